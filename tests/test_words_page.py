"""docs/words.md lists what a native speaker should check, as the program says it."""

import pytest

from tests.source import ROOT
from visitplanner import labels
from visitplanner.texts import say_dates
from visitplanner.times import PARTS, Moment, say

HEAD = """# Words for a native speaker to check

These Latvian and Georgian words were found by people who do not speak the language, or are marked as doubtful in their source.
Whoever speaks it: correct the word where it stands in the source, take its dagger off if it has one, and write here what
`make check` then prints. Labels stand in `src/visitplanner/labels.py`, times in `src/visitplanner/times/notation.py`, dates
in `src/visitplanner/texts.py`.
"""


def page() -> str:
    """Return what docs/words.md has to say."""
    return HEAD + "".join(
        f"\n## {name}: labels\n\n{_table(('label', 'English', name), _labels(language))}"
        f"\n## {name}: times\n\n{_table(('English', name), _times(language))}"
        f"\n## {name}: dates\n\n{_table(('from', 'until', f'{name}: from', 'until'), _dates(language))}"
        for language, name in (("lv", "Latvian"), ("ka", "Georgian"))
    )


def _table(heads: tuple[str, ...], rows: list[tuple[str, ...]]) -> str:
    return "".join(f"| {' | '.join(row)} |\n" for row in (heads, ("---",) * len(heads), *rows))


def _labels(language: str) -> list[tuple[str, ...]]:
    return [(key, labels.label(key, ("en",))[0].text, words) for key, spoken, words in labels.unchecked() if spoken == language]


def _times(language: str) -> list[tuple[str, ...]]:
    clocks = [Moment(precision, minute=570) for precision in ("exact", "about", "from", "by")]
    repeated = [Moment("exact", minute=210, fold=fold) for fold in (0, 1)]
    parts = [Moment("part", part=part) for part in PARTS]
    moments = [*clocks, *repeated, *parts, Moment("after", after="lunch")]
    return [(say(one, "en", "sentence"), say(one, language, "sentence")) for one in moments]


def _dates(language: str) -> list[tuple[str, ...]]:
    days = [f"2013-{month:02}-05" for month in range(1, 13)]
    return [tuple(say_dates(*ends, spoken) for spoken in ("en", language) for ends in ((day, ""), ("", day))) for day in days]


def test_the_page_lists_what_the_program_says() -> None:
    if (ROOT / "docs" / "words.md").read_text(encoding="utf-8") != page():
        pytest.fail(f"docs/words.md should read:\n\n{page()}")
