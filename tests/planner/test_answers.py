"""Answers to the first questions: forgiving, never guessed."""

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from visitplanner.planner.answers import QUESTIONS, UNKNOWN, check_answer, country_in, read_languages, read_zone
from visitplanner.problems import ProblemsFound

GIVEN = {"today": "2013-07-01", "zone": "Europe/Riga"}
BY_NAME = {question.name: question for question in QUESTIONS}


@pytest.mark.parametrize(
    ("name", "words", "kept"),
    [
        ("zone", "Riga", "Europe/Riga"),
        ("zone", "rīga", "Europe/Riga"),
        ("zone", "Europe/Riga", "Europe/Riga"),
        ("guests", "  Khashuri   municipality ", "Khashuri municipality"),
        ("size", "about 5", "about 5"),
        ("size", "?", ""),
        ("size", "Don't know", ""),
        ("arrival", "31.07.", "31.07."),
        ("arrival", "31 July 14:20", "31 July 14:20"),
        ("departure", "5 August", "5 August"),
        ("languages", "Latvian and Georgian", "Latvian and Georgian"),
        ("kind", "twin", "twin"),
        ("kind", "Twin town", "Twin town"),
        ("id", "khashuri-2013", "khashuri-2013"),
    ],
)
def test_answers_are_taken_as_people_give_them(name: str, words: str, kept: str) -> None:
    assert check_answer(BY_NAME[name], words, GIVEN | {"arrival": "31.07." if name == "departure" else ""}) == kept


@pytest.mark.parametrize(
    ("name", "words", "code"),
    [
        ("zone", "Atlantis", "VP963"),
        ("zone", "?", "VP963"),
        ("size", "five", "VP963"),
        ("languages", "Klingonish", "VP963"),
        ("arrival", "03/04", "VP110"),
        ("arrival", "14:20", "VP110"),
        ("arrival", "soon", "VP101"),
        ("departure", "30 July", "VP110"),
        ("departure", "2013-07-30", "VP963"),
        ("id", "Khashuri 2013", "VP963"),
        ("kind", "holiday", "VP963"),
        ("kind", "t w", "VP963"),
        ("title", "a\u202eb", "VP963"),
    ],
)
def test_what_cannot_be_read_is_refused_with_a_hint(name: str, words: str, code: str) -> None:
    with pytest.raises(ProblemsFound) as refused:
        check_answer(BY_NAME[name], words, GIVEN | {"arrival": "2013-07-31"})
    assert [(one.code, bool(one.hint)) for one in refused.value.problems] == [(code, True)]


def test_languages_and_countries_are_known_by_name() -> None:
    assert read_languages("Latvian, ქართული ka", {}) == ("lv", "ka")
    assert read_languages("lv; en/ka", {}) == ("lv", "en", "ka")
    assert [country_in(words) for words in ("Khashuri, Georgia", "Khashuri, GE", "Bauska, Latvija", "Town, hall", "Town")] == [
        ("Khashuri", "GE"),
        ("Khashuri", "GE"),
        ("Bauska", "LV"),
        ("Town, hall", ""),
        ("Town", ""),
    ]
    assert read_zone("Tbilisi", {}) == "Asia/Tbilisi"


@given(st.sampled_from(QUESTIONS), st.text(max_size=40))
def test_any_words_are_read_or_refused(question: object, words: str) -> None:
    kept = None
    with suppress(ProblemsFound):
        kept = check_answer(question, words, GIVEN)  # type: ignore[arg-type]  # any words for its name
    assert not kept or words.strip().casefold() not in UNKNOWN
