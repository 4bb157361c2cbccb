"""Papers with a model of their own: every row of it stands on the paper, in order; what is secret on none."""

import json
from collections.abc import Iterator
from itertools import groupby
from typing import Any

import pytest

from tests.documents.examples import HOSTILE, PRINTED, SAMPLE
from tests.documents.reading import facts_for_readers_aloud, missing_in_order, pages_of, squeezed, text_of
from tests.itineraries.samples import SAMPLES, load
from tests.papers.asking import revision_of, texts_of
from visitplanner.changes import revise
from visitplanner.documents import KINDS, Choice, Part, Rendered, kind_of, parts_of, render
from visitplanner.documents.data import instant_of
from visitplanner.documents.typesetting import Job, typeset
from visitplanner.model import LEVELS, Contact, ItemId, Language, Level, Note, Private, Revision, Visit
from visitplanner.problems import ProblemsFound
from visitplanner.shipped import templates_folder
from visitplanner.texts import Text, Words, text
from visitplanner.views import Reader, view

MODELS = [name for name, kind in KINDS.items() if kind.model]
LANGUAGES = [("en",), ("lv",), ("ka",), ("lv", "ka"), ("en", "ka")]
WORKED = "khashuri-2013-example"
ROWS = {
    "delegation-list": ("people",), "contact-sheet": ("duty", "others"), "rooming-list": ("guests",),
    "transport-order": ("movements",), "sign-in-sheet": ("rows",), "interpreter-plan": ("turns",), "line-by-line": ("lines",),
    "meal-counts": ("meals",), "badges": ("cards",), "name-cards": ("cards",), "press-programme": ("items",),
    "certificate": ("certificates",), "evaluation-form": ("questions",),
}  # fmt: skip
"""The fields of a model that are lists of rows."""
NAMES = ("title", "names", "name", "text")
"""What a row is known by: the first of these that it has."""


def made(kind: str, revision: Revision, languages: tuple[str, ...], level: Level | None = None) -> tuple[Part, ...]:
    """Return the parts of a document, none where the visit lacks what it needs."""
    document = kind_of(kind)
    whole = view(revision, Reader("visit", "", level or document.levels[0]), languages)
    if not all(need.is_met(revision, whole) for need in document.needs):
        return ()
    return parts_of(document, revision, Choice(languages, level))


def printed(kind: str, parts: tuple[Part, ...]) -> Rendered:
    return render(kind, parts, printed=PRINTED)


def some(kind: str, revision: Revision, languages: tuple[str, ...], level: Level | None = None) -> tuple[Part, ...]:
    """Return the first parts of a document: what is true of two sheets is true of twenty."""
    return made(kind, revision, languages, level)[:2]


def rows(model: Any, fields: tuple[str, ...]) -> Iterator[Any]:
    """Yield the rows of a model in order."""
    if isinstance(model, Words) or not isinstance(model, tuple):
        return
    for name, value in getattr(model, "_asdict", dict)().items():
        if name in fields:
            yield from value
        else:
            yield from rows(value, fields)
    if not hasattr(model, "_asdict"):
        for one in model:
            yield from rows(one, fields)


def known_by(row: Any) -> list[str]:
    fact = getattr(row, "person", row) if hasattr(getattr(row, "person", None), "names") else row
    said = next(getattr(fact, name) for name in NAMES if hasattr(fact, name))
    return [said[0].text] if said else []


@pytest.mark.parametrize("languages", LANGUAGES, ids="-".join)
@pytest.mark.parametrize("kind", MODELS)
def test_every_paper_can_be_read_aloud_and_says_on_every_page_what_it_is(kind: str, languages: tuple[str, ...]) -> None:
    parts = some(kind, revision_of(WORKED), languages)
    found = printed(kind, parts)
    facts = facts_for_readers_aloud(found.pdf)
    assert found.problems == ()
    assert (facts["language"], facts["marked"], facts["tagged"], facts["part"]) == (languages[0], True, True, "1")
    if languages == ("en",):
        is_internal = "host" in kind_of(kind).levels[:1]
        for page in pages_of(found.pdf):
            for words in ("EXAMPLE", "Revision 3", "printed 2013-07-29 18:05", "page", *(["Internal"] if is_internal else [])):
                assert squeezed(words) in page


@pytest.mark.parametrize("sample", SAMPLES)
def test_every_row_of_every_sample_stands_on_its_paper_in_order(sample: str) -> None:
    revision = revision_of(sample)
    for number, kind in enumerate(ROWS):
        languages = LANGUAGES[(number + SAMPLES.index(sample)) % len(LANGUAGES)]
        parts = made(kind, revision, languages)
        if parts:
            named = [words for part in parts for row in rows(part.model, ROWS[kind]) for words in known_by(row)]
            wanted = [words for words, _ in groupby(named)]  # an item with two interpreters stands once, with both
            assert missing_in_order(text_of(printed(kind, parts).pdf), [one[:60] for one in wanted]) == [], kind


WHOLE = {
    "delegation-list": ("id", "unconfirmed"), "contact-sheet": (), "rooming-list": ("id",), "transport-order": ("id", "kind"),
    "sign-in-sheet": (), "interpreter-plan": (), "line-by-line": (), "meal-counts": (), "press-programme": ("access",),
    "evaluation-form": (), "seating-plan": ("shape", "salutation", "country", "group"),
}  # fmt: skip
"""Papers on which every text of the model stands, and the fields that are for the looks alone."""


@pytest.mark.parametrize("kind", WHOLE)
def test_nothing_that_the_model_says_is_left_out_of_the_paper(kind: str) -> None:
    parts = made(kind, revision_of(WORKED), ("lv", "ka"))
    paper = text_of(printed(kind, parts).pdf).casefold()
    said = {words for part in parts for words in texts_of(part.model, *WHOLE[kind])}
    # An hour that differs only in its dots from that of the first language stands once.
    missing = [words for words in said if any(map(str.isalpha, words)) and squeezed(words).casefold() not in paper]
    assert missing == []


@pytest.mark.parametrize("languages", [("ka",), ("lv", "ka")], ids="-".join)
def test_no_row_is_torn_over_two_pages_in_georgian_either(languages: tuple[str, ...]) -> None:
    parts = made("line-by-line", revision_of(WORKED), languages)
    pages = pages_of(printed("line-by-line", parts).pdf)
    for day in parts[0].model.days:
        for line in day.lines:
            if line.notes:
                title, note = squeezed(line.title[0].text), squeezed(line.notes[-1][-1].text)
                assert any(title in page and note in page for page in pages)


def test_no_page_holds_a_remark_alone() -> None:
    for kind in ("meal-counts", "seating-plan"):
        for page in pages_of(printed(kind, made(kind, revision_of(WORKED), ("ka",))).pdf):
            assert "სადილი" in page or "ვახშამი" in page, kind


def seeded(visit: Visit) -> Visit:
    """Put a word that tells for whom it is into everything that has a level, and into what nobody but organisers may see."""

    def notes(old: tuple[Note, ...]) -> tuple[Note, ...]:
        return (*old, *(Note(text(f"SECRET-{level}"), level) for level in LEVELS[1:]))

    private = Private(*(["SECRET-private"] * 7))  # type: ignore[arg-type]  # days too
    people = tuple(
        one._replace(
            notes=notes(one.notes),
            private=private,
            contacts=(*one.contacts, *(Contact("duty", f"SECRET-{level}", level=level) for level in LEVELS[1:])),
        )
        for one in visit.people
    )
    items = tuple(
        found
        for n, one in enumerate(visit.items)
        for found in (
            one._replace(notes=notes(one.notes)),
            *(
                one._replace(id=ItemId(f"s{n}{level}"), uid=f"s{n}{level}", title=text(f"SECRET-{level}"), level=level)
                for level in LEVELS[1:]
                if n % 5 == 0
            ),
        )
    )
    return visit._replace(
        people=people,
        items=items,
        notes=notes(visit.notes),
        open_points=(text("SECRET-organiser"),),
        delegations=tuple(one._replace(notes=notes(one.notes)) for one in visit.delegations),
        organisations=tuple(one._replace(notes=notes(one.notes)) for one in visit.organisations),
        places=tuple(one._replace(notes=notes(one.notes)) for one in visit.places),
        vehicles=tuple(one._replace(notes=notes(one.notes)) for one in visit.vehicles),
    )


@pytest.mark.parametrize("kind", KINDS)
def test_what_a_level_may_not_see_stands_on_none_of_its_papers(kind: str) -> None:
    revision = revision_of(seeded(load(WORKED)))
    document = kind_of(kind)
    for level in document.levels:
        parts = made(kind, revision, ("en",), level)
        paper = text_of(printed(kind, parts[:3] if document.per in ("person", "item") else parts).pdf)
        hidden = [f"SECRET-{one}" for one in LEVELS[LEVELS.index(level) + 1 :]] + ["SECRET-private"]
        assert [word for word in hidden if squeezed(word) in paper] == []


@pytest.mark.parametrize("kind", KINDS)
def test_a_paper_is_refused_to_who_may_not_have_it_and_to_who_would_get_half_of_it(kind: str) -> None:
    document = kind_of(kind)
    for level in LEVELS:
        if not document.may_show(level):
            with pytest.raises(ProblemsFound, match="VP710"):
                parts_of(document, revision_of(WORKED), Choice(("en",), level))


@pytest.mark.parametrize("kind", MODELS)
def test_hostile_words_print_as_words_and_a_draft_says_so_on_every_page(kind: str) -> None:
    visit = load(WORKED)
    people = tuple(one._replace(names=tuple(form._replace(name=HOSTILE) for form in one.names)) for one in visit.people)
    items = tuple(one._replace(title=text(HOSTILE)) for one in visit.items)
    bodies = tuple(one._replace(name=text(HOSTILE)) for one in visit.organisations)
    places = tuple(one._replace(name=text(HOSTILE)) for one in visit.places)
    hostile = visit._replace(people=people, items=items, organisations=bodies, places=places, title=text(HOSTILE))
    pages = pages_of(printed(kind, some(kind, revision_of(hostile)._replace(number=0), ("en",))).pdf)
    assert squeezed(HOSTILE)[:40] in "".join(pages)
    assert [page for page in pages if "DRAFT" not in page] == []


def swollen(visit: Visit) -> Visit:
    """Make everything absurdly long: forty-word titles, twelve languages a person."""
    long = text(" ".join(["Representatives"] * 40))
    people = tuple(
        one._replace(
            languages=tuple(map(Language, ("lv", "en", "ka", "ru", "de", "fr", "uk", "pl", "lt", "et", "ja", "es"))),
            functions=tuple(function._replace(title=long) for function in one.functions),
            names=tuple(form._replace(name="Wolfeschlegelsteinhausenbergerdorff " * 4) for form in one.names),
        )
        for one in visit.people
    )
    return visit._replace(people=people, items=tuple(one._replace(title=long) for one in visit.items), title=long)


@pytest.mark.parametrize("kind", MODELS)
def test_absurdly_long_words_print(kind: str) -> None:
    parts = some(kind, revision_of(swollen(load(WORKED))), ("lv", "ka"))
    assert printed(kind, parts).problems == ()


@pytest.mark.parametrize("kind", MODELS)
def test_a_visit_of_which_nothing_is_known_is_printed_or_told_what_it_lacks(kind: str) -> None:
    bare = revision_of(Visit(id="x", title=Text((("en", "Bare"),)), zone=load(WORKED).zone))
    parts = some(kind, bare, ("en",))
    if parts:
        assert squeezed("Bare") in text_of(printed(kind, parts).pdf)


def test_needs_are_told_with_a_way_to_meet_them() -> None:
    bare = revise(None, Visit(id="x", title=text("Bare"), zone=load(WORKED).zone), 1, "2013-07-20T09:00:00Z", "")
    needy = [kind for kind in KINDS.values() if kind.needs]
    assert {kind.name for kind in needy} >= set(MODELS) - {"contact-sheet", "evaluation-form"}
    for kind in needy:
        with pytest.raises(ProblemsFound) as caught:
            parts_of(kind, bare, Choice(("en",)))
        (problem,) = caught.value.problems
        assert problem.code == "VP712"
        assert problem.hint


def test_internal_papers_say_that_they_are() -> None:
    for name in MODELS:
        if "host" in kind_of(name).levels[1:]:  # those for hosts alone are looked at above
            parts = some(name, revision_of(WORKED), ("en",), "host")
            assert all("Internal" in page for page in pages_of(printed(name, parts).pdf))


@pytest.mark.parametrize("kind", MODELS)
def test_an_editor_without_data_shows_the_sample(kind: str) -> None:
    assert kind in json.loads((SAMPLE.parent / "sample-models.json").read_text(encoding="utf-8"))
    job = Job(templates_folder(), kind_of(kind).template, SAMPLE.read_text(encoding="utf-8"), instant_of(PRINTED))
    assert squeezed("Khashuri") in text_of(typeset(job).pdf)
