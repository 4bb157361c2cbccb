"""The entry point."""

from pathlib import Path
from unittest.mock import patch

from tests.cli.running import run
from visitplanner import __version__


def test_the_help_shows_a_days_work_line_by_line(tmp_path: Path) -> None:
    said = run(tmp_path, "--help").out.splitlines()
    assert [line.split()[1] for line in said if line.startswith("  visitplanner ")] == [
        "load",
        "show",
        "publish",
        "feed",
        "print",
    ]


def test_the_version_is_said(tmp_path: Path) -> None:
    assert run(tmp_path, "--version").out == f"visitplanner, version {__version__}\n"


def test_a_missing_database_is_a_problem_with_a_hint(tmp_path: Path) -> None:
    ran = run(tmp_path, "show")
    assert (ran.code, ran.err.startswith("VP901 error: there is no database")) == (1, True)
    assert "hint: " in ran.err
    assert list(tmp_path.iterdir()) == []


def test_the_database_may_be_named_by_option_or_environment(tmp_path: Path) -> None:
    assert "town.sqlite" in run(tmp_path, "--db", "town.sqlite", "visit", "list").err
    assert "env.sqlite" in run(tmp_path, "visit", "list", VISITPLANNER_DB="env.sqlite").err


def test_a_fault_of_the_program_is_no_traceback(tmp_path: Path) -> None:
    with (
        patch("visitplanner.cli.visit.list_visits", side_effect=RuntimeError("boom")),
        patch("visitplanner.cli.visit.open_store"),
    ):
        ran = run(tmp_path, "visit", "list")
    assert (ran.code, ran.err.splitlines()[0]) == (1, "VP999 error: a fault of the program itself: RuntimeError: boom")


def test_a_full_disk_is_no_fault_of_the_program(tmp_path: Path) -> None:
    with (
        patch("visitplanner.cli.visit.list_visits", side_effect=OSError(28, "No space left on device")),
        patch("visitplanner.cli.visit.open_store"),
    ):
        ran = run(tmp_path, "visit", "list")
    assert (ran.code, "VP933 error: " in ran.err, "No space left" in ran.err, "hint: " in ran.err) == (1, True, True, True)
