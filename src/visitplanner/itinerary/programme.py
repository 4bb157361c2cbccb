"""The days of the file and their items: one-line and long ones, ids, references between items, zones."""

from functools import cache
from typing import Any

from yaml.nodes import MappingNode, Node, ScalarNode

from visitplanner.itinerary import scalars
from visitplanner.itinerary.context import Context
from visitplanner.itinerary.facts import Plan, double_key, plan_of, read_into
from visitplanner.itinerary.faults import Fault, quoted
from visitplanner.itinerary.ids import PREVIOUS, item_ids
from visitplanner.itinerary.lines import read_line
from visitplanner.itinerary.links import meant_items, with_items
from visitplanner.model import DayPlan, Item, ItemId, PlaceId, PlaceUse
from visitplanner.texts import Text
from visitplanner.times import Moment, TimeFault

MOST_ITEMS = 20_000

_AT = {name: index for index, name in enumerate(Item._fields)}
_EMPTY = tuple(Item())


class Programme:
    """Reads the days and keeps items, plans of days, and the node of each item, in the order of the file."""

    def __init__(self, context: Context) -> None:
        self.context = context
        self.items: list[Item] = []
        self.nodes: list[Node] = []
        self.plans: dict[str, DayPlan] = {}
        self.plan_nodes: dict[str, tuple[Node, Node]] = {}
        self.unread = 0
        self.outside: dict[str, str] = {}

    def read_days(self, node: Node) -> None:
        """Read the mapping of day to items. Raises Fault; faults inside are kept."""
        if not isinstance(node, MappingNode):
            raise Fault(node, "VP007", "days are a mapping of day to items", "write 2013-07-31: and the items below it")
        seen = set()
        for key, value in node.value:
            try:
                day = scalars.day(key)
                if day in seen:
                    raise double_key(key)
                seen.add(day)
                self._read_day(day, key, value)
            except Fault as fault:
                self.context.findings.add(fault)

    def _read_day(self, day: str, key: Node, node: Node) -> None:
        self.context.day = day
        if isinstance(node, MappingNode):
            held: list[Node] = []
            plan = read_into(day_plan(), [held, *plan_of(DayPlan).defaults[1:]], self.context, node)._replace(day=day)
            if plan != DayPlan(day=plan.day):
                self.plans[day], self.plan_nodes[day] = plan, (key, node)
            for one in held:
                self.read_items(day, one)
        elif not scalars.is_blank(node):
            self.read_items(day, node)

    def read_items(self, day: str, node: Node) -> None:
        """Read the items that stand under a day, or under none. Faults are kept."""
        self.context.day = day
        entries = node.value if not isinstance(node, (ScalarNode, MappingNode)) else [node]
        room = MOST_ITEMS - len(self.items)
        if len(entries) > room:
            told = Fault(entries[room], "VP002", f"there are more than {MOST_ITEMS:,} items", "split the visit in two")
            self.context.findings.add(told)
        for entry in entries[:room]:
            try:
                self.context.place = len(self.items)
                item = self._read_item(entry, day)
                self.items.append(item)
                self.nodes.append(entry)
            except Fault as fault:
                self.unread += 1
                self.context.findings.add(fault)
        self.context.day, self.context.place = "", -1

    def _read_item(self, node: Node, day: str) -> Item:
        values = list(_EMPTY)
        if day:
            values[_AT["start"]] = Moment("date", day)
        if node.__class__ is ScalarNode:
            return self._read_line(node, day, values)
        before = self.context.findings.count
        item: Item = read_into(plan_of(Item), values, self.context, node)
        if item.start.day != day and (item.start.is_known or day):
            stands = f"under {day}" if day else "among the undated items"
            raise Fault(
                value_of(node, "at"), "VP102", f"this item is on {item.start.day} but stands {stands}", "move it to its day"
            )
        if not item.title and item.kind == "other" and self.context.findings.count == before:
            raise Fault(node, "VP008", "the item has neither title nor kind", "add 'title: ...'")
        if item.id == PREVIOUS:
            raise Fault(
                value_of(node, "id"),
                "VP007",
                f"no item can be called '{PREVIOUS}'",
                "it means the item before; choose another id",
            )
        return item

    def _read_line(self, node: Node, day: str, values: list[Any]) -> Item:
        context = self.context
        words = scalars.words(node)
        try:
            line = read_line(words, day)
        except TimeFault as fault:
            raise context.time_fault(node, fault) from None
        if not line.title:
            raise Fault(node, "VP008", f"the line {quoted(words)} has no title", "write: hour, title, @ place")
        if line.is_doubtful:
            told = f"{quoted(line.title)} begins like a time, but was read as a title"
            context.findings.add(Fault(node, "VP101", told, "write hours as 10:00 or 10:00-11:30"), "warning")
        if line.start.day != day:
            raise Fault(
                node, "VP102", f"this item is on {line.start.day} but stands under {day or 'undated'}", "move it to its day"
            )
        context.note_after(node, line.start, line.end)
        values[_AT["title"]] = Text(((context.main, line.title),))
        values[_AT["start"]], values[_AT["end"]] = line.start, line.end
        if line.place:
            found = context.directory.find(PlaceId, node, line.place, context.findings, line.place_at)
            values[_AT["places"]] = (PlaceUse("at", PlaceId(found)),)
        return Item._make(values)

    def finish(self) -> None:
        """Give each item its id, and resolve what refers to items."""
        order = sorted(range(len(self.items)), key=lambda place: self.items[place].start.day or "~")
        self._refuse_doubles()
        found = item_ids([self.items[place] for place in order])
        for place, one in zip(order, found, strict=True):
            self.items[place] = self.items[place]._replace(id=ItemId(one))
        self._resolve()
        self.items = [self.items[place] for place in order]
        self.nodes = [self.nodes[place] for place in order]

    def _refuse_doubles(self) -> None:
        """Keep the fault of each item that is called as one before it, or has its UID."""
        seen: set[tuple[str, str]] = set()
        for item, node in zip(self.items, self.nodes, strict=True):
            for key, said in (("id", str(item.id)), ("uid", item.uid)):
                if said and (key, said) in seen:
                    told = f"the {'item' if key == 'id' else 'UID'} {quoted(said)} stands here twice"
                    hint = (
                        "give one of the two another id" if key == "id" else "delete it from one of the two, which gets its own"
                    )
                    self.context.findings.add(Fault(value_of(node, key), "VP012", told, hint))
                seen.add((key, said))

    def _resolve(self) -> None:
        meant = meant_items(self.context, self.items, is_whole=not self.unread)
        for place in meant.keys() & range(len(self.items)):
            self.items[place] = with_items(self.items[place], meant[place])
        self.outside = meant.get(-1, {})


def value_of(node: Node, key: str) -> Node:
    """Return the value under a key of a mapping, or the node itself."""
    pairs = node.value if isinstance(node, MappingNode) else ()
    return next((value for one, value in pairs if one.value == key), node)


@cache
def day_plan() -> Plan:
    """Return how a day with facts of its own is read: as a plan of the day, but for its items, which are held for later."""
    plan = plan_of(DayPlan)

    def hold(context: Context, values: list[Any], node: Node) -> None:
        values[0].append(node)

    return plan._replace(puts={**plan.puts, "items": hold}, short="", short_is_text=False)
