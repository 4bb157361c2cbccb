"""The tables of the format agree with the model."""

from typing import Any

import pytest

from visitplanner import model
from visitplanner.itinerary import keys
from visitplanner.shapes import fields

SHAPES = [one for one in vars(model).values() if getattr(one, "__module__", "") == model.__name__ and hasattr(one, "_fields")]


def test_fields_that_are_named_alike_have_one_key() -> None:
    found = {field.name: keys.key_of(model.Item, field) for field in fields(model.Item)}
    assert {name: key for name, key in found.items() if name != key} == {"start": "at", "end": "", "expected": "for"}


@pytest.mark.parametrize("shape", SHAPES)
def test_no_two_fields_of_a_fact_have_the_same_key(shape: Any) -> None:
    found = [key for key in (keys.key_of(shape, field) for field in fields(shape)) if key]
    assert len(found) == len(set(found))


def test_what_has_ids_of_its_own_is_a_section() -> None:
    assert [field.name for field in fields(model.Visit) if keys.is_section(field)] == [
        "organisations",
        "people",
        "delegations",
        "groups",
        "places",
        "vehicles",
        "public_events",
    ]


def test_a_fact_is_called_by_the_word_for_its_subject() -> None:
    assert [keys.word_for(shape) for shape in (model.PublicEvent, model.DayPlan, model.Item)] == ["public_event", "day", "item"]


def test_the_tables_name_facts_and_fields_that_there_are() -> None:
    assert all(name in getattr(fact, "_fields", ()) for fact, name in keys.LONG_TEXTS)
    assert all(set(names) <= set(fact._fields) for fact, names in keys.REQUIRED.items())
    assert keys.PLACE_KEYS["place"] == "at"
    assert keys.second_of(model.Item, "start") == "end"
    assert keys.second_of(model.Item, "title") == ""
