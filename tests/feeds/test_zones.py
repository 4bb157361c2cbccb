import bisect
import datetime as dt
import zoneinfo
from pathlib import Path
from typing import Any

import pytest
import tzdata  # a package of data: it has a version and files, no functions
from dateutil import rrule
from hypothesis import given, settings
from hypothesis import strategies as st
from icalendar import Timezone

from visitplanner.feeds.zones import canonical, timezone, utc_timezone
from visitplanner.times import TimeFault

NAMES = Path(tzdata.__path__[0], "zones").read_text(encoding="ascii").split()
HOUR = dt.timedelta(hours=1)


def july(year: int) -> tuple[dt.date, dt.date]:
    return dt.date(year, 7, 30), dt.date(year, 8, 4)


def offsets(component: Timezone, last: int) -> tuple[list[dt.datetime], list[dt.timedelta]]:
    """Read a VTIMEZONE anew, from its bytes, by dateutil: instants (UTC, naive) at which an offset begins, and the offsets."""
    found = []
    parts: list[Any] = Timezone.from_ical(component.to_ical()).subcomponents
    for part in parts:
        start, before, after = part["DTSTART"].dt, part["TZOFFSETFROM"].td, part["TZOFFSETTO"].td
        rule = part["RRULE"].to_ical().decode() if "RRULE" in part else "FREQ=YEARLY;COUNT=1"
        walls = rrule.rrulestr(rule, dtstart=start).between(start, dt.datetime.fromisoformat(f"{last + 1}-01-02"), inc=True)
        found += [(wall - before, after) for wall in walls]
    found.sort()
    return [instant for instant, _ in found], [offset for _, offset in found]


def assert_true_in(zone: str, first: dt.date, last: dt.date, step: dt.timedelta = HOUR) -> None:
    component = timezone(zone, first, last)
    assert component is not None
    starts, after = offsets(component, last.year + 1)
    real = zoneinfo.ZoneInfo(zone)
    here, stop = (dt.datetime(year, 1, 1, tzinfo=dt.UTC) for year in (first.year - 1, last.year + 2))
    lies = []
    while here < stop:
        if here.astimezone(real).utcoffset() != after[bisect.bisect_right(starts, here.replace(tzinfo=None)) - 1]:
            lies.append(here)
        here += step
    assert lies == []


@pytest.mark.parametrize(
    "zone",
    [
        "Europe/Riga", "Europe/Dublin", "America/New_York", "Australia/Lord_Howe", "Australia/Sydney", "Pacific/Auckland",
        "Antarctica/Troll", "Asia/Tbilisi", "Asia/Tokyo", "Asia/Ulaanbaatar", "Asia/Kathmandu", "Etc/GMT-4",
    ],
)  # fmt: skip
def test_the_rule_is_true_for_every_hour_of_the_years_around_the_span(zone: str) -> None:
    assert_true_in(zone, *july(2021))


@settings(max_examples=40, deadline=None)
@given(st.sampled_from([name for name in NAMES if "/" in name]), st.integers(1990, 2036))
def test_where_a_rule_is_given_it_is_true(zone: str, year: int) -> None:
    if timezone(zone, *july(year)) is not None:
        assert_true_in(zone, *july(year), step=6 * HOUR)


@pytest.mark.parametrize(
    ("zone", "year"),
    [
        ("Africa/Casablanca", 2013), ("Europe/Moscow", 2011), ("Europe/Moscow", 2013), ("Europe/Moscow", 2014),
        ("Asia/Tehran", 2013), ("America/New_York", 2007), ("Europe/Riga", 2000), ("America/Sao_Paulo", 2019),
    ],
)  # fmt: skip
def test_a_rule_that_is_not_yearly_gives_none(zone: str, year: int) -> None:
    assert timezone(zone, *july(year)) is None


@pytest.mark.parametrize("zone", ["UTC", "Etc/UTC", "Zulu"])
def test_utc_needs_no_component(zone: str) -> None:
    assert timezone(zone, *july(2013)) is None


def test_riga_reads_as_other_calendars_write_it() -> None:
    component = timezone("Europe/Riga", *july(2013))
    assert component is not None
    assert component.to_ical().decode().split("\r\n") == [
        "BEGIN:VTIMEZONE",
        "TZID:Europe/Riga",
        "BEGIN:STANDARD",
        "DTSTART:19701025T040000",
        "RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10",
        "TZNAME:EET",
        "TZOFFSETFROM:+0300",
        "TZOFFSETTO:+0200",
        "END:STANDARD",
        "BEGIN:DAYLIGHT",
        "DTSTART:19700329T030000",
        "RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3",
        "TZNAME:EEST",
        "TZOFFSETFROM:+0200",
        "TZOFFSETTO:+0300",
        "END:DAYLIGHT",
        "END:VTIMEZONE",
        "",
    ]


def test_a_zone_without_summer_time_has_one_standard_alone() -> None:
    component = timezone("Asia/Tbilisi", *july(2013))
    assert component is not None
    assert component.to_ical().decode().split("\r\n")[1:-2] == [
        "TZID:Asia/Tbilisi",
        "BEGIN:STANDARD",
        "DTSTART:19700101T000000",
        "TZNAME:+04",
        "TZOFFSETFROM:+0400",
        "TZOFFSETTO:+0400",
        "END:STANDARD",
    ]


@pytest.mark.parametrize(
    ("zone", "standard", "daylight"),
    [
        ("Europe/Dublin", ("+0000", "GMT"), ("+0100", "IST")),
        ("Australia/Lord_Howe", ("+1030", "+1030"), ("+1100", "+11")),
        ("Pacific/Auckland", ("+1200", "NZST"), ("+1300", "NZDT")),
    ],
)
def test_daylight_is_the_later_clock_whatever_the_law_calls_it(
    zone: str, standard: tuple[str, str], daylight: tuple[str, str]
) -> None:
    component = timezone(zone, *july(2013))
    assert component is not None
    parts = {part.name: (part["TZOFFSETTO"].to_ical(), str(part["TZNAME"])) for part in component.subcomponents}
    assert parts == {"STANDARD": standard, "DAYLIGHT": daylight}


def test_the_rule_does_not_depend_on_the_year_of_the_visit() -> None:
    one, other = timezone("Europe/Riga", *july(2013)), timezone("Europe/Riga", *july(2031))
    assert one is not None
    assert other is not None
    assert one.to_ical() == other.to_ical()


def test_a_span_before_1970_has_its_rule_before_it() -> None:
    assert_true_in("America/New_York", dt.date(1969, 5, 1), dt.date(1969, 5, 2))
    assert_true_in("Asia/Tokyo", dt.date(1964, 10, 10), dt.date(1964, 10, 24))


@pytest.mark.parametrize(
    ("zone", "name"),
    [
        ("Europe/Riga", "Europe/Riga"), ("Europe/Stockholm", "Europe/Stockholm"), ("Europe/Kiev", "Europe/Kyiv"),
        ("US/Eastern", "America/New_York"), ("Asia/Calcutta", "Asia/Kolkata"), ("UTC", "Etc/UTC"), ("Etc/GMT-4", "Etc/GMT-4"),
    ],
)  # fmt: skip
def test_old_names_go_out_as_the_canonical_ones(zone: str, name: str) -> None:
    assert canonical(zone) == name


def test_an_unknown_zone_is_refused() -> None:
    with pytest.raises(TimeFault) as fault:
        timezone("Europe/Bauska", *july(2013))
    assert fault.value.code == "VP103"


def test_utc_can_stand_for_a_zone_that_has_no_rule() -> None:
    assert offsets(utc_timezone(), 2013) == ([dt.datetime.fromisoformat("1970-01-01")], [dt.timedelta()])
