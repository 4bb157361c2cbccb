"""Items from a calendar of others: planned and shown first, then applied in one transaction."""

import datetime as dt
from pathlib import Path
from typing import Literal, NamedTuple

from visitplanner.changes import Change, compare
from visitplanner.feeds.reading import MOST_BYTES, read_calendar
from visitplanner.imports.foreign import Calendar
from visitplanner.imports.items import Taken, Wanted, merge_items
from visitplanner.model import ItemId, ItemKind, PlaceId, Visit
from visitplanner.planner.changing import Changed, Session, change
from visitplanner.planner.finding import find, find_visit, named
from visitplanner.problems import Problem, ProblemsFound, Spot, error, has_errors, refuse
from visitplanner.store import Entry, Store
from visitplanner.times import TimeFault, date_of, read_day

_OPEN_END = 30
"""So many days after its first does a visit end whose last day is not known."""
_LONGEST = 400


class ItemOptions(NamedTuple):
    """How a calendar is to be read. `first`, `last`: days, empty for the visit's; `places`: "Riga Airport=airport".

    `skip` leaves out what cannot be read.
    """

    kind: ItemKind | Literal[""] = ""
    level: Literal["", "public", "delegate", "host", "organiser"] = ""
    language: str = ""
    first: str = ""
    last: str = ""
    places: tuple[str, ...] = ()
    skip: bool = False


class ItemPlan(NamedTuple):
    """What importing a calendar would do. `beyond` counts what lies outside the days; `gone` has left the calendar, and stays."""

    visit: str
    calendar: Calendar
    wanted: Wanted
    days: tuple[str, str]
    taken: tuple[Taken, ...]
    gone: tuple[ItemId, ...]
    changes: tuple[Change, ...]
    problems: tuple[Problem, ...]


def plan_items(store: Store, word: str, file: Path, options: ItemOptions) -> ItemPlan:
    """Read an .ics file, and say what importing it into a visit would do; nothing is changed. Raises ProblemsFound."""
    visit = store.draft(find_visit(store, word)).visit
    first, last = _days(visit, options)
    try:
        with file.open("rb") as opened:
            source = opened.read(MOST_BYTES + 1)
    except OSError as fault:
        text = f"the file cannot be read: {fault.strerror or fault}"
        raise ProblemsFound([error("VP038", text, "check its name", spot=Spot(str(file)))]) from None
    calendar = read_calendar(source, str(file), first, last)
    language = options.language or next(iter(visit.languages), "und")
    wanted = Wanted(language, options.kind, options.level, _places(visit, options.places))
    made = merge_items(visit, calendar, wanted)
    problems = calendar.problems
    if options.skip:
        problems = tuple(one._replace(severity="warning", text=f"{one.text}: it is left out") for one in problems)
    if not calendar.items and not problems:
        said = f"the calendar holds nothing from {first} to {last}"
        hint = (
            f"{calendar.beyond} of its items lie outside: say from when to when, --from DAY --to DAY" if calendar.beyond else ""
        )
        raise ProblemsFound([error("VP044", said, hint, spot=Spot(str(file)))])
    days = (first.isoformat(), last.isoformat())
    changes = compare(visit, made.visit)
    return ItemPlan(visit.id, calendar, wanted, days, made.taken, made.gone, changes, problems)


def _days(visit: Visit, options: ItemOptions) -> tuple[dt.date, dt.date]:
    """Return the first and the last day that are asked for, else the visit's. Raises ProblemsFound (VP044)."""
    first, last = (_day(word) for word in (options.first, options.last))
    first = first or date_of(visit.start)
    if first is None:
        raise refuse("VP044", "nobody knows the days of the visit", "say from when to when: --from 2013-07-31 --to 2013-08-04")
    last = last or date_of(visit.end) or first + dt.timedelta(days=_OPEN_END)
    if not 0 <= (last - first).days <= _LONGEST:
        hint = f"the last day comes after the first, and at most {_LONGEST} days later"
        raise refuse("VP044", f"from {first} to {last} is no span of days that can be read", hint)
    return first, last


def _day(word: str) -> dt.date | None:
    try:
        return date_of(read_day(word)) if word else None
    except TimeFault as fault:
        raise refuse("VP044", str(fault), fault.hint) from None


def _places(visit: Visit, words: tuple[str, ...]) -> dict[str, PlaceId]:
    """Read which of our places a foreign name means: "Riga Airport=airport". Raises ProblemsFound (VP045)."""
    found = {}
    for word in words:
        name, _, ours = word.rpartition("=")
        if not name.strip() or not ours.strip():
            raise refuse(
                "VP045", f"'{word}' does not say which place is meant", "write it as 'Riga Airport=airport', our id last"
            )
        found[name.strip()] = PlaceId(find(ours.strip(), named(visit, "place"), "place"))
    return found


def import_items(store: Store, plan: ItemPlan, entry: Entry, now: str) -> Changed:
    """Apply what was planned, in one transaction. Raises ProblemsFound and changes nothing: the plan's own errors."""
    if has_errors(plan.problems):
        raise ProblemsFound(plan.problems)

    def how(session: Session) -> None:
        old = session.whole()
        new = merge_items(old, plan.calendar, plan.wanted).visit
        places, items = set(old.places), set(old.items)
        for place in new.places:
            if place not in places:
                session.put("place", place)
        for item in new.items:
            if item not in items:
                session.put("item", item)

    return change(store, plan.visit, how, entry=entry, now=now)
