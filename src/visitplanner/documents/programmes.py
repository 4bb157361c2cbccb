"""The programmes: of a day, of the whole visit, of one person."""

from visitplanner.documents.kinds import DocumentKind, Need, register
from visitplanner.model import Revision
from visitplanner.views import View

_NOT_OF_A_DAY = (
    "category", "purpose", "dates", "dates_note", "project", "delegations", "undated", "removed", "lodgings", "open_points",
    "notes",
)  # fmt: skip
_NOT_FOR_THE_WALL = tuple(f"items.{name}" for name in ("description", "assignments", "languages", "press", "public_event", "url"))


def _has_people(revision: Revision, told: View) -> bool:
    return any(delegation.people for delegation in told.delegations)


register(
    DocumentKind(
        "daily-programme",
        "day",
        ("delegate", "public"),
        ("a4", "a3", "a6"),
        ("a4", "a3"),
        omits=(*_NOT_OF_A_DAY, *_NOT_FOR_THE_WALL),
        is_daily=True,
        is_marked=True,
    ),
    DocumentKind(
        "programme-of-visit",
        "visit",
        ("delegate", "public"),
        ("a4", "a5", "booklet"),
        ("a4",),
        omits=("removed", "open_points"),
        is_marked=True,
    ),
    DocumentKind(
        "personal-programme",
        "person",
        ("delegate",),
        ("a6", "a5", "a4"),
        is_own=True,
        omits=("category", "purpose", "project", "delegations", "removed", "open_points", "items.url"),
        needs=(Need("a person in a delegation", "name its members: `members: [...]` in the delegation", _has_people),),
        is_daily=True,
        is_marked=True,
    ),
)
