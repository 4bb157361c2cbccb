"""Write the papers of a revision, or of a draft for a look, as PDF files."""

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from visitplanner.documents import (
    KINDS,
    Choice,
    DocumentKind,
    Part,
    file_name,
    kind_of,
    not_translated,
    parts_of,
    render,
)
from visitplanner.model import Day, Level, Revision
from visitplanner.planner.files import Written, write_beside
from visitplanner.planner.finding import find_days, find_visit
from visitplanner.planner.showing import published
from visitplanner.store import Store
from visitplanner.views import Reader, view


class Order(NamedTuple):
    """What is to be printed: documents (none: all that the visit has), languages of each file, days, level, paper.

    `languages`: one or two a file; none: the visit's first. `days`: all without any. `level` and `paper`: None and empty
    for the usual ones of each document. `number`: an earlier revision. `from_draft`: the draft instead.
    """

    kinds: Sequence[str] = ()
    languages: Sequence[tuple[str, ...]] = ()
    days: Sequence[str] = ()
    level: Level | None = None
    paper: str = ""
    number: int | None = None
    from_draft: bool = False


def preview(store: Store, visit: str) -> Revision:
    """Return the draft of a visit as a revision without a number: every paper of it says DRAFT."""
    draft = store.draft(visit)
    return Revision(visit=draft.visit, published=draft.changed)


def print_documents(store: Store, word: str, folder: Path, order: Order, printed: str) -> tuple[Written, ...]:
    """Write documents of a revision, or of the draft: one file a kind and choice of languages.

    `printed` is the hour of print, ISO 8601 in UTC. Raises ProblemsFound: VP708 for a day that the visit does not have;
    VP709, VP710 and VP712 for a document that was named and cannot be made so.
    """
    visit = find_visit(store, word)
    revision = preview(store, visit) if order.from_draft else published(store, visit, order.number)
    previous = _previous(store, revision)
    address = store.setting("address")
    made = []
    for pair in order.languages or [tuple(revision.visit.languages[:1])]:
        told = view(revision, Reader("visit", "", order.level or "delegate"), pair)
        missing = not_translated(told)
        days = find_days((day.day for day in told.days), order.days) if order.days else ()
        for kind in _kinds(order, revision, pair):
            parts = parts_of(kind, revision, Choice(pair, order.level, days, previous=previous))
            made.append(_write(kind, [_linked(part, address) for part in parts], folder, order, days, printed, missing))
    return tuple(made)


def _previous(store: Store, revision: Revision) -> Revision | None:
    """Return the revision against which changes are marked: the one before, of a draft the latest."""
    if revision.number == 1:
        return None
    return store.revision(revision.visit.id, revision.number - 1 if revision.number else None)


def _kinds(order: Order, revision: Revision, languages: tuple[str, ...]) -> list[DocumentKind]:
    if order.kinds:
        return [kind_of(name) for name in order.kinds]
    whole = view(revision, Reader("visit", "", "organiser"), languages)
    has_items = any(day.items for day in whole.days)
    return [
        kind
        for kind in KINDS.values()
        if (kind.per != "day" or order.days or has_items) and all(need.is_met(revision, whole) for need in kind.needs)
    ]


def _linked(part: Part, address: str) -> Part:
    return part._replace(link=f"{address.rstrip('/')}/{part.view.visit}") if address else part


def _write(
    kind: DocumentKind,
    parts: Sequence[Part],
    folder: Path,
    order: Order,
    days: Sequence[Day],
    printed: str,
    missing: tuple,  # type: ignore[type-arg]
) -> Written:
    done = render(kind.name, parts, printed=printed, paper=order.paper)
    path = folder / file_name(kind, parts[0].view, days, order.paper)
    about = f"{kind.name} {'+'.join(parts[0].view.languages)}, {done.pages} page{'s' * (done.pages != 1)}"
    return Written(path, write_beside(path, done.pdf), about, done.problems + missing)
