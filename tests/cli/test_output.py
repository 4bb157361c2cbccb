"""What the terminal shows."""

import os
import sys
from pathlib import Path
from unittest.mock import patch

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.cli.running import run
from visitplanner.cli import output
from visitplanner.cli.output import bar, columns_of, complain, count, paint, tally, width, wrapped
from visitplanner.problems import Problem, error


@pytest.mark.parametrize(("words", "columns"), [("Zāle", 4), ("დარბაზი", 7), ("市長への表敬", 12), ("e\u0301", 1), ("", 0)])
def test_columns_are_counted_as_terminals_count_them(words: str, columns: int) -> None:
    assert columns_of(words) == columns


@given(st.text(st.sampled_from("ab ა市é "), max_size=60), st.integers(4, 30))
def test_wrapping_loses_no_letter_and_keeps_the_width(words: str, space: int) -> None:
    lines = wrapped(words, space)
    assert "".join(lines).replace(" ", "") == words.replace(" ", "")
    assert [line for line in lines if columns_of(line) > space] == []


def test_problems_are_printed_with_their_hints(capsys: pytest.CaptureFixture[str]) -> None:
    complain([error("VP101", "no\x1b time", "write 10:00", "item", "a")])
    assert capsys.readouterr().err == "item a: VP101 error: no<U+001B> time\n    hint: write 10:00\n"
    complain([Problem("VP101", "notice", "x")], to_error=False)
    assert capsys.readouterr().out == "VP101 notice: x\n"


def test_things_are_counted_in_words() -> None:
    assert (count(0, "item"), count(1, "item"), count(2, "item")) == ("0 items", "1 item", "2 items")
    assert tally([]) == "no problems"
    assert tally([Problem("VP101", "notice", "a"), Problem("VP101", "error", "b"), Problem("VP101", "notice", "c")]) == (
        "1 error, 2 notices"
    )


@pytest.mark.parametrize(("environment", "coloured"), [({}, True), ({"NO_COLOR": "1"}, False), ({"TERM": "dumb"}, False)])
def test_colours_are_for_terminals_that_want_them(environment: dict[str, str], coloured: bool) -> None:
    output.is_colourful.cache_clear()
    with patch.object(sys.stdout, "isatty", lambda: True, create=True), patch.dict("os.environ", environment):
        assert (paint("x", bold=True) != "x") is coloured
    output.is_colourful.cache_clear()
    assert paint("x", bold=True) == "x"


@pytest.mark.parametrize(("columns", "found"), [("10", 40), ("90", 90), ("500", 120), ("", 100)])
def test_the_width_is_the_terminals_within_reason(columns: str, found: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", columns)
    with patch("os.get_terminal_size", side_effect=OSError):
        assert width() == found


def test_the_width_is_asked_of_the_terminal_where_nobody_states_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("COLUMNS", raising=False)
    with patch("os.get_terminal_size", return_value=os.terminal_size((64, 20))), patch.object(sys.stdout, "fileno", lambda: 1):
        assert width() == 64


def test_nothing_is_coloured_in_a_pipe(tmp_path: Path) -> None:
    assert "\x1b" not in run(tmp_path, "visit", "list").err


@pytest.mark.parametrize(("works", "terminal", "shown"), [(9, True, True), (8, True, False), (9, False, False)])
def test_a_bar_is_for_long_work_on_a_terminal(
    works: int, terminal: bool, shown: bool, capsys: pytest.CaptureFixture[str]
) -> None:
    with patch.object(sys.stderr, "isatty", lambda: terminal, create=True):
        assert list(bar("pages")(range(works))) == list(range(works))
    said = capsys.readouterr()
    assert (said.out, "pages" in said.err) == ("", shown)
