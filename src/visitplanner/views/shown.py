"""What readers of a level share: the items of a visit in their order, each told once; and which of them a reader sees."""

from collections.abc import Iterator
from functools import cached_property

from visitplanner.model import LEVELS, Day, DayPlan, Expected, Item, ItemId, Lodging, PersonId
from visitplanner.schedule import days_of, is_present
from visitplanner.texts import Said, Words, say_date
from visitplanner.vehicles import vehicles_of
from visitplanner.views.items import Teller, tell_item
from visitplanner.views.people import tell_assignments
from visitplanner.views.shape import Reader, ViewDay, ViewItem
from visitplanner.views.words import Voice


class Telling:
    """The items of a visit in the order in which they are told, each told once, and whom each concerns."""

    def __init__(self, teller: Teller, items: tuple[Item, ...]) -> None:
        self.teller, self.items = teller, items
        self._told: dict[ItemId, ViewItem] = {}
        self._days: dict[Day, ViewDay] = {}

    def item(self, item: Item) -> ViewItem:
        """Tell of an item on its first day."""
        return self._told.get(item.id) or self._told.setdefault(item.id, tell_item(self.teller, item))

    def concerning(self, marks: frozenset[str]) -> Iterator[Item]:
        """Yield the items for everybody, those at which one of the marks is expected, and those at which they have work to do."""
        found: set[int] = set()
        for expected, numbers in self._by_expected.items():
            if not expected or not marks.isdisjoint(self.teller.lookup.marks(self.items[numbers[0]])):
                found.update(numbers)
        for mark in marks:
            found.update(self._by_worker.get(mark, ()))
        yield from (self.items[number] for number in sorted(found))

    @cached_property
    def _by_expected(self) -> dict[tuple[Expected, ...], list[int]]:
        found: dict[tuple[Expected, ...], list[int]] = {}
        for number, item in enumerate(self.items):
            found.setdefault(item.expected, []).append(number)
        return found

    @cached_property
    def _by_worker(self) -> dict[str, list[int]]:
        found: dict[str, list[int]] = {}
        for number, item in enumerate(self.items):
            for mark in {f"p:{task.person}" for task in item.assignments if task.person}:
                found.setdefault(mark, []).append(number)
        return found

    @cached_property
    def members(self) -> frozenset[PersonId]:
        """Heads and members of delegations."""
        delegations = self.teller.lookup.visit.delegations
        members = {member.person for one in delegations for member in one.members}
        return frozenset(members.union(head.person for one in delegations for head in one.heads))

    @cached_property
    def plans(self) -> dict[Day, DayPlan]:
        """What the visit says of its days."""
        return {plan.day: plan for plan in self.teller.lookup.visit.days}

    @cached_property
    def days(self) -> frozenset[Day]:
        """The days that the visit has whatever its items."""
        return frozenset(days_of(self.teller.lookup.visit))

    @cached_property
    def busy(self) -> frozenset[Day]:
        """The days on which anything begins, whoever sees it."""
        return frozenset(Day(item.start.day) for item in self.items)

    def day(self, day: Day) -> ViewDay:
        """Tell of a day, without its items."""
        if day not in self._days:
            voice, plan = self.teller.voice, self.plans.get(day)
            self._days[day] = ViewDay(
                day=day,
                number=0,
                date=_date(voice, day, "full"),
                short=_date(voice, day, "short"),
                weekday=_date(voice, day, "weekday"),
                title=voice.text(plan.title) if plan else (),
                dress=voice.text(plan.dress) if plan else (),
                assignments=tell_assignments(voice, self.teller.lookup, plan.assignments) if plan else (),
                notes=voice.notes(plan.notes) if plan else (),
            )
        return self._days[day]


class Shown:
    """Which items of a visit a reader sees."""

    def __init__(self, telling: Telling, reader: Reader) -> None:
        self._telling = telling
        self.lookup, self.reader = telling.teller.lookup, reader
        self.marks = self._marks()
        self.served = {
            one.id
            for one in self.lookup.visit.delegations
            for task in one.assignments
            if task.person and task.person == reader.id
        }

    def items(self) -> Iterator[Item]:
        """Yield the items that the reader sees, in the order of the programme."""
        if self.reader.kind in ("visit", "place", "vehicle"):
            return filter(self.item, self._telling.items)
        served = (self.lookup.tokens_of_delegation(one) for one in self.served)
        return filter(self.item, self._telling.concerning(self.marks.union(*served)))

    def _marks(self) -> frozenset[str]:
        lookup, reader = self.lookup, self.reader
        if reader.kind == "delegation":
            return frozenset(
                mark for one in lookup.visit.delegations if one.id == reader.id for mark in lookup.tokens_of_delegation(one.id)
            )
        if reader.kind == "group":
            return frozenset(
                mark for one in lookup.visit.groups if one.id == reader.id for mark in lookup.tokens_of_group(one.id)
            )
        return frozenset([f"p:{reader.id}"])

    def item(self, item: Item) -> bool:
        """Whether the reader sees an item."""
        if self.lookup.level(item) > LEVELS.index(self.reader.level):
            return False
        match self.reader.kind:
            case "visit":
                return True
            case "place":
                return any(place.id == self.reader.id for use in item.places for place in self.lookup.chain(use.place))
            case "vehicle":
                return self.reader.id in vehicles_of(item)
            case "person":
                return self._concerns_person(item)
            case _:
                return self._is_there(item) and (not item.expected or not self.marks.isdisjoint(self.lookup.marks(item)))

    def _concerns_person(self, item: Item) -> bool:
        person = PersonId(self.reader.id)
        if any(one.person == person for one in item.assignments):
            return True
        expected = self.lookup.marks(item)
        if any(not item.expected or not self.lookup.tokens_of_delegation(one).isdisjoint(expected) for one in self.served):
            return True
        if item.expected:
            return f"p:{person}" in expected and self._is_there(item)
        return person in self._telling.members and self._is_there(item)

    def is_there(self, day: Day) -> bool:
        """Whether the reader, a person or a delegation, may be there on a day."""
        lookup, reader = self.lookup, self.reader
        if reader.kind == "person":
            return is_present(lookup.presence(PersonId(reader.id)), day)
        return reader.kind != "delegation" or all(
            is_present(one.presence, day) for one in lookup.visit.delegations if one.id == reader.id
        )

    def _is_there(self, item: Item) -> bool:
        return self.is_there(Day(item.start.day))

    def lodging(self, lodging: Lodging) -> bool:
        """Whether the reader sees where somebody sleeps."""
        if LEVELS.index(self.reader.level) < LEVELS.index("delegate"):
            return False
        if self.reader.kind in ("visit", "place", "vehicle"):
            return self.reader.kind == "visit"
        return not lodging.guests or not self.marks.isdisjoint(self.lookup.tokens(lodging.guests))


def _date(voice: Voice, day: Day, form: str) -> Said:
    return voice.each(lambda language: Words(say_date(day, language, form), language))
