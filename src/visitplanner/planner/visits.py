"""Make a visit of which nothing is known yet but what is said of it."""

from typing import Any

from visitplanner.model import Visit
from visitplanner.planner.changing import Entry
from visitplanner.planner.desk import Desk
from visitplanner.planner.facts import Wish, check_id, said
from visitplanner.planner.finding import Named, find_visit
from visitplanner.problems import refuse
from visitplanner.store import Store

_NEEDED = {"zone": "--zone Europe/Riga", "languages": "--languages lv,en, the main one first"}


class _Blank:
    """A draft that is not there yet: nothing is found in it."""

    def __init__(self, visit: Visit) -> None:
        self._visit = visit

    def own(self) -> Visit:
        return self._visit

    def fact(self, kind: str, id_: str) -> Any:
        return None

    def named(self, kind: str) -> tuple[Named, ...]:
        return ()

    def find(self, kind: str, word: str) -> str:
        raise refuse("VP920", f"there is no {kind} '{word}' yet", f"add it first, then say: visit set ...={word}")


def remove_visit(store: Store, word: str, *, entry: Entry, now: str) -> str:
    """Remove the visit that a word means, which is never the current one unsaid; return its id. Raises ProblemsFound (VP957)."""
    id_ = find_visit(store, word)
    store.remove(id_, entry, now=now)
    if store.setting("visit") == id_:
        store.set("visit", "")
    return id_


def add_visit(store: Store, id_: str, wish: Wish, *, entry: Entry, now: str) -> Visit:
    """Make an empty visit with the fields of a wish, and make it the current one.

    Raises ProblemsFound: VP956 for an id that is taken, VP955 without a zone or languages.
    """
    check_id(id_)
    if any(row.id == id_ for row in store.visits()):
        raise refuse("VP956", f"there is a visit '{id_}' already", "choose another id, or: visitplanner use " + id_)
    blank: Any = _Blank(Visit(id=id_))
    first = tuple(one for one in wish.sets if one.path[0] in ("zone", "languages"))
    visit: Visit = said(Desk(blank, now), wish._replace(sets=first), Visit(id=id_))
    for name, hint in _NEEDED.items():
        if not getattr(visit, name):
            raise refuse("VP955", f"the visit has no {name}", f"say it: {hint}", "visit", id_)
    blank = _Blank(visit)
    visit = said(Desk(blank, now), wish._replace(sets=tuple(one for one in wish.sets if one not in first)), visit)
    store.save(visit, base="", now=now, entry=entry)
    store.set("visit", id_)
    return store.draft(id_).visit
