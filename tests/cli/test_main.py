"""The entry point."""

from pathlib import Path
from unittest.mock import patch

import pytest

from tests.cli.running import run
from visitplanner import __version__
from visitplanner.cli.main import COMMANDS, group


def test_every_command_can_be_loaded_and_shows_examples(tmp_path: Path) -> None:
    for name in COMMANDS:
        helped = run(tmp_path, name, "--help")
        assert helped.code == 0
        assert "Examples:\n    visitplanner " in helped.out or name == "visit"
        assert "\\b" not in helped.out


def test_the_help_shows_a_days_work_line_by_line(tmp_path: Path) -> None:
    said = run(tmp_path, "--help").out.splitlines()
    assert [line.split()[1] for line in said if line.startswith("  visitplanner ")] == [
        "load",
        "show",
        "publish",
        "feed",
        "print",
    ]


def test_help_lists_the_commands_in_the_order_of_a_days_work(tmp_path: Path) -> None:
    ran = run(tmp_path, "--help")
    listed = [line.split()[0] for line in ran.out.partition("Commands:")[2].splitlines() if line.strip()]
    assert (ran.code, listed) == (0, list(COMMANDS))
    assert group.name == "group"


def test_the_version_is_said(tmp_path: Path) -> None:
    assert run(tmp_path, "--version").out == f"visitplanner, version {__version__}\n"


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("shwo",), "no such command 'shwo'; did you mean 'show'?"),
        (("show", "--lvel", "public"), "No such option"),
        (("show", "--level", "secret"), "Invalid value for '--level'"),
        (("show", "--lang", "lv+ka+en"), "'lv+ka+en' is not understood"),
        (("show", "--revision", "0"), "Invalid value for '--revision'"),
    ],
)
def test_wrong_use_ends_with_two(tmp_path: Path, words: tuple[str, ...], said: str) -> None:
    ran = run(tmp_path, *words)
    assert (ran.code, said in ran.err, ran.out) == (2, True, "")


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
