"""What was done to a draft, by whom and why; taking it back, doing it again, and the draft as it stood."""

import datetime as dt
import re
from collections.abc import Sequence
from typing import NamedTuple

from visitplanner.changes import Change, compare
from visitplanner.model import Revision, Visit
from visitplanner.planner.finding import find_visit
from visitplanner.problems import refuse
from visitplanner.store import Entry, EntryRow, Store
from visitplanner.times import date_of, instant, local, read_day

_TIME = re.compile(r"(?P<day>.+?)(?:[T ]+(?P<hour>[01]?\d|2[0-4])[.:](?P<minute>[0-5]\d)(?::\d\d)?)?(?P<utc>Z)?", re.ASCII)
_ALL_DAY = (24, 0)


class Logged(NamedTuple):
    """An entry with the facts that it touched, as (kind, id), and whether it still holds or was taken back."""

    entry: EntryRow
    touched: tuple[tuple[str, str], ...]
    is_undone: bool
    at: str
    """When, as the clocks of the visit showed it: 2013-07-20 12:00."""


class Moved(NamedTuple):
    """An undo or a redo: the entry that it was about, and what it changed."""

    visit: str
    entry: EntryRow
    changes: tuple[Change, ...]


def log(store: Store, word: str = "", items: Sequence[str] = ()) -> tuple[Logged, ...]:
    """Return the history of a visit, the first entry first; with items, what touched one of these ids alone."""
    visit = whose(store, word)
    entries, touched, zone = store.history(visit), store.touched(visit), store.zone(visit)
    undone = _undone(entries)
    found = (Logged(one, touched.get(one.number, ()), one.number in undone, _wall(one.at, zone)) for one in entries)
    return tuple(one for one in found if not items or any(fact in one.touched for fact in (("item", id_) for id_ in items)))


def _undone(entries: Sequence[EntryRow]) -> set[int | None]:
    undone: set[int | None] = set()
    for one in entries:
        if one.kind == "undo":
            undone.add(one.about)
        elif one.kind == "redo":
            undone.discard(one.about)
    return undone


def _wall(at: str, zone: str) -> str:
    """Return an instant as the clocks of a zone show it."""
    return f"{local(dt.datetime.fromisoformat(at), zone or 'UTC'):%Y-%m-%d %H:%M}"


def changes_of(store: Store, word: str, number: int) -> tuple[Change, ...]:
    """Return what an entry changed, field by field. Raises ProblemsFound (VP941) for an entry that is not there."""
    visit = whose(store, word)
    store.entry(visit, number)
    before = store.draft_at(visit, number - 1) or Visit(id=visit)
    return compare(before, store.draft_at(visit, number) or Visit(id=visit))


def undo(store: Store, word: str, number: int | None, entry: Entry, now: str) -> Moved:
    """Take back the latest entry that holds, or the one of that number. Raises ProblemsFound (VP938 to VP941, VP908)."""
    visit = whose(store, word)
    before = _draft(store, visit)
    found = store.undo(visit, number, entry, now=now)
    return Moved(visit, found, compare(before, _draft(store, visit)))


def redo(store: Store, word: str, entry: Entry, now: str) -> Moved:
    """Do again what was undone last. Raises ProblemsFound (VP938, VP940, VP908)."""
    visit = whose(store, word)
    before = _draft(store, visit)
    found = store.redo(visit, entry, now=now)
    return Moved(visit, found, compare(before, _draft(store, visit)))


def draft_as_it_stood(store: Store, word: str, at: str) -> Revision:
    """Return the draft as it stood at an entry or a time, as a revision without a number. Raises ProblemsFound (VP941, VP942)."""
    visit_id = whose(store, word)
    number, entry = _at(store, visit_id, at)
    visit = store.draft_at(visit_id, number)
    if visit is None:
        raise refuse("VP942", f"at that time there was no draft of '{visit_id}'", "visitplanner log shows its history")
    return Revision(visit=visit, published=entry.at)


def _at(store: Store, visit: str, at: str) -> tuple[int, EntryRow]:
    """Return the number and the entry that a word means: a number, or the last one at that time in the zone of the visit."""
    entries = store.history(visit)
    if at.isdecimal():
        entry = store.entry(visit, int(at))
        return entry.number, entry
    until = _until(at, store.zone(visit))
    found = [one for one in entries if one.at <= until]
    if not found:
        since = f"its history begins {entries[0].at}" if entries else "it has no history yet"
        raise refuse("VP942", f"what the draft of '{visit}' was at {at} is not known", since)
    return found[-1].number, found[-1]


def _until(at: str, zone: str) -> str:
    """Return the instant that words mean, ISO 8601 in UTC: "2013-07-20 14:30" by the clocks of a zone, or the end of a day."""
    found = _TIME.fullmatch(at.strip())
    try:
        day = date_of(read_day(found["day"])) if found else None
        if not found or day is None:
            raise ValueError
        hour, minute = (int(found["hour"]), int(found["minute"])) if found["hour"] else _ALL_DAY
        return f"{instant(day, hour * 60 + minute, 'UTC' if found['utc'] else zone or 'UTC'):%Y-%m-%dT%H:%M:59Z}"
    except ValueError:
        raise refuse("VP942", f"'{at}' is no entry and no time", "write 17, or 2013-07-20, or '2013-07-20 14:30'") from None


def whose(store: Store, word: str) -> str:
    """Return the id of the visit that a word means; one whose making was undone is found by its id, or if there is no other."""
    gone = set(store.with_history()) - {row.id for row in store.visits()}
    if word in gone:
        return word
    if not word and not store.visits() and len(gone) == 1:
        return gone.pop()
    return find_visit(store, word)


def _draft(store: Store, visit: str) -> Visit:
    known = any(row.id == visit for row in store.visits())
    return store.draft(visit).visit if known else Visit(id=visit)
