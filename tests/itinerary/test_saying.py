from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.itineraries.samples import FOLDER, SAMPLES
from tests.itinerary.said import said, saying
from tests.strategies import visits
from visitplanner.itinerary import read_file
from visitplanner.itinerary.facts import plan_of
from visitplanner.itinerary.saying import Saying
from visitplanner.itinerary.sets import Set
from visitplanner.model import Item, ItemId, Visit
from visitplanner.problems import ProblemsFound
from visitplanner.shapes import Field, fields
from visitplanner.times import Moment

COLLECTIONS: list[Field] = [field for field in fields(Visit) if field.kind == "fact" and field.many]


def _told_again(fact: Any, kinds: dict[str, str]) -> Any:
    """Return a fact of which each list was told and read again, as by a command that adds nothing to it."""
    lists = {field.name for field in fields(type(fact)) if field.many and field.kind == "fact"}
    keys = {name: key for key, name in plan_of(fact.__class__).fills.items() if name in lists}
    finder = Saying("en", lambda _, word: word, lambda word: (kinds[word], word), lambda _shape, _key, words: words)
    return finder.said(type(fact), fact, [Set((key,), "+=", "") for key in keys.values()])


@pytest.mark.parametrize("sample", SAMPLES)
def test_what_is_told_of_lists_is_read_back_equal(sample: str) -> None:
    visit = read_file(FOLDER / f"{sample}.yaml").visit
    named: dict[str, tuple[Any, ...]] = {"delegation": visit.delegations, "group": visit.groups, "person": visit.people}
    kinds = {str(fact.id): kind for kind, facts in named.items() for fact in facts}
    facts = [fact for field in COLLECTIONS for fact in getattr(visit, field.name)]
    assert [fact for fact in facts if _told_again(fact, kinds) != fact] == []


@settings(max_examples=25)
@given(visits())
def test_adding_nothing_changes_nothing(visit: Visit) -> None:
    for item in visit.items:
        assert said(item, "places+=", "assignments+=", "parts+=", "notes+=") == item


def test_items_are_found_by_words() -> None:
    finder = saying()
    finder.find = lambda kind, word: f"{kind}-{word}"
    item = finder.said(Item, Item(), [Set(("instead_of",), "=", "boat"), Set(("be_there",), "=", "after lunch")])
    assert (item.instead_of, item.be_there) == (ItemId("item-boat"), Moment("after", after="item-lunch"))


def test_all_faults_are_told_and_say_of_what() -> None:
    with pytest.raises(ProblemsFound) as found:
        saying().said(Item, Item(), [Set(("kind",), "=", "x"), Set(("headcount",), "=", "y")], ("item", "lunch"))
    told = [(one.code, one.subject, one.spot) for one in found.value.problems]
    assert told == [("VP014", ("item", "lunch"), None), ("VP007", ("item", "lunch"), None)]


@given(
    st.text(max_size=30), st.sampled_from(["title", "place", "speaker", "notes.host", "for", "languages", "headcount", "press"])
)
def test_any_words_are_a_value_or_a_problem(words: str, key: str) -> None:
    try:
        item = said(Item(), f"{key}={words}")
    except ProblemsFound:
        return
    assert isinstance(item, Item)
