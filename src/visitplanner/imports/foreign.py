"""What a calendar of others says of one thing that happens: plain facts, which `feeds` reads and `imports` makes items of."""

from typing import NamedTuple

from visitplanner.problems import Problem
from visitplanner.times import UNKNOWN, Moment


class Foreign(NamedTuple):
    """One thing at one time. `key` is its UID, and for one of a series when that one was to be first.

    A moment has its zone as an IANA name; without one it floats: it is meant in whatever zone the reader is.
    """

    key: str
    line: int
    title: str = ""
    start: Moment = UNKNOWN
    end: Moment = UNKNOWN
    language: str = ""
    description: str = ""
    location: str = ""
    url: str = ""
    status: str = ""  # TENTATIVE, CONFIRMED, CANCELLED, or empty
    latitude: float | None = None
    longitude: float | None = None


class Calendar(NamedTuple):
    """A calendar of others: its name, what it holds within the days that were asked for, how much beyond, and what is wrong."""

    file: str
    name: str = ""
    items: tuple[Foreign, ...] = ()
    beyond: int = 0
    problems: tuple[Problem, ...] = ()
