"""Ids of facts: small Latin letters, digits and hyphens, made from words; they stand in commands, file names and addresses."""

import re
from collections.abc import Iterable

from visitplanner.texts import in_ascii

LONGEST = 60
ID = re.compile(rf"[a-z0-9][a-z0-9-]{{0,{LONGEST - 1}}}")
"""What an id looks like."""
_NO_SLUG = re.compile(r"[^a-z0-9]+")


def slug(words: str) -> str:
    """Return words as an id; empty where nothing can be kept."""
    return _NO_SLUG.sub("-", in_ascii(words).lower()).strip("-")[:LONGEST].rstrip("-")


def with_mark(base: str, mark: object) -> str:
    """Return an id with a mark behind it that tells it from others, short enough to be one: lunch-2."""
    return f"{base[: LONGEST - 1 - len(str(mark))].rstrip('-')}-{mark}"


def free_id(words: str, stand_in: str, taken: Iterable[str]) -> str:
    """Return an id made from words that nobody has yet, with a number behind it if need be."""
    base, known, number = slug(words) or stand_in, frozenset(taken), 2
    found = base
    while found in known:
        found = with_mark(base, number)
        number += 1
    return found
