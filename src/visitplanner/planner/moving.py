"""Move much at once: a day, an item and what follows it, a delegation's arrival and what hangs on it, the whole visit.

What cannot be moved honestly stays where it is, and that is said: nothing is invented on the way.
"""

import datetime as dt
import re
from collections.abc import Iterable
from typing import Any, Literal, NamedTuple

from visitplanner.changes import Change, compare
from visitplanner.checks import check
from visitplanner.model import MOVEMENTS, Day, DelegationId, Expected, Item, ItemId, Period, Visit
from visitplanner.planner.changing import Entry, Session, change
from visitplanner.planner.finding import Named, find, find_days, find_visit, name_of, named
from visitplanner.problems import Problem, refuse
from visitplanner.schedule import Lookup, by_day
from visitplanner.store import Store
from visitplanner.times import (
    MINUTES_OF_DAY,
    Moment,
    TimeFault,
    calendar_day,
    check_exists,
    date_of,
    instant,
    local,
    next_day,
    read_day,
    read_duration,
    shifted,
)

What = Literal["visit", "day", "item", "delegation"]
_BY = re.compile(r"(?P<sign>[+\-−])\s*(?P<length>.+)")
_ARRIVALS = ("arrival", *sorted(MOVEMENTS), "welcome")


class By(NamedTuple):
    """How far to move: so many whole days by the calendar, and so many minutes by the clock."""

    days: int = 0
    minutes: int = 0


class Chosen(NamedTuple):
    """What is moved: the kind of thing, its id or day, the items, and the first day that they stand on."""

    what: What
    id: str
    items: tuple[Item, ...]
    day: Day


class Stay(NamedTuple):
    """What stays where it is, in words ("item lunch"), and why."""

    what: str
    why: str


class Shifted(NamedTuple):
    """A move that was made, or would be: what it changes, what stays and why, and what the rules then say."""

    visit: str
    changes: tuple[Change, ...]
    stays: tuple[Stay, ...]
    problems: tuple[Problem, ...]


def shift(
    store: Store, word: str, what: str, by: str, *, entry: Entry, now: str, alone: bool = False, dry_run: bool = False
) -> Shifted:
    """Move a part of the programme: see `choose` for what, `read_by` for how far. A dry run changes nothing.

    `alone` moves an item without what follows it. Raises ProblemsFound: VP943 where nothing is there to move.
    """
    visit_id = find_visit(store, word)
    old = store.draft(visit_id).visit
    if dry_run:
        new, stays = _moved_visit(old, what, by, alone=alone)
        return Shifted(visit_id, differences(compare(old, new)), stays, said_anew(check(new), old))
    found: list[tuple[Stay, ...]] = []

    def how(session: Session) -> None:
        before = session.whole()
        after, stays = _moved_visit(before, what, by, alone=alone)
        found[:] = [stays]
        put_visit(session, before, after)

    done = change(store, visit_id, how, entry=entry, now=now)
    return Shifted(visit_id, differences(done.changes), found[0], said_anew(done.problems, old))


def said_anew(problems: Iterable[Problem], old: Visit) -> tuple[Problem, ...]:
    """Return the problems that the rules did not find before."""
    stood = set(check(old))
    return tuple(one for one in problems if one not in stood)


def differences(changes: Iterable[Change]) -> tuple[Change, ...]:
    """Return what a move changes but for the order: that it is another one follows from the hours."""
    return tuple(change for change in changes if change.field != "order")


def put_visit(session: Session, before: Visit, after: Visit) -> None:
    """Let a visit stand as given; items whose day or hour is new are put where their hour belongs."""
    moved = [new for old, new in zip(before.items, after.items, strict=True) if old != new]
    rest = after._replace(items=before.items)
    if rest != before:
        session.replace(rest)
    for item in moved:
        session.put("item", item)


def _moved_visit(visit: Visit, what: str, by: str, *, alone: bool) -> tuple[Visit, tuple[Stay, ...]]:
    chosen = choose(visit, what, alone=alone)
    far = read_by(by, chosen.day)
    lookup, stays, moved = Lookup(visit), list[Stay](), dict[ItemId, Item]()
    ids = {item.id for item in chosen.items}
    for item in chosen.items:
        try:
            why = _why_not(item, chosen, ids, far)
            moved[item.id] = item if why else moved_item(item, lookup, far)
        except TimeFault as fault:
            why = f"{fault}"
        if why:
            stays.append(Stay(f"item {item.id}", why))
    new = _around(visit._replace(items=tuple(moved.get(item.id, item) for item in visit.items)), chosen, far)
    if chosen.what == "day" and far.days and any(plan.day == chosen.day for plan in new.days):
        stays.append(Stay(f"day {chosen.day}", f"{_later(chosen.day, far)} has a theme and notes of its own"))
    return new, tuple(stays)


def _why_not(item: Item, chosen: Chosen, ids: set[ItemId], by: By) -> str:
    """Say why an item cannot move so far; empty where it can, or goes by itself with what it comes after."""
    if item.public_event and item.id != chosen.id:
        return f"it belongs to the public event '{item.public_event}', which does not move with the visit"
    if item.start.precision == "after" and item.start.after not in ids:
        return f"it comes after '{item.start.after}', which does not move"
    if by.minutes and item.start.precision != "after" and not item.start.has_clock and not item.end.has_clock:
        return "it has no hour"
    return ""


def choose(visit: Visit, what: str, *, alone: bool = False) -> Chosen:
    """Return what words mean: "visit" or "all", a day (2013-07-31 or 31), "delegation:ID", or an item by id or title.

    An item is chosen with what follows it that day, unless alone; a delegation with its arrival and what follows that.
    """
    planned = by_day(Lookup(visit))
    if what in ("visit", "all"):
        items = tuple(item for item in visit.items if item.start.day)
        first = next((day for day in planned if day), Day(""))
        return Chosen("visit", visit.id, items, visit.start or first)
    if re.fullmatch(r"\d{1,2}|[\d-]+-\d\d-\d\d|\d\d?\.\s?\d\d?\.\s?\d{4}\.?", what):
        known = dict.fromkeys([*(day for day in planned if day), *(plan.day for plan in visit.days)])
        word = what if "." not in what else _day(what)
        (day,) = find_days(known, [word])
        return Chosen("day", day, planned.get(day, ()), day)
    if what.startswith("delegation:"):
        delegation = DelegationId(find(what.removeprefix("delegation:"), named(visit, "delegation"), "delegation"))
        return _with_following(visit, "delegation", delegation, _arrival(visit, delegation, planned))
    id_ = find(what, (Named(one.id, name_of(one)) for one in visit.items), "item")
    item = next(one for one in visit.items if one.id == id_)
    return Chosen("item", item.id, (item,), Day(item.start.day)) if alone else _with_following(visit, "item", item.id, item)


def _day(words: str) -> str:
    try:
        return read_day(words)
    except TimeFault as fault:
        raise refuse("VP943", f"{fault}", fault.hint) from None


def _arrival(visit: Visit, delegation: DelegationId, planned: dict[Day, tuple[Item, ...]]) -> Item:
    """Return the item by which a delegation arrives: the first journey of the day of its arrival, or the arrival itself.

    Without an item of that kind its first journey or welcome at all.
    """
    lookup = Lookup(visit)
    marks = lookup.tokens_of_delegation(delegation)
    for kind in (("arrival",), _ARRIVALS):
        for day, items in planned.items():
            for item in items if day else ():
                if item.kind in kind and (not item.expected or lookup.marks(item) & marks):
                    theirs = (one for one in items if not one.expected or lookup.marks(one) & marks)
                    return next(one for one in theirs if one.kind in _ARRIVALS)
    raise refuse("VP943", f"nothing is planned as the arrival of '{delegation}'", "say which item: visitplanner shift ITEM +1h")


def _with_following(visit: Visit, what: What, id_: str, first: Item) -> Chosen:
    """Return an item with those that follow it that day for the same people."""
    lookup = Lookup(visit)
    day = by_day(lookup).get(Day(first.start.day), (first,)) if first.start.day else (first,)
    marks = lookup.tokens([Expected(delegation=DelegationId(id_))]) if what == "delegation" else lookup.marks(first)
    after = day[day.index(first) :]
    shared = (item for item in after if not marks or not item.expected or marks & lookup.marks(item))
    return Chosen(what, id_, tuple(item for item in shared if item.status != "cancelled"), Day(first.start.day))


def read_by(words: str, day: str) -> By:
    """Return how far words move what stands on a day: `+30m`, `-1d`, `+48h`, or to a date. Raises ProblemsFound (VP943)."""
    found = _BY.fullmatch(words.strip())
    minutes = read_duration(found["length"]) if found else None
    if found and minutes is not None:
        total = -minutes if found["sign"] != "+" else minutes
        return By(total // MINUTES_OF_DAY) if total % MINUTES_OF_DAY == 0 else By(0, total)
    to, since = date_of(_day(words.removeprefix("to ").strip())), date_of(day)
    if not to or not since:
        raise refuse("VP943", f"'{words}' is not understood", "write +30m, -1d, +48h, or a date with its year: 2013-08-02")
    return By((to - since).days)


def moved_item(item: Item, lookup: Lookup, by: By) -> Item:
    """Return an item that far later or earlier. Raises TimeFault where its new time is not one time on the clock there."""
    zone, end_zone = lookup.zones(item)
    gaps = tuple(
        gap._replace(start=moved_moment(gap.start, zone, by), end=moved_moment(gap.end, end_zone, by)) for gap in item.gaps
    )
    return item._replace(
        start=moved_moment(item.start, zone, by),
        end=moved_moment(item.end, end_zone, by),
        be_there=moved_moment(item.be_there, zone, by),
        gaps=gaps,
    )


def moved_moment(moment: Moment, zone: str, by: By) -> Moment:
    """Return a moment that far later: days by the calendar, the clock untouched; minutes as they pass, over a clock change too.

    What has no day has none after it either; what has no hour does not move by minutes. Raises TimeFault.
    """
    if by.days and moment.day:
        moment = moment._replace(day=next_day(moment.day, by.days), fold=None)
    if by.minutes and moment.minute is not None:
        moment = _after_minutes(moment, moment.zone or zone, by.minutes)
    if moment.day and moment.minute is not None and (moment.zone or zone) and date_of(moment.day):
        check_exists(moment, moment.zone or zone)
    return moment


def _after_minutes(moment: Moment, zone: str, minutes: int) -> Moment:
    date = date_of(moment.day)
    if not date or not zone:
        return shifted(moment, minutes)
    then = instant(date, moment.minute or 0, zone, moment.fold)
    here, there = local(then, zone), local(then + dt.timedelta(minutes=minutes), zone)
    change_of_clock = ((there.utcoffset() or dt.timedelta()) - (here.utcoffset() or dt.timedelta())) // dt.timedelta(minutes=1)
    new = shifted(moment, minutes + change_of_clock)
    wall = there.replace(tzinfo=None)
    is_twice = there.replace(fold=0).utcoffset() != there.replace(fold=1).utcoffset()
    return new._replace(fold=there.fold if is_twice and calendar_day(new) == wall.date() else None)


def _around(visit: Visit, chosen: Chosen, by: By) -> Visit:
    """Move what hangs on whole days: the plans of days, presences, lodgings, the visit's own dates."""
    if not by.days:
        return visit
    if chosen.what == "visit":
        return whole_moved(visit, by)
    if chosen.what == "day" and not any(plan.day == _later(chosen.day, by) for plan in visit.days):
        plans = tuple(plan._replace(day=_later(plan.day, by)) if plan.day == chosen.day else plan for plan in visit.days)
        return visit._replace(days=tuple(sorted(plans, key=lambda plan: plan.day)))
    if chosen.what == "delegation":
        return _arriving_later(visit, DelegationId(chosen.id), chosen.day, by)
    return visit


def _later(day: Day, by: By) -> Day:
    return Day(next_day(day, by.days)) if day else day


def _periods(periods: Iterable[Period], by: By) -> tuple[Period, ...]:
    return tuple(one._replace(start=_later(one.start, by), end=_later(one.end, by)) for one in periods)


def whole_moved(visit: Visit, by: By) -> Visit:
    """Return a visit whose own dates, plans of days, presences and nights are so many days later; its items are as they were."""
    delegations = tuple(
        one._replace(
            presence=_periods(one.presence, by),
            members=tuple(member._replace(presence=_periods(member.presence, by)) for member in one.members),
            heads=tuple(head._replace(start=_later(head.start, by), end=_later(head.end, by)) for head in one.heads),
        )
        for one in visit.delegations
    )
    lodgings = tuple(one._replace(start=_later(one.start, by), end=_later(one.end, by)) for one in visit.lodgings)
    days = tuple(plan._replace(day=_later(plan.day, by)) for plan in visit.days)
    return visit._replace(
        start=_later(visit.start, by), end=_later(visit.end, by), delegations=delegations, lodgings=lodgings, days=days
    )


def _arriving_later(visit: Visit, delegation: DelegationId, day: Day, by: By) -> Visit:
    """Move the day on which a delegation is first there, for itself and for its nights."""

    def period(one: Period) -> Period:
        return one._replace(start=_later(one.start, by)) if one.start == day else one

    def is_theirs(guests: Iterable[Any]) -> bool:
        return any(one.delegation == delegation for one in guests)

    delegations = tuple(
        one._replace(
            presence=tuple(map(period, one.presence)),
            members=tuple(member._replace(presence=tuple(map(period, member.presence))) for member in one.members),
        )
        if one.id == delegation
        else one
        for one in visit.delegations
    )
    lodgings = tuple(
        one._replace(start=_later(one.start, by)) if one.start == day and is_theirs(one.guests) else one for one in visit.lodgings
    )
    return visit._replace(delegations=delegations, lodgings=lodgings)
