"""Templates of visits: each in every language, without an hour, and the beginning of a visit."""

from pathlib import Path

import pytest

from tests.planner.given import NOW
from visitplanner.checks import structural
from visitplanner.model import Category
from visitplanner.planner.changing import Entry
from visitplanner.planner.templates import apply_template, list_templates, visit_of_template
from visitplanner.problems import ProblemsFound
from visitplanner.store import open_store
from visitplanner.texts import LANGUAGES

TEMPLATES = list_templates()


@pytest.mark.parametrize("template", TEMPLATES, ids=[one.name for one in TEMPLATES])
def test_a_template_is_a_course_of_days_without_an_hour(template: object) -> None:
    assert template in TEMPLATES
    (one,) = (one for one in TEMPLATES if one == template)
    assert one.about
    assert one.visit.category in Category.__args__  # type: ignore[attr-defined]  # a Literal has its arms there
    assert {item.start.precision for item in one.visit.items} == {"date"}
    texts = [one.visit.title, *(item.title for item in one.visit.items)]
    assert [text for text in texts if {language for language, _ in text.forms} != set(LANGUAGES)] == []
    begun = visit_of_template(one.name, "x", "Europe/Riga", "2014-07-30")
    assert [item.id for item in begun.items if item.id[-5:-2] == "-01"] == []
    assert structural(begun) == ()
    assert (one.visit.items[0].kind, one.visit.items[-1].kind) == ("arrival", "departure")


def test_a_visit_begins_from_a_template_on_its_days(tmp_path: Path) -> None:
    with open_store(tmp_path / "a.sqlite", mode="write", now=NOW) as store:
        done = apply_template(store, "twin-town", "khashuri", "Asia/Tbilisi", "2014-07-30", entry=Entry("template"), now=NOW)
        visit = store.draft("khashuri").visit
    assert (visit.zone, visit.start, visit.end, visit.category) == ("Asia/Tbilisi", "2014-07-30", "2014-08-02", "twin-town")
    assert [(one.start.day, one.kind) for one in visit.items][:2] == [("2014-07-30", "arrival"), ("2014-07-30", "welcome")]
    assert [one for one in done.problems if one.severity == "error"] == []


def test_without_a_day_nothing_has_one() -> None:
    visit = visit_of_template("official", "x", "Europe/Riga")
    assert ({one.start.is_known for one in visit.items}, visit.start, visit.items[0].kind) == ({False}, "", "arrival")


@pytest.mark.parametrize(
    ("words", "code"),
    [(("twin", "x", "Europe/Riga"), "VP945"), (("official", "x", "Riga"), "VP943"), (("official", "x", "UTC", "soon"), "VP943")],
)
def test_what_is_not_there_is_said(words: tuple[str, ...], code: str) -> None:
    with pytest.raises(ProblemsFound, match=code):
        visit_of_template(*words)
