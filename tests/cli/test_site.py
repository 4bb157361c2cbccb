"""site: feeds and pages as files, and the link sheet that tells it their addresses."""

import json
from pathlib import Path

import pytest

from tests.cli.running import run
from tests.planner.given import write


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    write(tmp_path)
    assert run(tmp_path, "load", "small.yaml").code == run(tmp_path, "publish").code == 0
    assert run(tmp_path, "address", "visits.example").code == 0
    return tmp_path


def test_from_the_link_sheet_to_the_site(folder: Path) -> None:
    made = run(folder, "feed", "new", "--all", "--sheet", "links.html")
    assert made.out.splitlines()[-1] == "links.html  2 addresses"
    ran = run(folder, "site", "out", "--links", "links.html")
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.splitlines()[0] == "out  2 feeds with their pages, 0 public programmes"
    assert len(list((folder / "out" / "f").glob("*.ics"))) == len(list((folder / "out" / "p").glob("*/index.html"))) == 2
    number = sum(path.is_file() for path in (folder / "out").rglob("*")) - 1  # without the manifest
    assert run(folder, "site", "out").out.splitlines()[1] == f"  0 written, {number} unchanged, 0 removed"


def test_a_rotated_address_goes_onto_a_sheet_too(folder: Path) -> None:
    run(folder, "feed", "new", "person:ann")
    assert run(folder, "feed", "rotate", "1", "--sheet", "links.html").code == 0
    run(folder, "site", "out", "--links", "links.html")
    assert [
        path.stem in (folder / "links.html").read_text(encoding="utf-8") for path in (folder / "out" / "f").glob("*.ics")
    ] == [True]


def test_addresses_are_shown_even_if_the_sheet_cannot_be_written(folder: Path) -> None:
    (folder / "sheet").mkdir()
    ran = run(folder, "feed", "new", "person:ann", "--sheet", str(folder / "small.yaml" / "links.html"))
    assert ran.code == 1
    assert "https://visits.example/f/" in ran.out
    assert "VP931" in ran.err


def test_programs_get_what_was_done(folder: Path) -> None:
    done = json.loads(run(folder, "site", "out", "--public", "small", "--json").out)
    assert (done["feeds"], done["public"], done["problems"], done["removed"]) == (0, 1, [], [])
    assert "v/small/index.html" in done["written"]


@pytest.mark.parametrize("words", [[], ["out", "--to", "memory://x"]])
def test_one_place_is_to_be_named(folder: Path, words: list[str]) -> None:
    assert run(folder, "site", *words).code == 2


def test_a_remote_is_written_to_like_a_folder(folder: Path) -> None:
    ran = run(folder, "site", "--to", (folder / "remote").as_uri(), "--public", "small")
    assert (ran.code, ran.err) == (0, "")
    assert (folder / "remote" / "v" / "small" / "index.html").is_file()


def test_what_is_unknown_is_a_problem(folder: Path) -> None:
    assert "VP834" in run(folder, "site", "--to", "nonsense://x").err
