"""Facts of the model as the mappings, lists and words of the file: the inverse of `facts` and `slots`."""

from collections import Counter
from collections.abc import Callable, Iterable
from decimal import Decimal
from itertools import groupby
from typing import Any

from visitplanner.itinerary.facts import plan_of
from visitplanner.itinerary.keys import NOBODY, PLACE_KEYS, SINGULAR, is_section, key_of, short_key
from visitplanner.itinerary.layout import Tall, TallList, Value
from visitplanner.model import (
    Assignment,
    Clock,
    Contact,
    DayPlan,
    Expected,
    Function,
    Head,
    Item,
    NameForm,
    Note,
    PlaceUse,
    Visit,
)
from visitplanner.shapes import Field, fields
from visitplanner.texts import Text, is_language
from visitplanner.times import UNKNOWN, Moment, TimeFault, read_span, write_moment, write_span

_AHEAD = {Item: ("at", "id", "title", "kind")}
"""Keys that people look for first."""


class Writer:
    """Turns facts into data; `day` is the one that the fact stands under."""

    def __init__(self, visit: Visit) -> None:
        self.main = str(visit.languages[0]) if visit.languages else "und"
        self.day = ""
        guests = (visit.delegations, visit.groups, visit.people)
        known = Counter(str(fact.id) for facts in guests for fact in facts)
        self._ambiguous = {one for one, times in known.items() if times > 1}

    def fact(self, fact: Any) -> dict[str, Value]:
        """Return a fact as the mapping of its keys, what is not known left out."""
        shape = fact.__class__
        data: dict[str, Value] = {}
        for field, value in zip(fields(shape), fact, strict=True):
            slot = _SLOTS.get((field.of, field.name)) or (_SLOTS.get(field.of) if field.many else None)
            if slot:
                data |= slot(self, fact, field)
            elif value != field.default and (key := key_of(shape, field)):
                data[key] = self._field(field, value)
        ahead = [key for key in _AHEAD.get(shape, ()) if key in data]
        return {key: data[key] for key in ahead} | data

    def short(self, fact: Any, known: Iterable[str] = ()) -> Value:
        """Return a fact as the one value that may stand for it, else as a mapping; `known` says what its key tells already."""
        shape = fact.__class__
        key, data = short_key(shape), {one: value for one, value in self.fact(fact).items() if one not in known}
        if key and data.keys() == {key} and _may_stand_alone(shape, data[key]):
            return data[key]
        if shape is Assignment and not fact.person:
            return {"person": NOBODY} | data if data else NOBODY
        return data

    def _field(self, field: Field, value: Any) -> Value:
        if is_section(field):
            return Tall((str(one.id), self._entry(one)) for one in value)
        if not field.many:
            return self._one(field, value)
        listed = [self._one(field, one) for one in value]
        return TallList(listed) if field.name in _TALL else listed

    def _entry(self, fact: Any) -> Value:
        return self.short(fact) or ""

    def _one(self, field: Field, value: Any) -> Value:
        match field.kind:
            case "text":
                return self.text(value)
            case "moment":
                return write_moment(value, self.day)
            case "flag":
                return "yes" if value else "no"
            case "decimal":
                return _plain_number(value)
            case "fact":
                return self._guest(value) if field.of is Expected else self._fact_or_choice(value)
            case _:
                return str(value)

    def _fact_or_choice(self, fact: Any) -> Value:
        data, key = self.short(fact), short_key(fact.__class__)
        choice = next((field for field in fields(fact.__class__) if field.name == key and field.kind == "choice"), None)
        return data if data or choice is None else str(getattr(fact, choice.name))

    def _guest(self, guest: Expected) -> Value:
        kind, one = next((name, value) for name, value in zip(guest._fields, guest, strict=True) if value)
        return {kind: one} if one in self._ambiguous else str(one)

    def text(self, text: Text) -> Value:
        """Return a text: words alone where they are in the main language."""
        if len(text.forms) == 1 and text.forms[0][0] == self.main:
            return text.forms[0][1]
        return dict(text.forms)


def _may_stand_alone(shape: Any, value: Value) -> bool:
    """Whether a value reads back as the short form: a mapping does so if its keys are languages and nothing else."""
    if not isinstance(value, dict):
        return isinstance(value, str)
    plan = plan_of(shape)
    return plan.short_is_text and all(is_language(key) and key not in plan.puts for key in value)


def _plain_number(value: float) -> str:
    return format(Decimal(repr(value)), "f")


def _span(writer: Writer, fact: Any, field: Field) -> dict[str, Value]:
    start, end = fact.start, fact.end
    if (start, end) == (Moment("date", writer.day) if writer.day and isinstance(fact, Item) else UNKNOWN, UNKNOWN):
        return {}
    said = write_span(start, end, writer.day)
    for dash in ("-", " - ") if said.count(" ") == 2 else (" - ",):
        plain = said.replace(" – ", dash)
        try:
            if read_span(plain, writer.day) == (start, end):
                return {key_of(fact.__class__, field): plain}
        except TimeFault:
            continue
    return {key_of(fact.__class__, field): said}


def _position(writer: Writer, fact: Any, field: Field) -> dict[str, Value]:
    if fact.latitude is None:
        return {}
    return {key_of(fact.__class__, field): [_plain_number(fact.latitude), _plain_number(fact.longitude)]}


def _hours(writer: Writer, fact: Any, field: Field) -> dict[str, Value]:
    if not fact.opens and not fact.closes:
        return {}
    return {key_of(fact.__class__, field): f"{fact.opens or '?'}-{fact.closes or '?'}"}


def _nothing(writer: Writer, fact: Any, field: Field) -> dict[str, Value]:
    """Write nothing: it stands with the first of the pair, or with the days."""
    return {}


def _several(writer: Writer, fact: Any, field: Field) -> dict[str, Value]:
    found = [writer.short(one) for one in getattr(fact, field.name)]
    if len(found) == 1:
        return {SINGULAR[field.of]: found[0]}
    return {field.name: found} if found else {}


def _notes(writer: Writer, fact: Any, field: Field) -> dict[str, Value]:
    notes: tuple[Note, ...] = getattr(fact, field.name)
    levels = [level for level, _ in groupby(note.level for note in notes)]
    if all(level == Note().level for level in levels) or len(set(levels)) < len(levels):
        return _several(writer, fact, field)
    by_level: dict[str, Value] = {}
    for level, group in groupby(notes, key=lambda note: note.level):
        by_level[level] = _one_or_list([writer.short(note, ("level",)) for note in group])
    return {field.name: by_level}


def _one_or_list(found: list[Value]) -> Value:
    return found[0] if len(found) == 1 else found


def _contacts(writer: Writer, fact: Any, field: Field) -> dict[str, Value]:
    contacts: tuple[Contact, ...] = getattr(fact, field.name)
    kinds = [contact.kind for contact in contacts]
    if len(set(kinds)) == len(kinds) and all(contact == Contact(contact.kind, contact.value) for contact in contacts):
        return {str(contact.kind): contact.value for contact in contacts}
    found: list[Value] = []
    for contact in contacts:
        told = {key: one for key, one in writer.fact(contact).items() if key not in ("kind", "value")}
        found.append({str(contact.kind): contact.value, **told})
    return {field.name: found}


def _names(writer: Writer, fact: Any, field: Field) -> dict[str, Value]:
    names: tuple[NameForm, ...] = getattr(fact, field.name)
    if [name.language for name in names] == [writer.main] and names[0] == NameForm(names[0].language, names[0].name):
        return {SINGULAR[NameForm]: names[0].name}
    if len({name.language for name in names}) == len(names):
        by_language: dict[str, Value] = {str(name.language): writer.short(name, ("language",)) for name in names}
        return {field.name: by_language} if names else {}
    return {field.name: [{"language": str(name.language)} | writer.fact(name) for name in names]}


def _by_role(keys: dict[str, str], writer: Writer, fact: Any, field: Field) -> dict[str, Value]:
    """Write facts that have a role under a key for each role, if that keeps their order, else as a list."""
    role_field = field.of._fields[0]
    found = [(role, list(group)) for role, group in groupby(getattr(fact, field.name), key=lambda one: getattr(one, role_field))]
    if len({role for role, _ in found}) < len(found):
        return {field.name: [writer.short(one) for one in getattr(fact, field.name)]}
    return {keys.get(role, role): _one_or_list([writer.short(one, (role_field,)) for one in group]) for role, group in found}


def _places(writer: Writer, fact: Any, field: Field) -> dict[str, Value]:
    return _by_role({role: key for key, role in PLACE_KEYS.items()}, writer, fact, field)


def _assignments(writer: Writer, fact: Any, field: Field) -> dict[str, Value]:
    return _by_role({}, writer, fact, field)


_TALL = frozenset({"lodgings", "costs", "sources", "open_points", "members", "heads"})
_SLOTS: dict[Any, Callable[[Writer, Any, Field], dict[str, Value]]] = {
    Note: _notes,
    Contact: _contacts,
    NameForm: _names,
    Function: _several,
    Head: _several,
    PlaceUse: _places,
    Assignment: _assignments,
    Item: _nothing,
    DayPlan: _nothing,
    (Moment, "start"): _span,
    (Moment, "end"): _nothing,
    (float, "latitude"): _position,
    (float, "longitude"): _nothing,
    (Clock, "opens"): _hours,
    (Clock, "closes"): _nothing,
}
