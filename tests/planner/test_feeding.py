"""Calendar files of a revision."""

from pathlib import Path
from unittest.mock import patch

import pytest
from icalendar import Calendar

from tests.planner.given import LATER, NOW, VISIT, write
from visitplanner.feeds import render_item
from visitplanner.planner.feeding import write_feeds
from visitplanner.planner.files import Written
from visitplanner.planner.loading import load
from visitplanner.planner.publishing import publish
from visitplanner.problems import ProblemsFound
from visitplanner.store import open_store
from visitplanner.views.items import tell_item

SECRET = VISIT.replace("    - Dinner\n", "    - {title: Dinner, notes: {organiser: SECRET}, level: delegate}\n")


def feeds_of(
    folder: Path, *who: str, level: str = "delegate", text: str = VISIT, languages: tuple[str, ...] = ()
) -> tuple[Written, ...]:
    load(folder / "v.sqlite", write(folder, text), NOW)
    with open_store(folder / "v.sqlite", mode="write", now=NOW) as store:
        if store.revision("small") is None:
            publish(store, "", "", NOW)
        return write_feeds(store, "", folder / "feeds", who, languages, level)  # type: ignore[arg-type]  # a level


def titles(written: Written) -> list[str]:
    return [str(event["SUMMARY"]) for event in Calendar.from_ical(written.path.read_bytes()).walk("VEVENT")]


def test_every_reader_has_a_feed(tmp_path: Path) -> None:
    made = feeds_of(tmp_path, languages=("en", "lv"))
    assert [one.about for one in made if one.about.endswith("en")] == [
        "visit en", "delegation guests en", "person ann en", "person ben en", "place hall en",
    ]  # fmt: skip
    assert len({one.path for one in made}) == len(made) == 10
    assert [titles(one) for one in made if one.about == "place hall en"] == [["Arrival"]]


def test_an_item_is_told_once_a_language_however_many_feeds_it_stands_in(tmp_path: Path) -> None:
    """A festival of two thousand feeds took some twenty minutes, while each told all of it anew."""
    with patch("visitplanner.views.shown.tell_item", wraps=tell_item) as told:
        feeds_of(tmp_path, languages=("en", "lv"))
    assert sorted(call.args[1].id for call in told.call_args_list) == ["arrival"] * 2 + ["conference"] * 2 + ["dinner"] * 2


def test_a_word_said_twice_counts_once_and_one_that_a_script_has_lost_is_nobody(tmp_path: Path) -> None:
    assert [one.about for one in feeds_of(tmp_path, "ann", "person:ann", languages=("lv", "lv"))] == ["person ann lv"]
    with pytest.raises(ProblemsFound, match="VP920"):
        feeds_of(tmp_path, " ")


def test_undated_items_are_in_no_feed(tmp_path: Path) -> None:
    assert titles(feeds_of(tmp_path, "visit")[0]) == ["Arrival", "Dinner"]


def test_two_runs_write_the_same_bytes(tmp_path: Path) -> None:
    first = {one.path: one.path.read_bytes() for one in feeds_of(tmp_path)}
    second = feeds_of(tmp_path)
    assert {one.path: one.path.read_bytes() for one in second} == first
    assert [one.is_new for one in second] == [False] * len(second)


def test_an_item_is_rendered_once_for_all_feeds_of_a_language(tmp_path: Path) -> None:
    with patch("visitplanner.planner.feeding.render_item", wraps=render_item) as rendered:
        made = feeds_of(tmp_path, languages=("en", "lv"))
    assert (sum(len(titles(one)) for one in made), rendered.call_count) == (18, 4)


def test_a_level_keeps_what_is_not_for_it(tmp_path: Path) -> None:
    for level in ("public", "delegate"):
        for one in feeds_of(tmp_path, level=level, text=SECRET):
            assert b"SECRET" not in one.path.read_bytes()
    assert any(b"SECRET" in one.path.read_bytes() for one in feeds_of(tmp_path, level="organiser", text=SECRET))


def test_nothing_is_fed_from_a_draft(tmp_path: Path) -> None:
    load(tmp_path / "v.sqlite", write(tmp_path), NOW)
    with open_store(tmp_path / "v.sqlite", mode="read", now=LATER) as store, pytest.raises(ProblemsFound) as refused:
        write_feeds(store, "", tmp_path, (), (), "delegate")
    assert [problem.code for problem in refused.value.problems] == ["VP925"]
