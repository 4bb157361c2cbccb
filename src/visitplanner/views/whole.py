"""A revision looked at once for many readers: which of its items each sees, and single items told (docs/server.md).

Looking at a festival anew for each of two thousand readers would take minutes. Sets of items are kept as the bits of a number:
bit n stands for the nth item, and two sets are joined in a moment.
"""

import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from itertools import accumulate
from operator import or_
from typing import Any, NamedTuple, TypeVar

from visitplanner.model import LEVELS, Day, DelegationId, GroupId, Item, Level, Period, PersonId, Revision
from visitplanner.schedule import Lookup, Timing, by_day, days_of, is_present, of_removed, timings
from visitplanner.texts import Said
from visitplanner.times import date_of, leaves
from visitplanner.vehicles import vehicles_of
from visitplanner.views.build import reader_name
from visitplanner.views.items import Teller, tell_item
from visitplanner.views.shape import Reader, ViewItem
from visitplanner.views.words import Voice

COLLECTIONS = {
    "delegation": "delegations", "group": "groups", "person": "people", "place": "places", "vehicle": "vehicles",
}  # fmt: skip
"""In which collection of a visit each kind of reader stands."""
Key = TypeVar("Key")


class Placed(NamedTuple):
    """An item with its place in time; `is_removed`: it was published once and is gone. `leaves` is when it goes, if cancelled."""

    item: Item
    timing: Timing
    level: int
    modified: str
    leaves: str
    is_removed: bool


class Whole:
    """All items of a revision that a calendar can show, in the order of calendars, and who sees which."""

    def __init__(self, revision: Revision, lookup: Lookup | None = None) -> None:
        """`lookup` is one of the revision's visit, for callers who have it: what it found out is not sought again."""
        self.revision = revision
        self.lookup = lookup or Lookup(revision.visit)
        self._numbers: Sequence[int] = ()
        self._gone = of_removed(revision.visit, revision.removed)
        self._stamps = {stamp.uid: stamp for stamp in revision.stamps}

    @cached_property
    def items(self) -> tuple[Placed, ...]:
        """The items with a date that calendars can show, those that were cancelled too long ago left out."""
        return tuple(self._placed())

    def _placed(self) -> Iterator[Placed]:
        ordered = ((item, self.lookup) for items in by_day(self.lookup).values() for item in items)
        removed = ((item, self._gone) for item in self._gone.visit.items)
        times = timings(self.lookup) | timings(self._gone)
        for item, lookup in (*ordered, *removed):
            timing, stamp = times[item.id], self._stamps.get(item.uid)
            if not item.start.day or (timing.begins is None and date_of(item.start.day) is None):
                continue
            goes = leaves(timing.last_day or item.start.day, stamp.cancelled) if stamp else ""
            if not goes or not self.revision.published or self.revision.published < goes:
                yield Placed(item, timing, lookup.level(item), stamp.modified if stamp else "", goes, lookup is self._gone)

    def count_by(self, numbers: Sequence[int]) -> None:
        """Let sets of items hold these numbers, one for each of `items`, instead of their places."""
        self._numbers = numbers

    def has(self, reader: Reader) -> bool:
        """Whether the reader is in the visit."""
        return reader.kind == "visit" or self.fact(reader) is not None

    def fact(self, reader: Reader) -> object:
        """Return what the visit says of a reader: the person, place ... itself; None for all of the visit, and for nobody."""
        if reader.kind == "visit":
            return None
        known: Mapping[Any, object] = getattr(self.lookup, COLLECTIONS[reader.kind])
        return known.get(reader.id)

    def name(self, reader: Reader, language: str) -> Said:
        """Return the name of the one a calendar is for; empty for the whole visit."""
        return reader_name(self.lookup, reader, self._voice(reader.level, language))

    def title(self, level: Level, language: str) -> Said:
        """Return the title of the visit."""
        return self._voice(level, language).text(self.revision.visit.title)

    def _voice(self, level: Level, language: str) -> Voice:
        return Voice((language,), self.revision.visit.languages, level)

    def tell(self, numbers: Iterable[int], level: Level, language: str) -> Iterator[tuple[int, ViewItem]]:
        """Tell of some items, by their places in `items`, to readers of a level who may see them."""
        voice = self._voice(level, language)
        here = Teller(self.lookup, timings(self.lookup), self._stamps, voice)
        gone = Teller(self._gone, timings(self._gone), self._stamps, voice)
        for number in numbers:
            placed = self.items[number]
            told = tell_item(gone if placed.is_removed else here, placed.item)
            yield number, told._replace(status="cancelled", status_label=()) if placed.is_removed else told

    def dates(self, level: Level) -> Iterator[dt.date]:
        """Yield the dates that a calendar of a level is about: where it has none, the day it was published."""
        seen = [placed for placed in self.items if placed.level <= LEVELS.index(level)]
        days = [*days_of(self.revision.visit), *(Day(placed.item.start.day) for placed in seen)]
        days += [placed.timing.last_day for placed in seen if placed.timing.last_day]
        found = [known for known in map(date_of, dict.fromkeys(days)) if known]
        found += [when.date() for one in seen for when in (one.timing.begins, one.timing.ends) if when]
        yield from found or ([dt.date.fromisoformat(self.revision.published[:10])] if self.revision.published else [])

    def zones(self, level: Level) -> tuple[str, ...]:
        """Return the zones that a calendar of a level needs, the visit's first."""
        seen = [placed.timing for placed in self.items if placed.level <= LEVELS.index(level)]
        return tuple(zone for zone in dict.fromkeys((self.revision.visit.zone, *_zones(seen))) if zone)

    def seen_by(self, reader: Reader) -> int:
        """Return which items a reader sees, as the bits of a number: by place, or as `count_by` said. The reader is there."""
        open_to = self._sets.levels[LEVELS.index(reader.level)]
        match reader.kind:
            case "visit":
                return open_to
            case "place":
                return open_to & self._sets.places.get(reader.id, 0)
            case "vehicle":
                return open_to & self._sets.vehicles.get(reader.id, 0)
            case "person":
                return open_to & self._of_person(PersonId(reader.id))
            case "delegation":
                delegation = self.lookup.delegations[DelegationId(reader.id)]
                marks = self.lookup.tokens_of_delegation(delegation.id)
                return open_to & self._on(delegation.presence) & (self._sets.everybody | self._marked(marks))
            case _:
                marks = self.lookup.tokens_of_group(GroupId(reader.id))
                return open_to & (self._sets.everybody | self._marked(marks))

    def _of_person(self, person: PersonId) -> int:
        sets = self._sets
        found = sets.assigned.get(person, 0)
        for delegation in sets.served.get(person, ()):
            found |= sets.everybody | self._marked(self.lookup.tokens_of_delegation(delegation))
        invited = sets.marked.get(f"p:{person}", 0) | (sets.everybody if person in sets.members else 0)
        return found | invited & self._on(self.lookup.presence(person))

    def _marked(self, marks: Iterable[str]) -> int:
        found = 0
        for mark in marks:
            found |= self._sets.marked.get(mark, 0)
        return found

    def _on(self, presence: tuple[Period, ...]) -> int:
        """Return the items on days that lie in a presence."""
        if presence not in self._sets.present:
            self._sets.present[presence] = sum(bits for day, bits in self._sets.days.items() if is_present(presence, day))
        return self._sets.present[presence]

    @cached_property
    def _sets(self) -> "_Sets":
        return _sets(self.lookup, self._gone, tuple(zip(self._numbers or range(len(self.items)), self.items, strict=True)))


_Numbered = tuple[tuple[int, Placed], ...]


class _Sets(NamedTuple):
    """Sets of items: those up to each level, for everybody, of each mark of people, day, person at work, place and vehicle."""

    levels: tuple[int, ...]
    everybody: int
    marked: dict[str, int]
    days: dict[str, int]
    assigned: dict[str, int]
    places: dict[str, int]
    vehicles: dict[str, int]
    members: frozenset[PersonId]
    served: dict[PersonId, tuple[DelegationId, ...]]
    present: dict[tuple[Period, ...], int]  # what was asked for so far


def _sets(lookup: Lookup, gone: Lookup, items: _Numbered) -> _Sets:
    expected = _gather(items, lambda one: [one.item.expected])
    marked: dict[str, int] = {}
    for those, bits in expected.items():
        for mark in lookup.tokens(those) if those else ():
            marked[mark] = marked.get(mark, 0) | bits
    by_level = _gather(items, lambda one: [one.level])
    places: dict[str, int] = {}
    for place, bits in _gather(items, lambda one: [use.place for use in one.item.places]).items():
        for around in gone.chain(place):
            places[around.id] = places.get(around.id, 0) | bits
    delegations = lookup.visit.delegations
    served: dict[PersonId, tuple[DelegationId, ...]] = {}
    for one in delegations:
        for person in {task.person for task in one.assignments if task.person}:
            served[person] = (*served.get(person, ()), one.id)
    return _Sets(
        levels=tuple(accumulate((by_level.get(level, 0) for level in range(len(LEVELS))), or_)),
        everybody=expected.get((), 0),
        marked=marked,
        days=_gather(items, lambda one: [one.item.start.day]),
        assigned=_gather(items, lambda one: [task.person for task in one.item.assignments if task.person]),
        places=places,
        vehicles=_gather(items, lambda one: vehicles_of(one.item)),
        members=frozenset(one.person for fact in delegations for one in fact.members)
        | frozenset(one.person for fact in delegations for one in fact.heads),
        served=served,
        present={},
    )


def _gather(items: _Numbered, keys: Callable[[Placed], Iterable[Key]]) -> dict[Key, int]:
    """Return for each key that an item has the set of those that have it."""
    found: dict[Key, list[int]] = {}
    for number, placed in items:
        for key in keys(placed):
            found.setdefault(key, []).append(number)
    return {key: as_bits(numbers) for key, numbers in found.items()}


def as_bits(numbers: Iterable[int]) -> int:
    """Return a set of numbers as the bits of one."""
    numbers = tuple(numbers)
    held = bytearray(max(numbers, default=-1) // 8 + 1)
    for number in numbers:
        held[number // 8] |= 1 << number % 8
    return int.from_bytes(held, "little")


def from_bits(bits: int) -> tuple[int, ...]:
    """Return the numbers of a set, in order."""
    return tuple(place for place, bit in enumerate(reversed(f"{bits:b}")) if bit == "1")


def _zones(seen: Iterable[Timing]) -> Iterator[str]:
    for timing in seen:
        yield from (timing.zone, timing.end_zone)
