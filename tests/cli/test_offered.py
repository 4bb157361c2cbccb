"""The commands that todo and search offer: they are understood, and do what they are offered for."""

import json
import re
import shlex
from pathlib import Path
from typing import Any

import pytest

from tests.cli.running import run
from tests.filled import visit as filled_visit
from tests.planner.given import NOW
from tests.source import ROOT
from visitplanner.planner.changing import COLLECTIONS
from visitplanner.store import open_store

FILLED = {
    "DAY evening": "1 August 2013",
    "DAY HH:MM": "1 August 2013 10:00",
    "DAY": "2013-08-05",
    "HH:MM": "23:10",
    "PLACE": "bauska",
    "PERSON": "ilze-tijone",
    "VEHICLE": "bus",
    "NUMBER": "63922233",
    "TEXT": "words",
    "NAME": "ილზე",
    "WHO": "herself",
}
"""What somebody may put for the words in capitals."""
SAMPLES = ("khashuri-2013", "khashuri-2013-example")


def todos(folder: Path) -> list[dict[str, Any]]:
    return list(json.loads(run(folder, "todo", "--at", "2013-07-27", "--json").out)["todos"])


def one_of_each(listed: list[dict[str, Any]]) -> dict[str, dict[str, Any]]:
    """Return one thing to do of each kind and each form of command."""
    return {one["kind"] + re.sub(r"[a-z0-9-]+-[a-z0-9-]+|[^ -~]+", "", one["text"] + one["command"]): one for one in listed}


def words_of(command: str) -> list[str]:
    for blank, words in FILLED.items():
        command = command.replace(blank, words)
    return shlex.split(command)[1:]


@pytest.mark.parametrize("sample", SAMPLES)
def test_the_command_of_each_thing_to_do_settles_it(tmp_path: Path, sample: str) -> None:
    run(tmp_path, "load", str(ROOT / "itineraries" / f"{sample}.yaml"))
    run(tmp_path, "vehicle", "add", "Bus", "--id", "bus", "--driver", "ilze-tijone")
    database = (tmp_path / "visitplanner.sqlite").read_bytes()
    for one in one_of_each(todos(tmp_path)).values():
        if one["command"] == "visitplanner edit":
            continue
        for left in tmp_path.glob("visitplanner.sqlite*"):
            left.unlink()
        (tmp_path / "visitplanner.sqlite").write_bytes(database)
        ran = run(tmp_path, *words_of(one["command"]))
        assert (one["command"], ran.code) == (one["command"], 0), ran.err  # it may tell of a clash that it makes
        about = [(other["kind"], other["subject"], other["text"]) for other in todos(tmp_path)]
        assert (one["command"], (one["kind"], one["subject"], one["text"]) in about) == (one["command"], False)


def test_every_find_can_be_opened(tmp_path: Path) -> None:
    with open_store(tmp_path / "visitplanner.sqlite", mode="write", now=NOW) as store:
        store.save(filled_visit("10:00", "evening"), base="", now=NOW)
    found = json.loads(run(tmp_path, "search", "note", "--json").out) + json.loads(run(tmp_path, "search", "title", "--json").out)
    kinds = {one["kind"]: one["command"] for one in found}
    assert set(kinds) >= {*COLLECTIONS, "day", "lodging", "cost", "visit"} - {"cost", "lodging"}
    for kind, command in kinds.items():
        ran = run(tmp_path, *shlex.split(command)[1:])
        assert (kind, ran.code, ran.err) == (kind, 0, "")
        assert ran.out.strip()
