"""Find the visit, or the fact of a visit, that a word of the user means."""

from collections.abc import Iterable
from shlex import quote
from typing import NamedTuple

from visitplanner.model import READER_KINDS, Day, Level, Visit
from visitplanner.problems import did_you_mean, refuse
from visitplanner.store import Store
from visitplanner.views import Reader


class Named(NamedTuple):
    """Something that can be found by its id or a part of its name."""

    id: str
    name: str


_ADDED_BY_NAME = ("item", "person", "place", "vehicle", "organisation", "group", "delegation")


def find(word: str, known: Iterable[Named], what: str) -> str:
    """Return the id that a word means: an id, else the only one whose id or name begins so, else the only one that has it in it.

    Raises ProblemsFound: VP920 for nothing, VP921 for several.
    """
    if not word.strip():  # every name has nothing in it: of one fact alone that would be a find
        raise refuse("VP920", f"no {what} is named", "say its id, or a part of its name")
    known, folded = tuple(known), word.casefold()
    exact = [one.id for one in known if one.id == word]
    begins = [one.id for one in known if one.id.startswith(folded) or one.name.casefold().startswith(folded)]
    within = [one.id for one in known if folded in one.id or folded in one.name.casefold()]
    found = exact or begins or within
    if len(found) == 1:
        return found[0]
    if found:
        raise refuse("VP921", f"'{word}' may mean {what} {', '.join(found[:8])}", "write more of it")
    names = [one.id for one in known]
    near = did_you_mean(word, [*names, *(one.name for one in known)])
    none = f"add it first: visitplanner {what} add {quote(word)}" if what in _ADDED_BY_NAME else "known: none"
    raise refuse("VP920", f"there is no {what} '{word}'", near or (f"known: {', '.join(names[:8])}" if names else none))


def find_visit(store: Store, word: str = "") -> str:
    """Return the id of the visit that a word means; without a word, the current visit, or the only one there is.

    Raises ProblemsFound.
    """
    rows = store.visits()
    if word:
        return find(word, (Named(row.id, str(row.title)) for row in rows), "visit")
    current = store.setting("visit")
    if any(row.id == current for row in rows):
        return current
    if len(rows) == 1:
        return rows[0].id
    if not rows:
        raise refuse(
            "VP922", "the database holds no visit yet", "begin one: visitplanner new, or load one: visitplanner load FILE.yaml"
        )
    raise refuse(
        "VP923",
        f"the database holds {len(rows)} visits",
        f"say which, --visit {rows[0].id}, or for good: visitplanner use {rows[0].id}",
    )


_COLLECTIONS = {
    "delegation": "delegations",
    "group": "groups",
    "person": "people",
    "place": "places",
    "vehicle": "vehicles",
}


def named(visit: Visit, kind: str) -> tuple[Named, ...]:
    """Return the facts of a kind of reader (delegation, group, person, place, vehicle) with their names."""
    return tuple(Named(fact.id, name_of(fact)) for fact in getattr(visit, _COLLECTIONS[kind]))


def name_of(fact: object) -> str:
    """Return the words that a fact may be found by: all forms of a person's name, else its name or title."""
    names = getattr(fact, "names", None)
    return (
        " ".join(form.name for form in names)
        if names is not None
        else str(getattr(fact, "name", "") or getattr(fact, "title", ""))
    )


def find_reader(visit: Visit, word: str, level: Level) -> Reader:
    """Return the reader that a word means: empty or "visit" for all, "person:irine", or "irine" alone. Raises ProblemsFound."""
    if word in ("", "visit"):
        return Reader("visit", "", level)
    kind, _, rest = word.partition(":")
    for known_kind in READER_KINDS:
        if rest and kind == known_kind and kind in _COLLECTIONS:
            return Reader(known_kind, find(rest, named(visit, kind), kind), level)
    if rest:
        near = did_you_mean(kind, _COLLECTIONS)
        raise refuse("VP924", f"'{kind}' is no kind of reader", near or f"one of: {', '.join(_COLLECTIONS)}")
    known = [Named(f"{kind}:{one.id}", f"{one.id} {one.name}") for kind in _COLLECTIONS for one in named(visit, kind)]
    exact = [one.id for one in known if one.id.split(":")[1] == word]
    found = exact[0] if len(exact) == 1 else find(word, known, "reader")
    return find_reader(visit, found, level)


def find_days(known: Iterable[Day], words: Iterable[str]) -> tuple[Day, ...]:
    """Return the days that words mean, "2013-07-31" or its number "31"; all of them without a word. Raises VP708 as a problem."""
    known, chosen = tuple(known), []
    for word in words:
        found = [day for day in known if day == word or day.endswith(f"-{word.zfill(2)}")]
        if len(found) != 1:
            several = f"'{word}' may mean {' or '.join(found)}" if found else f"'{word}' is not a day of the programme"
            raise refuse("VP708", several, f"its days are: {', '.join(known)}")
        chosen.append(found[0])
    return tuple(chosen) or known
