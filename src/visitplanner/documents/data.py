"""What a template gets: parts with their views as plain data, labels, the stamp of the print. docs/print.md names the fields."""

import datetime as dt
from collections.abc import Sequence
from typing import Any

from visitplanner.codes import qr_svg
from visitplanner.digests import canonical, sha256
from visitplanner.documents.branding import PLAIN, Look, look_data
from visitplanner.documents.kinds import DocumentKind, Layout
from visitplanner.documents.parts import Part, settled
from visitplanner.labels import keys, label
from visitplanner.model import LEVELS
from visitplanner.shapes import plain
from visitplanner.texts import Words, hyphenated, visible
from visitplanner.times import local
from visitplanner.views import View

CONTRACT = 1
"""The number of the agreement with templates: it rises when a field goes or changes its meaning, not when one is added."""
HOLE = "{}"
"""Where a template puts a value into a label."""


def document_data(
    kind: DocumentKind,
    parts: Sequence[Part],
    *,
    printed: str,
    paper: str,
    layout: Layout = "stacked",
    look: Look = PLAIN,
) -> dict[str, Any]:
    """Return the data of a document; `printed` is an instant in ISO 8601 with its zone, said in the visit's zone.

    All parts are of one revision, level and choice of languages. Characters that would steer a reader's eye or machine
    (bidi marks, controls) are written out as <U+XXXX>.
    """
    view = parts[0].view
    words = {key.removeprefix("word."): plain(label(key, view.languages, HOLE, HOLE)) for key in keys("word.")}
    data = {
        "contract": CONTRACT,
        "document": kind.name,
        "title": words[kind.name],
        "paper": paper,
        "printed": f"{local(instant_of(printed), view.zone):%Y-%m-%d %H:%M}",
        "is_beside": layout == "beside",
        "is_internal": LEVELS.index(view.reader.level) > LEVELS.index("delegate"),
        "labels": words,
        "look": look_data(look, view.languages),
        "parts": [_part(part) for part in parts],
    }
    return {name: value if name == "labels" else _shown(value) for name, value in data.items()}


def _part(part: Part) -> dict[str, Any]:
    titled = part.view if part.view.title else part.view._replace(title=(Words(part.view.visit),))
    return {
        "subject": part.subject,
        "view": plain(titled),
        "model": plain(part.model),
        "marks": dict(part.marks),
        "since": part.since,
        "link": part.link,
        "code": qr_svg(part.link) if part.link else "",
    }


def content_digest(part: Part) -> str:
    """Return a sum over what a part says, whatever the revision says it: two prints with the same sum say the same."""
    return sha256(canonical(plain((_lasting(part.view), part.model))))


def _lasting(view: View) -> View:
    days = tuple(day._replace(items=tuple(map(settled, day.items))) for day in view.days)
    return view._replace(revision=0, published="", digest="", days=days, undated=tuple(map(settled, view.undated)))


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
        if value.keys() == {"text", "language"}:
            return {"text": hyphenated(visible(value["text"], lines=True), value["language"]), "language": value["language"]}
        return {name: _shown(one) for name, one in value.items()}
    return [_shown(one) for one in value] if isinstance(value, list) else value
