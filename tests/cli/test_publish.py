"""publish, print."""

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


def test_papers_are_printed_and_a_draft_only_if_asked_for(tmp_path: Path) -> None:
    run(tmp_path, "load", str(write(tmp_path)))
    assert run(tmp_path, "print").code == 1
    draft = run(tmp_path, "print", "--draft", "--document", "daily-programme", "--day", "31", "--lang", "en+lv")
    path = draft.out.split()[0]
    assert (draft.code, (tmp_path / path).read_bytes()[:5]) == (0, b"%PDF-")
    run(tmp_path, "publish")
    told = json.loads(run(tmp_path, "print", "--json").out)
    assert [one["about"] for one in told] == ["daily-programme en, 1 page", "programme-of-visit en, 2 pages"]


def test_a_document_or_day_that_is_not_there_is_a_problem(tmp_path: Path) -> None:
    run(tmp_path, "load", str(write(tmp_path)))
    assert "did you mean 'daily-programme'?" in run(tmp_path, "print", "--draft", "-d", "daily-program").err
    assert "VP708" in run(tmp_path, "print", "--draft", "--day", "5").err


def test_a_mistyped_database_is_not_made(tmp_path: Path) -> None:
    ran = run(tmp_path, "--db", "typo.sqlite", "publish")
    assert (ran.code, "VP901" in ran.err, list(tmp_path.iterdir())) == (1, True, [])


def test_papers_of_another_size_level_or_choice_of_days_have_other_names(tmp_path: Path) -> None:
    run(tmp_path, "load", str(write(tmp_path, VISIT.replace("from:", "level: public\nfrom:"))))
    words = ("print", "--draft", "-d", "daily-programme", "--json")
    choices = ((), ("--paper", "a3"), ("--level", "public"), ("--day", "31"))
    names = {one["path"] for more in choices for one in json.loads(run(tmp_path, *words, *more).out)}
    assert len(names) == len(choices)
