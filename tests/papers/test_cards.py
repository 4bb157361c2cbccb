"""Badges and name cards."""

from tests.papers.asking import ask, visit_of, word, words
from visitplanner.model import Language, NameForm
from visitplanner.papers.cards import badges, name_cards

DAY = """
  2013-08-01:
    - {at: 19:00, title: Dinner, kind: dinner, host: chair, interpreter: {person: tulks}, driver: janis}
"""


def test_everybody_with_a_name_has_one_badge_that_says_what_they_are() -> None:
    found = ask(badges, visit_of(DAY), level="delegate").cards
    assert [(one.person, word(one.group), one.is_guest) for one in found] == [
        *((person, "Delegation of Khashuri", True) for person in ("irine", "lana", "nino")),
        ("ilze", "Host", False), ("chair", "host", False), ("tulks", "interpreter", False), ("janis", "driver", False),
    ]  # fmt: skip


def test_who_drives_a_vehicle_has_a_badge_though_no_item_says_so() -> None:
    found = ask(badges, visit_of("\n  2013-08-01: [Talks]\n"), level="delegate").cards
    assert [(one.person, word(one.group)) for one in found if not one.is_guest] == [("ilze", "Host"), ("janis", "driver")]


def test_a_name_stands_in_two_scripts() -> None:
    alone, both = (ask(badges, visit_of(DAY), *languages, level="delegate").cards[0] for languages in (("lv",), ("lv", "ka")))
    assert (words(alone.name), words(alone.other)) == (["Irine Gelašvili"], ["ირინე გელაშვილი"])
    assert (words(both.name), words(both.other)) == (["Irine Gelašvili"], ["ირინე გელაშვილი"])


def test_a_form_given_for_cards_goes_before_others() -> None:
    visit = visit_of(DAY)
    card = NameForm(Language("lv"), "Irina", "card")
    people = tuple(one._replace(names=(*one.names, card)) if one.id == "irine" else one for one in visit.people)
    assert word(ask(badges, visit._replace(people=people), "lv", level="delegate").cards[0].name) == "Irina"


def test_cards_are_for_who_sits_guests_first_and_drivers_not() -> None:
    found = ask(name_cards, visit_of(DAY), level="delegate")
    assert word(found.event) == "Dinner"
    assert [(one.person, one.is_guest) for one in found.cards] == [
        ("irine", True),
        ("lana", True),
        ("chair", False),
        ("tulks", False),
    ]
