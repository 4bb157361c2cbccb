"""Delete what is private of a person, everywhere (DOMAIN.md, section 6)."""

from pathlib import Path
from typing import NamedTuple

from visitplanner.planner.finding import Named, find, find_visit
from visitplanner.store import Deletion, Entry, Forgotten, Store


class ToForget(NamedTuple):
    """Of whom something would be deleted, and what the person is called."""

    visit: str
    person: str
    name: str


def whom(store: Store, word: str, person: str) -> ToForget:
    """Return the person of a visit that a word means. Raises ProblemsFound (VP920, VP921)."""
    visit = find_visit(store, word)
    known = [Named(*row) for row in store.names(visit, "person")]
    found = find(person, known, "person")
    return ToForget(visit, found, next(one.name for one in known if one.id == found))


def forget(store: Store, one: ToForget, *, contacts: bool, entry: Entry, now: str) -> Deletion:
    """Delete the private facts of a person, with the contacts where asked for: from draft, history and revisions."""
    what: tuple[Forgotten, ...] = ("private", "contacts") if contacts else ("private",)
    return store.forget(one.visit, one.person, what, entry, now=now)


def copies_of(database: Path) -> tuple[Path, ...]:
    """Return the files beside a database that may still hold what was deleted from it: old copies, texts of edits."""
    names = (f"{database.name}.before-*", f"{database.stem}.*.edit.yaml")
    return tuple(sorted(file for name in names for file in database.parent.glob(name)))
