"""Publish a draft, and make feeds and papers from what was published."""

import datetime as dt
from typing import NamedTuple

from visitplanner.changes import Change, compare, revise
from visitplanner.checks import check
from visitplanner.model import Revision, Visit
from visitplanner.planner.finding import find_visit
from visitplanner.problems import Problem, refuse
from visitplanner.store import UNSAID, Entry, Store


class Published(NamedTuple):
    """A new revision, what changed since the one before, and what the rules say of it."""

    revision: Revision
    changes: tuple[Change, ...]
    problems: tuple[Problem, ...]


def publish(store: Store, word: str, reason: str, now: str, entry: Entry = UNSAID) -> Published:
    """Freeze the draft of a visit as its next revision. Raises ProblemsFound (VP926) where nothing has changed."""
    draft = store.draft(find_visit(store, word))
    previous = store.revision(draft.visit.id)
    before = previous.visit if previous else Visit(id=draft.visit.id)
    if previous and previous.visit == draft.visit:
        text = f"nothing has changed since revision {previous.number} of '{draft.visit.id}'"
        raise refuse("VP926", text, "feeds and papers can be made again without publishing", "visit", draft.visit.id)
    number = previous.number + 1 if previous else 1
    revision = revise(previous, draft.visit, number, _after(now, previous), reason)
    store.add_revision(revision, entry=entry._replace(reason=reason))
    return Published(revision, compare(before, draft.visit), check(draft.visit))


def _after(now: str, previous: Revision | None) -> str:
    """Return the time of publishing: later than the revision before, whatever the clock of the machine says."""
    if previous is None or previous.published < now:
        return now
    later = dt.datetime.fromisoformat(previous.published) + dt.timedelta(seconds=1)
    return f"{later:%Y-%m-%dT%H:%M:%SZ}"
