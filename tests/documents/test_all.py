"""Every document that the registry knows, from a real visit: in every language, as PDF/UA, and nothing else."""

from typing import get_args

import pytest

from tests.documents.reading import facts_for_readers_aloud, pages_of, squeezed
from tests.itineraries.samples import load
from visitplanner.changes import revise
from visitplanner.documents import KINDS, Choice, Part, kind_of, parts_of, render
from visitplanner.documents.kinds import Paper
from visitplanner.labels import label
from visitplanner.model import Revision

VISIT = "khashuri-2013-example"
PRINTED = "2013-07-29T15:05:00Z"


def revision(name: str = VISIT, number: int = 1) -> Revision:
    return revise(None, load(name), number, "2013-07-28T12:00:00Z" if number else "", "")


def parts(kind: str, languages: tuple[str, ...], number: int = 1) -> tuple[Part, ...]:
    return parts_of(kind_of(kind), revision(number=number), Choice(languages))


@pytest.mark.parametrize("languages", [("en",), ("lv",), ("ka",), ("lv", "ka")], ids="-".join)
@pytest.mark.parametrize("kind", KINDS)
def test_every_document_is_pdf_ua_in_every_language(kind: str, languages: tuple[str, ...]) -> None:
    found = render(kind, parts(kind, languages)[:3], printed=PRINTED)
    facts = facts_for_readers_aloud(found.pdf)
    assert (found.problems, facts["language"], facts["part"], facts["tagged"]) == ((), languages[0], "1", True)


@pytest.mark.parametrize("kind", KINDS)
def test_every_size_that_a_document_is_laid_out_for_prints(kind: str) -> None:
    for paper in kind_of(kind).papers:
        assert paper in get_args(Paper)
        assert render(kind, parts(kind, ("ka", "lv"))[:2], printed=PRINTED, paper=paper).pages > 0


@pytest.mark.parametrize("kind", KINDS)
def test_every_page_of_a_draft_says_so(kind: str) -> None:
    mark = squeezed(label("word.draft", ("en",))[0].text)
    assert all(
        mark.casefold() in page.casefold() for page in pages_of(render(kind, parts(kind, ("en",), 0)[:3], printed=PRINTED).pdf)
    )
