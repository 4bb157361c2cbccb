"""Which papers say something else by now."""

from pathlib import Path

import pytest

from tests.planner.given import LATER, NOW, VISIT, write
from visitplanner.planner.loading import load
from visitplanner.planner.printing import Order, make_prints, note_prints, plan_prints, print_documents
from visitplanner.planner.publishing import publish
from visitplanner.planner.stale import list_prints, plan_stale, stale_prints
from visitplanner.store import open_store

KINDS = ("daily-programme", "programme-of-visit", "personal-programme")
WITH_TWO_DAYS = VISIT.replace("undated:", "  2013-08-01:\n    - 10:00 Talk @ hall\nundated:")


def change(folder: Path, text: str) -> None:
    load(folder / "v.sqlite", write(folder, text), LATER, force=True)
    with open_store(folder / "v.sqlite", mode="write", now=LATER) as store:
        publish(store, "", "", LATER)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    load(tmp_path / "v.sqlite", write(tmp_path, WITH_TWO_DAYS), NOW)
    with open_store(tmp_path / "v.sqlite", mode="write", now=NOW) as store:
        publish(store, "", "", NOW)
        print_documents(store, "", tmp_path / "prints", Order(KINDS), NOW)
    return tmp_path


def stale(folder: Path) -> set[tuple[str, str, str]]:
    with open_store(folder / "v.sqlite", mode="read", now=LATER) as store:
        return {(one.print.document, one.print.subject, one.state) for one in stale_prints(store, "")}


def test_every_part_of_every_document_is_noted(folder: Path) -> None:
    with open_store(folder / "v.sqlite", mode="read", now=LATER) as store:
        found = {(one.document, one.subject) for one in list_prints(store, "")}
    days = {("daily-programme", day) for day in ("2013-07-31", "2013-08-01")}
    assert found == days | {("programme-of-visit", ""), ("personal-programme", "ann"), ("personal-programme", "ben")}
    assert stale(folder) == set()


def test_a_day_that_changed_makes_its_own_sheet_stale_and_not_the_others(folder: Path) -> None:
    change(folder, WITH_TWO_DAYS.replace("10:00 Talk", "10:30 Talk"))
    whole = {
        ("programme-of-visit", "", "changed"),
        ("personal-programme", "ann", "changed"),
        ("personal-programme", "ben", "changed"),
    }
    assert stale(folder) == {("daily-programme", "2013-08-01", "changed"), *whole}


def test_another_order_of_precedence_makes_those_lists_stale_alone_that_went_by_the_visits(folder: Path) -> None:
    without_head = WITH_TWO_DAYS.replace("head: ann, members: [ann, ben]", "members: [ben, ann]")
    change(folder, without_head)
    with open_store(folder / "v.sqlite", mode="write", now=LATER) as store:
        print_documents(store, "", folder / "prints", Order(["delegation-list"]), LATER)
        print_documents(store, "", folder / "prints", Order(["delegation-list"], rule="list"), LATER)
    change(folder, without_head.replace("from:", "precedence: alphabet\nfrom:"))
    with open_store(folder / "v.sqlite", mode="read", now=LATER) as store:
        assert [one.print.rule for one in stale_prints(store, "") if one.print.document == "delegation-list"] == [""]


def test_what_a_paper_does_not_say_does_not_make_it_stale(folder: Path) -> None:
    change(folder, WITH_TWO_DAYS.replace("function: mayor", "function: chair"))
    assert stale(folder) == {("programme-of-visit", "", "changed")}


def test_a_revision_that_says_the_same_makes_nothing_stale(folder: Path) -> None:
    change(folder, WITH_TWO_DAYS + "sources: [a letter]\n")
    assert stale(folder) == set()


def test_papers_about_what_is_no_longer_there_are_told_and_not_made_again(folder: Path) -> None:
    change(folder, VISIT.replace("  ben: Ben\n", "").replace(", ben]", "]"))
    found = stale(folder)
    assert {("personal-programme", "ben", "gone"), ("daily-programme", "2013-08-01", "gone")} <= found
    with open_store(folder / "v.sqlite", mode="read", now=LATER) as store:
        assert [part.subject for sheaf in plan_stale(store, "").sheaves for part in sheaf.parts if sheaf.kind.per != "visit"] == [
            "ann"
        ]


def test_a_cancelled_dinner_has_no_name_cards_to_be_made_again_and_is_told_once(folder: Path) -> None:
    dinner = WITH_TWO_DAYS.replace("10:00 Talk @ hall", "{at: '19:00', title: Dinner, kind: dinner, place: hall, id: dinner}")
    change(folder, dinner)
    with open_store(folder / "v.sqlite", mode="write", now=LATER) as store:
        print_documents(store, "", folder / "prints", Order(["name-cards", "seating-plan"]), LATER)
    change(folder, dinner.replace("id: dinner", "id: dinner, status: cancelled"))
    found = {one for one in stale(folder) if one[1] == "dinner"}
    assert found == {("name-cards", "dinner", "gone"), ("seating-plan", "dinner", "gone")}
    with open_store(folder / "v.sqlite", mode="read", now=LATER) as store:
        again = plan_stale(store, "")
    assert {sheaf.kind.name for sheaf in again.sheaves}.isdisjoint({"name-cards", "seating-plan"})
    assert {(one.document, one.subject) for one in again.gone} == {("name-cards", "dinner"), ("seating-plan", "dinner")}
    assert note_prints(folder / "v.sqlite", again.sheaves, LATER, {again.visit: again.gone}) == ()
    assert stale(folder) == set()


def test_the_stale_alone_are_made_again_where_they_were(folder: Path) -> None:
    change(folder, WITH_TWO_DAYS.replace("10:00 Talk", "10:30 Talk"))
    with open_store(folder / "v.sqlite", mode="read", now=LATER) as store:
        sheaves = plan_stale(store, "").sheaves
    assert {sheaf.path.name for sheaf in sheaves} == {
        "small-daily-programme-2013-08-01-en-r2.pdf",
        "small-programme-of-visit-en-r2.pdf",
        "small-personal-programme-ann-ben-en-r2.pdf",
    }
    assert [sheaf.parts[0].since for sheaf in sheaves] == [1, 1, 1]
    make_prints(sheaves, LATER)
    assert note_prints(folder / "v.sqlite", sheaves, LATER) == ()
    assert stale(folder) == set()


def test_a_later_print_takes_the_place_of_an_earlier_one(folder: Path) -> None:
    change(folder, WITH_TWO_DAYS.replace("10:00 Talk", "10:30 Talk"))
    with open_store(folder / "v.sqlite", mode="read", now=LATER) as store:
        sheaves = plan_prints(store, "", folder / "prints", Order(KINDS), LATER)
    note_prints(folder / "v.sqlite", sheaves, LATER)
    assert stale(folder) == set()


def test_drafts_are_not_noted(folder: Path) -> None:
    with open_store(folder / "v.sqlite", mode="read", now=LATER) as store:
        before = list_prints(store, "")
        sheaves = plan_prints(store, "", folder / "prints", Order(KINDS, from_draft=True), LATER)
    assert note_prints(folder / "v.sqlite", sheaves, LATER) == ()
    with open_store(folder / "v.sqlite", mode="read", now=LATER) as store:
        assert list_prints(store, "") == before


def test_a_paper_is_made_again_with_its_languages_as_they_stood(folder: Path) -> None:
    order = Order(("programme-of-visit",), [("en", "lv")], layout="beside")
    with open_store(folder / "v.sqlite", mode="write", now=NOW) as store:
        print_documents(store, "", folder / "prints", order, NOW)
    change(folder, WITH_TWO_DAYS.replace("10:00 Talk", "10:30 Talk"))
    with open_store(folder / "v.sqlite", mode="read", now=LATER) as store:
        again = [one for one in plan_stale(store, "").sheaves if one.choice.languages == ("en", "lv")]
    assert [(one.layout, one.path.name) for one in again] == [("beside", "small-programme-of-visit-en-lv-beside-r2.pdf")]
