"""Words become values of the model, or a problem that says what was expected."""

import pytest

from tests.itinerary.files import item_of, problems_of, told, visit_of
from visitplanner.texts import Text


@pytest.mark.parametrize(
    ("part", "code"),
    [
        ("zone: Europe/Rga", "VP103"),
        ("zone: 2", "VP103"),
        ("from: 2013-02-29", "VP102"),
        ("from: tomorrow", "VP102"),
        ("languages: [english]", "VP007"),
        ("category: vacation", "VP014"),
        ("title: [a, b]", "VP007"),
        ("title: {english: a}", "VP005"),
        ("title: {en: a, en: b}", "VP006"),
        ("title: {en: [a]}", "VP007"),
        ("title: {[a]: b}", "VP005"),
        ("title: " + "a" * 2001, "VP010"),
        ("note: " + "a" * 20001, "VP010"),
        ("title: |\n  a\n  b", "VP009"),
        ('title: "  "', "VP008"),
        ("hosts: ['']", "VP008"),
        ("costs: [{amount: 1e3}]", "VP007"),
        ("costs: [{amount: '1,50'}]", "VP007"),
        ("costs: [{quantity: -1}]", "VP007"),
        ("costs: [{quantity: 1.5}]", "VP007"),
        ("costs: [{quantity: '١'}]", "VP007"),
        ("costs: [{currency: Euro}]", "VP007"),
        ("organisations: {a: {country: Latvia}}", "VP007"),
        ("places: {a: {at: [north, 1]}}", "VP007"),
        ("delegations: {a: {first_visit: maybe}}", "VP007"),
        ("places: {a: {open: {hours: 9:00-25:00}}}", "VP101"),
        ("places: {a: {open: {hours: 9-17}}}", "VP101"),
    ],
)
def test_a_value_that_cannot_be_is_refused(part: str, code: str) -> None:
    assert [one.code for one in problems_of(part)] == [code]


def test_words_that_look_like_something_else_in_yaml_are_words() -> None:
    text = "title: 10:30\npurpose: no\ndates_note: 2013-08-01\nsources: [1e3, ~, null, 0x10, 1_000, yes]"
    visit = visit_of(text)
    assert [str(one) for one in (visit.title, visit.purpose, visit.dates_note)] == ["10:30", "no", "2013-08-01"]
    assert visit.sources == ("1e3", "~", "null", "0x10", "1_000", "yes")


def test_a_text_is_in_the_main_language_or_in_those_it_names() -> None:
    visit = visit_of("languages: [lv, en]\ntitle: Vizīte\npurpose: {en: Work, ka-Latn: mushaoba}")
    assert visit.title == Text((("lv", "Vizīte"),))
    assert visit.purpose == Text((("en", "Work"), ("ka-Latn", "mushaoba")))


def test_spaces_around_are_no_part_of_words() -> None:
    assert str(visit_of("title: '  a b '").title) == "a b"


def test_a_description_has_paragraphs_and_20000_characters() -> None:
    item = item_of("{title: a, description: '" + "a" * 20000 + "'}")
    assert len(str(item.description)) == 20000
    item = item_of("title: a\n      description: |\n        One.\n\n        Two.\n")
    assert str(item.description) == "One.\n\nTwo."


def test_a_paragraph_holds_no_odd_character_either() -> None:
    assert told('note: "a\\n\\tb"') == ["1:7 VP009"]


def test_days_and_numbers_are_brought_to_one_form() -> None:
    visit = visit_of(
        "from: 31.07.2013\nto: --08-05\ncosts: {amount: 20.50, quantity: 030}\nplaces: {a: {open: {hours: 9.00-24:00}}}"
    )
    assert (visit.start, visit.end, visit.costs[0].amount, visit.costs[0].quantity) == ("2013-07-31", "--08-05", "20.50", 30)
    assert visit.places[0].opening[0][1:3] == ("09:00", "24:00")


@pytest.mark.parametrize(("words", "expected"), [("yes", True), ("no", False), ("true", True), ("False", False)])
def test_yes_and_no_are_flags_only_where_one_is_expected(words: str, expected: bool) -> None:  # a table
    assert visit_of(f"delegations: {{a: {{first_visit: {words}, name: {words}}}}}").delegations[0].first_visit is expected


def test_a_key_with_nothing_behind_it_is_no_key() -> None:
    assert (
        visit_of("title:\npeople:\ndays:\nundated:\nproject:\nplaces: {a: {zone: , rain: , capacity: }, b: }").places[0][1:]
        == (visit_of("places: {a: }").places[0][1:])
    )
