"""Pages that say why there is no programme: no such address, a closed one, a fault of ours."""

from collections.abc import Sequence
from pathlib import Path
from typing import Literal, get_args

from visitplanner.pages.environment import render
from visitplanner.texts import LANGUAGES

Notice = Literal["not-found", "closed", "later"]
NOTICES: tuple[Notice, ...] = get_args(Notice)


def render_notice(
    notice: Notice, *, root: str = "", languages: Sequence[str] = LANGUAGES, templates: Path | None = None
) -> bytes:
    """Return a page that says nothing of any visit, in all of our languages: who asks for it is not known.

    `root` leads from the page to the folder that holds the assets; begun with a slash it is right for an address of any depth.
    """
    return render("notice.html.j2", languages, {"notice": notice, "root": root}, templates)
