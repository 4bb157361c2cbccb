"""Rules about vehicles and movements (VP4xx)."""

from collections.abc import Iterator

from visitplanner.checks.registry import Facts, Finding, rule
from visitplanner.model import MOVEMENTS, PersonId, VehicleId
from visitplanner.vehicles import vehicles_of


@rule("VP401", "error")
def vehicle_in_two_places(facts: Facts) -> Iterator[Finding]:
    """A vehicle is certainly needed at two items at once."""
    needed = {item.id: frozenset[str](vehicles_of(item)) for item in facts.visit.items}
    for one, other, vehicles in facts.clashes(needed, facts.are_at_once):
        for vehicle in vehicles:
            text = f"{vehicle} is needed for '{one.title}' and for '{other.title}' at once"
            yield Finding(("item", other.id, "vehicles"), text, "take another vehicle, or move one of them")


@rule("VP402", "warning")
def too_few_seats(facts: Facts) -> Iterator[Finding]:
    """More people are named for a movement than its vehicles have seats."""
    for item in facts.held:
        seats = [facts.lookup.vehicles[vehicle].seats for vehicle in vehicles_of(item)]
        others = {f"p:{one.person}" for one in item.assignments if one.person and one.role != "driver"}
        count = max(facts.people_at(item) + len(others - facts.lookup.marks(item)), item.headcount or 0)
        if seats and None not in seats and count > sum(seat or 0 for seat in seats):
            text = f"{count} people for {sum(seat or 0 for seat in seats)} seats at '{item.title}'"
            yield Finding(("item", item.id, "vehicles"), text, "add a vehicle")


@rule("VP403", "notice")
def goes_nowhere(facts: Facts) -> Iterator[Finding]:
    """A movement says neither from where nor to where."""
    for item in facts.held:
        if item.kind in MOVEMENTS and not any(use.use in ("from", "to") for use in item.places):
            yield Finding(("item", item.id, "places"), f"'{item.title}': from where to where?", "add from: and to:")


@rule("VP404", "error")
def rides_in_two_vehicles(facts: Facts) -> Iterator[Finding]:
    """A person is given a seat in two vehicles of one item, or a vehicle more people than it has seats."""
    for item in facts.held:
        seats: dict[PersonId, VehicleId] = {}
        for ride in (ride for ride in item.rides if ride.vehicle):
            vehicle = facts.lookup.vehicles[ride.vehicle]
            for person in (one.person for one in ride.expected if one.person):
                if seats.setdefault(person, ride.vehicle) != ride.vehicle:
                    text = f"{person} rides in {seats[person]} and in {ride.vehicle} at '{item.title}'"
                    yield Finding(("item", item.id, "rides"), text, "leave one of the two")
            count = sum(mark.startswith("p:") for mark in facts.lookup.tokens(ride.expected))
            if vehicle.seats is not None and count > vehicle.seats:
                text = f"{count} people for {vehicle.seats} seats in {ride.vehicle} at '{item.title}'"
                yield Finding(("item", item.id, "rides"), text, "let some of them ride in another vehicle")
