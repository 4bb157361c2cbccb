"""search: finds with context, and how to open them."""

import json
from pathlib import Path

import pytest

from tests.cli.running import run
from tests.planner.given import write
from tests.planner.test_searching import TEXT
from visitplanner.cli.output import columns_of

FOUND = """\
place: Bauska castle
  visitplanner place show castle
item: Dinner  2013-07-31 in the evening
  notes: ask the castle
  visitplanner item show dinner
2 more finds: --most 4 shows all
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    run(tmp_path, "load", str(write(tmp_path, TEXT)))
    return tmp_path


def test_finds_are_shown_with_context_and_the_command_that_opens_them(folder: Path) -> None:
    assert run(folder, "search", "castle", "--most", "2").out == FOUND


def test_nothing_found_is_said(folder: Path) -> None:
    ran = run(folder, "search", "xyzzy\x1b[2J")
    assert (ran.code, ran.out) == (0, "nothing has 'xyzzy<U+001B>[2J'\n")


def test_programs_get_all_finds_with_their_commands(folder: Path) -> None:
    told = json.loads(run(folder, "search", "gids", "--json").out)
    assert [(one["kind"], one["command"]) for one in told] == [
        ("person", "visitplanner person show guide"),
        ("item", "visitplanner item show tour"),
    ]


@pytest.mark.parametrize("columns", [40, 80])
def test_a_long_text_is_cut_to_where_the_words_stand(tmp_path: Path, columns: int) -> None:
    text = TEXT.replace("ask the castle", "ask " * 60 + "the castle " + "again " * 60)
    run(tmp_path, "load", str(write(tmp_path, text)))
    lines = run(tmp_path, "search", "castle", COLUMNS=str(columns)).out.splitlines()
    assert [line for line in lines if columns_of(line) > columns] == []
    assert [line[:10] for line in lines if "ask" in line and "castle" in line and line.endswith("…")] == ["  notes: …"]
