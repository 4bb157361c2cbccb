"""What is to be done, by how soon it is needed."""

import datetime as dt
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.filled import visit as filled_visit
from tests.planner.given import NOW, write
from visitplanner.itinerary import read
from visitplanner.planner.loading import load
from visitplanner.planner.todos import KINDS, Todos, todo, todos
from visitplanner.store import open_store

HEAD = "visitplanner: 1\nvisit: small\ntitle: Small\nzone: Europe/Riga\nlanguages: [en]\n"
DONE = (
    HEAD
    + """\
from: 2013-07-31
to: 2013-07-31
coordinator: ann
people: {ann: {name: Ann, contacts: [{phone: "1"}]}}
delegations: {guests: {name: Guests, members: [ann]}}
places: {hall: Hall}
days:
  2013-07-31:
    - {at: 10:00-11:00, title: Talk, place: hall, status: confirmed}
"""
)


def of(text: str, today: str = "2013-07-01") -> Todos:
    return todos(read(text.encode(), "small.yaml").visit, today)


def kinds(text: str, today: str = "2013-07-01") -> list[tuple[str, str]]:
    return [(one.kind, one.command.removeprefix("visitplanner ")) for one in of(text, today).todos]


def item(words: str, extra: str = "", day: str = "2013-07-31") -> str:
    return DONE.partition("days:")[0] + extra + f"days:\n  {day}:\n    - {{{words}}}\n"


def test_of_a_visit_of_which_all_is_known_nothing_is_to_be_done() -> None:
    assert of(DONE) == ("small", "2013-07-31", 30, (), False)


def test_of_a_visit_of_which_nothing_is_known_that_is_to_be_done() -> None:
    assert kinds(HEAD) == [
        ("dates", "visit set --from DAY"),
        ("dates", "visit set --to DAY"),
        ("dates", 'delegation add "NAME" --size NUMBER'),
        ("phone", "visit set --coordinator PERSON"),
    ]


CASES = {
    "an hour": ("title: A, place: hall", "hour", 'item set a --at "31.07. HH:MM"'),
    "a part of the day": ("at: evening, title: A, place: hall", "hour", 'item set a --at "31.07. HH:MM"'),
    "an end": ("at: ~10:00, title: A, place: hall", "end", 'item set a --at "31.07. ~10:00 – HH:MM"'),
    "a place": ("at: 10:00-11:00, title: A", "place", "item set a --place PLACE"),
    "a way": (
        "at: 10:00-11:00, title: A, kind: transfer, from: hall, vehicles: [bus], driver: ann",
        "place",
        "item set a --to PLACE",
    ),
    "a word": ("at: 10:00-11:00, title: A, place: hall, status: tentative", "tentative", "item confirm a"),
    "a speaker": (
        "at: 10:00-11:00, title: A, place: hall, speaker: '?'",
        "somebody",
        "assignment set a 1 person=PERSON",
    ),
    "a vehicle": (
        "at: 10:00-11:00, title: A, kind: transfer, from: hall, to: hall, driver: ann",
        "transport",
        "item set a --vehicles VEHICLE",
    ),
    "a number": ("at: 10:00-11:00, title: A, kind: flight, from: hall, to: hall", "number", "item set a number=NUMBER"),
}


@pytest.mark.parametrize("name", CASES)
def test_what_an_item_lacks_is_told_with_the_command_that_settles_it(name: str) -> None:
    words, kind, command = CASES[name]
    assert kinds(item(words, "vehicles: {bus: {name: Bus, driver: ann}}\n")) == [(kind, command)]


def test_a_transfer_needs_a_driver_of_its_own_or_of_its_vehicle() -> None:
    words = "at: 10:00-11:00, title: A, kind: transfer, from: hall, to: hall, vehicles: [bus]"
    assert kinds(item(words, "vehicles: {bus: Bus}\n")) == [("transport", "item set a --driver PERSON")]
    assert kinds(item(words, "vehicles: {bus: {name: Bus, driver: ann}}\n")) == []


@pytest.mark.parametrize(
    ("today", "found"), [("2013-07-23", []), ("2013-07-24", [("confirm", "item confirm a")]), ("2013-08-01", [])]
)
def test_what_is_not_confirmed_is_told_within_a_week(today: str, found: list[tuple[str, str]]) -> None:
    assert kinds(item("at: 10:00-11:00, title: A, place: hall"), today) == found


def test_undated_items_and_open_points_are_needed_by_the_arrival() -> None:
    found = of(DONE + "undated: [{title: B, place: hall, at: evening}]\nopen_points: [flights]\n").todos
    assert [(one.kind, one.days, one.command) for one in found] == [
        ("day", 30, 'visitplanner item set b --at "DAY evening"'),
        ("open", 30, "visitplanner edit"),
    ]


SPEAKING = """\
visitplanner: 1
visit: small
title: Small
zone: Europe/Riga
languages: [en]
from: 2013-07-31
to: 2013-07-31
coordinator: ilze
people:
  ilze: {name: Ilze, languages: [lv, en], contacts: [{phone: "1"}]}
  irine: {name: Irine, languages: [ka]}
  tulks: {name: Tulks, languages: [lv, ka], contacts: [{phone: "2"}]}
delegations: {guests: {name: Guests, members: [irine]}}
places: {hall: Hall}
days:
  2013-07-31:
    - {at: 10:00-11:00, title: A, place: hall, host: ilze}
"""


@pytest.mark.parametrize(
    ("given", "missing"),
    [
        ("host: ilze", [("ka", "lv")]),
        ("host: ilze, interpreter: {person: tulks, from: lv, to: ka}", []),
        ("host: ilze, interpreter: {person: tulks, from: ka, to: en}", []),
        ("host: ilze, interpreter: tulks", []),
        ("host: ilze, interpreter: {person: tulks, from: lv, to: en}", [("ka", "lv")]),
        ("host: irine", []),
        ("guide: ilze, for: [ilze]", []),
    ],
)
def test_two_who_share_no_language_need_an_interpreter(given: str, missing: list[tuple[str, str]]) -> None:
    found = of(SPEAKING.replace("host: ilze", given)).todos
    assert [one.command for one in found if one.kind == "interpreter"] == [
        f"visitplanner assignment add a interpreter PERSON --from {theirs} --to {ours}" for ours, theirs in missing
    ]


def test_names_are_needed_in_the_scripts_of_the_papers_and_inferred_ones_are_asked() -> None:
    text = DONE.replace("languages: [en]", "languages: [en, lv, ka]").replace("name: Ann,", "names: {lv: Anna},")
    names = [one.command for one in of(text).todos if one.kind == "name"]
    assert names == ['visitplanner person set ann names.ka="NAME"']
    inferred = text.replace("names: {lv: Anna}", "names: {lv: Anna, ka: {name: ან'ა, kind: inferred}}")
    told = [one.command for one in of(inferred).todos if one.kind == "name"]
    assert told == ["""visitplanner person set ann 'names.ka=ან'"'"'ა' names.ka.given_by="WHO\""""]


def test_who_must_be_called_needs_a_phone() -> None:
    words = "at: 10:00-11:00, title: A, place: hall, status: confirmed, guide: ben"
    found = of(item(words).replace("people: {ann:", "people: {ben: Ben, ann:")).todos
    assert [(one.kind, one.name, one.days) for one in found] == [("phone", "Ben", 30)]


def test_what_is_not_translated_is_told_a_fact_and_a_language_at_a_time() -> None:
    text = DONE.replace("languages: [en]", "languages: [en, lv]").replace("title: Talk", "title: {en: Talk}, dress: {en: suit}")
    found = [one.command for one in of(text).todos if one.kind == "translation" and one.subject[0] == "item"]
    assert found == ['visitplanner item set talk title.lv="TEXT" dress.lv="TEXT"']


def test_a_delegation_that_stays_needs_beds() -> None:
    text = DONE.replace("to: 2013-07-31", "to: 2013-08-02")
    assert kinds(text) == [("lodging", "lodging add PLACE --guests guests")]
    assert kinds(text + "lodgings: [{place: hall, guests: [ann]}]\n") == []


def test_it_is_asked_of_the_draft_at_an_instant(tmp_path: Path) -> None:
    load(tmp_path / "v.sqlite", write(tmp_path, DONE.replace("status: confirmed", "status: tentative")), NOW)
    with open_store(tmp_path / "v.sqlite", mode="read", now=NOW) as store:
        assert [(one.kind, one.days) for one in todo(store, "", "2013-07-30T22:30:00Z").todos] == [("tentative", 1)]
        assert todo(store, "", "2013-08-09T09:00:00Z").todos == ()


@given(st.dates(dt.date(2013, 6, 1), dt.date(2013, 9, 1)))
def test_any_visit_has_things_of_known_kinds_the_soonest_first(today: dt.date) -> None:
    found = todos(filled_visit("10:00", "~11:00", "evening", "?"), today.isoformat()).todos
    assert {one.kind for one in found} <= set(KINDS)
    days = [one.days for one in found if one.days is not None]
    assert (days, min(days, default=0) >= 0) == (sorted(days), True)
