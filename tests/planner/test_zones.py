from pathlib import Path

import pytest

from tests.planner.desks import Room, codes
from visitplanner.problems import ProblemsFound
from visitplanner.times import write_span


def test_an_hour_that_the_clocks_of_the_place_skip_is_refused(tmp_path: Path) -> None:
    room = Room(tmp_path)
    room.add("place", "name=Tbilisi", "zone=Asia/Tbilisi", id_="tbilisi")
    room.add("place", "name=Airport", "in=tbilisi", id_="airport")
    with pytest.raises(ProblemsFound) as found:
        room.add("item", "title=Night", "at=31.03.2013 03:30", "place=hall")
    assert (codes(found.value), found.value.problems[0].hint) == (["VP104"], "the nearest times are 02:59 and 04:00")
    room.add("item", "title=Night", "at=31.03.2013 03:30", "place=airport")
    assert write_span(room.item("night").start, room.item("night").end) == "2013-03-31 03:30"


def test_an_hour_that_comes_twice_is_asked(tmp_path: Path) -> None:
    with pytest.raises(ProblemsFound) as found:
        Room(tmp_path).add("item", "title=Night", "at=27.10.2013 03:30")
    assert codes(found.value) == ["VP110"]


def test_a_flight_starts_and_ends_in_two_zones(tmp_path: Path) -> None:
    room = Room(tmp_path)
    room.add("place", "name=Istanbul", "zone=Europe/Istanbul", id_="istanbul")
    room.add("item", "title=Flight", "at=thu 13:20 - 12:50", "from=hall", "to=istanbul")
    assert write_span(room.item("flight").start, room.item("flight").end) == "2013-08-01 13:20 – 12:50"
