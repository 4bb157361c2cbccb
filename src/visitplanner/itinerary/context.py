"""What reading one value may have to know of the file around it."""

from collections.abc import Callable
from typing import Any, NamedTuple, TypeVar

from yaml.nodes import Node, SequenceNode

from visitplanner.itinerary.faults import Fault, Findings
from visitplanner.itinerary.refs import Directory
from visitplanner.times import UNKNOWN, Moment, TimeFault, read_moment, read_span

_T = TypeVar("_T")


class ItemRef(NamedTuple):
    """A reference to an item, kept until all items have ids; `place` is that of the item it stands in, or -1."""

    place: int
    words: str
    node: Node


class Context:
    """What holds where the reader is: the main language, the day above, the place in the list of items."""

    def __init__(self, findings: Findings, directory: Directory, main: str) -> None:
        self.findings, self.directory, self.main = findings, directory, main
        self.day = ""
        self.place = -1
        self.item_refs: list[ItemRef] = []

    def moment(self, node: Node, words: str) -> Moment:
        """Read one time under the day that holds. Raises Fault with the code of the TimeFault."""
        try:
            found = read_moment(words, self.day)
        except TimeFault as fault:
            raise self.time_fault(node, fault) from None
        self.note_after(node, found, UNKNOWN)
        return found

    def span(self, node: Node, words: str) -> tuple[Moment, Moment]:
        """Read a start and an end under the day that holds. Raises Fault with the code of the TimeFault."""
        try:
            start, end = read_span(words, self.day)
        except TimeFault as fault:
            raise self.time_fault(node, fault) from None
        self.note_after(node, start, end)
        return start, end

    def time_fault(self, node: Node, fault: TimeFault) -> Fault:
        """Make the fault at a node of a time that cannot be."""
        return Fault(node, fault.code, str(fault), fault.hint)

    def note_after(self, node: Node, start: Moment, end: Moment) -> None:
        """Keep the items that times refer to."""
        for moment in (start, end):
            if moment.after:
                self.item_refs.append(ItemRef(self.place, moment.after, node))

    def each(self, node: Node, read: Callable[["Context", Node], _T]) -> tuple[_T, ...]:
        """Read the entries of a list, or one value that stands for a list of one; keep the faults and go on."""
        if not isinstance(node, SequenceNode):
            return (read(self, node),)
        found = []
        for entry in node.value:
            try:
                found.append(read(self, entry))
            except Fault as fault:
                self.findings.add(fault)
        return tuple(found)


Put = Callable[[Context, list[Any], Node], None]
"""Reads a node into the values of a fact, at the place of its field."""
