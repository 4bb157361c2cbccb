"""An item as a VEVENT, rendered once for all feeds of a language and a level (FEEDS.md; RFC 5545, section 3.6.1)."""

import datetime as dt
from collections.abc import Mapping
from typing import NamedTuple

from icalendar import Event
from icalendar.prop import vDate, vDatetime, vInt, vUri

from visitplanner.feeds.values import Coordinates, PlainText, coordinates, date, moment, stamp, uri
from visitplanner.feeds.wording import description, location, main_places, summary, words
from visitplanner.model import NOT_HELD
from visitplanner.texts import visible
from visitplanner.times import date_of, zone_of
from visitplanner.views import ViewItem

NEVER = "1970-01-01T00:00:00Z"
"""The stamp of what was never published: a draft's. It is constant, for equal bytes."""

_STATUS = {"tentative": "TENTATIVE", "postponed": "TENTATIVE", "confirmed": "CONFIRMED", "cancelled": "CANCELLED"}
_HOUR = dt.timedelta(hours=1)


class Frame(NamedTuple):
    """What the events of a feed share: the language, the visit's zone, and the TZID of each zone ("" : goes out in UTC).

    `timezones` holds the VTIMEZONE bytes by TZID. Feeds that are joined from the same events need one frame for all.
    """

    language: str
    zone: str
    tzids: Mapping[str, str]
    timezones: Mapping[str, bytes]


class RenderedItem(NamedTuple):
    """An item as bytes, with what the calendar around it must know: the TZIDs in it and its LAST-MODIFIED (ISO 8601, UTC)."""

    body: bytes
    tzids: tuple[str, ...]
    modified: str


def render_item(item: ViewItem, frame: Frame) -> RenderedItem | None:
    """Render one item, or None where no calendar can show it: it has no date, or one without a year.

    What is cancelled or postponed stays in its place, says so, and takes no time. It is "postponed" as long as no new
    date is known; calendars would hide it as CANCELLED, and it is not.
    """
    times = _times(item, frame)
    if times is None:
        return None
    made = Event()
    made["DTSTART"], made["DTEND"] = times
    modified = item.modified or NEVER
    made["UID"] = PlainText(item.uid)
    made["SEQUENCE"] = vInt(item.sequence)
    made["DTSTAMP"] = made["LAST-MODIFIED"] = stamp(modified)
    made["SUMMARY"] = PlainText(summary(item, frame.language))
    for name, text in (
        ("DESCRIPTION", description(item, frame.language)),
        ("CATEGORIES", words(item.kind_label, frame.language)),
    ):
        if text:
            made[name] = PlainText(text)
    if item.status in _STATUS:
        made["STATUS"] = PlainText(_STATUS[item.status])
    if item.status in NOT_HELD or isinstance(times[0], vDate):
        made["TRANSP"] = PlainText("TRANSPARENT")
    _place(made, item, frame.language)
    _address(made, item)
    tzids = tuple(dict.fromkeys(time.params["TZID"] for time in times if "TZID" in time.params))
    return RenderedItem(made.to_ical(), tzids, modified)


def _times(item: ViewItem, frame: Frame) -> tuple[vDate, vDate] | tuple[vDatetime, vDatetime] | None:
    if item.begins is None or item.all_day:
        first = date_of(item.day)
        if first is None:
            return None
        last = max(first, date_of(item.last_day) or first)
        return date(first), date(last + dt.timedelta(days=1))
    ends = item.ends
    if ends is None or ends <= item.begins:  # DTEND must lie behind DTSTART; views say so themselves (FEEDS.md, 8)
        ends = item.begins + _HOUR
    return _clock(item.begins, item.zone, frame), _clock(ends, item.end_zone or item.zone, frame)


def _clock(when: dt.datetime, zone: str, frame: Frame) -> vDatetime:
    """Write an instant by the clock of its zone; in UTC where its rule is not yearly, and in the hour that autumn repeats."""
    name = zone or frame.zone
    tzid = frame.tzids.get(name, "")
    if not tzid:
        return moment(when)
    wall = when.astimezone(zone_of(name))
    if wall.utcoffset() != wall.replace(fold=1 - wall.fold).utcoffset():
        return moment(when)
    return moment(wall, tzid)


def _place(made: Event, item: ViewItem, language: str) -> None:
    where = location(item, language)
    if not where:
        return
    made["LOCATION"] = PlainText(where)
    place = main_places(item)[0]
    if point := coordinates(place.latitude, place.longitude):
        made["GEO"] = Coordinates(point)
        named = visible(where)
        made["X-APPLE-STRUCTURED-LOCATION"] = vUri(
            "geo:{:.6f},{:.6f}".format(*point), params={"VALUE": "URI", "X-ADDRESS": named, "X-TITLE": named}
        )


def _address(made: Event, item: ViewItem) -> None:
    address = uri(item.url)
    if address is None:
        return
    if item.mode == "on-site":
        made["URL"] = address
    else:
        address.params["VALUE"] = "URI"
        made["CONFERENCE"] = address
