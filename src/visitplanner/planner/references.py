"""What refers to a fact: told before it is removed, taken out with it by force, and changed with its id."""

from collections.abc import Iterator
from typing import Any

from visitplanner.itinerary.keys import REQUIRED
from visitplanner.model import Expected, ItemId, Visit
from visitplanner.planner.changing import COLLECTIONS, Entry
from visitplanner.planner.desk import Desk, Key
from visitplanner.planner.facts import Done, check_id, do, find
from visitplanner.planner.nouns import KINDS, NOUNS, Noun
from visitplanner.problems import ProblemsFound, error, refuse
from visitplanner.shapes import Field, fields
from visitplanner.store import Store
from visitplanner.times import UNKNOWN, Moment

_MOST_TOLD = 10


def remove(store: Store, visit: str, noun: Noun, names: list[str], *, force: bool, entry: Entry, now: str) -> Done:
    """Remove a fact, and by force all that refers to it. Raises ProblemsFound: VP950 where something does, VP951."""

    def how(desk: Desk) -> tuple[Key, ...]:
        key = find(desk, noun, names)
        if key.noun in KINDS:
            _take_out(desk, key, force=force)
        else:
            desk.drop(key)
        return (key,)

    return do(store, visit, how, entry=entry, now=now)


def rename(store: Store, visit: str, noun: Noun, word: str, new: str, *, entry: Entry, now: str) -> Done:
    """Give a fact another id, wherever it is named. Raises ProblemsFound."""

    def how(desk: Desk) -> tuple[Key, ...]:
        check_id(new)
        key = find(desk, noun, [word])
        if desk.get(Key(noun.word, new)):
            raise refuse("VP956", f"there is {noun.one} '{new}' already", "choose another id", noun.word, new)
        to: Any = new
        visit = with_reference(desk.session.whole(), _id_type(key), key.id, to)
        field = COLLECTIONS[_kind(key)]
        renamed = tuple(one._replace(id=new) if one.id == key.id else one for one in getattr(visit, field))
        changed: dict[str, Any] = {field: renamed}
        desk.session.replace(visit._replace(**changed))
        return (Key(noun.word, new),)

    return do(store, visit, how, entry=entry, now=now)


def _kind(key: Key) -> Any:
    return KINDS[key.noun]


def _id_type(key: Key) -> Any:
    return fields(NOUNS[key.noun].shape)[0].of


def _take_out(desk: Desk, key: Key, *, force: bool) -> None:
    visit = desk.session.whole()
    told = list(referring(visit, _id_type(key), key.id))
    if not told:
        desk.drop(key)
        return
    if not force:
        shown = ", ".join(told[:_MOST_TOLD]) + (f" and {len(told) - _MOST_TOLD} more" if len(told) > _MOST_TOLD else "")
        hint = f"change those first, or take it out of them too: visitplanner {key.noun} remove {key.id} --force"
        raise refuse("VP950", f"{key} is named by {shown}", hint, *key[:2])
    field = COLLECTIONS[_kind(key)]
    fewer: dict[str, Any] = {field: tuple(one for one in getattr(visit, field) if one.id != key.id)}
    kept = visit._replace(**fewer)
    _refuse_for_all(visit, with_reference(kept, _id_type(key), key.id, ""), key)
    desk.session.replace(with_reference(kept, _id_type(key), key.id, ""))


def _refuse_for_all(before: Visit, after: Visit, key: Key) -> None:
    """Raise ProblemsFound (VP951) for items that were for one circle alone: without it they would be for everybody."""
    expected = {item.id: item.expected for item in after.items}
    alone = [item.id for item in before.items if item.expected and item.id in expected and not expected[item.id]]
    if alone:
        hint = "remove those items, or say for whom they are: item set ID for=..."
        raise ProblemsFound([error("VP951", f"{', '.join(alone[:_MOST_TOLD])}: for {key} alone", hint, *key[:2])])


def referring(visit: Visit, kind: Any, id_: str) -> Iterator[str]:
    """Yield what refers to the fact of an id, in words: "item lunch (places)"."""
    for field in fields(Visit):
        value = getattr(visit, field.name)
        if field.kind == "ref" and id_ in (value if field.many else (value,)) and field.of is kind:
            yield f"the visit ({field.name})"
        elif field.kind == "fact" and value:
            for number, fact in enumerate(value if field.many else (value,), 1):
                inside = [name for name in _naming(fact, kind, id_) if name != "id"]
                if inside:
                    yield f"{_called(field, fact, number)} ({', '.join(dict.fromkeys(inside))})"


def _called(field: Field, fact: Any, number: int) -> str:
    word = next((one.word for one in NOUNS.values() if one.field == field.name), field.name)
    return f"{word} {getattr(fact, 'id', '') or getattr(fact, 'day', '') or (number if field.many else '')}".strip()


def _naming(fact: Any, kind: Any, id_: str) -> Iterator[str]:
    """Yield the fields of a fact in which an id of that kind stands, however deep."""
    for field, value in zip(fields(type(fact)), fact, strict=True):
        if (field.kind == "ref" and field.of is kind and id_ in (value if field.many else (value,))) or (
            field.kind == "moment" and kind is ItemId and value.after == id_
        ):
            yield field.name
        elif field.kind == "fact" and value:
            inner = value if field.many else (value,)
            yield from (field.name for one in inner if any(True for _ in _naming(one, kind, id_)))


def with_reference(fact: Any, kind: Any, id_: str, new: str) -> Any:
    """Return a fact in which each reference to an id is another; with an empty one it is taken out, and what needs it too."""
    changed = {}
    for field, value in zip(fields(type(fact)), fact, strict=True):
        if field.name == "id" and field.kind == "ref":
            continue
        instead = _instead(field, value, kind, id_, new)
        if instead is not value:
            changed[field.name] = instead
    return fact._replace(**changed) if changed else fact


def _instead(field: Field, value: Any, kind: Any, id_: str, new: str) -> Any:
    if field.kind == "ref" and field.of is kind:
        if not field.many:
            return new if value == id_ else value
        return tuple(new if one == id_ else one for one in value if one != id_ or new) if id_ in value else value
    if field.kind == "moment" and kind is ItemId and value.after == id_:
        return value._replace(after=new) if new else Moment("date", value.day) if value.day else UNKNOWN
    if field.kind != "fact" or not value:
        return value
    if not field.many:
        return with_reference(value, kind, id_, new)
    kept = tuple(with_reference(one, kind, id_, new) for one in value if new or not _needs(one, kind, id_))
    return value if kept == value else kept


def _needs(fact: Any, kind: Any, id_: str) -> bool:
    """Whether a part of a fact means nothing without a reference: a member without a person, a use without a place."""
    named = [field.name for field in fields(type(fact)) if field.of is kind and getattr(fact, field.name) == id_]
    return any(isinstance(fact, Expected) or name in REQUIRED.get(type(fact), ()) for name in named)
