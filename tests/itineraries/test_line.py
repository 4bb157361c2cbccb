"""Every sample goes the whole way as a user takes it: load, check, publish, feed, print, in every language."""

import json
from pathlib import Path
from typing import Any

import pytest
from icalendar import Calendar
from pypdf import PdfReader

from tests.cli.running import run
from visitplanner.model import LEVELS, Item, Visit
from visitplanner.texts import LANGUAGES

from .samples import FOLDER, SAMPLES, load


def told(folder: Path, *words: str) -> Any:
    """Run a command, which must end well and without a word of complaint; return what it says as JSON."""
    ran = run(folder, *words, "--json")
    assert (ran.code, ran.err) == (0, "")
    return json.loads(ran.out)


def errors(problems: list[dict[str, Any]]) -> list[str]:
    return [one["code"] for one in problems if one["severity"] == "error"]


@pytest.fixture(params=SAMPLES)
def sample(request: pytest.FixtureRequest, tmp_path: Path) -> tuple[Visit, Path]:
    """A sample, and a folder whose database holds it as revision 1."""
    name = str(request.param)
    loaded = told(tmp_path, "load", str(FOLDER / f"{name}.yaml"))
    assert (loaded["visit"], loaded["new"], errors(loaded["problems"])) == (name, True, [])
    assert errors(told(tmp_path, "check")) == []
    assert told(tmp_path, "publish", "--reason", "as it stands")["revision"] == 1
    return load(name), tmp_path


def is_in_calendars(item: Item, visit: Visit) -> bool:
    """A delegate's calendar has what stands on a known date and is not meant for a closer circle."""
    has_date = item.start.day[:1].isdigit()
    return has_date and LEVELS.index(item.level or visit.level) <= LEVELS.index("delegate")


def test_a_sample_becomes_feeds_and_papers_in_every_language(sample: tuple[Visit, Path]) -> None:
    visit, folder = sample
    wanted = sum(is_in_calendars(item, visit) for item in visit.items)
    written = told(folder, "feed", "write", *(word for language in LANGUAGES for word in ("--lang", language)))
    events = {one["about"]: read_back(folder / one["path"]) for one in written}
    assert [events[f"visit {language}"] for language in LANGUAGES] == [wanted] * len(LANGUAGES)
    assert all(f"delegation {one.id} {language}" in events for one in visit.delegations for language in LANGUAGES)
    assert [about for about, number in events.items() if number > wanted] == []

    languages = (*LANGUAGES, "lv+ka")
    has_days = any(item.start.day for item in visit.items)
    kinds = ["programme-of-visit", "contact-sheet", *["daily-programme"] * has_days]
    asked = [word for language in languages for word in ("--lang", language)] + [
        word for kind in kinds for word in ("--document", kind)
    ]
    written = told(folder, "print", *asked)
    assert {problem["code"] for one in written for problem in one["problems"]} <= {"VP711"}  # few sources are in three languages
    assert {one["about"].split(",")[0] for one in written} == {f"{kind} {language}" for kind in kinds for language in languages}
    for one in written:
        pages = len(PdfReader(folder / one["path"]).pages)
        assert (pages > 0, one["about"].split(", ")[-1]) == (True, f"{pages} page{'s' * (pages != 1)}")


def read_back(feed: Path) -> int:
    """Return how many events a feed has, each with a UID of its own and a start."""
    events = Calendar.from_ical(feed.read_bytes()).events
    assert len({event["UID"] for event in events if event.start}) == len(events)
    return len(events)
