from pathlib import Path

import pytest

from tests.planner.desks import ENTRY, NOW, Room, codes
from visitplanner.itinerary.sets import read_set
from visitplanner.planner.facts import Wish
from visitplanner.planner.history import undo
from visitplanner.planner.nouns import NOUNS
from visitplanner.planner.publishing import publish
from visitplanner.planner.visits import add_visit, remove_visit
from visitplanner.problems import ProblemsFound
from visitplanner.store import open_store
from visitplanner.texts import text


def _add(folder: Path, id_: str, *words: str) -> None:
    with open_store(folder / "new.sqlite", mode="write", now=NOW) as store:
        add_visit(store, id_, Wish("", NOUNS["visit"], tuple(read_set(word) for word in words)), entry=ENTRY, now=NOW)


def test_a_visit_is_made_of_what_is_said(tmp_path: Path) -> None:
    _add(tmp_path, "k", "title=Vizīte", "from=31.07.2013", "to=5.08.2013", "zone=Europe/Riga", "languages=lv,en")
    with open_store(tmp_path / "new.sqlite", mode="read", now=NOW) as store:
        visit = store.draft("k").visit
        assert store.setting("visit") == "k"
    assert (visit.title, visit.start, visit.end, visit.languages) == (text(lv="Vizīte"), "2013-07-31", "2013-08-05", ("lv", "en"))
    assert visit.uid


@pytest.mark.parametrize(
    ("id_", "words", "code"),
    [
        ("K!", ("zone=UTC", "languages=en"), "VP954"),
        ("k", ("languages=en",), "VP955"),
        ("k", ("zone=UTC",), "VP955"),
        ("k", ("zone=Riga", "languages=en"), "VP103"),
        ("k", ("zone=UTC", "languages=en", "hosts=bauska"), "VP920"),
    ],
)
def test_a_visit_that_cannot_be_is_not_made(tmp_path: Path, id_: str, words: tuple[str, ...], code: str) -> None:
    with pytest.raises(ProblemsFound) as found:
        _add(tmp_path, id_, *words)
    assert codes(found.value) == [code]
    with open_store(tmp_path / "new.sqlite", mode="read", now=NOW) as store:
        assert store.visits() == ()


def test_an_id_that_is_taken_is_refused(tmp_path: Path) -> None:
    _add(tmp_path, "k", "zone=UTC", "languages=en")
    with pytest.raises(ProblemsFound) as found:
        _add(tmp_path, "k", "zone=UTC", "languages=en")
    assert codes(found.value) == ["VP956"]


def test_a_visit_is_removed_and_undo_brings_it_back(tmp_path: Path) -> None:
    room = Room(tmp_path)
    before = room.visit
    with room.store() as store:
        store.set("visit", "small")
        assert remove_visit(store, "sma", entry=ENTRY, now=NOW) == "small"
        assert (store.visits(), store.setting("visit")) == ((), "")
        undo(store, "small", None, ENTRY, NOW)
    assert room.visit == before


def test_a_published_visit_is_not_removed(tmp_path: Path) -> None:
    room = Room(tmp_path)
    with room.store() as store:
        publish(store, "small", "first", NOW)
        with pytest.raises(ProblemsFound) as found:
            remove_visit(store, "small", entry=ENTRY, now=NOW)
        assert codes(found.value) == ["VP957"]
    assert room.visit.id == "small"
