"""What is unknown, unconfirmed or missing in a visit, by how soon it matters, each with the command that settles it."""

import datetime as dt
from collections.abc import Callable, Iterator
from typing import NamedTuple

from visitplanner.model import Visit
from visitplanner.planner.finding import find_visit
from visitplanner.planner.open_items import about_items
from visitplanner.planner.open_people import about_people
from visitplanner.planner.open_texts import about_texts
from visitplanner.planner.still_open import Open, Surroundings, quoted
from visitplanner.planner.today import programme_day
from visitplanner.schedule import days_of
from visitplanner.store import Store
from visitplanner.times import date_of

KINDS: dict[str, str] = {
    "dates": "The visit itself",
    "day": "No day yet",
    "hour": "No hour yet",
    "end": "No end yet",
    "place": "No place yet",
    "tentative": "To be confirmed",
    "confirm": "Not confirmed, though within a week",
    "somebody": "Nobody named yet",
    "interpreter": "No interpreter for two languages",
    "transport": "No vehicle or no driver",
    "number": "No number of flight or train",
    "lodging": "No bed",
    "phone": "No phone to call",
    "name": "A name form is missing or only inferred",
    "translation": "Not translated",
    "open": "Open points",
}
"""Every kind of thing to do, the most pressing first among those of one day, and its heading."""


class Todo(NamedTuple):
    """One thing to do: `days` are left until it is needed, None where no day is known; `subject` is the kind and id of a fact."""

    kind: str
    days: int | None
    subject: tuple[str, str]
    name: str
    text: str
    command: str


class Todos(NamedTuple):
    """What there is to do for a visit: `arrival` is its first day, `days` those left until then, None where it is not known.

    For one that `is_over` nothing is left to do.
    """

    visit: str
    arrival: str
    days: int | None
    todos: tuple[Todo, ...]
    is_over: bool = False


def todo(store: Store, word: str, at: str) -> Todos:
    """Return what is to be done for a visit at an instant (ISO 8601 in UTC), the most urgent first. Raises ProblemsFound."""
    visit = store.draft(find_visit(store, word)).visit
    return todos(visit, programme_day(dt.datetime.fromisoformat(at), visit.zone or "UTC"))


def todos(visit: Visit, today: str) -> Todos:
    """Return what is to be done for a visit on a day; what belongs to days that are over is left out."""
    days = sorted({*days_of(visit), *(item.start.day for item in visit.items if item.start.day)})
    arrival = visit.start or next(iter(days), "")
    around = Surroundings(visit, today, arrival)
    order = list(KINDS)
    found = [_todo(one, around) for find in _FINDERS for one in find(around)]
    is_over = bool(days) and _days(days[-1], today, 0) < 0
    left = [one for one in found if not is_over and (one.days is None or one.days >= 0)]
    ordered = sorted(left, key=lambda one: (one.days is None, one.days or 0, order.index(one.kind)))
    return Todos(visit.id, arrival, _until(arrival, today), tuple(ordered), is_over)


def _todo(one: Open, around: Surroundings) -> Todo:
    return Todo(one.kind, _until(one.day or around.arrival, around.today), one.subject, one.name, one.text, one.command)


def _until(day: str, today: str) -> int | None:
    first, last = date_of(today), date_of(day)
    return (last - first).days if first and last else None


def _days(day: str, today: str, unknown: int) -> int:
    left = _until(day, today)
    return unknown if left is None else left


def about_the_visit(around: Surroundings) -> Iterator[Open]:
    """Yield what the visit as a whole lacks, and its open points."""
    visit = around.visit
    subject = ("visit", visit.id)
    if not visit.start:
        yield Open("dates", "", subject, str(visit.title), "the first day is not known", "visitplanner visit set --from DAY")
    if not visit.end:
        yield Open("dates", "", subject, str(visit.title), "the last day is not known", "visitplanner visit set --to DAY")
    if not visit.delegations:
        text, command = "nobody is said to come", 'visitplanner delegation add "NAME" --size NUMBER'
        yield Open("dates", "", subject, str(visit.title), text, command)
    for number, point in enumerate(visit.open_points, 1):
        yield Open("open", "", ("visit", visit.id), str(point), f"open point {number}", "visitplanner edit")
    slept = {one.delegation for lodging in visit.lodgings for one in lodging.guests if one.delegation}
    everybody = any(not lodging.guests for lodging in visit.lodgings)
    nights = not (visit.start and visit.start == visit.end)
    for one in visit.delegations:
        if one.id not in slept and not everybody and nights and not _all_sleep(around, one.id):
            command = f"visitplanner lodging add PLACE --guests {quoted(one.id)}"
            yield Open("lodging", "", ("delegation", one.id), str(one.name), "nobody knows where they sleep", command)


def _all_sleep(around: Surroundings, delegation: str) -> bool:
    """Whether each member of a delegation has a bed of their own."""
    members = {member.person for one in around.visit.delegations if one.id == delegation for member in one.members}
    guests = {one.person for lodging in around.visit.lodgings for one in lodging.guests if one.person}
    return bool(members) and members <= guests


_FINDERS: tuple[Callable[[Surroundings], Iterator[Open]], ...] = (about_the_visit, about_items, about_people, about_texts)
