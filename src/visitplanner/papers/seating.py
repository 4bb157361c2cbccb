"""Seating plans: hosts and guests alternate by precedence, outwards from the host and the guest of honour.

The long table is the one of official dinners: host and first guest face each other in the middle of the two long sides; at the
right hand of each sits the next of the other party, then at the left, and so on outwards.
"""

from collections.abc import Iterator
from typing import Literal, NamedTuple

from visitplanner.model import Item, PersonId, Revision, Seating
from visitplanner.papers.cards import Card, card, seated
from visitplanner.papers.given import Given, given, guests_at, rule_in_force, unnamed_at
from visitplanner.precedence import AS_LISTED, Rule
from visitplanner.texts import Said
from visitplanner.views import View, ViewItem

Party = Literal["host", "guest"]
Side = Literal["left", "right", "head", "round"]
AT_A_ROUND = 8
"""Seats at a round table, unless the visit says how many."""
_MOST_AT_HEAD = 5
_BEHIND = ("interpreter", "escort", "guide")


class Seat(NamedTuple):
    """A seat: its number in the order of honour, its side, and its place on it, counted from one end."""

    number: int
    side: Side
    place: int
    party: Party
    card: Card


class TableOf(NamedTuple):
    """A table with its seats, each side in the order in which one walks along it."""

    number: int
    left: tuple[Seat, ...] = ()
    right: tuple[Seat, ...] = ()
    head: tuple[Seat, ...] = ()
    round: tuple[Seat, ...] = ()


class SeatingPlan(NamedTuple):
    """The plan of an item. `is_by_hand`: somebody set the order; `rule` says how it was made, on internal copies."""

    title: Said
    date: Said
    time: Said
    place: Said
    shape: str
    shape_label: Said
    tables: tuple[TableOf, ...]
    behind: tuple[Said, ...]  # interpreters and escorts, who sit behind or beside those they serve
    unnamed: int
    is_by_hand: bool
    rule: Said


class SeatingPlans(NamedTuple):
    """The plans of one or more items."""

    plans: tuple[SeatingPlan, ...]


def seating_plans(revision: Revision, view: View, rule: Rule = AS_LISTED) -> SeatingPlans:
    """Make the plans of the items of a view at which people are seated."""
    made = given(revision, view, rule)
    return SeatingPlans(tuple(_plan(made, told, item) for told, item in made.items() if is_seated(item)))


def is_seated(item: Item) -> bool:
    """Say whether an item has a seating plan: one was asked for, or it is a dinner."""
    return item.seating is not None or item.kind == "dinner"


def _plan(made: Given, told: ViewItem, item: Item) -> SeatingPlan:
    wanted = item.seating or Seating()
    guests = set(guests_at(made, item))
    behind = [
        one.person
        for one in item.assignments
        if one.person and one.role in _BEHIND and one.person not in guests and one.person not in wanted.order
    ]
    people = [person for person in seated(made, item) if person not in behind]
    parties: dict[PersonId, Party] = {person: "guest" if person in guests else "host" for person in people}
    seats = _arranged(wanted, parties)
    tables: dict[int, list[Seat]] = {}
    for number, (table, side, place, person) in enumerate(seats, start=1):
        tables.setdefault(table, []).append(Seat(number, side, place, parties[person], card(made, person, ())))
    voice = made.voice
    return SeatingPlan(
        told.title, made.date(told.day), told.time,
        voice.listed([place.name for place in told.places if place.use == "at"], "; "), wanted.shape,
        voice.label(f"seating.{wanted.shape}"), tuple(_table(number, found) for number, found in sorted(tables.items())),
        tuple(made.name(person) for person in dict.fromkeys(behind)),
        max(unnamed_at(made.lookup, item), (item.headcount or 0) - len(people) - len(set(behind))), bool(wanted.order),
        _rule(made),
    )  # fmt: skip


def _rule(made: Given) -> Said:
    return made.voice.listed([made.voice.label("word.seating-rule"), rule_in_force(made)], " ") if made.is_internal else ()


def _table(number: int, seats: list[Seat]) -> TableOf:
    def side(name: Side) -> tuple[Seat, ...]:
        return tuple(sorted((seat for seat in seats if seat.side == name), key=lambda seat: seat.place))

    return TableOf(number, side("left"), side("right"), side("head"), side("round"))


Placed = tuple[int, Side, int, PersonId]


def _arranged(wanted: Seating, parties: dict[PersonId, Party]) -> list[Placed]:
    """Return table, side, place on it and person of each seat, the seat of honour first."""
    if wanted.shape == "rounds":
        return _rounds(wanted, parties)
    places = _long(len(parties)) if wanted.shape == "long" else _u(len(parties))
    people = _seated(wanted.order, parties, [party for _, _, party in places])
    return [(1, side, place, person) for (side, place, _), person in zip(places, people, strict=True)]


def _seated(order: tuple[PersonId, ...], parties: dict[PersonId, Party], wanted: list[Party]) -> Iterator[PersonId]:
    """Yield who takes each seat: first those whose order was set, then the next of the party that the seat is for."""
    first = [person for person in dict.fromkeys(order) if person in parties]
    waiting: dict[Party, list[PersonId]] = {"host": [], "guest": []}
    for person, party in parties.items():
        if person not in first:
            waiting[party].append(person)
    yield from first
    for party in wanted[len(first) :]:
        other: Party = "guest" if party == "host" else "host"
        yield (waiting[party] or waiting[other]).pop(0)


def _long(count: int) -> list[tuple[Side, int, Party]]:
    """Return the seats of a long table in the order of honour, each with its distance from the middle.

    The host sits on the left side and looks to the right, so that the right hand lies towards the lower end; across the
    table it lies towards the upper.
    """
    found: list[tuple[Side, int, Party]] = [("left", 0, "host"), ("right", 0, "guest")]
    for ring in range(1, count):
        left: Party = "guest" if ring % 2 else "host"
        right: Party = "host" if ring % 2 else "guest"
        found += [("left", ring, left), ("right", -ring, right), ("left", -ring, left), ("right", ring, right)]
        if len(found) >= count:
            break
    return found[:count]


def _u(count: int) -> list[tuple[Side, int, Party]]:
    """Return the seats of tables in the form of a U: the head with host and first guest in its middle, then both legs."""
    head = min(count, _MOST_AT_HEAD)
    outwards = [0, 1, -1, 2, -2][:head]
    found: list[tuple[Side, int, Party]] = [("head", step, "guest" if step % 2 else "host") for step in outwards]
    for number in range(count - head):
        row = number // 2
        found.append(("right" if number % 2 == 0 else "left", row, "guest" if row % 2 == 0 else "host"))
    return found


def _rounds(wanted: Seating, parties: dict[PersonId, Party]) -> list[Placed]:
    """Deal hosts, then guests, over round tables, the highest to the first; around a table they alternate."""
    size = max(2, wanted.seats or AT_A_ROUND)
    count = max(1, -(-len(parties) // size))
    first = [person for person in dict.fromkeys(wanted.order) if person in parties]
    tables: list[list[PersonId]] = [first[number * size : (number + 1) * size] for number in range(count)]
    for party in ("host", "guest"):
        waiting = [person for person, own in parties.items() if own == party and person not in first]
        at = 0
        while waiting:
            if len(tables[at % count]) < size:
                tables[at % count].append(waiting.pop(0))
            at += 1
    found: list[Placed] = []
    for number, people in enumerate(tables, start=1):
        own_order = [person for person in people if person in first]
        rest = _alternating([person for person in people if person not in first], parties)
        found += [(number, "round", place, person) for place, person in enumerate([*own_order, *rest])]
    return found


def _alternating(people: list[PersonId], parties: dict[PersonId, Party]) -> Iterator[PersonId]:
    waiting = {party: [person for person in people if parties[person] == party] for party in ("host", "guest")}
    party = "host"
    while waiting["host"] or waiting["guest"]:
        yield (waiting[party] or waiting["guest" if party == "host" else "host"]).pop(0)
        party = "guest" if party == "host" else "host"
