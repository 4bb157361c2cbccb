import pytest

from visitplanner.itinerary.sets import Set
from visitplanner.planner.nouns import NOUNS
from visitplanner.planner.wishes import sets_of
from visitplanner.problems import ProblemsFound


def test_what_is_said_comes_first_then_options_then_fields() -> None:
    words = ["speaker", "note.lv=x", "irine"]
    options = [("minutes", ("5",)), ("note", ("a", "b"))]
    assert sets_of(NOUNS["assignment"], words, ("role", "person"), options, ["mode=whispered"], {"5": "6"}) == (
        Set(("role",), "=", "speaker"),
        Set(("person",), "=", "irine"),
        Set(("minutes",), "=", "6"),
        Set(("note",), "=", "a"),
        Set(("note",), "+=", "b"),
        Set(("note", "lv"), "=", "x"),
        Set(("mode",), "=", "whispered"),
    )


def test_a_title_with_a_sign_is_a_title() -> None:
    assert sets_of(NOUNS["item"], ["E=mc2"], ("title",), [], [], {}) == (Set(("title",), "=", "E=mc2"),)
    with pytest.raises(ProblemsFound):
        sets_of(NOUNS["item"], ["Lunch", "too many"], ("title",), [], [], {})
