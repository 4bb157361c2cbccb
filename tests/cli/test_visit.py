"""visit list, visit show."""

import json
from pathlib import Path

from tests.cli.running import run
from tests.planner.given import VISIT, write


def test_visits_are_listed(tmp_path: Path) -> None:
    run(tmp_path, "load", str(write(tmp_path)))
    run(
        tmp_path,
        "load",
        str(write(tmp_path, VISIT.replace("visit: small", "visit: other").replace("2013", "2012"), "other.yaml")),
    )
    run(tmp_path, "publish", "-v", "small")
    assert run(tmp_path, "visit", "list").out.splitlines() == [
        "other  2012-07-31               draft        A small visit",
        "small  2013-07-31               revision 1   A small visit",
    ]
    assert [(one["id"], one["items"], one["revision"]) for one in json.loads(run(tmp_path, "visit", "list", "--json").out)] == [
        ("other", 3, 0),
        ("small", 3, 1),
    ]


def test_a_visit_is_told_of(tmp_path: Path) -> None:
    run(tmp_path, "load", str(write(tmp_path)))
    run(tmp_path, "publish", "--reason", "first")
    out = run(tmp_path, "visit", "show", "sma").out
    assert "delegations   guests (2)" in out
    assert "items         3, 1 without a day" in out
    assert "revision 1    2013-07-20T09:00:00Z  first" in out
    assert json.loads(run(tmp_path, "visit", "show", "--json").out)["visit"]["id"] == "small"


def test_a_visit_is_removed_by_its_name_alone(tmp_path: Path) -> None:
    run(tmp_path, "load", str(write(tmp_path)))
    assert run(tmp_path, "visit", "remove").code == 2
    ran = run(tmp_path, "visit", "remove", "small")
    assert ran.out == "visit small is removed; to have it back: visitplanner undo --visit small\n"
    assert run(tmp_path, "visit", "list", "--json").out == "[]\n"
    assert run(tmp_path, "undo", "--visit", "small").code == 0
    assert json.loads(run(tmp_path, "visit", "remove", "small", "--json").out) == {"visit": "small"}


def test_no_database_is_made_to_remove_a_visit_from(tmp_path: Path) -> None:
    assert run(tmp_path, "visit", "remove", "small").code == 1
    assert list(tmp_path.iterdir()) == []
