"""The files of a programme for everybody: a page and a calendar in each language of the visit."""

from collections.abc import Iterator
from typing import NamedTuple

from visitplanner.feeds import feed_uid, render
from visitplanner.model import Revision
from visitplanner.pages import Alternate, render_programme
from visitplanner.planner.public import public_folder, public_page
from visitplanner.views import Reader, view


class PublicFile(NamedTuple):
    """A file of a public programme: its path below the site's address, its content, and the path of the calendar it shows.

    A page has holes for the address of that calendar (`pages.addressed`); a calendar shows none.
    """

    path: str
    content: bytes
    feed: str = ""


def public_files(revision: Revision) -> Iterator[PublicFile]:
    """Yield the public programme of a visit: a page and a calendar in each of its languages."""
    visit, languages = revision.visit.id, revision.visit.languages or ("en",)
    for language in languages:
        told = view(revision, Reader("visit", "", "public"), (language,))
        up = "" if language == languages[0] else "../"
        others = [
            Alternate(other, f"{up}{'' if other == languages[0] else f'{other}/'}" or "./")
            for other in languages
            if other != language
        ]
        feed = f"{public_folder(visit)}{language}.ics"
        yield PublicFile(feed, render(told, feed_uid(revision.visit.uid, told.reader, language)))
        page = render_programme(told, root=f"../../{up}", alternates=others)
        yield PublicFile(f"{public_page(visit, language, languages)}index.html", page, feed)
