from pathlib import Path

import pytest

from tests.planner.given import LATER, NOW, VISIT, write
from visitplanner.changes import in_words
from visitplanner.planner.changing import Entry, Session, change
from visitplanner.planner.history import changes_of, draft_as_it_stood, log, redo, undo
from visitplanner.planner.loading import load
from visitplanner.problems import ProblemsFound
from visitplanner.store import Store, open_store

LATE = "2013-07-22T09:00:00Z"


def renamed(session: Session) -> None:
    session.put("place", session.fact("place", "hall")._replace(capacity=80))
    session.remove("item", "conference")


def made(folder: Path) -> Store:
    """A database in which a loaded visit was changed by a command."""
    load(folder / "a.sqlite", write(folder), NOW, entry=Entry("visitplanner load small.yaml", "ilze"))
    store = open_store(folder / "a.sqlite", mode="write", now=LATER)
    change(store, "small", renamed, entry=Entry("visitplanner place set hall", "elita", "it is larger"), now=LATER)
    return store


def test_the_log_tells_who_did_what_to_which_facts(tmp_path: Path) -> None:
    with made(tmp_path) as store:
        first, second = log(store)
        assert [one.entry.number for one in log(store, "small", ("dinner",))] == [1]
        words = [in_words(one) for one in changes_of(store, "", 2)]
    assert (first.at, first.entry.who, first.touched[0]) == ("2013-07-20 12:00", "ilze", ("visit", "small"))
    assert (second.entry.reason, second.touched) == ("it is larger", (("place", "hall"), ("item", "conference")))
    assert words == ["~ place hall: capacity: none -> 80", "- item conference: Conference, unknown"]


def test_undo_and_redo_say_what_they_changed(tmp_path: Path) -> None:
    with made(tmp_path) as store:
        back = undo(store, "", None, Entry("visitplanner undo"), LATE)
        assert [one.is_undone for one in log(store)] == [False, True, False]
        again = redo(store, "", Entry("visitplanner redo"), LATE)
    assert (back.entry.number, [in_words(one) for one in back.changes]) == (
        2, ["~ place hall: capacity: 80 -> none", "+ item conference: Conference, unknown"],
    )  # fmt: skip
    assert [in_words(one) for one in again.changes] == [
        "~ place hall: capacity: none -> 80",
        "- item conference: Conference, unknown",
    ]


def test_a_visit_whose_making_was_undone_comes_back(tmp_path: Path) -> None:
    load(tmp_path / "a.sqlite", write(tmp_path), NOW)
    with open_store(tmp_path / "a.sqlite", mode="write", now=LATER) as store:
        before = store.draft("small").visit
        undo(store, "", None, Entry(""), LATER)
        assert store.visits() == ()
        redo(store, "", Entry(""), LATER)
        assert store.draft("small").visit == before


@pytest.mark.parametrize(
    ("at", "undated"),
    [("1", 1), ("2", 0), ("2013-07-20", 1), ("2013-07-20 12:00", 1), ("20.07.2013 12.30", 1), ("2013-07-21T09:00:00Z", 0)],
)
def test_the_draft_is_shown_as_it_stood(tmp_path: Path, at: str, undated: int) -> None:
    with made(tmp_path) as store:
        assert sum(not item.start.day for item in draft_as_it_stood(store, "", at).visit.items) == undated


@pytest.mark.parametrize("at", ["2013-07-19", "2013-07-20 11:59", "noonish", "--07-20", "2013-07-20 25:99", ""])
def test_a_time_without_a_draft_is_said(tmp_path: Path, at: str) -> None:
    with made(tmp_path) as store, pytest.raises(ProblemsFound, match="VP942"):
        draft_as_it_stood(store, "", at)


def test_another_visit_has_its_own_history(tmp_path: Path) -> None:
    with made(tmp_path) as store:
        load(tmp_path / "a.sqlite", write(tmp_path, VISIT.replace("visit: small", "visit: other"), "other.yaml"), LATE)
        assert [one.entry.number for one in log(store, "other")] == [3]
        with pytest.raises(ProblemsFound, match="VP941"):
            changes_of(store, "small", 3)
