"""A view as a document: what is asked for is checked, set, and named."""

import json
import re
from collections.abc import Sequence
from pathlib import Path

from visitplanner.documents.data import document_data, instant_of
from visitplanner.documents.kinds import DocumentKind, kind_of
from visitplanner.documents.typesetting import SECONDS, Job, Rendered, typeset
from visitplanner.model import Day
from visitplanner.problems import refuse
from visitplanner.shipped import templates_folder
from visitplanner.texts import visible
from visitplanner.views import View, ViewDay

_UNSAFE = re.compile(r"[^A-Za-z0-9]+")


def render(
    kind: str,
    view: View,
    *,
    days: tuple[Day, ...] | None = None,
    printed: str,
    paper: str = "a4",
    templates: Path | None = None,
    seconds: float = SECONDS,
) -> Rendered:
    """Render a document of the whole view, or of some of its days.

    `printed` is the instant of printing in ISO 8601 with its zone (ValueError without); with the revision it decides
    every byte. `templates` stands in for the shipped folder, `seconds` is the time limit. Raises ProblemsFound: VP701
    unknown document; VP703, VP704 and VP707 as `typeset` does; VP708 no such day; VP709 a paper size it has no layout
    for; VP710 a view that shows more than the readers of the document may know.
    """
    wanted = kind_of(kind)
    _check(wanted, view, paper)
    chosen = view._replace(days=_days(wanted, view, days))
    data = document_data(wanted, chosen, printed=printed, paper=paper)
    made = instant_of(view.published or printed)
    job = Job(templates or templates_folder(), wanted.template, json.dumps(data, ensure_ascii=False), made)
    return typeset(job, seconds=seconds)


def _check(kind: DocumentKind, view: View, paper: str) -> None:
    if paper not in kind.papers:
        raise refuse(
            "VP709", f"{kind.name} is not laid out for '{visible(paper[:20])}'", f"paper sizes are: {', '.join(kind.papers)}"
        )
    if not kind.may_show(view.reader.level):
        text = f"{kind.name} is a paper for level {kind.level}, the view was made for level {view.reader.level}"
        raise refuse("VP710", text, f"make the view for level {kind.level}", "visit", view.visit)


def _days(kind: DocumentKind, view: View, days: tuple[Day, ...] | None) -> tuple[ViewDay, ...]:
    known = {day.day: day for day in view.days}
    for day in days or ():
        if day not in known:
            hint = f"its days are: {', '.join(known)}" if known else "it has no days yet"
            raise refuse("VP708", f"'{visible(day[:20])}' is not a day of the programme", hint, "visit", view.visit)
    chosen = view.days if days is None else tuple(day for day in view.days if day.day in days)
    if kind.per == "day" and days is None:  # a day of which nothing is known needs no sheet, unless all are such
        chosen = tuple(day for day in chosen if day.items or day.title or day.notes) or chosen
    if kind.per == "day" and not chosen:
        raise refuse("VP708", f"{kind.name} needs a day, and there is none", "give an item a date", "visit", view.visit)
    return chosen


def file_name(kind: str, view: View, days: Sequence[Day] = (), paper: str = "a4") -> str:
    """Return a name for the file that is safe on every system: khashuri-2013-daily-programme-2013-07-31-lv-r3.pdf.

    It says all by which two prints of a revision differ: days if not all, paper if not A4, level if not the delegates'.
    """
    chosen = "_".join(days) if len(days) < 4 else f"{days[0]}_{len(days)}-days_{days[-1]}"
    level = "" if view.reader.level == "delegate" else view.reader.level
    size = "" if paper == "a4" else paper
    reader = "" if view.reader.kind == "visit" else f"{view.reader.kind}-{view.reader.id}"
    state = f"r{view.revision}" if view.revision else "draft"
    parts = (view.visit[:60], kind_of(kind).name, chosen, reader[:80], *view.languages, level, size, state)
    return "-".join(filter(None, (_UNSAFE.sub("-", part).strip("-") for part in parts))) + ".pdf"
