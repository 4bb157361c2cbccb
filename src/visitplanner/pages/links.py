"""The organisers' link sheet: every reader's address with its code, to send, to show at the desk, to cut into slips.

It is one file that loads nothing, since addresses are shown only when they are made: it is kept and printed by whoever made them.
"""

import base64
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from visitplanner.codes import qr_svg
from visitplanner.labels import label
from visitplanner.pages.environment import render
from visitplanner.shipped import templates_folder
from visitplanner.texts import Said, language_name


class Link(NamedTuple):
    """The addresses of one reader. `page` and `feed` are whole; `expires` is a date as it is said, or empty.

    `name` and `about` are for the organisers; `called` and `title` stand on the slip, in the reader's own `language`.
    """

    name: Said
    language: str
    page: str
    feed: str
    expires: str = ""
    about: Said = ()  # function, delegation, note
    called: Said = ()
    title: Said = ()


def render_links(title: Said, links: Sequence[Link], *, languages: Sequence[str], templates: Path | None = None) -> bytes:
    """Return the link sheet of a visit: first the list with a code each, then a slip each, in the order given."""
    import hashlib  # heavy, as in `digests`

    style = ((templates or templates_folder()) / "pages" / "links.css").read_text(encoding="utf-8").strip() + "\n"
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    rows = [(link, qr_svg(link.page or link.feed), language_name(link.language, link.language)) for link in links]
    scan = {link.language: label("page.scan", (link.language,))[0].text for link in links}
    facts: dict[str, object] = {"title": title, "rows": rows, "style": style, "digest": digest, "scan": scan}
    return render("links.html.j2", languages, facts, templates)
