"""Find the papers that say something else by now, and plan them again."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Literal, NamedTuple, get_args

from visitplanner.documents import KINDS, Choice, DocumentKind, Layout, Part, content_digest, parts_of, subjects_of
from visitplanner.model import LEVELS, Day, Revision
from visitplanner.planner.finding import find_reader, find_visit
from visitplanner.planner.linking import Linking
from visitplanner.planner.printing import Sheaf, previous_of, sheaves_of
from visitplanner.planner.showing import published
from visitplanner.precedence import read_rule
from visitplanner.problems import ProblemsFound
from visitplanner.store import Print, Store

State = Literal["changed", "gone"]
"""What became of a paper: it would say something else by now, or what it is about is no longer there, or cancelled."""


class Stale(NamedTuple):
    """A paper made from an older revision whose content has changed for its reader by the latest, `revision`."""

    print: Print
    state: State
    revision: int


class Again(NamedTuple):
    """What is to be done about stale papers of a visit: files to make again, and prints of what is gone, to be taken away."""

    visit: str
    sheaves: tuple[Sheaf, ...]
    gone: tuple[Print, ...]


class _Lot(NamedTuple):
    """Prints that were ordered alike, and their parts as they would be printed now."""

    kind: DocumentKind
    choice: Choice
    prints: tuple[Print, ...]
    parts: tuple[Part, ...]


def list_prints(store: Store, word: str) -> tuple[Print, ...]:
    """Return the last print of each paper of a visit, the latest first."""
    return store.prints(find_visit(store, word))


def stale_prints(store: Store, word: str) -> tuple[Stale, ...]:
    """Return the papers of a visit that are out of date: those, and only those, that would say something else now."""
    revision = published(store, find_visit(store, word))
    found: dict[Print, Stale] = {}
    for lot in _lots(store, revision):
        now = {part.subject: content_digest(part) for part in lot.parts}
        for one in lot.prints:
            if now.get(one.subject) != one.digest:
                found[one] = Stale(one, "changed" if one.subject in now else "gone", revision.number)
    return tuple(found[one] for one in store.prints(revision.visit.id) if one in found)


def plan_stale(store: Store, word: str, folder: Path | None = None, links: Sequence[str] = (), now: str = "") -> Again:
    """Say which files must be made again, where they were or in a folder: of each, only the parts that are stale.

    `links` are texts that hold the addresses of feeds, as for `Order`, and `now` is the instant at which these must be open.
    """
    revision = published(store, find_visit(store, word))
    linking = Linking(store, revision.visit.id, links, now)
    sheaves: list[Sheaf] = []
    gone: list[Print] = []
    for lot in _lots(store, revision):
        here = {part.subject for part in lot.parts}
        gone += (one for one in lot.prints if one.subject not in here)
        digests = {one.subject: one.digest for one in lot.prints}
        parts = tuple(linking.linked(lot.kind, part) for part in lot.parts if content_digest(part) != digests[part.subject])
        paths = {one.path for one in lot.prints}
        is_each = 1 < len(paths) == len(lot.prints) or lot.kind.is_each
        choice = lot.choice._replace(subjects=tuple(part.subject for part in parts))
        where = folder or Path(lot.prints[0].path).parent
        layout = next((one for one in get_args(Layout) if one == lot.prints[0].layout), None)
        sheaves += sheaves_of(lot.kind, parts, choice, lot.prints[0].paper, where, is_each=is_each, layout=layout)
    return Again(revision.visit.id, tuple(sheaves), tuple(gone))


def _lots(store: Store, revision: Revision) -> Iterator[_Lot]:
    """Yield the prints of earlier revisions by how they were ordered, with what they would say now."""
    lots: dict[Print, list[Print]] = {}
    for one in store.prints(revision.visit.id):
        if one.revision < revision.number and one.document in KINDS:
            alike = one._replace(subject="", path=str(Path(one.path).parent), revision=0, digest="", printed="")
            lots.setdefault(alike, []).append(one)
    previous = previous_of(store, revision)
    for alike, prints in lots.items():
        kind = KINDS[alike.document]
        subjects = tuple(one.subject for one in prints)
        choice = _choice(revision, alike)
        if choice:
            choice = choice._replace(previous=previous)
            yield _Lot(kind, choice, tuple(prints), _as_now(kind, revision, choice, subjects))
        else:
            yield _Lot(kind, Choice(()), tuple(prints), ())


def _choice(revision: Revision, alike: Print) -> Choice | None:
    """Return what was wanted of prints, or nothing where their reader is no longer there."""
    level = next(level for level in LEVELS if level == alike.level)
    days = tuple(map(Day, filter(None, alike.days.split("+"))))
    try:
        reader = find_reader(revision.visit, alike.reader, level)
    except ProblemsFound:
        return None
    return Choice(
        tuple(alike.languages.split("+")), level, days, rule=read_rule(alike.rule) if alike.rule else None, reader=reader
    )


def _as_now(kind: DocumentKind, revision: Revision, choice: Choice, subjects: tuple[str, ...]) -> tuple[Part, ...]:
    """Return the parts as they would be now, without those whose day, item, person ... has no such paper any more."""
    days = tuple(map(Day, subjects)) if kind.per == "day" else choice.days
    try:
        if kind.per == "item":  # one that is cancelled, or at which nobody is left, has no paper any more
            here = subjects_of(kind, revision, choice)
            subjects = tuple(subject for subject in subjects if subject in here)
        return parts_of(kind, revision, choice._replace(subjects=subjects, days=days)) if subjects else ()
    except (KeyError, ProblemsFound):
        if len(subjects) == 1:
            return ()
    return tuple(part for subject in subjects for part in _as_now(kind, revision, choice, (subject,)))
