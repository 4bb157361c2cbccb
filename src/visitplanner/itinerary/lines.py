"""Items written in one line: an hour, a title, a place behind @; each part but the title may be missing."""

import re
from typing import NamedTuple

from visitplanner.times import UNKNOWN, Moment, leading_time, read_span

_LOOSE = re.compile(r"[-–—:,]\s+")
_LIKE_A_TIME = re.compile(r"~?\d{1,2}\s?(?:[.:h–—-]\s?\d{0,2})(?=\s)")


class Line(NamedTuple):
    """What stands in one line; `place_at` is where the place begins, in characters from the start of the line."""

    start: Moment = UNKNOWN
    end: Moment = UNKNOWN
    title: str = ""
    place: str = ""
    place_at: int = 0
    is_doubtful: bool = False
    """Whether the title begins like a time that is none."""


def read_line(words: str, day: str) -> Line:
    """Read an item of one line; `day` is the day that it stands under. Raises TimeFault (VP101 to VP105)."""
    time, (start, end) = _leading_time(words, day)
    rest = words[len(time) :]
    head, _, place = rest.rpartition(" @ ") if " @ " in rest else (rest, "", "")
    title = head.strip()
    if time and (loose := _LOOSE.match(title)):
        title = title[loose.end() :]
    doubtful = not time and bool(_LIKE_A_TIME.match(title))
    return Line(start, end, title, place.strip(), words.rfind("@ ") + 2, doubtful)


def _leading_time(words: str, day: str) -> tuple[str, tuple[Moment, Moment]]:
    time = leading_time(words, "previous")
    if not time or (time == words and not any(letter.isdigit() for letter in words)):
        return "", (Moment("date", day) if day else UNKNOWN, UNKNOWN)
    return time, read_span(time, day)
