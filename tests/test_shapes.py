import datetime as dt
import json
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.drawn import facts
from visitplanner.model import Assignment, Contact, Gap, Item, Member, Note, Person, Place, Private, Project, Revision, Visit
from visitplanner.shapes import fields, from_data, plain, to_data
from visitplanner.texts import Text, Words, text
from visitplanner.times import UNKNOWN, Moment, read_moment

_WIDE = settings(max_examples=100, suppress_health_check=[HealthCheck.too_slow], deadline=None)


def _kinds(fact: Any) -> dict[str, tuple[str, bool]]:
    return {field.name: (field.kind, field.many) for field in fields(fact)}


def test_the_shape_of_a_fact_follows_its_annotations() -> None:
    assert _kinds(Gap) == {"start": ("moment", False), "end": ("moment", False), "note": ("text", False)}
    assert _kinds(Member) == {
        "person": ("ref", False),
        "role": ("choice", False),
        "accompanies": ("ref", False),
        "presence": ("fact", True),
        "note": ("text", False),
    }
    shape = _kinds(Person) | _kinds(Place) | _kinds(Assignment)
    assert shape["languages"] == ("words", True)
    assert shape["precedence"] == ("number", False)
    assert shape["latitude"] == ("decimal", False)
    assert shape["online"] == ("flag", False)
    assert shape["private"] == ("fact", False)


def test_a_field_knows_its_choices_its_class_and_its_default() -> None:
    contact = {field.name: field for field in fields(Contact)}
    assert contact["kind"].choices == ("phone", "mobile", "duty", "email", "web", "fax", "other")
    assert contact["level"].default == "host"
    assert {field.name: field.of for field in fields(Visit)}["items"] is Item


def test_what_equals_its_default_is_left_out() -> None:
    assert to_data(Visit()) == {}
    item = Item(title=text(lv="Pusdienas"), start=read_moment("2013-08-01 ~13:00"), kind="lunch", notes=(Note(level="delegate"),))
    assert to_data(item) == {"kind": "lunch", "title": {"lv": "Pusdienas"}, "start": "2013-08-01 ~13:00", "notes": [{}]}


def test_nothing_known_of_private_facts_is_not_the_same_as_none() -> None:
    assert to_data(Person(private=Private())) == {"private": {}}
    assert from_data(Person, {"private": {}}) == Person(private=Private())
    assert from_data(Person, {}) == Person(private=None)


@_WIDE
@given(facts(Visit) | facts(Item) | facts(Person) | facts(Revision) | facts(Project))
def test_facts_come_back_from_json_as_they_were(fact: Any) -> None:
    assert from_data(type(fact), json.loads(json.dumps(to_data(fact)))) == fact


@pytest.mark.parametrize(
    "data",
    [
        {"kind": "party"},
        {"kind": 3},
        {"title": "Lunch"},
        {"title": {"en": 3}},
        {"start": 600},
        {"start": "10:00 Mars/Olympus"},
        {"notes": {"level": "public"}},
        {"notes": ["text"]},
        {"headcount": "5"},
        {"headcount": True},
        {"press": []},
        {"press": None},
        {"uid": 7},
        {"colour": "red"},
    ],
)
def test_data_that_no_fact_wrote_is_refused(data: dict[str, Any]) -> None:
    with pytest.raises((KeyError, ValueError)):
        from_data(Item, data)


_LEAVES = st.none() | st.booleans() | st.integers() | st.text()
_ANY_JSON = st.recursive(_LEAVES, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3))


@given(
    st.dictionaries(st.sampled_from(Item._fields), _ANY_JSON | st.lists(st.dictionaries(st.just("note"), _ANY_JSON)), max_size=3)
)
def test_any_data_is_refused_or_a_fact_that_comes_back(data: dict[str, Any]) -> None:
    try:
        item = from_data(Item, data)
    except (KeyError, ValueError):
        return
    assert from_data(Item, to_data(item)) == item


def test_plain_data_holds_all_fields_and_times_in_utc() -> None:
    begins = dt.datetime(2013, 7, 31, 11, 20, tzinfo=dt.UTC)
    assert plain((Words("Lunch", "en"), begins)) == [{"text": "Lunch", "language": "en"}, "2013-07-31T11:20:00Z"]
    assert plain(begins.astimezone(ZoneInfo("Europe/Riga"))) == "2013-07-31T14:20:00+03:00"
    assert plain(Gap(start=Moment("exact", "2013-07-31", 600))) == {
        "start": {"precision": "exact", "day": "2013-07-31", "minute": 600, "part": "", "zone": "", "fold": None, "after": ""},
        "end": plain(UNKNOWN),
        "note": {},
    }


@_WIDE
@given(facts(Item))
def test_plain_data_is_json(item: Item) -> None:
    assert json.loads(json.dumps(plain(item))) == plain(item)


def test_forms_of_a_text_keep_the_order_in_which_they_were_given() -> None:
    said = Text((("lv", "Svētki"), ("en", "Festival")))
    assert from_data(Item, json.loads(json.dumps(to_data(Item(title=said))))).title == said
