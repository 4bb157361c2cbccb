"""Papers for a screen."""

from pathlib import Path

import pytest

from tests.planner.given import NOW, write
from visitplanner.planner.loading import load
from visitplanner.planner.printing import Order, Sheaf, plan_prints
from visitplanner.planner.screen import say_programmes, write_pages, write_pictures
from visitplanner.problems import ProblemsFound
from visitplanner.store import open_store


def sheaves(folder: Path, *kinds: str) -> tuple[Sheaf, ...]:
    load(folder / "v.sqlite", write(folder), NOW)
    with open_store(folder / "v.sqlite", mode="read", now=NOW) as store:
        return plan_prints(store, "", folder, Order(kinds, [("en",)], from_draft=True), NOW)


def test_programmes_are_written_as_html(tmp_path: Path) -> None:
    made = write_pages(sheaves(tmp_path, "daily-programme", "personal-programme"), NOW)
    assert [one.path.name for one in made] == [
        "small-daily-programme-en-draft.html",
        "small-personal-programme-en-draft.html",
        "small-personal-programme-en-draft.2.html",
    ]
    page = made[0].path.read_text(encoding="utf-8")
    assert ("printed 2013-07-20 12:00" in page, "Programme of the day" in page, "Arrival" in page) == (True, True, True)


def test_a_message_says_the_day(tmp_path: Path) -> None:
    assert say_programmes(sheaves(tmp_path, "daily-programme")) == (
        "Programme of the day: A small visit\nDRAFT\n\nWednesday, 31 July 2013\n14:20 Arrival\n   Town hall\n– Dinner\n"
    )


def test_pages_are_drawn_as_pictures(tmp_path: Path) -> None:
    made = write_pictures(sheaves(tmp_path, "programme-of-visit"), NOW)
    assert [one.path.name for one in made] == [
        "small-programme-of-visit-en-draft-1.png",
        "small-programme-of-visit-en-draft-2.png",
    ]
    assert [one.path.read_bytes()[:4] for one in made] == [b"\x89PNG"] * 2


def test_what_is_no_programme_is_for_paper_alone(tmp_path: Path) -> None:
    (sheaf,) = sheaves(tmp_path, "daily-programme")
    other = sheaf._replace(kind=sheaf.kind._replace(name="meal-counts"))
    with pytest.raises(ProblemsFound, match="VP716"):
        say_programmes([other])
    assert say_programmes([]) == ""
