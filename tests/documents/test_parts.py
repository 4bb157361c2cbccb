"""Parts of documents: for whom, about what, and what changed."""

import pytest

from tests.itineraries.samples import load
from visitplanner.changes import revise
from visitplanner.documents import KINDS, About, Choice, DocumentKind, Need, content_digest, kind_of, parts_of
from visitplanner.documents.parts import marked
from visitplanner.model import Day, Revision, Visit
from visitplanner.problems import ProblemsFound
from visitplanner.texts import text
from visitplanner.times import Moment
from visitplanner.views import Reader, view

NAME = "khashuri-2013-example"
DAY = Day("2013-08-01")


def revision(visit: Visit | None = None, before: Revision | None = None) -> Revision:
    number = before.number + 1 if before else 1
    return revise(before, visit or load(NAME), number, f"2013-07-2{number}T09:00:00Z", "")


def subjects(kind: DocumentKind, **choice: object) -> list[str]:
    return [part.subject for part in parts_of(kind, revision(), Choice(("en",), **choice))]  # type: ignore[arg-type]  # its fields


def test_each_thing_that_a_document_may_be_about_has_its_own_view() -> None:
    visit, told = load(NAME), view(revision(), Reader(), ("en",))
    assert subjects(DocumentKind("x", "visit", ("delegate",))) == [""]
    assert subjects(DocumentKind("x", "day", ("delegate",))) == [day.day for day in told.days]
    assert subjects(DocumentKind("x", "vehicle", ("delegate",))) == [one.id for one in visit.vehicles]
    assert subjects(DocumentKind("x", "delegation", ("delegate",))) == [one.id for one in visit.delegations]
    people = [person.id for one in told.delegations for person in one.people]
    assert subjects(DocumentKind("x", "person", ("delegate",))) == people
    for part in parts_of(DocumentKind("x", "person", ("delegate",)), revision(), Choice(("en",))):
        assert part.view == view(revision(), Reader("person", part.subject), ("en",))


def test_days_and_subjects_may_be_chosen() -> None:
    day, item = (DocumentKind("x", per, ("delegate",)) for per in ("day", "item"))
    assert subjects(day, days=(DAY,)) == [DAY]
    of_the_day = [one.id for one in view(revision(), Reader(), ("en",)).days[1].items if one.status != "cancelled"]
    assert subjects(item, days=(DAY,)) == of_the_day
    (part,) = parts_of(item, revision(), Choice(("en",), subjects=(of_the_day[0],)))
    assert [one.id for day in part.view.days for one in day.items] == of_the_day[:1]


def test_a_kind_may_choose_its_subjects_and_add_a_model_of_its_own() -> None:
    def model(about: About) -> tuple[str, int, int]:
        return about.subject, about.revision.number, len(about.view.days)

    kind = DocumentKind("x", "day", ("delegate",), subjects=lambda _, told: [told.days[2].day], model=model)
    assert [part.model for part in parts_of(kind, revision(), Choice(("en",)))] == [("2013-08-02", 1, 1)]


def test_a_visit_that_lacks_what_a_document_needs_is_told_so() -> None:
    kind = DocumentKind("x", "visit", ("delegate",), needs=(Need("a gift", "give one", lambda revision, told: False),))
    with pytest.raises(ProblemsFound) as caught:
        parts_of(kind, revision(), Choice(("en",)))
    (problem,) = caught.value.problems
    assert (problem.code, problem.text, problem.hint) == ("VP712", "x needs a gift", "give one")


@pytest.mark.parametrize(
    ("choice", "code"),
    [(Choice(("en",), days=(Day("2013-09-01"),)), "VP708"), (Choice(("en",), level="host"), "VP710")],
)
def test_what_cannot_be_is_refused(choice: Choice, code: str) -> None:
    with pytest.raises(ProblemsFound, match=code):
        parts_of(kind_of("daily-programme"), revision(), choice)


def test_a_daily_document_of_a_visit_without_days_is_refused() -> None:
    with pytest.raises(ProblemsFound, match="VP708"):
        parts_of(kind_of("daily-programme"), revision(Visit(id="x", title=text("x"), zone=load(NAME).zone)), Choice(("en",)))


def changed(visit: Visit, number: int, **fields: object) -> Visit:
    items = list(visit.items)
    items[number] = items[number]._replace(**fields)  # type: ignore[arg-type]  # its fields
    return visit._replace(items=tuple(items))


def test_what_changed_since_the_revision_before_is_marked_by_its_item() -> None:
    first, visit = revision(), load(NAME)
    number, item = next((n, one) for n, one in enumerate(visit.items) if one.start.day == DAY and one.start.has_clock)
    moved = changed(visit, number, start=Moment("exact", DAY, (item.start.minute or 0) + 5))
    second = revision(moved, first)
    (part,) = parts_of(kind_of("daily-programme"), second, Choice(("en",), days=(DAY,), previous=first))
    assert (part.marks, part.since) == ({item.uid: "changed"}, 1)
    added = second.visit._replace(items=(*visit.items, item._replace(id=type(item.id)("extra"), uid="extra")))
    marks = marked(view(first, Reader(), ("en",)), view(revision(added, first), Reader(), ("en",)))
    assert marks == {"extra": "new"}


def test_what_a_document_does_not_print_is_no_change_of_it() -> None:
    first, visit = revision(), load(NAME)
    number = next(n for n, one in enumerate(visit.items) if one.start.day == DAY)
    second = revision(changed(visit, number, description=text("more")), first)
    kind, choice = kind_of("daily-programme"), Choice(("en",), days=(DAY,), previous=first)
    (before,), (after,) = parts_of(kind, first, choice), parts_of(kind, second, choice)
    assert (after.marks, content_digest(before)) == ({}, content_digest(after))
    (whole,) = parts_of(kind_of("programme-of-visit"), second, choice)
    assert list(whole.marks.values()) == ["changed"]


@pytest.mark.parametrize("kind", KINDS)
def test_a_document_of_an_equal_revision_says_the_same_and_marks_nothing(kind: str) -> None:
    first = revision()
    second = revision(first.visit, first)
    choice = Choice(("lv", "ka"), previous=first)
    before, after = (parts_of(kind_of(kind), one, choice) for one in (first, second))
    assert [content_digest(part) for part in before] == [content_digest(part) for part in after]
    assert [dict(part.marks) for part in after] == [{}] * len(after)


def test_a_reader_who_was_not_there_before_finds_nothing_marked() -> None:
    empty = revision()._replace(visit=Visit(id="x", zone=load(NAME).zone))
    choice = Choice(("en",), previous=empty)
    assert [dict(part.marks) for part in parts_of(kind_of("personal-programme"), revision(), choice)] == [{}] * 5
