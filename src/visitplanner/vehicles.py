"""Which vehicles carry people at an item, and who rides in which."""

from visitplanner.model import Item, PersonId, VehicleId
from visitplanner.schedule import Lookup


def vehicles_of(item: Item) -> tuple[VehicleId, ...]:
    """Return the vehicles of an item: those listed, and those in which somebody rides."""
    return tuple(dict.fromkeys((*item.vehicles, *(ride.vehicle for ride in item.rides if ride.vehicle))))


def seats_of(lookup: Lookup, item: Item) -> tuple[dict[PersonId, VehicleId], VehicleId]:
    """Return in which vehicle of an item persons ride, as far as it is told, and the vehicle of all others: the one that is left.

    Who is named alone rides there, whatever is said of their delegation. The second is empty where none or several are left.
    """
    rides = [ride for ride in item.rides if ride.vehicle]
    seats = {one.person: ride.vehicle for ride in rides for one in ride.expected if one.person}
    for ride in rides:
        for mark in lookup.tokens(ride.expected):
            if mark.startswith("p:"):
                seats.setdefault(PersonId(mark[2:]), ride.vehicle)
    left = set(vehicles_of(item)) - {ride.vehicle for ride in rides}
    return seats, left.pop() if rides and len(left) == 1 else VehicleId("")


def vehicle_of(lookup: Lookup, item: Item, person: PersonId) -> VehicleId:
    """Return the vehicle of an item in which a person rides, or that they drive; empty where the visit does not say."""
    driven = [one for one in vehicles_of(item) if lookup.vehicles[one].driver == person]
    if driven or not any(ride.vehicle for ride in item.rides):
        return driven[0] if len(driven) == 1 else VehicleId("")
    seats, left = seats_of(lookup, item)
    drives = any(one.person == person and one.role == "driver" for one in item.assignments)
    return seats.get(person, VehicleId("") if drives else left)
