"""How a view says facts."""

import pytest

from tests.views.given import words
from visitplanner.model import Language, NameForm, Person, PersonId
from visitplanner.texts import Words, text
from visitplanner.views.words import Voice

BOTH = Voice(("lv", "ka"), ("lv", "en"), "delegate")


def test_a_missing_language_is_stood_in_for_and_says_which() -> None:
    assert BOTH.text(text(lv="Zāle", en="Hall")) == (Words("Zāle", "lv"),)
    assert Voice(("ka",), (), "public").text(text(en="Hall")) == (Words("Hall", "en"),)


def test_a_list_is_said_in_each_language_with_what_it_has() -> None:
    parts = [BOTH.text(text(lv="Viens", ka="ერთი")), BOTH.text(text(lv="Divi"))]
    assert BOTH.listed(parts) == (Words("Viens, Divi", "lv"), Words("ერთი, Divi", "ka"))
    assert BOTH.listed([]) == ()


def test_two_things_are_paired_and_one_stands_alone() -> None:
    one, none = BOTH.text(text(lv="Zāle")), ()
    assert words(BOTH.paired(one, none)) == ["Zāle"]
    assert words(BOTH.paired(none, one)) == ["Zāle"]
    assert words(Voice(("lv",), (), "public").paired(one, one)) == ["Zāle (Zāle)"]
    assert words(Voice(("en",), (), "public").led("word.place", one)) == ["Place: Zāle"]


def test_names_are_given_not_inferred_where_both_are_there() -> None:
    forms = (
        NameForm(Language("ka"), "inferred", "inferred"),
        NameForm(Language("ka"), "given"),
        NameForm(Language("lv"), "Latvian"),
    )
    assert BOTH.name(Person(PersonId("p"), names=forms)) == (Words("Latvian", "lv"), Words("given", "ka"))


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("ka", "ირინე გელაშვილი"),
        ("lv", "Irine Gelašvili"),
        ("en", "Irine Gelašvili"),
        ("de", "Irine Gelašvili"),
        ("ru", "ირინე გელაშვილი"),
    ],
)
def test_a_name_without_a_form_in_a_language_is_said_in_its_script(language: str, said: str) -> None:
    forms = (NameForm(Language("ka"), "ირინე გელაშვილი"), NameForm(Language("lv"), "Irine Gelašvili"))
    voice = Voice((language,), ("ka", "lv"), "delegate")
    assert words(voice.name(Person(PersonId("p"), names=forms))) == [said]


def test_a_name_of_one_script_alone_is_said_in_that_one() -> None:
    forms = (NameForm(Language("ka-Latn"), "GELASHVILI", "passport"), NameForm(Language("ka-Latn"), "Irine Gelashvili"))
    assert words(BOTH.name(Person(PersonId("p"), names=forms))) == ["Irine Gelashvili"]


def test_a_level_sees_itself_and_the_wider_ones() -> None:
    assert [BOTH.may_see(level) for level in ("public", "delegate", "host", "organiser")] == [True, True, False, False]
