"""todo: what is open, and how to settle it."""

import json
from pathlib import Path

import pytest

from tests.cli.running import run
from tests.planner.given import VISIT, write
from visitplanner.cli.output import columns_of


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    run(tmp_path, "load", str(write(tmp_path)))
    return tmp_path


def test_open_things_are_listed_with_days_left_and_the_command_that_settles_them(folder: Path) -> None:
    lines = run(folder, "todo").out.splitlines()
    assert lines[0].startswith("small: ")
    assert lines[0].endswith("things to do · arrival 31 July 2013, 11 days left")
    assert lines[2:5] == [
        "Within a month",
        "  The visit itself",
        "    11 d  A small visit: the last day is not known  visitplanner visit set --to DAY",
    ]
    at = lines.index("  No day yet")
    assert lines[at + 1] == '    11 d  Conference  visitplanner item set conference --at "DAY HH:MM"'


def test_how_soon_is_told_from_the_day_asked_for(folder: Path) -> None:
    assert "\nTomorrow\n" in run(folder, "todo", "--at", "30.07.").out
    assert run(folder, "todo", "--at", "2013-08-30").out.splitlines() == [
        "small: nothing to do · the visit of 31 July 2013 is over",
        "what was open a week before: visitplanner todo --at 2013-07-24",
    ]


def test_one_kind_may_be_asked_for(folder: Path) -> None:
    told = json.loads(run(folder, "todo", "--only", "hour", "--json").out)
    assert [(one["kind"], one["subject"], one["days"]) for one in told["todos"]] == [("hour", ["item", "dinner"], 11)]


def test_commands_are_about_the_visit_that_was_named(folder: Path) -> None:
    run(folder, "load", str(write(folder, VISIT.replace("visit: small", "visit: other"), "other.yaml")))
    told = json.loads(run(folder, "todo", "--visit", "other", "--only", "hour", "--json").out)
    assert told["todos"][0]["command"] == 'visitplanner item set dinner --at "31.07. HH:MM" --visit other'


def test_of_many_of_a_kind_a_few_are_shown(tmp_path: Path) -> None:
    text = VISIT.replace("  - Conference", "".join(f"  - Meeting {number}\n" for number in range(8)))
    run(tmp_path, "load", str(write(tmp_path, text)))
    said = run(tmp_path, "todo", "--only", "day").out
    assert ("No day yet (8)" in said, "and 3 more: visitplanner todo --only day --all" in said) == (True, True)
    assert "more:" not in run(tmp_path, "todo", "--only", "day", "--all").out


def test_a_narrow_terminal_has_the_command_below_and_whole(folder: Path) -> None:
    lines = run(folder, "todo", "--only", "hour", COLUMNS="40").out.splitlines()
    assert lines[-1] == '          visitplanner item set dinner --at "31.07. HH:MM"'
    assert [line for line in lines if columns_of(line) > 40 and "visitplanner" not in line] == []


def test_many_days_stand_in_one_line(folder: Path) -> None:
    lines = run(folder, "todo", "--only", "hour", "--at", "2012-11-28").out.splitlines()
    assert [line[:10] for line in lines if " d " in line] == ["    245 d "]
