"""What a template gets: the view as plain data, the labels, the stamp of the print. docs/print.md names the fields."""

import datetime as dt
from typing import Any

from visitplanner.documents.kinds import DocumentKind
from visitplanner.labels import keys, label
from visitplanner.shapes import plain
from visitplanner.texts import Words, visible
from visitplanner.times import local
from visitplanner.views import View

HOLE = "{}"
"""Where a template puts a value into a label."""


def document_data(kind: DocumentKind, view: View, *, printed: str, paper: str) -> dict[str, Any]:
    """Return the data of a document; `printed` is an instant in ISO 8601 with its zone, said in the visit's zone.

    Characters that would steer a reader's eye or machine (bidi marks, controls) are written out as <U+XXXX>.
    """
    titled = view if view.title else view._replace(title=(Words(view.visit),))
    words = {key.removeprefix("word."): plain(label(key, view.languages, HOLE, HOLE)) for key in keys("word.")}
    data = {
        "title": words[kind.name],
        "paper": paper,
        "printed": f"{local(instant_of(printed), view.zone):%Y-%m-%d %H:%M}",
        "labels": words,
        "view": plain(titled),
    }
    return {name: _shown(value) for name, value in data.items()}


def instant_of(stamp: str) -> dt.datetime:
    """Read an instant in ISO 8601. Raises ValueError where it names no zone."""
    when = dt.datetime.fromisoformat(stamp)
    if when.tzinfo is None:
        raise ValueError(f"'{stamp}' names no zone")
    return when


def _shown(value: Any) -> Any:
    if isinstance(value, str):
        return visible(value, lines=True)
    if isinstance(value, dict):
        return {name: _shown(one) for name, one in value.items()}
    return [_shown(one) for one in value] if isinstance(value, list) else value
