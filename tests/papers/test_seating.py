"""Seating: hosts and guests in turns, from the middle outwards."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.papers.asking import ask, visit_of, word
from visitplanner.model import Language, NameForm, Person, PersonId, Seating, Visit
from visitplanner.papers.seating import SeatingPlan, seating_plans

DAY = """
  2013-08-02:
    - {at: 19:00, title: Dinner, kind: dinner, host: [chair, janis, ilze], interpreter: {person: tulks}, headcount: 9}
"""


def plan(visit: Visit, **seating: object) -> SeatingPlan:
    items = tuple(one._replace(seating=Seating(**seating)) for one in visit.items)  # type: ignore[arg-type]  # its fields
    (found,) = ask(seating_plans, visit._replace(items=items)).plans
    assert isinstance(found, SeatingPlan)
    return found


def seats(found: SeatingPlan) -> dict[str, tuple[int, str, int]]:
    return {
        seat.card.person: (seat.number, seat.side, seat.place)
        for table in found.tables
        for seat in (*table.head, *table.left, *table.right, *table.round)
    }


def test_at_a_long_table_host_and_first_guest_face_each_other_and_the_right_hand_goes_first() -> None:
    assert seats(plan(visit_of(DAY))) == {
        "chair": (1, "left", 0),
        "irine": (2, "right", 0),
        "lana": (3, "left", 1),  # at the right hand of the host, who looks to the right
        "janis": (4, "right", -1),  # at the right hand of the first guest
        "nino": (5, "left", -1),
        "ilze": (6, "right", 1),
    }


def test_interpreters_sit_behind_and_who_has_no_name_is_counted() -> None:
    found = plan(visit_of(DAY))
    assert [word(one) for one in found.behind] == ["Anna Tulka"]
    assert found.unnamed == 2
    larger = visit_of(DAY.replace(", headcount: 9", ""))
    delegations = (larger.delegations[0]._replace(size=8),)
    assert [plan(one).unnamed for one in (larger, larger._replace(delegations=delegations))] == [1, 5]
    untold = visit_of(DAY.replace("{person: tulks}", '["?", "?"]'))
    assert (plan(untold).behind, plan(untold).unnamed) == ((), 3)


def test_an_order_that_was_set_goes_first() -> None:
    found = plan(visit_of(DAY), order=(PersonId("lana"), PersonId("ilze")))
    assert found.is_by_hand
    assert [name for name, _ in sorted(seats(found).items(), key=lambda pair: pair[1])] == [
        "lana", "ilze", "irine", "chair", "nino", "janis",
    ]  # fmt: skip


def test_a_u_has_its_head_and_two_legs() -> None:
    assert seats(plan(visit_of(DAY), shape="u")) == {
        "chair": (1, "head", 0), "irine": (2, "head", 1), "lana": (3, "head", -1), "janis": (4, "head", 2),
        "ilze": (5, "head", -2), "nino": (6, "right", 0),
    }  # fmt: skip


def test_round_tables_share_hosts_and_guests() -> None:
    found = plan(visit_of(DAY), shape="rounds", seats=3)
    assert [[seat.card.person for seat in table.round] for table in found.tables] == [
        ["chair", "irine", "ilze"],
        ["janis", "lana", "nino"],
    ]


def test_the_rule_stands_on_the_internal_copy() -> None:
    assert word(plan(visit_of(DAY)).rule).startswith("Host and guest of honour face each other")


def crowd(guests: int, hosts: int) -> Visit:
    visit = visit_of(DAY)
    names = [f"g{n}" for n in range(guests)] + [f"h{n}" for n in range(hosts)]
    people = tuple(Person(PersonId(name), names=(NameForm(Language("lv"), name),)) for name in names)
    (delegation,) = visit.delegations
    member = delegation.members[0]
    members = tuple(member._replace(person=PersonId(name)) for name in names[:guests])
    (item,) = visit.items
    tasks = tuple(item.assignments[0]._replace(person=PersonId(name)) for name in names[guests:])
    return visit._replace(
        people=(*visit.people, *people),
        delegations=(delegation._replace(heads=(), members=members, size=None),),
        items=(item._replace(assignments=tasks, headcount=None),),
    )


@pytest.mark.parametrize("shape", ["long", "u", "rounds"])
@given(guests=st.integers(0, 40), hosts=st.integers(0, 40))
def test_everybody_has_one_seat_and_no_seat_is_taken_twice(shape: str, guests: int, hosts: int) -> None:
    found = plan(crowd(guests, hosts), shape=shape)
    places = [
        (table.number, seat.side, seat.place)
        for table in found.tables
        for seat in (*table.head, *table.left, *table.right, *table.round)
    ]
    assert len(set(places)) == len(places) == guests + hosts
    assert len(seats(found)) == guests + hosts


@given(st.integers(1, 20))
def test_along_each_side_of_a_long_table_hosts_and_guests_take_turns(count: int) -> None:
    (table,) = plan(crowd(count, count)).tables
    for side in (table.left, table.right):
        parties = [seat.party for seat in side]
        assert all(one != other for one, other in pairwise(parties))
