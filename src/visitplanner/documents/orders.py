"""What those who work on a visit get: transport orders, sign-in sheets, plans, counts."""

from visitplanner.documents.kinds import DocumentKind, Need, register
from visitplanner.documents.lists import DELEGATION, MODEL_ALONE, has_item, if_any, made_by, subjects_with
from visitplanner.model import NOT_HELD, Revision
from visitplanner.papers.interpreting import PLANNED, interpreter_plan
from visitplanner.papers.line_by_line import line_by_line
from visitplanner.papers.meals import is_meal, meal_counts
from visitplanner.papers.signing import is_signed, sign_in_sheets
from visitplanner.papers.transport import is_ordered, transport_order
from visitplanner.schedule import status_of
from visitplanner.views import View


def _ordered(revision: Revision, view: View) -> list[str]:
    visit = revision.visit
    wanted = {item.id for item in visit.items if is_ordered(item) and status_of(visit, item) not in NOT_HELD}
    return [day.day for day in view.days if any(one.id in wanted and not one.continues for one in day.items)]


def _planned_days(revision: Revision, view: View) -> list[str]:
    """Return the plan of the days chosen, if it would say anything of them."""
    plan = interpreter_plan(revision, view)
    return [""] if plan.days or plan.stays else []


def _planned(revision: Revision, view: View) -> bool:
    visit = revision.visit
    tasks = [task for item in visit.items for task in item.assignments]
    tasks += [task for one in visit.delegations for task in one.assignments]
    tasks += [task for day in visit.days for task in day.assignments]
    return any(task.role in PLANNED for task in tasks)


register(
    DocumentKind(
        "transport-order", "day", ("host",), omits=MODEL_ALONE, subjects=_ordered, model=made_by(transport_order), is_daily=True,
        is_each=True,
        needs=(
            Need(
                "a vehicle or a transfer with a day", "give an item `kind: transfer` or `vehicles`, and a date",
                has_item("host", is_ordered),
            ),
        ),
    ),
    DocumentKind(
        "sign-in-sheet", "item", ("delegate",), omits=MODEL_ALONE, subjects=subjects_with(is_signed), is_each=True, is_daily=True,
        model=made_by(sign_in_sheets),
        needs=(
            Need(
                "a dated item at which people sign in", "give a meeting, conference or workshop a date",
                has_item("delegate", is_signed),
            ),
        ),
    ),
    DocumentKind(
        "interpreter-plan", "visit", ("host",), omits=MODEL_ALONE, subjects=_planned_days, model=made_by(interpreter_plan),
        is_daily=True,
        needs=(Need("an interpreter, escort or guide", "write `interpreter: \"?\"` at an item while nobody is named", _planned),),
    ),
    DocumentKind(
        "line-by-line", "visit", ("host",), omits=MODEL_ALONE, subjects=if_any(lambda _: True), model=made_by(line_by_line),
        is_daily=True, beside=("a4",),
        needs=(Need("an item with a day", "give an item a date", has_item("host", lambda _: True)),),
    ),
    DocumentKind(
        "meal-counts", "visit", ("host",), omits=MODEL_ALONE, subjects=if_any(is_meal), model=made_by(meal_counts), is_daily=True,
        needs=(
            DELEGATION,
            Need(
                "a meal with a day", "give an item `kind: lunch` (or dinner ...) and a date", has_item("host", is_meal)
            ),
        ),
    ),
)  # fmt: skip
