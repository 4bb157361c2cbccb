"""Feeds and their secret addresses: who has one, until when, when it was last fetched. Of an address only a digest is kept."""

import sqlite3
from collections.abc import Iterable, Mapping
from typing import Literal, NamedTuple

from visitplanner.model import Level, ReaderKind

Why = Literal["revoked", "removed"]
"""Why a feed was ended: by an organiser, or since its reader is no longer in the visit."""


class NewFeed(NamedTuple):
    """A feed to be made: whose (kind and id, as "person" and "irine"; "visit" and ""), its level, language and note.

    `digest` is SHA-256 of its token. Without `expires` (an instant, ISO 8601 in UTC) it ends 30 days after the visit.
    """

    kind: ReaderKind
    reader: str
    level: Level
    language: str
    note: str
    digest: str
    expires: str = ""


class Feed(NamedTuple):
    """A feed. All times are instants, ISO 8601 in UTC, or empty: `expires`, `ended` and why, the last fetch and by what."""

    id: int
    visit: str
    kind: ReaderKind
    reader: str
    level: Level
    language: str
    note: str
    made: str
    expires: str = ""
    ended: str = ""
    why: Literal["", Why] = ""
    fetched: str = ""
    client: str = ""
    fetches: int = 0


class Fetch(NamedTuple):
    """That a feed was fetched: last when, by what, and how often since this was last noted."""

    fetched: str
    client: str
    times: int = 1


_FEED = """
    SELECT f.id, f.visit, f.kind, f.reader, f.level, f.language, f.note, f.made, coalesce(f.expires, e.ends, ''),
      coalesce(f.ended, ''), coalesce(f.why, ''), coalesce(g.fetched, ''), coalesce(g.client, ''), coalesce(g.times, 0)
    FROM feed f LEFT JOIN feed_edition e ON e.visit = f.visit LEFT JOIN feed_fetch g ON g.feed = f.id
"""


def list_feeds(connection: sqlite3.Connection, visit: str) -> tuple[Feed, ...]:
    """Return the feeds of a visit in the order in which they were made, those that were ended too."""
    return tuple(Feed(*row) for row in connection.execute(f"{_FEED} WHERE f.visit = ? ORDER BY f.id", (visit,)))


def find_feed(connection: sqlite3.Connection, digest: str) -> Feed | None:
    """Return the feed that an address opens, by the digest of its token; `ended` tells also that the address was replaced.

    None for what never was an address. Whether it has expired is the caller's to say, who knows the time.
    """
    found = connection.execute(f"{_FEED} JOIN feed_address a ON a.feed = f.id WHERE a.digest = ?", (digest,)).fetchone()
    if found is None:
        return None
    ended = connection.execute("SELECT ended FROM feed_address WHERE digest = ?", (digest,)).fetchone()[0]
    feed = Feed(*found)
    return feed._replace(ended=feed.ended or ended or "")


def insert_feeds(connection: sqlite3.Connection, visit: str, feeds: Iterable[NewFeed], now: str) -> tuple[int, ...]:
    """Write feeds with their addresses, inside the caller's transaction; return their numbers."""
    made = []
    for feed in feeds:
        row = connection.execute(
            "INSERT INTO feed (visit, kind, reader, level, language, note, made, expires)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, nullif(?, ''))",
            (visit, feed.kind, feed.reader, feed.level, feed.language, feed.note, now, feed.expires),
        )
        made.append(row.lastrowid or 0)
        connection.execute("INSERT INTO feed_address VALUES (?, ?, ?, NULL)", (feed.digest, made[-1], now))
    return tuple(made)


def replace_address(connection: sqlite3.Connection, feed: int, digest: str, now: str) -> bool:
    """Give a feed another address and end the one it has, inside the caller's transaction; false if the feed itself has ended."""
    if not connection.execute("SELECT 1 FROM feed WHERE id = ? AND ended IS NULL", (feed,)).fetchone():
        return False
    connection.execute("UPDATE feed_address SET ended = ? WHERE feed = ? AND ended IS NULL", (now, feed))
    connection.execute("INSERT INTO feed_address VALUES (?, ?, ?, NULL)", (digest, feed, now))
    return True


def end_feeds(connection: sqlite3.Connection, feeds: Iterable[int], why: Why, now: str) -> None:
    """End feeds with their addresses, inside the caller's transaction; what has ended before stays as it is."""
    for feed in feeds:
        connection.execute("UPDATE feed_address SET ended = ? WHERE feed = ? AND ended IS NULL", (now, feed))
        connection.execute("UPDATE feed SET ended = ?, why = ? WHERE id = ? AND ended IS NULL", (now, why, feed))


def write_fetches(connection: sqlite3.Connection, fetches: Mapping[int, Fetch]) -> None:
    """Note when feeds were fetched, inside the caller's transaction; feeds that are gone are passed over."""
    connection.executemany(
        "INSERT INTO feed_fetch SELECT id, ?, ?, ? FROM feed WHERE id = ?"
        " ON CONFLICT (feed) DO UPDATE SET fetched = max(fetched, excluded.fetched), client = excluded.client,"
        " times = times + excluded.times",
        [(one.fetched, one.client, one.times, feed) for feed, one in sorted(fetches.items())],
    )
