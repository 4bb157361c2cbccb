from pathlib import Path

import pytest

from tests.planner.desks import ENTRY, NOW, Room, codes
from visitplanner.model import ItemId, PersonId
from visitplanner.planner.nouns import NOUNS
from visitplanner.planner.references import referring, remove, rename
from visitplanner.problems import ProblemsFound
from visitplanner.times import write_moment


def _remove(room: Room, noun: str, *names: str, force: bool = False) -> None:
    with room.store() as store:
        remove(store, "", NOUNS[noun], list(names), force=force, entry=ENTRY, now=NOW)


def test_what_nothing_names_goes_at_once(tmp_path: Path) -> None:
    room = Room(tmp_path)
    _remove(room, "item", "lunch")
    assert [item.id for item in room.visit.items] == ["arrival", "dinner", "conference"]


def test_what_is_named_says_by_what_and_goes_by_force(tmp_path: Path) -> None:
    room = Room(tmp_path)
    room.set("item", "lunch", "host=ben", "press.place=hall")
    with pytest.raises(ProblemsFound) as found:
        _remove(room, "person", "ben")
    assert codes(found.value) == ["VP950"]
    assert found.value.problems[0].text == "person ben is named by delegation guests (members), item lunch (assignments)"
    _remove(room, "person", "ben", force=True)
    assert ([one.person for one in room.visit.delegations[0].members], room.item("lunch").assignments[0].person) == (["ann"], "")
    _remove(room, "place", "hall", force=True)
    assert (room.item("lunch").places, room.item("lunch").press.place) == ((), "")


def test_an_item_for_one_circle_alone_does_not_become_one_for_all(tmp_path: Path) -> None:
    room = Room(tmp_path)
    with pytest.raises(ProblemsFound) as found:
        _remove(room, "delegation", "guests", force=True)
    assert codes(found.value) == ["VP951"]
    room.set("item", "lunch", "for+=ann")
    _remove(room, "delegation", "guests", force=True)
    assert [one.person for one in room.item("lunch").expected] == ["ann"]


def test_what_comes_after_an_item_keeps_its_day(tmp_path: Path) -> None:
    room = Room(tmp_path)
    room.add("item", "title=Walk", "at=after lunch")
    assert list(referring(room.visit, ItemId, "lunch")) == ["item walk (start)"]
    _remove(room, "item", "lunch", force=True)
    assert write_moment(room.item("walk").start) == "2013-08-01"


def test_parts_of_facts_are_removed(tmp_path: Path) -> None:
    room = Room(tmp_path)
    room.add("note", "text=One", owner="lunch")
    room.add("note", "text=Two", owner="lunch")
    _remove(room, "note", "lunch", "1")
    assert [str(note.text) for note in room.item("lunch").notes] == ["Two"]
    room.set("day", "thu", "title=X")
    room.set("project", "", "title=Y")
    _remove(room, "day", "thu")
    _remove(room, "project")
    assert (room.visit.days, room.visit.project) == ((), None)


def test_a_new_id_stands_wherever_the_old_one_did(tmp_path: Path) -> None:
    room = Room(tmp_path)
    room.add("item", "title=Walk", "at=after lunch")
    uids = {item.uid for item in room.visit.items}
    with room.store() as store:
        rename(store, "", NOUNS["person"], "ann", "anna", entry=ENTRY, now=NOW)
        rename(store, "", NOUNS["item"], "lunch", "meal", entry=ENTRY, now=NOW)
        with pytest.raises(ProblemsFound) as taken:
            rename(store, "", NOUNS["person"], "anna", "ben", entry=ENTRY, now=NOW)
    visit = room.visit
    assert (visit.delegations[0].heads[0].person, list(referring(visit, PersonId, "ann"))) == ("anna", [])
    assert (room.item("walk").start.after, {item.uid for item in visit.items}) == ("meal", uids)
    assert codes(taken.value) == ["VP956"]
