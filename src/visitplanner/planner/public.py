"""The programmes for everybody: which visits have one, and where its pages stand."""

from collections.abc import Sequence
from typing import NamedTuple
from urllib.parse import quote

from visitplanner.planner.finding import find_visit
from visitplanner.store import Store

_BETWEEN = "\n"


class PublicFile(NamedTuple):
    """A file of a public programme: its path below the site's address, its content, and the path of the calendar it shows.

    A page has holes for the address of that calendar (`pages.addressed`). A calendar shows none; it was last `modified` at an
    instant (ISO 8601 in UTC).
    """

    path: str
    content: bytes
    feed: str = ""
    modified: str = ""


def public_visits(store: Store) -> tuple[str, ...]:
    """Return the ids of the visits whose public part everybody may see, as far as they are published."""
    return tuple(one for one in store.setting("public").split(_BETWEEN) if one and store.revisions(one))


def set_public(store: Store, words: Sequence[str], *, is_public: bool) -> None:
    """Let everybody see the public part of visits, or nobody any more. Raises ProblemsFound for a visit that is not there."""
    named = [find_visit(store, word) for word in words]
    if not named:
        return
    others = [one for one in store.setting("public").split(_BETWEEN) if one and one not in named]
    store.set("public", _BETWEEN.join([*others, *(dict.fromkeys(named) if is_public else ())]))


def public_folder(visit: str) -> str:
    """Return where the public programme of a visit stands, below the address of the site."""
    return f"v/{quote(visit, safe='')}/"


def public_page(visit: str, language: str, languages: Sequence[str]) -> str:
    """Return the folder of the page in a language: the visit's first stands at the top, as does what has no page of its own."""
    return f"{public_folder(visit)}{f'{language}/' if language in languages[1:] else ''}"


def public_address(store: Store, visit: str, language: str) -> str:
    """Return the address of the public programme of a visit, in that language if there is one; empty where there is none."""
    base = store.setting("address")
    if not base or visit not in public_visits(store):
        return ""
    revision = store.revision(visit)
    languages = (revision.visit.languages if revision else ()) or ("en",)
    return f"{base}/{public_page(visit, language, languages)}"
