"""Write the calendar feeds of a revision as files."""

from collections.abc import Callable, Iterator, Sequence
from functools import cache, partial
from pathlib import Path

from visitplanner.feeds import Frame, RenderedItem, feed_uid, file_name, frame, join, render_item, shown, size_problem
from visitplanner.model import Level, Revision
from visitplanner.planner.files import Written, write_beside
from visitplanner.planner.finding import find_reader, find_visit
from visitplanner.planner.showing import published
from visitplanner.schedule import Lookup
from visitplanner.store import Store
from visitplanner.views import Reader, View, ViewItem, Views


def write_feeds(
    store: Store, word: str, folder: Path, who: Sequence[str], languages: Sequence[str], level: Level, number: int | None = None
) -> tuple[Written, ...]:
    """Write the feeds of the latest revision, or of revision `number`: for those named, or for all readers that a visit has."""
    revision = published(store, find_visit(store, word), number)
    named = [find_reader(revision.visit, one.strip() or "?", level) for one in who]  # no word is nobody: a script lost it
    readers = list(dict.fromkeys(named)) or list(all_readers(revision, level))
    made: list[Written] = []
    lookup = Lookup(revision.visit)
    for language in dict.fromkeys(languages) or revision.visit.languages[:1]:
        told = Views(revision, level, (language,), lookup)
        shared = frame(told.of(Reader("visit", "", level)))
        rendered = cache(partial(render_item, frame=shared))  # an item stands in many feeds, and is rendered once
        made += (
            _write(told.of(reader), feed_uid(revision.visit.uid, reader, language), shared, rendered, folder)
            for reader in readers
        )
    return tuple(made)


def all_readers(revision: Revision, level: Level) -> Iterator[Reader]:
    """Yield the visit, each delegation, each person with a part in it and each place that is used."""
    visit = revision.visit
    yield Reader("visit", "", level)
    for delegation in visit.delegations:
        yield Reader("delegation", delegation.id, level)
    members = {member.person for one in visit.delegations for member in one.members}
    members |= {head.person for one in visit.delegations for head in one.heads}
    members |= {one.person for item in visit.items for one in item.assignments}
    members |= {one.person for delegation in visit.delegations for one in delegation.assignments}
    members |= {one.person for item in visit.items for one in item.expected}
    members |= {person for group in visit.groups for person in group.people}
    for person in visit.people:
        if person.id in members:
            yield Reader("person", person.id, level)
    lookup = Lookup(visit)
    used = {place.id for item in visit.items for use in item.places for place in lookup.chain(use.place)}
    for place in visit.places:
        if place.id in used:
            yield Reader("place", place.id, level)


def _write(told: View, uid: str, shared: Frame, rendered: Callable[[ViewItem], RenderedItem | None], folder: Path) -> Written:
    content = join(told, uid, shared, filter(None, map(rendered, shown(told))))
    path = folder / file_name(told)
    about = " ".join(part for part in (told.reader.kind, told.reader.id, shared.language) if part)
    too_large = size_problem(path.name, len(content))
    return Written(path, write_beside(path, content), about, (too_large,) if too_large else ())
