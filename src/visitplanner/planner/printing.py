"""Write the papers of a revision, or of a draft for a look, as PDF files."""

from collections.abc import Sequence
from pathlib import Path

from visitplanner.documents import KINDS, file_name, kind_of, not_translated, render
from visitplanner.model import Level, Revision
from visitplanner.planner.files import Written, write_beside
from visitplanner.planner.finding import find_days, find_visit
from visitplanner.planner.showing import published
from visitplanner.store import Store
from visitplanner.views import Reader, View, view


def preview(store: Store, visit: str) -> Revision:
    """Return the draft of a visit as a revision without a number: every paper of it says DRAFT."""
    draft = store.draft(visit)
    return Revision(visit=draft.visit, published=draft.changed)


def print_documents(
    store: Store,
    word: str,
    folder: Path,
    *,
    kinds: Sequence[str],
    languages: Sequence[tuple[str, ...]],
    days: Sequence[str],
    level: Level,
    paper: str,
    printed: str,
    number: int | None = None,
    from_draft: bool = False,
) -> tuple[Written, ...]:
    """Write documents of a revision (the latest, or `number`), or of the draft: one file a kind and choice of languages.

    Without `kinds`, all; daily programmes only where a day has an item, or `days` are named.
    `languages` holds one or two languages a file. `printed` is the hour of print, ISO 8601 in UTC. Raises ProblemsFound:
    VP708 for a day that the visit does not have.
    """
    visit = find_visit(store, word)
    revision = preview(store, visit) if from_draft else published(store, visit, number)
    made = []
    for pair in languages or [tuple(revision.visit.languages[:1])]:
        told = view(revision, Reader("visit", "", level), pair)
        missing = not_translated(told)
        chosen = find_days((day.day for day in told.days), days)
        for kind in kinds or tuple(one.name for one in KINDS.values() if one.per == "visit" or days or _has_items(told)):
            per_day = chosen if days and kind_of(kind).per == "day" else None
            done = render(kind, told, days=per_day, printed=printed, paper=paper)
            path = folder / file_name(kind, told, per_day or (), paper)
            about = f"{kind} {'+'.join(pair)}, {done.pages} page{'s' * (done.pages != 1)}"
            made.append(Written(path, write_beside(path, done.pdf), about, done.problems + missing))
    return tuple(made)


def _has_items(told: View) -> bool:
    return any(day.items for day in told.days)
