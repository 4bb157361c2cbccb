"""Publish a draft, and make feeds and papers from what was published."""

import datetime as dt
from typing import NamedTuple

from visitplanner.changes import Change, compare, revise
from visitplanner.checks import check
from visitplanner.model import Revision, Visit
from visitplanner.planner.finding import find_visit
from visitplanner.problems import Problem, refuse
from visitplanner.schedule import Lookup
from visitplanner.store import UNSAID, Entry, Feed, Store


class Published(NamedTuple):
    """A new revision, what changed since the one before, what the rules say, the feeds it ends, and what is said of feeds."""

    revision: Revision
    changes: tuple[Change, ...]
    problems: tuple[Problem, ...]
    ended: tuple[Feed, ...] = ()
    warnings: tuple[Problem, ...] = ()


def publish(store: Store, word: str, reason: str, now: str, entry: Entry = UNSAID) -> Published:
    """Freeze the draft of a visit as its next revision. Raises ProblemsFound (VP926) where nothing has changed."""
    draft = store.draft(find_visit(store, word))
    previous = store.revision(draft.visit.id)
    before = previous.visit if previous else Visit(id=draft.visit.id)
    if previous and previous.visit == draft.visit:
        text = f"nothing has changed since revision {previous.number} of '{draft.visit.id}'"
        raise refuse("VP926", text, "feeds and papers can be made again without publishing", "visit", draft.visit.id)
    number = previous.number + 1 if previous else 1
    lookup = Lookup(draft.visit)
    revision = revise(previous, draft.visit, number, _after(now, previous), reason, lookup)
    ended, warnings = _store(store, revision, previous, entry._replace(reason=reason), lookup)
    return Published(revision, compare(before, draft.visit), check(draft.visit), ended, warnings)


def _store(
    store: Store, revision: Revision, previous: Revision | None, entry: Entry, lookup: Lookup
) -> tuple[tuple[Feed, ...], tuple[Problem, ...]]:
    """Store a revision, with the bytes of feeds where the visit has any; return the feeds it ends, and what is said of others."""
    if not any(not feed.ended for feed in store.feeds(revision.visit.id)):
        store.add_revision(revision, entry=entry)
        return (), ()
    from visitplanner.planner.editions import store_with_feeds  # draws calendars, which is heavy

    return store_with_feeds(store, revision, previous, entry, lookup)


def _after(now: str, previous: Revision | None) -> str:
    """Return the time of publishing: later than the revision before, whatever the clock of the machine says."""
    if previous is None or previous.published < now:
        return now
    later = dt.datetime.fromisoformat(previous.published) + dt.timedelta(seconds=1)
    return f"{later:%Y-%m-%dT%H:%M:%SZ}"
