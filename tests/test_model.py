from typing import Any, get_args

import pytest

from visitplanner import model

FACTS: list[Any] = [
    fact
    for fact in vars(model).values()
    if isinstance(fact, type) and issubclass(fact, tuple) and fact.__module__ == model.__name__
]


def test_the_model_has_the_facts_of_a_visit() -> None:
    assert {fact.__name__ for fact in FACTS} >= {
        "Visit", "Delegation", "Member", "Person", "Group", "Place", "Vehicle", "Item", "Assignment", "Lodging", "Project",
        "Revision",
    }  # fmt: skip


@pytest.mark.parametrize("fact", FACTS)
def test_each_field_has_a_default_so_that_nothing_need_be_known(fact: Any) -> None:
    assert set(fact._field_defaults) == set(fact._fields)
    assert fact() == fact(**fact._field_defaults)


@pytest.mark.parametrize("fact", FACTS)
def test_no_field_hides_what_every_tuple_can(fact: Any) -> None:
    assert set(fact._fields).isdisjoint(dir(tuple))


@pytest.mark.parametrize("fact", FACTS)
def test_facts_are_frozen_and_say_what_they_are_for(fact: Any) -> None:
    one = fact()
    with pytest.raises(AttributeError):
        setattr(one, fact._fields[0], None)
    assert hash(one) == hash(fact())
    assert fact.__doc__
    assert not fact.__doc__.startswith(f"{fact.__name__}(")


def test_levels_run_from_the_widest_circle_to_the_narrowest() -> None:
    assert model.LEVELS == ("public", "delegate", "host", "organiser")


def test_the_kinds_of_readers_are_those_of_the_type() -> None:
    assert get_args(model.ReaderKind) == model.READER_KINDS


def test_movements_are_kinds_of_items() -> None:
    kinds = model.ItemKind.__args__  # type: ignore[attr-defined]  # a Literal has its arms there
    assert set(kinds) > model.MOVEMENTS


def test_what_only_organisers_see_is_kept_apart_in_one_fact() -> None:
    kept_apart = {"diet", "allergies", "passport", "passport_expires", "birth_date", "emergency"}
    assert set(model.Private._fields) == kept_apart | {"access"}
    assert [fact.__name__ for fact in FACTS if not kept_apart.isdisjoint(fact._fields)] == ["Private"]
