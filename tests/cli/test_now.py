"""now and next: the day itself."""

import json
from pathlib import Path

import pytest

from tests.cli.running import run
from tests.planner.given import write
from tests.planner.test_today import DAY
from visitplanner.cli.output import columns_of

NOW = """\
Wednesday, 31 July 2013, 10:40  Europe/Riga
A small visit

Perhaps begun
  about 11:00  Talk
               may have begun · its end is not known
               → everybody

Next
  14:00  Walk
         in 3 h 20 min
         → everybody

Some time today
  in the evening  Dinner
                  → everybody
  –               Gifts
                  → everybody

without a day: 1

Whom to call
  Ilze  2, 1  Coordinator
"""
NEXT = """\
Wednesday, 31 July 2013, 20:00  Europe/Riga
A small visit · Bus

Next
  1.08. 08:00–09:00  Drive
                     in 12 h
                     → everybody
                     driver: Dan
                     Vehicle: Bus

Whom to call
  Ilze  2, 1  Coordinator
  Dan   3     driver
  Bus   5     Vehicle
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    run(tmp_path, "load", str(write(tmp_path, DAY)))
    return tmp_path


def test_now_says_what_may_run_what_comes_and_whom_to_call(folder: Path) -> None:
    assert run(folder, "now", "--at", "31.07. 10:40").out == NOW


def test_next_says_who_must_be_where(folder: Path) -> None:
    assert run(folder, "next", "--at", "31.07. 20:00", "--for", "bus").out == NEXT


def test_the_time_is_now_unless_another_is_asked_for(folder: Path) -> None:
    assert run(folder, "now").out.startswith("Saturday, 20 July 2013, 12:00")
    assert "in 10 days" in run(folder, "next").out


def test_after_the_visit_nothing_more_is_planned(folder: Path) -> None:
    said = run(folder, "now", "--at", "2013-08-20 10:00").out
    assert "Nothing more is planned." in said


def test_words_of_the_screen_are_in_the_language_asked_for(folder: Path) -> None:
    said = run(folder, "now", "--at", "31.07. 10:40", "--lang", "lv").out
    assert said.startswith("trešdiena, 2013. gada 31. jūlijs, 10.40")
    assert "pēc 3 h 20 min" in said


def test_programs_get_the_whole_state(folder: Path) -> None:
    told = json.loads(run(folder, "now", "--at", "31.07. 10:40", "--json").out)
    assert (told["at"], told["perhaps"][0]["item"]["id"]) == ("2013-07-31T07:40:00Z", "talk")
    coming = json.loads(run(folder, "next", "--at", "31.07. 10:40", "-n", "2", "--json").out)
    assert [one["item"]["id"] for one in coming] == ["walk", "games"]


@pytest.mark.parametrize("columns", [40, 80, 200])
def test_no_line_is_wider_than_the_terminal(folder: Path, columns: int) -> None:
    for words in ("now", "next"):
        lines = run(folder, words, "--at", "31.07. 08:00", COLUMNS=str(columns)).out.splitlines()
        assert [line for line in lines if columns_of(line) > columns] == []
