"""new: the first five minutes of a visit."""

import io
import json
import sys
from pathlib import Path
from unittest.mock import patch

import pytest

from tests.cli.running import Ran, run

WORDS: tuple[str, ...] = (
    "--zone",
    "Riga",
    "--guests",
    "Khashuri",
    "--arrival",
    "2013-07-31",
    "--languages",
    "en,lv",
    "--id",
    "small",
)
WORDS = (*WORDS, "--no-paper")


class Keyboard(io.StringIO):
    """What somebody types, line by line."""

    def isatty(self) -> bool:
        return True


def typed(folder: Path, *lines: str, words: tuple[str, ...] = ()) -> Ran:
    """Run `new` on a terminal at which somebody types lines, and then presses Ctrl-C."""
    with patch.object(sys, "stdin", Keyboard("".join(f"{line}\n" for line in lines))):
        return run(folder, "new", *words)


def names(folder: Path) -> set[str]:
    return {one.name for one in folder.iterdir()}


ANSWERS = ("Riga", "Khashuri, Georgia", "?", "5", "", "", "Ilze, 123 456", "2013-07-31", "2013-08-05", "", "en, ka", "", "small")


def test_answers_make_a_visit_its_programme_and_a_paper_that_says_draft(tmp_path: Path) -> None:
    ran = typed(tmp_path, *ANSWERS, "y")
    assert (ran.code, "Visit of Khashuri" in ran.out, "visitplanner todo" in ran.out) == (0, True, True)
    assert names(tmp_path) >= {"visitplanner.sqlite", "prints"}
    assert [one.name for one in (tmp_path / "prints" / "small").iterdir()] == ["small-programme-of-visit-en-draft.pdf"]
    told = json.loads(run(tmp_path, "visit", "show", "small", "--json").out)["visit"]
    assert (told["start"], told["languages"], told["delegations"][0]["size"]) == ("2013-07-31", ["en", "ka"], 5)
    assert "visitplanner.new.json" not in names(tmp_path)


def test_a_wrong_answer_is_asked_again_and_one_may_go_back(tmp_path: Path) -> None:
    ran = typed(tmp_path, "Atlantis", "Riga", "Guests", "<", "Others", *ANSWERS[2:], "y", words=("--no-paper",))
    assert (ran.code, "'Atlantis' is no time zone" in ran.err) == (0, True)
    assert "Visit of Others" in ran.out


def test_whoever_goes_back_is_offered_what_was_answered(tmp_path: Path) -> None:
    ran = typed(tmp_path, "Riga", "Guests", "?", "12", "<", "", *ANSWERS[4:], "y", words=("--no-paper",))
    assert (ran.code, "[12]" in ran.out, "how many      12" in ran.out) == (0, True, True)


def test_whoever_does_not_agree_goes_through_the_answers_again(tmp_path: Path) -> None:
    again = ("", "Others", *[""] * 10, "")
    ran = typed(tmp_path, *ANSWERS, "n", *again, "y", words=("--no-paper",))
    assert ran.code == 0
    told = json.loads(run(tmp_path, "visit", "show", "small", "--json").out)["visit"]
    assert (told["delegations"][0]["name"], told["start"]) == ({"en": "Others"}, "2013-07-31")


@pytest.mark.parametrize("number", range(len(ANSWERS) + 1))
def test_stopped_at_any_question_nothing_is_made_and_nothing_typed_is_lost(tmp_path: Path, number: int) -> None:
    ran = typed(tmp_path, *ANSWERS[:number])
    assert ran.code == 130
    assert names(tmp_path) == ({"visitplanner.new.json"} if number else set())
    if number:
        assert "is kept in visitplanner.new.json" in ran.out
    rest = ["" for _ in ANSWERS[:number]] + list(ANSWERS[number:])
    assert typed(tmp_path, *rest, "y", words=("--no-paper",)).code == 0
    told = json.loads(run(tmp_path, "visit", "show", "small", "--json").out)["visit"]
    assert (told["start"], told["people"][0]["contacts"][0]["value"]) == ("2013-07-31", "123 456")


def test_a_script_answers_by_options(tmp_path: Path) -> None:
    ran = run(tmp_path, "new", "--yes", *WORDS)
    assert (ran.code, ran.out.splitlines()[1]) == (0, "Visit of Khashuri")
    assert json.loads(run(tmp_path, "new", "--yes", *WORDS, "--id", "other", "--json").out) == {"visit": "other", "papers": []}
    again = run(tmp_path, "new", "--yes", *WORDS)
    assert (again.code, again.err.startswith("VP964 error: there is a visit 'small' already")) == (1, True)


@pytest.mark.parametrize("words", [(), ("--yes",), ("--yes", "--zone", "Riga", "--arrival", "03/04")])
def test_a_script_is_never_asked_and_nothing_is_guessed(tmp_path: Path, words: tuple[str, ...]) -> None:
    ran = run(tmp_path, "new", *words)
    assert (ran.code, ran.err[:4], names(tmp_path)) == (1, "VP11" if "--arrival" in words else "VP96", set())


def test_where_nobody_can_answer_it_says_how_to(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO(""))
    ran = run(tmp_path, "new")
    assert (ran.code, ran.out, ran.err.splitlines()[0]) == (
        1,
        "",
        "VP965 error: new asks questions, and nobody is there to answer",
    )
