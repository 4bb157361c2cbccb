"""The fields that the file writes in a way of their own."""

import pytest

from tests.itinerary.files import item_of, told, visit_of
from visitplanner.model import (
    Assignment,
    Clock,
    Function,
    Language,
    NameForm,
    Note,
    Opening,
    OrganisationId,
    PersonId,
    Place,
    PlaceId,
    PlaceUse,
)
from visitplanner.texts import text

TOWN = OrganisationId("town")
ANN = "people: {ann: {%s}}\norganisations: {town: Town}"


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("name: Ann", (NameForm("en", "Ann"),)),  # type: ignore[arg-type]  # plain text stands for a tag in tests
        ("names: {lv: Anna, ka: {name: ანა, kind: inferred}}", (("lv", "Anna", "official", ""), ("ka", "ანა", "inferred", ""))),
        ("name: {lv: Anna, en: }", (("lv", "Anna", "official", ""),)),
        ("names: [Ann, {language: ka, name: ანა}]", (("en", "Ann", "official", ""), ("ka", "ანა", "official", ""))),
        ("names: {name: Ann, given_by: her}", (("en", "Ann", "official", "her"),)),
    ],
)
def test_names(words: str, expected: tuple[NameForm, ...]) -> None:
    assert visit_of(ANN % words).people[0].names == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("function: mayor", (Function(text(en="mayor")),)),
        ("function: {lv: mērs, en: mayor}", (Function(text(lv="mērs", en="mayor")),)),
        (
            "functions: [mayor, {title: head, organisation: town}]",
            (Function(text(en="mayor")), Function(text(en="head"), TOWN)),
        ),
    ],
)
def test_functions(words: str, expected: tuple[Function, ...]) -> None:
    assert visit_of(ANN % words).people[0].functions == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("phone: '1'", [("phone", "1", "host")]),
        ("mobile: [1, 2], email: a@b.lv", [("mobile", "1", "host"), ("mobile", "2", "host"), ("email", "a@b.lv", "host")]),
        ("phone: {value: '1', level: public}", [("phone", "1", "public")]),
        ("contacts: [{fax: '1', level: public}, '2']", [("fax", "1", "public"), ("phone", "2", "host")]),
        ("contacts: {kind: web, value: x}", [("web", "x", "host")]),
    ],
)
def test_contacts(words: str, expected: list[tuple[str, str, str]]) -> None:
    found = visit_of(ANN % words).people[0].contacts
    assert [(one.kind, one.value, one.level) for one in found] == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("note: a", [("a", "delegate")]),
        ("note: [a, b]", [("a", "delegate"), ("b", "delegate")]),
        ("note: {text: a, level: host}", [("a", "host")]),
        ("notes: {public: a, organiser: [b, {en: c}]}", [("a", "public"), ("b", "organiser"), ("c", "organiser")]),
        ("notes: [{text: a, level: public}, b]", [("a", "public"), ("b", "delegate")]),
        ("note: a, notes: {host: b}", [("a", "delegate"), ("b", "host")]),
        ("notes: {lv: a}", [("a", "delegate")]),
    ],
)
def test_notes(words: str, expected: list[tuple[str, str]]) -> None:
    notes: tuple[Note, ...] = visit_of(ANN % words).people[0].notes
    assert [(str(note.text), note.level) for note in notes] == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("place: hall", [("at", "hall")]),
        ("place: [hall, Yard], rain: hall", [("at", "hall"), ("at", "yard"), ("rain", "hall")]),
        ("from: hall, via: yard, to: hall", [("from", "hall"), ("via", "yard"), ("to", "hall")]),
        ("meet: yard, or: yard", [("meet", "yard"), ("or", "yard")]),
        ("places: [{use: rain, place: hall}, yard]", [("rain", "hall"), ("at", "yard")]),
    ],
)
def test_places_of_an_item(words: str, expected: list[tuple[str, str]]) -> None:
    assert [(use.use, use.place) for use in item_of(f"{{title: a, {words}}}").places] == expected


def test_a_place_of_an_item_may_have_a_note() -> None:
    assert item_of("{title: a, place: {place: hall, note: b}}").places == (PlaceUse("at", PlaceId("hall"), text(en="b")),)


def test_assignments() -> None:
    item = item_of(
        '{title: a, host: ann, interpreter: [{from: lv, to: ka}, "?"], assignments: [{role: chair, person: Bob}, ann]}'
    )
    ann, bob = PersonId("ann"), PersonId("bob")
    assert item.assignments == (
        Assignment("host", ann),
        Assignment("interpreter", source=Language("lv"), target=Language("ka")),
        Assignment("interpreter"),
        Assignment("chair", bob),
        Assignment("host", ann),
    )


def test_a_place_has_a_position_and_hours() -> None:
    hours = "[{days: mo-fr, hours: 9:00-17:00}, {days: sa, hours: 10:00-?}, {days: su}]"
    (place,) = visit_of(f"places: {{a: {{at: [56.4, -24.19], open: {hours}}}}}").places
    assert place == Place(
        id=PlaceId("a"),
        latitude=56.4,
        longitude=-24.19,
        opening=(Opening("mo-fr", Clock("09:00"), Clock("17:00")), Opening("sa", Clock("10:00")), Opening("su")),
    )


@pytest.mark.parametrize(
    ("part", "expected"),
    [
        ("people: {a: {names: {xx1: b}}}", ["1:22 VP005"]),
        ("people: {a: {names: {lv: b, lv: c}}}", ["1:29 VP006"]),
        ("people: {a: {names: [{language: lv}]}}", ["1:22 VP008"]),
        ("people: {a: {notes: {public: b, private: c}}}", ["1:33 VP005"]),
        ("people: {a: {notes: {public: b, public: c}}}", ["1:33 VP006"]),
        ("people: {a: {contacts: [{phone: b, fax: c}]}}", ["1:41 VP007"]),
        ("people: {a: {contacts: [{level: public}]}}", ["1:25 VP008"]),
        ("places: {a: {at: [1, 2, 3]}}", ["1:18 VP007"]),
        ("places: {a: {at: [56, 200]}}", ["1:18 VP007"]),
        ("undated: [{title: a, host: {person: b}}]", ["1:37 VP011"]),
        ("undated: [{title: a, press: photos}]", ["1:29 VP014"]),
        ("undated: [{title: a, gaps: [25:00-26:70]}]", ["1:29 VP101"]),
    ],
)
def test_what_is_wrong_in_them_is_told_where_it_stands(part: str, expected: list[str]) -> None:
    assert told(part) == expected
