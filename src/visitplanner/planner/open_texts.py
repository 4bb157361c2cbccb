"""What is still to be translated: texts that lack a language of the visit."""

from collections.abc import Iterator
from typing import Any

from visitplanner.model import Visit
from visitplanner.planner.changing import COLLECTIONS
from visitplanner.planner.still_open import Open, Surroundings, quoted
from visitplanner.shapes import fields
from visitplanner.texts import Text, missing


def about_texts(around: Surroundings) -> Iterator[Open]:
    """Yield, a fact and a language at a time, which of its texts are not said in a language of the visit."""
    visit = around.visit
    yield from _untold(around, "visit", visit.id, visit, "", "visitplanner visit set {}")
    for kind, plural in COLLECTIONS.items():
        noun = kind.replace("_", "-")
        for fact in getattr(visit, plural):
            day = fact.start.day if kind == "item" else ""
            yield from _untold(around, kind, fact.id, fact, day, f"visitplanner {noun} set {quoted(fact.id)} {{}}")


def _untold(around: Surroundings, kind: str, id_: str, fact: Any, day: str, command: str) -> Iterator[Open]:
    for language in around.visit.languages:
        lacking = [name for name, text in _own_texts(fact) if missing(text, (language,))]
        deeper = [] if isinstance(fact, Visit) else [name for name, text in _inner_texts(fact) if missing(text, (language,))]
        if not lacking and not deeper:
            continue
        said = ", ".join(dict.fromkeys([*lacking, *deeper])).replace("_", " ")
        words = " ".join(f'{name}.{language}="TEXT"' for name in lacking)
        how = command.format(words) if words else "visitplanner edit"
        name = str(getattr(fact, "title", "") or getattr(fact, "name", "") or id_)
        yield Open("translation", day, (kind, id_), name, f"not in '{language}': {said}", how)


def _own_texts(fact: Any) -> Iterator[tuple[str, Text]]:
    for field in fields(type(fact)):
        if field.kind == "text" and not field.many:
            yield field.name, getattr(fact, field.name)


def _inner_texts(fact: Any) -> Iterator[tuple[str, Text]]:
    """Yield the texts of what stands inside a fact, each under the name of the field that holds it."""
    for field in fields(type(fact)):
        held = getattr(fact, field.name)
        for one in held if field.many else [held] if held is not None else []:
            if field.kind == "fact":
                yield from ((field.name, text) for _, text in (*_own_texts(one), *_inner_texts(one)))
            elif field.kind == "text" and field.many:
                yield field.name, one
