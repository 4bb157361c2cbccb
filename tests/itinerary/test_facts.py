"""Facts are read by the shapes of the model: every field has a key, and unknown ones are refused."""

from typing import Any

import pytest

from tests.itinerary.files import problems_of, told, visit_of
from visitplanner import model
from visitplanner.itinerary.facts import plan_of
from visitplanner.shapes import fields
from visitplanner.texts import text

FACTS = [
    getattr(model, name)
    for name in ("Organisation", "Person", "Delegation", "Place", "Vehicle", "PublicEvent", "Item", "Lodging", "Project", "Cost")
]


@pytest.mark.parametrize("shape", FACTS)
def test_every_field_of_a_fact_can_be_written(shape: Any) -> None:
    without = {"Item": set()}.get(shape.__name__, {"id"})
    seconds = {"end", "longitude"} & {field.name for field in fields(shape) if field.kind in ("moment", "decimal")}
    assert set(plan_of(shape).fills.values()) == {field.name for field in fields(shape)} - without - seconds


@pytest.mark.parametrize(
    ("part", "expected"),
    [
        ("titel: a", ("1:1", "did you mean 'title'?")),
        ("start: 2013-08-01", ("1:1", "write 'from'")),
        ("itle: []", ("1:1", "did you mean 'title'?")),
        ("undated: [{title: a, time: 10:00}]", ("1:22", "write 'at'")),
        ("undated: [{title: a, expected: []}]", ("1:22", "write 'for'")),
        ("places: {a: {parent: a}}", ("1:14", "write 'in'")),
        ("people: {a: {id: b}}", ("1:14", "the id is the key under which it stands")),
        ("lodgings: [{xyzzy: 1}]", ("1:13", "keys are place, guests, from, to, room, host, note")),
        ("project: {[a]: b}", ("1:11", "a key is one word")),
    ],
)
def test_an_unknown_key_is_refused_with_what_it_may_mean(part: str, expected: tuple[str, str]) -> None:
    (problem,) = problems_of(part)
    assert told(part) == [f"{expected[0]} VP005"]
    assert expected[1] in (problem.hint, problem.text)


def test_a_line_with_a_colon_says_how_to_write_it() -> None:
    (problem,) = problems_of("days:\n  2013-08-01:\n    - 10:00 Lecture: the town\n")
    assert (problem.code, problem.hint) == ("VP005", 'put the whole line in quotes: - "10:00 Lecture: ..."')


@pytest.mark.parametrize(
    ("part", "expected"),
    [
        ("title: a\ntitle: b", ["2:1 VP006"]),
        ("project: {title: a, title: b}", ["1:21 VP006"]),
        ("people: {a: A, a: B}", ["1:16 VP012"]),
        ("people: [a]", ["1:9 VP007"]),
        ("people: {Ann: Ann}", ["1:10 VP007"]),
        (f"people: {{{'a' * 61}: Ann}}", ["1:10 VP007"]),
        ("lodgings: [castle]", ["1:12 VP007"]),
        ("people: {a: [b]}", ["1:13 VP007"]),
        ("delegations: {a: {members: [{role: staff}]}}", ["1:29 VP008"]),
    ],
)
def test_what_is_doubled_missing_or_of_another_kind_is_told_where_it_stands(part: str, expected: list[str]) -> None:
    assert told(part) == expected


def test_one_value_may_stand_for_the_whole_fact_and_for_a_list() -> None:
    people = "people: {ann: Ann}\ndelegations: {a: {name: A, head: ann, members: ann}}\n"
    visit = visit_of(people + "groups: {b: {en: B, lv: C}}\nlanguages: en\nproject: Exchange")
    assert visit.project == model.Project(title=text(en="Exchange"))
    assert visit.delegations[0].heads == (model.Head(model.PersonId("ann")),)
    assert visit.delegations[0].members == (model.Member(model.PersonId("ann")),)
    assert visit.groups[0].name == text(en="B", lv="C")


def test_a_reference_may_stand_before_what_it_means() -> None:
    assert visit_of("coordinator: ann\npeople: {ann: Ann}").coordinator == "ann"
