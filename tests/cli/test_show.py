"""show: the programme in the terminal."""

import json
from pathlib import Path

from tests.cli.running import run
from tests.planner.given import VISIT, write

SHOWN = """\
A small visit
small · from 31 July 2013 · Europe/Riga · draft

Wednesday, 31 July 2013
  14:20  Arrival                                                      Town hall
  –      Dinner

Planned, day not yet known
  –      Conference

items: 3 · without a day: 1 · without an hour: 1 · without an end: 1
"""


def test_the_programme_is_shown_by_day_with_what_is_unknown(tmp_path: Path) -> None:
    run(tmp_path, "load", str(write(tmp_path)))
    assert run(tmp_path, "show").out == SHOWN


def test_it_is_shown_in_the_language_asked_for(tmp_path: Path) -> None:
    run(tmp_path, "load", str(write(tmp_path)))
    lines = run(tmp_path, "show", "--lang", "lv").out.splitlines()
    assert (lines[0], lines[3], lines[4].split()[0]) == ("Maza vizīte", "trešdiena, 2013. gada 31. jūlijs", "14.20")


def test_one_day_or_one_reader_may_be_asked_for(tmp_path: Path) -> None:
    run(tmp_path, "load", str(write(tmp_path)))
    assert "Conference" not in run(tmp_path, "show", "--day", "31").out
    assert "Dinner" not in run(tmp_path, "show", "--for", "place:hall").out
    assert run(tmp_path, "show", "--day", "5").code == 1


def test_a_level_is_kept_and_json_is_the_view(tmp_path: Path) -> None:
    run(tmp_path, "load", str(write(tmp_path, VISIT.replace("- Dinner", "- {title: Dinner, level: organiser}"))))
    assert "Dinner" not in run(tmp_path, "show", "--level", "delegate").out
    told = json.loads(run(tmp_path, "show", "--json").out)
    assert [item["id"] for day in told["days"] for item in day["items"]] == ["arrival", "dinner"]


def test_no_line_is_wider_than_the_terminal(tmp_path: Path) -> None:
    long = VISIT.replace("Dinner", "A dinner of forty words " * 9).replace("Town hall", "ქალაქის მერიის დიდი დარბაზი " * 4)
    run(tmp_path, "load", str(write(tmp_path, long)))
    for columns in (40, 80, 120):
        lines = run(tmp_path, "show", COLUMNS=str(columns)).out.splitlines()
        assert [line for line in lines if len(line) > columns] == []


def test_a_free_day_that_was_planned_is_not_said_to_be_unknown(tmp_path: Path) -> None:
    text = VISIT.replace("from: 2013-07-31", "from: 2013-07-31\nto: 2013-08-02")
    text = text.replace("undated:", "  2013-08-01: {title: Free day}\nundated:")
    run(tmp_path, "load", str(write(tmp_path, text)))
    lines = run(tmp_path, "show").out.splitlines()
    first, second = (lines.index(line) for line in ("Thursday, 1 August 2013  Free day", "Friday, 2 August 2013"))
    assert (lines[first + 1], lines[second + 1]) == ("", "  Nothing is known of this day yet.")


def test_one_reader_and_all_readers_are_not_asked_for_at_once(tmp_path: Path) -> None:
    run(tmp_path, "load", str(write(tmp_path)))
    ran = run(tmp_path, "show", "--for", "ann", "--grid")
    assert (ran.code, "--for shows one alone" in ran.err) == (2, True)
    assert "a grid has no 'place'" not in run(tmp_path, "show", "--grid", "--by", "place").err


def test_json_of_each_is_a_list_of_views_and_of_a_grid_its_days(tmp_path: Path) -> None:
    run(tmp_path, "load", str(write(tmp_path)))
    each = json.loads(run(tmp_path, "show", "--by", "place", "--json").out)
    assert [(told["reader"]["kind"], told["reader"]["id"]) for told in each] == [("place", "hall")]
    days = json.loads(run(tmp_path, "show", "--grid", "--json").out)
    assert [(day["day"], [cell["start"] for cell in day["cells"]]) for day in days] == [("2013-07-31", [860])]
