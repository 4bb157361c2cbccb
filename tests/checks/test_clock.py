"""Rules about times."""

from tests.checks.given import ANN, found, item, visit
from visitplanner.checks import check
from visitplanner.model import Day, Head, Lodging


def test_vp106_finds_an_end_before_its_start_and_tells_how_a_night_is_written() -> None:
    assert found(visit(item("a", "10:00-09:00")), "VP106") == [("item", "a", "end")]
    assert found(visit(item("a", "2013-08-02 - 2013-08-01")), "VP106") == [("item", "a", "end")]
    problem = next(one for one in check(visit(item("a", "22:00-01:00"))) if one.code == "VP106")
    assert problem.text == "'a' ends 2013-08-01 01:00, before it starts 2013-08-01 22:00"
    assert problem.hint == "if it ends in the night, write the end as '01:00 +1'"


def test_vp106_passes_a_night_a_flight_west_and_an_open_end() -> None:
    flight = item("flight", "12:00 Asia/Ulaanbaatar - 17:20 Europe/Rome")
    west = item("west", "11:00 Europe/Riga - 10:30 Europe/London")
    assert found(visit(item("a", "22:00-01:00 +1"), item("b", "10:00"), item("c", "about 9:00"), flight, west), "VP106") == []


def test_vp106_sees_both_clocks_of_a_flight() -> None:
    assert found(visit(item("flight", "17:20 Europe/Rome - 18:00 Asia/Ulaanbaatar")), "VP106") == [("item", "flight", "end")]


def test_vp107_finds_items_that_follow_themselves() -> None:
    assert found(visit(item("b", "after a"), item("a", "after b")), "VP107") == [("item", "a", "start")]
    assert found(visit(item("a"), item("b", "after a")), "VP107") == []


def test_vp116_finds_an_item_that_follows_one_of_another_day() -> None:
    other = item("b", "2013-08-02 after a")
    assert found(visit(item("a", "10:00"), other), "VP116") == [("item", "b", "start")]
    assert found(visit(item("a", "10:00"), item("b", "after a")), "VP116") == []
    assert found(visit(item("a", "22:00 - 2013-08-02 02:00"), other), "VP116") == []


def test_vp108_finds_an_item_outside_the_visit() -> None:
    dated = visit(item("early", day="2013-07-30"), item("first", day="2013-07-31"), item("no-year", day="--07-01"))
    assert found(dated._replace(start=Day("2013-07-31")), "VP108") == [("item", "early", "start")]
    assert found(dated, "VP108") == []


def test_vp109_finds_days_that_stand_the_wrong_way_round() -> None:
    backwards = visit()._replace(start=Day("2013-08-05"), end=Day("2013-07-31"))
    assert found(backwards, "VP109") == [("visit", "v", "end")]
    lodging = Lodging(start=Day("2013-08-02"), end=Day("2013-08-01"))
    assert found(visit()._replace(lodgings=(lodging,)), "VP109") == [("lodging", "1", "end")]
    heads = (Head(ANN, Day("2013-08-02"), Day("2013-08-01")),)
    led = visit()._replace(delegations=(visit().delegations[0]._replace(heads=heads),))
    assert found(led, "VP109") == [("delegation", "d", "heads")]
    assert found(visit()._replace(start=Day("2013-07-31"), end=Day("2013-07-31")), "VP109") == []


def test_a_flight_over_the_date_line_lands_the_day_before() -> None:
    flight = item("flight", "2013-08-01 00:05 Asia/Tokyo - 2013-07-31 17:00 America/Los_Angeles")
    assert found(visit(flight), "VP106") == []


def test_days_without_a_year_are_not_compared() -> None:
    new_year = visit(item("party", "--12-31 - --01-01", day="--12-31"))._replace(start=Day("--12-30"), end=Day("--01-02"))
    assert [found(new_year, code) for code in ("VP106", "VP108", "VP109")] == [[], [], []]
