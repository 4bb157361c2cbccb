"""Rules about vehicles and movements (VP4xx)."""

from collections.abc import Iterator

from visitplanner.checks.registry import Facts, Finding, rule
from visitplanner.model import MOVEMENTS, Item, VehicleId


@rule("VP401", "error")
def vehicle_in_two_places(facts: Facts) -> Iterator[Finding]:
    """A vehicle is certainly needed at two items at once."""
    used: dict[VehicleId, list[Item]] = {}
    for item in facts.visit.items:
        if item.id in facts.spans:
            for vehicle in item.vehicles:
                used.setdefault(vehicle, []).append(item)
    for vehicle, items in used.items():
        for one, other in facts.clashes(items):
            text = f"{vehicle} is needed for '{one.title}' and for '{other.title}' at once"
            yield Finding(("item", other.id, "vehicles"), text, "take another vehicle, or move one of them")


@rule("VP402", "warning")
def too_few_seats(facts: Facts) -> Iterator[Finding]:
    """More people are named for a movement than its vehicles have seats."""
    for item in facts.held:
        seats = [facts.lookup.vehicles[vehicle].seats for vehicle in item.vehicles]
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
