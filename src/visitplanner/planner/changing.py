"""Change a draft by commands: facts in, one transaction out, with what was said, by whom and why."""

from collections.abc import Callable, Iterator
from typing import Any, Literal, NamedTuple

from visitplanner.changes import Change, compare
from visitplanner.checks import COUNTING, check, structural
from visitplanner.model import Visit
from visitplanner.planner.finding import Named, find
from visitplanner.problems import Problem, ProblemsFound
from visitplanner.store import COLLECTIONS, DraftFacts, Entry, FactKind, Part, Store

Kind = FactKind


class Changed(NamedTuple):
    """What a command changed: the differences, and what the rules say of what it touched."""

    visit: str
    changes: tuple[Change, ...]
    problems: tuple[Problem, ...]


class Session:
    """The draft of one visit while a command changes it: single facts by kind and id, or the whole visit.

    Whoever can do with single facts should: the whole of a large visit takes long to read.
    """

    def __init__(self, facts: DraftFacts) -> None:
        self._facts = facts

    def fact(self, kind: Kind, id_: str) -> Any:
        """Return a fact, or None where the visit has none of that id."""
        return self._facts.fact(kind, id_)

    def named(self, kind: Kind) -> tuple[Named, ...]:
        """Return the ids of all facts of a kind with the names that they may be found by, in all their languages."""
        return tuple(Named(*row) for row in self._facts.names(kind))

    def find(self, kind: Kind, word: str) -> str:
        """Return the id of the fact that a word means, by its id or a part of its name. Raises ProblemsFound (VP920, VP921)."""
        return word if self._facts.fact(kind, word) else find(word, self.named(kind), kind.replace("_", " "))

    def before_cancelling(self, kind: Literal["item", "visit"], id_: str) -> str:
        """Return the status that an item or the visit had before it was last cancelled or postponed, empty if it always was."""
        return self._facts.before_cancelling(kind, id_)

    def put(self, kind: Kind, fact: Any) -> None:
        """Add a fact at the end of its kind, or let it replace the one of the same id in its place.

        An item whose start is new stands in its day where its hour belongs.
        """
        self._facts.put(kind, fact)

    def remove(self, kind: Kind, id_: str) -> None:
        """Remove a fact. What refers to it must be changed too, or the change as a whole is refused (VP908)."""
        self._facts.remove(kind, id_)

    def own(self) -> Visit:
        """Return the visit with what is its own: its days, lodgings, costs and notes, but none of the facts that have ids."""
        return self._facts.own()

    def whole(self) -> Visit:
        """Return the whole visit as it now stands."""
        return self._facts.whole()

    def replace(self, visit: Visit) -> None:
        """Let the whole visit stand as given."""
        self._facts.replace(visit)


def change(store: Store, visit_id: str, how: Callable[[Session], None], *, entry: Entry, now: str) -> Changed:
    """Change the draft of a visit in one transaction: `how` is given a session, and what it leaves there is saved.

    Raises ProblemsFound, and changes nothing: what `how` raises, VP908 for a visit that contradicts itself, what is structurally
    wrong.
    """
    with store.changing(visit_id, entry, now=now) as facts:
        how(Session(facts))
        old = facts.old
        part = facts.part() if old is None else Part((), old, facts.whole())
        if found := structural(part.after):
            raise ProblemsFound(found)
    return Changed(visit_id, compare(part.before, part.after), check(part.after) if old else tuple(_concerning(part)))


def _concerning(part: Part) -> Iterator[Problem]:
    """Yield what the rules say of the facts that were touched, and what they say anew of others because of that."""
    stood = set(check(part.before, off=COUNTING))
    for one in check(part.after, off=COUNTING):
        if one.subject[:2] in part.touched or one not in stood:
            yield one


__all__ = ["COLLECTIONS", "Changed", "Entry", "Kind", "Session", "change"]
