"""The bytes that feeds are joined from: those of the latest revision of each visit that has feeds, item by item.

Readers read them inside one snapshot, so that what they join is always of one revision.
"""

import json
import sqlite3
import sys
from array import array
from collections.abc import Mapping
from typing import NamedTuple

from visitplanner.model import Level
from visitplanner.store.feeds import Feed, end_feeds, list_feeds
from visitplanner.store.renaming import Named, renamed

Variant = tuple[Level, str]
"""What events are rendered once for: a level and a language."""
Whose = tuple[Level, str, str]
"""Whose part of a visit: the level, kind and id of a reader."""


class FeedsMoved(Exception):
    """Feeds were made, ended or published by somebody else since they were looked at: look again."""


class Edition(NamedTuple):
    """The revision of a visit that its stored bytes belong to.

    `sequence` gives the numbers of the items in the order of the calendar. `ends` is the instant at which feeds expire that
    say nothing else, or empty.
    """

    visit: str
    revision: int
    published: str
    digest: str
    ends: str
    sequence: tuple[int, ...]


class FeedItem(NamedTuple):
    """The number that an item has in the feeds of its visit for ever; `leaves` is the instant at which it goes, or empty."""

    number: int
    uid: str
    leaves: str = ""


class FeedFrame(NamedTuple):
    """What the feeds of a level and language share: properties of the calendar, TZIDs by zone, VTIMEZONEs by TZID.

    `idle` is the VTIMEZONE of a feed without events.
    """

    head: bytes
    tzids: dict[str, str]
    zones: dict[str, bytes]
    idle: bytes


class FeedEvent(NamedTuple):
    """An item as a VEVENT: its LAST-MODIFIED (ISO 8601, UTC), the TZIDs in it, its bytes."""

    modified: str
    tzids: tuple[str, ...]
    body: bytes


class Feeding(NamedTuple):
    """What is stored for the feeds of a visit, but for the bytes of events.

    `modified` holds the LAST-MODIFIED of each event by its number, `sizes` how many bytes it has; `parts` says by
    bits which items a reader sees; `names` holds the lines that say whose a calendar is, by reader and language; `renamed` the id
    that readers have by now whose id was another when the edition was published.
    """

    changes: int
    feeds: tuple[Feed, ...]
    edition: Edition | None = None
    items: tuple[FeedItem, ...] = ()
    frames: Mapping[Variant, FeedFrame] = {}
    modified: Mapping[Variant, Mapping[int, str]] = {}
    sizes: Mapping[Variant, Mapping[int, int]] = {}
    parts: Mapping[Whose, int] = {}
    names: Mapping[tuple[Whose, str], bytes] = {}
    renamed: Mapping[Named, str] = {}


class Fed(NamedTuple):
    """What a publication changes in the stored bytes, worked out from a `Feeding` whose count was `changes`.

    Items, frames, events, parts and names are those to write; of a frame here, events not written before are of `events`.
    `variants` and `readers` are all that are still wanted: others are deleted, as are events of numbers not in the sequence.
    `ended` are the feeds of readers who are gone; `renamed` gives the new id of the reader of feeds, by their numbers.
    """

    changes: int
    edition: Edition
    items: tuple[FeedItem, ...]
    frames: Mapping[Variant, FeedFrame]
    events: Mapping[Variant, Mapping[int, FeedEvent]]
    parts: Mapping[Whose, int]
    names: Mapping[tuple[Whose, str], bytes]
    variants: frozenset[Variant]
    readers: frozenset[Whose]
    ended: tuple[int, ...] = ()
    renamed: Mapping[int, str] = {}


def bits(numbers: int) -> bytes:
    """Return a set of item numbers, kept as the bits of a number, as bytes."""
    return numbers.to_bytes((numbers.bit_length() + 7) // 8, "little")


def from_bits(stored: bytes) -> int:
    """Return what `bits` wrote."""
    return int.from_bytes(stored, "little")


def in_order(stored: bytes) -> tuple[int, ...]:
    """Return the numbers of a stored sequence."""
    numbers = array("I", stored)
    if sys.byteorder == "big":
        numbers.byteswap()
    return tuple(numbers)


def count_changes(connection: sqlite3.Connection) -> int:
    """Return how often feeds and their bytes have changed: equal counts mean that nothing has."""
    return int(connection.execute("SELECT changes FROM feed_count").fetchone()[0])


def read_edition(connection: sqlite3.Connection, visit: str) -> Edition | None:
    """Return which revision the stored bytes of a visit belong to, None where nothing is stored."""
    row = connection.execute(
        "SELECT visit, revision, published, digest, coalesce(ends, ''), sequence FROM feed_edition WHERE visit = ?", (visit,)
    ).fetchone()
    return Edition(*row)._replace(sequence=in_order(row[-1])) if row else None


def read_items(connection: sqlite3.Connection, visit: str) -> tuple[FeedItem, ...]:
    """Return all items that ever stood in a feed of a visit, by number."""
    rows = connection.execute("SELECT number, uid, coalesce(leaves, '') FROM feed_item WHERE visit = ? ORDER BY number", (visit,))
    return tuple(FeedItem(*row) for row in rows)


def read_frame(connection: sqlite3.Connection, visit: str, variant: Variant) -> FeedFrame | None:
    """Return what the feeds of a level and language share."""
    row = connection.execute(
        "SELECT head, tzids, idle FROM feed_frame WHERE visit = ? AND level = ? AND language = ?", (visit, *variant)
    ).fetchone()
    if row is None:
        return None
    zones = connection.execute(
        "SELECT tzid, body FROM feed_zone WHERE visit = ? AND level = ? AND language = ?", (visit, *variant)
    )
    return FeedFrame(row[0], json.loads(row[1]), dict(zones), row[2])


def read_events(connection: sqlite3.Connection, visit: str, variant: Variant, since: int = 0) -> dict[int, FeedEvent]:
    """Return the events of a level and language by number; those alone that were written at revision `since` or later."""
    rows = connection.execute(
        "SELECT number, modified, tzids, body FROM feed_event WHERE visit = ? AND level = ? AND language = ? AND revision >= ?",
        (visit, *variant, since),
    )
    return {number: FeedEvent(modified, tuple(tzids.split()), body) for number, modified, tzids, body in rows}


def read_part(connection: sqlite3.Connection, visit: str, whose: Whose) -> int | None:
    """Return which items a reader sees, as the bits of a number, or None for whom nothing is stored."""
    row = connection.execute(
        "SELECT items FROM feed_part WHERE visit = ? AND level = ? AND kind = ? AND reader = ?", (visit, *whose)
    ).fetchone()
    return from_bits(row[0]) if row else None


def read_name(connection: sqlite3.Connection, visit: str, whose: Whose, language: str) -> bytes:
    """Return the lines of a calendar that say whose it is."""
    level, kind, reader = whose
    row = connection.execute(
        "SELECT body FROM feed_name WHERE visit = ? AND level = ? AND language = ? AND kind = ? AND reader = ?",
        (visit, level, language, kind, reader),
    ).fetchone()
    return row[0] if row else b""


_OF_EVENTS = "FROM feed_event WHERE visit = ? AND level = ? AND language = ?"


def read_feeding(connection: sqlite3.Connection, visit: str) -> Feeding:
    """Return what is stored for the feeds of a visit; the caller holds a snapshot."""
    feeds = list_feeds(connection, visit)
    edition = read_edition(connection, visit)
    if edition is None:
        return Feeding(count_changes(connection), feeds)
    variants = connection.execute("SELECT level, language FROM feed_frame WHERE visit = ?", (visit,)).fetchall()
    frames = {variant: frame for variant in variants if (frame := read_frame(connection, visit, variant))}
    modified, sizes = (
        {variant: dict(connection.execute(f"SELECT number, {what} {_OF_EVENTS}", (visit, *variant))) for variant in frames}
        for what in ("modified", "length(body)")
    )
    parts = connection.execute("SELECT level, kind, reader, items FROM feed_part WHERE visit = ?", (visit,))
    names = connection.execute("SELECT level, kind, reader, language, body FROM feed_name WHERE visit = ?", (visit,))
    return Feeding(
        count_changes(connection),
        feeds,
        edition,
        read_items(connection, visit),
        frames,
        modified,
        sizes,
        {(row[0], row[1], row[2]): from_bits(row[3]) for row in parts},
        {((row[0], row[1], row[2]), row[3]): row[4] for row in names},
        renamed(connection, visit),
    )


def write_fed(connection: sqlite3.Connection, fed: Fed, now: str) -> None:
    """Write what a publication changes, inside the caller's transaction. Raises FeedsMoved where it rests on what is past."""
    if count_changes(connection) != fed.changes:
        raise FeedsMoved
    visit, edition = fed.edition.visit, fed.edition
    sequence = b"".join(number.to_bytes(4, "little") for number in edition.sequence)
    connection.execute(
        "INSERT INTO feed_edition VALUES (?, ?, ?, ?, nullif(?, ''), ?) ON CONFLICT (visit) DO UPDATE SET revision ="
        " excluded.revision, published = excluded.published, digest = excluded.digest, ends = excluded.ends,"
        " sequence = excluded.sequence",
        (visit, edition.revision, edition.published, edition.digest, edition.ends, sequence),
    )
    connection.executemany(
        "INSERT INTO feed_item VALUES (?, ?, ?, nullif(?, ''))"
        " ON CONFLICT (visit, number) DO UPDATE SET leaves = excluded.leaves",
        [(visit, *item) for item in fed.items],
    )
    for variant, frame in fed.frames.items():
        _write_frame(connection, visit, variant, frame)
    connection.executemany(
        "INSERT OR REPLACE INTO feed_event VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        [
            (visit, *variant, number, event.modified, edition.revision, " ".join(event.tzids), event.body)
            for variant, events in fed.events.items()
            for number, event in events.items()
        ],
    )
    connection.executemany(
        "INSERT OR REPLACE INTO feed_part VALUES (?, ?, ?, ?, ?)",
        [(visit, *whose, bits(items)) for whose, items in fed.parts.items()],
    )
    connection.executemany(
        "INSERT OR REPLACE INTO feed_name VALUES (?, ?, ?, ?, ?, ?)",
        [(visit, level, language, kind, reader, body) for ((level, kind, reader), language), body in fed.names.items()],
    )
    _delete_unwanted(connection, fed)
    end_feeds(connection, fed.ended, "removed", now)
    for who in ("'.' || ?", "?"):  # by way of what is no id, since two may have changed theirs for one another
        told = [(reader, feed) for feed, reader in fed.renamed.items()]
        connection.executemany(f"UPDATE feed SET reader = {who} WHERE id = ?", told)


def _write_frame(connection: sqlite3.Connection, visit: str, variant: Variant, frame: FeedFrame) -> None:
    tzids = json.dumps(frame.tzids, separators=(",", ":"))
    connection.execute(
        "INSERT INTO feed_frame VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (visit, level, language) DO UPDATE SET"
        " head = excluded.head, tzids = excluded.tzids, idle = excluded.idle",
        (visit, *variant, frame.head, tzids, frame.idle),
    )
    connection.execute("DELETE FROM feed_zone WHERE visit = ? AND level = ? AND language = ?", (visit, *variant))
    connection.executemany(
        "INSERT INTO feed_zone VALUES (?, ?, ?, ?, ?)", [(visit, *variant, *zone) for zone in frame.zones.items()]
    )


def _delete_unwanted(connection: sqlite3.Connection, fed: Fed) -> None:
    """Delete what no feed needs any more: the bytes of items that have gone, and those of levels, languages and readers."""
    visit, kept = fed.edition.visit, set(fed.edition.sequence)
    for level, language in connection.execute("SELECT level, language FROM feed_frame WHERE visit = ?", (visit,)).fetchall():
        if (level, language) not in fed.variants:
            connection.execute("DELETE FROM feed_frame WHERE visit = ? AND level = ? AND language = ?", (visit, level, language))
            continue
        key = (visit, level, language)
        numbers = connection.execute("SELECT number FROM feed_event WHERE visit = ? AND level = ? AND language = ?", key)
        gone = [(*key, number) for (number,) in numbers if number not in kept]
        connection.executemany("DELETE FROM feed_event WHERE visit = ? AND level = ? AND language = ? AND number = ?", gone)
    for table in ("feed_part", "feed_name"):
        rows = connection.execute(f"SELECT DISTINCT level, kind, reader FROM {table} WHERE visit = ?", (visit,))
        unwanted = [(visit, *row) for row in rows if row not in fed.readers]
        connection.executemany(
            f"DELETE FROM {table} WHERE visit = ? AND level = ? AND kind = ? AND reader = ?",
            unwanted,
        )
