"""A visit in which every field of every fact is known, each text saying where it stands: "person.notes.host.text"."""

from collections.abc import Iterator
from typing import Any

from tests.strategies import Ids
from visitplanner.itinerary.refs import sections
from visitplanner.model import LEVELS, Amount, Clock, Day, Expected, Item, ItemId, Language, Precedence, Visit, Zone
from visitplanner.shapes import Field, fields
from visitplanner.texts import Text
from visitplanner.times import Moment, read_span

DAY = "2013-08-01"
_WORDS: dict[Any, str] = {
    Day: DAY,
    Clock: "10:00",
    Zone: "Europe/Riga",
    Language: "lv",
    Amount: "7",
    Precedence: "function",
}
_NAMED = {"country": "LV", "currency": "EUR"}


def filled(shape: Any, ids: Ids, path: str, **given: Any) -> Any:
    """A fact of which every field is known; what has levels comes once a level."""
    values = {field.name: _value(field, ids, f"{path}.{field.name}") for field in fields(shape) if field.name != "id"}
    return shape(**{**values, **given})


def _value(field: Field, ids: Ids, path: str) -> Any:
    if field.of is Expected:
        kinds = [one.of for one in fields(Expected)]
        return tuple(Expected._make(ids[kind][0] if kind is of else "" for of in kinds) for kind in kinds)
    if field.kind == "fact":
        levels = LEVELS if any(one.name == "level" for one in fields(field.of)) else ()
        many = tuple(filled(field.of, ids, f"{path}.{level}", level=level) for level in levels) or (filled(field.of, ids, path),)
        return many if field.many else many[0]
    one = _plain(field, ids, path)
    return (one,) if field.many else one


def _plain(field: Field, ids: Ids, path: str) -> Any:
    match field.kind:
        case "text":
            return Text((("en", path), ("lv", f"{path}/lv"), ("ka", f"{path}/ka")))
        case "moment":
            return Moment("exact", DAY, 600)
        case "words":
            return _WORDS.get(field.of, _NAMED.get(field.name, path))
        case "number":
            return 7
        case "decimal":
            return 24.5
        case "flag":
            return True
        case "choice":
            return field.choices[0] or field.choices[1]
        case _:
            return ids[field.of][0] if field.of in ids else ""


def visit(*times: str) -> Visit:
    """A visit with two of each fact and an item at each of the times."""
    ids: Ids = {kind: [f"{kind.__name__.removesuffix('Id').lower()}-{number}" for number in (1, 2)] for kind in sections()}
    given: dict[str, Any] = {
        field.name: tuple(filled(field.of, ids, one, id=one) for one in ids[kind]) for kind, field in sections().items()
    }
    given["items"] = tuple(_item(ids, number, at) for number, at in enumerate(times, 1))
    return filled(Visit, ids, "visit", id="v", **given)  # type: ignore[no-any-return]  # of the class that is asked for


def _item(ids: Ids, number: int, at: str) -> Item:
    start, end = read_span(at, DAY)
    name = ItemId(f"item-{number}")
    before = ItemId(f"item-{number - 1}" if number > 1 else "")
    made: Item = filled(Item, ids, name, id=name, uid=f"uid-{number}", start=start, end=end, instead_of=before, level="public")
    return made


def variants(fact: Any, path: str) -> Iterator[tuple[str, Any]]:
    """Yield a fact changed in one single place, for each place there is, with its path."""
    for field in fields(type(fact)):
        value, where = getattr(fact, field.name), f"{path}.{field.name}"
        if field.name in ("id", "uid"):
            continue
        for place, one in enumerate(value if field.many else [value]):
            if one is None or (field.of is Expected and not one):
                continue
            for deeper, other in variants(one, where) if field.kind == "fact" else [(where, _other(field, one))]:
                many = (*value[:place], other, *value[place + 1 :]) if field.many else other
                yield deeper, fact._replace(**{field.name: many})
        if field.many and value and not isinstance(fact, Visit):  # facts that others refer to stay
            yield f"{where} emptied", fact._replace(**{field.name: ()})


def _other(field: Field, value: Any) -> Any:
    match field.kind:
        case "text":
            return Text(tuple((language, f"{words}!") for language, words in value.forms))
        case "moment":
            return Moment("exact", DAY, 615)
        case "words":
            other = {
                Day: "2013-08-02",
                Clock: "11:00",
                Zone: "Asia/Tbilisi",
                Language: "ka",
                Amount: "8",
                Precedence: "seniority",
            }
            return other.get(field.of, {"country": "GE", "currency": "GEL"}.get(field.name, f"{value}!"))
        case "number" | "decimal":
            return value + 1
        case "flag":
            return not value
        case "choice":
            return next(choice for choice in field.choices if choice not in ("", value))
        case _:
            return f"{value[:-1]}{3 - int(value[-1])}" if value else value
