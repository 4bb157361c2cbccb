import pytest

from visitplanner import model
from visitplanner.itinerary.facts import plan_of
from visitplanner.itinerary.sets import field_of
from visitplanner.planner.changing import COLLECTIONS
from visitplanner.planner.nouns import KINDS, NOUNS, verbs
from visitplanner.shapes import fields


def test_every_fact_of_the_model_has_a_noun() -> None:
    held = {field.of for field in fields(model.Visit) if field.kind == "fact"}
    assert held - {noun.shape for noun in NOUNS.values()} == set()
    assert set(KINDS.values()) == set(COLLECTIONS)


@pytest.mark.parametrize("word", NOUNS)
def test_a_noun_says_only_what_its_facts_have(word: str) -> None:
    noun = NOUNS[word]
    assert [field_of(noun.shape, key).name for key in (*noun.says, *noun.usual)]
    owners = [NOUNS[owner].shape for owner in noun.owners] or [model.Visit]
    assert all(noun.field in owner._fields for owner in owners) or noun.word == "visit"


@pytest.mark.parametrize("word", NOUNS)
def test_every_field_can_be_set(word: str) -> None:
    noun = NOUNS[word]
    settable = set(plan_of(noun.shape).fills.values())
    named = {"id", "uid", "day", "end", "longitude"} | ({"items", "days"} if word == "visit" else set())
    assert {field.name for field in fields(noun.shape)} - settable - named == set()


def test_verbs_fit_the_noun() -> None:
    assert verbs(NOUNS["item"]) == ("add", "set", "list", "show", "move", "cancel", "restore", "confirm", "rename", "remove")
    assert (verbs(NOUNS["day"]), verbs(NOUNS["project"])) == (("set", "list", "show", "remove"), ("set", "show", "remove"))
