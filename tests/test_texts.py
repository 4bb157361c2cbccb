import datetime as dt
import re
import subprocess
import sys

import pytest
from babel import Locale
from babel.dates import format_date
from hypothesis import given
from hypothesis import strategies as st

from visitplanner import texts
from visitplanner.texts import (
    LANGUAGES,
    NO_TEXT,
    Text,
    Words,
    country_name,
    hyphenated,
    is_language,
    language_name,
    missing,
    month_words,
    said,
    say_date,
    say_dates,
    script_of,
    script_read_in,
    speaks,
    text,
    unsafe_character,
    visible,
    weekday_words,
    zone_city,
)

FESTIVAL = text(lv="Svētki", en="Festival")
ARRIVES, LEAVES = "2013-07-31", "2013-08-05"


# Texts in several languages


def test_a_text_keeps_its_forms_in_the_order_given() -> None:
    assert FESTIVAL.forms == (("lv", "Svētki"), ("en", "Festival"))
    assert text("N.N.") == Text((("und", "N.N."),))
    assert text("N.N.", en="to be named").forms == (("und", "N.N."), ("en", "to be named"))
    assert text() == NO_TEXT
    assert (bool(FESTIVAL), bool(NO_TEXT)) == (True, False)
    assert (str(FESTIVAL), str(NO_TEXT)) == ("Svētki", "")


@pytest.mark.parametrize(
    ("forms", "asked", "words"),
    [
        ({"lv": "Svētki", "en": "Festival"}, ["en"], Words("Festival", "en")),
        ({"lv": "Svētki", "en": "Festival"}, ["ka", "en"], Words("Festival", "en")),
        ({"lv": "Svētki", "en": "Festival"}, ["ka"], Words("Svētki", "lv")),
        ({"lv": "Svētki", "en": "Festival"}, [], Words("Svētki", "lv")),
        ({"lv": "Svētki", "en": "Festival"}, ["en-GB"], Words("Festival", "en")),
        ({"lv": "Svētki", "en-GB": "Fête"}, ["en"], Words("Fête", "en-GB")),
        ({"lv": "Svētki", "ka": "დღესასწაული"}, ["ka-Latn-GE"], Words("დღესასწაული", "ka")),
        ({"lv": "Svētki", "ka-Latn": "dghesasts'auli"}, ["ka"], Words("Svētki", "lv")),
        ({"lv": "Svētki", "ka-Latn": "dghesasts'auli", "ka": "დღესასწაული"}, ["ka-Latn"], Words("dghesasts'auli", "ka-Latn")),
        ({"sv": "Fest", "sl": "Praznik"}, ["s"], Words("Fest", "sv")),
        ({}, ["en"], Words("", "und")),
    ],
)
def test_a_text_is_picked_in_the_first_language_that_has_it(forms: dict[str, str], asked: list[str], words: Words) -> None:
    assert Text(tuple(forms.items())).pick(asked) == words


def test_a_text_is_said_once_in_each_language() -> None:
    assert said(FESTIVAL, ["en", "lv"]) == (Words("Festival", "en"), Words("Svētki", "lv"))


def test_where_a_language_is_missing_another_stands_in_once_and_says_so() -> None:
    assert said(FESTIVAL, ["ka", "en"]) == (Words("Festival", "en"),)
    assert said(FESTIVAL, ["ka"]) == (Words("Svētki", "lv"),)
    assert said(text("N.N."), ["ka", "en"]) == (Words("N.N.", "und"),)
    assert said(NO_TEXT, ["ka", "en"]) == ()


def test_what_stands_in_for_a_language_is_in_a_script_that_its_readers_read() -> None:
    town = text(ka="ბაუსკა", lv="Bauska")
    assert said(town, ["en", "ka"]) == (Words("Bauska", "lv"), Words("ბაუსკა", "ka"))
    assert said(town, ["ka", "en"]) == (Words("ბაუსკა", "ka"), Words("Bauska", "lv"))
    assert said(town, ["en"]) == (Words("Bauska", "lv"),)
    assert said(text(ka="ბაუსკა"), ["en", "ka"]) == (Words("ბაუსკა", "ka"),)


def test_the_missing_languages_of_a_text_are_named() -> None:
    assert missing(FESTIVAL, ["ka", "en", "de"]) == ("ka", "de")
    assert missing(FESTIVAL, ["en-GB", "lv-LV"]) == ()
    assert missing(text("N.N."), ["ka", "en"]) == ()
    assert missing(NO_TEXT, ["ka", "en"]) == ()


@pytest.mark.parametrize("tag", ["lv", "ka", "ka-Latn", "pt-BR", "zh-Hant-TW", "und", "gsw"])
def test_a_language_tag_is_known_by_its_form(tag: str) -> None:
    assert is_language(tag)


@pytest.mark.parametrize("tag", ["", "l", "LV", "lv_LV", "lv-lv", "ka-latn", "latviešu", "lv\n", "lv-"])
def test_what_is_no_language_tag_is_not(tag: str) -> None:
    assert not is_language(tag)


# Characters


UNSAFE = (
    "U+0000 U+0009 U+000A U+000D U+001B U+007F U+0085 U+061C U+200E U+202E U+2028 U+2066 U+206F U+D800 U+DFFF U+E000 U+FDD0 "
    "U+FEFF U+FFF9 U+FFFC U+FFFD U+FFFF U+1FFFE U+E0001 U+E007F U+10FFFD"
)


@pytest.mark.parametrize("name", UNSAFE.split())
def test_a_character_that_steers_hides_or_is_lost_is_refused_and_shown(name: str) -> None:
    character = chr(int(name.removeprefix("U+"), 16))
    assert unsafe_character(f"Welcome{character} dinner{character}") == name
    assert visible(f"a{character}b") == f"a<{name}>b"


NEEDED = (
    "", "Welcome dinner", "ქუჩა", "Čaka iela 3–5", "松山城", "علی\u200cرضا", "क्\u200dष", "👩\u200d🌾\ufe0f",
    "pār\u00adbrauciens", "ᠮᠣᠩᠭᠣᠯ\u180eᠠ", "ភាសា\u200bខ្មែរ", "10\u00a0km", "e\u0301", "\U0001fae9",
)  # fmt: skip


@pytest.mark.parametrize("words", NEEDED)
def test_what_names_and_long_words_need_is_safe(words: str) -> None:
    assert unsafe_character(words) == ""
    assert visible(words) == words


def test_lines_may_break_in_long_texts_alone() -> None:
    words = "First day.\n\nSecond day.\tEnd"
    assert unsafe_character("First day.\n\nSecond day.", lines=True) == ""
    assert unsafe_character(words, lines=True) == "U+0009"
    assert unsafe_character(words) == "U+000A"
    assert visible(words, lines=True) == "First day.\n\nSecond day.<U+0009>End"
    assert visible(words) == "First day.<U+000A><U+000A>Second day.<U+0009>End"


def test_the_quick_glance_misses_no_unsafe_character() -> None:
    unsafe = re.compile(texts._UNSAFE)
    assert [hex(code) for code in range(0x110000) if unsafe.match(chr(code)) and texts._is_plain(chr(code))] == []


@given(st.text(st.characters(exclude_categories=())))
def test_what_is_visible_is_safe_and_what_is_safe_is_visible(words: str) -> None:
    assert unsafe_character(visible(words)) == ""
    assert unsafe_character(visible(words, lines=True), lines=True) == ""
    assert (visible(words) == words) == (unsafe_character(words) == "")


# Dates


@pytest.mark.parametrize(
    ("language", "full", "long", "short", "weekday"),
    [
        ("en", "Wednesday, 31 July 2013", "31 July 2013", "31 July", "Wednesday"),
        ("lv", "trešdiena, 2013. gada 31. jūlijs", "2013. gada 31. jūlijs", "31. jūlijs", "trešdiena"),
        ("ka", "ოთხშაბათი, 31 ივლისი, 2013", "31 ივლისი, 2013", "31 ივლისი", "ოთხშაბათი"),
        ("de", "Mittwoch, 31. Juli 2013", "31. Juli 2013", "31. Juli", "Mittwoch"),
        ("lv-LV", "trešdiena, 2013. gada 31. jūlijs", "2013. gada 31. jūlijs", "31. jūlijs", "trešdiena"),
        ("xx", "Wednesday, 31 July 2013", "31 July 2013", "31 July", "Wednesday"),
    ],
)
def test_a_day_is_said_as_the_language_writes_it(language: str, full: str, long: str, short: str, weekday: str) -> None:
    assert [say_date(ARRIVES, language, form) for form in ("full", "long", "short", "weekday")] == [full, long, short, weekday]


@pytest.mark.parametrize("language", ["en", "lv", "ka", "de"])
def test_a_day_without_a_year_has_no_weekday_and_no_day_no_words(language: str) -> None:
    short = say_date("2000-02-29", language, "short")
    assert [say_date("--02-29", language, form) for form in ("full", "long", "short", "weekday")] == [short, short, short, ""]
    assert [say_date("", language, form) for form in ("full", "long", "short", "weekday")] == [""] * 4


@pytest.mark.parametrize("language", LANGUAGES)
def test_months_and_weekdays_are_those_of_cldr(language: str) -> None:
    cldr, own = Locale.parse("en_GB" if language == "en" else language), texts._CALENDARS[language]
    assert own.months == tuple(cldr.months["format"]["wide"][month] for month in range(1, 13))
    assert own.weekdays == tuple(cldr.days["format"]["wide"][day] for day in range(7))


@pytest.mark.parametrize("language", LANGUAGES)
def test_dates_are_those_of_cldr(language: str) -> None:
    days = [dt.date(year, month, 2 * month) for year in (1900, 2013, 2199) for month in range(1, 13)]
    locale = "en_GB" if language == "en" else language
    assert [say_date(str(day), language, "long") for day in days] == [format_date(day, "long", locale=locale) for day in days]
    assert [say_date(str(day), language, "weekday") for day in days] == [format_date(day, "EEEE", locale=locale) for day in days]


@pytest.mark.parametrize(
    ("start", "end", "en", "lv", "ka"),
    [
        (ARRIVES, LEAVES, "31 July – 5 August 2013", "2013. gada 31. jūlijs – 5. augusts", "31 ივლისი – 5 აგვისტო, 2013"),
        ("2013-08-02", "2013-08-04", "2–4 August 2013", "2013. gada 2.–4. augusts", "2–4 აგვისტო, 2013"),
        ("2013-12-30", "2014-01-02", "30 December 2013 – 2 January 2014", "2013. gada 30. decembris – 2014. gada 2. janvāris",
         "30 დეკემბერი, 2013 – 2 იანვარი, 2014"),
        ("2013-08-02", "2014-08-02", "2 August 2013 – 2 August 2014", "2013. gada 2. augusts – 2014. gada 2. augusts",
         "2 აგვისტო, 2013 – 2 აგვისტო, 2014"),
        (ARRIVES, ARRIVES, "31 July 2013", "2013. gada 31. jūlijs", "31 ივლისი, 2013"),
        (ARRIVES, "", "from 31 July 2013", "no 2013. gada 31. jūlija", "2013 წლის 31 ივლისიდან"),
        ("", LEAVES, "until 5 August 2013", "līdz 2013. gada 5. augustam", "2013 წლის 5 აგვისტომდე"),
        ("--05-10", "--05-12", "10–12 May", "10.–12. maijs", "10–12 მაისი"),
        ("--05-30", "--06-01", "30 May – 1 June", "30. maijs – 1. jūnijs", "30 მაისი – 1 ივნისი"),
        ("--05-10", "", "from 10 May", "no 10. maija", "10 მაისიდან"),
        ("", "--05-10", "until 10 May", "līdz 10. maijam", "10 მაისამდე"),
        ("--05-10", "--05-10", "10 May", "10. maijs", "10 მაისი"),
        ("", "", "", "", ""),
    ],
)  # fmt: skip
def test_a_range_of_days_is_said_in_short_and_in_the_right_case(start: str, end: str, en: str, lv: str, ka: str) -> None:
    assert [say_dates(start, end, language) for language in LANGUAGES] == [en, lv, ka]


def test_other_languages_say_both_days_and_leave_a_dash_open() -> None:
    assert [say_dates(*days, "de") for days in ((ARRIVES, LEAVES), (ARRIVES, ""), ("", LEAVES), ("", ""))] == [
        "31. Juli 2013 – 5. August 2013",
        "31. Juli 2013 –",
        "– 5. August 2013",
        "",
    ]


def test_dates_of_the_own_languages_load_no_babel() -> None:
    asked = (f"texts.say_date('{ARRIVES}', '{one}'), texts.say_dates('{ARRIVES}', '', '{one}')" for one in LANGUAGES)
    program = f"import sys; from visitplanner import texts; {', '.join(asked)}; print('babel' in sys.modules)"
    loaded = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert loaded.stdout == "False\n"


# Names of countries, languages, cities


@pytest.mark.parametrize(
    ("code", "names"),
    [
        ("GE", ("Georgia", "Gruzija", "საქართველო")),
        ("LV", ("Latvia", "Latvija", "ლატვია")),
        ("QQ", ("QQ", "QQ", "QQ")),
        ("", ("", "", "")),
    ],
)
def test_a_country_has_its_name_or_its_code(code: str, names: tuple[str, ...]) -> None:
    assert tuple(country_name(code, language) for language in LANGUAGES) == names


@pytest.mark.parametrize(
    ("tag", "names"),
    [
        ("ka", ("Georgian", "gruzīnu", "ქართული")),
        ("ka-Latn", ("Georgian (Latin)", "gruzīnu (latīņu)", "ქართული (ლათინური)")),
        ("pt-BR", ("Brazilian Portuguese", "portugāļu (Brazīlija)", "ბრაზილიური პორტუგალიური")),
        ("qqq", ("qqq", "qqq", "qqq")),
        ("", ("", "", "")),
    ],
)
def test_a_language_has_its_name_or_its_tag(tag: str, names: tuple[str, ...]) -> None:
    assert tuple(language_name(tag, language) for language in LANGUAGES) == names


def test_a_language_that_cldr_lacks_is_answered_in_english() -> None:
    assert (country_name("GE", "qqq"), language_name("ka", ""), zone_city("Europe/Riga", "und")) == (
        "Georgia",
        "Georgian",
        "Riga",
    )


def test_a_zone_is_named_after_its_city() -> None:
    assert [zone_city("Europe/Riga", language) for language in LANGUAGES] == ["Riga", "Rīga", "რიგა"]
    assert [zone_city("Asia/Tbilisi", language) for language in LANGUAGES] == ["Tbilisi", "Tbilisi", "თბილისი"]
    assert zone_city("UTC", "lv") == "UTC"


@pytest.mark.parametrize(
    ("words", "script"),
    [
        ("Irine", "LATIN"),
        ("1. ირინე", "GEORGIAN"),
        ("Šķēle", "LATIN"),
        ("Ирина", "CYRILLIC"),
        ("たなか", "CJK"),
        ("松山", "CJK"),
        ("12", ""),
    ],
)
def test_a_script_is_that_of_the_first_letter(words: str, script: str) -> None:
    assert script_of(words) == script


@pytest.mark.parametrize(
    ("language", "script"),
    [("lv", "LATIN"), ("ka", "GEORGIAN"), ("ka-Latn", "LATIN"), ("pt-BR", "LATIN"), ("sr-Cyrl", "CYRILLIC")],
)
def test_a_language_is_read_in_a_script(language: str, script: str) -> None:
    assert script_read_in(language) == script


def test_a_regional_form_speaks_its_language_and_what_has_none_speaks_all() -> None:
    assert [speaks(tag, "en") for tag in ("en", "en-GB", "und", "lv", "en-Latn")] == [True, True, True, False, False]


def test_words_for_months_and_weekdays_are_those_of_dates() -> None:
    months, weekdays = month_words(), weekday_words()
    assert [months[word] for word in ("July", "jūlijs", "jūlijā", "jūlija", "septembrī", "ივლისი", "ივლისს")] == [
        7,
        7,
        7,
        7,
        9,
        7,
        7,
    ]
    assert [weekdays[word] for word in ("Thursday", "ceturtdiena", "ceturtdien", "ხუთშაბათი", "ხუთშაბათს", "კვირას")] == [
        3,
        3,
        3,
        3,
        3,
        6,
    ]


def test_long_words_of_latvian_have_soft_hyphens_and_no_others() -> None:
    words = "Novadpētniecības un starpinstitucionālā nodaļa"
    assert hyphenated(words, "lv").replace("\u00ad", "|") == "Novadpētniecības un star|pin|sti|tu|cio|nālā nodaļa"
    assert hyphenated(words, "en") == words
    assert hyphenated("Pašvaldība", "lv-LV") == "Pašvaldība"
