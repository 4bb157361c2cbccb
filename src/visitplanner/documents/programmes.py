"""The programmes: of a day, of the whole visit, of one person."""

from visitplanner.documents.kinds import DocumentKind, register

_NOT_OF_A_DAY = (
    "category", "purpose", "dates", "dates_note", "project", "delegations", "undated", "removed", "lodgings", "open_points",
    "notes",
)  # fmt: skip
_NOT_FOR_THE_WALL = tuple(f"items.{name}" for name in ("description", "assignments", "languages", "press", "public_event", "url"))

register(
    DocumentKind(
        "daily-programme",
        "day",
        ("delegate", "public"),
        ("a4", "a3", "a6"),
        omits=(*_NOT_OF_A_DAY, *_NOT_FOR_THE_WALL),
        is_daily=True,
        is_marked=True,
    ),
    DocumentKind("programme-of-visit", "visit", ("delegate", "public"), omits=("removed", "open_points"), is_marked=True),
)
