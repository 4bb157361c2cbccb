"""Papers for a screen: programmes as HTML or as a message, pictures of pages for a look."""

import datetime as dt
from collections.abc import Iterator, Sequence
from pathlib import Path

from visitplanner.documents import message, preview
from visitplanner.labels import label
from visitplanner.pages import render_paper
from visitplanner.planner.files import Written, write_beside
from visitplanner.planner.printing import Sheaf
from visitplanner.problems import Problem, ProblemsFound, refuse
from visitplanner.times import local
from visitplanner.views import View

WRITTEN_OUT = frozenset({"daily-programme", "programme-of-visit", "personal-programme"})
"""The documents that are programmes, and can be had as HTML and as text; the others are tables and cards, for paper alone."""


def write_pages(sheaves: Sequence[Sheaf], printed: str) -> tuple[Written, ...]:
    """Write programmes as HTML, one file a PDF there would be: it loads nothing, and prints well from a browser.

    Raises ProblemsFound (VP716) where none of the documents is a programme.
    """
    made = []
    for sheaf in _programmes(sheaves):
        for number, view in enumerate(_whole(sheaf), 1):
            path = sheaf.path.with_suffix(".html" if number == 1 else f".{number}.html")
            page = render_paper(view, label(sheaf.kind.title, view.languages), _hour(view, printed))
            about = f"{sheaf.kind.name} {'+'.join(view.languages)}, HTML"
            made.append(Written(path, write_beside(path, page), about, sheaf.problems if number == 1 else ()))
    return tuple(made)


def say_programmes(sheaves: Sequence[Sheaf]) -> str:
    """Return programmes as plain text, for a message. Raises ProblemsFound (VP716) where none of the documents is one."""
    return "\n".join(message(sheaf.parts, sheaf.kind.title) for sheaf in _programmes(sheaves))


def write_pictures(sheaves: Sequence[Sheaf], printed: str, templates: Path | None = None) -> tuple[Written, ...]:
    """Write the pages of papers as pictures (PNG), for a look before printing.

    Raises ProblemsFound for papers that cannot be made, once all others are.
    """
    made: list[Written] = []
    problems: list[Problem] = []
    for sheaf in sheaves:
        try:
            pictures = preview(
                sheaf.kind.name, sheaf.parts, printed=printed, paper=sheaf.paper, layout=sheaf.layout, templates=templates
            )
        except ProblemsFound as found:
            problems += found.problems
            continue
        for number, picture in enumerate(pictures, 1):
            path = sheaf.path.with_name(f"{sheaf.path.stem}-{number:0{len(str(len(pictures)))}}.png")
            about = f"{sheaf.kind.name}, page {number} of {len(pictures)}"
            made.append(Written(path, write_beside(path, picture), about, sheaf.problems if number == 1 else ()))
    if problems:
        raise ProblemsFound(dict.fromkeys(problems))
    return tuple(made)


def _hour(view: View, printed: str) -> str:
    """Say the hour of print by the clock of the visit."""
    return f"{local(dt.datetime.fromisoformat(printed), view.zone):%Y-%m-%d %H:%M}"


def _programmes(sheaves: Sequence[Sheaf]) -> list[Sheaf]:
    found = [sheaf for sheaf in sheaves if sheaf.kind.name in WRITTEN_OUT]
    if sheaves and not found:
        names = ", ".join(sorted(WRITTEN_OUT))
        raise refuse("VP716", f"{sheaves[0].kind.name} is for paper alone", f"as HTML or text there are: {names}")
    return found


def _whole(sheaf: Sheaf) -> Iterator[View]:
    """Yield the views of a file: the sheets of days as one, each person's by itself."""
    if sheaf.kind.per == "day":
        yield sheaf.parts[0].view._replace(days=tuple(day for part in sheaf.parts for day in part.view.days))
    else:
        yield from (part.view for part in sheaf.parts)
