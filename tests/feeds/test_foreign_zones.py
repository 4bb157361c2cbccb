import datetime as dt

import pytest

from visitplanner.feeds.foreign_zones import OwnZone, own_zones, zone_named
from visitplanner.feeds.lines import components

ZONE = """\
BEGIN:VTIMEZONE
TZID:Customized Time Zone
BEGIN:STANDARD
DTSTART:16010101T040000
TZOFFSETFROM:+0300
TZOFFSETTO:+0200
RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10
END:STANDARD
BEGIN:DAYLIGHT
DTSTART:16010101T030000
TZOFFSETFROM:+0200
TZOFFSETTO:+0300
RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3
END:DAYLIGHT
END:VTIMEZONE
"""
WANTED = frozenset({"TZID", "DTSTART", "TZOFFSETTO", "RRULE"})


def own(text: str = ZONE) -> dict[str, OwnZone]:
    return own_zones(components(text, WANTED))


@pytest.mark.parametrize(
    ("name", "zone"),
    [
        ("Europe/Riga", "Europe/Riga"),
        ("/citadel.org/20190914_1/Europe/Riga", "Europe/Riga"),
        ("/freeassociation.sourceforge.net/America/Argentina/Salta", "America/Argentina/Salta"),
        ("Georgian Standard Time", "Asia/Tbilisi"),
        ("GMT", "UTC"),
        ("Nowhere", ""),
        ("../../etc/passwd", ""),
    ],
)
def test_a_zone_is_known_by_its_names(name: str, zone: str) -> None:
    assert zone_named(name, {}) == zone


@pytest.mark.parametrize(
    ("wall", "utc"),
    [
        ("2013-08-01T09:00", "2013-08-01T06:00+00:00"),
        ("2013-12-01T09:00", "2013-12-01T07:00+00:00"),
        ("2013-03-31T02:59", "2013-03-31T00:59+00:00"),
        ("2013-03-31T04:00", "2013-03-31T01:00+00:00"),
    ],
)
def test_a_zone_of_the_calendars_own_is_told_in_utc(wall: str, utc: str) -> None:
    zone = zone_named("Customized Time Zone", own())
    assert isinstance(zone, OwnZone)
    assert zone.in_utc(dt.datetime.fromisoformat(wall)) == dt.datetime.fromisoformat(utc)


def test_what_defines_nothing_is_no_zone() -> None:
    assert own("BEGIN:VTIMEZONE\nTZID:X\nBEGIN:STANDARD\nDTSTART:x\nTZOFFSETTO:+02\nEND:STANDARD\nEND:VTIMEZONE\n") == {}
