"""A time with its precision: the value, its zone, and the instants it can mean."""

import bisect
import datetime as dt
import re
import zoneinfo
from functools import lru_cache
from pathlib import Path
from typing import Literal, NamedTuple

import tzdata  # a package of data: it has a version and files, no functions

from visitplanner.problems import did_you_mean

Precision = Literal["exact", "about", "from", "by", "part", "date", "after", "unknown"]
Part = Literal["morning", "midday", "afternoon", "evening", "night"]
Overlap = Literal["no", "possibly", "certainly"]

MINUTES_OF_DAY = 24 * 60
LAST_MINUTE = 2 * MINUTES_OF_DAY - 1
"""The latest minute a moment may name: 23:59 of the night's next day."""
PARTS: dict[str, tuple[int, int]] = {
    "morning": (5 * 60, 12 * 60),
    "midday": (11 * 60, 14 * 60),
    "afternoon": (12 * 60, 18 * 60),
    "evening": (17 * 60, 24 * 60),
    "night": (21 * 60, 30 * 60),
}
"""First and last minute that a part of day can mean, counted from the midnight that opens the day."""
ABOUT = 30
"""How many minutes "about" may be off, either way."""
NIGHT_ENDS = 30 * 60
"""A programme day ends at six in the morning of the next one, if nothing says otherwise."""
_MINUTE = dt.timedelta(minutes=1)

_DAY = re.compile(r"(?P<y>\d{4}|-)-(?P<m>\d\d)-(?P<d>\d\d)|(?P<d2>\d\d?)\. ?(?P<m2>\d\d?)\. ?(?P<y2>\d{4})\.?", re.ASCII)


class TimeFault(ValueError):
    """A time that cannot be: `code`, text and `hint` as a problem wants them."""

    def __init__(self, code: str, text: str, hint: str = "") -> None:
        super().__init__(text)
        self.code, self.hint = code, hint


class Moment(NamedTuple):
    """A start or an end, as precisely as it is known.

    `day` is the programme day: "2013-07-31", "--05-10" where the year is unknown, or empty. `minute` counts from the
    midnight that opens that day and may run past 1440 for the night that still belongs to it; exact, about, from and by
    have one, and no other. `zone` is an IANA name, empty where the place's or the visit's holds. `fold` (0 first, 1 second)
    tells the two runs of a repeated autumn hour apart, as PEP 495 does. `after` is the id of the item that this one
    follows at once.
    """

    precision: Precision = "unknown"
    day: str = ""
    minute: int | None = None
    part: str = ""
    zone: str = ""
    fold: int | None = None
    after: str = ""

    @property
    def has_clock(self) -> bool:
        """Whether an hour stands in it, however precise."""
        return self.minute is not None

    @property
    def is_known(self) -> bool:
        """Whether anything at all is known of it."""
        return self.precision != "unknown"


UNKNOWN = Moment()


class Bounds(NamedTuple):
    """The earliest and the latest instant (UTC) that a moment can mean; None where there is no bound."""

    earliest: dt.datetime | None = None
    latest: dt.datetime | None = None


class Span(NamedTuple):
    """From a start to an end, each with its bounds."""

    start: Bounds
    end: Bounds


def read_day(text: str) -> str:
    """Read a day: `2013-07-31`, `31.07.2013`, or `--05-10` where the year is unknown. Raises TimeFault (VP102)."""
    found = _DAY.fullmatch(text.strip())
    if not found:
        raise TimeFault("VP102", f"'{text[:60]}' is not a date", "write it as 2013-07-31, or --07-31 if the year is unknown")
    year, month, number = (found[name] or found[name + "2"] for name in ("y", "m", "d"))
    if year != "-" and not 1900 <= int(year) < 2200:
        raise TimeFault("VP102", f"the year {year} is out of reach", "years from 1900 to 2199 are understood")
    try:
        day = dt.date(2000 if year == "-" else int(year), int(month), int(number))
    except ValueError:
        raise TimeFault("VP102", f"there is no day {text}", "check the month and the day") from None
    return f"--{day:%m-%d}" if year == "-" else day.isoformat()


@lru_cache(maxsize=4096)
def date_of(day: str) -> dt.date | None:
    """Return the calendar date of a day, or None where the day or its year is unknown."""
    return None if not day or day.startswith("--") else dt.date.fromisoformat(day)


@lru_cache(maxsize=256)
def zone_of(name: str) -> zoneinfo.ZoneInfo:
    """Return the IANA zone of that name: UTC, or Area/Place in its own spelling. Raises TimeFault (VP103), with the nearest name.

    The names are those of the tzdata package, so that every platform knows the same ones: a file system that ignores case,
    a `localtime` link or a path takes no part. Abbreviations are refused: EST means one thing to IANA, another in July.
    """
    if name in _zone_names():
        return zoneinfo.ZoneInfo(name)
    raise TimeFault("VP103", f"'{name[:60]}' is not a time zone", _nearest_zone(name[:60]))


@lru_cache(maxsize=1)
def _zone_names() -> frozenset[str]:
    listed = Path(tzdata.__path__[0], "zones").read_text(encoding="ascii")
    return frozenset(name for name in listed.split() if "/" in name or name == "UTC")


@lru_cache(maxsize=256)
def _nearest_zone(name: str) -> str:
    return did_you_mean(name, sorted(_zone_names())) or "use an IANA name such as Europe/Riga, or UTC"


def calendar_day(moment: Moment) -> dt.date | None:
    """Return the date on the calendar at that moment: for 00:30 in the night after 31 July it is 1 August."""
    day = date_of(moment.day)
    return day and day + dt.timedelta(days=(moment.minute or 0) // MINUTES_OF_DAY)


def instant(day: dt.date, minute: int, zone: str, fold: int | None = None) -> dt.datetime:
    """Return the instant (UTC) of a wall-clock minute.

    Raises TimeFault: VP104 for a minute that the spring change skips, VP105 for one that the autumn change repeats
    while `fold` does not say which of the two is meant.
    """
    tz, wall = zone_of(zone), _wall(day, minute)
    first, second = _both(wall, tz)
    if first == second:
        return first
    if first > second:
        before, after = _around_gap(wall, tz)
        near = [f"{time:%H:%M}" if time.date() == wall.date() else f"{time:%H:%M} on {time:%Y-%m-%d}" for time in (before, after)]
        text = f"{wall:%H:%M} on {wall:%Y-%m-%d} does not exist in {zone}: the clocks go forward"
        raise TimeFault("VP104", text, f"the nearest times are {near[0]} and {near[1]}")
    if fold is None:
        text = f"{wall:%H:%M} on {wall:%Y-%m-%d} comes twice in {zone}: the clocks go back"
        clock = f"{wall:%H:%M}" + (" +1" if minute >= MINUTES_OF_DAY else "")
        raise TimeFault("VP105", text, f"write '{clock} first' or '{clock} second'")
    return second if fold else first


def _wall(day: dt.date, minute: int) -> dt.datetime:
    return dt.datetime.combine(day, dt.time()) + minute * _MINUTE


def _both(wall: dt.datetime, tz: dt.tzinfo) -> tuple[dt.datetime, dt.datetime]:
    """Return the instants of both folds: equal for most minutes, the later one first in a gap (PEP 495)."""
    return wall.replace(tzinfo=tz).astimezone(dt.UTC), wall.replace(tzinfo=tz, fold=1).astimezone(dt.UTC)


def _around_gap(wall: dt.datetime, tz: dt.tzinfo) -> tuple[dt.datetime, dt.datetime]:
    """Return the last whole minute before and the first after the gap that a minute lies in; no gap is longer than a day."""
    minutes = range(26 * 60)
    before = bisect.bisect_left(minutes, x=True, key=lambda count: not _is_skipped(wall - count * _MINUTE, tz))
    after = bisect.bisect_left(minutes, x=True, key=lambda count: not _is_skipped(wall + count * _MINUTE, tz))
    return wall - before * _MINUTE, wall + after * _MINUTE


def _is_skipped(wall: dt.datetime, tz: dt.tzinfo) -> bool:
    first, second = _both(wall, tz)
    return first > second


def local(when: dt.datetime, zone: str) -> dt.datetime:
    """Return an instant as the wall clock of a zone shows it."""
    return when.astimezone(zone_of(zone))


def sort_minutes(moment: Moment) -> tuple[int, int]:
    """Return the first and the last minute of its programme day that a moment can mean."""
    if moment.minute is None:
        return PARTS[moment.part] if moment.part else (0, NIGHT_ENDS)
    match moment.precision:
        case "about":
            return moment.minute - ABOUT, moment.minute + ABOUT
        case "from":
            return moment.minute, _close(moment.minute)
        case "by":
            return 0, moment.minute
        case _:
            return moment.minute, moment.minute


def _close(minute: int) -> int:
    """Return the minute at which the programme day ends that a minute belongs to."""
    return NIGHT_ENDS if minute <= NIGHT_ENDS else NIGHT_ENDS + MINUTES_OF_DAY


def bounds(moment: Moment, zone: str) -> Bounds:
    """Return the instants between which a moment lies; `zone` holds where the moment names none.

    A minute that the zone skips counts as RFC 5545 (3.3.5) has it, by the offset before the gap; one that it repeats, with
    nothing said, as either.
    """
    day = date_of(moment.day)
    if day is None:
        return Bounds()
    tz = zone_of(moment.zone or zone)
    if moment.minute is not None and moment.precision == "about":  # half an hour is one on both sides of a change
        first, last = _soft(day, moment.minute, tz, moment.fold)
        return Bounds(first - ABOUT * _MINUTE, last + ABOUT * _MINUTE)
    start, end = sort_minutes(moment)
    first = _soft(day, start, tz, moment.fold if start == moment.minute else None)[0]
    last = _soft(day, end, tz, moment.fold if end == moment.minute else None)[1]
    return Bounds(min(first, last), max(first, last))


@lru_cache(maxsize=16_384)
def _soft(day: dt.date, minute: int, tz: dt.tzinfo, fold: int | None) -> tuple[dt.datetime, dt.datetime]:
    """Return the first and the last instant that a wall-clock minute can mean, refusing none."""
    first, second = _both(_wall(day, minute), tz)
    if first >= second:
        return first, first
    return (first, second) if fold is None else (second, second) if fold else (first, first)


def span(start: Moment, end: Moment, zone: str, end_zone: str = "") -> Span:
    """Return the bounds of a start and an end; an unknown end lies a minute or more after the start, on that day.

    `zone` holds where the start names none; where the end names none, `end_zone`, or `zone` if that is empty.
    """
    begins = bounds(start, zone)
    if end.is_known:
        return Span(begins, bounds(end, end_zone or zone))
    day = date_of(start.day)
    if day is None or begins.earliest is None or begins.latest is None:
        return Span(begins, Bounds())
    closes = _soft(day, _close(start.minute or 0), zone_of(start.zone or zone), None)[1]
    return Span(begins, Bounds(begins.earliest + _MINUTE, max(closes, begins.latest + _MINUTE)))


def overlap(one: Span, other: Span) -> Overlap:
    """Say whether two spans overlap certainly, possibly or not; spans that only touch do not."""
    if not (_may_precede_end(one, other) and _may_precede_end(other, one)):
        return "no"
    if _starts_inside(one, other) or _starts_inside(other, one) or _certainly_share(one, other):
        return "certainly"
    return "possibly"


def _may_precede_end(one: Span, other: Span) -> bool:
    return one.start.earliest is None or other.end.latest is None or one.start.earliest < other.end.latest


def _starts_inside(inner: Span, outer: Span) -> bool:
    """Whether one starts, at the earliest and at the latest, while the other surely runs."""
    opened, first, last, closed = outer.start.latest, inner.start.earliest, inner.start.latest, outer.end.earliest
    if opened is None or first is None or last is None or closed is None:
        return False
    return opened <= first and last < closed


def _certainly_share(one: Span, other: Span) -> bool:
    """Whether both surely run at one instant: after the later latest start, before the sooner earliest end."""
    starts, ends = (one.start.latest, other.start.latest), (one.end.earliest, other.end.earliest)
    if starts[0] is None or starts[1] is None or ends[0] is None or ends[1] is None:
        return False
    return max(starts[0], starts[1]) < min(ends[0], ends[1])
