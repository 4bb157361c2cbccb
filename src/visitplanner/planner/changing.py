"""Change a draft by commands: facts in, one transaction out, with what was said, by whom and why."""

from collections.abc import Callable
from typing import Any, Literal, NamedTuple

from visitplanner.changes import Change, compare
from visitplanner.checks import check, structural
from visitplanner.model import Visit
from visitplanner.planner.finding import Named, name_of
from visitplanner.problems import Problem, ProblemsFound
from visitplanner.store import Store

Kind = Literal["organisation", "person", "delegation", "group", "place", "vehicle", "public_event", "item"]
"""The facts of a visit that have an id."""

COLLECTIONS: dict[Kind, str] = {
    "organisation": "organisations",
    "person": "people",
    "delegation": "delegations",
    "group": "groups",
    "place": "places",
    "vehicle": "vehicles",
    "public_event": "public_events",
    "item": "items",
}


class Entry(NamedTuple):
    """What the history keeps of a command: its words as typed, who gave it, and why."""

    command: str
    who: str = ""
    reason: str = ""


class Changed(NamedTuple):
    """What a command changed: the differences, and what the rules say of what it touched."""

    visit: str
    changes: tuple[Change, ...]
    problems: tuple[Problem, ...]


class Session:
    """The draft of one visit while a command changes it: single facts by kind and id, or the whole visit.

    Whoever can do with single facts should: the whole of a large visit takes long to read.
    """

    def __init__(self, visit: Visit) -> None:
        self._visit = visit

    def fact(self, kind: Kind, id_: str) -> Any:
        """Return a fact, or None where the visit has none of that id."""
        return next((one for one in getattr(self._visit, COLLECTIONS[kind]) if one.id == id_), None)

    def named(self, kind: Kind) -> tuple[Named, ...]:
        """Return the ids of all facts of a kind with the names that they may be found by."""
        return tuple(Named(one.id, name_of(one)) for one in getattr(self._visit, COLLECTIONS[kind]))

    def put(self, kind: Kind, fact: Any) -> None:
        """Add a fact at the end of its kind, or let it replace the one of the same id in its place."""
        facts = getattr(self._visit, COLLECTIONS[kind])
        kept = tuple(fact if one.id == fact.id else one for one in facts)
        self._keep(kind, kept if self.fact(kind, fact.id) else (*facts, fact))

    def remove(self, kind: Kind, id_: str) -> None:
        """Remove a fact. What refers to it must be changed too, or the change as a whole is refused (VP908)."""
        facts = getattr(self._visit, COLLECTIONS[kind])
        self._keep(kind, tuple(one for one in facts if one.id != id_))

    def _keep(self, kind: Kind, facts: tuple[Any, ...]) -> None:
        field: dict[str, Any] = {COLLECTIONS[kind]: facts}
        self._visit = self._visit._replace(**field)

    def whole(self) -> Visit:
        """Return the whole visit as it now stands."""
        return self._visit

    def replace(self, visit: Visit) -> None:
        """Let the whole visit stand as given."""
        self._visit = visit


def change(store: Store, visit_id: str, how: Callable[[Session], None], *, entry: Entry, now: str) -> Changed:
    """Change the draft of a visit in one transaction: `how` is given a session, and what it leaves there is saved.

    `how` may be called again where another command came in between, so it does nothing but read and write the session.
    Raises ProblemsFound, and changes nothing: what `how` raises, VP908 for a visit that contradicts itself, what is structurally
    wrong.
    """
    draft = store.draft(visit_id)
    session = Session(draft.visit)
    how(session)
    visit = session.whole()
    if found := structural(visit):
        raise ProblemsFound(found)
    store.save(visit, base=draft.digest, now=now)
    return Changed(visit_id, compare(draft.visit, visit), check(visit))
