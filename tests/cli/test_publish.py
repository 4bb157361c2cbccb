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


def test_what_is_too_much_to_read_is_counted(tmp_path: Path) -> None:
    run(tmp_path, "load", str(write(tmp_path)))
    run(tmp_path, "publish")
    talks = "".join(f"    - {{at: 10:00-11:00, title: Talk {number}, for: [ann]}}\n" for number in range(25))
    run(tmp_path, "load", str(write(tmp_path, VISIT.replace("    - Dinner\n", "    - Dinner\n" + talks))))
    ran = run(tmp_path, "publish")
    told, (more, tally, last) = ran.out.splitlines()[:-3], ran.out.splitlines()[-3:]
    assert [line.partition(":")[0] for line in told] == [f"  + item talk-{number}" for number in range(20)]
    assert (more, last.partition(" published ")[0]) == ("  and 5 more", "small: revision 2")
    assert tally == "164 errors, of which 20 are shown: visitplanner check --visit small"
    assert ran.err.count(" VP201 error: ") == 20
