"""A programme as one file of HTML."""

from tests.documents.examples import HOSTILE, absurd, worked
from tests.pages.reading import loaded, parse, text_of
from visitplanner.pages import render_paper
from visitplanner.texts import Words

TITLE = (Words("Programme of the visit", "en"),)


def test_every_item_stands_there_in_order_in_every_language() -> None:
    view = worked(("en", "ka"))
    text = text_of(parse(render_paper(view, TITLE, "2013-07-29 18:05")))
    at = 0
    for item in (item for day in view.days for item in day.items):
        for words in item.title:
            at = text.index(words.text, at)
    assert "printed 2013-07-29 18:05" in text
    assert "Revision 3" in text


def test_the_file_loads_nothing_and_runs_nothing() -> None:
    page = parse(render_paper(worked(("ka",)), TITLE, "x"))
    assert loaded(page) == []
    assert list(page.iter("script")) == []


def test_a_draft_says_so_and_hostile_words_are_words() -> None:
    text = text_of(parse(render_paper(absurd(("en",)), TITLE, "x")))
    assert "DRAFT" in text
    assert HOSTILE in text
