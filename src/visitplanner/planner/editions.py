"""Store the bytes of feeds, with the revision that changes them or for the feeds that need more of them."""

from collections.abc import Callable, Iterable
from typing import TypeVar

from visitplanner.feeds.edition import Wanted, size_problems, work_out
from visitplanner.model import Revision
from visitplanner.problems import Problem, refuse
from visitplanner.schedule import Lookup
from visitplanner.store import Entry, Fed, Feed, Feeding, FeedsMoved, Store

_TRIES = 5

Result = TypeVar("Result")


def store_with_feeds(
    store: Store, revision: Revision, previous: Revision | None, entry: Entry, lookup: Lookup | None = None
) -> tuple[tuple[Feed, ...], tuple[Problem, ...]]:
    """Store a revision and what it changes in feeds; return the feeds that it ends, and problems with others (VP801, VP802)."""

    def write(known: Feeding, fed: Fed) -> tuple[tuple[Feed, ...], tuple[Problem, ...]]:
        store.add_revision(revision, fed, entry=entry)
        ended = tuple(feed for feed in known.feeds if feed.id in fed.ended)
        return ended, (*map(_ended, ended), *size_problems(fed, known))

    return store_bytes(store, revision, (), write, previous, lookup)


def store_bytes(
    store: Store,
    revision: Revision,
    more: Iterable[Wanted],
    write: Callable[[Feeding, Fed], Result],
    before: Revision | None = None,
    lookup: Lookup | None = None,
) -> Result:
    """Work out what feeds need, with `more` of them, and let `write` store it; again where others changed feeds meanwhile.

    Raises ProblemsFound (VP803) where this goes on.
    """
    more = tuple(more)
    for _ in range(_TRIES):
        known = store.feeding(revision.visit.id)
        try:
            return write(known, work_out(known, revision, more, before, lookup))
        except FeedsMoved:
            continue
    text = f"other commands keep changing the feeds of '{revision.visit.id}'"
    raise refuse("VP803", text, "nothing was changed: do it again when they have ended", "visit", revision.visit.id)


def _ended(feed: Feed) -> Problem:
    who = f"{feed.kind}:{feed.reader}"
    text = f"{who} is no longer in the visit: feed {feed.id} ({feed.language}, {feed.level}) was ended"
    return Problem("VP802", "warning", text, f"if they come back: visitplanner feed new {who}", (feed.kind, feed.reader))
