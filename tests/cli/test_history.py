import json
from pathlib import Path

from tests.cli.running import run
from tests.planner.given import VISIT, write


def made(folder: Path) -> None:
    """Load a visit, and again after its file was changed."""
    write(folder)
    assert run(folder, "load", "small.yaml", VISITPLANNER_WHO="ilze").code == 0
    write(folder, VISIT.replace("14:20 Arrival", "15:05 Arrival"))
    assert run(folder, "load", "small.yaml", "-m", "the flight is late", VISITPLANNER_WHO="elita").code == 0


def test_the_log_shows_each_command_with_who_and_why(tmp_path: Path) -> None:
    made(tmp_path)
    assert [line.rstrip() for line in run(tmp_path, "log").out.splitlines()] == [
        "1  2013-07-20 12:00  ilze   load small.yaml",
        "                            visit; person ann, ben; delegation guests; place hall; item arrival,",
        "                            dinner, conference",
        "2  2013-07-20 12:00  elita  load small.yaml",
        "                            “the flight is late”",
        "                            item arrival; visit",
    ]
    told = json.loads(run(tmp_path, "log", "--json").out)
    assert [(one["number"], one["who"], one["reason"], one["undone"]) for one in told] == [
        (1, "ilze", "", False), (2, "elita", "the flight is late", False),
    ]  # fmt: skip


def test_an_entry_is_shown_with_all_that_it_changed(tmp_path: Path) -> None:
    made(tmp_path)
    assert run(tmp_path, "log", "2").out.splitlines()[-1] == "  ~ item arrival: start: 2013-07-31 14:20 -> 2013-07-31 15:05"


def test_undo_and_redo(tmp_path: Path) -> None:
    made(tmp_path)
    assert run(tmp_path, "undo").out == (
        "  ~ item arrival: start: 2013-07-31 15:05 -> 2013-07-31 14:20\n"
        "small: entry 2 is taken back: visitplanner load small.yaml -m 'the flight is late'\n"
    )
    assert "14:20" in run(tmp_path, "show").out
    assert run(tmp_path, "redo").code == 0
    assert "15:05" in run(tmp_path, "show").out
    assert "14:20" in run(tmp_path, "show", "--at", "1").out
    nothing = run(tmp_path, "redo")
    assert (nothing.code, nothing.err.split("\n")[0]) == (
        1, "VP938 error: nothing of 'small' was undone since its last change",
    )  # fmt: skip


def test_the_history_of_no_database_is_a_problem(tmp_path: Path) -> None:
    for words in (("log",), ("undo",), ("redo",)):
        assert (run(tmp_path, *words).code, list(tmp_path.iterdir())) == (1, [])
