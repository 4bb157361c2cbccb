"""What the programmes say is what the view says, item for item, in order: every sample, in three scripts."""

from collections.abc import Iterator

import pytest

from tests.documents.reading import forms, missing_in_order, text_of, words_of
from tests.itineraries.samples import SAMPLES, load
from visitplanner.changes import revise
from visitplanner.documents import Choice, Layout, kind_of, parts_of, render
from visitplanner.documents.parts import Part

PRINTED = "2026-07-29T15:05:00Z"
ORDERS: tuple[tuple[tuple[str, ...], Layout], ...] = (
    (("en",), "stacked"),
    (("ka",), "stacked"),
    (("lv", "ka"), "stacked"),
    (("lv", "ka"), "beside"),
)


def said(part: Part) -> Iterator[str]:
    """Yield what a programme must say of each of its items, days and undated ones in order."""
    for day in part.view.days:
        yield from forms(day.title)
        for item in day.items:
            yield from words_of(item)
    for item in part.view.undated:
        yield from forms(item.title)


@pytest.mark.parametrize(("languages", "layout"), ORDERS)
@pytest.mark.parametrize("name", SAMPLES)
def test_the_text_of_a_programme_is_that_of_the_view(name: str, languages: tuple[str, ...], layout: Layout) -> None:
    revision = revise(None, load(name), 1, "2013-07-28T12:00:00Z", "")
    for kind in ("daily-programme", "programme-of-visit"):
        if kind == "daily-programme" and not any(item.start.day for item in revision.visit.items):
            continue
        parts = parts_of(kind_of(kind), revision, Choice(languages))
        text = text_of(render(kind, parts, printed=PRINTED, layout=layout).pdf)
        assert missing_in_order(text, [words for part in parts for words in said(part)]) == []


def test_each_person_reads_their_own_items_in_order() -> None:
    revision = revise(None, load("khashuri-2013-example"), 1, "2013-07-28T12:00:00Z", "")
    parts = parts_of(kind_of("personal-programme"), revision, Choice(("ka",)))
    text = text_of(render("personal-programme", parts, printed=PRINTED).pdf)
    wanted = [words for part in parts for words in (*forms(part.view.reader_name), *said(part))]
    assert (len(parts), missing_in_order(text, wanted)) == (5, [])
