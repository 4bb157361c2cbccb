"""Delegation list, contacts, rooms."""

from tests.papers.asking import CAST, ask, texts_of, visit_of, word, words
from visitplanner.itinerary import read
from visitplanner.papers.lists import contact_sheet, delegation_list, rooming_list
from visitplanner.precedence import Rule

DAY = """
  2013-08-01:
    - {at: 17:30-18:45, title: Transfer, kind: transfer, from: airport, to: hotel, escort: janis, interpreter: janis}
"""
NIGHTS = """
embassies: [embassy]
lodgings:
  - {place: hotel, guests: [khashuri], from: 2013-08-01, to: 2013-08-03, room: single room, note: quiet}
"""


def test_the_head_comes_first_staff_last_each_with_a_number() -> None:
    (roll,) = ask(delegation_list, visit_of(DAY)).rolls
    assert [(one.number, one.person.id) for one in roll.people] == [(1, "irine"), (2, "lana"), (3, "nino")]
    assert words(roll.origin) == ["Khashuri municipality, Khashuri, Georgia"]
    assert words(roll.size) == ["4 people"]
    first = roll.people[0]
    assert (word(first.salutation), words(first.other), word(first.person.role)) == (
        "Ms",
        ["ირინე გელაშვილი"],
        "head of the delegation",
    )
    assert word(roll.people[2].person.presence) == "2–3 August 2013"


def test_a_body_that_stands_above_the_list_is_not_said_again() -> None:
    (roll,) = ask(delegation_list, visit_of(DAY)).rolls
    assert [one.person.organisation for one in roll.people] == [(), (), ()]


def test_the_internal_copy_says_the_rule_and_which_forms_nobody_confirmed() -> None:
    ours = ask(delegation_list, visit_of(DAY), rule=Rule("function"))
    assert word(ours.rule) == "Order of precedence: heads first, then by function, staff last"
    assert ours.rolls[0].people[0].unconfirmed == ("ირინე გელაშვილი",)
    theirs = ask(delegation_list, visit_of(DAY), level="delegate")
    assert (theirs.is_internal, theirs.rule, theirs.rolls[0].people[0].unconfirmed) == (False, (), ())


def test_contacts_begin_with_emergency_then_who_answers_day_and_night() -> None:
    sheet = ask(contact_sheet, visit_of(DAY, NIGHTS), level="delegate")
    assert sheet.emergency == "112"
    assert [(word(one.name), one.contacts[0].value) for one in sheet.duty] == [("Ilze Tijone", "+1")]
    assert [(word(one.what), word(one.name)) for one in sheet.others] == [
        ("escort, interpreter", "Jānis Bērziņš"), ("Host", "Bauska county"), ("Lodging", "Hotel"),
        ("Embassy", "Embassy of Georgia"),
    ]  # fmt: skip


def test_the_public_is_not_told_who_works_for_the_guests() -> None:
    escorted = CAST.replace("    size: 4\n", "    size: 4\n    escort: janis\n")
    visit = read(f"{escorted}days:\n  2013-08-01:\n    interpreter: tulks\n    items: [Talks]".encode(), "v.yaml").visit
    names = {
        level: [word(one.name) for one in ask(contact_sheet, visit, level=level).others if word(one.name) != "Bauska county"]
        for level in ("public", "delegate")
    }
    assert names == {"public": ["Ilze Tijone"], "delegate": ["Jānis Bērziņš", "Anna Tulka"]}


def test_a_number_is_told_to_those_it_is_meant_for() -> None:
    numbers = {
        level: [way.value for one in ask(contact_sheet, visit_of(DAY, NIGHTS), level=level).others for way in one.contacts]
        for level in ("delegate", "host")
    }
    assert numbers == {"delegate": [], "host": ["+371 2", "+371 63922233", "+371 3", "+371 67213136"]}
    assert "Hotel" not in list(texts_of(ask(contact_sheet, visit_of(DAY, NIGHTS), level="public")))


def test_where_another_number_than_112_is_called_it_stands_there() -> None:
    japan = visit_of(DAY)
    hosts = tuple(one._replace(country="JP") if one.id == "bauska" else one for one in japan.organisations)
    assert ask(contact_sheet, japan._replace(organisations=hosts)).emergency == "119 / 110"


def test_the_rooming_list_counts_nights_by_presence_and_says_when_people_arrive() -> None:
    (house,) = ask(rooming_list, visit_of(DAY, NIGHTS)).houses
    assert (word(house.name), word(house.address), house.nights, house.unnamed) == ("Hotel", "Kalna iela 1", 5, 1)
    assert [
        (one.number, word(one.name), word(one.comes), word(one.leaves), one.nights, word(one.arrives)) for one in house.guests
    ] == [
        (1, "GELASHVILI Irine", "1 August", "3 August", 2, "18:45"),
        (2, "Lana Sadagašvili", "1 August", "3 August", 2, "18:45"),
        (3, "ნინო ბერიძე", "2 August", "3 August", 1, ""),
    ]
    assert [word(one.room) for one in house.guests] == ["single room"] * 3
    assert ask(rooming_list, visit_of(DAY, NIGHTS), place="hall").houses == ()


def test_nights_whose_days_are_open_are_not_counted() -> None:
    (house,) = ask(rooming_list, visit_of(DAY, "\nlodgings: [{place: hotel, guests: [khashuri]}]")).houses
    assert [one.nights for one in house.guests] == [None, None, 1]
