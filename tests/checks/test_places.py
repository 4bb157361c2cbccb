"""Rules about places."""

from tests.checks.given import HALL, found, item, visit
from visitplanner.model import Place, PlaceId

HOUSE = PlaceId("house")


def test_vp301_finds_a_place_that_lies_in_itself() -> None:
    circle = visit()._replace(places=(Place(HALL, parent=HOUSE), Place(HOUSE, parent=HALL)))
    nested = visit()._replace(places=(Place(HALL, parent=HOUSE), Place(HOUSE)))
    assert (found(circle, "VP301"), found(nested, "VP301")) == ([("place", "hall", "parent")], [])


def test_vp302_finds_a_circle_in_the_rain() -> None:
    circle = visit()._replace(places=(Place(HALL, rain=HOUSE), Place(HOUSE, rain=HALL)))
    dry = visit()._replace(places=(Place(HALL, rain=HOUSE), Place(HOUSE)))
    assert (found(circle, "VP302"), found(dry, "VP302")) == ([("place", "hall", "rain")], [])


def test_vp303_finds_a_place_that_is_too_small() -> None:
    small, large, unknown = (visit(item("a"))._replace(places=(Place(HALL, capacity=capacity),)) for capacity in (1, 2, None))
    assert [found(one, "VP303") for one in (small, large, unknown)] == [[("item", "a", "places")], [], []]
    assert found(large._replace(items=(item("a")._replace(headcount=40),)), "VP303") == [("item", "a", "places")]


def test_vp303_says_nothing_of_what_is_cancelled() -> None:
    small = visit(item("a")._replace(status="cancelled"))._replace(places=(Place(HALL, capacity=1),))
    assert found(small, "VP303") == []


def test_vp304_finds_a_confirmed_item_without_a_place() -> None:
    confirmed = item("a")._replace(status="confirmed")
    nowhere = confirmed._replace(places=())
    assert [found(visit(one), "VP304") for one in (confirmed, nowhere, nowhere._replace(mode="online"))] == [
        [],
        [("item", "a", "places")],
        [],
    ]
