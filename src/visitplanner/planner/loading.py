"""Bring a visit from a file into the database, out again, and check it."""

import re
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import NamedTuple

from visitplanner.changes import Change, compare, reconcile
from visitplanner.checks import check, structural
from visitplanner.digests import digest
from visitplanner.itinerary import Reading, read_file, write
from visitplanner.model import Visit
from visitplanner.planner.files import write_beside
from visitplanner.planner.finding import find_visit
from visitplanner.problems import Problem, ProblemsFound, Spot, has_errors, refuse
from visitplanner.store import UNSAID, Draft, Entry, Store, open_store

_DRAFT_LINE = re.compile(rb"^draft:[ \t]*\S+", re.MULTILINE)


class Loaded(NamedTuple):
    """What a load did, or would do: `is_new` if the visit was not there; `digest` names the draft it made."""

    visit: Visit
    changes: tuple[Change, ...]
    problems: tuple[Problem, ...]
    is_new: bool
    digest: str


def load(database: Path, file: Path, now: str, *, dry_run: bool = False, force: bool = False, entry: Entry = UNSAID) -> Loaded:
    """Read an itinerary file and make it the draft of its visit, in one transaction; a dry run writes nothing.

    Raises ProblemsFound: what the file has wrong; VP910 if the draft has moved on since the file was written, unless forced.
    """
    reading = read_file(file)
    found = located(structural(reading.visit), reading.spots)
    if found:
        raise ProblemsFound(found)
    if dry_run and (not database.exists() or (database.is_file() and not database.stat().st_size)):
        return _loaded(reading, reading.visit, None)
    with open_store(database, mode="read" if dry_run else "write", now=now) as store:
        draft = _draft(store, reading.visit.id)
        visit = reconcile(draft.visit, reading.visit) if draft else reading.visit
        loaded = _loaded(reading, visit, draft)
        if draft and loaded.changes and not force and not _mirrors(reading, file, draft):
            raise _moved_on(reading, file, draft)
        if not dry_run:
            store.save(
                visit, base=draft.digest if draft else "", now=now, source="" if reading.draft else _source(file), entry=entry
            )
    if not dry_run and reading.draft and reading.draft != loaded.digest:
        write_beside(file, _DRAFT_LINE.sub(f"draft: {loaded.digest}".encode(), file.read_bytes(), count=1))
    return loaded


def _draft(store: Store, visit: str) -> Draft | None:
    return store.draft(visit) if any(row.id == visit for row in store.visits()) else None


def _loaded(reading: Reading, visit: Visit, draft: Draft | None) -> Loaded:
    changes = compare(draft.visit if draft else Visit(id=visit.id), visit)
    problems = (*reading.problems, *located(check(visit), reading.spots))
    return Loaded(visit, changes, problems, draft is None, digest(visit))


def _source(file: Path) -> str:
    return file.resolve().as_posix()


def _mirrors(reading: Reading, file: Path, draft: Draft) -> bool:
    """Say whether nobody but this file changed the draft since the file was written or last loaded."""
    if reading.draft:
        return reading.draft == draft.digest
    return draft.loaded_from == _source(file) and draft.loaded_digest == draft.digest


def _moved_on(reading: Reading, file: Path, draft: Draft) -> ProblemsFound:
    text = f"the draft of '{draft.visit.id}' has moved on since {file.name} was written"
    hint = "export the draft and put your changes into that file; or --force to make the file the draft all the same"
    return ProblemsFound([Problem("VP910", "error", text, hint, ("visit", draft.visit.id), Spot(str(file)))])


def located(problems: Iterable[Problem], spots: Mapping[tuple[str, ...], Spot]) -> tuple[Problem, ...]:
    """Give problems the place in the file that their subject stands at."""
    return tuple(one._replace(spot=spots.get(one.subject) or spots.get(one.subject[:2]) or one.spot) for one in problems)


def export(store: Store, word: str, *, uids: bool = False) -> str:
    """Return the draft of a visit as an itinerary file, which names the draft that it mirrors; UIDs only if asked for."""
    draft = store.draft(find_visit(store, word))
    visit = draft.visit
    if not uids:
        visit = visit._replace(uid="", items=tuple(item._replace(uid="") for item in visit.items))
    return write(visit, draft=draft.digest)


def check_visit(store: Store, word: str, off: Iterable[str] = ()) -> tuple[Problem, ...]:
    """Return what the rules find in the draft of a visit."""
    return check(store.draft(find_visit(store, word)).visit, off=frozenset(off))


def check_file(file: Path, off: Iterable[str] = ()) -> tuple[Problem, ...]:
    """Return all that is wrong with an itinerary file, with line and column, without touching a database."""
    try:
        reading = read_file(file)
    except ProblemsFound as found:
        return found.problems
    return (*reading.problems, *located(check(reading.visit, off=frozenset(off)), reading.spots))


def export_to(file: Path, content: str | bytes, *, force: bool = False) -> None:
    """Write an exported visit to a file; one that is there already is kept unless forced. Raises ProblemsFound (VP930)."""
    if file.exists() and not force:
        raise refuse("VP930", f"{file} exists already", "choose another name, or --force to replace it")
    write_beside(file, content.encode() if isinstance(content, str) else content)


__all__ = ["Loaded", "check_file", "check_visit", "export", "export_to", "has_errors", "load", "located"]
