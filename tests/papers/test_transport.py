"""The transport order."""

from tests.papers.asking import CAST, ask, visit_of, word, words
from visitplanner.itinerary import read
from visitplanner.papers.transport import transport_order

DAY = """
  2013-08-02:
    - {at: 08:00-09:00, title: Flight, kind: flight, number: BT 724, from: airport, to: hall}
    - at: 10:00-10:30
      title: To the hall
      kind: transfer
      from: hotel
      to: hall
      via: house
      meet: house
      be_there: 09:50
      luggage: {en: one bag each}
      vehicles: [bus]
      escort: [tulks, janis]
    - {at: 11:00, title: Walk, kind: tour, place: hall}
    - {at: 12:00, title: Back, kind: transfer, from: hall, to: hotel, for: [lana]}
    - {at: 13:00, title: Not at all, kind: transfer, status: cancelled}
"""


def test_a_day_has_its_movements_in_order_and_the_flights_they_meet() -> None:
    (day,) = ask(transport_order, visit_of(DAY)).days
    assert [(one.number, word(one.title)) for one in day.movements] == [(1, "To the hall"), (2, "Back")]
    assert [(word(one.time), one.code, word(one.way)) for one in day.links] == [("08:00–09:00", "BT 724", "Airport → Hall")]


def test_a_movement_says_be_there_leave_the_way_and_arrival() -> None:
    first = ask(transport_order, visit_of(DAY)).days[0].movements[0]
    assert [words(one) for one in (first.be_there, first.leaves, first.arrives)] == [["09:50"], ["10:00"], ["10:30"]]
    assert [word(one) for one in (first.meet, first.origin, first.via, first.target)] == [
        "House", "Hotel, Kalna iela 1", "House", "Hall",
    ]  # fmt: skip
    assert word(first.luggage) == "one bag each"


def test_passengers_are_named_and_counted_against_the_seats_without_the_driver() -> None:
    first, second = ask(transport_order, visit_of(DAY)).days[0].movements
    assert [word(one.name) for one in first.passengers] == ["GELASHVILI Irine", "Lana Sadagašvili", "ნინო ბერიძე", "Anna Tulka"]
    assert [word(one.task) for one in first.passengers] == ["", "", "", "escort"]
    assert (first.seats, first.named, first.unnamed, first.is_full) == (4, 4, 1, True)
    (bus,) = first.vehicles
    assert (bus.plate, word(bus.driver.names), [one.value for one in bus.driver.contacts]) == (
        "AB-1234",
        "Jānis Bērziņš",
        ["+371 2"],
    )
    assert (second.vehicles, second.seats, second.is_full, second.named, second.unnamed) == ((), None, False, 1, 0)


TWO = """
  2013-08-02:
    - {at: 10:00, title: Off, kind: transfer, vehicles: [car, bus], escort: tulks, for: [khashuri], RIDES}
"""


def riders(rides: str) -> tuple[list[list[str]], list[int], list[bool], list[str]]:
    """Who rides in the car and in the bus, how many are unnamed, which is too full, and who waits."""
    cast = CAST.replace("  bus: {name", "  car: {name: Car, seats: 2}\n  bus: {name")
    file = f"{cast}\ndays:\n{TWO}".replace("RIDES", rides)
    (movement,) = ask(transport_order, read(file.encode(), "v.yaml").visit).days[0].movements
    told = [[word(who.name) for who in one.passengers] for one in movement.vehicles]
    waiting = [word(who.name) for who in movement.waiting]
    assert movement.is_divided == any(told)
    return told, [one.unnamed for one in movement.vehicles], [one.is_full for one in movement.vehicles], waiting


HEAD, LANA, NINO, TULKS = "GELASHVILI Irine", "Lana Sadagašvili", "ნინო ბერიძე", "Anna Tulka"


def test_each_vehicle_names_its_own_passengers_and_the_one_that_is_left_takes_the_others() -> None:
    assert riders("rides: [{vehicle: car, for: [irine, tulks]}]") == (
        [[HEAD, TULKS], [LANA, NINO]], [0, 1], [False, False], [],  # the fourth of the delegation has no name yet
    )  # fmt: skip


def test_who_is_named_alone_does_not_ride_with_the_delegation() -> None:
    assert riders("rides: [{vehicle: bus, for: [khashuri]}, {vehicle: car, for: [irine]}]") == (
        [[HEAD], [LANA, NINO]], [0, 1], [False, False], [TULKS],
    )  # fmt: skip


def test_who_is_not_expected_may_ride_and_too_many_in_one_vehicle_are_told() -> None:
    assert riders("rides: [{vehicle: car, for: [lana, chair, nino]}, {vehicle: bus, for: [tulks]}]") == (
        [[LANA, NINO, "Aivars Okmanis"], [TULKS]], [0, 0], [True, False], [HEAD],
    )  # fmt: skip


def test_what_is_said_of_a_vehicle_in_two_places_is_counted_together() -> None:
    assert riders("rides: [{vehicle: bus, for: [khashuri]}, {vehicle: bus, for: [tulks]}]") == (
        [[], [HEAD, LANA, NINO, TULKS]], [0, 1], [False, True], [],
    )  # fmt: skip


def test_a_vehicle_makes_a_movement_even_if_only_a_ride_names_it() -> None:
    days = "\n  2013-08-02:\n    - {at: 10:00, title: Sights, kind: sightseeing, rides: [{vehicle: bus, for: [khashuri]}]}\n"
    (day,) = ask(transport_order, visit_of(days)).days
    assert [(word(one.title), one.named, one.unnamed, one.is_full) for one in day.movements] == [("Sights", 3, 1, False)]


def test_a_place_without_a_name_is_no_end_of_a_way() -> None:
    cast = CAST.replace("places:\n", "places:\n  somewhere:\n")
    file = f"{cast}\ndays:\n{DAY}".replace("from: airport", "from: somewhere")
    (day,) = ask(transport_order, read(file.encode(), "v.yaml").visit).days
    assert [words(one.way) for one in day.links] == [["Hall"]]


def test_where_nobody_is_given_a_vehicle_all_stand_in_one_list() -> None:
    assert riders("number: '7'") == ([[], []], [0, 0], [False, False], [])


def test_a_day_without_movements_has_no_order() -> None:
    assert ask(transport_order, visit_of("\n  2013-08-01:\n    - {at: 10:00, title: Walk}\n")).days == ()
