"""What there is to see."""

from pathlib import Path

import pytest

from tests.planner.given import NOW, VISIT, write
from visitplanner.planner.loading import load
from visitplanner.planner.publishing import publish
from visitplanner.planner.showing import describe_visit, list_visits, published, show_each, show_visit, where_one_stands
from visitplanner.problems import ProblemsFound
from visitplanner.store import open_store


def test_the_draft_and_a_revision_are_shown(tmp_path: Path) -> None:
    load(tmp_path / "v.sqlite", write(tmp_path), NOW)
    with open_store(tmp_path / "v.sqlite", mode="write", now=NOW) as store:
        publish(store, "", "first", NOW)
        assert [(row.id, row.items, row.revision) for row in list_visits(store)] == [("small", 3, 1)]
        draft, revisions = describe_visit(store, "sm")
        assert (draft.visit.id, [(row.number, row.reason) for row in revisions]) == ("small", [(1, "first")])
        shown = [show_visit(store, "", "ann", "organiser", (), number) for number in (None, 1)]
        assert [(view.revision, view.languages, view.reader.id) for view in shown] == [(0, ("en",), "ann"), (1, ("en",), "ann")]
        with pytest.raises(ProblemsFound, match="has no revision 2"):
            published(store, "small", 2)


def test_which_of_several_visits_is_never_guessed(tmp_path: Path) -> None:
    load(tmp_path / "v.sqlite", write(tmp_path), NOW)
    load(tmp_path / "v.sqlite", write(tmp_path, VISIT.replace("visit: small", "visit: other"), "other.yaml"), NOW)
    with open_store(tmp_path / "v.sqlite", mode="read", now=NOW) as store, pytest.raises(ProblemsFound) as refused:
        describe_visit(store, "")
    assert [problem.code for problem in refused.value.problems] == ["VP923"]


def test_those_without_an_item_are_left_out(tmp_path: Path) -> None:
    load(tmp_path / "v.sqlite", write(tmp_path), NOW)
    with open_store(tmp_path / "v.sqlite", mode="read", now=NOW) as store:
        assert [told.reader.id for told in show_each(store, "", "person", "organiser", (), None)] == ["ann", "ben"]
        assert show_each(store, "", "vehicle", "organiser", (), None) == ()


def test_the_current_visit_is_the_chosen_or_the_only_one(tmp_path: Path) -> None:
    load(tmp_path / "v.sqlite", write(tmp_path), NOW)
    with open_store(tmp_path / "v.sqlite", mode="write", now=NOW) as store:
        first = where_one_stands(store)
        load(tmp_path / "v.sqlite", write(tmp_path, VISIT.replace("visit: small", "visit: other"), "other.yaml"), NOW)
        second = where_one_stands(store)
        store.set("visit", "other")
        third = where_one_stands(store)
    assert [(one.visits, one.current and one.current.id) for one in (first, second, third)] == [
        (1, "small"),
        (2, None),
        (2, "other"),
    ]
