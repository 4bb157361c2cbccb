"""A visit as text: nothing typed is lost."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.planner.given import LATER, NOW, write
from visitplanner.planner.editing import begin_edit, finish_edit, with_marks, without_marks
from visitplanner.planner.loading import load
from visitplanner.problems import Problem, ProblemsFound, Spot, error
from visitplanner.store import open_store


@pytest.fixture
def database(tmp_path: Path) -> Path:
    load(tmp_path / "v.sqlite", write(tmp_path), NOW)
    return tmp_path / "v.sqlite"


def begin(database: Path) -> tuple[Path, bool]:
    with open_store(database, mode="read", now=NOW) as store:
        return begin_edit(store, "")


def retype(file: Path, old: str, new: str) -> None:
    file.write_text(file.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")


def test_an_edit_becomes_the_draft_and_leaves_nothing_behind(database: Path) -> None:
    file, _ = begin(database)
    retype(file, "14:20", "15:00")
    assert [change.field for change in finish_edit(database, file, LATER).changes] == ["start"]
    assert not file.exists()


def test_a_mistake_changes_nothing_and_is_marked_at_its_line(database: Path) -> None:
    file, _ = begin(database)
    retype(file, "14:20", "25:20")
    typed = file.read_text(encoding="utf-8")
    with pytest.raises(ProblemsFound):
        finish_edit(database, file, LATER)
    lines = file.read_text(encoding="utf-8").splitlines()
    marked = next(number for number, line in enumerate(lines) if line.startswith("#! VP101 error: '25:20"))
    assert "25:20 Arrival" in lines[marked + 1]
    assert without_marks(file.read_text(encoding="utf-8")) == typed
    retype(file, "25:20", "16:20")
    assert [change.field for change in finish_edit(database, file, LATER).changes] == ["start"]


def test_an_unfinished_edit_is_gone_on_with(database: Path) -> None:
    file, first = begin(database)
    retype(file, "14:20", "15:00")
    assert (first, begin(database)) == (False, (file, True))
    assert "15:00 Arrival" in file.read_text(encoding="utf-8")


def test_an_edit_does_not_pass_over_what_others_changed_meanwhile(database: Path, tmp_path: Path) -> None:
    file, _ = begin(database)
    load(database, write(tmp_path, (tmp_path / "small.yaml").read_text(encoding="utf-8").replace("Dinner", "Supper")), NOW)
    retype(file, "14:20", "15:00")
    with pytest.raises(ProblemsFound) as refused:
        finish_edit(database, file, LATER)
    assert [problem.code for problem in refused.value.problems] == ["VP910"]
    assert file.read_text(encoding="utf-8").startswith("#! VP910 error")


@given(st.lists(st.sampled_from(["a: 1\n", "# b\n", "\n", "ც: 2\n"]), min_size=1), st.lists(st.integers(0, 9)))
def test_marks_come_off_again(lines: list[str], spots: list[int]) -> None:
    text = "".join(lines)
    problems = [Problem("VP101", "error", "no\ntime", "hint", (), Spot("x", line)) for line in spots]
    assert without_marks(with_marks(text, [*problems, error("VP910", "moved on")])) == text


def test_an_edit_saved_in_another_encoding_is_a_problem(database: Path) -> None:
    file, _ = begin(database)
    file.write_bytes(file.read_bytes() + b"# caf\xe9\n")
    with pytest.raises(ProblemsFound, match="VP936"):
        finish_edit(database, file, LATER)
    assert file.read_bytes().endswith(b"caf\xe9\n")
