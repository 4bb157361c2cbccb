"""The transport order of a day: which vehicle goes when, from where, with whom."""

from collections.abc import Iterator
from typing import NamedTuple

from visitplanner.model import MOVEMENTS, Item, PersonId, Revision, VehicleId
from visitplanner.papers.given import (
    Given,
    doing,
    given,
    guests_at,
    other_name,
    rule_in_force,
    unnamed_at,
    unnamed_of,
)
from visitplanner.precedence import AS_LISTED, Rule
from visitplanner.texts import Said, Words
from visitplanner.times import say
from visitplanner.vehicles import seats_of, vehicles_of
from visitplanner.views import View, ViewContact, ViewItem, ViewPerson, ViewPlace
from visitplanner.views.people import contacts, tell_person


class Passenger(NamedTuple):
    """Who travels; `task` says what for, of those who go along for the guests."""

    name: Said
    other: Said = ()
    task: Said = ()


class Carrier(NamedTuple):
    """A vehicle with its driver; `driver` is None while nobody is named.

    Where the visit says who rides in which vehicle, `passengers` are those of this one, and `unnamed` counts the others of
    their delegations and groups.
    """

    name: Said
    plate: str
    seats: int | None
    operator: Said
    driver: ViewPerson | None
    contacts: tuple[ViewContact, ...] = ()
    passengers: tuple[Passenger, ...] = ()
    unnamed: int = 0
    is_full: bool = False


class Movement(NamedTuple):
    """One movement: be there, leave, the way, arrive. `vehicles` is empty while none is known.

    `named` counts the passengers by name, `unnamed` those who have none yet; `seats` is None where a vehicle's are unknown.
    `is_divided`: the visit says who rides in which vehicle; `waiting` are the passengers of whom it does not.
    """

    number: int
    id: str
    title: Said
    kind: str
    code: str
    status: Said
    be_there: Said
    leaves: Said
    arrives: Said
    meet: Said
    origin: Said
    via: Said
    target: Said
    vehicles: tuple[Carrier, ...]
    seats: int | None
    passengers: tuple[Passenger, ...]
    named: int
    unnamed: int
    is_full: bool  # more passengers than seats
    luggage: Said
    notes: tuple[Said, ...]
    is_divided: bool = False
    waiting: tuple[Passenger, ...] = ()


class Link(NamedTuple):
    """A flight or train of the day, which vehicles wait for or bring people to."""

    time: Said
    zone: Said
    title: Said
    code: str
    way: Said


class TransportDay(NamedTuple):
    """The movements of a day in order, and the flights and trains they meet."""

    date: Said
    links: tuple[Link, ...]
    movements: tuple[Movement, ...]


class TransportOrder(NamedTuple):
    """The orders of one or more days, and the order of precedence in force."""

    days: tuple[TransportDay, ...]
    rule: Said = ()


_SCHEDULED = frozenset({"flight", "train"})
"""Movements that somebody else runs: they are met, not ordered."""


def is_ordered(item: Item) -> bool:
    """Say whether an item is a movement that the hosts order: it has a vehicle, or is a way that nobody else runs."""
    return bool(vehicles_of(item)) or item.kind in MOVEMENTS - _SCHEDULED


def transport_order(revision: Revision, view: View, rule: Rule = AS_LISTED) -> TransportOrder:
    """Make the orders of the days of a view. Movements are numbered through the day."""
    made = given(revision, view, rule)
    found = {day.day: ([], []) for day in view.days}  # type: dict[str, tuple[list[Link], list[Movement]]]
    for told, item in made.items():
        links, movements = found[told.day]
        if is_ordered(item):
            movements.append(_movement(made, len(movements) + 1, told, item))
        elif item.kind in _SCHEDULED:
            links.append(Link(told.time, told.zone_note, told.title, item.number, _way(told)))
    days = (
        TransportDay(made.date(day), tuple(links), tuple(movements)) for day, (links, movements) in found.items() if movements
    )
    return TransportOrder(tuple(days), rule_in_force(made))


def _way(told: ViewItem) -> Said:
    ends = [place.name for use in ("from", "to") for place in told.places if place.use == use and place.name]
    most = max((len(one) for one in ends), default=0)
    return tuple(
        Words(" → ".join(one[min(n, len(one) - 1)].text for one in ends), ends[0][min(n, len(ends[0]) - 1)].language)
        for n in range(most)
    )


def _movement(made: Given, number: int, told: ViewItem, item: Item) -> Movement:
    voice = made.voice
    vehicles = vehicles_of(item)
    people = dict(_passengers(made, item, vehicles))
    unnamed = max(unnamed_at(made.lookup, item), (item.headcount or 0) - len(people))
    loads = _loads(made, item, tuple(people), unnamed)
    carriers = tuple(_carrier(made, item, vehicle) for vehicle in vehicles)
    if loads:
        carriers = tuple(_loaded(one, loads[vehicle], people) for one, vehicle in zip(carriers, vehicles, strict=True))
    aboard = {person for load in loads.values() for person in load.people}
    seats = sum(one.seats or 0 for one in carriers) if carriers and all(one.seats is not None for one in carriers) else None
    starts = [place for place in told.places if place.use == "from"] or [place for place in told.places if place.use == "at"]
    return Movement(
        number=number,
        id=item.id,
        title=told.title,
        kind=item.kind,
        code=item.number,
        status=told.status_label,
        be_there=voice.each(lambda tongue: Words(say(item.be_there, tongue), tongue)) if item.be_there.has_clock else (),
        leaves=told.start_said,
        arrives=told.end_said,
        meet=_places(made, told, "meet"),
        origin=voice.listed([_place(made, place) for place in starts], "; "),
        via=_places(made, told, "via"),
        target=_places(made, told, "to"),
        vehicles=carriers,
        seats=seats,
        passengers=tuple(people.values()),
        named=len(people),
        unnamed=unnamed,
        is_full=seats is not None and len(people) + unnamed > seats,
        luggage=told.luggage,
        notes=told.notes,
        is_divided=bool(loads),
        waiting=tuple(one for person, one in people.items() if person not in aboard) if loads else (),
    )


class _Load(NamedTuple):
    people: tuple[PersonId, ...]
    unnamed: int


def _loads(made: Given, item: Item, people: tuple[PersonId, ...], unnamed: int) -> dict[VehicleId, _Load]:
    """Return who rides in which vehicle, nothing where the visit does not say; the one that is left takes the others."""
    vehicles = vehicles_of(item)
    if not any(ride.vehicle for ride in item.rides) or len(vehicles) < 2:
        return {}
    seats, left = seats_of(made.lookup, item)
    given_to = {one: [guest for ride in item.rides if ride.vehicle == one for guest in ride.expected] for one in vehicles}
    counts = {vehicle: unnamed_of(made.lookup, guests, item.start.day) for vehicle, guests in given_to.items()}
    if left:
        counts[left] = max(0, unnamed - sum(counts.values()))
    return {
        vehicle: _Load(tuple(one for one in people if seats.get(one, left) == vehicle), counts[vehicle]) for vehicle in vehicles
    }


def _loaded(one: Carrier, load: _Load, people: dict[PersonId, Passenger]) -> Carrier:
    count = len(load.people) + load.unnamed
    return one._replace(
        passengers=tuple(people[person] for person in load.people), unnamed=load.unnamed,
        is_full=one.seats is not None and count > one.seats,
    )  # fmt: skip


def _places(made: Given, told: ViewItem, use: str) -> Said:
    return made.voice.listed([_place(made, place) for place in told.places if place.use == use], "; ")


def _place(made: Given, place: ViewPlace) -> Said:
    return made.voice.paired(made.voice.listed([place.name, place.address]), place.note)


def _carrier(made: Given, item: Item, vehicle: VehicleId) -> Carrier:
    lookup, voice = made.lookup, made.voice
    fact = lookup.vehicles[vehicle]
    drivers = doing(item, "driver")
    driver = fact.driver if fact.driver in drivers or len(vehicles_of(item)) > 1 or not drivers else drivers[0]
    operator = lookup.organisations.get(fact.operator)
    told = tell_person(voice, lookup, lookup.people[driver]) if driver else None
    return Carrier(
        voice.text(fact.name), fact.plate, fact.seats, voice.text(operator.name) if operator else (), told,
        contacts(voice, fact.contacts),
    )  # fmt: skip


def _passengers(made: Given, item: Item, vehicles: tuple[VehicleId, ...]) -> Iterator[tuple[PersonId, Passenger]]:
    """Yield who travels, each once: the guests, who goes along for them, and who else was given a seat."""
    lookup, voice = made.lookup, made.voice
    guests = guests_at(made, item)
    seen = {*guests, *doing(item, "driver"), *(lookup.vehicles[one].driver for one in vehicles)}
    for person in guests:
        yield person, _passenger(made, person)
    for task in item.assignments:
        if task.person and task.person not in seen and task.role in ("escort", "interpreter", "guide", "host", "responsible"):
            seen.add(task.person)
            yield task.person, _passenger(made, task.person, voice.label(f"role.{task.role}"))
    for person in (one.person for ride in item.rides for one in ride.expected):
        if person and person not in seen:
            seen.add(person)
            yield person, _passenger(made, person)


def _passenger(made: Given, person: PersonId, task: Said = ()) -> Passenger:
    return Passenger(made.name(person), other_name(made.voice, made.lookup.people[person]), task)
