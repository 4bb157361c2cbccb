"""Files for the tests: a part of an itinerary, completed below with what it leaves out, so that its line numbers hold."""

import re
from pathlib import Path

from visitplanner.itinerary import Reading, read
from visitplanner.model import Item, Visit
from visitplanner.problems import Problem, ProblemsFound

MANUAL = Path(__file__).parents[2] / "docs" / "itinerary.md"
HEAD = "visitplanner: 1\nvisit: v\nzone: Europe/Riga\nlanguages: [en, lv]\n"


def parts_of(text: str) -> dict[str, str]:
    """Return the text of each key at the top of a file."""
    starts = [(found[1], found.start()) for found in re.finditer(r"^(\w+):", text, re.MULTILINE)]
    ends = [start for _, start in starts[1:]] + [len(text)]
    return {key: text[start:end] for (key, start), end in zip(starts, ends, strict=True)}


def completed(part: str, whole: str = HEAD) -> str:
    """Return a part of a file with what it lacks of the whole, below."""
    here = parts_of(part)
    return part.rstrip("\n") + "\n" + "".join(text for key, text in parts_of(whole).items() if key not in here)


def reading_of(part: str) -> Reading:
    """Read a part of a file, its head added."""
    return read(completed(part).encode(), "a.yaml")


def visit_of(part: str) -> Visit:
    """Return the visit of a part of a file."""
    return reading_of(part).visit


def item_of(words: str) -> Item:
    """Return the one item written so under 1 August 2013, among a few people and places."""
    people = "people: {ann: Ann, bob: {name: Bob}}\nplaces: {hall: Hall, yard: {name: Yard}}\nvehicles: {bus: Bus}\n"
    return visit_of(f"days:\n  2013-08-01:\n    - {words}\n" + people).items[0]


def problems_of(part: str | bytes) -> list[Problem]:
    """Return what is wrong with a part of a file (bytes: with a whole one)."""
    source = part if isinstance(part, bytes) else completed(part).encode()
    try:
        return list(read(source, "a.yaml").problems)
    except ProblemsFound as found:
        return list(found.problems)


def told(part: str | bytes) -> list[str]:
    """Return what is wrong as `line:column code`."""
    return [f"{one.spot.line}:{one.spot.column} {one.code}" if one.spot else one.code for one in problems_of(part)]
