import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.drawn import DAYS, is_real, moments
from visitplanner.times import (
    LAST_MINUTE,
    PARTS,
    UNKNOWN,
    Moment,
    Precision,
    TimeFault,
    check_exists,
    part_words,
    read_moment,
    read_span,
    restore_moment,
    say,
    say_clock,
    say_span,
    write_moment,
    write_span,
)
from visitplanner.times.notation import Style

DAY = "2013-07-31"
LANGUAGES = ("en", "lv", "ka")
USUAL = "write 10:00, ~9:00, from 18:00, by 12:00, evening, after ID, or ?"


def _exact(minute: int, day: str = DAY) -> Moment:
    return Moment("exact", day, minute)


# Reading one time


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("10:00", _exact(600)),
        ("9.30", _exact(570)),
        ("0:00", _exact(0)),
        ("24:00", _exact(1440)),
        ("00:00 +1", _exact(1440)),
        ("24:30", _exact(1470)),
        ("00:30 +1", _exact(1470)),
        ("0.30+1", _exact(1470)),
        ("23:59 +1", _exact(LAST_MINUTE)),
        ("at 10:00", _exact(600)),
        ("AT 10:00", _exact(600)),
        ("plkst. 10.00", _exact(600)),
        ("plkst.10.00", _exact(600)),
        ("plkst 10.00", _exact(600)),
        ("Pulksten 10.00", _exact(600)),
        ("10:00 საათზე", _exact(600)),
        ("~9:00", Moment("about", DAY, 540)),
        ("~ 9:00", Moment("about", DAY, 540)),
        ("About 9:00", Moment("about", DAY, 540)),
        ("around 9:00", Moment("about", DAY, 540)),
        ("approx. 9:00", Moment("about", DAY, 540)),
        ("ca. 9:00", Moment("about", DAY, 540)),
        ("c. 9:00", Moment("about", DAY, 540)),
        ("ap 9.00", Moment("about", DAY, 540)),
        ("ap. plkst. 9.00", Moment("about", DAY, 540)),
        ("Ap plkst.9.00", Moment("about", DAY, 540)),
        ("დაახლ. 9:00", Moment("about", DAY, 540)),
        ("დაახლოებით 9:00 საათზე", Moment("about", DAY, 540)),
        ("from 18:00", Moment("from", DAY, 1080)),
        ("no plkst. 18.00", Moment("from", DAY, 1080)),
        ("18:00-დან", Moment("from", DAY, 1080)),
        ("18:00 საათიდან", Moment("from", DAY, 1080)),
        ("by 12:00", Moment("by", DAY, 720)),
        ("līdz 12.00", Moment("by", DAY, 720)),
        ("LĪDZ plkst. 12.00", Moment("by", DAY, 720)),
        ("li\u0304dz 12.00", Moment("by", DAY, 720)),  # the macron a letter of its own, as some computers type it
        ("12:00-მდე", Moment("by", DAY, 720)),
        ("12:00 საათამდე", Moment("by", DAY, 720)),
        ("evening", Moment("part", DAY, part="evening")),
        ("Evening", Moment("part", DAY, part="evening")),
        ("in the afternoon", Moment("part", DAY, part="afternoon")),
        ("rīta pusē", Moment("part", DAY, part="morning")),
        ("Rīta pusē", Moment("part", DAY, part="morning")),
        ("საღამოს", Moment("part", DAY, part="evening")),
        ("after welcome", Moment("after", DAY, after="welcome")),
        ("After first", Moment("after", DAY, after="first")),
        ("?", Moment("date", DAY)),
        ("unknown", Moment("date", DAY)),
        ("vēl nav zināms", Moment("date", DAY)),
        ("", Moment("date", DAY)),
        ("undated", UNKNOWN),
        ("undated 10:00", Moment("exact", "", 600)),
        ("2013-08-02", Moment("date", "2013-08-02")),
        ("2013-08-02 9:00", _exact(540, "2013-08-02")),
        ("2013-08-02T09:00", _exact(540, "2013-08-02")),
        ("02.08.2013 9.00", _exact(540, "2013-08-02")),
        ("2. 8. 2013. plkst. 9.00", _exact(540, "2013-08-02")),
        ("--08-02 9:00", _exact(540, "--08-02")),
        ("10:00 Asia/Tbilisi", _exact(600)._replace(zone="Asia/Tbilisi")),
        ("10:00 UTC", _exact(600)._replace(zone="UTC")),
        ("2013-07-31 Asia/Tbilisi", Moment("date", DAY, zone="Asia/Tbilisi")),
        ("03:30 first", _exact(210)._replace(fold=0)),
        ("~03:30 Second", Moment("about", DAY, 210, fold=1)),
        ("3.30 otrreiz", _exact(210)._replace(fold=1)),
        ("2013-10-27 03:30 second Europe/Riga", Moment("exact", "2013-10-27", 210, zone="Europe/Riga", fold=1)),
        ("  10:00\u00a0\n", _exact(600)),
        ("~\u20099:00", Moment("about", DAY, 540)),
        ("2013\u201108\u201102 9:00", _exact(540, "2013-08-02")),
        ("00:30\u202f+1", _exact(1470)),
    ],
)
def test_a_time_is_read_as_people_write_it(text: str, moment: Moment) -> None:
    assert read_moment(text, DAY) == moment


@pytest.mark.parametrize(
    ("text", "code", "said", "hint"),
    [
        ("25:30", "VP101", "'25:30' is not a time of day", "if it is in the night after that day, write 01:30 +1"),
        ("24:00 +1", "VP101", "'24:00 +1' is not a time of day", "if it is in the night after that day, write 00:00 +1"),
        ("9:60", "VP101", "'9:60' is not a time of day", "hours run from 0:00 to 24:00, minutes from 00 to 59"),
        ("99:00", "VP101", "'99:00' is not a time of day", "hours run from 0:00 to 24:00, minutes from 00 to 59"),
        ("9", "VP101", "'9' is not a time", "write 9:00"),
        ("14h30", "VP101", "'14h30' is not a time", "write 14:30"),
        ("2:30 pm", "VP101", "'2:30 pm' is not a time", "the clock has 24 hours here: write 14:30"),
        ("evning", "VP101", "'evning' is not a time", "did you mean 'evening'?"),
        ("Europe/Riga", "VP101", "'Europe/Riga' is not a time", USUAL),
        ("evening first", "VP101", "'evening first' is not a time", "did you mean 'evening'?"),
        ("after", "VP101", "'after' is not a time", "did you mean 'afternoon'?"),
        ("٩:٠٠", "VP101", "'٩:٠٠' is not a time", USUAL),
        ("2013-02-30 9:00", "VP102", "there is no day 2013-02-30", "check the month and the day"),
        ("31.13.2013", "VP102", "there is no day 31.13.2013", "check the month and the day"),
        ("10:00 europe/riga", "VP103", "'europe/riga' is not a time zone", "did you mean 'Europe/Riga'?"),
        ("2013-03-31 03:30 Europe/Riga", "VP104", "03:30 on 2013-03-31 does not exist in Europe/Riga: the clocks go forward",
         "the nearest times are 02:59 and 04:00"),
        ("2013-10-27 03:30 Europe/Riga", "VP105", "03:30 on 2013-10-27 comes twice in Europe/Riga: the clocks go back",
         "write '03:30 first' or '03:30 second'"),
    ],
)  # fmt: skip
def test_what_is_no_time_is_refused_with_a_hint(text: str, code: str, said: str, hint: str) -> None:
    with pytest.raises(TimeFault) as fault:
        read_moment(text, DAY)
    assert (fault.value.code, str(fault.value), fault.value.hint) == (code, said, hint)


def test_without_a_day_nothing_is_known() -> None:
    assert read_moment("?") == read_moment("") == UNKNOWN
    assert read_moment("10:00") == Moment("exact", "", 600)


@pytest.mark.parametrize("hint", ["03:30 first", "03:30 second", "02:59", "04:00"])
def test_what_a_hint_proposes_is_read(hint: str) -> None:
    assert read_moment(f"2013-10-27 {hint} Europe/Riga").zone == "Europe/Riga"


@given(st.text(max_size=20) | st.text("0123456789:.+-–~? apmto/TZ", max_size=20), DAYS | st.just(""))
def test_any_text_is_a_time_that_is_read_back_or_refused(text: str, day: str) -> None:
    try:
        start, end = read_span(text, day)
    except TimeFault as fault:
        code = fault.code
    else:
        code = ""
        assert read_span(write_span(start, end, day), day) == (start, end)
    assert code in ("", "VP101", "VP102", "VP103", "VP104", "VP105")


# Reading spans


def _from(minute: int) -> Moment:
    return Moment("from", DAY, minute)


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("10:00-11:30", _exact(600), _exact(690)),
        ("10.00–11.30", _exact(600), _exact(690)),
        ("10:00 — 11:30", _exact(600), _exact(690)),
        ("10:00\u2009–\u200911:30", _exact(600), _exact(690)),
        ("10:00\u201111:30", _exact(600), _exact(690)),
        ("10:00\u221211:30", _exact(600), _exact(690)),
        ("10:00 to 11:30", _exact(600), _exact(690)),
        ("10:00 UNTIL 11:30", _exact(600), _exact(690)),
        ("from 10:00 to 12:00", _exact(600), _exact(720)),
        ("From 10:00 until about 12:00", _exact(600), Moment("about", DAY, 720)),
        ("from about 10:00 to 12:00", Moment("about", DAY, 600), _exact(720)),
        ("no 10.00 līdz 12.00", _exact(600), _exact(720)),
        ("no plkst. 10.00 līdz plkst. 12.00", _exact(600), _exact(720)),
        ("10.00 līdz 12.00", _exact(600), _exact(720)),
        ("10:00-დან 12:00-მდე", _exact(600), _exact(720)),
        ("10:00 საათიდან 12:00 საათამდე", _exact(600), _exact(720)),
        ("from 10:00 – 12:00", _from(600), _exact(720)),
        ("from 10:00 - by 12:00", _from(600), Moment("by", DAY, 720)),
        ("no 10.00 – līdz 12.00", _from(600), Moment("by", DAY, 720)),
        ("10:00-დან – 12:00-მდე", _from(600), Moment("by", DAY, 720)),
        ("10:00-დან", _from(600), UNKNOWN),
        ("10:00", _exact(600), UNKNOWN),
        ("10:00 – ?", _exact(600), UNKNOWN),
        ("10:00-?", _exact(600), UNKNOWN),
        ("10:00 –", _exact(600), UNKNOWN),
        ("10:00 -", _exact(600), UNKNOWN),
        ("– 12:00", Moment("date", DAY), _exact(720)),
        ("? – 12:00", Moment("date", DAY), _exact(720)),
        ("evening – 23:00", Moment("part", DAY, part="evening"), _exact(1380)),
        ("22:00-00:30 +1", _exact(1320), _exact(1470)),
        ("22:00-24:00", _exact(1320), _exact(1440)),
        ("22:00 +1-23:00 +1", _exact(2760), _exact(2820)),
        ("22:00-01:00", _exact(1320), _exact(60)),  # a check says that it ends before it starts
        ("10:00 UTC – 16:00 Asia/Tbilisi", _exact(600)._replace(zone="UTC"), _exact(960)._replace(zone="Asia/Tbilisi")),
        ("2013-08-02 - 2013-08-04", Moment("date", "2013-08-02"), Moment("date", "2013-08-04")),
        ("from 2013-08-02 to 2013-08-04", Moment("date", "2013-08-02"), Moment("date", "2013-08-04")),
        ("02.08.2013-04.08.2013", Moment("date", "2013-08-02"), Moment("date", "2013-08-04")),
        ("02.08.2013.-04.08.2013.", Moment("date", "2013-08-02"), Moment("date", "2013-08-04")),
        ("2013-08-02 22:00 – 2013-08-03 01:00", _exact(1320, "2013-08-02"), _exact(60, "2013-08-03")),
        ("2013-08-02 22:00 – 23:00", _exact(1320, "2013-08-02"), _exact(1380, "2013-08-02")),
        ("--08-02 - --08-04", Moment("date", "--08-02"), Moment("date", "--08-04")),
        ("after welcome – 13:00", Moment("after", DAY, after="welcome"), _exact(780)),
    ],
)  # fmt: skip
def test_a_span_is_read_as_people_write_it(text: str, start: Moment, end: Moment) -> None:
    assert read_span(text, DAY) == (start, end)


@pytest.mark.parametrize(
    "text", ["10-11:30", "9-10", "10:00-11:30-12:00", "10:00 to", "until 12:00", "2:30-4:00 pm", "10:00 – – 11:00"]
)
def test_a_span_that_could_be_read_in_two_ways_is_refused(text: str) -> None:
    with pytest.raises(TimeFault) as fault:
        read_span(text, DAY)
    assert fault.value.code == "VP101"


# Writing


@given(moments(), DAYS | st.just(""))
def test_what_is_written_is_read_back(moment: Moment, day: str) -> None:
    assert read_moment(write_moment(moment, day), day) == moment
    assert read_moment(write_moment(moment)) == moment
    if moment.day:
        assert read_moment(write_moment(moment, moment.day), moment.day) == moment


@pytest.mark.parametrize("text", ["2013-03-31 03:30 Europe/Riga", "2013-10-27 03:30 Europe/Riga"])
def test_what_was_once_written_is_restored_though_the_zone_knows_it_no_more(text: str) -> None:
    assert restore_moment(text) == Moment("exact", text[:10], 210, zone="Europe/Riga")
    with pytest.raises(TimeFault):
        read_span(text)


@given(moments())
def test_what_is_written_is_restored(moment: Moment) -> None:
    assert restore_moment(write_moment(moment)) == moment


@given(moments(), moments() | st.just(UNKNOWN), DAYS | st.just(""))
def test_a_span_that_is_written_is_read_back(start: Moment, end: Moment, day: str) -> None:
    assert read_span(write_span(start, end, day), day) == (start, end)
    together = end._replace(day=start.day) if start.day and end.day and is_real(end._replace(day=start.day)) else end
    assert read_span(write_span(start, together, start.day), start.day) == (start, together)


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("9.30-10.00", "09:30 – 10:00"),
        ("ap. plkst. 9.00", "~09:00"),
        ("no 18.00", "from 18:00"),
        ("24:00", "24:00"),
        ("24:30", "00:30 +1"),
        ("vakarā", "evening"),
        ("?", DAY),
        ("undated", "undated"),
        ("2013-08-02 9:00 – 2013-08-03 10:00", "2013-08-02 09:00 – 2013-08-03 10:00"),
        ("10:00 – undated 12:00", "10:00 – undated 12:00"),
        ("3:30 first Europe/Riga", "03:30 first Europe/Riga"),
    ],
)
def test_files_have_one_form_for_each_time(text: str, written: str) -> None:
    assert write_span(*read_span(text, DAY), DAY) == written


def test_without_a_day_around_it_an_unknown_time_is_a_question_mark() -> None:
    assert (write_moment(UNKNOWN), write_moment(UNKNOWN, DAY)) == ("?", "undated")


# Saying


@pytest.mark.parametrize(
    ("minute", "said"),
    [(0, ("00:00", "0.00", "00:00")), (570, ("09:30", "9.30", "09:30")), (1440, ("24:00", "24.00", "24:00")),
     (1470, ("00:30 +1", "0.30 +1", "00:30 +1"))],
)  # fmt: skip
def test_a_clock_time_is_said_in_the_manner_of_the_language(minute: int, said: tuple[str, str, str]) -> None:
    assert tuple(say_clock(minute, language) for language in LANGUAGES) == said


@pytest.mark.parametrize(
    ("text", "style", "said"),
    [
        ("9:00", "table", ("09:00", "9.00", "09:00")),
        ("9:00", "sentence", ("at 09:00", "plkst. 9.00", "09:00 საათზე")),
        ("~9:00", "table", ("about 09:00", "ap 9.00", "დაახლ. 09:00")),
        ("~9:00", "sentence", ("about 09:00", "ap plkst. 9.00", "დაახლ. 09:00")),
        ("from 18:00", "table", ("from 18:00", "no 18.00", "18:00-დან")),
        ("by 12:00", "sentence", ("by 12:00", "līdz plkst. 12.00", "12:00-მდე")),
        ("morning", "table", ("in the morning", "rīta pusē", "დილით")),
        ("after welcome", "table", ("right after", "uzreiz pēc tam", "მაშინვე შემდეგ")),
        ("3:30 second", "table", ("03:30 second", "3.30 otrreiz", "03:30 მეორე")),
        ("?", "table", ("", "", "")),
        ("undated", "sentence", ("", "", "")),
    ],
)
def test_a_time_is_said_in_a_table_and_in_a_sentence(text: str, style: Style, said: tuple[str, str, str]) -> None:
    assert tuple(say(read_moment(text, DAY), language, style) for language in LANGUAGES) == said


def test_a_regional_tag_speaks_its_language_and_an_unknown_one_english() -> None:
    about = Moment("about", DAY, 540)
    assert [say(about, language) for language in ("lv-LV", "ka-Latn", "de", "")] == [
        "ap 9.00",
        "დაახლ. 09:00",
        "about 09:00",
        "about 09:00",
    ]


_CLOCKED: tuple[Precision, ...] = ("exact", "about", "from", "by", "part")


@given(moments(*_CLOCKED), st.sampled_from(LANGUAGES), st.sampled_from(["table", "sentence"]))
def test_what_is_said_of_a_clock_time_is_read_back(moment: Moment, language: str, style: Style) -> None:
    assert read_moment(say(moment, language, style), moment.day) == moment._replace(zone="")


@given(moments(*_CLOCKED), moments(*_CLOCKED) | st.just(UNKNOWN), st.sampled_from(LANGUAGES))
def test_what_is_said_of_a_span_is_read_back(start: Moment, end: Moment, language: str) -> None:
    start, end = start._replace(zone=""), end._replace(zone="", day=start.day if end.is_known else "")
    assert read_span(say_span(start, end, language), start.day) == (start, end)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("10:00-11:30", ("10:00–11:30", "10.00–11.30", "10:00–11:30")),
        ("~10:00 – 11:30", ("about 10:00 – 11:30", "ap 10.00 – 11.30", "დაახლ. 10:00 – 11:30")),
        ("evening – 23:00", ("in the evening – 23:00", "vakarā – 23.00", "საღამოს – 23:00")),
        ("10:00", ("10:00", "10.00", "10:00")),
        ("? – 12:00", ("– 12:00", "– 12.00", "– 12:00")),
        ("?", ("", "", "")),
    ],
)
def test_a_span_is_said_as_a_table_does_and_an_end_alone_keeps_its_dash(text: str, said: tuple[str, str, str]) -> None:
    assert tuple(say_span(*read_span(text, DAY), language) for language in LANGUAGES) == said


# What others ask


def test_the_words_of_parts_of_day_are_known_in_all_languages() -> None:
    words = part_words()
    assert {*PARTS, "in the evening", "rīta pusē", "საღამოს"} <= set(words)
    assert {read_moment(word, DAY).part for word in words} == set(PARTS)


def test_whether_a_time_exists_can_be_asked_when_its_zone_is_known() -> None:
    for moment in (UNKNOWN, Moment("date", "2013-03-31"), Moment("exact", "--03-31", 210), Moment("exact", "2013-03-31", 179)):
        check_exists(moment, "Europe/Riga")
    skipped = Moment("exact", "2013-03-31", 210)
    check_exists(skipped, "UTC")
    check_exists(skipped._replace(zone="UTC"), "Europe/Riga")
    with pytest.raises(TimeFault):
        check_exists(skipped, "Europe/Riga")
