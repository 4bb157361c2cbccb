"""Two languages side by side or one above the other; and no paper that ends in a page with next to nothing on it."""

from typing import Any

import pytest

from tests.documents.examples import PRINTED, worked
from tests.documents.making import Maker, divided
from tests.documents.reading import baselines_of, facts_for_readers_aloud, missing_in_order, pages_of, squeezed, text_of
from tests.itineraries.samples import SAMPLES, load
from visitplanner.changes import revise
from visitplanner.documents import KINDS, Choice, Layout, Part, kind_of, layout_of, parts_of, render
from visitplanner.model import Revision
from visitplanner.texts import Text, text
from visitplanner.views import Reader, View

LAYOUTS: tuple[Layout, ...] = ("beside", "stacked")
BESIDE = [name for name, kind in KINDS.items() if kind.beside]
FOOT, HEAD = 80, 740
"""Between these heights, in points, stands what a page of A4 says."""
ENOUGH = 660
"""Down to here a last page is filled at least: by two items and what stands above them."""


def day(*titles: Text, languages: tuple[str, ...] = ("lv", "ka"), **facts: Any) -> list[Part]:
    make = Maker(languages)
    items = [make.item("2013-08-01", f"{10 + n}:00", title, **facts) for n, title in enumerate(titles)]
    days = (make.day("2013-08-01", 1, items),)
    return divided(
        kind_of("daily-programme"), View("visit", Reader(), languages, "UTC", make.say("Visit"), revision=1, days=days)
    )


def revision(name: str) -> Revision:
    return revise(None, load(name), 1, "2013-07-28T12:00:00Z", "")


LUNCH, DINNER = text(lv="Pusdienas", ka="სადილი"), text(lv="Vakariņas", ka="ვახშამი")


@pytest.mark.parametrize(
    ("kind", "languages", "paper", "usual"),
    [
        ("daily-programme", ("lv", "ka"), "a4", "beside"),
        ("daily-programme", ("lv", "ka"), "a3", "beside"),
        ("daily-programme", ("lv", "ka"), "a6", "stacked"),
        ("daily-programme", ("lv",), "a4", "stacked"),
        ("programme-of-visit", ("en", "ka"), "a4", "beside"),
        ("programme-of-visit", ("en", "ka"), "booklet", "stacked"),
    ],
)
def test_two_languages_stand_side_by_side_where_there_is_room(
    kind: str, languages: tuple[str, ...], paper: str, usual: Layout
) -> None:
    parts = divided(kind_of(kind), worked(languages))
    assert layout_of(kind_of(kind), parts, paper) == usual
    wanted = [layout_of(kind_of(kind), parts, paper, one) for one in LAYOUTS]
    assert wanted == (list(LAYOUTS) if usual == "beside" else ["stacked", "stacked"])


def test_what_is_hardly_translated_stands_once() -> None:
    kind = kind_of("daily-programme")
    assert layout_of(kind, day(LUNCH, text("Fair")), "a4") == "beside"
    assert layout_of(kind, day(LUNCH, text("Fair"), text("Ball")), "a4") == "stacked"
    assert layout_of(kind, day(LUNCH, text("Fair"), text("Ball")), "a4", "beside") == "beside"


def test_of_two_languages_side_by_side_each_item_begins_at_one_height_and_its_hour_stands_once() -> None:
    for layout in LAYOUTS:
        is_level = layout == "beside"
        (page,) = baselines_of(render("daily-programme", day(LUNCH, DINNER), printed=PRINTED, layout=layout).pdf)
        heights = {words: round(height, 1) for words, height in page}
        assert [heights[first] == heights[second] for first, second in (LUNCH_FORMS, DINNER_FORMS)] == [is_level, is_level]
        assert [words for words, _ in page].count("10.00") == 1


LUNCH_FORMS, DINNER_FORMS = (tuple(squeezed(words) for _, words in one.forms) for one in (LUNCH, DINNER))


def test_side_by_side_an_item_is_read_in_one_language_then_in_the_other() -> None:
    dress = text(lv="Uzvalks", ka="პიჯაკი")
    said = text_of(render("daily-programme", day(LUNCH, DINNER, dress=dress), printed=PRINTED, layout="beside").pdf)
    wanted = [words for title in (LUNCH, DINNER) for n in (0, 1) for words in (title.forms[n][1], dress.forms[n][1])]
    assert missing_in_order(said, wanted) == []


def test_side_by_side_what_is_not_translated_stands_in_both_columns() -> None:
    said = {one: text_of(render("daily-programme", day(text(lv="Gājiens")), printed=PRINTED, layout=one).pdf) for one in LAYOUTS}
    assert (said["beside"].count("Gājiens"), said["stacked"].count("Gājiens")) == (2, 1)


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("kind", BESIDE)
def test_either_way_every_paper_that_has_both_can_be_read_aloud(kind: str, layout: Layout) -> None:
    parts = parts_of(kind_of(kind), revision("khashuri-2013-example"), Choice(("en", "ka")))
    found = render(kind, parts, printed=PRINTED, layout=layout)
    facts = facts_for_readers_aloud(found.pdf)
    assert (found.problems, facts["language"], facts["tagged"], facts["part"]) == ((), "en", True, "1")
    assert "ka" in facts["languages within"]


def test_no_word_of_a_title_is_wider_than_its_column() -> None:
    """In the largest type, twenty Georgian letters need more than half a page: the day is set in smaller type."""
    sizes = []
    for title in ("სადილი", "თანამშრომლობებისთვის"):
        parts = day(text(lv="Diena", ka=title), languages=("ka", "lv"))
        (page,) = baselines_of(render("daily-programme", parts, printed=PRINTED, layout="beside").pdf)
        heights = dict(page)
        sizes.append(heights[title] - heights["10:00"])
    assert sizes[1] < sizes[0]


@pytest.mark.parametrize("languages", [("en",), ("lv", "ka")], ids="-".join)
@pytest.mark.parametrize("name", SAMPLES)
def test_no_last_page_is_nearly_empty(name: str, languages: tuple[str, ...]) -> None:
    for kind in ("programme-of-visit", "line-by-line"):
        if kind == "line-by-line" and not any(item.start.day for item in load(name).items):
            continue
        pages = baselines_of(render(kind, parts_of(kind_of(kind), revision(name), Choice(languages)), printed=PRINTED).pdf)
        end = min(height for _, height in pages[-1] if FOOT < height < HEAD)
        assert len(pages) == 1 or end < ENOUGH


def test_days_of_the_host_team_follow_each_other_on_a_page() -> None:
    parts = parts_of(kind_of("line-by-line"), revision("cost-trafady-vilnius-2024"), Choice(("en",)))
    (page,) = pages_of(render("line-by-line", parts, printed=PRINTED).pdf)
    dates = ["Monday, 25 November 2024", "Tuesday, 26 November 2024", "Wednesday, 27 November 2024"]
    assert missing_in_order(page, dates) == []


@pytest.mark.parametrize("languages", [("en",), ("lv", "ka")], ids="-".join)
def test_whom_the_media_ask_stands_on_one_page(languages: tuple[str, ...]) -> None:
    parts = parts_of(kind_of("press-programme"), revision("khashuri-2013-example"), Choice(languages))
    pages = pages_of(render("press-programme", parts, printed=PRINTED).pdf)
    assert [("IlzeTijone" in page, "63922233" in page) for page in pages] == [(True, True)]


@pytest.mark.parametrize("name", ["khashuri-2013", "khashuri-2013-example", "intersteno-budapest-2015"])
@pytest.mark.parametrize("languages", [("en",), ("lv", "ka")], ids="-".join)
def test_the_last_page_of_an_evaluation_form_has_questions_enough(name: str, languages: tuple[str, ...]) -> None:
    parts = parts_of(kind_of("evaluation-form"), revision(name), Choice(languages))
    questions = [squeezed(one.text[0].text) for one in parts[0].model.questions]
    last = pages_of(render("evaluation-form", parts, printed=PRINTED).pdf)[-1]
    assert sum(one in last for one in questions) >= 3
