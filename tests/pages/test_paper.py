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


def test_what_a_page_says_of_gaps_and_delegations_stands_in_both_languages() -> None:
    view = worked(("en", "lv"))
    delegation = view.delegations[0]._replace(size=12, size_note=(), makeup=(Words("a choir", "en"), Words("koris", "lv")))
    gap = (Words("13:00–14:00", "en"), Words("13.00–14.00", "lv"))
    day = view.days[0]._replace(items=(view.days[0].items[0]._replace(gaps=(gap, ())),))
    told = view._replace(days=(day,), delegations=(delegation,))
    text = " ".join(text_of(parse(render_paper(told, TITLE, "x"))).split())
    assert "except 13:00–14:00 / izņemot 13.00–14.00" in text
    assert text.count("except") == 1
    assert "12 people / cilvēku skaits: 12 a choir / koris" in text
