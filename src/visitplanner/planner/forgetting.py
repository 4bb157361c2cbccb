"""Delete what is private of a person, everywhere (DOMAIN.md, section 6)."""

from pathlib import Path
from typing import NamedTuple

from visitplanner.planner.finding import Named, find
from visitplanner.planner.history import whose
from visitplanner.store import Deletion, Entry, Forgotten, Store


class ToForget(NamedTuple):
    """Of whom something would be deleted, and what the person is called."""

    visit: str
    person: str
    name: str


def whom(store: Store, word: str, person: str) -> ToForget:
    """Return the person of a visit that a word means, also one gone from its draft. Raises ProblemsFound (VP920, VP921)."""
    visit = whose(store, word)
    known = [Named(*row) for row in store.names(visit, "person")]
    known += [Named(id_, "") for id_ in store.gone_people(visit, ("private", "contacts"))]
    found = find(person, known, "person")
    return ToForget(visit, found, next(one.name for one in known if one.id == found))


def forget(store: Store, one: ToForget, *, contacts: bool, entry: Entry, now: str) -> Deletion:
    """Delete the private facts of a person, with the contacts where asked for: from draft, history and revisions."""
    return store.forget(one.visit, one.person, _what(contacts=contacts), entry, now=now)


def still_kept(store: Store, visit: str, *, contacts: bool) -> tuple[str, ...]:
    """Return who is gone from the draft of a visit, by another id perhaps, but of whom such facts are still kept."""
    return store.gone_people(visit, _what(contacts=contacts))


def _what(*, contacts: bool) -> tuple[Forgotten, ...]:
    return ("private", "contacts") if contacts else ("private",)


def copies_of(database: Path) -> tuple[Path, ...]:
    """Return the files beside a database that may still hold what was deleted from it: old copies, texts of edits."""
    names = (f"{database.name}.before-*", f"{database.stem}.*.edit.yaml")
    return tuple(sorted(file for name in names for file in database.parent.glob(name)))
