"""In which zones an item starts and ends, as its places say, found fact by fact."""

from typing import Any

from visitplanner.itinerary.links import Clocks
from visitplanner.model import Item, Place
from visitplanner.planner.desk import Desk
from visitplanner.problems import ProblemsFound, error


def zones_of(desk: Desk, fact: Any) -> tuple[str, str]:
    """Return the zones of the start and the end of an item or an event."""
    if isinstance(fact, Item):
        used = {use.use: use.place for use in reversed(fact.places)}
        start, end = used.get("from") or used.get("at") or "", used.get("to") or used.get("at") or ""
    else:
        start = end = getattr(fact, "place", "")
    return _zone(desk, start), _zone(desk, end)


def _zone(desk: Desk, place: str) -> str:
    return next((str(one.zone) for one in _chain(desk, place) if one.zone), str(desk.own.zone))


def _chain(desk: Desk, place: str) -> list[Place]:
    """Return a place and those that it is in."""
    found: dict[str, Place] = {}
    while place and place not in found and (fact := desk.session.fact("place", place)):
        found[place] = fact
        place = fact.parent
    return list(found.values())


def refuse_false_hours(desk: Desk, fact: Any) -> None:
    """Raise ProblemsFound (VP104, VP105) for an hour that the clocks of its place skip, or repeat without saying which."""
    used = [use.place for use in fact.places] if isinstance(fact, Item) else [fact.place]
    places = {place.id: place for one in used for place in _chain(desk, one)}
    clocks = Clocks(list(places.values()), str(desk.own.zone))
    faults = list(clocks.item_faults(fact) if isinstance(fact, Item) else clocks.event_faults(fact))
    if faults:
        raise ProblemsFound(error(fault.code, str(fault), fault.hint) for fault in faults)
