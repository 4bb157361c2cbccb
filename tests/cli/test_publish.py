"""publish."""

import json
from pathlib import Path

from tests.cli.running import run
from tests.planner.given import VISIT, write


def test_a_revision_is_published_once(tmp_path: Path) -> None:
    run(tmp_path, "load", str(write(tmp_path)))
    assert run(tmp_path, "publish").out == "small: revision 1 published 2013-07-20T09:00:00Z\n"
    again = run(tmp_path, "publish")
    assert (again.code, "VP926" in again.err) == (1, True)
    run(tmp_path, "load", str(write(tmp_path, VISIT.replace("14:20", "15:00"))))
    told = json.loads(run(tmp_path, "publish", "--json", "-m", "later").out)
    assert (told["revision"], told["reason"]) == (2, "later")
    assert told["changes"] == ["~ item arrival: start: 2013-07-31 14:20 -> 2013-07-31 15:00"]


def test_a_mistyped_database_is_not_made(tmp_path: Path) -> None:
    ran = run(tmp_path, "--db", "typo.sqlite", "publish")
    assert (ran.code, "VP901" in ran.err, list(tmp_path.iterdir())) == (1, True, [])
