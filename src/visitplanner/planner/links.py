"""The link sheet: addresses that were just made, to send, to show at the desk, to cut into slips."""

from collections.abc import Sequence
from pathlib import Path

from visitplanner.model import PersonId
from visitplanner.pages import Link, render_links
from visitplanner.planner.files import Written, write_beside
from visitplanner.planner.finding import find_visit
from visitplanner.planner.showing import published
from visitplanner.planner.subscribing import Address, last_day
from visitplanner.problems import refuse
from visitplanner.store import Store
from visitplanner.texts import Said, Words, said, say_date
from visitplanner.views import Reader, View, view


def check_address(store: Store) -> None:
    """Raise ProblemsFound (VP837) where nobody has said yet at which address feeds are served: before any is made."""
    if not store.setting("address"):
        hint = "say it first: visitplanner address https://visits.bauska.lv"
        raise refuse("VP837", "a link sheet needs the address of the server", hint)


def write_links(store: Store, word: str, file: Path, addresses: Sequence[Address]) -> Written:
    """Write the link sheet of feeds that were just made or given another address, in the visit's first language.

    Nobody else may read the file: it holds secrets. Raises ProblemsFound: VP837 where the addresses lack the server's own.
    """
    revision = published(store, find_visit(store, word), None)
    check_address(store)
    language = (*revision.visit.languages, "en")[0]
    links = []
    for address in addresses:
        feed = address.feed
        reader = Reader(feed.kind, feed.reader, feed.level)
        known, own = (view(revision, reader, (tag,)) for tag in (language, feed.language))
        expires = say_date(last_day(feed), language, "long")
        links.append(
            Link(
                known.reader_name or known.title, feed.language, address.page, address.https, expires, _about(known, feed.note),
                own.reader_name or own.title, own.title,
            )
        )  # fmt: skip
    title = said(revision.visit.title, (language,)) if revision.visit.title else (Words(revision.visit.id),)
    content = render_links(title, links, languages=(language,))
    return Written(file, write_beside(file, content, mode=0o600), f"{len(links)} addresses")


def _about(told: View, note: str) -> Said:
    """Return what tells two readers of one name apart: function and delegation, else the level; and the note."""
    person = next(
        (
            one
            for group in told.delegations
            for one in group.people
            if told.reader.kind == "person" and PersonId(told.reader.id) == one.id
        ),
        None,
    )
    parts = (person.function, person.organisation) if person else ()
    words = [part[0] for part in parts if part]
    text = ", ".join([*(one.text for one in words), *([note] if note else [])])
    return (Words(text, words[0].language if words else "und"),) if text else ()
