"""VTIMEZONE as clients can read it: one yearly rule for winter time and one for summer time (FEEDS.md, 1)."""

import calendar
import datetime as dt
import importlib.resources
from functools import lru_cache
from typing import NamedTuple

from icalendar import Timezone, TimezoneDaylight, TimezoneStandard
from icalendar.prop import vDatetime, vRecur, vText, vUTCOffset

from visitplanner.times import zone_of

UTC_ID = "Etc/UTC"
"""The canonical name of UTC; its times need no VTIMEZONE."""

_ANCHOR = 1970
_WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")


class Onset(NamedTuple):
    """One change of the clocks: the wall-clock time before it, the UTC offsets around it, the name of the time after it."""

    wall: dt.datetime
    before: dt.timedelta
    after: dt.timedelta
    name: str


class Yearly(NamedTuple):
    """A change that comes every year: at `time`, on the `number`th (-1: last) `weekday` (Monday is 0) of `month`."""

    month: int
    number: int
    weekday: int
    time: dt.time
    before: dt.timedelta
    after: dt.timedelta
    name: str

    def wall(self, year: int) -> dt.datetime:
        """Return the wall-clock time, before the change, at which it comes in a year."""
        length = calendar.monthrange(year, self.month)[1]
        edge = dt.date(year, self.month, length if self.number < 0 else 1)
        if self.number < 0:
            day = edge - dt.timedelta(days=(edge.weekday() - self.weekday) % 7)
        else:
            day = edge + dt.timedelta(days=(self.weekday - edge.weekday()) % 7 + 7 * (self.number - 1))
        return dt.datetime.combine(day, self.time)


class Clock(NamedTuple):
    """How a zone's clock runs: always at `offset`, or changed every year by the two `changes`: to winter, to summer."""

    offset: dt.timedelta
    name: str
    changes: tuple[Yearly, ...] = ()


@lru_cache(maxsize=256)
def canonical(zone: str) -> str:
    """Return the IANA name to publish for a zone: its own if zone.tab lists it, else that of the zone it links to."""
    table = importlib.resources.files("tzdata") / "zoneinfo"
    listed = (line.split("\t") for line in (table / "zone.tab").read_text(encoding="utf-8").splitlines())
    if any(not row[0].startswith("#") and row[2] == zone for row in listed):
        return zone
    lines = (table / "tzdata.zi").read_text(encoding="utf-8").splitlines()
    links = {name: target for mark, target, name in (line.split() for line in lines if line.startswith("L "))}
    return links.get(zone, zone)


def timezone(zone: str, first: dt.date, last: dt.date) -> Timezone | None:
    """Return the VTIMEZONE of an IANA zone that holds for every instant from the year before `first` to the one after `last`.

    None where no yearly rule tells the truth in these years (Africa/Casablanca, Europe/Moscow in 2013) and for UTC itself:
    such times go out in UTC. Raises TimeFault (VP103) for what is no zone. RFC 5545, section 3.6.5.
    """
    name = canonical(zone)
    clock = None if name == UTC_ID else clock_of(zone, first.year - 1, last.year + 1)
    return _component(name, clock, min(_ANCHOR, first.year - 2)) if clock else None


def utc_timezone() -> Timezone:
    """Return a VTIMEZONE of UTC: for a feed that has neither events nor a zone with a yearly rule."""
    return _component(UTC_ID, Clock(dt.timedelta(), "UTC"), _ANCHOR)


@lru_cache(maxsize=256)
def clock_of(zone: str, first: int, last: int) -> Clock | None:
    """Return how the clock of a zone runs in the years from `first` to `last`, or None if that is no yearly rule."""
    onsets = _onsets(zone, first, last)
    if not onsets:
        noon = dt.datetime(first, 7, 1, 12, tzinfo=zone_of(zone))
        return Clock(noon.utcoffset() or dt.timedelta(), noon.tzname() or "")
    winter = _yearly([onset for onset in onsets if onset.after < onset.before], first, last)
    summer = _yearly([onset for onset in onsets if onset.after > onset.before], first, last)
    if winter is None or summer is None or (winter.before, winter.after) != (summer.after, summer.before):
        return None
    return Clock(winter.after, winter.name, (winter, summer))


def _onsets(zone: str, first: int, last: int) -> list[Onset]:
    """Find every change of the UTC offset in the local years, by looking at each day and then halving the day of a change."""
    tz, day = zone_of(zone), dt.timedelta(days=1)
    found = []
    here = dt.datetime(first, 1, 1, tzinfo=dt.UTC) - 2 * day
    stop = dt.datetime(last + 1, 1, 1, tzinfo=dt.UTC) + 2 * day
    while here < stop:
        if here.astimezone(tz).utcoffset() != (here + day).astimezone(tz).utcoffset():
            found.append(_onset(here, here + day, tz))
        here += day
    return [onset for onset in found if first <= onset.wall.year <= last]


def _onset(low: dt.datetime, high: dt.datetime, tz: dt.tzinfo) -> Onset:
    before = low.astimezone(tz).utcoffset() or dt.timedelta()
    while high - low > dt.timedelta(seconds=1):
        middle = low + dt.timedelta(seconds=(high - low) // dt.timedelta(seconds=2))
        low, high = (middle, high) if middle.astimezone(tz).utcoffset() == before else (low, middle)
    changed = high.astimezone(tz)
    return Onset((high + before).replace(tzinfo=None), before, changed.utcoffset() or dt.timedelta(), changed.tzname() or "")


def _yearly(onsets: list[Onset], first: int, last: int) -> Yearly | None:
    """Return the rule that gives exactly these onsets, one in each of the years, or None."""
    if not onsets:
        return None
    start = onsets[0]
    day = start.wall.date()
    for number in (-1, (day.day - 1) // 7 + 1):
        rule = Yearly(day.month, number, day.weekday(), start.wall.time(), start.before, start.after, start.name)
        made = [Onset(rule.wall(year), rule.before, rule.after, rule.name) for year in range(first, last + 1)]
        if made == onsets:
            return rule
    return None


def _component(name: str, clock: Clock, year: int) -> Timezone:
    zone = Timezone()
    zone["TZID"] = vText(name)
    if not clock.changes:
        standard = TimezoneStandard()
        start = dt.datetime.combine(dt.date(year, 1, 1), dt.time())
        _fill(standard, start, clock.offset, clock.offset, clock.name)
        zone.add_component(standard)
        return zone
    parts: tuple[TimezoneStandard | TimezoneDaylight, ...] = (TimezoneStandard(), TimezoneDaylight())
    for part, change in zip(parts, clock.changes, strict=True):
        _fill(part, change.wall(year), change.before, change.after, change.name)
        weekday = f"{change.number}{_WEEKDAYS[change.weekday]}"
        part["RRULE"] = vRecur({"FREQ": ["YEARLY"], "BYMONTH": [change.month], "BYDAY": [weekday]})
        zone.add_component(part)
    return zone


def _fill(
    part: TimezoneStandard | TimezoneDaylight, start: dt.datetime, before: dt.timedelta, after: dt.timedelta, name: str
) -> None:
    part["DTSTART"] = vDatetime(start)
    part["TZOFFSETFROM"] = vUTCOffset(before)
    part["TZOFFSETTO"] = vUTCOffset(after)
    part["TZNAME"] = vText(name)
