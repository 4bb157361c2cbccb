import json
from pathlib import Path

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
