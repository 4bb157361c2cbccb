"""The shape of the model's facts, read from their annotations, and facts as plain data and back."""

import datetime as dt
from collections.abc import Callable, Mapping
from functools import cache
from types import NoneType, UnionType
from typing import Any, Literal, NamedTuple, NewType, get_args, get_origin

from visitplanner.model import Day, Expected, Language, Opening, PlaceId
from visitplanner.texts import Text
from visitplanner.times import Moment, restore_moment, write_moment

Kind = Literal["text", "moment", "words", "number", "decimal", "flag", "choice", "ref", "fact"]
"""`words` is a plain string; its `of` says of what sort (Day, Zone, Language ...), if any. `ref` is an id."""


class Field(NamedTuple):
    """One field of a fact: `of` is the NewType of words and refs or the class of a fact; `many`: a tuple of them."""

    name: str
    kind: Kind
    of: Any
    many: bool
    default: Any
    choices: tuple[str, ...] = ()


SAID: dict[tuple[Any, str], str] = {
    (Day, "start"): "from",
    (Day, "end"): "to",
    (Language, "source"): "from",
    (Language, "target"): "to",
    (PlaceId, "parent"): "in",
    (Opening, "opening"): "open",
    (Expected, "expected"): "for",
    (Moment, "start"): "at",
}
"""The names that files and commands have for fields of the model, where they differ: by what a field is of, and its own name."""


def fields(fact: Any) -> tuple[Field, ...]:
    """Return the fields of a class of the model, in order."""
    return _fields(fact)


@cache
def _fields(fact: Any) -> tuple[Field, ...]:
    return tuple(_field(fact, name, hint) for name, hint in fact.__annotations__.items())


def _field(fact: Any, name: str, hint: Any) -> Field:
    many = get_origin(hint) is tuple
    if many:
        hint = get_args(hint)[0]
    if isinstance(hint, UnionType):
        hint = next(arm for arm in get_args(hint) if arm is not NoneType)
    kind, choices = _kind(hint)
    return Field(name, kind, hint, many, fact._field_defaults[name], choices)


def _kind(hint: Any) -> tuple[Kind, tuple[str, ...]]:
    if get_origin(hint) is Literal:
        return "choice", get_args(hint)
    if isinstance(hint, NewType):
        return ("ref" if hint.__name__.endswith("Id") else "words"), ()
    kinds: dict[Any, Kind] = {Text: "text", Moment: "moment", str: "words", int: "number", float: "decimal", bool: "flag"}
    return kinds.get(hint, "fact"), ()


def to_data(fact: Any) -> dict[str, Any]:
    """Return a fact as dicts, lists and scalars for JSON, leaving out what equals its default. `from_data` inverts it."""
    data = {}
    for field, value in zip(fields(type(fact)), fact, strict=True):
        if value != field.default:
            data[field.name] = [_out(field, one) for one in value] if field.many else _out(field, value)
    return data


def _out(field: Field, value: Any) -> Any:
    match field.kind:
        case "text":
            return dict(value.forms)
        case "moment":
            return write_moment(value)
        case "fact":
            return to_data(value)
        case _:
            return value


def from_data(fact: Any, data: Mapping[str, Any]) -> Any:
    """Return the fact of class `fact` that `to_data` wrote. Raises KeyError or ValueError for data it did not write."""
    readers = _readers(fact)
    return fact(**{name: readers[name](value) for name, value in data.items()})


@cache
def _readers(fact: Any) -> dict[str, Callable[[Any], Any]]:
    return {field.name: _reader(field) for field in fields(fact)}


def _reader(field: Field) -> Callable[[Any], Any]:
    """Return what reads one field: each kind by a function of its own, since a visit has a hundred thousand of them."""
    one = _reader_of_one(field)

    def many(value: Any) -> tuple[Any, ...]:
        if not isinstance(value, list):
            raise ValueError(f"{field.name} is no list")
        return tuple(map(one, value))

    return many if field.many else one


def _reader_of_one(field: Field) -> Callable[[Any], Any]:
    types, make = _TYPES[field.kind], _MAKERS.get(field.kind)

    def read(value: Any) -> Any:
        if type(value) not in types:
            raise ValueError(f"{field.name} is no {field.kind}")
        return make(field, value) if make else value

    return read


def _text(field: Field, value: dict[str, Any]) -> Text:
    if not all(isinstance(words, str) for words in value.values()):
        raise ValueError(f"{field.name} is no text")
    return Text(tuple(value.items()))


def _choice(field: Field, value: str) -> str:
    if value not in field.choices:
        raise ValueError(f"{field.name} is none of {', '.join(field.choices)}")
    return value


_TYPES: dict[Kind, tuple[type, ...]] = {
    "text": (dict,), "moment": (str,), "words": (str,), "number": (int,), "decimal": (int, float), "flag": (bool,),
    "choice": (str,), "ref": (str,), "fact": (dict,),
}  # fmt: skip
_MAKERS: dict[Kind, Callable[[Field, Any], Any]] = {
    "text": _text,
    "choice": _choice,
    "moment": lambda _, value: restore_moment(value),
    "fact": lambda field, value: from_data(field.of, value),
}


def plain(value: Any) -> Any:
    """Return any nest of NamedTuples, tuples and dicts as dicts and lists, whole, with times as ISO 8601: for JSON.

    A text in several languages is a dict of its forms.
    """
    if value is None or isinstance(value, str):  # most are
        return value
    if isinstance(value, Text):
        return dict(value.forms)
    if hasattr(value, "_asdict"):
        return {name: plain(one) for name, one in zip(value._fields, value, strict=True)}
    if isinstance(value, tuple | list):
        return [plain(one) for one in value]
    if isinstance(value, dict):
        return {key: plain(one) for key, one in value.items()}
    if isinstance(value, dt.datetime):
        return value.strftime("%Y-%m-%dT%H:%M:%SZ") if value.tzinfo is dt.UTC else value.isoformat()
    return value
