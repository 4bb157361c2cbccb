from pathlib import Path
from typing import Any

import pytest

from tests.planner.desks import ENTRY, NOW, Room, codes
from visitplanner.itinerary.sets import read_set
from visitplanner.planner.facts import Wish
from visitplanner.planner.items import move, repeat, set_status
from visitplanner.planner.nouns import NOUNS
from visitplanner.problems import ProblemsFound
from visitplanner.times import write_span


def _move(room: Room, word: str, when: str) -> str:
    with room.store() as store:
        move(store, "", word, when, entry=ENTRY, now=NOW)
    item = room.item("lunch")
    return write_span(item.start, item.end)


def _status(room: Room, deed: Any, *words: str, by: str = "") -> None:
    with room.store() as store:
        set_status(store, "", NOUNS["item"], words, deed, by, entry=ENTRY, now=NOW)


def test_an_item_is_moved_by_so_much_or_to_a_time(tmp_path: Path) -> None:
    room = Room(tmp_path)
    assert _move(room, "lun", "+30m") == "2013-08-01 13:00 – 14:00"
    assert _move(room, "lunch", "fri") == "2013-08-02 13:00 – 14:00"
    assert _move(room, "lunch", "sat 12:00") == "2013-08-03 12:00 – 13:00"
    assert _move(room, "lunch", "after dinner") == "2013-07-31 after dinner"


def test_a_move_that_cannot_be_is_refused(tmp_path: Path) -> None:
    room = Room(tmp_path)
    refused = [("conference", "+30m", "VP111"), ("lunch", "soon", "VP101"), ("lunch", "+90000d", "VP101"), ("x", "+1h", "VP920")]
    for word, when, code in refused:
        with pytest.raises(ProblemsFound) as found:
            _move(room, word, when)
        assert codes(found.value) == [code]


def test_items_are_cancelled_restored_and_confirmed(tmp_path: Path) -> None:
    room = Room(tmp_path)
    _status(room, "cancel", "lunch", "dinner")
    assert [room.item(one).status for one in ("lunch", "dinner", "arrival")] == ["cancelled", "cancelled", "planned"]
    _status(room, "restore", "lunch")
    _status(room, "confirm", "lunch", by="the hall")
    assert (room.item("lunch").status, str(room.item("lunch").confirmed_by)) == ("confirmed", "the hall")
    for deed, word in (("restore", "lunch"), ("cancel", "dinner"), ("confirm", "lunch")):
        with pytest.raises(ProblemsFound) as found:
            _status(room, deed, word)
        assert codes(found.value) == ["VP952"]


def test_what_is_restored_is_what_it_was_before(tmp_path: Path) -> None:
    room = Room(tmp_path)
    _status(room, "confirm", "lunch")
    _status(room, "cancel", "lunch")
    room.set("item", "lunch", "status=postponed")
    _status(room, "restore", "lunch")
    assert room.item("lunch").status == "confirmed"


def test_what_was_cancelled_from_the_start_is_planned_once_restored(tmp_path: Path) -> None:
    room = Room(tmp_path)
    room.add("item", "title=Boat trip", "status=cancelled", id_="boat")
    _status(room, "restore", "boat")
    assert room.item("boat").status == "planned"


def test_the_visit_is_cancelled_and_restored(tmp_path: Path) -> None:
    room = Room(tmp_path)
    with room.store() as store:
        set_status(store, "", NOUNS["visit"], (), "cancel", "", entry=ENTRY, now=NOW)
    assert room.visit.status == "cancelled"


def _repeat(room: Room, rule: str, until: str, count: int | None, *words: str, id_: str = "") -> None:
    with room.store() as store:
        wish = Wish("", NOUNS["item"], tuple(read_set(word) for word in words))
        repeat(store, wish, id_, rule, until, count, entry=ENTRY, now=NOW)


def test_a_repetition_is_plain_items_that_can_differ(tmp_path: Path) -> None:
    room = Room(tmp_path)
    _repeat(room, "daily", "sat", None, "title=Breakfast", "at=thu from 7:30", "for=guests", "be_there=7:20")
    made = [item for item in room.visit.items if item.id.startswith("breakfast")]
    assert [(item.id, write_span(item.start, item.be_there)) for item in made] == [
        ("breakfast-0801", "2013-08-01 from 07:30 – 07:20"),
        ("breakfast-0802", "2013-08-02 from 07:30 – 07:20"),
        ("breakfast-0803", "2013-08-03 from 07:30 – 07:20"),
    ]
    assert len({item.uid for item in made}) == 3
    room.set("item", "breakfast-0802", "at=8:00")
    assert [item.start.minute for item in room.visit.items if item.id.startswith("breakfast")] == [450, 480, 450]


def test_a_night_repeats_with_its_end(tmp_path: Path) -> None:
    room = Room(tmp_path)
    _repeat(room, "fri,sat", "", 2, "title=Party", "at=thu 22:00-02:00", id_="party")
    made = [item for item in room.visit.items if item.id.startswith("party")]
    assert [write_span(item.start, item.end) for item in made] == ["2013-08-02 22:00 – 02:00 +1", "2013-08-03 22:00 – 02:00 +1"]


@pytest.mark.parametrize(
    ("at", "rule", "code"), [("?", "daily", "VP953"), ("thu 10:00", "often", "VP113"), ("thu 10:00", "daily", "VP956")]
)
def test_a_repetition_that_cannot_be_is_refused_whole(tmp_path: Path, at: str, rule: str, code: str) -> None:
    room = Room(tmp_path)
    room.add("item", "title=x", id_="tea-0803")
    before = room.visit
    with pytest.raises(ProblemsFound) as found:
        _repeat(room, rule, "", None, "title=Tea", f"at={at}", id_="tea")
    assert (codes(found.value), room.visit) == ([code], before)
