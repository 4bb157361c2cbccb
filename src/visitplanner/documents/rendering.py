"""Parts as a document: what is asked for is checked, set, and named."""

import json
import re
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

from visitplanner.digests import sha256
from visitplanner.documents.branding import read_look
from visitplanner.documents.data import document_data, instant_of
from visitplanner.documents.kinds import KINDS, DocumentKind, Layout, kind_of
from visitplanner.documents.parts import Part
from visitplanner.documents.typesetting import SECONDS, Job, Rendered, pictures, typeset
from visitplanner.problems import refuse
from visitplanner.shipped import templates_folder
from visitplanner.texts import Said, Words, visible
from visitplanner.views import View

_UNSAFE = re.compile(r"[^A-Za-z0-9]+")
_LONGEST_CHOICE = 80
"""Letters of a file name for what a paper is about; a system takes 255 in all."""


def render(
    kind: str,
    parts: Sequence[Part],
    *,
    printed: str,
    paper: str = "",
    layout: Layout | None = None,
    templates: Path | None = None,
    seconds: float = SECONDS,
) -> Rendered:
    """Render parts of a document, all of one revision, level and choice of languages, as one PDF.

    `printed` is the instant of printing in ISO 8601 with its zone (ValueError without); with the revision it decides
    every byte. Without `paper`, the usual size; without `layout`, the usual one (`layout_of`). What the folder `templates`
    holds stands in for what is shipped; `seconds` is the time limit. Raises ProblemsFound: VP701 unknown document; VP703,
    VP704 and VP707 as `typeset` does; VP709 a paper size it has no layout for; VP710 a view that shows more than the readers
    of the document may know; VP715 a look of one's own that cannot be used.
    """
    return typeset(_job(kind, parts, printed, paper, layout, templates), seconds=seconds)


def preview(
    kind: str,
    parts: Sequence[Part],
    *,
    printed: str,
    paper: str = "",
    layout: Layout | None = None,
    templates: Path | None = None,
) -> tuple[bytes, ...]:
    """Return the pages of a document as pictures (PNG), small ones for a look. Raises as `render` does."""
    return pictures(_job(kind, parts, printed, paper, layout, templates))


def _job(kind: str, parts: Sequence[Part], printed: str, paper: str, layout: Layout | None, templates: Path | None) -> Job:
    wanted = kind_of(kind)
    view = parts[0].view
    size = paper_of(wanted, paper)
    if not wanted.may_show(view.reader.level):
        text = f"{kind} is a paper for level {wanted.levels[0]}, the view was made for level {view.reader.level}"
        raise refuse("VP710", text, f"make the view for level {wanted.levels[0]}", "visit", view.visit)
    look = read_look(templates, (host.id for host in view.hosts))
    how = layout_of(wanted, parts, size, layout)
    data = document_data(wanted, parts, printed=printed, paper=size, layout=how, look=look)
    made = instant_of(view.published or printed)
    words = json.dumps(data, ensure_ascii=False)
    return Job(templates_folder(), wanted.template, words, made, size == "booklet", templates)


def paper_of(kind: DocumentKind, paper: str = "") -> str:
    """Return the paper size asked for, or the usual one. Raises ProblemsFound (VP709)."""
    if paper and paper not in kind.papers:
        hint = f"paper sizes are: {', '.join(kind.papers)}"
        raise refuse("VP709", f"{kind.name} is not laid out for '{visible(paper[:20])}'", hint)
    return paper or kind.papers[0]


def layout_of(kind: DocumentKind, parts: Sequence[Part], paper: str, wanted: Layout | None = None) -> Layout:
    """Return how the languages of parts stand on a paper: as wanted, where there are two and the size has room for it.

    By themselves they stand side by side if at least half of the titles are told in both, lest a page says most things twice.
    """
    if paper not in kind.beside or len(parts[0].view.languages) != 2:
        return "stacked"
    if wanted:
        return wanted
    titles = [title for part in parts for title in _titles((part.view.days, part.view.undated, part.model))]
    return "beside" if 2 * sum(len(title) > 1 for title in titles) >= len(titles) else "stacked"


def check_beside(asked: Iterable[tuple[DocumentKind, Sequence[Part], str]]) -> None:
    """Refuse an order of documents, each with parts and paper, none of which has room for two languages side by side (VP709)."""
    if not any(layout_of(kind, parts, paper, "beside") == "beside" for kind, parts, paper in asked):
        ways = "; ".join(f"{kind.name} on {' or '.join(kind.beside)}" for kind in KINDS.values() if kind.beside)
        text = "nothing here has room for two languages side by side"
        raise refuse("VP709", text, f"side by side, in two languages, there are: {ways}")


def _titles(facts: Any) -> Iterator[Said]:
    """Yield the title of each fact in a nest of them that has one."""
    if not isinstance(facts, tuple) or isinstance(facts, Words):
        return
    title = getattr(facts, "title", ())
    if title:
        yield title
    for one in facts:
        yield from _titles(one)


def file_name(kind: DocumentKind, view: View, subjects: Sequence[str] = (), paper: str = "", layout: Layout | None = None) -> str:
    """Return a name for the file that is safe on every system: khashuri-2013-daily-programme-2013-07-31-lv-r3.pdf.

    It says all by which two prints of a revision differ: subjects if not all, paper, level and `layout` if not the usual ones. Of
    more subjects than a name can hold stand the first and the last, their number, and a part of their sum.
    """
    chosen = "_".join(subjects)
    if len(chosen) > _LONGEST_CHOICE:
        chosen = f"{subjects[0][:30]}_{len(subjects)}_{subjects[-1][:30]}_{sha256(chosen)[:6]}"
    level = "" if view.reader.level == kind.levels[0] else view.reader.level
    size = "" if paper in ("", kind.papers[0]) else paper
    state = f"r{view.revision}" if view.revision else "draft"
    reader = "" if view.reader.kind in ("visit", kind.per) else f"{view.reader.kind}-{view.reader.id}"[:80]
    parts = (view.visit[:60], kind.name, chosen, reader, *view.languages, layout or "", level, size, state)
    return "-".join(filter(None, (_UNSAFE.sub("-", part).strip("-") for part in parts))) + ".pdf"
