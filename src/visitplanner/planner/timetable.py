"""Days as timetables: what is on side by side for several groups, delegations, places, persons or vehicles."""

from collections.abc import Iterable, Sequence
from typing import Literal, NamedTuple

from visitplanner.model import Day, Level, ReaderKind, Revision
from visitplanner.planner.finding import named
from visitplanner.planner.showing import State, revision_or_draft
from visitplanner.store import Store
from visitplanner.texts import Said
from visitplanner.times import MINUTES_OF_DAY, date_of, local
from visitplanner.views import Reader, View, ViewItem, Views

Side = Literal["group", "delegation", "person", "place", "vehicle"]
SIDES: tuple[Side, ...] = ("group", "delegation", "person", "place", "vehicle")
"""What may stand side by side; `group` means the delegations and groups that have items of their own."""


class Column(NamedTuple):
    """One of what stands side by side: for nobody in particular, its name is empty."""

    id: str
    name: Said


class Cell(NamedTuple):
    """An item with hours: the columns it is in, its first and its last minute counted from midnight of the day.

    `end` is None where nobody knows it.
    """

    item: ViewItem
    columns: tuple[int, ...]
    start: int
    end: int | None


class Timetable(NamedTuple):
    """One day: columns, items with hours in the order of their starts, and those without (`loose`)."""

    day: Day
    date: Said
    title: Said
    columns: tuple[Column, ...]
    cells: tuple[Cell, ...]
    loose: tuple[ViewItem, ...]


def timetables(
    store: Store, word: str, side: Side, level: Level, languages: Sequence[str], number: State
) -> tuple[View, tuple[Timetable, ...]]:
    """Return the view of the whole visit, and each of its days as a timetable. Raises ProblemsFound."""
    revision = revision_or_draft(store, word, number)
    chosen = languages or revision.visit.languages[:1]
    shared = Views(revision, level, chosen)
    told, sides = shared.of(Reader("visit", "", level)), list(map(shared.of, _readers(revision, side, level)))
    return told, tuple(_timetable(told, number, sides, side) for number in range(len(told.days)))


def _readers(revision: Revision, side: Side, level: Level) -> list[Reader]:
    visit = revision.visit
    kinds: tuple[ReaderKind, ...] = ("delegation", "group") if side == "group" else (side,)
    expected = [one for item in visit.items for one in item.expected]
    own = {one.delegation for one in expected} | {one.group for one in expected}
    return [
        Reader(kind, one.id, level) for kind in kinds for one in named(visit, kind) if side not in ("group",) or one.id in own
    ]


def _timetable(told: View, number: int, sides: Sequence[View], side: Side) -> Timetable:
    day = told.days[number]
    items = [item for item in day.items if not item.continues]
    shown = {one.reader.id: _ids(one, day.day, side) for one in sides}
    apart = [one for one in sides if _has_own(one, items, shown, side)]
    columns = tuple(Column(one.reader.id, one.reader_name) for one in apart)
    if len(columns) < 2 and side in ("group", "delegation"):  # nothing goes on side by side
        columns, shown = (Column("", ()),), {"": {item.id for item in items}}
    cells, loose = [], [item for item in day.items if item.continues]
    for item in items:
        inside = tuple(place for place, column in enumerate(columns) if item.id in shown[column.id])
        start = _minute(told, day.day, item)
        if start is None or not inside:
            loose.append(item)
        else:
            end = _minute(told, day.day, item, at_end=True) if not item.open_end else None
            cells.append(Cell(item, inside, start, end if end and end > start else None))
    return Timetable(day.day, day.date, day.title, columns, tuple(sorted(cells, key=lambda one: one.start)), tuple(loose))


def _ids(told: View, day: Day, side: Side) -> set[str]:
    """Return the items of a reader on a day; of a place, those in it itself and not in a room of it."""
    items = [item for one in told.days if one.day == day for item in one.items]
    if side == "place":
        items = [
            item for item in items if any(place.id == told.reader.id and place.use in ("at", "from") for place in item.places)
        ]
    return {item.id for item in items}


def _has_own(told: View, items: Iterable[ViewItem], shown: dict[str, set[str]], side: Side) -> bool:
    """Whether a reader has something on that day that is not for everybody."""
    mine = shown[told.reader.id]
    return any(item.id in mine and (side not in ("group", "delegation") or item.who) for item in items)


def _minute(told: View, day: Day, item: ViewItem, *, at_end: bool = False) -> int | None:
    """Return the minute of the day, on the clock of the visit, at which an item starts or ends."""
    when, date = item.ends if at_end else item.begins, date_of(day)
    if when is None or date is None:
        return None
    wall = local(when, told.zone)
    return (wall.date() - date).days * MINUTES_OF_DAY + wall.hour * 60 + wall.minute
