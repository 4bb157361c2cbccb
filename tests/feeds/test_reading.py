"""Calendars of others, as festivals, airlines and Outlook write them."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.feeds.test_foreign_zones import ZONE
from visitplanner.feeds.reading import MOST_BYTES, read_calendar
from visitplanner.imports.foreign import Calendar, Foreign
from visitplanner.problems import ProblemsFound
from visitplanner.times import UNKNOWN, write_moment

FIRST, LAST = dt.date(2013, 7, 31), dt.date(2013, 8, 5)


def calendar(*events: str, before: str = "", first: dt.date = FIRST, last: dt.date = LAST) -> Calendar:
    body = "".join(f"BEGIN:VEVENT\n{event}\nEND:VEVENT\n" for event in events)
    return read_calendar(f"BEGIN:VCALENDAR\nVERSION:2.0\n{before}{body}END:VCALENDAR\n".encode(), "a.ics", first, last)


def times(*events: str, before: str = "") -> list[str]:
    found = calendar(*events, before=before)
    assert found.problems == ()
    return [
        f"{write_moment(one.start)} – {write_moment(one.end) if one.end.is_known else ''}".rstrip(" –") for one in found.items
    ]


@pytest.mark.parametrize(
    ("event", "said"),
    [
        ("DTSTART:20130801T060000Z\nDTEND:20130801T070000Z", "2013-08-01 06:00 UTC – 2013-08-01 07:00 UTC"),
        ("DTSTART;TZID=Europe/Riga:20130801T090000\nDURATION:PT1H30M",
         "2013-08-01 09:00 Europe/Riga – 2013-08-01 10:30 Europe/Riga"),
        ("DTSTART;TZID=Georgian Standard Time:20130801T090000", "2013-08-01 09:00 Asia/Tbilisi"),
        ("DTSTART:20130801T090000\nDTEND:20130801T090000", "2013-08-01 09:00"),
        ("DTSTART;VALUE=DATE:20130801\nDTEND;VALUE=DATE:20130802", "2013-08-01"),
        ("DTSTART;VALUE=DATE:20130801\nDTEND;VALUE=DATE:20130804", "2013-08-01 – 2013-08-03"),
        ("DTSTART;TZID=Asia/Tbilisi:20130731T051500\nDTEND;TZID=Europe/Riga:20130731T074500",
         "2013-07-31 05:15 Asia/Tbilisi – 2013-07-31 07:45 Europe/Riga"),
    ],
)  # fmt: skip
def test_times_are_read_with_their_zones(event: str, said: str) -> None:
    assert times(event) == [said]


def test_zones_of_the_calendars_own_and_for_what_floats() -> None:
    assert times("DTSTART;TZID=Customized Time Zone:20130801T090000", before=ZONE) == ["2013-08-01 06:00 UTC"]
    assert times("DTSTART:20130801T090000", before="X-WR-TIMEZONE:Europe/Riga\n") == ["2013-08-01 09:00 Europe/Riga"]


def test_a_series_becomes_single_items_with_their_exceptions() -> None:
    series = "UID:a\nSUMMARY:A\nDTSTART;TZID=Europe/Riga:20130730T090000\nDURATION:PT1H\nRRULE:FREQ=DAILY;COUNT=9"
    excepted = f"{series}\nEXDATE;TZID=Europe/Riga:20130802T090000\nRDATE;TZID=Europe/Riga:20130801T150000"
    moved = "UID:a\nSUMMARY:B\nRECURRENCE-ID:20130803T060000Z\nDTSTART;TZID=Europe/Riga:20130803T110000\nDURATION:PT1H"
    found = calendar(excepted, moved)
    assert [(one.title, one.start.day[-2:], one.start.minute) for one in found.items] == [
        ("A", "31", 540), ("A", "01", 540), ("A", "04", 540), ("A", "05", 540), ("A", "01", 900), ("B", "03", 660),
    ]  # fmt: skip
    assert len({one.key for one in found.items}) == 6
    assert {one.key for one in calendar(series).items} & {one.key for one in found.items} >= {
        "a 20130731T0600Z",
        "a 20130803T0600Z",
    }


def test_a_series_keeps_its_hour_over_the_change_of_clocks() -> None:
    series = "UID:a\nDTSTART;TZID=Europe/Riga:20131025T090000\nRRULE:FREQ=DAILY;COUNT=4"
    found = calendar(series, first=dt.date(2013, 10, 25), last=dt.date(2013, 10, 28))
    assert [one.start.minute for one in found.items] == [540] * 4
    assert [one.key[-5:] for one in found.items] == ["0600Z", "0600Z", "0700Z", "0700Z"]


def test_what_a_festival_says_of_itself_is_kept_as_text() -> None:
    event = (
        "UID:a@b\nSUMMARY;LANGUAGE=lv:Svētku koncerts\\, otrais\nDESCRIPTION:Dzied\\nvisi\n LOCATION:x\nLOCATION:Pils\n"
        "DTSTART:20130801T090000\nGEO:56.4;24.2\nSTATUS:tentative\nURL:https://bauska.lv"
    )
    found = calendar(event, before="X-WR-CALNAME:Svētki\n")
    start = found.items[0].start
    assert found.name == "Svētki"
    assert found.items == (
        Foreign("a@b", 4, "Svētku koncerts, otrais", start, UNKNOWN, "lv", "Dzied\nvisiLOCATION:x", "Pils", "https://bauska.lv",
                "TENTATIVE", 56.4, 24.2),
    )  # fmt: skip


def test_cancelled_is_what_says_so_or_comes_to_cancel() -> None:
    event = "UID:a\nDTSTART:20130801T090000"
    assert [one.status for one in calendar(f"{event}\nSTATUS:CANCELLED").items] == ["CANCELLED"]
    assert [one.status for one in calendar(event, before="METHOD:CANCEL\n").items] == ["CANCELLED"]


def test_what_is_on_other_days_is_counted() -> None:
    found = calendar("DTSTART:20130901T090000", "DTSTART:20130801T090000")
    assert (len(found.items), found.beyond) == (1, 1)


@pytest.mark.parametrize(
    ("event", "said"),
    [
        ("SUMMARY:A", "a.ics:3: VP041 error: 'A': it has no start"),
        ("SUMMARY:A\nDTSTART:soon", "a.ics:5: VP041 error: 'A': 'soon' is no time"),
        ("DTSTART:20130931T090000", "a.ics:4: VP041 error: there is no time 20130931T090000"),
        ("DTSTART:00010101T090000", "a.ics:4: VP041 error: the year 1 is out of reach"),
        ("DTSTART;TZID=Nowhere:20130801T090000", "a.ics:4: VP042 error: nobody knows the time zone 'Nowhere'"),
        ("DTSTART:20130801T090000\nDURATION:long", "a.ics:4: VP041 error: 'long' is no length"),
        ("DTSTART:20130801T090000\nRRULE:FREQ=SECONDLY", "a.ics:4: VP043 error: 'FREQ=SECONDLY' is no rule that is understood"),
    ],
)
def test_what_cannot_be_read_is_said_by_its_line(event: str, said: str) -> None:
    found = calendar(event, "DTSTART:20130801T090000")
    assert ([str(one).partition("\n")[0] for one in found.problems], len(found.items)) == ([said], 1)


def test_an_hour_that_the_clocks_skip_is_a_problem_and_one_that_comes_twice_the_first() -> None:
    spring = calendar("DTSTART;TZID=Europe/Riga:20130331T033000", first=dt.date(2013, 3, 31), last=dt.date(2013, 3, 31))
    assert [one.code for one in spring.problems] == ["VP041"]
    autumn = calendar("DTSTART;TZID=Europe/Riga:20131027T033000", first=dt.date(2013, 10, 27), last=dt.date(2013, 10, 27))
    assert [one.start.fold for one in autumn.items] == [0]


@pytest.mark.parametrize("source", [b"", b"hello", b"BEGIN:VCARD\nEND:VCARD", b"\xff\xfe\x00", b"x" * (MOST_BYTES + 1)])
def test_what_is_no_calendar_is_refused(source: bytes) -> None:
    with pytest.raises(ProblemsFound, match="VP040"):
        read_calendar(source, "a.ics", FIRST, LAST)


def test_too_many_items_or_series_are_refused() -> None:
    for event, times_ in (("DTSTART:20130801T090000", 5001), ("DTSTART:20130801T090000\nRRULE:FREQ=DAILY", 201)):
        with pytest.raises(ProblemsFound, match=r"VP040 error: the calendar holds more than"):
            calendar(*[event] * times_)


def test_series_that_never_come_are_looked_for_only_so_often() -> None:
    with pytest.raises(ProblemsFound, match=r"VP040 error: more than 10 of its series cannot be read"):
        calendar(*["DTSTART:20130801T090000\nRRULE:FREQ=HOURLY"] * 11)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1257"])
def test_any_encoding_of_offices_is_read(encoding: str) -> None:
    text = "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nSUMMARY:Svētki\r\nDTSTART:20130801T090000\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
    assert [one.title for one in read_calendar(text.encode(encoding), "a.ics", FIRST, LAST).items] == ["Svētki"]


WORDS = ["20130801", "20130801T090000", "20130801T090000Z", "P1D", "PT-1H", "FREQ=DAILY;COUNT=3", "x", ""]
VALUES = st.sampled_from(WORDS) | st.text(max_size=10)
NAMES = st.sampled_from(
    ["DTSTART", "DTSTART;VALUE=DATE", "DTSTART;TZID=Europe/Riga", "DTSTART;TZID=FLE Standard Time", "DTEND", "DURATION", "RRULE",
     "RDATE", "EXDATE", "RECURRENCE-ID", "UID", "SUMMARY", "GEO", "STATUS", "BEGIN", "END"]
)  # fmt: skip


@given(st.lists(st.lists(st.tuples(NAMES, VALUES).map(":".join), max_size=6).map("\n".join), max_size=3))
def test_any_events_are_facts_or_problems_with_a_line(events: list[str]) -> None:
    found = calendar(*events)
    assert all(one.spot and one.spot.line and one.hint for one in found.problems)
    assert all(
        "2013-07-31" <= one.start.day <= "2013-08-05" for one in found.items if one.start.zone in ("", "Europe/Riga", "UTC")
    )


@given(st.binary(max_size=200))
def test_any_bytes_are_a_calendar_or_a_problem(source: bytes) -> None:
    try:
        found = read_calendar(b"BEGIN:VCALENDAR\n" + source, "a.ics", FIRST, LAST)
    except ProblemsFound:
        found = Calendar("a.ics")
    assert found.items == ()
