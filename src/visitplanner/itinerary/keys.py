"""How the file writes what the model holds: the keys that differ from the field's name, short forms, pairs, limits.

Reading, writing and the manual share these tables; a field that is in none of them is written under its own name.
"""

from typing import Any, get_args

from visitplanner.model import (
    Assignment,
    Clock,
    Contact,
    DayPlan,
    Function,
    Gap,
    Head,
    Item,
    Level,
    Member,
    NameForm,
    Note,
    Part,
    PlaceRole,
    PlaceUse,
    Press,
    Ride,
    Role,
    Seating,
    Visit,
)
from visitplanner.shapes import SAID, Field, fields
from visitplanner.times import Moment

FORMAT = 1

LEVELS: tuple[str, ...] = get_args(Level)
ROLES: tuple[str, ...] = get_args(Role)
CONTACT_KINDS: tuple[str, ...] = next(field.choices for field in fields(Contact) if field.name == "kind")
PLACE_KEYS: dict[str, str] = {"place" if role == "at" else role: role for role in get_args(PlaceRole)}
"""The key of an item for each use of a place."""
LONG_TEXTS = {(Item, "description"), (Note, "text")}
"""Texts of up to 20,000 characters, which may have paragraphs."""
LONG, SHORT = 20_000, 2_000
NOBODY = "?"
"""An assignment that is still open."""

_KEYS: dict[tuple[Any, str], str] = {**SAID, (float, "latitude"): "at", (Clock, "opens"): "hours"}
PAIRS: dict[tuple[Any, str], str] = {(Moment, "start"): "end", (float, "latitude"): "longitude", (Clock, "opens"): "closes"}
"""Two fields under one key: the first, and the name of the second."""
_SECONDS = {(of, second) for (of, _), second in PAIRS.items()}
_VISIT_KEYS = {"id": "visit"}
_OUTSIDE = {(DayPlan, "day")} | {
    (field.of, "id") for field in fields(Visit) if field.kind == "fact" and "id" in field.of._fields and field.of is not Item
}
"""Fields that are said by the key under which the fact stands."""

SINGULAR: dict[Any, str] = {Note: "note", NameForm: "name", Function: "function", Head: "head"}
"""The key for one where the field's own name is the key for several."""
SHORTS: dict[Any, str] = {
    Note: "text",
    NameForm: "name",
    Function: "title",
    Head: "person",
    Member: "person",
    Part: "title",
    Press: "access",
    Seating: "shape",
    Gap: "at",
    PlaceUse: "place",
    Assignment: "person",
    Contact: "value",
}
"""The key whose value may stand alone for the whole fact; a fact with a name or a title: that one."""
REQUIRED: dict[Any, tuple[str, ...]] = {
    Note: ("text",),
    NameForm: ("name",),
    Head: ("person",),
    Member: ("person",),
    PlaceUse: ("place",),
    Contact: ("value",),
    Ride: ("vehicle",),
}
FORMS: dict[str, tuple[str, str]] = {
    "country": (r"[A-Z]{2}", "write the two capital letters of ISO 3166, such as LV or GE"),
    "currency": (r"[A-Z]{3}", "write the three capital letters of ISO 4217, such as EUR"),
    "precedence": (r"list|function|seniority|alphabet(:[a-z]{2,3})?", "write list, function, seniority, or alphabet:lv"),
}
"""Words that have a form which their type does not tell: by field."""


def key_of(shape: Any, field: Field) -> str:
    """Return the key of a field; empty where it has none of its own: the second of a pair, days, items, the id of an entry."""
    if (field.of, field.name) in _SECONDS or field.of in (DayPlan, Item) or (shape, field.name) in _OUTSIDE:
        return ""
    if shape is Visit and field.name in _VISIT_KEYS:
        return _VISIT_KEYS[field.name]
    return _KEYS.get((field.of, field.name), field.name)


def second_of(shape: Any, name: str) -> str:
    """Return the field that stands under the same key as the field of that name, or an empty text."""
    return next((PAIRS.get((field.of, name), "") for field in fields(shape) if field.name == name), "")


def short_key(shape: Any) -> str:
    """Return the key whose value may stand for the whole fact, or an empty text."""
    if shape in SHORTS:
        return SHORTS[shape]
    names = shape._fields
    return next((key for field, key in (("names", "name"), ("name", "name"), ("title", "title")) if field in names), "")


def is_section(field: Field) -> bool:
    """Say whether a field of the visit holds facts that have ids of their own, written as a mapping of id to fact."""
    return field.many and field.kind == "fact" and field.of is not Item and field.of._fields[0] == "id"


def word_for(shape: Any) -> str:
    """Return the word that a subject and a message have for a class of the model: PublicEvent is public_event."""
    name = str(shape.__name__)
    return "day" if shape is DayPlan else "".join("_" + c.lower() if c.isupper() else c for c in name).lstrip("_")
