from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from visitplanner.imports import values
from visitplanner.imports.values import Unread
from visitplanner.texts import LANGUAGES, country_name, is_language, language_name


def code_of(read: Callable[[str], object], cell: str) -> str:
    with pytest.raises(Unread) as found:
        read(cell)
    return found.value.code


@pytest.mark.parametrize(
    "cell",
    ["2013-07-31", "31.07.2013", "31.07.2013.", "31.7.2013. g.", "31/07/2013", "07/31/2013", "31-07-2013", "2013-07-31 14:20",
     "31. jūlijs 2013", "2013. gada 31. jūlijā", "July 31, 2013", "31 July 2013", "31 ივლისი 2013", "31.07.", "31. jūlijs"],
)  # fmt: skip
def test_a_day_is_read_as_people_write_it(cell: str) -> None:
    assert values.day(cell, "2013") == "2013-07-31"


@pytest.mark.parametrize(
    "cell", ["03/04/2013", "31.02.2013", "41486", "jūlijs", "31.07.", "31 July", "31.07.75", "x" * 300, "2013"]
)
def test_what_is_no_day_or_may_be_two_is_refused(cell: str) -> None:
    assert code_of(values.day, cell) == "VP025"


def test_both_readings_of_an_ambiguous_date_are_told() -> None:
    with pytest.raises(Unread, match="'03/04/2013' can be 2013-04-03 or 2013-03-04"):
        values.day("03/04/2013")


@pytest.mark.parametrize("cell", ["Gruzija", "gruzija", "Georgia", "საქართველო", "Грузия", "GE", "ge", "GEO", "Sakartvelo"])
def test_a_country_is_known_by_its_name_in_four_languages_and_by_its_code(cell: str) -> None:
    assert values.country(cell) == "GE"


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("code", ["LV", "LT", "EE", "GE", "JP", "CI"])
def test_a_country_that_we_name_is_read_back(code: str, language: str) -> None:
    assert values.country(country_name(code, language)) == code


def test_an_unknown_country_is_refused_with_the_nearest() -> None:
    with pytest.raises(Unread) as found:
        values.country("Georgja")
    assert (found.value.code, found.value.hint) == ("VP026", "did you mean 'Georgia'?")


@pytest.mark.parametrize(
    ("cell", "tags"),
    [
        ("gruzīnu, angļu un krievu", ("ka", "en", "ru")),
        ("Georgian; English (B2)", ("ka", "en")),
        ("ქართული, რუსული", ("ka", "ru")),
        ("грузинский, английский", ("ka", "en")),
        ("LV/EN", ("lv", "en")),
        ("latviski", ("lv",)),
        ("gruzīnu valoda", ("ka",)),
        ("", ()),
    ],
)
def test_languages_are_known_by_their_names(cell: str, tags: tuple[str, ...]) -> None:
    assert values.languages(cell) == tags


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("tag", ["lv", "ka", "en", "ru", "de", "lt"])
def test_a_language_that_we_name_is_read_back(tag: str, language: str) -> None:
    assert values.languages(language_name(tag, language)) == (tag,)


def test_phones_and_addresses_are_told_apart_and_checked() -> None:
    assert [one.value for one in values.phones("63922233, +371 29 123 456 / 29123456\nmob. 28888888")] == [
        "63922233", "+371 29 123 456", "29123456", "28888888",
    ]  # fmt: skip
    assert [one.value for one in values.emails("ann@bauska.lv; mailto:ben@bauska.lv")] == ["ann@bauska.lv", "ben@bauska.lv"]
    assert code_of(lambda cell: list(values.phones(cell)), "at noon") == "VP028"
    assert code_of(lambda cell: list(values.emails(cell)), "ann(at)bauska.lv") == "VP028"


def test_phones_are_compared_by_their_digits() -> None:
    assert values.digits("00371 639-22233") == values.digits("+371 63922233") == "37163922233"


@pytest.mark.parametrize(("cell", "said"), [("F", "f"), ("sieviete", "f"), ("ქალი", "f"), ("V", "m"), ("male", "m"), ("", "")])
def test_a_gender_is_known_by_its_words(cell: str, said: str) -> None:
    assert values.gender(cell) == said


def test_names_are_turned_the_right_way_round() -> None:
    assert values.name("Gelašvili, Irine") == "Irine Gelašvili"
    assert values.name("Gelašvili Irine", turned=True) == "Irine Gelašvili"
    assert values.name("von der Leyen Ursula", turned=True) == "von der Leyen Ursula"
    assert [values.name(cell) for cell in ("N.N.", "TBC", "tiks precizēts")] == ["", "", "tiks precizēts"]


def test_what_no_text_may_hold_is_refused() -> None:
    assert code_of(values.words, "a\u202eb") == "VP024"
    assert code_of(values.words, "a" * 2001) == "VP024"
    assert values.words(" two\nlines ") == "two lines"


READERS: tuple[Callable[[str], object], ...] = (
    values.words, values.day, values.country, values.languages, values.gender, values.name,
    lambda cell: list(values.phones(cell)), lambda cell: list(values.emails(cell)),
)  # fmt: skip


@given(
    st.text() | st.from_regex(r"[0-9]{1,4}[./-][0-9]{1,4}[./-]?[0-9]{0,5}", fullmatch=True), st.sampled_from(range(len(READERS)))
)
def test_any_cell_is_read_or_refused(cell: str, number: int) -> None:
    codes = set()
    try:
        READERS[number](cell)
    except Unread as fault:
        codes = {fault.code}
    assert codes <= {"VP024", "VP025", "VP026", "VP027", "VP028"}


@given(st.text(st.characters(categories=["L", "P"]), max_size=12))
def test_tags_of_languages_are_tags(cell: str) -> None:
    try:
        tags = values.languages(cell)
    except Unread:
        tags = ()
    assert all(map(is_language, tags))
