"""A feed joined from stored bytes. Nothing here knows what stands in them; it takes microseconds and imports nothing."""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from visitplanner.store.editions import Edition, FeedEvent, FeedFrame, Whose

_END = b"END:VCALENDAR\r\n"


class Standing(NamedTuple):
    """How a feed stands at an instant: when it last changed, and when the next cancelled item leaves it (ISO 8601 in UTC).

    `gone` counts the cancelled ones that have left since the revision was published.
    """

    modified: str
    gone: int
    until: str


def standing(edition: Edition, part: int, leaves: Mapping[int, str], now: str) -> Standing:
    """Return how a reader's part of an edition stands at an instant.

    The bytes of a feed are a function of the revision and of which cancelled items have left; those leave one by one, at
    instants that the revision fixes, so that two servers agree and Last-Modified never goes back.
    """
    leaving = [when for number, when in leaves.items() if part >> number & 1]
    past = [when for when in leaving if when <= now]
    return Standing(max([edition.published, *past]), len(past), min((when for when in leaving if when > now), default=""))


def numbers_at(edition: Edition, part: int, leaves: Mapping[int, str], now: str) -> tuple[int, ...]:
    """Return the numbers of the items that a reader's calendar holds at an instant, in its order."""
    seen = f"{part:b}"[::-1].ljust(max(edition.sequence, default=0) + 1, "0")
    numbers = tuple([number for number in edition.sequence if seen[number] == "1"])
    return tuple(number for number in numbers if leaves.get(number, "~") > now) if leaves else numbers


def identity(edition: Edition, whose: Whose, language: str, gone: int) -> str:
    """Return what the bytes of a feed depend on, as words: equal words, equal bytes."""
    return "\n".join((edition.visit, str(edition.revision), edition.published, edition.digest, *whose, language, str(gone)))


def join(frame: FeedFrame, name: bytes, modified: str, events: Iterable[FeedEvent]) -> bytes:
    """Return the calendar around events that were rendered in a frame; `modified` is ISO 8601 in UTC, to the second."""
    return open_with(frame, name, modified, inside(frame, tuple(events)))


def inside(frame: FeedFrame, events: Sequence[FeedEvent]) -> bytes:
    """Return what is the same for all readers who see the same events: the zones, the events, the end of the calendar."""
    used = dict.fromkeys([tzid for event in events for tzid in event.tzids])
    zones = [frame.zones[tzid] for tzid in used] if events else [frame.idle]
    return b"".join([*zones, *[event.body for event in events], _END])


def open_with(frame: FeedFrame, name: bytes, modified: str, rest: bytes) -> bytes:
    """Return a calendar: what `inside` gave, under the properties that say whose it is and when it last changed."""
    stamp = modified.replace("-", "").replace(":", "").encode()
    return b"".join((frame.head, name, b"LAST-MODIFIED:", stamp, b"\r\n", rest))
