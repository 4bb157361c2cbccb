"""visitplanner alone: where one stands and what comes next."""

from pathlib import Path

from tests.cli.running import run
from tests.planner.given import VISIT, write
from visitplanner.cli.registry import COMMANDS


def commands_of(said: str) -> list[str]:
    """Return the commands that the overview lists below what comes next."""
    listed = said.partition("\n\n")[2].partition("\n\n")[0]
    return [word for line in listed.splitlines() for word in line[11:].split()]


def test_it_lists_every_command_and_says_how_to_begin(tmp_path: Path) -> None:
    ran = run(tmp_path)
    assert (ran.code, ran.out.splitlines()[0], ran.err) == (0, "No visit yet.", "")
    assert commands_of(ran.out) == list(COMMANDS)
    assert list(tmp_path.iterdir()) == []


def test_it_tells_of_the_only_visit_and_what_comes_next(tmp_path: Path) -> None:
    run(tmp_path, "load", str(write(tmp_path)))
    lines = run(tmp_path).out.splitlines()
    assert lines[0] == "small: A small visit, 3 items, not published yet"
    assert "visitplanner publish --reason WHY" in lines[3]
    run(tmp_path, "publish")
    lines = run(tmp_path).out.splitlines()
    assert lines[0] == "small: A small visit, 3 items, revision 1"
    assert "visitplanner print" in lines[3]


def test_of_several_it_asks_which(tmp_path: Path) -> None:
    run(tmp_path, "load", str(write(tmp_path)))
    run(tmp_path, "load", str(write(tmp_path, VISIT.replace("visit: small", "visit: other"), "other.yaml")))
    assert run(tmp_path).out.startswith("2 visits, none is the current one.\n")
    run(tmp_path, "use", "other")
    assert run(tmp_path).out.startswith("other: A small visit")


def test_it_keeps_the_width(tmp_path: Path) -> None:
    assert [line for line in run(tmp_path, COLUMNS="40").out.splitlines()[4:-2] if len(line) > 40] == []
