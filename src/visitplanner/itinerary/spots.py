"""Where in the file each fact and each field of it stands, found when somebody asks."""

from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from typing import Any

from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from visitplanner.itinerary.facts import Plan, plan_of
from visitplanner.itinerary.faults import spot_of
from visitplanner.itinerary.keys import is_section, key_of, second_of, word_for
from visitplanner.itinerary.programme import day_plan
from visitplanner.model import DayPlan, Item, Visit
from visitplanner.problems import Spot
from visitplanner.shapes import Field, fields

Found = Iterator[tuple[tuple[str, ...], Node]]


class Spots(Mapping[tuple[str, ...], Spot]):
    """The spot of (kind, id) and of (kind, id, field). Facts without an id are counted from 1: ("lodging", "1")."""

    def __init__(
        self, name: str, keys: Mapping[str, Node], visit: Visit, items: Sequence[Node], days: Mapping[str, tuple[Node, Node]]
    ) -> None:
        self._name, self._keys, self._visit, self._items, self._days = name, keys, visit, items, days

    @cached_property
    def _nodes(self) -> dict[tuple[str, ...], Node]:
        return dict(self._find())

    def __getitem__(self, subject: tuple[str, ...]) -> Spot:
        """Return where a subject stands. Raises KeyError for one that the file does not name."""
        return spot_of(self._nodes[subject], self._name)

    def __iter__(self) -> Iterator[tuple[str, ...]]:
        """Go through all subjects."""
        return iter(self._nodes)

    def __len__(self) -> int:
        """Count the subjects."""
        return len(self._nodes)

    def _find(self) -> Found:
        plan = plan_of(Visit)
        yield ("visit", self._visit.id), self._keys["visit"]
        yield from _fields(plan, ("visit", self._visit.id), self._keys)
        for field in fields(Visit):
            if field.kind == "fact" and (node := self._keys.get(key_of(Visit, field))):
                yield from _entries(field, node)
        for item, node in zip(self._visit.items, self._items, strict=True):
            yield from _fact(plan_of(Item), ("item", item.id), node, node)
        for day, (key, node) in self._days.items():
            yield from _fact(day_plan(), (word_for(DayPlan), day), key, node)


def _entries(field: Field, node: Node) -> Found:
    plan, word = plan_of(field.of), word_for(field.of)
    if is_section(field) and isinstance(node, MappingNode):
        for key, value in node.value:
            yield from _fact(plan, (word, key.value), key, value)
    elif "title" in field.of._fields or "place" in field.of._fields:
        entries: list[Any] = node.value if isinstance(node, SequenceNode) else [node]
        for number, entry in enumerate(entries, 1):
            yield from _fact(plan, (word, str(number)), entry, entry)


def _fact(plan: Plan, subject: tuple[str, str], place: Node, node: Node) -> Found:
    yield subject, place
    if isinstance(node, MappingNode):
        pairs = {key.value: value for key, value in node.value if isinstance(key, ScalarNode)}
        yield from _fields(plan, subject, pairs)


def _fields(plan: Plan, subject: tuple[str, str], keys: Mapping[str, Node]) -> Found:
    for key, node in reversed(list(keys.items())):
        if key in plan.fills:
            yield (*subject, plan.fills[key]), node
            if second := second_of(plan.shape, plan.fills[key]):
                yield (*subject, second), node
