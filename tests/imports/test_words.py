import pytest
from hypothesis import given
from hypothesis import strategies as st

from visitplanner.imports.words import folded, folded_name, language_of, sounded_name


def test_words_are_compared_without_capitals_accents_and_signs() -> None:
    assert folded("  Vārds,\n UZVĀRDS ") == "vards uzvards"
    assert folded("Straße №5") == "strasse no5"


def test_parts_of_a_name_may_stand_in_any_order() -> None:
    assert folded_name("Gelašvili Irine") == folded_name("Irine GELASVILI")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Tamazs Čubinidze", "თამაზ ჩუბინიძე"),
        ("Irine Gelašvili", "ირინე გელაშვილი"),
        ("Hatuna Samharadze", "ხათუნა სამხარაძე"),
        ("Nodars Kvinikadze", "ნოდარ კვინიკაძე"),
        ("Lana Sadagašvili", "ლანა სადაღაშვილი"),
        ("Lana Sadagašvili", "Lana Sadaghashvili"),
        ("Ilze Tijone", "Илзе Тийоне"),
    ],
)
def test_a_name_sounds_alike_in_every_script(one: str, other: str) -> None:
    assert sounded_name(one) == sounded_name(other)


@pytest.mark.parametrize(("one", "other"), [("Anna Kalniņa", "Anna Kļaviņa"), ("Jānis", "Jana"), ("ნინო", "ნანა")])
def test_other_names_sound_otherwise(one: str, other: str) -> None:
    assert sounded_name(one) != sounded_name(other)


@given(st.text(), st.text())
def test_any_name_can_be_compared(one: str, other: str) -> None:
    assert sounded_name(f"{one} {other}") == sounded_name(f"{other} {one}")
    assert folded(folded(one)) == folded(one)


@pytest.mark.parametrize(
    ("words", "told", "own", "language"),
    [
        ("Irine", "lv", ("lv",), "lv"),
        ("ირინე", "lv", ("lv", "ka"), "ka"),
        ("Irine", "ka", ("lv", "en", "ka"), "en"),
        ("Irine", "", ("lv", "ka"), "lv"),
        ("Ирина", "", ("lv",), "ru"),
        ("Ирина", "", ("uk",), "uk"),
        ("松山", "", ("lv",), "und"),
        ("松山", "", ("lv", "ja"), "ja"),
        ("12", "lv", (), "lv"),
    ],
)
def test_the_language_of_words_is_told_or_seen_by_their_letters(
    words: str, told: str, own: tuple[str, ...], language: str
) -> None:
    assert language_of(words, told, own) == language
