import io
import json
from pathlib import Path

import pytest

from tests.cli.running import run
from tests.planner.given import write
from tests.planner.test_forgetting import PRIVATE


def test_forgetting_is_said_without_the_values(tmp_path: Path) -> None:
    write(tmp_path, PRIVATE)
    run(tmp_path, "load", "small.yaml")
    run(tmp_path, "publish")
    done = run(tmp_path, "forget", "ann", "--yes", "-m", "asked for")
    assert (done.code, done.out) == (0, "ann: deleted: diet, out of 1 revision\n")
    logged = json.loads(run(tmp_path, "log", "--json").out)[-1]
    assert (logged["kind"], logged["command"], logged["reason"]) == (
        "forget",
        "visitplanner forget ann --yes -m 'asked for'",
        "asked for",
    )
    assert "vegan" not in run(tmp_path, "export").out


def test_texts_that_name_the_person_are_listed(tmp_path: Path) -> None:
    write(tmp_path, PRIVATE)
    run(tmp_path, "load", "small.yaml")
    run(tmp_path, "item", "set", "dinner", "note=Ann eats no meat")
    done = run(tmp_path, "forget", "ann", "--yes")
    assert done.out.splitlines()[1:] == [
        "these texts name the person; look whether they tell what is private:",
        "  item dinner: notes  visitplanner item show dinner",
        "entries of the history that name the person, and stay as they are: 2",
    ]


@pytest.mark.parametrize(("said", "code", "is_left"), [("", 130, True), ("n\n", 130, True), ("y\n", 0, False)])
def test_forgetting_asks_first(tmp_path: Path, said: str, code: int, monkeypatch: pytest.MonkeyPatch, *, is_left: bool) -> None:
    write(tmp_path, PRIVATE)
    run(tmp_path, "load", "small.yaml")
    monkeypatch.setattr("sys.stdin", io.StringIO(said))
    assert run(tmp_path, "forget", "ann").code == code
    assert ("vegan" in run(tmp_path, "export").out) == is_left


def test_who_is_gone_from_the_draft_is_found_and_others_are_named(tmp_path: Path) -> None:
    write(tmp_path, PRIVATE.replace("ben: Ben", "ben: {name: Ben, private: {diet: halal}}"))
    run(tmp_path, "load", "small.yaml")
    run(tmp_path, "undo")
    assert run(tmp_path, "forget", "ben", "--yes").out == (
        "ben: deleted: diet\nann is no longer in the draft, but is still kept: visitplanner forget ann\n"
    )
    assert json.loads(run(tmp_path, "forget", "ann", "--yes", "--json").out)["others"] == []
    run(tmp_path, "redo")
    assert "diet" not in run(tmp_path, "export").out
