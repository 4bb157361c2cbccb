"""Nested mappings and lists of words as YAML that a person would have written: short facts in a line, long ones in a block."""

import re
import textwrap
from collections.abc import Iterator
from typing import TypeAlias

Value: TypeAlias = "str | dict[str, Value] | list[Value]"
"""Under a key, an empty string is written as nothing at all."""

WIDTH = 110
_MOST_IN_A_LINE = 5
_NOT_PLAIN = re.compile(r"""[!&*|>%@`"'#,\[\]{}?:]|-(?=\s|$)|.*(?::(?=\s|$)|\s\#)""", re.VERBOSE)
_NOT_PLAIN_IN_FLOW = re.compile(r".*(?:[,\[\]{}]|:\?)")


class Tall(dict[str, Value]):
    """A mapping that always stands in a block."""


class TallList(list[Value]):
    """A list that always stands in a block; its words are never folded."""


def scalar(words: str, *, is_flow: bool = False) -> str:
    """Return words as a scalar: as they are where YAML allows it, else in quotes."""
    if "\n" in words:
        return '"' + words.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") + '"'
    if words and not (_NOT_PLAIN.match(words) or words != words.strip() or (is_flow and _NOT_PLAIN_IN_FLOW.match(words))):
        return words
    return "'" + words.replace("'", "''") + "'" if '"' in words or "\\" in words else f'"{words}"'


def flow(value: Value) -> str:
    """Return a value in one line."""
    if isinstance(value, dict):
        return (
            "{" + ", ".join(f"{scalar(key, is_flow=True)}: {'' if one == '' else flow(one)}" for key, one in value.items()) + "}"
        )
    if isinstance(value, list):
        return "[" + ", ".join(flow(one) for one in value) + "]"
    return scalar(value, is_flow=True)


def block(mapping: dict[str, Value], indent: int = 0) -> Iterator[str]:
    """Yield the lines of a mapping, each with its indent."""
    pad = " " * indent
    for key, value in mapping.items():
        head = f"{pad}{scalar(key)}:"
        if isinstance(value, str):
            yield from _words(head, value, indent + 2)
        elif fits(value, len(head) + 1):
            yield f"{head} {flow(value)}"
        else:
            yield head
            yield from _tall(value, indent + 2)


def _tall(value: Value, indent: int) -> Iterator[str]:
    if isinstance(value, dict):
        yield from block(value, indent)
        return
    pad = " " * indent
    for one in value:
        if isinstance(one, str):
            yield from _words(f"{pad}-", one, indent + 2, folds=False)
        elif isinstance(one, list) or fits(one, indent + 2):
            yield f"{pad}- {flow(one)}"
        else:
            first, *rest = block(one, indent + 2)
            yield f"{pad}- {first.lstrip()}"
            yield from rest


def fits(value: Value, used: int) -> bool:
    """Say whether a value may stand in one line of which some columns are used."""
    if isinstance(value, (Tall, TallList)) and value:
        return False
    if isinstance(value, dict) and len(value) > _MOST_IN_A_LINE:
        return False
    line = flow(value)
    return used + len(line) <= WIDTH and "\\n" not in line and "\n" not in line


def _words(head: str, words: str, indent: int, *, folds: bool = True) -> Iterator[str]:
    """Yield words behind a key or a dash; paragraphs and long lines below it."""
    pad = " " * indent
    if not words:
        yield head
    elif "\n" in words:
        yield f"{head} |-"
        yield from (pad + line if line else "" for line in words.split("\n"))
    elif folds and len(head) + len(words) > WIDTH and " " in words and "  " not in words:
        yield f"{head} >-"
        yield from (pad + line for line in textwrap.wrap(words, WIDTH - indent, break_long_words=False, break_on_hyphens=False))
    else:
        yield f"{head} {scalar(words)}"
