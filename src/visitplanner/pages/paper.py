"""A programme as one file of HTML that prints well from a browser, for whom a PDF is not the thing: it loads nothing."""

import base64
from pathlib import Path

from visitplanner.model import NOT_HELD
from visitplanner.pages.environment import render
from visitplanner.pages.programme import calls, clock, hours, is_unknown, issue, state
from visitplanner.shipped import templates_folder
from visitplanner.texts import Said, Words
from visitplanner.views import View


def render_paper(view: View, title: Said, printed: str, templates: Path | None = None) -> bytes:
    """Return a view as a page of its own. `title` names the document, `printed` says date and hour of print."""
    import hashlib  # heavy, as in `digests`

    folder = (templates or templates_folder()) / "pages"
    style = "".join((folder / name).read_text(encoding="utf-8").replace("\r\n", "\n") for name in ("page.css", "paper.css"))
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    facts: dict[str, object] = {
        "view": view, "style": style, "digest": digest, "title": title, "printed": printed, "calls": calls(view), "state": state,
        "hours": hours, "is_unknown": is_unknown, "not_held": NOT_HELD, "issue": issue(view), "clock": clock(view),
        "heading": view.reader_name or view.title or (Words(view.visit),), "name": view.title or (Words(view.visit),),
    }  # fmt: skip
    return render("paper.html.j2", view.languages, facts, templates)
