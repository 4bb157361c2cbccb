from pathlib import Path

import pytest

from tests.planner.desks import ENTRY, NOW, Room, codes
from visitplanner.planner.changing import Session, change
from visitplanner.planner.desk import Desk, Key
from visitplanner.planner.nouns import NOUNS
from visitplanner.problems import ProblemsFound


def _at_desk(room: Room, look: object) -> object:
    found: list[object] = []

    def how(session: Session) -> None:
        found.append(look(Desk(session, NOW)))  # type: ignore[operator]  # a function of the desk

    with room.store() as store:
        change(store, "small", how, entry=ENTRY, now=NOW)
    return found[0]


def test_facts_are_found_by_words(tmp_path: Path) -> None:
    room = Room(tmp_path)
    room.add("assignment", "role=speaker", "person=ann", owner="lunch")
    room.add("assignment", "role=host", "person=ben", owner="lunch")

    def look(desk: Desk) -> list[Key]:
        inside = NOUNS["assignment"]
        owner = desk.find_owner(inside, "lun")
        return [
            desk.find(NOUNS["item"], "lun"),
            desk.find(NOUNS["day"], "thu"),
            owner,
            desk.find_inside(inside, owner, ["speaker"]),
            desk.find_inside(inside, owner, ["2"]),
            desk.find_inside(inside, owner, ["host", "be"]),
            desk.find_owner(NOUNS["note"], "visit:"),
        ]

    lunch = Key("item", "lunch")
    assert _at_desk(room, look) == [
        lunch,
        Key("day", "2013-08-01"),
        lunch,
        Key("assignment", "1", lunch),
        Key("assignment", "2", lunch),
        Key("assignment", "2", lunch),
        Key("visit"),
    ]


def test_a_key_says_what_it_is() -> None:
    assert str(Key("note", "2", Key("item", "lunch"))) == "note 2 of item lunch"


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("guests", ("delegation", "guests")),
        ("ann", ("person", "ann")),
        ("person:ben", ("person", "ben")),
        ("gue", ("delegation", "guests")),
    ],
)
def test_who_is_expected_is_found_in_all_kinds(tmp_path: Path, words: str, found: tuple[str, str]) -> None:
    assert _at_desk(Room(tmp_path), lambda desk: desk.find_expected(words)) == found


def test_an_id_of_two_kinds_is_asked_back(tmp_path: Path) -> None:
    room = Room(tmp_path)
    room.add("group", "name=Ann", id_="ann")
    with pytest.raises(ProblemsFound) as found:
        _at_desk(room, lambda desk: desk.find_expected("ann"))
    assert codes(found.value) == ["VP921"]
    assert "group:ann, person:ann" in str(found.value)


@pytest.mark.parametrize("words", ["thu 10:00", "31.07.-2.08.", "?"])
def test_a_day_is_a_day_alone(tmp_path: Path, words: str) -> None:
    with pytest.raises(ProblemsFound) as found:
        _at_desk(Room(tmp_path), lambda desk: desk.day(words))
    assert codes(found.value) == ["VP115"]


@pytest.mark.parametrize("words", [["3"], ["chair"], ["host", "zoe"]])
def test_what_does_not_stand_there_is_refused(tmp_path: Path, words: list[str]) -> None:
    room = Room(tmp_path)
    with pytest.raises(ProblemsFound) as found:
        _at_desk(room, lambda desk: desk.find_inside(NOUNS["assignment"], Key("item", "lunch"), words))
    assert codes(found.value) == ["VP949"]
