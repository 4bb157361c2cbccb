"""Search over all that a visit says."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.filled import visit
from tests.planner.given import NOW, write
from visitplanner.planner.loading import load
from visitplanner.planner.publishing import publish
from visitplanner.planner.searching import Hit, marks, search, search_visit
from visitplanner.problems import ProblemsFound
from visitplanner.shapes import to_data
from visitplanner.store import open_store

TEXT = """\
visitplanner: 1
visit: small
title: {en: Small visit, lv: Maza vizīte}
zone: Europe/Riga
languages: [en, lv]
people:
  irine:
    names: {lv: Irine Gelašvili, ka: ირინე გელაშვილი}
    contacts: [{phone: 6392 2233}]
    private: {diet: vegetarian}
  guide: {function: {en: guide, lv: gids}}
places: {castle: {name: Bauska castle, notes: {host: closed on Mondays}}}
vehicles: {bus: {name: Bus, plate: HX-1234}}
days:
  2013-07-31:
    title: Theme of the day
    items:
      - {at: 10:00-11:00, title: Tour, place: castle, guide: guide, number: BT 672}
      - {at: evening, title: Dinner, notes: {organiser: ask the castle}}
lodgings: [{place: castle, guests: [irine], note: three rooms}]
costs: [{title: Fuel, amount: 12}]
open_points: [flight numbers]
"""


def found(folder: Path, query: str) -> list[Hit]:
    load(folder / "v.sqlite", write(folder, TEXT), NOW)
    with open_store(folder / "v.sqlite", mode="read", now=NOW) as store:
        return list(search(store, "", query))


@pytest.mark.parametrize(
    ("query", "told"),
    [
        ("gelashvili", ["person irine", "lodging 1"]),
        ("გელაშვილი", ["person irine", "lodging 1"]),
        ("VEGETARIAN", ["person irine"]),
        ("63922233", ["person irine"]),
        ("castle", ["place castle", "item dinner", "item tour", "lodging 1"]),
        ("castle guide", ["item tour"]),
        ("gids", ["person guide", "item tour"]),
        ("mondays", ["place castle"]),
        ("hx-1234", ["vehicle bus"]),
        ("bt672", ["item tour"]),
        ("theme", ["day 2013-07-31"]),
        ("rooms", ["lodging 1"]),
        ("fuel", ["cost 1"]),
        ("flight", ["visit small"]),
        ("vizite", ["visit small"]),
        ("no such", []),
    ],
)
def test_everything_is_found_the_nearest_first(tmp_path: Path, query: str, told: list[str]) -> None:
    assert [f"{hit.kind} {hit.id}" for hit in found(tmp_path, query)] == told


def test_a_find_says_what_when_and_where_the_words_stand(tmp_path: Path) -> None:
    tour = found(tmp_path, "castle guide")[0]
    assert tour == ("item", "tour", "Tour", "2013-07-31 10:00–11:00", (("places", "Bauska castle"), ("guide", "guide / gids")))


def words_of(data: Any) -> Iterator[str]:
    """Yield every text in plain data that says where it stands, as those of a filled visit do."""
    if isinstance(data, dict | list):
        for one in data.values() if isinstance(data, dict) else data:
            yield from words_of(one)
    elif isinstance(data, str) and "." in data and not data.endswith((".uid", ".precedence")):
        yield data


def test_no_text_of_any_fact_is_out_of_reach() -> None:
    whole = visit("10:00")
    told = dict.fromkeys(words_of(to_data(whole)))
    assert len(told) > 300
    assert [words for words in told if not search_visit(whole, words)] == []


def test_a_revision_may_be_searched(tmp_path: Path) -> None:
    found(tmp_path, "flight")
    with open_store(tmp_path / "v.sqlite", mode="write", now=NOW) as store:
        publish(store, "", "first", NOW)
        assert [hit.id for hit in search(store, "", "flight", 1)] == ["small"]


@pytest.mark.parametrize("query", ["", "?", "  ", "–"])
def test_a_query_without_a_letter_is_refused(tmp_path: Path, query: str) -> None:
    with pytest.raises(ProblemsFound) as refused:
        found(tmp_path, query)
    assert [problem.code for problem in refused.value.problems] == ["VP962"]


def test_the_words_of_a_query_are_marked_in_a_text() -> None:
    text = "Irine Gelašvili / ირინე გელაშვილი"
    assert [text[first:last] for first, last in marks(text, "gelashvili")] == ["Gelašvili", "გელაშვილი"]
