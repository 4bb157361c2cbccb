"""Facts in the shortest form that reads back to the same."""

import pytest

from tests.itinerary.files import visit_of
from visitplanner.itinerary.data import Writer
from visitplanner.itinerary.layout import flow

CAST = "people: {ann: Ann, bob: Bob}\nplaces: {hall: Hall, yard: Yard}\ndelegations: {bob: Bobs}\n"


@pytest.mark.parametrize(
    "words",
    [
        "{title: a, place: hall}",
        "{title: {lv: a}}",
        "{title: a, place: [hall, yard], rain: hall}",
        "{title: a, places: [hall, {use: rain, place: yard}, hall]}",
        "{title: a, place: {place: hall, note: b}}",
        "{title: a, host: ann, chair: [bob, ann]}",
        "{title: a, assignments: [ann, {role: chair, person: bob}, bob]}",
        '{title: a, guide: "?"}',
        '{title: a, interpreter: {person: "?", from: lv, to: ka, mode: whispered, online: yes}}',
        "{title: a, for: [{delegation: bob}, ann]}",
        "{title: a, parts: [b, {lv: c}, {title: d, minutes: 5}]}",
        "{title: a, press: open}",
        "{title: a, press: {access: photo, minutes_before: 10}}",
        "{title: a, note: b}",
        "{title: a, note: {text: b, level: host}}",
        "{title: a, notes: [b, c]}",
        "{title: a, notes: {public: b, host: [c, d]}}",
        "{title: a, notes: [b, {text: c, level: host}, d]}",
        "{at: 10:00-11:30, title: a, gaps: [10:30-11:00, {at: 11:10, note: b}]}",
        "{at: 10:00 - 2013-08-03 09:00, title: a, be_there: ~09:00}",
        "{at: 2013-08-01 - 2013-08-03, title: a}",
        "{at: evening - 23:00 Asia/Tbilisi, title: a}",
    ],
)
def test_an_item_is_written_as_it_was(words: str) -> None:
    visit = visit_of(f"days:\n  2013-08-01:\n    - {words}\n{CAST}")
    writer = Writer(visit)
    writer.day = "2013-08-01"
    data = writer.fact(visit.items[0])
    del data["id"]
    if words.startswith("{title: a, note: {text"):
        words = "{title: a, notes: {host: b}}"
    assert flow(data) == words


@pytest.mark.parametrize(
    "words",
    [
        "people: {a: Ann}",
        "people: {a: {names: {lv: Anna}}}",
        "people: {a: {names: {en: Ann, ka: {name: ანა, kind: card}}}}",
        "people: {a: {names: [{language: en, name: Ann}, {language: en, name: Anne}]}}",
        "people: {a: {function: mayor}}",
        "people: {a: {functions: [mayor, {title: chair, from: 2013-08-01}]}}",
        "people: {a: {phone: 1, email: b@c.lv}}",
        "people: {a: {contacts: [{phone: 1}, {phone: 2, level: public}]}}",
        "people: {a: {private: {diet: none}}}",
        "people: {a: }",
        "places: {a: {at: [56.4079, -0.00001], open: [{days: mo, hours: 09:00-?}, {days: su}]}}",
        "groups: {a: {lv: b}}",
        "delegations: {a: {first_visit: no}}",
        "costs: [{amount: 1.50}]",
        "project: {}",
    ],
)
def test_a_fact_is_written_as_it_was(words: str) -> None:
    visit = visit_of(words)
    key = words.split(":")[0]
    data = {one: value for one, value in Writer(visit).fact(visit).items() if one == key}
    assert flow(data)[1:-1] == words


def test_what_is_not_known_is_not_written() -> None:
    visit = visit_of("title: a")
    assert set(Writer(visit).fact(visit)) == {"visit", "title", "zone", "languages"}
