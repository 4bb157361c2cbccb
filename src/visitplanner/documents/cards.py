"""Cards, plans of tables, and what goes out: badges, name cards, seating, the programme for the media, certificates, the form."""

from visitplanner.documents.kinds import DocumentKind, Need, register
from visitplanner.documents.lists import DELEGATION, MODEL_ALONE, has_item, made_by
from visitplanner.model import Item, Level, Person, Revision
from visitplanner.papers.cards import badges, name_cards, seated
from visitplanner.papers.given import given
from visitplanner.papers.press import press_programme
from visitplanner.papers.seating import is_seated, seating_plans
from visitplanner.papers.signing import certificates, evaluation_form, stay
from visitplanner.views import View


def _is_told(item: Item) -> bool:
    return item.press is not None


def _members(revision: Revision, view: View) -> list[str]:
    people: dict[str, Person] = {person.id: person for person in revision.visit.people}
    found = [person.id for one in view.delegations for person in one.people]
    return [one for one in dict.fromkeys(found) if people[one].names]


def _at_table(revision: Revision, view: View) -> list[str]:
    """Return the items of a view with a seating plan at which somebody sits whom the facts know."""
    made = given(revision, view)
    return [item.id for _, item in made.items() if is_seated(item) and seated(made, item)]


_NAMES = Need(
    "a person with a name",
    "write the names of who comes under people",
    lambda revision, _: any(one.names for one in revision.visit.people),
)


def _table(level: Level) -> Need:
    def is_met(revision: Revision, view: View) -> bool:
        made = given(revision, view)
        return has_item(level, lambda item: is_seated(item) and bool(seated(made, item)))(revision, view)

    hint = "give a dinner a date and `for`, or an item `seating: long` (rounds, u)"
    return Need("a dated item with seating, and who sits there", hint, is_met)


register(
    DocumentKind("badges", "visit", ("delegate",), omits=MODEL_ALONE, model=made_by(badges), needs=(_NAMES,)),
    DocumentKind(
        "name-cards", "item", ("delegate",), omits=MODEL_ALONE, subjects=_at_table, is_each=True, is_daily=True,
        model=made_by(name_cards),
        needs=(_NAMES, _table("delegate")),
    ),
    DocumentKind(
        "seating-plan", "item", ("host",), omits=MODEL_ALONE, subjects=_at_table, is_each=True, is_daily=True,
        model=made_by(seating_plans),
        needs=(_table("host"),),
    ),
    DocumentKind(
        "press-programme", "visit", ("public",), omits=MODEL_ALONE, model=made_by(press_programme),
        needs=(
            Need(
                "a public item that says what the media may attend",
                "give an item `press: open` (start, photo, closed), and `level: public`",
                has_item("public", _is_told),
            ),
        ),
    ),
    DocumentKind(
        "certificate", "person", ("delegate",), omits=MODEL_ALONE, subjects=_members, is_each=True, is_whole=True,
        model=lambda about: certificates(about.revision, about.view, about.rule, person=about.subject),
        needs=(
            DELEGATION,
            Need(
                "a member with a name", "write the names of the members under people",
                lambda revision, view: bool(_members(revision, view)),
            ),
            Need("the first and last day of the visit", "set `from` and `to`", lambda revision, _: bool(stay(revision.visit))),
        ),
    ),
    DocumentKind("evaluation-form", "visit", ("delegate", "public"), omits=MODEL_ALONE, model=made_by(evaluation_form)),
)  # fmt: skip
