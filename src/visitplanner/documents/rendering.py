"""Parts as a document: what is asked for is checked, set, and named."""

import json
import re
from collections.abc import Sequence
from pathlib import Path

from visitplanner.documents.branding import read_look
from visitplanner.documents.data import document_data, instant_of
from visitplanner.documents.kinds import DocumentKind, kind_of
from visitplanner.documents.parts import Part
from visitplanner.documents.typesetting import SECONDS, Job, Rendered, pictures, typeset
from visitplanner.problems import refuse
from visitplanner.shipped import templates_folder
from visitplanner.texts import visible
from visitplanner.views import View

_UNSAFE = re.compile(r"[^A-Za-z0-9]+")


def render(
    kind: str,
    parts: Sequence[Part],
    *,
    printed: str,
    paper: str = "",
    templates: Path | None = None,
    seconds: float = SECONDS,
) -> Rendered:
    """Render parts of a document, all of one revision, level and choice of languages, as one PDF.

    `printed` is the instant of printing in ISO 8601 with its zone (ValueError without); with the revision it decides
    every byte. Without `paper`, the usual size. What the folder `templates` holds stands in for what is shipped;
    `seconds` is the time limit. Raises ProblemsFound: VP701 unknown document; VP703, VP704 and VP707 as `typeset` does;
    VP709 a paper size it has no layout for; VP710 a view that shows more than the readers of the document may know;
    VP715 a look of one's own that cannot be used.
    """
    return typeset(_job(kind, parts, printed, paper, templates), seconds=seconds)


def preview(
    kind: str, parts: Sequence[Part], *, printed: str, paper: str = "", templates: Path | None = None
) -> tuple[bytes, ...]:
    """Return the pages of a document as pictures (PNG), small ones for a look. Raises as `render` does."""
    return pictures(_job(kind, parts, printed, paper, templates))


def _job(kind: str, parts: Sequence[Part], printed: str, paper: str, templates: Path | None) -> Job:
    wanted = kind_of(kind)
    view = parts[0].view
    size = paper_of(wanted, paper)
    if not wanted.may_show(view.reader.level):
        text = f"{kind} is a paper for level {wanted.levels[0]}, the view was made for level {view.reader.level}"
        raise refuse("VP710", text, f"make the view for level {wanted.levels[0]}", "visit", view.visit)
    look = read_look(templates, (host.id for host in view.hosts))
    data = document_data(wanted, parts, printed=printed, paper=size, look=look)
    made = instant_of(view.published or printed)
    words = json.dumps(data, ensure_ascii=False)
    return Job(templates_folder(), wanted.template, words, made, size == "booklet", templates)


def paper_of(kind: DocumentKind, paper: str = "") -> str:
    """Return the paper size asked for, or the usual one. Raises ProblemsFound (VP709)."""
    if paper and paper not in kind.papers:
        hint = f"paper sizes are: {', '.join(kind.papers)}"
        raise refuse("VP709", f"{kind.name} is not laid out for '{visible(paper[:20])}'", hint)
    return paper or kind.papers[0]


def file_name(kind: DocumentKind, view: View, subjects: Sequence[str] = (), paper: str = "") -> str:
    """Return a name for the file that is safe on every system: khashuri-2013-daily-programme-2013-07-31-lv-r3.pdf.

    It says all by which two prints of a revision differ: subjects if not all, paper and level if not the usual ones.
    """
    chosen = "_".join(subjects) if len(subjects) < 4 else f"{subjects[0]}_{len(subjects)}_{subjects[-1]}"
    level = "" if view.reader.level == kind.levels[0] else view.reader.level
    size = "" if paper in ("", kind.papers[0]) else paper
    state = f"r{view.revision}" if view.revision else "draft"
    reader = "" if view.reader.kind in ("visit", kind.per) else f"{view.reader.kind}-{view.reader.id}"[:80]
    parts = (view.visit[:60], kind.name, chosen[:80], reader, *view.languages, level, size, state)
    return "-".join(filter(None, (_UNSAFE.sub("-", part).strip("-") for part in parts))) + ".pdf"
