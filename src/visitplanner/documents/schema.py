"""The agreement with templates, as a JSON Schema made from the types of the view: what a template gets, field by field."""

import datetime as dt
from types import NoneType, UnionType
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

from visitplanner.documents.data import CONTRACT
from visitplanner.documents.kinds import Paper
from visitplanner.texts import Words
from visitplanner.views import View

_SIMPLE: dict[Any, dict[str, Any]] = {
    str: {"type": "string"},
    int: {"type": "integer"},
    float: {"type": "number"},
    bool: {"type": "boolean"},
    NoneType: {"type": "null"},
    dt.datetime: {"type": "string", "description": "an instant in UTC, ISO 8601"},
}


def schema() -> dict[str, Any]:
    """Return the schema (JSON Schema 2020-12) of the data of every document."""
    shapes: dict[str, Any] = {}
    view, said = _of(View, shapes), _of(tuple[Words, ...], shapes)
    part = _object(
        {
            "subject": {"type": "string"},
            "view": view,
            "model": {"description": "what a kind of document adds; null for most"},
            "marks": {"type": "object", "additionalProperties": {"enum": ["new", "changed"]}},
            "since": {"type": "integer"},
            "link": {"type": "string"},
            "code": {"type": "string"},
        }
    )
    logo = _object({"file": {"type": "string"}, "alt": {"type": "string"}})
    look = {"accent": {"type": "string"}, "font": {"type": "string"}, "footer": said, "logos": {"type": "array", "items": logo}}
    whole = {
        "contract": {"const": CONTRACT},
        "document": {"type": "string"},
        "title": said,
        "paper": {"enum": sorted(get_args(Paper))},
        "printed": {"type": "string", "description": "date and hour in the visit's zone: 2013-07-29 18:05"},
        "is_beside": {"type": "boolean", "description": "whether two languages stand side by side"},
        "is_internal": {"type": "boolean"},
        "labels": {"type": "object", "additionalProperties": said},
        "look": _object(look),
        "parts": {"type": "array", "minItems": 1, "items": part},
    }
    head = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": f"Data of visitplanner's documents, contract {CONTRACT}",
    }
    return {**head, **_object(whole), "$defs": dict(sorted(shapes.items()))}


def _object(fields: dict[str, Any]) -> dict[str, Any]:
    return {"type": "object", "properties": fields, "required": list(fields), "additionalProperties": False}


def _of(hint: Any, shapes: dict[str, Any]) -> dict[str, Any]:
    """Return the schema of a type of the view; that of a NamedTuple stands once, among the definitions."""
    hint = getattr(hint, "__supertype__", hint)  # a NewType is what it stands for
    if hint in _SIMPLE:
        return _SIMPLE[hint]
    origin = get_origin(hint)
    if origin is Literal:
        return {"enum": list(get_args(hint))}
    if origin in (Union, UnionType):
        return {"anyOf": [_of(arm, shapes) for arm in get_args(hint)]}
    if origin is tuple:
        return {"type": "array", "items": _of(get_args(hint)[0], shapes)}
    if hint.__name__ not in shapes:
        shapes[hint.__name__] = {}  # so that a type that holds itself ends
        fields = {name: _of(one, shapes) for name, one in get_type_hints(hint).items()}
        shapes[hint.__name__] = {"description": (hint.__doc__ or "").strip().partition("\n")[0], **_object(fields)}
    return {"$ref": f"#/$defs/{hint.__name__}"}
