"""Show what is there: the visits of a database, and the draft of one as its readers would see it."""

from collections.abc import Sequence
from typing import NamedTuple

from visitplanner.model import Level, ReaderKind, Revision
from visitplanner.planner.finding import find_reader, find_visit, named
from visitplanner.planner.history import draft_as_it_stood
from visitplanner.problems import refuse
from visitplanner.store import Draft, RevisionRow, Store, VisitRow
from visitplanner.views import Reader, View, view, views


def list_visits(store: Store) -> tuple[VisitRow, ...]:
    """Return the visits of a database, the earliest first."""
    return store.visits()


class Standing(NamedTuple):
    """How many visits there are, and which is the current one: the one chosen by `use`, or the only one."""

    visits: int = 0
    current: VisitRow | None = None


def where_one_stands(store: Store) -> Standing:
    """Return which visit the commands are about, as far as it is clear."""
    rows = store.visits()
    chosen = store.setting("visit")
    current = next((row for row in rows if row.id == chosen), rows[0] if len(rows) == 1 else None)
    return Standing(len(rows), current)


def describe_visit(store: Store, word: str) -> tuple[Draft, tuple[RevisionRow, ...]]:
    """Return the draft of the visit that a word means, and its revisions."""
    visit = find_visit(store, word)
    return store.draft(visit), store.revisions(visit)


State = int | str | None
"""What of a visit: a published revision by its number; the draft as it stood at an entry or a time, in words; None: the draft."""


def revision_or_draft(store: Store, word: str, number: State) -> Revision:
    """Return a state of the visit that a word means; a draft as a revision without a number."""
    if isinstance(number, str):
        return draft_as_it_stood(store, word, number)
    visit = find_visit(store, word)
    if number is not None:
        return published(store, visit, number)
    draft = store.draft(visit)
    return Revision(visit=draft.visit, published=draft.changed)


def show_visit(store: Store, word: str, who: str, level: Level, languages: Sequence[str], number: State) -> View:
    """Return the view of a reader: of revision `number`, or of the draft where it is None. Raises ProblemsFound."""
    revision = revision_or_draft(store, word, number)
    return view(revision, find_reader(revision.visit, who, level), languages or revision.visit.languages[:1])


def show_each(
    store: Store, word: str, kind: ReaderKind, level: Level, languages: Sequence[str], number: State
) -> tuple[View, ...]:
    """Return the views of all persons, or places, vehicles ..., that have an item, in the order of the visit."""
    revision = revision_or_draft(store, word, number)
    chosen = languages or revision.visit.languages[:1]
    readers = [Reader(kind, one.id, level) for one in named(revision.visit, kind)]
    return tuple(told for told in views(revision, readers, chosen) if told.undated or any(day.items for day in told.days))


def published(store: Store, visit: str, number: int | None = None) -> Revision:
    """Return a revision of a visit, the latest if none is named. Raises ProblemsFound (VP925) if there is none."""
    revision = store.revision(visit, number)
    if revision is None:
        latest = store.revisions(visit)[-1:]
        text = f"'{visit}' has no revision {number}" if latest else f"'{visit}' has not been published yet"
        hint = f"the latest is {latest[0].number}" if latest else "publish the draft first: visitplanner publish"
        raise refuse("VP925", text, hint, "visit", visit)
    return revision
