"""What refers to items, and hours that a zone does not have."""

import pytest

from tests.itinerary.files import told, visit_of
from visitplanner.itinerary.links import place_zones
from visitplanner.model import Place, PlaceId, Zone


@pytest.mark.parametrize(
    "part",
    [
        "days: {2013-08-01: [Tea, {title: a, at: after tea}]}",
        "days: {2013-08-01: [Tea, {title: a, at: after Tea}]}",
        "days: {2013-08-01: [Tea, {title: a, at: after previous}]}",
        "days: {2013-08-01: [Tea, after previous A]}",
        "days: {2013-08-01: [{title: a, at: after tea}, Tea]}",
        "days: {2013-08-01: [{title: a, be_there: after tea}], 2013-08-02: [Tea]}",
        "days: {2013-08-01: [{title: a, gaps: {at: after tea}}, Tea]}",
        "days: {2013-08-01: [{title: a, at: 10:00 - after tea}, Tea]}",
        "undated: [{title: a, instead_of: Tea}, Tea]",
    ],
)
def test_an_item_is_meant_by_id_by_title_or_as_the_one_before(part: str) -> None:
    items = visit_of(part).items
    (item,) = [item for item in items if item.id != "tea"]
    ends = [moment for gap in item.gaps for moment in (gap.start, gap.end)]
    assert {item.instead_of, *(moment.after for moment in (item.start, item.end, item.be_there, *ends))} == {"", "tea"}


def test_a_public_event_may_begin_after_an_item() -> None:
    (event,) = visit_of("public_events: {a: {at: after Tea}}\nundated: [Tea]").public_events
    assert event.start.after == "tea"


@pytest.mark.parametrize(
    ("part", "expected"),
    [
        ("undated: [{title: a, at: after tee}, Tea]", ["1:26 VP011"]),
        ("undated: [{title: a, at: after previous}]", ["1:26 VP011"]),
        ("days: {2013-08-01: [Tea]}\nundated: [{title: a, instead_of: previous}]", ["2:34 VP011"]),
        ("days: {2013-08-01: [Tea], 2013-08-02: [after previous A]}", ["1:40 VP011"]),
        ("public_events: {a: {at: after previous}}\nundated: [Tea]", ["1:25 VP011"]),
        ("undated: [{title: a, instead_of: Tea}, Tea, Tea]", ["1:34 VP013"]),
    ],
)
def test_an_item_that_is_none_or_several_is_refused(part: str, expected: list[str]) -> None:
    assert told(part) == expected


def test_an_item_that_could_not_be_read_is_not_missed_a_second_time() -> None:
    assert told("undated: [25:99 Tea, {title: a, at: after tea}]") == ["1:11 VP101"]


def test_the_last_item_may_be_unreadable_and_follow_the_one_before() -> None:
    assert told("undated: [Tea, after previous A @ nowhere]") == ["1:35 VP011"]


def test_items_may_follow_each_other_in_a_circle() -> None:
    assert told("undated: [{id: a, title: x, at: after b}, {id: b, title: y, at: after a}]") == []


PLACES = "places: {tbilisi: {zone: Asia/Tbilisi}, hotel: {in: tbilisi}, riga: Riga}"


@pytest.mark.parametrize(
    ("item", "expected"),
    [
        ("03:30 a", ["3:7 VP104"]),
        ("{title: a, at: 03:30}", ["3:22 VP104"]),
        ("{title: a, at: 01:00 - 03:30}", ["3:22 VP104"]),
        ("{title: a, at: 05:00, be_there: 03:30}", ["3:22 VP104"]),
        ("{title: a, at: 01:00-05:00, gaps: [03:30-04:00]}", ["3:22 VP104"]),
        ("03:30 a @ tbilisi", []),
        ("03:30 a @ hotel", []),
        ("03:30 a @ riga", ["3:7 VP104"]),
        ("03:30 Asia/Tbilisi a", []),
        ("{title: a, at: 03:30, from: hotel, to: riga}", []),
        ("{title: a, at: 00:30 - 03:30, from: hotel, to: riga}", ["3:22 VP104"]),
        ("{title: a, at: 00:30 - 03:30, from: riga, to: hotel}", []),
        ("02:59 a", []),
        ("04:00 a", []),
    ],
)
def test_an_hour_that_is_skipped_is_refused_in_the_zone_that_holds(item: str, expected: list[str]) -> None:
    assert told(f"days:\n  2013-03-31:\n    - {item}\n{PLACES}") == expected


def test_the_night_before_the_clocks_change_runs_into_it() -> None:
    assert told("days:\n  2013-03-30:\n    - 03:30 +1 a") == ["3:7 VP104"]
    assert told("days:\n  2013-03-30:\n    - 20:00 - 2013-03-31 03:30 a") == ["3:7 VP104"]


def test_an_hour_that_comes_twice_must_say_which() -> None:
    assert told("days:\n  2013-10-27:\n    - 03:30 a") == ["3:7 VP105"]
    (item,) = visit_of("days:\n  2013-10-27:\n    - {title: a, at: 03:30 second}").items
    assert item.start.fold == 1


def test_a_public_event_has_hours_too() -> None:
    assert told("public_events:\n  a: {title: a, at: 2013-03-31 03:30}") == ["2:21 VP104"]


def test_without_a_year_no_hour_is_skipped() -> None:
    assert told("days:\n  --03-31:\n    - 03:30 a") == []


def test_a_place_has_the_zone_of_the_nearest_house_that_has_one_and_circles_end() -> None:
    def place(one: str, parent: str, zone: str = "") -> Place:
        return Place(id=PlaceId(one), parent=PlaceId(parent), zone=Zone(zone))

    places = [place("a", "b"), place("b", "c"), place("c", "", "UTC"), place("d", "e"), place("e", "d"), place("f", "gone")]
    assert place_zones(places) == {"a": "UTC", "b": "UTC", "c": "UTC", "d": "", "e": "", "f": ""}
