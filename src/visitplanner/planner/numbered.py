"""Facts without an id, found by their number or by what they say."""

from collections.abc import Sequence
from typing import Any

from visitplanner.planner.nouns import Noun
from visitplanner.problems import refuse
from visitplanner.texts import Text


def find_number(facts: Sequence[Any], words: Sequence[str], noun: Noun, where: str = "") -> int:
    """Return the number, from 1, of the fact that words mean: as said, or by what it says. Raises ProblemsFound (VP949)."""
    if len(words) == 1 and words[0].isdecimal():
        chosen = [int(words[0])] if 1 <= int(words[0]) <= len(facts) else []
    else:
        chosen = list(range(1, len(facts) + 1))
        for word in words:
            chosen = _like(chosen, facts, word, noun)
    if len(chosen) == 1:
        return chosen[0]
    many = f"there are {len(chosen)}" if chosen else "there is no"
    hint = (
        f"say its number, of {len(facts)}: visitplanner {noun.word} list tells them"
        if facts
        else f"add one first: visitplanner {noun.word} add"
    )
    told = f"{many} {noun.word}{'s' if chosen else ''} '{' '.join(words)}'" + (f" at {where}" if where else "")
    raise refuse("VP949", told, hint)


def _like(chosen: list[int], facts: Sequence[Any], word: str, noun: Noun) -> list[int]:
    """Return those whose fact says a word in one of the fields by which people name it: exactly, else with it inside."""
    folded = "" if word == "?" else word.casefold()
    said = {number: _said(facts[number - 1], noun) for number in chosen}
    exact = [number for number, words in said.items() if folded in words]
    return exact or [number for number, words in said.items() if folded and any(folded in inner for inner in words)]


def _said(fact: Any, noun: Noun) -> list[str]:
    return [_words(getattr(fact, name)).casefold() for name in noun.says]


def _words(value: Any) -> str:
    return " ".join(words for _, words in value.forms) if isinstance(value, Text) else str(value)
