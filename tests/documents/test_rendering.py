"""Each document in each language: valid as PDF/UA, and saying what the view says."""

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.documents.examples import ADDRESS, HOSTILE, PRINTED, absurd, announced, japanese, worked
from tests.documents.making import Maker, divided
from tests.documents.reading import (
    baselines_of,
    facts_for_readers_aloud,
    forms,
    missing_in_order,
    pages_of,
    squeezed,
    text_of,
    words_of,
)
from visitplanner.documents import Part, Rendered, file_name, kind_of, render
from visitplanner.labels import label
from visitplanner.model import LEVELS
from visitplanner.problems import ProblemsFound
from visitplanner.texts import Said, Text, Words
from visitplanner.views import Reader, View

PROGRAMMES = ("daily-programme", "programme-of-visit", "personal-programme")
LANGUAGES = [("en",), ("lv",), ("ka",), ("lv", "ka"), ("en", "ka"), ("lv", "en")]


def _print(kind: str, view: View, *days: str, paper: str = "", **more: Any) -> Rendered:
    if days:
        view = view._replace(days=tuple(day for day in view.days if day.day in days))
    parts = [part._replace(**more) for part in divided(kind_of(kind), view)]
    return render(kind, parts, printed=PRINTED, paper=paper)


@pytest.mark.parametrize("languages", LANGUAGES, ids="-".join)
@pytest.mark.parametrize("kind", PROGRAMMES)
def test_every_document_can_be_read_aloud_in_every_language(kind: str, languages: tuple[str, ...]) -> None:
    found = _print(kind, worked(languages))
    facts = facts_for_readers_aloud(found.pdf)
    assert found.problems == ()
    assert (facts["language"], facts["marked"], facts["tagged"], facts["part"]) == (languages[0], True, True, "1")
    assert worked(languages).title[0].text in facts["title"]
    assert set(languages[1:]) <= facts["languages within"]


@pytest.mark.parametrize("languages", LANGUAGES, ids="-".join)
def test_the_daily_programme_is_one_page_a_day_and_says_the_day_in_order(languages: tuple[str, ...]) -> None:
    view = worked(languages)
    pages = pages_of(_print("daily-programme", view).pdf)
    assert len(pages) == len(view.days)
    for day, page in zip(view.days, pages, strict=True):
        wanted = [*forms(day.title), *(words for item in day.items for words in words_of(item))]
        assert missing_in_order(page, wanted) == []


@pytest.mark.parametrize("languages", LANGUAGES, ids="-".join)
def test_the_programme_of_the_visit_says_cover_people_days_and_the_undated_in_order(languages: tuple[str, ...]) -> None:
    view = worked(languages)
    people = [
        words for one in view.delegations for person in one.people for words in (*forms(person.names), *forms(person.function))
    ]
    items = [
        words for day in view.days for words in (*forms(day.title), *(said for item in day.items for said in words_of(item)))
    ]
    undated = [words for item in view.undated for words in forms(item.title)]
    wanted = [*forms(view.hosts[0].name), *forms(view.title), *forms(view.dates), *items, *undated, *forms(view.notes[0])]
    text = text_of(_print("programme-of-visit", view).pdf)
    assert missing_in_order(text, wanted) == []
    assert missing_in_order(text, [words for person in view.delegations[0].people for words in forms(person.names)]) == []
    assert [words for words in people if squeezed(words) not in text] == []


@pytest.mark.parametrize("kind", PROGRAMMES)
def test_every_page_bears_visit_document_revision_status_print_and_page(kind: str) -> None:
    view = worked(("en",))
    title = label(kind_of(kind).title, ("en",))[0].text
    for page in pages_of(_print(kind, view).pdf):
        for words in (view.title[0].text, title, "Revision 3", "confirmed", "printed 2013-07-29 18:05", "page", "of"):
            assert squeezed(words) in page


def test_pages_are_counted_within_what_hangs_by_itself() -> None:
    view = worked(("en",))
    days, whole = pages_of(_print("daily-programme", view).pdf), pages_of(_print("programme-of-visit", view).pdf)
    assert all("page1of1" in page for page in days)
    assert [f"page{n}of{len(whole)}" in page for n, page in enumerate(whole, start=1)] == [True] * len(whole)


@pytest.mark.parametrize("kind", PROGRAMMES)
def test_a_draft_says_so_on_every_page_and_a_revision_never(kind: str) -> None:
    marks = [squeezed(word) for word in ("PROJEKTS", "პროექტი")]
    for page in pages_of(_print(kind, worked(("lv", "ka"), 0)).pdf):
        assert all(mark in page for mark in marks)
        assert "redakcija" not in page
    assert "PROJEKTS" not in text_of(_print(kind, worked(("lv",))).pdf)


@pytest.mark.parametrize("paper", ["a4", "a3", "a6"])
def test_the_mark_of_a_draft_stands_clear_above_the_head(paper: str) -> None:
    for page in baselines_of(_print("daily-programme", worked(("en",), 0), paper=paper).pdf):
        assert [words for words, _ in page].count("DRAFT") == 2  # above the head, and in the foot
        first, second = sorted((y for _, y in page), reverse=True)[:2]
        assert first - second > 10


@pytest.mark.parametrize("kind", ["daily-programme", "personal-programme"])
def test_a_foot_with_all_that_it_can_have_stays_on_a_page_for_the_pocket(tmp_path: Path, kind: str) -> None:
    own = "Bauskas novada pašvaldība, Uzvaras iela 1, Bauska, LV-3901"
    (tmp_path / "branding.toml").write_text(f'footer = "{own}"', encoding="utf-8")
    view = worked(("lv", "ka"), 0)
    parts = [part._replace(link=ADDRESS, since=2) for part in divided(kind_of(kind), view)]
    done = render(kind, parts, printed=PRINTED, paper="a6", templates=tmp_path)
    for words, page in zip(pages_of(done.pdf), baselines_of(done.pdf), strict=True):
        assert squeezed(own) in words
        assert min(y for _, y in page) > 8


def test_what_goes_on_stands_in_one_line_at_the_head_of_a_page_for_the_pocket() -> None:
    found = _print("daily-programme", worked(("lv", "ka")), "2013-08-01", paper="a6")
    second = pages_of(found.pdf)[1]
    assert missing_in_order(second, ["Ceturtdiena, 2013. gada 1. augusts · ხუთშაბათი, 1 აგვისტო, 2013"]) == []
    assert "turpinās" not in second  # for which the line has no room
    assert "turpinās" in text_of(_print("personal-programme", worked(("lv",))).pdf)


def test_an_unknown_end_is_never_made_up() -> None:
    make = Maker(("en",))
    end = (Words("20:30", "en"),)
    open_ended = make.item("2013-08-04", "19:00", "Dinner", "dinner", open_end=True, end_said=end)
    view = worked(("en",))._replace(days=(make.day("2013-08-04", 1, [open_ended]),))
    for kind in PROGRAMMES:
        assert "20:30" not in text_of(_print(kind, view).pdf)


def test_items_without_an_hour_keep_their_place_and_say_so_once() -> None:
    view = worked(("en",))
    page = pages_of(_print("daily-programme", view, "2013-08-03").pdf)[0]
    wanted = ["continues", "Bauska county festival", "11:00", "12:30", "time to be announced", "Fair of home producers", "–",
              "Concert of folk dance ensembles", "22:00", "Evening ball"]  # fmt: skip
    assert missing_in_order(page, wanted) == []
    assert page.count(squeezed("time to be announced")) == 1


def test_the_announcement_prints_with_nothing_known_but_a_day() -> None:
    view = announced(("lv", "ka"))
    text = text_of(_print("programme-of-visit", view).pdf)
    undated = [words for item in view.undated for words in forms(item.title)]
    assert (
        missing_in_order(
            text, ["Trešdiena", "2013. gada 31. jūlijs", "laiks vēl tiks precizēts", "Plānots, diena vēl nav zināma", *undated]
        )
        == []
    )


def test_cancelled_and_tentative_are_said_in_words() -> None:
    page = pages_of(_print("daily-programme", worked(("lv", "ka")), "2013-08-02").pdf)[0]
    wanted = ["Ugunsdzēsēju depo apmeklējums", "atcelts", "Rundāles pils un rožu dārzs", "vēl tiks precizēts"]
    assert missing_in_order(page, wanted) == []


def test_whom_the_source_does_not_name_stands_there_by_function_or_as_open() -> None:
    text = text_of(_print("programme-of-visit", worked(("en",))).pdf)
    assert missing_in_order(text, ["host: chair of the county council", "chair: head of the education department"]) == []
    assert "interpreter:" not in text  # told on papers of their own


def test_what_is_said_of_a_day_a_delegation_and_its_rooms_stands_with_them() -> None:
    text = text_of(_print("programme-of-visit", worked(("en",))).pdf)
    wanted = ["5 people, interpreters not counted", "Thursday, 1 August 2013", "chair: mayor's adviser", "08:30",
              "Lodging", "five single rooms", "breakfast from 7:30"]  # fmt: skip
    assert missing_in_order(text.replace("’", "'"), wanted) == []
    assert squeezed("chair: mayor") in text_of(_print("daily-programme", worked(("en",)), "2013-08-01").pdf)


def test_a_day_of_which_nothing_is_known_has_no_sheet_unless_asked_for() -> None:
    view = absurd(("en",))
    assert squeezed("Friday") not in text_of(_print("daily-programme", view).pdf)
    assert _print("daily-programme", view, view.days[1].day).pages == 1


def test_an_item_that_ends_on_a_later_day_says_there_when_it_ends() -> None:
    make = Maker(("en",))
    night = make.item("2013-08-02", "10:00", "Flight", "flight", continues=True, last_day="2013-08-02")
    view = worked(("en",))._replace(days=(make.day("2013-08-02", 2, [night]),))
    for kind in PROGRAMMES:
        assert missing_in_order(text_of(_print(kind, view).pdf), ["continues", "–10:00", "Flight"]) == []


def test_the_way_of_a_movement_stands_in_one_line_of_each_language() -> None:
    page = pages_of(_print("daily-programme", worked(("en",)), "2013-07-31").pdf)[0]
    assert squeezed("from: Tbilisi airport, to: Riga airport, arrivals, exit 1") in page


def test_the_head_of_a_page_gives_of_a_long_title_whole_words() -> None:
    title = "Visit of " + " ".join(["representatives"] * 20)
    page = pages_of(_print("daily-programme", worked(("en",))._replace(title=(Words(title, "en"),))).pdf)[0]
    head = page[: page.index("…")]
    assert head.removeprefix("Visitof").replace("representatives", "") == ""


def test_the_head_of_a_page_gives_a_title_whole_where_it_fits() -> None:
    title = "Visit of a delegation of Khashuri municipality to Bauska county and its towns in the summer"
    page = pages_of(_print("daily-programme", worked(("en",))._replace(title=(Words(title, "en"),))).pdf)[0]
    assert squeezed(title) in page


def test_hostile_words_print_as_words() -> None:
    view = absurd(("en",))
    for kind in PROGRAMMES:
        text = text_of(_print(kind, view).pdf)
        assert squeezed(HOSTILE) in text
        assert text.count("W") >= 10_000


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=80), st.sampled_from(PROGRAMMES))
def test_any_text_whatever_prints(words: str, kind: str) -> None:
    make = Maker(("ka", "lv"))
    item = make.item("2013-08-01", "10:00-11:30", Text((("ka", words), ("lv", words[::-1]))), places=(words,))
    view = worked(("ka", "lv"))._replace(title=(Words(words, "ka"),), days=(make.day("2013-08-01", 1, [item]),))
    assert {one.code for one in _print(kind, view).problems} <= {"VP705", "VP706"}


def test_sixty_items_flow_on_in_order_with_the_day_above_them() -> None:
    view = absurd(("en", "ka"))
    found = _print("daily-programme", view, "2013-08-01")
    pages = pages_of(found.pdf)
    assert found.pages == len(pages) > 1
    assert all(squeezed("Thursday, 1 August 2013") in page and "continues" in page for page in pages[1:])
    assert missing_in_order("".join(pages), [words for item in view.days[0].items for words in words_of(item)]) == []


def test_a_day_that_is_over_is_not_said_to_go_on() -> None:
    make = Maker(("en",))
    for rows in range(18, 28):
        first = make.day("2013-08-01", 1, [make.item("2013-08-01", f"{n // 2:02}:{n % 2 * 3}0", "Item") for n in range(rows)])
        view = worked(("en",))._replace(days=(first, make.day("2013-08-02", 2, [make.item("2013-08-02", "9:00", "Last")])))
        last = pages_of(_print("programme-of-visit", view).pdf)[-1]
        assert "continues" not in last or "Item" in last


def test_a_head_keeps_at_least_two_items_and_the_heads_of_columns_come_again() -> None:
    make = Maker(("en",))
    for rows in range(16, 26):
        first = make.day("2013-08-01", 1, [make.item("2013-08-01", f"{n // 2:02}:{n % 2 * 3}0", "Item") for n in range(rows)])
        second = make.day(
            "2013-08-02", 2, [make.item("2013-08-02", f"{n + 6}:00", f"Other {n}.", places=("Hall",)) for n in range(12)]
        )
        pages = pages_of(_print("programme-of-visit", worked(("en",))._replace(days=(first, second), lodgings=())).pdf)
        (begun,) = (page for page in pages if squeezed("Friday, 2 August 2013") in page and "Other0." in page)
        assert "Other1." in begun
        going_on = [page for page in pages if "Fridaycontinues" in page.replace(squeezed(", 2 August 2013"), "")]
        assert all(
            page.index("Timeprogrammeitem".replace("p", "P")) < page.index("Other") for page in going_on if "Other" in page
        )


def test_a_day_of_nothing_says_so() -> None:
    assert squeezed("Nothing is known of this day yet.") in text_of(_print("daily-programme", absurd(("en",)), "2013-08-02").pdf)


@pytest.mark.parametrize("kind", PROGRAMMES[:2])
def test_a_visit_of_which_hardly_anything_is_known_prints(kind: str) -> None:
    make = Maker(("ka",))
    bare: Said = ()
    view = View("x", Reader(), ("ka",), "Europe/Riga", bare, days=(make.day("--05-10", 1),))
    assert "10მაისი" in text_of(_print(kind, view).pdf)


def test_a_visit_of_which_nothing_is_known_is_a_cover_alone() -> None:
    assert _print("programme-of-visit", View("x", Reader(), ("ka",), "Europe/Riga", (Words("x", "en"),))).pages == 1


@pytest.mark.parametrize("kind", PROGRAMMES)
def test_a_script_that_the_fonts_lack_is_printed_as_far_as_it_can_be_and_said(kind: str) -> None:
    found = _print(kind, japanese())
    assert [one.code for one in found.problems] in (["VP705"], ["VP706"])  # as the machine has such a font or not
    assert "14:55" in text_of(found.pdf)


@pytest.mark.parametrize("kind", PROGRAMMES)
def test_the_same_revision_and_hour_of_print_give_the_same_bytes(kind: str) -> None:
    assert _print(kind, worked(("lv", "ka"))).pdf == _print(kind, worked(("lv", "ka"))).pdf


def test_the_poster_is_the_same_page_larger() -> None:
    small, large = (_print("daily-programme", worked(("ka",)), "2013-08-01", paper=paper) for paper in ("a4", "a3"))
    assert text_of(small.pdf) == text_of(large.pdf)


@pytest.mark.parametrize("kind", PROGRAMMES)
def test_what_shows_more_than_its_readers_may_know_is_refused(kind: str) -> None:
    most = max(LEVELS.index(level) for level in kind_of(kind).levels)
    for number, level in enumerate(LEVELS):
        if number > most:
            with pytest.raises(ProblemsFound, match="VP710"):
                _print(kind, worked(("en",))._replace(reader=Reader(level=level)))


def test_a_size_without_a_layout_is_refused() -> None:
    with pytest.raises(ProblemsFound, match="VP709 error: programme-of-visit is not laid out for 'a3'"):
        _print("programme-of-visit", worked(("en",)), paper="a3")


def test_what_changed_is_marked_with_a_word_and_the_foot_says_since_when() -> None:
    view = worked(("en", "lv"))
    marks = {item.uid: mark for item, mark in zip(view.days[1].items, ("changed", "new"), strict=False)}
    page = pages_of(_print("daily-programme", view, "2013-08-01", marks=marks, since=2).pdf)[0]
    wanted = [
        "Laying of flowers",
        "changed",
        "mainīts",
        "Courtesy call",
        "new",
        "jauns",
        "Conference",
        "changes since revision 2 are marked",
    ]
    assert missing_in_order(page, wanted) == []


def test_each_sheet_bears_the_code_of_its_address() -> None:
    parts = [Part(worked(("en",))._replace(days=(day,)), link=f"{ADDRESS}/{day.day}") for day in worked(("en",)).days[:2]]
    plain = render("daily-programme", [part._replace(link="") for part in parts], printed=PRINTED)
    coded = render("daily-programme", parts, printed=PRINTED)
    assert (coded.pages, coded.problems) == (2, ())
    assert len(coded.pdf) > len(plain.pdf)


def test_files_have_names_that_every_system_takes() -> None:
    view, daily, whole = worked(("lv", "ka")), kind_of("daily-programme"), kind_of("programme-of-visit")
    assert file_name(daily, view, ("2013-07-31",)) == "khashuri-2013-daily-programme-2013-07-31-lv-ka-r3.pdf"
    own = announced()._replace(visit='../a b:"?', reader=Reader("person", "irine-gelasvili", "public"))
    assert file_name(whole, own) == "a-b-programme-of-visit-person-irine-gelasvili-lv-public-draft.pdf"
    assert file_name(daily, view, paper="a3") == "khashuri-2013-daily-programme-lv-ka-a3-r3.pdf"


def test_files_about_other_days_or_people_have_other_names() -> None:
    view, daily, days = worked(("lv",)), kind_of("daily-programme"), [f"2013-08-0{n}" for n in range(1, 10)]
    assert file_name(daily, view, days[:5]).count("2013-08") == 5
    chosen = [days, [*days[:4], *days[5:]], [*days[:5], *days[6:]], ["x" * 60, "y" * 60], ["x" * 60, "y" * 59]]
    names = [file_name(daily, view, one) for one in chosen]
    assert len(set(names)) == len(names)
    assert max(map(len, names)) < 140
