"""The registry of rules: each is one generator with a code, a severity and a docstring that is its manual."""

import datetime as dt
import heapq
from collections.abc import Callable, Iterable, Iterator
from functools import cached_property
from itertools import islice
from typing import NamedTuple

from visitplanner.model import DelegationId, GroupId, Item, ItemId, Visit
from visitplanner.problems import Problem, Severity
from visitplanner.schedule import Lookup, Timing, timings
from visitplanner.times import Span, overlap, span

_PARTNERS, _LOOKED_AT = 8, 100


class Facts:
    """A visit with what the rules need to know of it, each computed when first asked for."""

    def __init__(self, visit: Visit) -> None:
        self.visit = visit
        self.lookup = Lookup(visit)
        self._at_once: dict[tuple[ItemId, ItemId], bool] = {}  # fifty members of a delegation ask for the same pairs

    @cached_property
    def times(self) -> dict[ItemId, Timing]:
        """When each item takes place."""
        return timings(self.lookup)

    @cached_property
    def held(self) -> tuple[Item, ...]:
        """The items that are not cancelled."""
        return tuple(item for item in self.visit.items if item.status != "cancelled")

    def people_at(self, item: Item) -> int:
        """Return how many people are expected at an item; who has no name yet is of the number of a delegation or a group."""
        lookup, marks = self.lookup, self.lookup.marks(item)
        named = sum(mark.startswith("p:") for mark in marks)
        unnamed = sum(self._unnamed(DelegationId(one[2:])) for one in marks if one.startswith("d:"))
        for group in (lookup.groups[GroupId(one[2:])] for one in marks if one.startswith("g:")):
            known = sum(mark.startswith("p:") for mark in lookup.tokens_of_group(group.id))
            unnamed += max(0, (group.size or 0) - known - sum(map(self._unnamed, group.delegations)))
        return max(named + unnamed, item.headcount or 0)

    def _unnamed(self, delegation: DelegationId) -> int:
        named = sum(mark.startswith("p:") for mark in self.lookup.tokens_of_delegation(delegation))
        return max(0, (self.lookup.delegations[delegation].size or 0) - named)

    @cached_property
    def spans(self) -> dict[ItemId, Span]:
        """Between which instants each dated item lies that is not cancelled and stands in nobody's stead."""
        return {
            item.id: span(item.start, item.end, *self.lookup.zones(item))
            for item in self.visit.items
            if item.start.has_clock and item.start.day and item.status != "cancelled" and not item.instead_of
        }

    def clashes(
        self, items: Iterable[Item], may: Callable[["Facts", Item, Item], bool] = lambda *_: False
    ) -> Iterator[tuple[Item, Item]]:
        """Yield pairs of items with spans that certainly overlap, and that `may` not, by one sweep in the order of their starts.

        Of many that an item overlaps with at once it is told with a few: thousands of pairs are no help to anybody.
        """
        running: list[tuple[dt.datetime, int, Item]] = []
        for number, item in enumerate(sorted(items, key=self._begins)):
            here = self.spans[item.id]
            while running and running[0][0] <= self._begins(item):
                heapq.heappop(running)
            near = (one for _, _, one in islice(running, _LOOKED_AT))
            found = (one for one in near if self._are_at_once(one, item) and not may(self, one, item))
            yield from ((one, item) for one in islice(found, _PARTNERS))
            if here.end.earliest:
                heapq.heappush(running, (here.end.earliest, number, item))

    def _are_at_once(self, one: Item, other: Item) -> bool:
        pair = one.id, other.id
        if pair not in self._at_once:
            self._at_once[pair] = overlap(self.spans[one.id], self.spans[other.id]) == "certainly"
        return self._at_once[pair]

    def _begins(self, item: Item) -> dt.datetime:
        return self.spans[item.id].start.earliest or dt.datetime.min.replace(tzinfo=dt.UTC)


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
