"""What a command changed, in the words of commands: `~ item lunch: at Thu 2013-08-01 13:00 -> Fri 2013-08-02 13:00`."""

from collections.abc import Iterable, Iterator
from typing import Any

from visitplanner.changes import Change, in_words
from visitplanner.model import Item
from visitplanner.planner.nouns import KINDS, NOUNS
from visitplanner.planner.telling import Row, called, rows_of
from visitplanner.shapes import fields
from visitplanner.texts import say_date
from visitplanner.times import UNKNOWN, Moment, write_span

_NOUN = {**{kind: word for word, kind in KINDS.items()}, "visit": "visit", "day": "day", "lodging": "lodging", "cost": "cost"}


def report(changes: Iterable[Change]) -> tuple[str, ...]:
    """Return what changed, a line each; that items stand in another order only where nothing else did."""
    by_fact: dict[tuple[str, str], list[Change]] = {}
    for change in changes:
        by_fact.setdefault((change.kind, change.id), []).append(change)
    lines = [line for told in by_fact.values() for line in _of_fact([one for one in told if one.field != "order"])]
    return tuple(lines or [in_words(one) for told in by_fact.values() for one in told])


def _of_fact(changes: list[Change]) -> Iterator[str]:
    told = {change.field: change for change in changes}
    if "start" in told and "end" in told and isinstance(told["start"].new, Moment):
        start, end = told.pop("start"), told.pop("end")
        yield f"{_head('~', start)}: at {said_span(start.old, end.old)} -> {said_span(start.new, end.new)}"
    for change in told.values():
        noun = NOUNS.get(_NOUN.get(change.kind, ""))
        if not change.field:
            yield _whole(change)
        elif noun is None or change.field == "private" or change.field not in noun.shape._fields:
            yield in_words(change)
        elif isinstance(change.new, Moment):
            name = "at" if change.field == "start" else change.field
            yield f"{_head('~', change)}: {name} {said_span(change.old, UNKNOWN)} -> {said_span(change.new, UNKNOWN)}"
        else:
            yield from _of_field(change, noun.shape)


def _head(mark: str, change: Change) -> str:
    word = _NOUN.get(change.kind, change.kind)
    return f"{mark} {word} {change.id}" if word != "visit" else f"{mark} visit"


def _whole(change: Change) -> str:
    fact = change.new if change.old is None else change.old
    mark = "+" if change.old is None else "-"
    if isinstance(fact, Item):
        when = f"{said_span(fact.start, fact.end)}, " if fact.start.is_known else ""
        return f"{_head(mark, change)}: {when}{called(fact._replace(start=UNKNOWN, end=UNKNOWN)).removeprefix('?').strip()}"
    return f"{_head(mark, change)}: {called(fact)}" if hasattr(fact, "_fields") else in_words(change)


def _of_field(change: Change, shape: Any) -> Iterator[str]:
    field = next(one for one in fields(shape) if one.name == change.field)
    if field.kind == "choice" and not field.many:  # also where one of them is the default, which is not told
        yield f"{_head('~', change)}: {change.field} {change.old or 'none'} -> {change.new or 'none'}"
        return
    old, new = (_rows(shape, change.field, value) for value in (change.old, change.new))
    gone, come = [row for row in old if row not in new], [row for row in new if row not in old]
    for key, words in gone:
        instead = next((row for row in come if row[0] == key), None)
        if instead:
            come.remove(instead)
            yield f"{_head('~', change)}: {key} {words} -> {instead[1]}"
        else:
            yield f"{_head('-', change)}: {key} {words}"
    yield from (f"{_head('+', change)}: {key} {words}" for key, words in come)
    if not gone and not come and old != new:
        yield f"{_head('~', change)}: {change.field} in another order"


def _rows(shape: Any, field: str, value: Any) -> list[Row]:
    return list(rows_of(shape()._replace(**{field: value})))


def said_span(start: Moment, end: Moment) -> str:
    """Return a start and an end with the day of the week before them; `read_spoken` reads it back."""
    if not start.is_known:
        return "not known"
    return f"{say_date(start.day, 'en', 'weekday')[:3]} {write_span(start, end)}".strip()
