"""A day as a grid."""

from pathlib import Path

import pytest
from hypothesis import given

from tests.cli.running import run
from tests.cli.test_lanes import cell, table, tables
from tests.planner.given import write
from tests.planner.test_timetable import PARALLEL
from visitplanner.cli.grid import columns_needed, say_grid
from visitplanner.cli.output import columns_of
from visitplanner.planner.timetable import Timetable

GRID = """\
       One                                          Two
09:00 ┌─────────────────────────────────────────────────────────────────────────────────────────┐
      │ Opening                                                                                 │
      │ Hall, House                                                                             │
10:00 ├────────────────────────────────────────────┬────────────────────────────────────────────┤
      │ A                                          │                                            │
10:30 │ Hall, House                                ├────────────────────────────────────────────┤
      │                                            │ 10:30 – ?                                  │
      │                                            │ B                                          │
      │                                            │ House                                      │
11:00 ├────────────────────────────────────────────┴────────────────────────────────────────────┤
12:00 ├─────────────────────────────────────────────────────────────────────────────────────────┤
      │ about 12:00                                                                             │
      │ Lunch                                                                                   │
      └─────────────────────────────────────────────────────────────────────────────────────────┘
  Without a fixed hour
  in the evening  Dinner
"""


def test_parallel_groups_stand_side_by_side_and_what_is_for_all_spans_them(tmp_path: Path) -> None:
    run(tmp_path, "load", str(write(tmp_path, PARALLEL)))
    ran = run(tmp_path, "show", "--grid", "--day", "31")
    assert (ran.code, ran.out.split("2013\n")[-1]) == (0, GRID)


@pytest.mark.parametrize("columns", [40, 60, 80, 120, 200])
def test_a_grid_or_list_keeps_the_width_of_the_terminal(tmp_path: Path, columns: int) -> None:
    text = PARALLEL.replace("Opening", "ქალაქის მერიის გახსნა და მისასალმებელი სიტყვა").replace(
        "Lunch", "市長への表敬と昼食会 " * 9
    )
    run(tmp_path, "load", str(write(tmp_path, text)))
    lines = run(tmp_path, "show", "--grid", COLUMNS=str(columns)).out.splitlines()
    assert [line for line in lines if columns_of(line) > columns] == []
    frames = {columns_of(line) for line in lines if line.endswith(("│", "┤", "┐", "┘"))}
    assert len(frames) == 2  # one a day


def test_where_it_is_too_narrow_a_list_stands_in_and_says_so(tmp_path: Path) -> None:
    text = PARALLEL.replace(
        "    - {at: ~12:00",
        "".join(f"    - {{at: 10:00-11:00, title: X{n}, for: [one]}}\n" for n in range(3)) + "    - {at: ~12:00",
    )
    run(tmp_path, "load", str(write(tmp_path, text)))
    said = run(tmp_path, "show", "--grid", COLUMNS="60").out
    assert "(the grid needs 82 columns, the terminal has 60: a list instead)" in " ".join(said.split())
    assert [line.split() for line in said.splitlines() if "X1" in line] == [["10:00–11:00", "X1"]]
    assert "┌" in said  # the other day has room


def test_a_dumb_terminal_has_plain_lines(tmp_path: Path) -> None:
    run(tmp_path, "load", str(write(tmp_path, PARALLEL)))
    said = run(tmp_path, "show", "--grid", "--day", "31", TERM="dumb").out
    assert "09:00 +----" in said
    assert set(said) & set("─│┌┐└┘├┤┬┴┼") == set()


@given(tables())
def test_every_title_is_drawn_whole_and_every_line_is_as_wide(day: Timetable) -> None:
    said: list[str] = []
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("visitplanner.cli.grid.say", said.append)
        say_grid(day, max(columns_needed([day]), 60))
    flat = "\n".join(said)
    assert [one.item.id for one in day.cells if one.item.title[0].text not in flat] == []
    assert len({columns_of(line) for line in said[1:]}) <= 1


def test_a_cell_with_more_words_than_hours_gets_the_lines_it_needs(capsys: pytest.CaptureFixture[str]) -> None:
    long = cell(0, (0,), 540, 600)
    long = long._replace(item=long.item._replace(title=(long.item.title[0]._replace(text="word " * 40),)))
    say_grid(table(2, long, cell(1, (1,), 540, 570)), 60)
    assert capsys.readouterr().out.count("word") == 40
