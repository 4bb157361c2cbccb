"""Where a person is named in titles, notes, open points, reasons: words that people must judge, and no program changes."""

from collections.abc import Iterator
from typing import NamedTuple

from visitplanner.model import Person, Visit
from visitplanner.planner.folding import folded
from visitplanner.planner.searching import texts_of
from visitplanner.store import Store

_SHORTEST = 3
"""Shorter words of a name stand in too many others."""
_CASED = 5
"""From so many letters on a word of a name may have another ending: Kvinikadze, Kvinikadzem; გელაშვილი, გელაშვილმა."""


class Mention(NamedTuple):
    """A text in which a word of the name stands: the noun and id of its fact, and the field."""

    noun: str
    id: str
    field: str


class Mentions(NamedTuple):
    """Where a person is named: in the draft, by the numbers of entries in the history, of revisions in what was published."""

    draft: tuple[Mention, ...]
    entries: tuple[int, ...]
    revisions: tuple[int, ...]


def mentions(store: Store, visit_id: str, person_id: str) -> Mentions:
    """Return where a person is named besides their own names; nothing where nobody knows what the person is called."""
    drafts = [store.draft(visit_id).visit] if any(row.id == visit_id for row in store.visits()) else []
    issued = {row.number: one.visit for row in store.revisions(visit_id) if (one := store.revision(visit_id, row.number))}
    known = [person for visit in (*drafts, *issued.values()) for person in visit.people if person.id == person_id]
    stems = _stems(known)
    found = tuple(one for visit in drafts for one in _mentions(visit, person_id, stems))
    history = (one for one in store.history(visit_id) if one.kind != "forget")  # which names whom it forgets
    entries = tuple(one.number for one in history if _is_named(f"{one.command} {one.reason}", stems))
    return Mentions(found, entries, tuple(number for number, visit in issued.items() if any(_mentions(visit, person_id, stems))))


class _Stems(NamedTuple):
    """What stands for a name, folded: short words whole, and how long ones begin, which have other endings in other cases."""

    whole: frozenset[str]
    begun: tuple[str, ...]


def _stems(known: list[Person]) -> _Stems:
    words = {word for person in known for form in person.names for word in form.name.split() if len(word) >= _SHORTEST}
    begun = {stem for word in words if len(word) >= _CASED and len(stem := folded(word)[:-1]) >= _SHORTEST}
    return _Stems(frozenset(map(folded, words)), tuple(sorted(begun)))


def _is_named(text: str, stems: _Stems) -> bool:
    words = "".join(letter if letter.isalnum() else " " for letter in folded(text)).split()
    return any(
        word in stems.whole or any(word.startswith(one) and len(word) <= len(one) + 4 for one in stems.begun) for word in words
    )


def _mentions(visit: Visit, person_id: str, stems: _Stems) -> Iterator[Mention]:
    for noun, id_, field, text in texts_of(visit):
        is_own_name = (noun, id_, field) == ("person", person_id, "name")
        if field != "id" and not is_own_name and _is_named(text, stems):
            yield Mention(noun, id_, field)
