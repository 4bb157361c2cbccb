"""Reading feeds beside those who write: one connection, and what it read, for as long as nothing has changed."""

import sqlite3
from collections.abc import Hashable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from visitplanner.store.connection import connect_unwriting, faults, snapshot
from visitplanner.store.editions import (
    Edition,
    FeedEvent,
    FeedFrame,
    Variant,
    count_changes,
    read_edition,
    read_events,
    read_frame,
    read_name,
    read_part,
)
from visitplanner.store.feeds import Feed, find_feed
from visitplanner.store.joining import Standing, identity, inside, numbers_at, open_with, standing
from visitplanner.store.revisions import read_revision_sum
from visitplanner.store.settings import read_setting

MOST_BYTES = 24_000_000
"""How many bytes of events are kept in memory; what was not asked for longest goes first."""
MOST_JOINED = 8_000_000
"""How many bytes of joined events are kept; most readers of a visit see the same ones."""


class Found(NamedTuple):
    """A feed as it stood when the count of changes was `changes`; `edition` is None where it has no bytes yet."""

    changes: int
    feed: Feed
    edition: Edition | None
    part: int
    leaves: Mapping[int, str]
    name: bytes = b""


class _Held(NamedTuple):
    """The events of a level and language at an edition, and how many bytes they have."""

    edition: Edition
    frame: FeedFrame
    events: dict[int, FeedEvent]
    size: int


class Bounded:
    """Bytes by key, as many as fit; what was not asked for longest goes first."""

    def __init__(self, most: int) -> None:
        self._most, self._size = most, 0
        self._kept: dict[Hashable, bytes] = {}

    def get(self, key: Hashable) -> bytes:
        """Return what is kept under a key, else nothing."""
        kept = self._kept.pop(key, None)
        if kept is None:
            return b""
        self._kept[key] = kept  # the newest stand at the end
        return kept

    def put(self, key: Hashable, value: bytes) -> bytes:
        """Keep a value, at the price of older ones; one that is too large alone is not kept. Return it."""
        if len(value) <= self._most:
            self._size += len(value) - len(self._kept.pop(key, b""))
            self._kept[key] = value
            while self._size > self._most:
                self._size -= len(self._kept.pop(next(iter(self._kept))))
        return value


class FeedReads:
    """An open database for reading feeds, for one thread. It waits for no writer, and no writer waits for it (WAL).

    Every call may raise ProblemsFound: VP902 damaged, VP906 locked, VP907 not readable.
    """

    def __init__(self, path: Path, now: str) -> None:
        """Open it; raises ProblemsFound as `open_store` does."""
        self._path = path
        self._connection = connect_unwriting(path, now=now)
        self._file = _identity(path)
        self._counter = self._connection.cursor()
        self._version, self._changes = -1, -1
        self._editions: dict[str, tuple[Edition | None, dict[int, str]]] = {}
        self._held: dict[tuple[str, Variant], _Held] = {}
        self._joined = Bounded(MOST_JOINED)

    def close(self) -> None:
        """Close the database."""
        self._connection.close()

    def is_elsewhere(self) -> bool:
        """Whether another file, or none, has taken the place of the one that is open: a copy that was put back, say.

        The open one would be read for ever, and what is closed in the new one would stay open. A copy that was written over the
        file tells itself by the time; so does SQLite when it empties its WAL into it, which is seldom, and then costs a look.
        """
        return _identity(self._path) != self._file

    def changes(self) -> int:
        """Return how often feeds have changed: most of the time that is one look at the file's own counter, some microseconds."""
        try:
            version = self._counter.execute("PRAGMA data_version").fetchone()[0]
            if version != self._version:
                self._notice(count_changes(self._connection))
                self._version = version
        except sqlite3.Error:
            with faults(self._path):
                raise
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

    def address(self) -> str:
        """Return the address at which readers reach the server, empty where nobody has said it."""
        with faults(self._path):
            return read_setting(self._connection, "address")

    def revision_sum(self, visit: str, number: int) -> str:
        """Return the sum of the bytes of a revision, which changes only when facts of a person are deleted from it."""
        with faults(self._path):
            return read_revision_sum(self._connection, visit, number)

    def find(self, digest: str) -> Found | None:
        """Return the feed that an address opens, by the SHA-256 of its token; None for what never was an address."""
        with self._snapshot() as connection:
            feed = find_feed(connection, digest)
            if feed is None:
                return None
            if feed.visit not in self._editions:
                self._editions[feed.visit] = read_edition(connection, feed.visit), _leaves(connection, feed.visit)
            edition, leaves = self._editions[feed.visit]
            whose = feed.level, feed.kind, feed.reader
            part, name = read_part(connection, feed.visit, whose), read_name(connection, feed.visit, whose, feed.language)
            return Found(self._changes, feed, edition if part is not None else None, part or 0, leaves, name)

    def body(self, found: Found, now: str) -> bytes | None:
        """Return the calendar of a feed at an instant, or None where feeds have changed since it was found: find it again."""
        if found.edition is None:
            return None
        stand, variant = stands(found, now), (found.feed.level, found.feed.language)
        held = self._held.get((found.feed.visit, variant))
        key = found.edition.revision, found.edition.published, found.feed.visit, variant, found.part, stand.gone
        rest = self._joined.get(key) if held and held.edition is found.edition else b""
        if not (held and rest):
            numbers = numbers_at(found.edition, found.part, found.leaves, now)
            held = self._events(found, variant, numbers)
            if held is None:
                return None
            rest = self._joined.put(key, inside(held.frame, [held.events[number] for number in numbers]))
        return open_with(held.frame, found.name, stand.modified, rest)

    def _events(self, found: Found, variant: Variant, numbers: tuple[int, ...]) -> _Held | None:
        """Return the events of a level and language from memory, else from the database: new feeds may need more."""
        visit, edition = found.feed.visit, found.edition
        held = self._held.pop((visit, variant), None)
        if edition is None or held is None or held.edition != edition or not all(map(held.events.__contains__, numbers)):
            with self._snapshot() as connection:
                frame = read_frame(connection, visit, variant)
                if edition is None or frame is None or self._changes != found.changes:
                    return None
                events = read_events(connection, visit, variant)
            held = _Held(edition, frame, events, sum(len(event.body) for event in events.values()))
        self._held[visit, variant] = held._replace(edition=edition)
        size = sum(one.size for one in self._held.values())
        for key in list(self._held)[:-1]:
            if size > MOST_BYTES:
                size -= self._held.pop(key).size
        return held


def _identity(path: Path) -> tuple[int, int, int]:
    """Return what tells a file from another of its name, and from itself once it was written over; zeros where there is none."""
    try:
        found = path.stat()
    except OSError:
        return 0, 0, 0
    return found.st_dev, found.st_ino, found.st_mtime_ns


def stands(found: Found, now: str) -> Standing:
    """Return how a feed that was found stands at an instant."""
    if found.edition is None:
        return Standing("", 0, "")
    return standing(found.edition, found.part, found.leaves, now)


def depends_on(found: Found, now: str) -> str:
    """Return what the bytes of a feed depend on at an instant, as words: equal words, equal bytes. Empty where there are none."""
    feed, edition = found.feed, found.edition
    if edition is None:
        return ""
    return identity(edition, (feed.level, feed.kind, feed.reader), feed.language, stands(found, now).gone)


def _leaves(connection: sqlite3.Connection, visit: str) -> dict[int, str]:
    rows = connection.execute("SELECT number, leaves FROM feed_item WHERE visit = ? AND leaves IS NOT NULL", (visit,))
    return dict(rows.fetchall())
