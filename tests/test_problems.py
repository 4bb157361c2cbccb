import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from visitplanner.problems import Problem, ProblemsFound, Spot, did_you_mean, error, has_errors, refuse


@pytest.mark.parametrize(
    ("spot", "said"),
    [
        (Spot("visit.yaml", 41, 12), "visit.yaml:41:12"),
        (Spot("visit.yaml", 41), "visit.yaml:41"),
        (Spot("visit.yaml"), "visit.yaml"),
        (Spot(r"C:\visits\visit.yaml", 2, 1), r"C:\visits\visit.yaml:2:1"),
        (Spot("list.xlsx", 7, 3, "Sheet1!C7"), "list.xlsx: Sheet1!C7"),
        (Spot("list.csv", 7, 3, "C7"), "list.csv: C7"),
    ],
)
def test_a_spot_says_what_is_known_of_it(spot: Spot, said: str) -> None:
    assert str(spot) == said


def test_a_problem_is_one_line_and_its_hint_below() -> None:
    spot = Spot("itineraries/khashuri-2013.yaml", 41, 12)
    found = error("VP106", "'Welcome' ends 09:00, before it starts 10:00", "swap start and end, or correct the date", spot=spot)
    assert str(found) == (
        "itineraries/khashuri-2013.yaml:41:12: VP106 error: 'Welcome' ends 09:00, before it starts 10:00\n"
        "    hint: swap start and end, or correct the date"
    )


def test_without_a_file_a_problem_names_the_fact() -> None:
    assert str(error("VP201", "two places at once", "", "item", "welcome", "")) == "item welcome: VP201 error: two places at once"


def test_with_neither_it_begins_with_its_code() -> None:
    assert str(Problem("VP901", "notice", "the database is new")) == "VP901 notice: the database is new"


def test_what_a_user_wrote_cannot_steer_the_terminal_nor_forge_a_second_problem() -> None:
    text = "unknown place 'hall\x1b[2J\r\nfile:1:1: VP000 error: all is well\u202e'"
    said = str(error("VP011", text, "did you mean 'hall\u00a0'?"))
    assert said == (
        "VP011 error: unknown place 'hall<U+001B>[2J<U+000D><U+000A>file:1:1: VP000 error: all is well<U+202E>'\n"
        "    hint: did you mean 'hall<U+00A0>'?"
    )


def test_letters_of_all_scripts_are_shown_as_they_are() -> None:
    assert str(Problem("VP011", "warning", "ქუჩა Čaka 松山")) == "VP011 warning: ქუჩა Čaka 松山"


@given(st.text(st.characters(exclude_categories=())), st.text(st.characters(exclude_categories=())))
def test_a_problem_has_never_more_than_two_lines(text: str, hint: str) -> None:
    lines = str(Problem("VP001", "error", text, hint)).splitlines()
    assert len(lines) == (2 if hint else 1)
    assert all(line.isprintable() for line in lines)


def test_the_fields_stay_as_they_were_given() -> None:
    assert json.loads(json.dumps(error("VP009", "tab\there"))) == ["VP009", "error", "tab\there", "", [], None]


def test_problems_are_raised_together_in_the_order_found() -> None:
    first, second = error("VP001", "one"), Problem("VP002", "notice", "two")
    raised = ProblemsFound(iter([first, second]))
    assert raised.problems == (first, second)
    assert str(raised) == "VP001 error: one\nVP002 notice: two"


def test_refuse_makes_the_exception_for_one_error() -> None:
    with pytest.raises(ProblemsFound) as raised:
        raise refuse("VP011", "unknown person 'irin'", "did you mean 'irine'?", "item", "welcome", "assignments")
    subject = ("item", "welcome", "assignments")
    assert raised.value.problems == (Problem("VP011", "error", "unknown person 'irin'", "did you mean 'irine'?", subject),)


def test_only_errors_stop_what_was_asked_for() -> None:
    assert not has_errors([])
    assert not has_errors([Problem("VP701", "warning", ""), Problem("VP702", "notice", "")])
    assert has_errors([Problem("VP701", "warning", ""), error("VP001", "")])


@pytest.mark.parametrize(
    ("word", "said"),
    [
        ("tittle", "did you mean 'title'?"),
        ("TITLE", "did you mean 'title'?"),
        ("town-hal", "did you mean 'Town-Hall'?"),
        ("xyzzy", ""),
        ("", ""),
    ],
)
def test_a_near_word_is_offered_as_it_is_written(word: str, said: str) -> None:
    assert did_you_mean(word, ["title", "Town-Hall", "zone"]) == said


def test_of_names_that_differ_in_case_alone_the_first_is_offered() -> None:
    assert did_you_mean("hall", iter(["Hall", "HALL"])) == "did you mean 'Hall'?"


def test_a_very_long_word_is_answered_at_once() -> None:
    assert did_you_mean("x" * 1_000_000, ["title"]) == ""
