"""Days as timetables."""

from pathlib import Path

from tests.planner.given import NOW, write
from visitplanner.planner.loading import load
from visitplanner.planner.timetable import Side, Timetable, timetables
from visitplanner.store import open_store

PARALLEL = """\
visitplanner: 1
visit: small
title: A small visit
zone: Europe/Riga
languages: [en]
people: {ann: Ann, ben: Ben}
groups:
  one: {name: One, people: [ann]}
  two: {name: Two, people: [ben]}
  three: Three
places:
  hall: {name: Hall, in: house}
  house: House
days:
  2013-07-31:
    - {at: 09:00-10:00, title: Opening, place: hall}
    - {at: 10:00-11:00, title: A, for: [one], place: hall}
    - {at: 10:30, title: B, for: [two], place: house}
    - {at: ~12:00, title: Lunch}
    - {at: evening, title: Dinner}
  2013-08-01:
    - {at: 23:00 – 01:00 +1, title: Night}
"""


def day_of(folder: Path, side: Side, number: int = 0) -> Timetable:
    load(folder / "v.sqlite", write(folder, PARALLEL), NOW)
    with open_store(folder / "v.sqlite", mode="read", now=NOW) as store:
        return timetables(store, "", side, "organiser", (), None)[1][number]


def told(day: Timetable) -> list[tuple[str, tuple[str, ...], int, int | None]]:
    return [(cell.item.id, tuple(day.columns[at].id for at in cell.columns), cell.start, cell.end) for cell in day.cells]


def test_groups_that_go_their_own_ways_stand_side_by_side(tmp_path: Path) -> None:
    day = day_of(tmp_path, "group")
    assert [column.id for column in day.columns] == ["one", "two"]
    assert told(day) == [
        ("opening", ("one", "two"), 540, 600),
        ("a", ("one",), 600, 660),
        ("b", ("two",), 630, None),
        ("lunch", ("one", "two"), 720, None),
    ]
    assert [item.id for item in day.loose] == ["dinner"]


def test_a_day_on_which_all_go_together_has_one_column(tmp_path: Path) -> None:
    day = day_of(tmp_path, "group", 1)
    assert ([column.name for column in day.columns], told(day)) == ([()], [("night", ("",), 1380, 1500)])


def test_places_stand_side_by_side_each_with_what_is_in_itself(tmp_path: Path) -> None:
    day = day_of(tmp_path, "place")
    assert told(day) == [("opening", ("hall",), 540, 600), ("a", ("hall",), 600, 660), ("b", ("house",), 630, None)]
    assert [item.id for item in day.loose] == ["lunch", "dinner"]
