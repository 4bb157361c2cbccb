"""Rules about places (VP3xx)."""

from collections.abc import Iterator

from visitplanner.checks.circles import cycle
from visitplanner.checks.registry import Facts, Finding, rule


@rule("VP301", "error")
def lies_in_itself(facts: Facts) -> Iterator[Finding]:
    """Places lie in one another in a circle."""
    if circle := cycle({str(place.id): str(place.parent) for place in facts.visit.places if place.parent}):
        text = f"place '{circle[0]}' would lie in itself: {' in '.join([*circle, circle[0]])}"
        yield Finding(("place", circle[0], "parent"), text, "take 'in' off one of them")


@rule("VP302", "error")
def shelters_itself(facts: Facts) -> Iterator[Finding]:
    """Places stand in for one another in the rain in a circle."""
    if circle := cycle({str(place.id): str(place.rain) for place in facts.visit.places if place.rain}):
        text = f"in the rain, place '{circle[0]}' would be replaced by itself: {' by '.join([*circle, circle[0]])}"
        yield Finding(("place", circle[0], "rain"), text, "take 'rain' off one of them")


@rule("VP303", "warning")
def too_small(facts: Facts) -> Iterator[Finding]:
    """More people are expected at an item than its places hold together."""
    for item in facts.held:
        places = [facts.lookup.places[use.place] for use in item.places if use.use == "at"]
        capacities = [place.capacity for place in places]
        people = facts.people_at(item)
        if places and None not in capacities and people > sum(capacity or 0 for capacity in capacities):
            text = f"{people} people at '{item.title}', but room for {sum(capacity or 0 for capacity in capacities)}"
            yield Finding(("item", item.id, "places"), text, "take a larger place, or correct its capacity")


@rule("VP304", "notice")
def no_place(facts: Facts) -> Iterator[Finding]:
    """A confirmed item with an hour has no place."""
    for item in facts.held:
        if item.status == "confirmed" and item.start.has_clock and not item.places and item.mode != "online":
            yield Finding(("item", item.id, "places"), f"'{item.title}' is confirmed, but where?", "add place:")
