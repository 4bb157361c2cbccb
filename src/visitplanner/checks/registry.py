"""The registry of rules: each is one generator with a code, a severity and a docstring that is its manual."""

import datetime as dt
import heapq
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from functools import cached_property
from itertools import islice
from typing import NamedTuple

from visitplanner.model import NOT_HELD, Expected, Item, ItemId, Visit
from visitplanner.problems import Problem, Severity
from visitplanner.schedule import Lookup, Timing, status_of, timings
from visitplanner.times import Span, overlap, span

_PARTNERS, _LOOKED_AT = 8, 1_000


class Facts:
    """A visit with what the rules need to know of it, each computed when first asked for."""

    def __init__(self, visit: Visit) -> None:
        self.visit = visit
        self.lookup = Lookup(visit)
        self._named: dict[tuple[Expected, ...], frozenset[str]] = {}
        self._numbers: dict[tuple[Expected, ...], int] = {}

    @cached_property
    def times(self) -> dict[ItemId, Timing]:
        """When each item takes place."""
        return timings(self.lookup)

    @cached_property
    def held(self) -> tuple[Item, ...]:
        """The items that take place, as far as anybody knows."""
        return tuple(item for item in self.visit.items if status_of(self.visit, item) not in NOT_HELD)

    def named(self, item: Item) -> frozenset[str]:
        """Return who is expected at an item by name, as marks; none where everybody is."""
        if item.expected not in self._named:
            self._named[item.expected] = frozenset(mark for mark in self.lookup.marks(item) if mark.startswith("p:"))
        return self._named[item.expected]

    def people_at(self, item: Item) -> int:
        """Return how many people are expected at an item; who has no name yet is of the number of a delegation or a group."""
        if item.expected not in self._numbers:
            self._numbers[item.expected] = len(self.named(item)) + self.lookup.unnamed(self.lookup.marks(item))
        return max(self._numbers[item.expected], item.headcount or 0)

    @cached_property
    def spans(self) -> dict[ItemId, Span]:
        """Between which instants each dated item lies that is to take place and stands in nobody's stead."""
        return {
            item.id: span(item.start, item.end, *self.lookup.zones(item))
            for item in self.held
            if item.start.has_clock and item.start.day and not item.instead_of
        }

    def clashes(
        self, needs: Mapping[ItemId, frozenset[str]], is_clash: Callable[[Item, Item], bool]
    ) -> Iterator[tuple[Item, Item, list[str]]]:
        """Yield pairs of items that need the same at once, with what that is, where `is_clash` holds for the two of them.

        One sweep over all items with spans in the order of their starts. Of many clashes of an item for the same reason a few are
        told: thousands of pairs are no help to anybody.
        """
        bits = {one: 1 << number for number, one in enumerate(frozenset().union(*needs.values()))}
        running: list[tuple[dt.datetime, int, Item, int]] = []
        swept = [self.lookup.items[id_] for id_, needed in needs.items() if needed and id_ in self.spans]
        for number, item in enumerate(sorted(swept, key=lambda item: self._begins[item.id])):
            while running and running[0][0] <= self._begins[item.id]:
                heapq.heappop(running)
            mask, told = sum(bits[one] for one in needs[item.id]), Counter[int]()
            for _, _, one, theirs in islice(running, _LOOKED_AT):
                both = mask & theirs
                if both and told[both] < _PARTNERS and is_clash(one, item):
                    told[both] += 1
                    yield one, item, sorted(needs[one.id] & needs[item.id])
            if ends := self.spans[item.id].end.earliest:
                heapq.heappush(running, (ends, number, item, mask))

    def are_at_once(self, one: Item, other: Item) -> bool:
        """Whether two items with spans certainly overlap."""
        return overlap(self.spans[one.id], self.spans[other.id]) == "certainly"

    @cached_property
    def _begins(self) -> dict[ItemId, dt.datetime]:
        never = dt.datetime.min.replace(tzinfo=dt.UTC)
        return {id_: span.start.earliest or never for id_, span in self.spans.items()}


class Finding(NamedTuple):
    """What a rule yields: the fact and the field it is about, a text and a hint."""

    subject: tuple[str, ...]
    text: str
    hint: str = ""


class Rule(NamedTuple):
    """A registered rule."""

    code: str
    severity: Severity
    find: Callable[[Facts], Iterator[Finding]]

    @property
    def manual(self) -> str:
        """What the rule looks for, in one line."""
        return (self.find.__doc__ or "").strip()


RULES: dict[str, Rule] = {}


def rule(code: str, severity: Severity) -> Callable[[Callable[[Facts], Iterator[Finding]]], Callable[[Facts], Iterator[Finding]]]:
    """Register a rule under its code. Raises ValueError for a code that is taken."""

    def register(find: Callable[[Facts], Iterator[Finding]]) -> Callable[[Facts], Iterator[Finding]]:
        if code in RULES:
            raise ValueError(f"rule {code} is taken")
        RULES[code] = Rule(code, severity, find)
        return find

    return register


def check(visit: Visit, *, off: frozenset[str] = frozenset()) -> tuple[Problem, ...]:
    """Return what the rules find in a visit, but for those switched off by code; a visit with a circle shows that alone."""
    facts = Facts(visit)
    circles = _run(facts, [one for one in RULES.values() if one.code in STRUCTURAL])
    return circles or _run(facts, [one for one in RULES.values() if one.code not in off])


STRUCTURAL = frozenset({"VP107", "VP301", "VP302"})
"""Rules on what a visit must be to be kept at all: they cannot be switched off, and a load refuses what they find."""


COUNTING = frozenset({"VP601"})
"""Rules that count over the whole visit: of a part of it they would say what is not so."""


def structural(visit: Visit) -> tuple[Problem, ...]:
    """Return what makes a visit one that cannot be kept."""
    return _run(Facts(visit), [one for one in RULES.values() if one.code in STRUCTURAL])


def _run(facts: Facts, rules: list[Rule]) -> tuple[Problem, ...]:
    return tuple(
        Problem(one.code, one.severity, found.text, found.hint, found.subject) for one in rules for found in one.find(facts)
    )
