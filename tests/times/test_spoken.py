import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tests.drawn import PLAIN_DAYS, moments
from visitplanner.texts import say_date
from visitplanner.times import UNKNOWN, Moment, TimeFault, read_span, say, write_span
from visitplanner.times.spoken import Said, Unclear, read_spoken, write_said
from visitplanner.times.spoken_days import Around, days_from

PLAN = Around("2013-07-30", days_from("2013-07-31", "2013-08-05"), zone="Europe/Riga")
LUNCH = PLAN._replace(start=Moment("exact", "2013-08-01", 750), end=Moment("exact", "2013-08-01", 810))


@pytest.mark.parametrize(
    ("words", "meaning"),
    [
        ("31.07. 14:20", "2013-07-31 14:20"),
        ("thu 10-11:30", "2013-08-01 10:00 – 11:30"),
        ("10-11:30 thu", "2013-08-01 10:00 – 11:30"),
        ("thu ~9:00", "2013-08-01 ~09:00"),
        ("thu ~9", "2013-08-01 ~09:00"),
        ("thu evening", "2013-08-01 evening"),
        ("evening on Thursday", "2013-08-01 evening"),
        ("thu from 18", "2013-08-01 from 18:00"),
        ("after welcome", "after welcome"),
        ("thu after Welcome dinner", "2013-08-01 after Welcome dinner"),
        ("pēc Welcome dinner", "after Welcome dinner"),
        ("rīt 9.00", "2013-07-31 09:00"),
        ("rit 9", "2013-07-31 09:00"),
        ("tomorrow 9", "2013-07-31 09:00"),
        ("9 tomorrow", "2013-07-31 09:00"),
        ("ceturtdien plkst. 10.00", "2013-08-01 10:00"),
        ("1. augustā ap 9.00", "2013-08-01 ~09:00"),
        ("piektdien no 18.00", "2013-08-02 from 18:00"),
        ("piektdien līdz 12.00", "2013-08-02 by 12:00"),
        ("piektdien lidz 12", "2013-08-02 by 12:00"),
        ("piektdien no 10 līdz 12", "2013-08-02 10:00 – 12:00"),
        ("piektdien vakarā", "2013-08-02 evening"),
        ("rīt no rīta", "2013-07-31 morning"),
        ("šovakar", "2013-07-30 evening"),
        ("tonight", "2013-07-30 evening"),
        ("31. jūlijā", "2013-07-31"),
        ("31 July 2pm", "2013-07-31 14:00"),
        ("July 31, 2 p.m.", "2013-07-31 14:00"),
        ("31 July at 12pm", "2013-07-31 12:00"),
        ("31 July at 12:30am", "2013-07-31 00:30"),
        ("thu 12 noon", "2013-08-01 12:00"),
        ("thu - sat", "2013-08-01 – 2013-08-03"),
        ("from 31 July to 5 August", "2013-07-31 – 2013-08-05"),
        ("no 31. jūlija līdz 5. augustam", "2013-07-31 – 2013-08-05"),
        ("thu before 9", "2013-08-01 by 09:00"),
        ("ceturtdien pirms 9.30", "2013-08-01 by 09:30"),
        ("thu lunchtime", "2013-08-01 midday"),
        ("ceturtdien priekšpusdienā", "2013-08-01 morning"),
        ("sv 10.00", "2013-08-04 10:00"),
        ("ხუთ 10:00-ზე", "2013-08-01 10:00"),
        ("2013.08.01. 10:00", "2013-08-01 10:00"),
        ("2013-08-01T10:00/2013-08-01T11:00", "2013-08-01 10:00 – 11:00"),
        ("\u200ethu 10:00\u200e", "2013-08-01 10:00"),
        ("thu 22:00-12am", "2013-08-01 22:00 – 24:00"),
        ("thu noon", "2013-08-01 12:00"),
        ("thu 24:00", "2013-08-01 24:00"),
        ("thu 22:00-midnight", "2013-08-01 22:00 – 24:00"),
        ("thu by midnight", "2013-08-01 by 24:00"),
        ("2013-07-31T14:20", "2013-07-31 14:20"),
        ("2013-07-31T14:20:00Z", "2013-07-31 14:20 UTC"),
        ("thu 14:20 Europe/Rome", "2013-08-01 14:20 Europe/Rome"),
        ("thu 10:10 Asia/Tbilisi - 11:45 Europe/Istanbul", "2013-08-01 10:10 Asia/Tbilisi – 11:45 Europe/Istanbul"),
        ("thu 13:20 Europe/Istanbul - 12:50 Europe/Riga", "2013-08-01 13:20 Europe/Istanbul – 12:50 Europe/Riga"),
        ("fri 10 for 90m", "2013-08-02 10:00 – 11:30"),
        ("fri ~10 for 1h30", "2013-08-02 ~10:00 – ~11:30"),
        ("piektdien 10.00 uz 90 min", "2013-08-02 10:00 – 11:30"),
        ("fri 10-", "2013-08-02 10:00 –"),
        ("fri 10 open", "2013-08-02 10:00 –"),
        ("fri 10:00-?", "2013-08-02 10:00 –"),
        ("thu 2-4pm", "2013-08-01 14:00 – 16:00"),
        ("thu 11-1pm", "2013-08-01 11:00 – 13:00"),
        ("sat 22-02", "2013-08-03 22:00 – 02:00 +1"),
        ("31 July 22:00 - 1 August 02:00", "2013-07-31 22:00 – 2013-08-01 02:00"),
        ("31 July - 5 August", "2013-07-31 – 2013-08-05"),
        ("31.07.-2.08.", "2013-07-31 – 2013-08-02"),
        ("2-4 August", "2013-08-02 – 2013-08-04"),
        ("31", "2013-07-31"),
        ("31 9:00", "2013-07-31 09:00"),
        ("day 2 10:00", "2013-08-01 10:00"),
        ("31/07 14h20", "2013-07-31 14:20"),
        ("undated evening", "evening"),
        ("undated", "?"),
        ("thu ?", "2013-08-01"),
        ("?", "?"),
        ("ხუთშაბათს 10:00 საათზე", "2013-08-01 10:00"),
        ("ხვალ საღამოს", "2013-07-31 evening"),
        ("1 აგვისტოს 10:00-დან 12:00-მდე", "2013-08-01 10:00 – 12:00"),
        ("Wed Jul 31 14:20:00 2013", "2013-07-31 14:20"),  # by dateutil
        ("31-Jul-2013", "2013-07-31"),
    ],
)
def test_times_are_read_as_people_say_them(words: str, meaning: str) -> None:
    assert write_said(read_spoken(words, PLAN)) == meaning


@pytest.mark.parametrize(
    ("words", "meaning"),
    [
        ("14:00", "2013-08-01 14:00"),
        ("evening", "2013-08-01 evening"),
        ("ap 14.00", "2013-08-01 ~14:00"),
        ("14-15", "2013-08-01 14:00 – 15:00"),
        ("+30m", "2013-08-01 13:00 – 14:00"),
        ("-15 min", "2013-08-01 12:15 – 13:15"),
        ("30m later", "2013-08-01 13:00 – 14:00"),
        ("par 30 min vēlāk", "2013-08-01 13:00 – 14:00"),
        ("pusstundu vēlāk", "2013-08-01 13:00 – 14:00"),
        ("par stundu vēlāk", "2013-08-01 13:30 – 14:30"),
        ("half an hour earlier", "2013-08-01 12:00 – 13:00"),
        ("30 წუთით ადრე", "2013-08-01 12:00 – 13:00"),
        ("30 წუთით გვიან", "2013-08-01 13:00 – 14:00"),
        ("1h earlier", "2013-08-01 11:30 – 12:30"),
        ("+1d", "2013-08-02 12:30 – 13:30"),
        ("5", "2013-08-05"),
    ],
)
def test_what_is_not_said_is_that_of_the_present_time(words: str, meaning: str) -> None:
    assert write_said(read_spoken(words, LUNCH)) == meaning


@pytest.mark.parametrize(
    ("words", "readings"),
    [
        ("03/04", {"2013-04-03", "2013-03-04"}),
        ("thu midnight", {"2013-08-01 00:00", "2013-08-01 24:00"}),
        ("thu 12am", {"2013-08-01 00:00", "2013-08-01 24:00"}),
        ("29 February", {"2012-02-29", "2016-02-29"}),
        ("tue 9", {"2013-07-30 09:00", "2013-08-06 09:00"}),
        ("31.12. 10:00", {"2012-12-31 10:00", "2013-12-31 10:00"}),
        ("1.08", {f"{day} 01:08" for day in PLAN.days} | {"2013-08-01"}),
        ("10:00", {f"{day} 10:00" for day in PLAN.days}),
        ("27.10.2013 03:30", {"2013-10-27 03:30 first", "2013-10-27 03:30 second"}),
    ],
)
def test_what_can_mean_several_times_is_asked_back(words: str, readings: set[str]) -> None:
    with pytest.raises(Unclear) as unclear:
        read_spoken(words, PLAN)
    assert {write_said(said) for said in unclear.value.readings} == readings
    assert (unclear.value.code, unclear.value.hint[:6]) == ("VP110", "write ")


@pytest.mark.parametrize("words", ["03/04", "thu midnight", "27.10.2013 03:30", "1.08"])
def test_each_reading_can_be_written_back(words: str) -> None:
    with pytest.raises(Unclear) as unclear:
        read_spoken(words, PLAN)
    assert all(read_spoken(write_said(said), PLAN) == said for said in unclear.value.readings)


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("", "VP101"),
        ("foo", "VP101"),
        ("14", "VP101"),
        ("25:00", "VP101"),
        ("thu 13pm", "VP101"),
        ("after 14:00", "VP101"),
        ("August 2013", "VP101"),
        ("10:00" * 100, "VP101"),
        ("2013-02-30", "VP102"),
        ("friday 1 August", "VP102"),
        ("thu 10:00 Europe/Rga", "VP103"),
        ("31.03.2013 03:30", "VP104"),
        ("+30m", "VP111"),
        ("sat 14-13", "VP112"),
    ],
)
def test_what_is_no_time_is_refused(words: str, code: str) -> None:
    with pytest.raises(TimeFault) as fault:
        read_spoken(words, PLAN)
    assert fault.value.code == code


def test_a_skipped_hour_is_refused_with_the_nearest_real_ones() -> None:
    with pytest.raises(TimeFault) as fault:
        read_spoken("31.03.2013 03:30", PLAN)
    assert fault.value.hint == "the nearest times are 02:59 and 04:00"


def test_the_fault_of_a_missing_day_says_so() -> None:
    with pytest.raises(Unclear) as fault:
        read_spoken("10:00", PLAN)
    assert str(fault.value) == "'10:00' does not say on which day"


@given(start=moments(), end=moments(), has_end=st.booleans())
def test_what_files_say_is_read_equal(start: Moment, end: Moment, has_end: bool) -> None:
    end = end if has_end and end.day else UNKNOWN
    if not start.day or start.precision in ("after", "unknown") or end.precision in ("after", "unknown", "date"):
        return
    assert read_spoken(write_span(start, end), Around())[:2] == read_span(write_span(start, end))


@given(moment=moments("exact", "about", "from", "by", "part"), day=PLAIN_DAYS, language=st.sampled_from(["en", "lv", "ka"]))
@example(Moment("exact", minute=600), "2013-07-31", "ka")
@example(Moment("from", minute=1440), "2013-08-01", "lv")
def test_what_we_say_in_each_language_is_read_equal(moment: Moment, day: str, language: str) -> None:
    moment = moment._replace(day=day, zone="", fold=None)
    if moment.minute is not None and moment.minute > 1440 and language == "ka" and moment.precision in ("from", "by"):
        return  # "00:30 +1-დან" is said of nothing
    for form in ("full", "long"):
        words = f"{say_date(day, language, form)} {say(moment, language)}"
        assert read_spoken(words, Around()) == Said(moment), words


_SAID = (
    "thu 31 31.07. July at 10:00 10 - for 90m to after rīt no līdz evening pm + / 2013 03/04 the Europe/Riga first midnight "
    "დღეს მე-2 day undated ? ~ T . , +1"
)
_WORDS = st.sampled_from(_SAID.split())


@given(st.lists(_WORDS, max_size=6).map(" ".join) | st.lists(_WORDS, max_size=5).map("".join) | st.text(max_size=30))
def test_junk_is_refused_and_nothing_else(words: str) -> None:
    try:
        said = read_spoken(words, LUNCH)
    except TimeFault:
        return
    assert read_spoken(write_said(said), LUNCH)[0] == said.start


@pytest.mark.parametrize(
    ("words", "code", "hint"),
    [
        ("thu after 9", "VP101", "write from 18:00 for not before; after ID names an item"),
        ("pēc plkst. 18", "VP101", "write from 18:00 for not before; after ID names an item"),
        ("next fri", "VP101", "write its date: 31.07.2013"),
        ("fri next week", "VP101", "write its date: 31.07.2013"),
        ("1.8.13 10:30", "VP101", "write the year in full: 31.07.2013"),
        ("thu 1030", "VP101", "the day is understood, '1030' is not: write 10:30"),
        ("thu undated", "VP101", "or ?"),
        ("31.9. 10:00", "VP102", "correct the day, or the month"),
        ("thu 9-12am", "VP112", "swap start and end, or write '+1' behind an end on the next day"),
    ],
)
def test_what_is_no_time_is_refused_with_what_to_write(words: str, code: str, hint: str) -> None:
    with pytest.raises(TimeFault) as refused:
        read_spoken(words, PLAN)
    assert (refused.value.code, refused.value.hint.endswith(hint)) == (code, True)


def test_a_letter_that_may_be_a_thursday_or_circa_is_no_time() -> None:
    with pytest.raises(TimeFault, match="is not a time"):
        read_spoken("C 10:00", LUNCH)


def test_a_weekday_is_after_the_first_day_of_a_visit_whose_last_one_is_not_known() -> None:
    begun = Around("2013-07-20", ("2013-07-31",), zone="Europe/Riga", is_open=True)
    said = [write_said(read_spoken(words, begun)) for words in ("thu 13:00-14:00", "wed 9", "tue 9")]
    assert said == ["2013-08-01 13:00 – 14:00", "2013-07-31 09:00", "2013-08-06 09:00"]
