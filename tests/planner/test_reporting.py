from pathlib import Path

from tests.planner.desks import ENTRY, NOW, Room
from visitplanner.changes import compare
from visitplanner.planner.items import move
from visitplanner.planner.reporting import report, said_span
from visitplanner.times import UNKNOWN, read_moment
from visitplanner.times.spoken import read_spoken
from visitplanner.times.spoken_days import Around


def test_a_change_is_told_in_the_words_of_commands(tmp_path: Path) -> None:
    room = Room(tmp_path)
    before = room.visit
    with room.store() as store:
        move(store, "", "lunch", "fri", entry=ENTRY, now=NOW)
    room.set("item", "lunch", "title.lv=Pusdienas", "host=ann", "dress=casual")
    room.set("person", "ann", "private.diet=vegan")
    room.add("place", "name=Mill")
    room.set("visit", "", "to=6.08.")
    assert set(report(compare(before, room.visit))) == {
        "~ visit: to 2013-08-05 -> 2013-08-06",
        "~ person ann: private: changed",
        "+ place mill: Mill",
        "~ item lunch: at Thu 2013-08-01 12:30 – 13:30 -> Fri 2013-08-02 12:30 – 13:30",
        "+ item lunch: title.lv Pusdienas",
        "+ item lunch: host ann",
        "+ item lunch: dress.en casual",
    }


def test_what_is_gone_is_told_too(tmp_path: Path) -> None:
    room = Room(tmp_path)
    before = room.visit
    room.set("item", "lunch", "title=", "title.lv=Maize", "place=", "at=sat 10:00-")
    assert set(report(compare(before, room.visit))) == {
        "- item lunch: title.en Lunch",
        "+ item lunch: title.lv Maize",
        "- item lunch: place hall",
        "~ item lunch: at Thu 2013-08-01 12:30 – 13:30 -> Sat 2013-08-03 10:00",
    }
    gone = room.visit._replace(items=())
    assert "- item lunch: Sat 2013-08-03 10:00, Maize" in report(compare(room.visit, gone))


def test_a_span_that_is_told_is_read_back() -> None:
    start, end = read_moment("2013-08-01 12:30"), read_moment("2013-08-01 13:30")
    assert read_spoken(said_span(start, end), Around())[:2] == (start, end)
    assert said_span(UNKNOWN, UNKNOWN) == "not known"
