"""The value types of our properties, where icalendar's own would break a calendar or lose a letter."""

import datetime as dt
import math
import urllib.parse

from icalendar.prop import vDate, vDatetime, vGeo, vText, vUri

from visitplanner.texts import visible

_SCHEMES = frozenset({"http", "https", "mailto", "sip", "sips", "tel", "xmpp"})
_URI_MARKS = "%/:?#[]@!$&'()*+,;=-._~"


class PlainText(vText):
    r"""TEXT (RFC 5545, section 3.3.11). icalendar makes a line break of a written \N and lets control characters through."""

    def to_ical(self) -> bytes:
        """Return the text escaped; a character that no text may hold stands as U+XXXX in angle brackets."""
        lines = (visible(line) for line in self.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,").split("\n"))
        return "\\n".join(lines).encode("utf-8")


_ROW = 75  # octets in a line of a calendar, without its end (RFC 5545, section 3.1)


def content_line(name: str, text: str) -> bytes:
    """Return a property whose value is TEXT as a content line, folded by octets and never inside a character."""
    rest = name.encode() + b":" + PlainText(text).to_ical()
    rows: list[bytes] = []
    while len(rest) > (cut := _ROW - bool(rows)):  # later rows begin with a blank
        while rest[cut] & 0xC0 == 0x80:
            cut -= 1
        rows.append(rest[:cut])
        rest = rest[cut:]
    return b"\r\n ".join([*rows, rest]) + b"\r\n"


class Coordinates(vGeo):
    """GEO with six decimals, as RFC 5545, section 3.8.1.6 asks; icalendar writes small numbers as 1e-05, which is no FLOAT."""

    def to_ical(self) -> str:
        """Return latitude and longitude in degrees."""
        return f"{self.latitude:.6f};{self.longitude:.6f}"


def coordinates(latitude: float | None, longitude: float | None) -> tuple[float, float] | None:
    """Return the two as numbers of degrees on the globe, or None."""
    if latitude is None or longitude is None or not (math.isfinite(latitude) and math.isfinite(longitude)):
        return None
    return (latitude, longitude) if abs(latitude) <= 90 and abs(longitude) <= 180 else None


def uri(address: str) -> vUri | None:
    """Return an address as a URI (RFC 3986) with all else percent-encoded, or None if its scheme is not one to be clicked."""
    scheme, _, rest = address.strip().partition(":")
    if scheme.lower() not in _SCHEMES or not rest:
        return None
    return vUri(f"{scheme}:{urllib.parse.quote(rest, safe=_URI_MARKS, errors='replace')}")


def moment(when: dt.datetime, zone: str = "") -> vDatetime:
    """Return an instant as DATE-TIME: the wall clock of the TZID, whose aware time `when` is, or UTC where `zone` is empty."""
    value = vDatetime((when if zone else when.astimezone(dt.UTC)).replace(microsecond=0))
    if zone:
        value.params["TZID"] = zone
    return value


def date(day: dt.date) -> vDate:
    """Return a day as DATE."""
    value = vDate(day)
    value.params["VALUE"] = "DATE"
    return value


def stamp(text: str) -> vDatetime | None:
    """Return an instant in ISO 8601 (`2013-07-20T09:00:00Z`) as DATE-TIME in UTC, or None where none stands."""
    return moment(dt.datetime.fromisoformat(text)) if text else None
