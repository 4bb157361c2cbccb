import json
from pathlib import Path

import pytest

from tests.cli.running import run
from tests.planner.given import write


def test_a_move_is_shown_before_it_is_made(tmp_path: Path) -> None:
    write(tmp_path)
    run(tmp_path, "load", "small.yaml")
    said = run(tmp_path, "shift", "arrival", "+30m", "--dry-run")
    assert said.out == (
        "  ~ item arrival: start: 2013-07-31 14:20 -> 2013-07-31 14:50\n"
        "  = item dinner stays: it has no hour\n"
        "small: 1 fact would be moved\n"
    )
    assert "14:20" in run(tmp_path, "show").out
    assert run(tmp_path, "shift", "arrival", "-1d", "-m", "early").out.endswith("small: 2 facts moved\n")
    assert [one["reason"] for one in json.loads(run(tmp_path, "log", "--json").out)] == ["", "early"]


@pytest.mark.parametrize(("by", "hour"), [("-30m", "13:50"), ("-1h30", "12:50"), ("-1h", "13:20")])
def test_earlier_is_no_option(tmp_path: Path, by: str, hour: str) -> None:
    write(tmp_path)
    run(tmp_path, "load", "small.yaml")
    for words in (("shift", "arrival", by, "--alone"), ("item", "move", "arrival", by, "-m", "-3 degrees")):
        said = run(tmp_path, *words)
        assert (said.code, said.err, f"-> {'Wed ' if words[0] == 'item' else ''}2013-07-31 {hour}" in said.out) == (0, "", True)
        logged = json.loads(run(tmp_path, "log", "--json").out)[-1]
        assert (by in logged["command"], logged["reason"]) == (True, "-3 degrees" if words[0] == "item" else "")
        run(tmp_path, "undo")


@pytest.mark.parametrize("by", ["-30m", "+30m"])
def test_what_has_no_hour_is_not_overtaken(tmp_path: Path, by: str) -> None:
    write(tmp_path)
    run(tmp_path, "load", "small.yaml")
    run(tmp_path, "shift", "arrival", by, "--alone")
    shown = run(tmp_path, "show").out
    assert shown.index("Arrival") < shown.index("Dinner")
    run(tmp_path, "item", "move", "dinner", "9:00")
    run(tmp_path, "item", "move", "arrival", "10:00")
    shown = run(tmp_path, "show").out
    assert shown.index("Dinner") < shown.index("Arrival")


def test_a_day_and_a_visit_are_copied(tmp_path: Path) -> None:
    write(tmp_path)
    run(tmp_path, "load", "small.yaml")
    assert run(tmp_path, "copy", "day", "31", "2013-08-01").out.splitlines()[-1] == "small: 2 facts copied"
    done = run(tmp_path, "copy", "visit", "again", "--from", "2014-07-30", "--json")
    assert json.loads(done.out)["visit"] == "again"
    assert [one["id"] for one in json.loads(run(tmp_path, "visit", "list", "--json").out)] == ["small", "again"]


def test_a_visit_begins_from_a_template(tmp_path: Path) -> None:
    names = [line.split()[0] for line in run(tmp_path, "template", COLUMNS="120").out.splitlines()]
    assert names == ["conference", "festival", "official", "study", "twin-town"]
    assert run(tmp_path, "template", "official").code == 2
    done = run(tmp_path, "template", "official", "riga-2014", "--from", "2014-05-01", "--zone", "Europe/Riga")
    assert (done.code, done.out.splitlines()[-1]) == (0, "riga-2014: 14 facts made")
    assert "Laying of flowers" in run(tmp_path, "show").out


def test_there_must_be_a_database_to_move_in(tmp_path: Path) -> None:
    for words in (("shift", "x", "+1h"), ("copy", "day", "1", "2"), ("copy", "visit", "x")):
        assert (run(tmp_path, *words).code, list(tmp_path.iterdir())) == (1, [])
