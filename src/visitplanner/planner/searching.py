"""Search everything that a visit says: items, people in any script, places, notes, contacts, what is still open."""

import re
from collections.abc import Iterator
from typing import Any, NamedTuple

from visitplanner.model import Visit
from visitplanner.planner.changing import COLLECTIONS
from visitplanner.planner.folding import all_folded, folded
from visitplanner.planner.showing import revision_or_draft
from visitplanner.problems import refuse
from visitplanner.shapes import Field, fields
from visitplanner.store import Store
from visitplanner.texts import NO_TEXT
from visitplanner.times import say_span

_NAMES = ("names", "name", "title", "id")
_REF = 3
"""What a hit in the name of another fact weighs; there the word for what that one does counts too: "interpreter"."""
_SILENT = frozenset({"uid", "zone", "language", "precedence"})
_OTHERS = {"days": "day", "lodgings": "lodging", "costs": "cost"}
_OWNERS: dict[str, str] = {plural: kind for kind, plural in COLLECTIONS.items()} | _OTHERS


class Place(NamedTuple):
    """Where in a fact the words stand: its field, and the text there."""

    field: str
    text: str


class Hit(NamedTuple):
    """A fact that has all the words: its kind and id, its name, when it is (items and days), and where the words stand."""

    kind: str
    id: str
    name: str
    when: str
    places: tuple[Place, ...]

    @property
    def noun(self) -> str:
        """The noun of the command line that the fact belongs to."""
        return self.kind.replace("_", "-")


class _Fact(NamedTuple):
    kind: str
    id: str
    name: str
    when: str
    texts: tuple[tuple[str, str, int], ...]  # field, text, how much a hit there weighs (less is more)


def search(store: Store, word: str, query: str, number: int | None = None) -> tuple[Hit, ...]:
    """Return what has all words of a query, in the draft of a visit or in revision `number`. Raises ProblemsFound."""
    return search_visit(revision_or_draft(store, word, number).visit, query)


def search_visit(visit: Visit, query: str) -> tuple[Hit, ...]:
    """Return what has all words of a query, the nearest first. Raises ProblemsFound (VP962) for one without letter or figure."""
    wanted = [one for one in folded(query).split() if any(letter.isalnum() for letter in one)]
    if not wanted:
        raise refuse("VP962", f"'{query}' has no letter to search for", "write a part of a name, a title, a note or a number")
    found = []
    facts = list(_facts(visit))
    plain_texts = iter(all_folded([_comparable(*one) for fact in facts for one in fact.texts]))
    for order, fact in enumerate(facts):
        texts = [(*one, next(plain_texts)) for one in fact.texts]
        weights = [min((weight for _, _, weight, plain in texts if one in plain), default=-1) for one in wanted]
        if -1 in weights:
            continue
        places = dict.fromkeys(Place(field, text) for field, text, _, plain in texts if any(one in plain for one in wanted))
        is_start = any(plain.startswith(wanted[0]) for field, _, weight, plain in texts if not weight)
        found.append(((max(weights), not is_start, order), Hit(*fact[:4], tuple(places))))
    return tuple(hit for _, hit in sorted(found))


def texts_of(visit: Visit) -> Iterator[tuple[str, str, str, str]]:
    """Yield each text that a visit itself says, not the name of another fact: noun and id of its fact, the field, the text."""
    for fact in _facts(visit):
        yield from ((fact.kind.replace("_", "-"), fact.id, field, text) for field, text, weight in fact.texts if weight != _REF)


def _comparable(field: str, text: str, weight: int) -> str:
    """Return a text as it is compared: with the field's word for a task, a flight number and a plate also in one word."""
    if field in ("number", "plate"):
        return f"{text} {text.replace(' ', '').replace('-', '')}"
    return f"{field} {text}" if weight == _REF else text


def marks(text: str, query: str) -> tuple[tuple[int, int], ...]:
    """Return from where to where in a text stand the words that the query means."""
    wanted = folded(query).split()
    words = [(found.start(), found.end(), folded(found[0])) for found in re.finditer(r"[\w'’]+(?:[ -]\d+)*", text)]
    return tuple((first, last) for first, last, plain in words if any(one in plain for one in wanted))


def _facts(visit: Visit) -> Iterator[_Fact]:
    owned: dict[str, str] = {str(kind): plural for kind, plural in COLLECTIONS.items()}
    names = {(kind, str(fact.id)): _names(fact) for kind, plural in owned.items() for fact in getattr(visit, plural)}
    for field in fields(Visit):
        value = getattr(visit, field.name)
        if field.name in _OWNERS:
            for position, fact in enumerate(value, 1):
                yield _told(_OWNERS[field.name], fact, str(position), names)
    texts = [
        one for field in fields(Visit) if field.name not in _OWNERS for one in _texts(field, getattr(visit, field.name), names)
    ]
    yield _Fact("visit", visit.id, str(visit.title), "", tuple(texts))


def _told(kind: str, fact: Any, position: str, names: dict[tuple[str, str], str]) -> _Fact:
    id_ = getattr(fact, "id", "") or getattr(fact, "day", "") or position
    others = (field for field in fields(type(fact)) if field.name != "id")
    texts = (("id", id_, 0), *(one for field in others for one in _texts(field, getattr(fact, field.name), names)))
    when = getattr(fact, "day", "")
    if kind == "item":
        when = " ".join(filter(None, [fact.start.day, say_span(fact.start, fact.end._replace(day=""), "en")]))
    return _Fact(kind, id_, _name(fact) or id_, when, texts)


def _names(fact: Any) -> str:
    """Return all that a fact is called, in every language; of a person without a name, the function."""
    forms = [form.name for form in getattr(fact, "names", ())]
    said = [one.title for one in getattr(fact, "functions", ())] if not forms else []
    said += [getattr(fact, "name", NO_TEXT), getattr(fact, "title", NO_TEXT)]
    return " / ".join(dict.fromkeys([*forms, *(words for text in said for _, words in text.forms)]))


def _name(fact: Any) -> str:
    """Return what a fact is called, in its first language."""
    return _names(fact).partition(" / ")[0] or str(getattr(fact, "kind", ""))


def _texts(field: Field, value: Any, names: dict[tuple[str, str], str], label: str = "") -> Iterator[tuple[str, str, int]]:
    """Yield the texts of a field and of all in it: the field's words, a text, and how near to the fact it stands."""
    if field.name in _SILENT or not value:
        return
    words = label or field.name.replace("_", " ")
    for one in value if field.many else (value,):
        match field.kind:
            case "text":
                yield from ((words, form, _weight(words)) for form in dict.fromkeys(text for _, text in one.forms))
            case "words" | "choice":
                yield words, str(one), _weight(words)
            case "ref":
                if name := names.get((_KIND_OF[field.of.__name__], one)):
                    yield words, name, _REF
            case "fact":
                role = str(getattr(one, "role", "") or getattr(one, "use", "") or "")
                yield from _of_fact(one, names, role if role not in ("", "at", "member") else _label(words, one))


def _label(words: str, fact: Any) -> str:
    kind = getattr(fact, "kind", "")
    return {"contacts": str(kind), "names": "name", "functions": "function", "private": ""}.get(words, words)


def _of_fact(fact: Any, names: dict[tuple[str, str], str], label: str) -> Iterator[tuple[str, str, int]]:
    for inner in fields(type(fact)):
        if inner.kind not in ("choice", "moment") and not (inner.kind == "words" and inner.of is not str):
            yield from _texts(inner, getattr(fact, inner.name), names, label)


def _weight(words: str) -> int:
    return 0 if words in (*_NAMES, "name") else 1 if words in ("short", "function", "functions", "kind", "number", "plate") else 2


_KIND_OF = {f"{kind.title().replace('_', '')}Id": kind for kind in COLLECTIONS}
