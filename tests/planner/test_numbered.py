import pytest

from visitplanner.model import Assignment, Cost, PersonId
from visitplanner.planner.nouns import NOUNS
from visitplanner.planner.numbered import find_number
from visitplanner.problems import ProblemsFound
from visitplanner.texts import text

COSTS = (Cost(text(en="Bus to Riga")), Cost(text(en="Bus back")), Cost(text(lv="Pusdienas", en="Lunch")))
ROLES = (Assignment("speaker", PersonId("ann")), Assignment("speaker", PersonId("anna")), Assignment("interpreter"))


@pytest.mark.parametrize(("words", "number"), [(["2"], 2), (["lunch"], 3), (["back"], 2), (["bus", "riga"], 1)])
def test_costs_are_found(words: list[str], number: int) -> None:
    assert find_number(COSTS, words, NOUNS["cost"]) == number


@pytest.mark.parametrize(
    ("words", "number"),
    [(["interpreter"], 3), (["speaker", "ann"], 1), (["speaker", "anna"], 2), (["interpreter", "?"], 3), (["anna"], 2)],
)
def test_assignments_are_found(words: list[str], number: int) -> None:
    assert find_number(ROLES, words, NOUNS["assignment"]) == number


@pytest.mark.parametrize("words", [["0"], ["4"], ["²"], ["bus"], ["tram"], []])
def test_none_or_several_are_refused(words: list[str]) -> None:
    with pytest.raises(ProblemsFound) as found:
        find_number(COSTS, words, NOUNS["cost"], "the visit")
    assert found.value.problems[0].code == "VP949"
