"""Meal counts: numbers, never names, never words that somebody wrote about a person."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.papers.asking import ask, texts_of, visit_of, word
from visitplanner.model import Private, Visit
from visitplanner.papers.meals import meal_counts

DAY = """
  2013-08-01:
    - {at: 08:00, title: Breakfast, kind: breakfast, place: hotel}
    - {at: 10:00-12:00, title: Talks, interpreter: {person: tulks}}
    - {at: 12:00, title: Lunch, kind: lunch, place: hall, host: chair, headcount: 9}
    - {at: 14:00, title: Ride, kind: transfer, vehicles: [bus]}
  2013-08-02:
    - {at: 12:00, title: Lunch, kind: lunch}
"""


def eating(**diets: Private) -> Visit:
    visit = visit_of(DAY)
    return visit._replace(people=tuple(one._replace(private=diets.get(one.id)) for one in visit.people))


def test_guests_who_are_there_hosts_and_helpers_are_counted() -> None:
    breakfast, lunch, later = ask(meal_counts, visit_of(DAY)).meals
    assert (breakfast.guests, breakfast.hosts, breakfast.helpers, breakfast.total, breakfast.ordered) == (3, 0, 0, 3, None)
    assert (lunch.guests, lunch.hosts, lunch.helpers, lunch.total, lunch.ordered) == (3, 1, 2, 6, 9)  # one of the three unnamed
    assert later.guests == 4
    assert (word(lunch.date), word(lunch.time), word(lunch.place)) == ("1 August", "12:00", "Hall")


@pytest.mark.parametrize(
    ("diet", "allergies", "kinds", "allergens", "others"),
    [
        ("vegetarian", "", ["vegetarian"], [], 0),
        ("Veģetārs", "rieksti, piens", ["vegetarian"], ["milk", "nuts"], 0),
        ("vegan and gluten-free", "", ["vegan", "gluten-free"], [], 0),
        ("ვეგეტარიანული", "თევზი", ["vegetarian"], ["fish"], 0),
        ("none", "–", [], [], 0),
        ("bez cūkgaļas", "peanuts", ["without pork"], ["peanuts"], 0),
        ("halal, no onions", "", ["halal"], [], 1),
        ("as Irine told on the telephone", "", [], [], 1),
        ("", "pollen", [], [], 1),
        ("", "shellfish", [], ["crustaceans", "molluscs"], 0),
        ("", "crayfish, Zivs", [], ["crustaceans", "fish"], 0),
        ("", "hazelnuts and almonds", [], ["nuts"], 0),
        ("", "walnuts, buckwheat", [], ["nuts"], 1),
        ("", "coconut", [], [], 1),
        ("", "wheat; tree nuts", [], ["gluten", "nuts"], 0),
    ],
)
def test_a_wish_is_counted_by_its_kind_and_what_is_none_is_to_be_asked(
    diet: str, allergies: str, kinds: list[str], allergens: list[str], others: int
) -> None:
    meal = ask(meal_counts, eating(irine=Private(diet=diet, allergies=allergies))).meals[0]
    assert ([word(one.label) for one in meal.diets], [word(one.label) for one in meal.allergens], meal.others) == (
        kinds,
        allergens,
        others,
    )


def test_who_is_not_there_is_not_counted() -> None:
    first, _, later = ask(meal_counts, eating(nino=Private(diet="vegan"), irine=Private(diet="vegan"))).meals
    assert [one.number for one in first.diets] == [1]
    assert [one.number for one in later.diets] == [2]


@given(st.text("abcdefghijklmnopqrstuvwxyzāčē ,;", min_size=12, max_size=60))
def test_words_about_a_person_never_reach_the_paper(words: str) -> None:
    told = " ".join(texts_of(ask(meal_counts, eating(irine=Private(diet=f"zq{words}", allergies=f"xq{words}")))))
    assert "zq" not in told
    assert "xq" not in told
    assert not any(name in told for name in ("Irine", "Lana", "Tulka"))
