"""A reference is an id or an exact name in any form; what is ambiguous or nowhere is refused."""

import pytest

from tests.itinerary.files import problems_of, told, visit_of
from visitplanner.model import Expected, GroupId, PersonId

CAST = """
people:
  ann: {names: {lv: Anna Bērziņa, ka: {name: ანა, given_by: Somebody}}}
  bob: Bob
  eve: {name: Bob}
organisations: {town: {name: {lv: Pilsēta, en: Town}, short: T}}
delegations: {bob: Bobs, guests: {en: Guests}}
groups: {choir: Choir}
"""


@pytest.mark.parametrize("words", ["ann", "Anna Bērziņa", "ანა", "'Anna  Bērziņa'", "Anna Be\u0304rzin\u0327a"])
def test_a_person_is_found_by_id_and_by_each_name(words: str) -> None:
    assert visit_of(f"coordinator: {words}{CAST}").coordinator == "ann"


@pytest.mark.parametrize("words", ["town", "Pilsēta", "Town", "T"])
def test_a_body_is_found_in_each_language_and_by_its_short_name(words: str) -> None:
    assert visit_of(f"hosts: [{words}]{CAST}").hosts == ("town",)


@pytest.mark.parametrize("words", ["anna bērziņa", "Somebody", "lv", "Anna"])
def test_what_is_not_exactly_a_name_is_none(words: str) -> None:
    assert told(f"coordinator: {words}{CAST}") == ["1:14 VP011"]


def test_a_name_that_two_have_is_refused_with_both_ids() -> None:
    (problem,) = problems_of(f"coordinator: Bob{CAST}")
    assert (problem.code, problem.hint) == ("VP013", "it can be people: bob, people: eve; write the id of one")


def test_the_nearest_is_offered_else_where_to_add_it() -> None:
    assert [one.hint for one in problems_of(f"coordinator: anm{CAST}")] == ["did you mean 'ann'?"]
    assert [one.hint for one in problems_of(f"hosts: Xyzzy{CAST}")] == ["add it under organisations"]


def test_who_is_expected_may_be_of_three_kinds() -> None:
    (item,) = visit_of(f"undated: [{{title: a, for: [guests, Choir, ann, {{person: bob}}]}}]{CAST}").items
    assert item.expected == (
        Expected(delegation="guests"),  # type: ignore[arg-type]  # plain text stands for an id in tests
        Expected(group=GroupId("choir")),
        Expected(person=PersonId("ann")),
        Expected(person=PersonId("bob")),
    )


def test_an_id_of_two_kinds_must_say_which() -> None:
    assert told(f"undated: [{{title: a, for: bob}}]{CAST}") == ["1:27 VP013"]
    assert told(f"undated: [{{title: a, for: {{person: ann, group: choir}}}}]{CAST}") == ["1:27 VP007"]


def test_a_room_without_a_name_has_no_name_of_its_house() -> None:
    assert told("places: {hall: Hall, room: {in: hall}}\nundated: [a @ Hall]") == []


def test_references_may_run_in_circles() -> None:
    assert [place.parent for place in visit_of("places: {a: {in: b}, b: {in: a, rain: b}}").places] == ["b", "a"]
