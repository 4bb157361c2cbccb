"""Rules about vehicles and movements."""

from tests.checks.given import ANN, ANN_ALONE, BEN, BOTH, HALL, found, item, visit
from visitplanner.model import Expected, Item, PlaceUse, Ride, Vehicle, VehicleId, Visit

BUS = VehicleId("bus")


def driven(*items: Item, seats: int | None = None) -> Visit:
    return visit(*(one._replace(vehicles=(BUS,)) for one in items))._replace(vehicles=(Vehicle(BUS, seats=seats),))


def test_vp401_finds_a_vehicle_in_two_places() -> None:
    assert found(driven(item("a"), item("b", "10:30-11:30")), "VP401") == [("item", "b", "vehicles")]
    assert found(driven(item("a"), item("b", "11:00-11:30")), "VP401") == []


def test_vp401_finds_it_behind_a_shorter_drive() -> None:
    drives = item("long", "09:00-12:00"), item("short", "09:30-09:45"), item("late", "11:00-11:30")
    assert found(driven(*drives), "VP401") == [("item", "short", "vehicles"), ("item", "late", "vehicles")]


def test_vp402_finds_too_few_seats() -> None:
    assert [found(driven(item("a"), seats=seats), "VP402") for seats in (1, 2, None)] == [[("item", "a", "vehicles")], [], []]


def test_vp402_counts_those_without_a_name_and_nobody_where_it_is_cancelled() -> None:
    of_five = visit()._replace(delegations=(visit().delegations[0]._replace(size=5),)).delegations
    told = [driven(one, seats=4)._replace(delegations=of_five) for one in (item("a"), item("a")._replace(status="cancelled"))]
    assert [found(one, "VP402") for one in told] == [[("item", "a", "vehicles")], []]


def test_vp404_finds_who_rides_in_two_vehicles_and_a_vehicle_that_is_too_full() -> None:
    car, both = VehicleId("car"), (Expected(person=ANN), Expected(person=BEN))

    def riding(*rides: Ride) -> list[tuple[str, ...]]:
        vehicles = (Vehicle(BUS), Vehicle(car, seats=1))
        return found(visit(item("a")._replace(vehicles=(BUS, car), rides=rides))._replace(vehicles=vehicles), "VP404")

    assert riding(Ride(BUS, both), Ride(car, ANN_ALONE)) == [("item", "a", "rides")]
    assert riding(Ride(car, both)) == [("item", "a", "rides")]
    assert riding(Ride(car, BOTH)) == [("item", "a", "rides")]
    assert riding(Ride(car, ANN_ALONE), Ride(BUS, (Expected(person=BEN),))) == []


def test_vp403_finds_a_movement_that_goes_nowhere() -> None:
    nowhere = item("a")._replace(kind="transfer")
    somewhere = nowhere._replace(places=(PlaceUse("to", HALL),))
    assert [found(visit(one), "VP403") for one in (nowhere, somewhere)] == [[("item", "a", "places")], []]
