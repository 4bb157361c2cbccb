"""export: the itinerary file, and people, items or the visit for other programs."""

import json
from pathlib import Path

import pytest

from tests.cli.running import run
from tests.planner.given import VISIT, write


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    run(
        tmp_path,
        "load",
        str(write(tmp_path, VISIT.replace("ben: Ben", 'ben: {name: "=Ben", contacts: [{phone: "+371 1234567", level: host}]}'))),
    )
    return tmp_path


def test_without_a_word_it_writes_the_itinerary_file(folder: Path) -> None:
    text = run(folder, "export").out
    assert "- 14:20 Arrival @ hall" in text
    assert run(folder, "export", "--out", "new.yaml").out == "written: new.yaml\n"
    assert (folder / "new.yaml").read_text(encoding="utf-8") == text
    assert run(folder, "export", "--out", "new.yaml").code == 1
    assert run(folder, "load", "new.yaml").out.splitlines()[0] == "nothing changes"


def test_people_are_printed_as_their_level_may_see_them_and_never_as_a_formula(folder: Path) -> None:
    delegate = run(folder, "export", "people")
    assert (delegate.code, delegate.out.splitlines()) == (
        0,
        [
            "No.;Name;Function;Organisation;Country;Languages;Delegation;In the delegation;Phone;E-mail;Arrival;Departure",
            "1;Ann;mayor;;;;Guests;head of the delegation;;;;",
            "2;'=Ben;;;;;Guests;;;;;",
        ],
    )
    assert "2,'=Ben,,,,,Guests,,+371 1234567,,," in run(folder, "export", "people", "--level", "host", "--separator", ",").out


def test_files_are_written_beside_and_one_that_is_there_is_kept(folder: Path) -> None:
    assert run(folder, "export", "visit").out == "written: small.xlsx\n"
    again = run(folder, "export", "visit")
    assert (again.code, again.err.splitlines()[0]) == (1, "VP930 error: small.xlsx exists already")
    assert run(folder, "export", "visit", "--force").code == 0
    assert run(folder, "export", "people", "--format", "csv", "--out", "a.csv").out == "written: a.csv\n"
    assert (folder / "a.csv").read_bytes().startswith(b"\xef\xbb\xbfNo.;Name;")
    assert run(folder, "import", "people", "a.csv", "--yes").out.splitlines()[-1] == "nothing changes"


def test_json_and_cards_go_to_the_output(folder: Path) -> None:
    told = json.loads(run(folder, "export", "items", "--format", "json", "--lang", "lv").out)
    assert [one["id"] for one in told["items"]] == ["arrival", "dinner", "conference"]
    cards = run(folder, "export", "people", "--format", "vcard").out
    assert cards.count("BEGIN:VCARD") == 2


def test_a_format_that_does_not_fit_is_wrong_use(folder: Path) -> None:
    assert run(folder, "export", "items", "--format", "vcard").code == 2
    assert run(folder, "export", "peple").code == 2
