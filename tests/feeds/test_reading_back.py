"""Feeds read back by parsers that are not ours: icalendar, ical, and dateutil's reader of VTIMEZONE."""

import datetime as dt
import io
from collections.abc import Iterable
from typing import Any

import pytest
from dateutil import tz
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from ical.calendar_stream import IcsCalendarStream
from icalendar import Calendar

from tests.feeds.by_hand import MEETING, ZONES, instants, items, uid, view
from visitplanner.feeds import frame, render
from visitplanner.feeds.wording import description, location, summary
from visitplanner.model import Day
from visitplanner.texts import unsafe_character, visible
from visitplanner.times import zone_of
from visitplanner.views import ViewItem

Times = dict[str, tuple[dt.datetime, dt.datetime]]


def item(number: int, zone: str, begins: dt.datetime, minutes: int, end_zone: str = "") -> ViewItem:
    ends = begins + dt.timedelta(minutes=minutes)
    day = Day(begins.astimezone(zone_of(zone)).date().isoformat())
    return MEETING._replace(id=str(number), uid=uid(number), zone=zone, end_zone=end_zone, day=day, begins=begins, ends=ends)


def by_icalendar(body: bytes) -> Times:
    events: list[Any] = Calendar.from_ical(body).events
    return {str(event["UID"]): (utc(event["DTSTART"].dt), utc(event["DTEND"].dt)) for event in events}


def by_ical(body: bytes) -> Times:
    calendar = IcsCalendarStream.calendar_from_ics(body.decode())
    return {event.uid: (utc(event.dtstart), utc(event.dtend)) for event in calendar.events if event.uid}


def utc(when: Any) -> dt.datetime:
    assert isinstance(when, dt.datetime)
    return when.astimezone(dt.UTC)


def with_unknown_names(body: bytes) -> bytes:
    """Give the zones names that no database has, so that a reader must follow our VTIMEZONE."""
    for zone in ZONES:
        body = body.replace(zone.encode(), b"Nowhere/" + zone.encode()[-5:])
    return body


def as_meant(those: Iterable[ViewItem]) -> Times:
    return {one.uid: (one.begins, one.ends) for one in those if one.begins and one.ends}


@pytest.mark.parametrize("zone", ZONES)
@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(spans=st.lists(st.tuples(instants, st.integers(1, 5000), st.sampled_from(["", *ZONES])), min_size=1, max_size=4))
def test_every_instant_comes_back(zone: str, spans: list[tuple[dt.datetime, int, str]]) -> None:
    those = [item(number, zone, *span) for number, span in enumerate(spans, 1)]
    body = render(view(*those), "feed")
    assert by_icalendar(body) == by_ical(body) == as_meant(those)
    assert by_icalendar(with_unknown_names(body)) == as_meant(those)


@pytest.mark.parametrize("zone", ZONES)
def test_every_half_hour_around_both_changes_of_the_clocks_comes_back(zone: str) -> None:
    real = zone_of(zone)
    starts = [dt.datetime(2013, 1, 1, tzinfo=dt.UTC) + dt.timedelta(minutes=30 * step) for step in range(365 * 48)]
    changes = [
        one for one in starts if one.astimezone(real).utcoffset() != (one + dt.timedelta(minutes=30)).astimezone(real).utcoffset()
    ]
    near = [change + dt.timedelta(minutes=30 * step) for change in changes or starts[:1] for step in range(-8, 9)]
    those = [item(number, zone, begins, 45) for number, begins in enumerate(near, 1)]
    body = render(view(*those), "feed")
    assert by_icalendar(body) == by_ical(body) == by_icalendar(with_unknown_names(body)) == as_meant(those)


@pytest.mark.parametrize("zone", [zone for zone in ZONES if zone != "Africa/Casablanca"])
@settings(max_examples=40, deadline=None)
@given(when=st.datetimes(dt.datetime.fromisoformat("2013-01-01"), dt.datetime.fromisoformat("2013-12-31")))
def test_dateutil_reads_our_rules_as_the_zone_database_has_them(zone: str, when: dt.datetime) -> None:
    component = frame(view(MEETING._replace(zone=zone))).timezones[zone].decode()
    ours, real = tz.tzical(io.StringIO(component)).get(), zone_of(zone)
    instant = when.replace(tzinfo=dt.UTC).astimezone(real)
    if instant.utcoffset() == instant.replace(fold=1 - instant.fold).utcoffset():  # else it goes out in UTC
        assert instant.replace(tzinfo=ours).utcoffset() == instant.utcoffset()


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(items(), max_size=4, unique_by=lambda one: one.uid))
def test_no_text_breaks_a_calendar(those: list[ViewItem]) -> None:
    body = render(view(*those), "feed")
    assert body == render(view(*those), "feed")
    rows = body.split(b"\r\n")
    assert rows[-1] == b""
    assert max(map(len, rows)) <= 75
    assert [unsafe_character(row.decode()) for row in rows] == [""] * len(rows)
    IcsCalendarStream.calendar_from_ics(body.decode())
    events = {str(event["UID"]): event for event in Calendar.from_ical(body).events}
    assert set(events) == {one.uid for one in those}
    for one in those:
        found = [str(events[one.uid].get(name, "")) for name in ("SUMMARY", "DESCRIPTION", "LOCATION")]
        assert found == [shown(text) for text in (summary(one, "lv"), description(one, "lv"), location(one, "lv"))]


def shown(text: str) -> str:
    return "\n".join(visible(line) for line in text.split("\n"))


@settings(max_examples=50, deadline=None)
@given(st.lists(items(), max_size=3, unique_by=lambda one: one.uid))
def test_ical_reads_the_same_words(those: list[ViewItem]) -> None:
    events = IcsCalendarStream.calendar_from_ics(render(view(*those), "feed").decode()).events
    assert {event.uid: event.summary for event in events} == {one.uid: shown(summary(one, "lv")) for one in those}
