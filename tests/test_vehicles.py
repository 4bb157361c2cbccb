"""Which vehicles an item has, and who rides in which."""

from visitplanner.model import (
    Assignment,
    Delegation,
    DelegationId,
    Expected,
    Item,
    Member,
    PersonId,
    Ride,
    Vehicle,
    VehicleId,
    Visit,
)
from visitplanner.schedule import Lookup
from visitplanner.vehicles import seats_of, vehicle_of, vehicles_of

CAR, BUS, VAN = VehicleId("car"), VehicleId("bus"), VehicleId("van")
ANN, BEN, EVA, JAN = PersonId("ann"), PersonId("ben"), PersonId("eva"), PersonId("jan")
D = DelegationId("d")
LOOKUP = Lookup(
    Visit(
        vehicles=(Vehicle(CAR), Vehicle(BUS, driver=JAN), Vehicle(VAN)),
        delegations=(Delegation(D, members=(Member(ANN), Member(BEN))),),
    )
)
ANN_IN_CAR = Ride(CAR, (Expected(person=ANN),))


def test_a_vehicle_in_which_somebody_rides_is_one_of_the_item() -> None:
    assert vehicles_of(Item(vehicles=(BUS,), rides=(ANN_IN_CAR, Ride(BUS)))) == (BUS, CAR)
    assert vehicles_of(Item(rides=(Ride(),))) == ()


def test_who_is_named_alone_does_not_ride_with_the_delegation() -> None:
    item = Item(rides=(Ride(BUS, (Expected(delegation=D),)), ANN_IN_CAR))
    assert seats_of(LOOKUP, item) == ({ANN: CAR, BEN: BUS}, "")


def test_the_others_take_the_vehicle_that_is_left_and_none_of_several() -> None:
    assert seats_of(LOOKUP, Item(vehicles=(CAR, BUS), rides=(ANN_IN_CAR,))) == ({ANN: CAR}, BUS)
    assert seats_of(LOOKUP, Item(vehicles=(CAR, BUS, VAN), rides=(ANN_IN_CAR,))) == ({ANN: CAR}, "")
    assert seats_of(LOOKUP, Item(vehicles=(CAR,))) == ({}, "")


def test_each_has_the_vehicle_they_ride_in_or_drive_if_the_visit_says_which() -> None:
    told = Item(vehicles=(CAR, BUS), rides=(ANN_IN_CAR,), assignments=(Assignment("driver", EVA),))
    assert [vehicle_of(LOOKUP, told, person) for person in (ANN, BEN, EVA, JAN)] == [CAR, BUS, "", BUS]
    untold = Item(vehicles=(CAR, BUS))
    assert [vehicle_of(LOOKUP, untold, person) for person in (ANN, JAN)] == ["", BUS]
