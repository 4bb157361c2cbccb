"""Persons and delegations as a reader sees them."""

from tests.views.given import IRINE, LANA, PRESENT, tell, visit, words
from visitplanner.model import Day, Head, Member, PersonId
from visitplanner.precedence import members_in_order
from visitplanner.schedule import Lookup


def test_the_head_stands_first_and_is_said_to_lead() -> None:
    people = tell(visit(), "lv", "ka").delegations[0].people
    assert [(words(one.names), one.is_head, words(one.role)) for one in people] == [
        (["Irine Gelašvili", "ირინე გელაშვილი"], True, ["delegācijas vadītāja", "დელეგაციის ხელმძღვანელი"]),
        (["Lana Sadagašvili"], False, []),
    ]


def test_a_member_who_stays_other_days_is_said_to() -> None:
    facts = visit()
    members = tuple(one._replace(presence=PRESENT) if one.person == LANA else one for one in facts.delegations[0].members)
    told = tell(facts._replace(delegations=(facts.delegations[0]._replace(members=members),)))
    assert [words(one.presence) for one in told.delegations[0].people] == [[], ["2–3 August 2013"]]


def test_precedence_goes_before_the_order_written_and_staff_stands_last() -> None:
    facts = visit()
    people = tuple(one._replace(precedence=1) if one.id == "ilze" else one for one in facts.people)
    members = (Member(LANA, "staff"), Member(PersonId("driver")), Member(PersonId("ilze")))
    delegation = facts.delegations[0]._replace(members=members)
    lookup = Lookup(facts._replace(people=people, delegations=(delegation,)))
    assert [one.person for one in members_in_order(lookup, delegation)] == [IRINE, "ilze", "driver", LANA]


def test_a_head_of_a_leg_is_said_with_its_days() -> None:
    facts = visit()
    heads = (Head(LANA, Day("2013-08-02")), Head(IRINE, end=Day("2013-08-01")))
    told = tell(facts._replace(delegations=(facts.delegations[0]._replace(heads=heads),)))
    assert [words(one.role) for one in told.delegations[0].people] == [
        ["head of the delegation (from 2 August 2013)"],
        ["head of the delegation (until 1 August 2013)"],
    ]


def test_a_person_known_by_function_is_named_by_it_once() -> None:
    from tests.views.given import DRIVER
    from visitplanner.views.people import tell_person
    from visitplanner.views.words import Voice

    lookup = Lookup(visit())
    told = tell_person(Voice(("en",), (), "delegate"), lookup, lookup.people[DRIVER])
    assert (words(told.names), told.function) == (["driver of the minibus"], ())
