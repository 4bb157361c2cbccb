"""The registry of rules."""

import pytest

from tests.checks.given import found, item, visit
from visitplanner.checks import RULES, check, structural
from visitplanner.checks.registry import STRUCTURAL, Facts, rule
from visitplanner.model import Delegation, DelegationId, Expected, Group, GroupId, Head, Item, Member, Person, PersonId, Visit


def test_every_rule_has_a_manual_of_one_line() -> None:
    assert [one.code for one in RULES.values() if "\n" in one.manual or not one.manual.endswith(".")] == []


def test_a_code_is_never_given_twice() -> None:
    with pytest.raises(ValueError, match="VP106 is taken"):
        rule("VP106", "error")(lambda facts: iter(()))


def test_a_rule_can_be_switched_off() -> None:
    backwards = visit(item("a", "10:00-09:00"))
    assert [problem.code for problem in check(backwards) if problem.severity == "error"] == ["VP106"]
    assert [problem.code for problem in check(backwards, off=frozenset({"VP106"})) if problem.severity == "error"] == []


def test_a_circle_hides_what_could_not_be_worked_out() -> None:
    circle = visit(item("a", "after b"), item("b", "after a"), item("c", "10:00-09:00"))
    assert {problem.code for problem in check(circle)} == {"VP107"}
    assert structural(circle) == check(circle)
    assert {one.code for one in RULES.values()} >= STRUCTURAL


def test_a_visit_that_is_called_off_has_no_clashes() -> None:
    clash = visit(item("a")._replace(places=()), item("b"))
    assert [found(clash._replace(status=status), "VP201") for status in ("planned", "cancelled", "postponed")] == [
        [("item", "b", "start")], [], [],
    ]  # fmt: skip


def test_a_sound_visit_has_no_errors() -> None:
    assert [problem for problem in check(visit(item("a"), item("b", "11:00-12:00"))) if problem.severity == "error"] == []
    assert found(visit(), "VP106") == []


@pytest.mark.parametrize(
    ("expected", "headcount", "number"),
    [
        ((), None, 0),
        ((Expected(person=PersonId("zoe")),), None, 1),
        ((Expected(delegation=DelegationId("d")),), None, 5),
        ((Expected(delegation=DelegationId("d")), Expected(person=PersonId("ann"))), None, 5),
        ((Expected(group=GroupId("g")),), None, 9),
        ((Expected(group=GroupId("g")), Expected(delegation=DelegationId("d"))), 7, 9),
        ((Expected(delegation=DelegationId("d")),), 7, 7),
    ],
)
def test_who_has_no_name_yet_is_of_the_number(expected: tuple[Expected, ...], headcount: int | None, number: int) -> None:
    """A delegation of five, two of them named; a group of nine with that delegation and one more in it."""
    ann, ben, zoe = (PersonId(one) for one in ("ann", "ben", "zoe"))
    delegation = Delegation(DelegationId("d"), heads=(Head(ann),), members=(Member(ann), Member(ben)), size=5)
    group = Group(GroupId("g"), people=(zoe,), delegations=(delegation.id,), size=9)
    people = tuple(Person(one) for one in (ann, ben, zoe))
    visit = Visit("v", people=people, delegations=(delegation,), groups=(group,))
    assert Facts(visit).people_at(Item(expected=expected, headcount=headcount)) == number
