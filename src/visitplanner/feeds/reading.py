"""A calendar of others as plain facts, within some days: series as single times, zones as IANA names, faults by their line."""

import datetime as dt
import re
from collections.abc import Iterator
from typing import NamedTuple

from visitplanner.feeds.foreign_zones import OwnZone, own_zones, zone_named
from visitplanner.feeds.lines import Component, Line, components
from visitplanner.imports.foreign import Calendar, Foreign
from visitplanner.problems import Problem, ProblemsFound, Spot, error
from visitplanner.times import UNKNOWN, Moment, TimeFault, instant
from visitplanner.times.occurrences import occurrences

MOST_BYTES = 8 * 1024 * 1024
_MOST_EVENTS, _MOST_RULES, _MOST_UNREAD_RULES = 5_000, 200, 10
_WANTED = frozenset(
    {"UID", "SUMMARY", "DESCRIPTION", "LOCATION", "DTSTART", "DTEND", "DURATION", "RRULE", "RDATE", "EXDATE", "RECURRENCE-ID"}
    | {"STATUS", "URL", "GEO", "METHOD", "NAME", "X-WR-CALNAME", "X-WR-TIMEZONE", "TZID", "TZOFFSETTO", "X-LIC-LOCATION"}
)
_HINT = "correct it in the calendar; or leave it out, --skip, and add it to the visit by hand"
_TIME = re.compile(r"([0-9]{8})(?:T([0-9]{6})(Z?))?")
_DURATION = re.compile(r"\+?P(?:([0-9]{1,4})W)?(?:([0-9]{1,5})D)?(?:T(?:([0-9]{1,5})H)?(?:([0-9]{1,6})M)?(?:([0-9]{1,8})S)?)?")


class At(NamedTuple):
    """A time as it stands there: `wall` without zone; `zone` a name, the calendar's own, or empty where it floats."""

    wall: dt.datetime
    zone: str | OwnZone
    is_day: bool


def read_calendar(source: bytes, name: str, first: dt.date, last: dt.date) -> Calendar:
    """Read the bytes of an .ics file; `name` is what problems call it. What lies before `first` or after `last` is only counted.

    Raises ProblemsFound (VP040) for what is no calendar, or too large; what is wrong with single items stands in the result.
    """
    if len(source) > MOST_BYTES:
        raise _refused(name, f"the file is larger than {MOST_BYTES // 1024 // 1024} MB", "export fewer months of it")
    calendars = [one for one in components(_decoded(source), _WANTED) if one.name == "VCALENDAR"]
    if not calendars:
        raise _refused(name, "this is no calendar (.ics)", "export the calendar or the invitation as an .ics file")
    reader = _Reader(name, first, last)
    for calendar in calendars:
        reader.read(calendar)
    title = next((said for one in calendars for key in ("X-WR-CALNAME", "NAME") if (said := one.said(key).strip())), "")
    return Calendar(name, title[:200], tuple(reader.items), reader.beyond, tuple(reader.problems))


def _decoded(source: bytes) -> str:
    for encoding in ("utf-8-sig", "utf-16") if source[:2] not in (b"\xff\xfe", b"\xfe\xff") else ("utf-16",):
        try:
            return source.decode(encoding)
        except UnicodeDecodeError:
            continue
    return source.decode("cp1257", errors="replace")


def _refused(name: str, text: str, hint: str) -> ProblemsFound:
    return ProblemsFound([error("VP040", text, hint, spot=Spot(name))])


class _Reader:
    """Reads the events of calendars one by one; keeps what is wrong with them."""

    def __init__(self, name: str, first: dt.date, last: dt.date) -> None:
        self._name, self._first, self._last = name, first, last
        self.items: list[Foreign] = []
        self.problems: list[Problem] = []
        self.beyond = self._rules = self._events = self._unread_rules = 0

    def read(self, calendar: Component) -> None:
        self._own = own_zones([one for one in calendar.within if one.name == "VTIMEZONE"])
        self._floating = zone_named(calendar.said("X-WR-TIMEZONE"), self._own) if calendar.said("X-WR-TIMEZONE") else ""
        cancels = calendar.said("METHOD").strip().upper() == "CANCEL"
        events = [one for one in calendar.within if one.name == "VEVENT"]
        others = {(one.said("UID"), key) for one in events if (key := self._quietly(one, "RECURRENCE-ID"))}
        for event in events:
            self._events += 1
            if self._events > _MOST_EVENTS:
                raise _refused(self._name, f"the calendar holds more than {_MOST_EVENTS:,} items", "export fewer months of it")
            try:
                self._event(event, others, cancels=cancels)
            except TimeFault as fault:
                self._keep(fault, event.first("DTSTART"), event)

    def _keep(self, fault: TimeFault, line: Line | None, event: Component) -> None:
        title = event.said("SUMMARY")[:60]
        text = f"'{title}': {fault}" if title else str(fault)
        code = fault.code if fault.code.startswith("VP04") else "VP041"  # nobody can write it otherwise in a calendar of others
        self._unread_rules += code == "VP043"
        if self._unread_rules > _MOST_UNREAD_RULES:  # each may have been looked for until the year 9999
            raise _refused(
                self._name, f"more than {_MOST_UNREAD_RULES} of its series cannot be read", "export it anew, or fewer months"
            )
        spot = Spot(self._name, line.number if line else event.number)
        self.problems.append(Problem(code, "error", text, fault.hint, (), spot))

    def _quietly(self, event: Component, name: str) -> str:
        try:
            line = event.first(name)
            return self._key(self._at(line)) if line else ""
        except TimeFault:
            return ""

    def _event(self, event: Component, others: set[tuple[str, str]], *, cancels: bool) -> None:
        line = event.first("DTSTART")
        if line is None:
            raise TimeFault("VP041", "it has no start", _HINT)
        start = self._at(line)
        length = self._length(event, start)
        uid = event.said("UID") or f"{event.said('SUMMARY')} {line.value}"
        status = "CANCELLED" if cancels else event.said("STATUS").strip().upper()
        replaced = self._quietly(event, "RECURRENCE-ID")
        if replaced:
            self._add(event, f"{uid} {replaced}", start, length, status)
            return
        is_series = bool(event.first("RRULE") or event.first("RDATE"))
        gone = {self._key(one) for one in self._times(event, "EXDATE", start)}
        for one in self._series(event, start) if is_series else [start]:
            key = self._key(one)
            if key not in gone and (uid, key) not in others:
                self._add(event, f"{uid} {key}" if is_series else uid, one, length, status)

    def _series(self, event: Component, start: At) -> Iterator[At]:
        rule = event.said("RRULE")
        self._rules += bool(rule)
        if self._rules > _MOST_RULES:
            raise _refused(self._name, f"the calendar holds more than {_MOST_RULES} series", "export fewer months of it")
        day = dt.timedelta(days=1)
        walls = occurrences(start.wall, rule, self._first - day, self._last + day) if rule else (start.wall,)
        more = [one for one in self._times(event, "RDATE", start) if one.wall not in walls]
        yield from (start._replace(wall=wall) for wall in walls)
        yield from more[:_MOST_EVENTS]

    def _times(self, event: Component, name: str, like: At) -> Iterator[At]:
        for line in event.lines:
            if line.name == name:
                for value in line.value.split(",")[:1000]:
                    at = self._at(line._replace(value=value.partition("/")[0]))
                    yield at._replace(wall=dt.datetime.combine(at.wall, like.wall.time()), zone=like.zone) if at.is_day else at

    def _at(self, line: Line) -> At:
        found = _TIME.fullmatch(line.value.strip())
        if not found:
            raise TimeFault("VP041", f"'{line.value[:40]}' is no time", _HINT)
        try:
            wall = dt.datetime.fromisoformat(f"{found[1]}T{_without_leap(found[2] or '000000')}")
        except ValueError:
            raise TimeFault("VP041", f"there is no time {line.value[:40]}", _HINT) from None
        if not 1900 <= wall.year < 2200:
            raise TimeFault("VP041", f"the year {wall.year} is out of reach", "years from 1900 to 2199 are understood")
        if not found[2]:
            return At(wall, "", is_day=True)
        zone: str | OwnZone = "UTC" if found[3] else self._floating
        if not found[3] and (name := line.params.get("TZID", "").strip()):
            zone = zone_named(name, self._own)
            if not zone:
                raise TimeFault(
                    "VP042", f"nobody knows the time zone '{name[:60]}'", "write an IANA name in its place: Europe/Riga"
                )
        return At(wall, zone, is_day=False)

    def _length(self, event: Component, start: At) -> dt.timedelta | At | None:
        if line := event.first("DTEND"):
            return self._at(line)
        if said := event.said("DURATION").strip():
            found = _DURATION.fullmatch(said)
            if not found:
                raise TimeFault("VP041", f"'{said[:40]}' is no length", _HINT)
            weeks, days, hours, minutes, seconds = (int(part or 0) for part in found.groups())
            return dt.timedelta(weeks=weeks, days=days, hours=hours, minutes=minutes, seconds=seconds)
        return None

    def _key(self, at: At) -> str:
        if at.is_day:
            return f"{at.wall:%Y%m%d}"
        wall, zone = _settled(at)
        try:
            return (
                f"{instant(wall.date(), wall.hour * 60 + wall.minute, zone, 0):%Y%m%dT%H%MZ}" if zone else f"{wall:%Y%m%dT%H%M}"
            )
        except TimeFault:
            return f"{wall:%Y%m%dT%H%M}"

    def _add(self, event: Component, key: str, start: At, length: "dt.timedelta | At | None", status: str) -> None:
        if not self._first <= start.wall.date() <= self._last:
            self.beyond += 1
            return
        begins = _moment(start)
        latitude, longitude = _geo(event.said("GEO"))
        summary = event.first("SUMMARY")
        self.items.append(
            Foreign(
                key=key,
                line=event.number,
                title=summary.value if summary else "",
                start=begins,
                end=_end(start, begins, self._own_length(event, start, length)),
                language=(summary.params.get("LANGUAGE", "") if summary else ""),
                description=event.said("DESCRIPTION"),
                location=event.said("LOCATION"),
                url=event.said("URL").strip(),
                status=status,
                latitude=latitude,
                longitude=longitude,
            )
        )

    def _own_length(self, event: Component, start: At, length: "dt.timedelta | At | None") -> At | None:
        """Return the end of one of a series: as long after it as the end of the first is after the first."""
        if length is None:
            return None
        if isinstance(length, At):
            first = event.first("DTSTART")
            began = self._at(first) if first else start
            return length._replace(wall=start.wall + (length.wall - began.wall))
        return start._replace(wall=start.wall + length)


def _without_leap(clock: str) -> str:
    return f"{clock[:4]}59" if clock.endswith("60") else clock


def _geo(said: str) -> tuple[float | None, float | None]:
    found = re.fullmatch(r"\s*(-?[0-9]{1,2}(?:\.[0-9]{1,10})?);(-?[0-9]{1,3}(?:\.[0-9]{1,10})?)\s*", said)
    if not found or abs(float(found[1])) > 90 or abs(float(found[2])) > 180:
        return None, None
    return float(found[1]), float(found[2])


def _settled(at: At) -> tuple[dt.datetime, str]:
    """Return a wall-clock time and the IANA name of its zone; a zone of the calendar's own is told in UTC."""
    if isinstance(at.zone, OwnZone):
        return at.zone.in_utc(at.wall).replace(tzinfo=None), "UTC"
    return at.wall, at.zone


def _moment(at: At) -> Moment:
    """Return a moment. Raises TimeFault (VP104) for one that the clocks skip; of one that comes twice the first is meant."""
    wall, zone = _settled(at)
    day = wall.date().isoformat()
    if at.is_day:
        return Moment("date", day)
    minute = wall.hour * 60 + wall.minute
    fold = None
    if zone:
        try:
            instant(wall.date(), minute, zone)
        except TimeFault:
            fold = 0  # of an hour that comes twice, the first (RFC 5545, 3.3.5)
            instant(wall.date(), minute, zone, fold)
    return Moment("exact", day, minute, zone=zone, fold=fold)


def _end(start: At, begins: Moment, end: At | None) -> Moment:
    if end is None or (end.wall <= start.wall and (end.is_day or end.zone == start.zone)):
        return UNKNOWN
    if start.is_day or end.is_day:
        last = (end.wall - dt.timedelta(days=1)).date().isoformat() if end.is_day else end.wall.date().isoformat()
        return Moment("date", last) if last > begins.day else UNKNOWN
    return _moment(end)
