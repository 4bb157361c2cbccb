"""The zones of a calendar of others: IANA names, those of Windows, those that it defines itself (RFC 5545, 3.6.5)."""

import datetime as dt
import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from visitplanner.feeds.lines import Component
from visitplanner.times import TimeFault, zone_of
from visitplanner.times.occurrences import occurrences

_OFFSET = re.compile(r"([+-])([0-9]{2})([0-9]{2})(?:[0-9]{2})?")
_LOOKED_BACK = dt.timedelta(days=800)


class Change(NamedTuple):
    """From when on, by the clock before it, an offset to UTC holds; and by which rule it comes again."""

    start: dt.datetime
    rule: str
    offset: dt.timedelta


class OwnZone(NamedTuple):
    """A zone that a calendar defines itself."""

    changes: tuple[Change, ...]

    def in_utc(self, wall: dt.datetime) -> dt.datetime:
        """Return a wall-clock time of the zone in UTC. Raises TimeFault (VP043) for rules that are not understood."""
        latest: tuple[dt.datetime, dt.timedelta] | None = None
        for change in self.changes:
            if (onset := _latest(change, wall)) and (latest is None or onset >= latest[0]):
                latest = onset, change.offset
        offset = latest[1] if latest else min(self.changes).offset
        return (wall - offset).replace(tzinfo=dt.UTC)


def _latest(change: Change, wall: dt.datetime) -> dt.datetime | None:
    """Return when a change last came before a time; a rule by the year comes at least once in two."""
    if change.start > wall:
        return None
    if not change.rule:
        return change.start
    found = [one for one in occurrences(change.start, change.rule, (wall - _LOOKED_BACK).date(), wall.date()) if one <= wall]
    return found[-1] if found else change.start


def zone_named(name: str, own: dict[str, OwnZone]) -> str | OwnZone:
    """Return the zone of a TZID: an IANA name, or the calendar's own; empty where nobody knows it."""
    for known in (name, _windows().get(name, ""), "/".join(name.strip("/").split("/")[-2:]), "/".join(name.split("/")[-3:])):
        if _is_zone(known):
            return known
    return own.get(name) or ("UTC" if name.upper() in ("GMT", "Z", "ETC/UTC", "ETC/GMT") else "")


def _is_zone(name: str) -> bool:
    try:
        zone_of(name)
    except TimeFault:
        return False
    return True


@lru_cache(maxsize=1)
def _windows() -> dict[str, str]:
    from icalendar.timezone.windows_to_olson import WINDOWS_TO_OLSON

    return WINDOWS_TO_OLSON


def own_zones(components: Sequence[Component]) -> dict[str, OwnZone]:
    """Return the zones that VTIMEZONE components define, by TZID; what cannot be read of them is left out."""
    found = {}
    for zone in components:
        changes = tuple(change for one in zone.within[:200] if (change := _change(one)))
        if changes:
            found[zone.said("TZID")] = OwnZone(changes)
    return found


def _change(component: Component) -> Change | None:
    offset = _OFFSET.fullmatch(component.said("TZOFFSETTO").strip())
    start = re.fullmatch(r"([0-9]{8})T([0-9]{6})", component.said("DTSTART").strip())
    if not offset or not start:
        return None
    minutes = int(offset[2]) * 60 + int(offset[3])
    try:
        began = dt.datetime.fromisoformat(f"{start[1]}T{start[2]}")
    except ValueError:
        return None
    return Change(began, component.said("RRULE"), dt.timedelta(minutes=-minutes if offset[1] == "-" else minutes))
