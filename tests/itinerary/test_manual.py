"""docs/itinerary.md says what the reader does: its examples are read, its tables are those of the model."""

import re
from pathlib import Path
from typing import Any

import pytest

from tests.itinerary.files import MANUAL, completed, parts_of
from visitplanner.itinerary import read, write
from visitplanner.itinerary.facts import plan_of
from visitplanner.itinerary.keys import word_for
from visitplanner.itinerary.programme import day_plan
from visitplanner.model import DayPlan, Visit
from visitplanner.problems import ProblemsFound
from visitplanner.shapes import fields

TEXT = MANUAL.read_text(encoding="utf-8")
BLOCKS = re.findall(r"^```yaml( mistake)?\n(.*?)^```\n(?:\n```text\n(.*?)^```\n)?", TEXT, re.MULTILINE | re.DOTALL)
GOOD = [block for mistake, block, _ in BLOCKS if not mistake]
MISTAKES = [(block, shown) for mistake, block, shown in BLOCKS if mistake]
WHOLE = next(block for block in GOOD if "people:" in block and "visitplanner:" in block)
CAST = "".join(text for key, text in parts_of(WHOLE).items() if key not in ("days", "undated", "open_points"))
OF_COMMANDS = {"sets.py", "spoken.py", "spoken_days.py", "durations.py", "repetition.py", "occurrences.py"}
"""They read the words of commands and the rules of calendars, never a file; docs/problems.md explains what they say."""
SOURCES = Path(__file__).parents[2] / "src" / "visitplanner"


@pytest.mark.parametrize("example", GOOD)
def test_every_example_is_read_without_a_word_and_written_back(example: str) -> None:
    reading = read(completed(example, CAST).encode(), "visit.yaml")
    assert reading.problems == ()
    assert read(write(reading.visit).encode(), "visit.yaml").visit == reading.visit


def test_the_smallest_file_is_whole() -> None:
    assert read(GOOD[0].encode(), "visit.yaml").visit.items[0].id == "delegation-arrives-in-bauska"


@pytest.mark.parametrize(("example", "shown"), MISTAKES)
def test_every_mistake_gives_the_problems_that_are_shown(example: str, shown: str) -> None:
    with pytest.raises(ProblemsFound) as found:
        read(completed(example, CAST).encode(), "visit.yaml")
    assert str(found.value) == shown.rstrip("\n")


def _shapes(shape: Any) -> dict[str, Any]:
    found = {word_for(shape): shape}
    for field in fields(shape):
        if field.kind == "fact" and word_for(field.of) not in found:
            found |= _shapes(field.of)
    return found


def _table(word: str) -> dict[str, str]:
    section = TEXT.split(f"\n### `{word}`\n")[1].split("\n#")[0]
    rows = [line for line in section.splitlines() if line.startswith("| `")]
    return {key: row for row in rows for key in re.findall(r"`([^`]+)`", row.split("|")[1])}


@pytest.mark.parametrize("word", _shapes(Visit))
def test_the_table_of_a_fact_has_each_of_its_keys_and_no_other(word: str) -> None:
    shape = _shapes(Visit)[word]
    keys = set((day_plan() if shape is DayPlan else plan_of(shape)).puts)
    assert set(_table(word)) == keys | ({"visitplanner", "draft", "days", "undated"} if shape is Visit else set())


@pytest.mark.parametrize("word", _shapes(Visit))
def test_the_table_of_a_fact_has_each_word_to_choose_from(word: str) -> None:
    table = _table(word)
    for field in fields(_shapes(Visit)[word]):
        if field.kind == "choice":
            assert {f"`{one}`" for one in field.choices if one} <= set(re.findall(r"`[^`]+`", table[field.name]))


def test_every_code_that_the_reader_gives_is_explained() -> None:
    sources = {*(SOURCES / "itinerary").glob("*.py"), *(SOURCES / "times").glob("*.py")}
    read = (path for path in sources if path.name not in OF_COMMANDS)
    given = {code for path in read for code in re.findall(r'"(VP\d{3})"', path.read_text(encoding="utf-8"))}
    assert given == set(re.findall(r"^\| (VP\d{3}) \|", TEXT, re.MULTILINE))
