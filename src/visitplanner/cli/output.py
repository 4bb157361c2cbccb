"""What the terminal shows: columns that align in every script, colours where they are wanted, nothing that steers it."""

import json
import os
import re
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache
from typing import Any, TypeVar

import click

from visitplanner.problems import SEVERITIES, Problem
from visitplanner.shapes import plain
from visitplanner.texts import visible

_ONE_COLUMN_EACH = re.compile("[ -~\u00a0-\u02ff\u0400-\u0482\u10a0-\u10ff\u2010-\u2027\u20a0-\u20bf\u2190-\u2193\u2212]*")
"""Latin, Cyrillic, Georgian and common punctuation: the table of all widths need not be read for them."""
_LONG = 8
"""More works than so many are worth a bar."""
T = TypeVar("T")
_MARKS = {"+": "green", "-": "red", "~": "yellow"}
COLOURS = {"error": "red", "warning": "yellow", "notice": "cyan"}


@cache
def is_colourful() -> bool:
    """Whether colours are wanted: on a terminal, unless NO_COLOR says no."""
    return sys.stdout.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def paint(words: str, **style: Any) -> str:
    """Return words in a style, where colours are wanted."""
    return click.style(words, **style) if style and words and is_colourful() else words


def say(words: str = "") -> None:
    """Print a line."""
    click.echo(words, color=is_colourful())


def complain(problems: Iterable[Problem], *, to_error: bool = True) -> None:
    """Print problems, each with its hint, to the error stream."""
    for problem in problems:
        line, *hints = visible(str(problem), lines=True).split("\n")
        mark = f": {problem.code} {problem.severity}:"
        coloured = sys.stderr.isatty() and not os.environ.get("NO_COLOR")
        if coloured:
            line = line.replace(mark, ": " + click.style(mark[2:], fg=COLOURS[problem.severity], bold=True), 1)
        click.echo("\n".join([line, *hints]), err=to_error, color=coloured)


def say_change(words: str, indent: str = "  ") -> None:
    """Print what changed in a line, in the colour of its mark: + - or ~."""
    line = visible(words)
    say(indent + paint(line, fg=_MARKS.get(line[:1])))


def count(number: int, word: str) -> str:
    """Return a number of things in words: "1 item", "2 items"."""
    return f"{number} {word}{'s' * (number != 1)}"


def tally(problems: Sequence[Problem]) -> str:
    """Return how many problems there are of each severity: "1 error, 6 notices"."""
    counts = [(sum(one.severity == severity for one in problems), severity) for severity in SEVERITIES]
    return ", ".join(count(number, severity) for number, severity in counts if number) or "no problems"


def say_json(value: Any) -> None:
    """Print a value as JSON."""
    click.echo(json.dumps(plain(value), ensure_ascii=False, indent=2))


def bar(what: str) -> Callable[[Sequence[T]], Iterator[T]]:
    """Return what gives works one by one, and shows on a terminal how many of them are done: `what` names them.

    A function of the planner that may work for long takes such a thing as `each`, and has `iter` instead where nobody looks.
    """

    def each(works: Sequence[T]) -> Iterator[T]:
        if len(works) <= _LONG or not sys.stderr.isatty() or os.environ.get("TERM") == "dumb":
            yield from works
            return
        with click.progressbar(works, label=what, file=sys.stderr, show_pos=True) as shown:
            yield from shown

    return each


def width(most: int = 120) -> int:
    """Return the width to write in: the terminal's, between 40 and `most` columns, since long lines are hard to read."""
    try:
        columns = int(os.environ.get("COLUMNS") or 0) or os.get_terminal_size(sys.stdout.fileno()).columns
    except (ValueError, OSError):
        columns = 100
    return max(40, min(most, columns))


def columns_of(words: str) -> int:
    """Return how many columns a text takes in a terminal."""
    if _ONE_COLUMN_EACH.fullmatch(words):
        return len(words)
    from wcwidth import wcswidth  # heavy: only scripts with wide or combining letters need it

    return max(0, wcswidth(words))


def wrapped(words: str, space: int) -> list[str]:
    """Return words broken into lines of at most `space` columns; a word that is longer is cut."""
    return [words] if columns_of(words) <= space else list(_lines(words, space))


def _lines(words: str, space: int) -> Iterator[str]:
    line = ""
    for word in words.split(" "):
        joined = f"{line} {word}" if line else word
        if columns_of(joined) <= space:
            line = joined
            continue
        if line:
            yield line
        while columns_of(word) > space:
            cut = next(n for n in range(len(word), 0, -1) if columns_of(word[:n]) <= space or n == 1)
            yield word[:cut]
            word = word[cut:]
        line = word
    yield line


def say_row(cells: Iterable[tuple[str, int, dict[str, Any]]], indent: str = "") -> None:
    """Print one row of a table: each cell is words, its columns and its style; long cells run on below."""
    cells = list(cells)
    texts = [wrapped(visible(words), space) for words, space, _ in cells]
    for number in range(max(map(len, texts))):
        line = indent
        for lines, (_, space, style) in zip(texts, cells, strict=True):
            words = lines[number] if number < len(lines) else ""
            line += paint(words, **style) + " " * (space - columns_of(words) + 2)
        say(line.rstrip())
