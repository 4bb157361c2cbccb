"""The files of a programme for everybody: a page and a calendar in each language of the visit."""

from collections.abc import Iterator

from visitplanner.changes import last_day
from visitplanner.feeds import feed_uid, render
from visitplanner.model import Revision
from visitplanner.pages import Alternate, render_programme
from visitplanner.planner.public import PublicFile, public_folder, public_page
from visitplanner.schedule import Lookup
from visitplanner.times import leaves
from visitplanner.views import Reader, Views, view

_EVERYBODY = Reader("visit", "", "public")


def public_paths(revision: Revision) -> dict[str, tuple[str, str]]:
    """Return where the calendar and the page of a public programme stand, by language."""
    visit, languages = revision.visit.id, revision.visit.languages or ("en",)
    return {
        language: (f"{public_folder(visit)}{language}.ics", f"{public_page(visit, language, languages)}index.html")
        for language in languages
    }


def public_files(revision: Revision, now: str, before: Revision | None = None) -> Iterator[PublicFile]:
    """Yield the public programme of a visit at an instant: a page and a calendar in each of its languages.

    `before` is the revision before: pages mark what has changed since.
    """
    paths, lookup = public_paths(revision), Lookup(revision.visit)
    modified = max([revision.published, *(when for when in leaving(revision) if when <= now)])
    for language, (feed, page) in paths.items():
        told = Views(revision, "public", (language,), lookup).of(_EVERYBODY)
        was = view(before, _EVERYBODY, (language,)) if before else None
        is_first = language == next(iter(paths))
        up = "" if is_first else "../"
        others = [
            Alternate(other, f"{up}{'' if other == next(iter(paths)) else f'{other}/'}" or "./")
            for other in paths
            if other != language
        ]
        calendar = render(told, feed_uid(revision.visit.uid, told.reader, language), now)
        yield PublicFile(feed, calendar, modified=modified)
        yield PublicFile(page, render_programme(told, before=was, root=f"../../{up}", alternates=others), feed)


def leaving(revision: Revision) -> tuple[str, ...]:
    """Return the instants (ISO 8601 in UTC) at which cancelled items leave calendars without a publication, in order."""
    cancelled = {stamp.uid: stamp.cancelled for stamp in revision.stamps}
    items = (*revision.visit.items, *revision.removed)
    found = {leaves(last_day(item), cancelled.get(item.uid, "")) for item in items}
    return tuple(sorted(when for when in found if when > revision.published))
