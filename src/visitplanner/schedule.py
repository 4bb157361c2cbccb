"""When items take place and in which order: what follows from the facts of a visit, computed once for all who need it."""

import datetime as dt
from collections.abc import Iterable
from functools import cached_property
from itertools import groupby
from operator import itemgetter
from typing import NamedTuple

from visitplanner.model import (
    LEVELS,
    NOT_HELD,
    Day,
    Delegation,
    DelegationId,
    Expected,
    Group,
    GroupId,
    Item,
    ItemId,
    ItemKind,
    ItemStatus,
    Organisation,
    OrganisationId,
    Period,
    Person,
    PersonId,
    Place,
    PlaceId,
    PublicEvent,
    PublicEventId,
    Vehicle,
    VehicleId,
    Visit,
)
from visitplanner.times import LAST_MINUTE, MINUTES_OF_DAY, PARTS, Moment, bounds, calendar_day, date_of, local

USUAL_MINUTES: dict[ItemKind, int] = {
    "arrival": 30, "departure": 30, "transfer": 30, "flight": 120, "train": 120, "boat": 60, "welcome": 30, "farewell": 30,
    "courtesy-call": 20, "ceremony": 30, "signing": 30, "flowers": 20, "reception": 120, "conference": 180, "seminar": 120,
    "workshop": 90, "talk": 30, "presentation": 45, "sightseeing": 120, "opening": 30, "closing": 30, "concert": 120,
    "festival": 180, "competition": 120, "press": 30, "breakfast": 45, "lunch": 90, "dinner": 150, "coffee": 20,
    "registration": 30, "overnight": 480, "checkin": 30, "preparation": 30,
}  # fmt: skip
"""How long a kind of item usually lasts, in minutes (others: 60); only calendars use it, where no end is known (FEEDS.md, 8)."""
_EARLY_MORNING = dt.time(6)
_EVERYBODY, _ANYBODY = "everybody", "anybody"
"""Marks beside those of people: what is for everybody, and what is for whomever."""


class Timing(NamedTuple):
    """When an item takes place: instants in UTC, or days alone. `ends` is an estimate where `open_end` is true."""

    zone: str
    end_zone: str
    begins: dt.datetime | None = None
    ends: dt.datetime | None = None
    open_end: bool = False
    last_day: Day = Day("")


class Lookup:
    """The facts of a visit by id, and what follows from them. Unknown ids raise KeyError; cycles end the walk."""

    def __init__(self, visit: Visit) -> None:
        self.visit = visit
        self.times: dict[ItemId, Timing] = {}  # what `timings` found, once it was asked
        self._marks: dict[tuple[Expected, ...], frozenset[str]] = {}

    @cached_property
    def organisations(self) -> dict[OrganisationId, Organisation]:
        """Organisations by id."""
        return {fact.id: fact for fact in self.visit.organisations}

    @cached_property
    def people(self) -> dict[PersonId, Person]:
        """Persons by id."""
        return {fact.id: fact for fact in self.visit.people}

    @cached_property
    def delegations(self) -> dict[DelegationId, Delegation]:
        """Delegations by id."""
        return {fact.id: fact for fact in self.visit.delegations}

    @cached_property
    def groups(self) -> dict[GroupId, Group]:
        """Groups by id."""
        return {fact.id: fact for fact in self.visit.groups}

    @cached_property
    def places(self) -> dict[PlaceId, Place]:
        """Places by id."""
        return {fact.id: fact for fact in self.visit.places}

    @cached_property
    def vehicles(self) -> dict[VehicleId, Vehicle]:
        """Vehicles by id."""
        return {fact.id: fact for fact in self.visit.vehicles}

    @cached_property
    def public_events(self) -> dict[PublicEventId, PublicEvent]:
        """Public events by id."""
        return {fact.id: fact for fact in self.visit.public_events}

    @cached_property
    def items(self) -> dict[ItemId, Item]:
        """Items by id."""
        return {fact.id: fact for fact in self.visit.items}

    def chain(self, place: PlaceId) -> tuple[Place, ...]:
        """Return a place and the places it lies in, innermost first."""
        found: dict[PlaceId, Place] = {}
        while place and place not in found:
            found[place] = self.places[place]
            place = found[place].parent
        return tuple(found.values())

    def zone_at(self, place: PlaceId) -> str:
        """Return the zone of a place, of the nearest place around it that has one, or of the visit."""
        return next((one.zone for one in self.chain(place) if one.zone), self.visit.zone)

    def zones(self, item: Item) -> tuple[str, str]:
        """Return the zones in which the start and the end of an item are said."""
        used = {use.use: use.place for use in reversed(item.places)}
        first = used.get("from", used.get("at"))
        last = used.get("to", used.get("at"))
        start = item.start.zone or (self.zone_at(first) if first else self.visit.zone)
        return start, item.end.zone or (self.zone_at(last) if last else item.start.zone or self.visit.zone)

    def tokens_of_delegation(self, delegation: DelegationId) -> frozenset[str]:
        """Return who belongs to a delegation, as marks that can be compared: "d:khashuri", "p:irine" ..."""
        fact = self.delegations[delegation]
        people = [member.person for member in fact.members] + [head.person for head in fact.heads]
        return frozenset([f"d:{delegation}", *(f"p:{person}" for person in people)])

    def tokens_of_group(self, group: GroupId) -> frozenset[str]:
        """Return who belongs to a group, as marks that can be compared."""
        fact = self.groups[group]
        marks = [f"g:{group}", *(f"p:{person}" for person in fact.people)]
        return frozenset(marks).union(*(self.tokens_of_delegation(one) for one in fact.delegations))

    def tokens(self, expected: Iterable[Expected]) -> frozenset[str]:
        """Return who is meant by a list of expected ones, as marks that can be compared."""
        marks: set[str] = set()
        for one in expected:
            if one.delegation:
                marks |= self.tokens_of_delegation(one.delegation)
            elif one.group:
                marks |= self.tokens_of_group(one.group)
            elif one.person:
                marks.add(f"p:{one.person}")
        return frozenset(marks)

    def unnamed(self, marks: frozenset[str], day: str = "") -> int:
        """Return how many more are meant by marks than have a name: the sizes of delegations and groups, less who is named.

        With a day, only delegations count that may be there on it. Who is meant twice, in a group and beside it, counts once.
        """
        delegations = [self.delegations[DelegationId(mark[2:])] for mark in marks if mark.startswith("d:")]
        groups = [self.groups[GroupId(mark[2:])] for mark in marks if mark.startswith("g:")]
        found = sum(self._unnamed(one.id) for one in delegations if is_present(one.presence, day))
        for group in groups:
            within = _named(self.tokens_of_group(group.id)) + sum(map(self._unnamed, group.delegations))
            found += max(0, (group.size or 0) - within)
        return found

    def _unnamed(self, delegation: DelegationId) -> int:
        return max(0, (self.delegations[delegation].size or 0) - _named(self.tokens_of_delegation(delegation)))

    def marks(self, item: Item) -> frozenset[str]:
        """Return who is expected at an item, as marks that can be compared; none where everybody is."""
        if item.expected not in self._marks:
            self._marks[item.expected] = self.tokens(item.expected)
        return self._marks[item.expected]

    def level(self, item: Item) -> int:
        """Return the level of an item, its own or the visit's, counted from 0 for the public."""
        return LEVELS.index(item.level or self.visit.level)

    def presence(self, person: PersonId) -> tuple[Period, ...]:
        """Return when a member or head is there: own periods, else those of each delegation; empty if nothing is said."""
        return self._presences.get(person, ())

    @cached_property
    def _presences(self) -> dict[PersonId, tuple[Period, ...]]:
        found: dict[PersonId, list[tuple[Period, ...]]] = {}
        for delegation in self.visit.delegations:
            members = {member.person for member in delegation.members}
            own = [(member.person, member.presence) for member in delegation.members]
            own += [(head, ()) for head in dict.fromkeys(one.person for one in delegation.heads) if head not in members]
            for one, periods in own:
                found.setdefault(one, []).append(periods or delegation.presence)
        return {one: sum(all_, ()) if all(all_) else () for one, all_ in found.items()}


def _named(marks: Iterable[str]) -> int:
    return sum(mark.startswith("p:") for mark in marks)


def of_removed(visit: Visit, removed: tuple[Item, ...]) -> Lookup:
    """Return the facts by which removed items are told: all that stands in the visit, but for its other items.

    They go by their UIDs, since an id that is free again may have been given to another item, and removed again.
    """
    return Lookup(visit._replace(items=tuple(item._replace(id=ItemId(item.uid)) for item in removed)))


def status_of(visit: Visit, item: Item) -> ItemStatus:
    """Return how it stands with an item: as with the visit, where that is cancelled, or postponed and no new date known."""
    either = visit.status, item.status
    return next((off for off in sorted(NOT_HELD) if off in either), item.status)  # cancelled before postponed


def is_present(periods: Iterable[Period], day: str) -> bool:
    """Say whether a day may lie in one of the periods; without periods, or without a day, it may."""
    periods = tuple(periods)
    return not periods or not day or any(not is_before(day, p.start) and not is_before(p.end, day) for p in periods)


def is_before(one: str, other: str) -> bool:
    """Say whether a day is certainly before another; of a day without a year, or no day, nothing is certain."""
    return bool(one and other) and not one.startswith("--") and not other.startswith("--") and one < other


def timings(lookup: Lookup) -> dict[ItemId, Timing]:
    """Return when each item takes place; ends that nobody said are estimated as FEEDS.md (8) demands."""
    found = lookup.times
    if found:
        return found
    for item in lookup.visit.items:
        for one in reversed(_awaited(item, lookup, found)):
            found[one.id] = _time(one, lookup, found)
    _estimate(lookup, found)
    return found


def _awaited(item: Item, lookup: Lookup, found: dict[ItemId, Timing]) -> list[Item]:
    """Return an item, the one that it comes right after, the one that this comes right after ..., as far as not timed yet."""
    chain: dict[ItemId, Item] = {}
    while item.id not in found and item.id not in chain:
        chain[item.id] = item
        item = lookup.items.get(ItemId(item.start.after), item)
    return list(chain.values())


def _time(item: Item, lookup: Lookup, found: dict[ItemId, Timing]) -> Timing:
    zone, end_zone = lookup.zones(item)
    start, end = item.start, item.end
    begins = bounds(_pinned(start), zone).earliest if start.has_clock else None
    before = found.get(ItemId(start.after))
    if (
        start.precision == "after"
        and before
        and before.ends
        and not before.open_end
        and _is_that_day(before.ends, start.day, zone)
    ):
        begins = before.ends
    ends = bounds(_pinned(end), end_zone).latest if begins and end.is_known and end.day else None
    if begins and ends and ends < begins:
        ends = None  # a contradiction, which a check reports
    open_end = ends is not None and not end.has_clock
    return Timing(zone, end_zone, begins, ends, open_end, _last_day(item, ends, end_zone))


def _is_that_day(instant: dt.datetime, day: str, zone: str) -> bool:
    """Whether an instant lies on a programme day, or in the night that still belongs to it; paper says only the day."""
    wall, date = local(instant, zone), date_of(day)
    return date is None or wall.date() == date or (wall.date() == date + dt.timedelta(days=1) and wall.time() < _EARLY_MORNING)


def _pinned(moment: Moment) -> Moment:
    """Take a clock time, however precise, at its word: a calendar has but one."""
    return moment._replace(precision="exact") if moment.has_clock else moment


def _last_day(item: Item, ends: dt.datetime | None, zone: str) -> Day:
    """Return the day an item ends on if it is a later one; a night that runs into the morning is none."""
    if not item.start.day or not item.end.day:
        return Day("")
    if item.end.has_clock and item.end.day == item.start.day and (item.end.minute or 0) <= MINUTES_OF_DAY:
        return Day("")
    last = calendar_day(item.end)
    if ends is not None and last is not None and item.end.has_clock and local(ends, zone).time() < _EARLY_MORNING:
        last -= dt.timedelta(days=1)
    day = last.isoformat() if last else item.end.day
    return Day(day) if day > item.start.day else Day("")


def _estimate(lookup: Lookup, found: dict[ItemId, Timing]) -> None:
    """Give an end to items without one: where the next of the same people starts, else after its kind's usual length.

    The walk goes from the last start to the first and keeps for each level, and for each mark of people, the start nearest
    so far; an item looks at those alone that all its own readers may see, so that no end betrays what is kept from them.
    """
    timed = [(begins, item) for item in lookup.visit.items if (begins := found[item.id].begins)]
    coming: list[dict[str, dt.datetime]] = [{} for _ in LEVELS]
    for begins, group in groupby(sorted(timed, key=itemgetter(0), reverse=True), key=itemgetter(0)):
        items = [item for _, item in group]
        for item in items:
            if found[item.id].ends is None:
                ends = _estimated(found[item.id], item, begins, _next_start(lookup, item, coming))
                found[item.id] = found[item.id]._replace(ends=ends, open_end=True)
        for item in items:
            if item.status not in NOT_HELD and not item.instead_of:
                marks = lookup.marks(item) or {_EVERYBODY}
                coming[lookup.level(item)].update(dict.fromkeys((*marks, _ANYBODY), begins))


def _next_start(lookup: Lookup, item: Item, coming: list[dict[str, dt.datetime]]) -> dt.datetime | None:
    marks = {*lookup.marks(item), _EVERYBODY} if item.expected else {_ANYBODY}
    seen = filter(None, coming[: lookup.level(item) + 1])
    nearest = (min(filter(None, map(starts.get, marks)), default=None) for starts in seen)
    return min(filter(None, nearest), default=None)


def _estimated(timing: Timing, item: Item, begins: dt.datetime, following: dt.datetime | None) -> dt.datetime:
    usual = begins + dt.timedelta(minutes=USUAL_MINUTES.get(item.kind, 60))
    return _before(begins, usual, following, timing.zone) if following else usual


def _before(begins: dt.datetime, usual: dt.datetime, starts: dt.datetime, zone: str) -> dt.datetime:
    here, there = local(begins, zone), local(starts, zone)
    same_half = here.date() == there.date() and here.hour // 12 == there.hour // 12
    return starts if same_half else min(usual, starts)


def at_its_hour(item: Item, timing: Timing) -> Item:
    """Let an item that comes right after another begin at the hour this means, for whom the other is gone or hidden."""
    day = date_of(item.start.day)
    if item.start.precision != "after" or not timing.begins or not day:
        return item
    wall = local(timing.begins, timing.zone)
    minute = (wall.date() - day).days * MINUTES_OF_DAY + wall.hour * 60 + wall.minute
    if not 0 <= minute <= LAST_MINUTE:
        return item
    return item._replace(start=Moment("exact", item.start.day, minute, zone=item.start.zone, fold=wall.fold or None))


def by_day(lookup: Lookup) -> dict[Day, tuple[Item, ...]]:
    """Return the items of each day in the order of the programme, days in order; undated ones under the empty day, last.

    Hours decide; what has none keeps its place behind the item it was written after, as far as its part of day allows. What
    comes right after an item, and what would replace it at the same time, stands right behind it, in the order written.
    """
    days: dict[Day, list[Item]] = {}
    times = timings(lookup)
    for item in lookup.visit.items:
        days.setdefault(Day(item.start.day), []).append(item)
    return {day: _ordered(days[day], lookup, times) for day in sorted(days, key=lambda day: (not day, day))}


def _ordered(items: list[Item], lookup: Lookup, times: dict[ItemId, Timing]) -> tuple[Item, ...]:
    key, keys = 0, {}
    for item in items:
        first, last = _order_bounds(item, lookup, times)
        key = max(first, min(key, last))
        keys[item.id] = key
    led: dict[str, list[Item]] = {}
    leaders: list[Item] = []
    for item in sorted(items, key=lambda item: keys[item.id]):
        leader = _leader(item, keys)
        (led.setdefault(leader, []) if leader else leaders).append(item)
    found: dict[ItemId, Item] = {}
    waiting = [*reversed(leaders)]
    while waiting:
        item = waiting.pop()
        found[item.id] = item
        waiting += [*sorted(led.get(item.id, ()), key=lambda one: not one.instead_of)][::-1]
    return (*found.values(), *(item for item in items if item.id not in found))  # the last ones follow themselves


def _leader(item: Item, keys: dict[ItemId, int]) -> str:
    """Return the item of that day that this one stands right behind: that it comes after, or replaces at the same time."""
    if item.start.precision == "after":
        return item.start.after if item.start.after in keys else ""
    alike = keys.get(item.instead_of) == keys[item.id] and item.instead_of != item.id
    return item.instead_of if alike else ""


def _order_bounds(item: Item, lookup: Lookup, times: dict[ItemId, Timing]) -> tuple[int, int]:
    start, timing = item.start, times[item.id]
    minute = start.minute
    if timing.begins and (minute is None or timing.zone != lookup.visit.zone):
        midnight = bounds(Moment("exact", start.day, 0), lookup.visit.zone).earliest
        minute = round((timing.begins - midnight).total_seconds() / 60) if midnight else minute
    if minute is None:
        return PARTS[start.part] if start.part else (0, 2 * MINUTES_OF_DAY)
    return (0, minute) if start.precision == "by" else (minute, minute)


def days_of(visit: Visit) -> tuple[Day, ...]:
    """Return the days of a visit, in order, that it has whatever its items: those planned, and from its first to its last."""
    known = {plan.day for plan in visit.days}
    first, last = date_of(visit.start), date_of(visit.end)
    if first and last and dt.timedelta(0) <= last - first <= dt.timedelta(days=60):
        known |= {Day((first + dt.timedelta(days=n)).isoformat()) for n in range((last - first).days + 1)}
    elif visit.start:
        known.add(visit.start)
    return tuple(sorted(known - {Day("")}))
