"""What the server knows of feeds: read once, kept until something changes, at most some megabytes of it."""

import gzip
import hashlib
from pathlib import Path
from typing import NamedTuple

from visitplanner import __version__
from visitplanner.server.conditions import http_date
from visitplanner.store.reads import Bounded, FeedReads, Found, depends_on, stands

MOST_FEEDS = 20_000
"""How many feeds are remembered: 0.5 KB each."""
MOST_PACKED = 4_000_000
"""How many bytes of compressed feeds are kept."""
_TRIES = 10


class Entry(NamedTuple):
    """A feed with its tag and date; it holds before the instant `until`, if there is one. Closed: nobody may read it."""

    token: str
    found: Found
    tag: str = ""
    modified: str = ""
    date: str = ""
    until: str = ""

    @property
    def is_closed(self) -> bool:
        """Whether it was ended or has expired."""
        return not self.tag


class Shelf:
    """What one thread of the server reads from. It never writes."""

    def __init__(self, path: Path, now: str) -> None:
        """Open the database; raises ProblemsFound as `open_store` does."""
        self._reads = FeedReads(path, now)
        self._changes = -1
        self._entries: dict[str, Entry] = {}
        self._packed = Bounded(MOST_PACKED)

    def close(self) -> None:
        """Close the database."""
        self._reads.close()

    def is_elsewhere(self) -> bool:
        """Whether the database is no longer the file that is open."""
        return self._reads.is_elsewhere()

    def address(self) -> str:
        """Return the address at which readers reach the server, empty where nobody has said it."""
        return self._reads.address()

    def revision_sum(self, visit: str, number: int) -> str:
        """Return the sum of the bytes of a revision, which changes only when facts of a person are deleted from it."""
        return self._reads.revision_sum(visit, number)

    def check(self) -> None:
        """Look at the database; raises ProblemsFound where it cannot be read."""
        self._reads.changes()

    def entry(self, token: str, now: str) -> Entry | None:
        """Return the feed that a token opens, as it stands now; None for what never was a token."""
        changes = self._reads.changes()
        if changes != self._changes:
            self._entries.clear()
            self._changes = changes
        held = self._entries.get(token)
        if held and (not held.until or now < held.until):
            return held
        return self._find(token, now)

    def _find(self, token: str, now: str) -> Entry | None:
        found = self._reads.find(hashlib.sha256(token.encode()).hexdigest())
        if found is None:  # not remembered: whoever tries addresses must not fill the memory
            return None
        entry = _entry(token, found, now)
        if len(self._entries) >= MOST_FEEDS:
            self._entries.clear()
        if found.changes == self._changes:
            self._entries[token] = entry
        return entry

    def body(self, entry: Entry, now: str, *, compressed: bool) -> tuple[Entry, bytes] | None:
        """Return a feed's bytes, and the entry they belong to, a newer one if there was a publication in between.

        None where it has been closed in between.
        """
        for _ in range(_TRIES):
            packed = self._packed.get(entry.tag) if compressed else b""
            if packed:
                return entry, packed
            if plain := self._reads.body(entry.found, now):
                return entry, self._packed.put(entry.tag, gzip.compress(plain, 6, mtime=0)) if compressed else plain
            again = self._find(entry.token, now)
            if again is None or again.is_closed:
                return None
            entry = again
        raise RuntimeError("feeds change faster than they can be read")


def _entry(token: str, found: Found, now: str) -> Entry:
    feed, edition = found.feed, found.edition
    if feed.ended or (feed.expires and feed.expires <= now):
        return Entry(token, found)
    if edition is None:
        raise RuntimeError(f"nothing is stored for feed {feed.id}")
    stand = stands(found, now)
    tag = hashlib.sha256(f"{__version__}\n{depends_on(found, now)}".encode()).hexdigest()[:24]
    until = min((when for when in (stand.until, feed.expires) if when), default="")
    return Entry(token, found, tag, stand.modified, http_date(stand.modified), until)
