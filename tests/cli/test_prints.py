"""prints: what was made, and what is out of date."""

import json
from pathlib import Path

from tests.cli.running import run
from tests.planner.given import VISIT, write


def test_papers_that_were_made_are_listed_and_the_stale_are_told_and_made_again(tmp_path: Path) -> None:
    run(tmp_path, "load", str(write(tmp_path)))
    run(tmp_path, "publish")
    assert run(tmp_path, "prints", "list").out == "nothing has been printed yet\n"
    run(tmp_path, "print", "-d", "daily-programme", "-d", "personal-programme")
    told = json.loads(run(tmp_path, "prints", "list", "--json").out)
    assert sorted((one["document"], one["subject"]) for one in told) == [
        ("daily-programme", "2013-07-31"), ("personal-programme", "ann"), ("personal-programme", "ben"),
    ]  # fmt: skip
    assert run(tmp_path, "prints", "stale").out == "all papers say what the latest revision says\n"
    run(
        tmp_path,
        "load",
        str(write(tmp_path, VISIT.replace("14:20 Arrival @ hall", "{at: 14:20, title: Arrival, place: hall, for: ann}"))),
    )
    run(tmp_path, "publish")
    stale = json.loads(run(tmp_path, "prints", "stale", "--json").out)
    assert {(one["subject"], one["state"], one["latest"]) for one in stale} >= {("ben", "changed", 2)}
    made = run(tmp_path, "print", "--stale")
    assert (made.code, "-r2.pdf" in made.out) == (0, True)
    assert run(tmp_path, "prints", "stale").out == "all papers say what the latest revision says\n"
    assert run(tmp_path, "print", "--stale").out == "nothing to print: all papers say what the latest revision says\n"


def test_what_is_gone_is_to_be_taken_away_and_told_once(tmp_path: Path) -> None:
    run(tmp_path, "load", str(write(tmp_path)))
    run(tmp_path, "publish")
    run(tmp_path, "print", "-d", "personal-programme")
    run(tmp_path, "load", str(write(tmp_path, VISIT.replace("  ben: Ben\n", "").replace(", ben]", "]"))))
    run(tmp_path, "publish")
    assert "take away what is gone, or cancelled\n" in run(tmp_path, "prints", "stale").out
    told = run(tmp_path, "print", "--stale").out.splitlines()
    assert told[0].startswith("nothing to print")
    assert [line.partition(" in ")[0] for line in told[1:]] == ["take away: ben"]
    assert run(tmp_path, "prints", "stale").out == "all papers say what the latest revision says\n"


def test_what_is_printed_again_is_printed_as_it_was(tmp_path: Path) -> None:
    ran = run(tmp_path, "print", "--stale", "--paper", "a3")
    assert (ran.code, "only --out, --templates and --links" in ran.err) == (2, True)


def test_files_are_listed_once_with_what_is_in_them(tmp_path: Path) -> None:
    run(tmp_path, "load", str(write(tmp_path)))
    run(tmp_path, "publish")
    path = run(tmp_path, "print", "-d", "personal-programme").out.split()[0]
    assert run(tmp_path, "prints", "list", COLUMNS="120").out == (
        f"revision 1  {path}\n            personal-programme, en, a6: ann, ben\n"
    )
