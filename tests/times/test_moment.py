import datetime as dt
from collections import defaultdict
from collections.abc import Callable
from zoneinfo import ZoneInfo, available_timezones

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.drawn import DAYS, PLAIN_DAYS, ZONES, moments
from visitplanner.times import (
    LAST_MINUTE,
    UNKNOWN,
    Bounds,
    Moment,
    Span,
    TimeFault,
    bounds,
    calendar_day,
    date_of,
    instant,
    local,
    overlap,
    read_day,
    read_span,
    sort_minutes,
    span,
    zone_of,
)

MINUTE = dt.timedelta(minutes=1)
RIGA, TBILISI = "Europe/Riga", "Asia/Tbilisi"


def _utc(text: str) -> dt.datetime:
    return dt.datetime.fromisoformat(text).replace(tzinfo=dt.UTC)


def _span(text: str, day: str = "2013-07-31", zone: str = RIGA) -> Span:
    return span(*read_span(text, day), zone)


# Days


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2013-07-31", "2013-07-31"),
        (" 31.07.2013 ", "2013-07-31"),
        ("1.8.2013.", "2013-08-01"),
        ("31. 07. 2013", "2013-07-31"),
        ("--05-10", "--05-10"),
        ("--02-29", "--02-29"),
        ("2016-02-29", "2016-02-29"),
        ("1900-01-01", "1900-01-01"),
        ("2199-12-31", "2199-12-31"),
    ],
)
def test_a_day_is_read_as_iso_or_as_dotted_dates(text: str, day: str) -> None:
    assert read_day(text) == day


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("2013-02-29", "there is no day 2013-02-29"),
        ("--02-30", "there is no day --02-30"),
        ("2013-13-01", "there is no day 2013-13-01"),
        ("31.07.13", "'31.07.13' is not a date"),
        ("03/04/2013", "'03/04/2013' is not a date"),
        ("2013-7-31", "'2013-7-31' is not a date"),
        ("٢٠١٣-٠٧-٣١", "'٢٠١٣-٠٧-٣١' is not a date"),
        ("", "'' is not a date"),
        ("0000-01-01", "the year 0000 is out of reach"),
        ("1899-12-31", "the year 1899 is out of reach"),
        ("2200-01-01", "the year 2200 is out of reach"),
    ],
)
def test_a_day_that_is_none_is_refused(text: str, said: str) -> None:
    with pytest.raises(TimeFault) as fault:
        read_day(text)
    assert (fault.value.code, str(fault.value)) == ("VP102", said)
    assert fault.value.hint


@given(DAYS)
def test_days_are_read_back(day: str) -> None:
    assert read_day(day) == day


def _fault(ask: Callable[..., object], *args: object) -> str:
    try:
        ask(*args)
    except TimeFault as fault:
        return fault.code
    return ""


@given(st.text(max_size=12))
def test_any_text_is_a_day_or_refused(text: str) -> None:
    assert _fault(read_day, text) == "VP102" or read_day(read_day(text)) == read_day(text)


def test_a_day_without_a_year_has_no_date() -> None:
    assert (date_of("--05-10"), date_of("")) == (None, None)
    assert date_of("2013-07-31") == dt.date(2013, 7, 31)


def test_a_night_belongs_to_the_programme_day_before_and_to_the_next_calendar_day() -> None:
    days = [calendar_day(Moment("exact", "2013-07-31", minute)) for minute in (0, 1439, 1440, LAST_MINUTE)]
    assert days == [dt.date(2013, 7, 31), dt.date(2013, 7, 31), dt.date(2013, 8, 1), dt.date(2013, 8, 1)]
    assert calendar_day(Moment("exact", "--07-31", 600)) is None
    assert calendar_day(Moment("part", "2013-07-31", part="night")) == dt.date(2013, 7, 31)


# Zones


def test_a_zone_is_known_by_its_iana_name() -> None:
    assert [zone_of(name).key for name in (RIGA, "America/Argentina/Buenos_Aires", "Etc/GMT+2", "UTC")] == [
        RIGA,
        "America/Argentina/Buenos_Aires",
        "Etc/GMT+2",
        "UTC",
    ]


@pytest.mark.parametrize(
    ("name", "hint"),
    [
        ("europe/riga", "did you mean 'Europe/Riga'?"),
        ("EUROPE/RIGA", "did you mean 'Europe/Riga'?"),
        ("Europa/Riga", "did you mean 'Europe/Riga'?"),
        ("utc", "did you mean 'UTC'?"),
        ("", "use an IANA name such as Europe/Riga, or UTC"),
        ("EST", "use an IANA name such as Europe/Riga, or UTC"),
        ("localtime", "use an IANA name such as Europe/Riga, or UTC"),
        ("Factory", "use an IANA name such as Europe/Riga, or UTC"),
        ("posixrules", "use an IANA name such as Europe/Riga, or UTC"),
    ],
)
def test_a_name_that_is_no_zone_is_refused_with_the_nearest(name: str, hint: str) -> None:
    with pytest.raises(TimeFault) as fault:
        zone_of(name)
    assert (fault.value.code, fault.value.hint) == ("VP103", hint)


@pytest.mark.parametrize(
    "name",
    ["../../etc/passwd", "/etc/localtime", "posix/Europe/Riga", "right/Europe/Riga", "Europe", "Europe/", "Europe//Riga",
     "Europe/Riga/..", "./Europe/Riga", "C:\\zones", "Europe\\Riga", "Europe/Riga\0", " Europe/Riga", "tzdata.zi"],
)  # fmt: skip
def test_a_path_is_no_zone(name: str) -> None:
    with pytest.raises(TimeFault):
        zone_of(name)


def test_each_area_and_place_that_the_system_knows_is_a_zone() -> None:
    names = {name for name in available_timezones() if "/" in name}
    assert {zone_of(name).key for name in names} == names


# Instants


def _minutes_of(day: dt.date, zone: str) -> dict[dt.datetime, list[dt.datetime]]:
    """Walk through three days of instants and note when each wall-clock minute is shown: once, twice, or never."""
    shown: dict[dt.datetime, list[dt.datetime]] = defaultdict(list)
    tz = ZoneInfo(zone)
    first = dt.datetime.combine(day, dt.time(), dt.UTC) - dt.timedelta(hours=36)
    for count in range(3 * 24 * 60):
        when = first + count * MINUTE
        shown[when.astimezone(tz).replace(tzinfo=None)].append(when)
    return shown


CHANGES = [
    (RIGA, "2013-03-31"),
    (RIGA, "2013-10-27"),
    (TBILISI, "2013-03-31"),
    (TBILISI, "2004-06-27"),
    ("Australia/Lord_Howe", "2013-04-07"),
    ("Australia/Lord_Howe", "2013-10-06"),
    ("America/St_Johns", "2011-03-13"),
    ("America/St_Johns", "2010-11-07"),
    ("Pacific/Apia", "2011-12-30"),
    ("America/Havana", "2013-11-03"),
    ("Asia/Beirut", "2013-03-31"),
    ("America/Sao_Paulo", "2018-11-04"),
    ("Antarctica/Troll", "2013-03-31"),
    ("Asia/Pyongyang", "2015-08-15"),
    ("UTC", "2013-03-31"),
]


@pytest.mark.parametrize(("zone", "text"), CHANGES)
def test_each_minute_of_a_day_of_change_is_the_instant_that_the_clock_shows(zone: str, text: str) -> None:
    day = dt.date.fromisoformat(text)
    shown = _minutes_of(day, zone)
    for minute in range(24 * 60):
        whens = shown[dt.datetime.combine(day, dt.time()) + minute * MINUTE]
        if len(whens) == 1:
            assert [instant(day, minute, zone, fold) for fold in (None, 0, 1)] == whens * 3
            continue
        with pytest.raises(TimeFault) as fault:
            instant(day, minute, zone)
        assert fault.value.code == ("VP105" if whens else "VP104")
        if whens:
            assert [instant(day, minute, zone, fold) for fold in (0, 1)] == whens


@given(PLAIN_DAYS, st.integers(0, LAST_MINUTE), st.sampled_from(ZONES), st.sampled_from([0, 1]))
def test_the_wall_clock_of_an_instant_is_the_minute_it_was_made_from(day: str, minute: int, zone: str, fold: int) -> None:
    date = dt.date.fromisoformat(day)
    wall = dt.datetime.combine(date, dt.time()) + minute * MINUTE
    if not (code := _fault(instant, date, minute, zone, fold)):
        when = instant(date, minute, zone, fold)
        assert (local(when, zone).replace(tzinfo=None), when.tzinfo) == (wall, dt.UTC)
    else:
        assert code == "VP104"


@pytest.mark.parametrize(
    ("day", "minute", "zone", "said", "hint"),
    [
        ("2013-03-31", 210, RIGA, "03:30 on 2013-03-31 does not exist in Europe/Riga: the clocks go forward",
         "the nearest times are 02:59 and 04:00"),
        ("2013-03-30", 1440 + 210, RIGA, "03:30 on 2013-03-31 does not exist in Europe/Riga: the clocks go forward",
         "the nearest times are 02:59 and 04:00"),
        ("2018-11-04", 15, "America/Sao_Paulo", "00:15 on 2018-11-04 does not exist in America/Sao_Paulo: the clocks go forward",
         "the nearest times are 23:59 on 2018-11-03 and 01:00"),
        ("2011-12-30", 600, "Pacific/Apia", "10:00 on 2011-12-30 does not exist in Pacific/Apia: the clocks go forward",
         "the nearest times are 23:59 on 2011-12-29 and 00:00 on 2011-12-31"),
    ],
)  # fmt: skip
def test_a_skipped_minute_is_refused_with_the_two_nearest_real_ones(
    day: str, minute: int, zone: str, said: str, hint: str
) -> None:
    with pytest.raises(TimeFault) as fault:
        instant(dt.date.fromisoformat(day), minute, zone, 0)
    assert (fault.value.code, str(fault.value), fault.value.hint) == ("VP104", said, hint)


@pytest.mark.parametrize(
    ("day", "minute", "hint"),
    [
        ("2013-10-27", 210, "write '03:30 first' or '03:30 second'"),
        ("2013-10-26", 1440 + 210, "write '03:30 +1 first' or '03:30 +1 second'"),
    ],
)
def test_a_repeated_minute_must_say_which_one_it_is(day: str, minute: int, hint: str) -> None:
    with pytest.raises(TimeFault) as fault:
        instant(dt.date.fromisoformat(day), minute, RIGA)
    text = "03:30 on 2013-10-27 comes twice in Europe/Riga: the clocks go back"
    assert (fault.value.code, str(fault.value), fault.value.hint) == ("VP105", text, hint)


def test_the_night_has_23_hours_in_spring_and_25_in_autumn() -> None:
    nights = [(dt.date(2013, 3, 30), 23), (dt.date(2013, 10, 26), 25), (dt.date(2013, 7, 30), 24)]
    for day, hours in nights:
        assert instant(day, 36 * 60, RIGA) - instant(day, 12 * 60, RIGA) == dt.timedelta(hours=hours)


# Bounds


@pytest.mark.parametrize(
    ("text", "earliest", "latest"),
    [
        ("10:00", "2013-07-31 07:00", "2013-07-31 07:00"),
        ("24:00", "2013-07-31 21:00", "2013-07-31 21:00"),
        ("00:30 +1", "2013-07-31 21:30", "2013-07-31 21:30"),
        ("~10:00", "2013-07-31 06:30", "2013-07-31 07:30"),
        ("from 10:00", "2013-07-31 07:00", "2013-08-01 03:00"),
        ("from 12:00 +1", "2013-08-01 09:00", "2013-08-02 03:00"),
        ("by 10:00", "2013-07-30 21:00", "2013-07-31 07:00"),
        ("morning", "2013-07-31 02:00", "2013-07-31 09:00"),
        ("night", "2013-07-31 18:00", "2013-08-01 03:00"),
        ("?", "2013-07-30 21:00", "2013-08-01 03:00"),
        ("after welcome", "2013-07-30 21:00", "2013-08-01 03:00"),
        ("10:00 Asia/Tbilisi", "2013-07-31 06:00", "2013-07-31 06:00"),
    ],
)
def test_a_moment_lies_between_two_instants(text: str, earliest: str, latest: str) -> None:
    assert bounds(read_span(text, "2013-07-31")[0], RIGA) == Bounds(_utc(earliest), _utc(latest))


@pytest.mark.parametrize("day", ["", "--07-31"])
def test_a_moment_without_a_date_has_no_bounds(day: str) -> None:
    assert bounds(Moment("exact", day, 600), RIGA) == Bounds(None, None)


@pytest.mark.parametrize(
    ("moment", "earliest", "latest"),
    [
        (Moment("exact", "2013-10-27", 210), "00:30", "01:30"),  # 03:30, which of the two nobody said
        (Moment("exact", "2013-10-27", 210, fold=0), "00:30", "00:30"),
        (Moment("exact", "2013-10-27", 210, fold=1), "01:30", "01:30"),
        (Moment("about", "2013-10-27", 210, fold=1), "01:00", "02:00"),
        (Moment("about", "2013-03-31", 245), "00:35", "01:35"),  # 04:05, five minutes after the gap
        (Moment("exact", "2013-03-31", 210), "01:30", "01:30"),  # 03:30, which is skipped: 04:30, as RFC 5545 has it
    ],
)
def test_bounds_hold_across_a_change_of_clocks(moment: Moment, earliest: str, latest: str) -> None:
    day = moment.day
    assert bounds(moment, RIGA) == Bounds(_utc(f"{day} {earliest}"), _utc(f"{day} {latest}"))


def test_where_an_hour_or_a_day_is_missing_or_comes_twice_the_bounds_keep_their_order() -> None:
    skipped_day = Moment("from", "2011-12-30", 20 * 60)
    assert bounds(skipped_day, "Pacific/Apia") == Bounds(_utc("2011-12-30 16:00"), _utc("2011-12-31 06:00"))
    second_half_past_midnight = Moment("by", "2013-11-03", 30, fold=1)
    assert bounds(second_half_past_midnight, "America/Havana") == Bounds(_utc("2013-11-03 04:00"), _utc("2013-11-03 05:30"))


@given(moments(), st.sampled_from(ZONES))
def test_the_earliest_instant_is_never_after_the_latest(moment: Moment, zone: str) -> None:
    earliest, latest = bounds(moment, zone)
    assert (earliest is None) == (latest is None) == (date_of(moment.day) is None)
    assert earliest is None or latest is None or earliest <= latest
    first, last = sort_minutes(moment)
    assert first <= last


@given(moments("exact"), st.sampled_from(ZONES))
def test_the_bounds_of_an_exact_moment_are_its_instant(moment: Moment, zone: str) -> None:
    day = date_of(moment.day) or dt.date(2013, 10, 27)
    try:
        when = instant(day, moment.minute or 0, moment.zone or zone, moment.fold)
    except TimeFault:
        return
    assert bounds(moment._replace(day=str(day)), zone) == Bounds(when, when)


def test_an_unknown_end_lies_after_the_start_on_the_same_programme_day() -> None:
    assert _span("10:00").end == Bounds(_utc("2013-07-31 07:01"), _utc("2013-08-01 03:00"))
    assert _span("05:50 +1").end == Bounds(_utc("2013-08-01 02:51"), _utc("2013-08-01 03:00"))
    assert _span("20:00 +1").end == Bounds(_utc("2013-08-01 17:01"), _utc("2013-08-02 03:00"))
    assert _span("~05:50 +1").end.latest == _utc("2013-08-01 03:21")
    assert span(UNKNOWN, UNKNOWN, RIGA) == Span(Bounds(), Bounds())


def test_each_end_is_in_its_own_zone() -> None:
    start, end = read_span("10:00 – 16:00", "2013-07-31")
    flight = Span(Bounds(*[_utc("2013-07-31 07:00")] * 2), Bounds(*[_utc("2013-07-31 12:00")] * 2))
    assert span(start, end, RIGA, TBILISI) == flight
    assert span(*read_span("10:00 Europe/Riga – 16:00 Asia/Tbilisi", "2013-07-31"), "UTC") == flight
    assert span(start, end, RIGA).end == Bounds(*[_utc("2013-07-31 13:00")] * 2)


# Overlap


@pytest.mark.parametrize(
    ("one", "other", "said"),
    [
        ("10:00-11:00", "10:30-12:00", "certainly"),
        ("10:00-12:00", "10:30-11:00", "certainly"),
        ("10:00-11:00", "10:00-11:00", "certainly"),
        ("10:00-11:00", "11:00-12:00", "no"),
        ("10:00-11:00", "12:00-13:00", "no"),
        ("10:00", "10:00", "certainly"),  # both last, however long
        ("10:00", "10:00-11:00", "certainly"),
        ("10:30", "10:00-11:00", "certainly"),
        ("11:00", "10:00-11:00", "no"),
        ("09:00", "10:00-11:00", "possibly"),
        ("~10:30", "10:00-11:00", "possibly"),
        ("~10:30", "10:00-11:30", "certainly"),
        ("~11:00", "10:00-11:00", "possibly"),
        ("~11:31", "10:00-11:00", "no"),
        ("morning", "13:00-14:00", "possibly"),  # it may run on
        ("13:00-14:00", "evening", "no"),
        ("evening", "morning", "possibly"),
        ("by 10:00", "10:00-11:00", "possibly"),
        ("from 11:00", "10:00-11:00", "no"),
        ("?", "10:00-11:00", "possibly"),
        ("10:30-10:30", "10:00-11:00", "certainly"),  # a point of time: a departure
        ("10:00-10:00", "10:00-11:00", "no"),
        ("22:00-00:30 +1", "2013-08-01 00:00-00:15", "certainly"),
        ("10:00-11:00", "2013-08-01 10:00-11:00", "no"),
        ("10:00-11:00", "11:30-13:00 Asia/Tbilisi", "no"),  # the start is in Riga
        ("10:00-11:00", "11:30 Asia/Tbilisi - 13:00 Asia/Tbilisi", "certainly"),
        ("10:00-11:00", "12:00 Asia/Tbilisi - 13:00 Asia/Tbilisi", "no"),
        ("2013-07-31 - 2013-08-04", "2013-08-02 10:00-11:00", "certainly"),
        ("2013-07-31 - 2013-08-04", "2013-08-05 10:00-11:00", "no"),
        ("--07-31 10:00-11:00", "10:00-11:00", "possibly"),
    ],
)
def test_spans_overlap_certainly_possibly_or_not(one: str, other: str, said: str) -> None:
    assert (overlap(_span(one), _span(other)), overlap(_span(other), _span(one))) == (said, said)


_STARTS = moments().map(lambda moment: moment._replace(day="2013-10-26") if moment.day else moment)


@given(_STARTS, _STARTS, _STARTS, _STARTS, st.sampled_from([RIGA, "Pacific/Apia"]))
def test_overlap_is_symmetric_and_certain_only_where_possible(a: Moment, b: Moment, c: Moment, d: Moment, zone: str) -> None:
    one, other = span(a, b, zone), span(c, d, RIGA)
    said = overlap(one, other)
    assert said == overlap(other, one)
    if said == "certainly":
        spans = ((one, other), (other, one))
        assert all(not (s.start.earliest and e.end.latest) or s.start.earliest < e.end.latest for s, e in spans)


def _rising(count: int) -> st.SearchStrategy[list[int]]:
    return st.lists(st.integers(0, LAST_MINUTE), min_size=count, max_size=count, unique=True).map(sorted)


@given(_rising(2), _rising(2), st.sampled_from(ZONES))
def test_exact_spans_overlap_as_intervals_do(mine: list[int], yours: list[int], zone: str) -> None:
    (first, last), (opens, closes) = mine, yours
    day = "2013-07-31"
    one = span(Moment("exact", day, first), Moment("exact", day, last), zone)
    other = span(Moment("exact", day, opens), Moment("exact", day, closes), zone)
    assert overlap(one, other) == ("certainly" if max(first, opens) < min(last, closes) else "no")


@given(_rising(4), _rising(2))
def test_what_is_said_of_loose_spans_holds_for_the_exact_ones_within(loose: list[int], fixed: list[int]) -> None:
    base = _utc("2013-07-31")

    def at(early: int, late: int) -> Bounds:
        return Bounds(base + early * MINUTE, base + late * MINUTE)

    starts, ends = loose[:2], loose[2:]
    other = Span(at(fixed[0], fixed[0]), at(fixed[1], fixed[1]))
    narrowed = {overlap(Span(at(start, start), at(end, end)), other) for start in starts for end in ends}
    match overlap(Span(at(starts[0], starts[1]), at(ends[0], ends[1])), other):
        case "possibly":
            assert "certainly" in narrowed
        case said:
            assert narrowed == {said}
