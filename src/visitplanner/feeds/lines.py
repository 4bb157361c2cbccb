"""The lines of a calendar of others, each with its number in the file, put together to components (RFC 5545, 3.1 and 3.6)."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from icalendar.parser import Contentline

_NAME = re.compile(r"[A-Za-z0-9-]+")
_LONGEST = 60_000
"""Letters that a line may have when it is put together; the rest of a longer one is cut off."""


class Line(NamedTuple):
    """One property: its name in capitals, its parameters, its value without escapes."""

    number: int
    name: str
    params: dict[str, str]
    value: str


class Component(NamedTuple):
    """A component with the properties that were asked for and the components within it."""

    name: str
    number: int
    lines: list[Line]
    within: "list[Component]"

    def first(self, name: str) -> Line | None:
        """Return the first property of that name."""
        return next((line for line in self.lines if line.name == name), None)

    def said(self, name: str) -> str:
        """Return the value of the first property of that name, or an empty text."""
        line = self.first(name)
        return line.value if line else ""


def components(text: str, wanted: frozenset[str]) -> list[Component]:
    """Return the outermost components of a text with the properties that are `wanted`; what is broken is passed over."""
    root = Component("", 0, [], [])
    open_: list[Component] = [root]
    for number, line in unfolded(text):
        found = _NAME.match(line)
        name = found[0].upper() if found else ""
        if name == "BEGIN" and len(open_) < 20:
            open_.append(Component(line.partition(":")[2].strip().upper(), number, [], []))
            open_[-2].within.append(open_[-1])
        elif name == "END" and len(open_) > 1:
            open_.pop()
        elif name in wanted and (read := _line(number, line)):
            open_[-1].lines.append(read)
    return root.within


def unfolded(text: str) -> Iterator[tuple[int, str]]:
    """Yield the lines of a text, those put together that were folded, each with the number of its first."""
    held: list[str] = []
    length = began = 0
    for number, line in enumerate(re.split(r"\r\n|\n|\r", text), 1):
        if line[:1] in (" ", "\t") and held:
            if length < _LONGEST:
                held.append(line[1:])
                length += len(line) - 1
            continue
        if held and held[0]:
            yield began, "".join(held)[:_LONGEST]
        held, began, length = [line], number, len(line)
    if held and held[0]:
        yield began, "".join(held)[:_LONGEST]


def _line(number: int, line: str) -> Line | None:
    try:
        name, params, value = Contentline(line).parts()
    except ValueError:
        return None
    plain = {str(key).upper(): one if isinstance(one, str) else ",".join(map(str, one)) for key, one in params.items()}
    return Line(number, str(name).upper(), plain, str(value))
