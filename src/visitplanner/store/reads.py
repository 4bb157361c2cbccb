"""Reading feeds beside those who write: one connection, and what it read, for as long as nothing has changed."""

import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from visitplanner.store.connection import connect, faults, pragma, snapshot
from visitplanner.store.editions import (
    Edition,
    FeedEvent,
    Variant,
    count_changes,
    read_edition,
    read_events,
    read_frame,
    read_name,
    read_part,
)
from visitplanner.store.feeds import Feed, find_feed
from visitplanner.store.joining import Standing, join, numbers_at, standing

MOST_BYTES = 24_000_000
"""How much of the events of all visits is kept in memory; what was not asked for longest goes first."""


class Found(NamedTuple):
    """A feed as it stood when the count of changes was `changes`; `edition` is None where it has no bytes yet."""

    changes: int
    feed: Feed
    edition: Edition | None
    part: int
    leaves: Mapping[int, str]


class FeedReads:
    """An open database for reading feeds, for one thread. It waits for no writer, and no writer waits for it (WAL).

    Every call may raise ProblemsFound: VP902 damaged, VP906 locked, VP907 not readable.
    """

    def __init__(self, path: Path, now: str) -> None:
        """Open it; raises ProblemsFound as `open_store` does."""
        self._path = path
        self._connection = connect(path, mode="read", now=now)
        self._version, self._changes = -1, -1
        self._editions: dict[str, tuple[Edition | None, dict[int, str]]] = {}
        self._events: dict[tuple[str, Variant], tuple[Edition, dict[int, FeedEvent], int]] = {}

    def close(self) -> None:
        """Close the database."""
        self._connection.close()

    def changes(self) -> int:
        """Return how often feeds have changed: most of the time that is one look at the file's own counter, some microseconds."""
        with faults(self._path):
            version = pragma(self._connection, "data_version")
            if version != self._version:
                self._notice(count_changes(self._connection))
                self._version = version
            return self._changes

    def _notice(self, changes: int) -> None:
        if changes != self._changes:
            self._editions.clear()
            self._changes = changes

    @contextmanager
    def _snapshot(self) -> Iterator[sqlite3.Connection]:
        """Read all that is read inside as it stood at one moment: rows of one revision."""
        with faults(self._path), snapshot(self._connection):
            self._notice(count_changes(self._connection))
            yield self._connection

    def find(self, digest: str) -> Found | None:
        """Return the feed that an address opens, by the SHA-256 of its token; None for what never was an address."""
        with self._snapshot() as connection:
            feed = find_feed(connection, digest)
            if feed is None:
                return None
            if feed.visit not in self._editions:
                self._editions[feed.visit] = read_edition(connection, feed.visit), _leaves(connection, feed.visit)
            edition, leaves = self._editions[feed.visit]
            part = read_part(connection, feed.visit, (feed.level, feed.kind, feed.reader))
            return Found(self._changes, feed, edition if part is not None else None, part or 0, leaves)

    def body(self, found: Found, now: str) -> bytes | None:
        """Return the calendar of a feed at an instant, or None where feeds have changed since it was found: find it again."""
        feed, edition = found.feed, found.edition
        with self._snapshot() as connection:
            if edition is None or self._changes != found.changes:
                return None
            numbers = numbers_at(edition, found.part, found.leaves, now)
            frame = read_frame(connection, feed.visit, (feed.level, feed.language))
            if frame is None:
                return None
            name = read_name(connection, feed.visit, (feed.level, feed.kind, feed.reader), feed.language)
            events = self._known(connection, edition, (feed.level, feed.language), numbers)
        return join(frame, name, stands(found, now).modified, [events[number] for number in numbers])

    def _known(
        self, connection: sqlite3.Connection, edition: Edition, variant: Variant, numbers: tuple[int, ...]
    ) -> dict[int, FeedEvent]:
        """Return the events of a level and language from memory, else from the database, where those of new feeds may be more."""
        key = edition.visit, variant
        known, events, size = self._events.pop(key, (None, {}, 0))
        if known != edition or not all(map(events.__contains__, numbers)):
            events = read_events(connection, edition.visit, variant)
            size = sum(len(event.body) for event in events.values())
        self._events[key] = edition, events, size
        held = sum(one[2] for one in self._events.values())
        for other in [one for one in self._events if one != key]:
            if held > MOST_BYTES:
                held -= self._events.pop(other)[2]
        return events


def stands(found: Found, now: str) -> Standing:
    """Return how a feed that was found stands at an instant."""
    if found.edition is None:
        return Standing("", 0, "")
    return standing(found.edition, found.part, found.leaves, now)


def _leaves(connection: sqlite3.Connection, visit: str) -> dict[int, str]:
    rows = connection.execute("SELECT number, leaves FROM feed_item WHERE visit = ? AND leaves IS NOT NULL", (visit,))
    return dict(rows.fetchall())
