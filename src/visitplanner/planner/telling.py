"""Facts told in rows, under the names by which commands set them; for reading commands, so nothing heavy is imported."""

from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from visitplanner.model import (
    Assignment,
    Contact,
    DayPlan,
    Expected,
    Item,
    NameForm,
    Note,
    Place,
    PlaceUse,
    Visit,
)
from visitplanner.planner.changing import COLLECTIONS
from visitplanner.planner.finding import Named, find, find_visit, name_of
from visitplanner.planner.nouns import KINDS, NOUNS, Noun
from visitplanner.planner.numbered import find_number
from visitplanner.problems import refuse
from visitplanner.shapes import SAID, Field, fields
from visitplanner.store import Store
from visitplanner.texts import Text
from visitplanner.times import Moment, TimeFault, write_moment, write_span
from visitplanner.times.spoken import read_spoken
from visitplanner.times.spoken_days import Around, days_from

Row = tuple[str, str]
_HINT_DAY = "write a day: 2013-07-31, 31.07., thu"
_KEYS: dict[type, str] = {Assignment: "role", PlaceUse: "use", Contact: "kind", Note: "level", NameForm: "language"}
"""The field by which a part of a fact is named first."""


class Told(NamedTuple):
    """A fact to be shown: the id, day or number it has, and what it is called."""

    id: str
    name: str
    fact: Any


def list_facts(
    store: Store, visit_word: str, noun: Noun, owner: str = "", word: str = "", today: str = "", language: str = ""
) -> tuple[str, tuple[Told, ...]]:
    """Return the id of a visit and its facts of a noun, or those in `owner`, that have a word in them, in any language.

    They are called in `language`, else in the main one of the visit. Raises ProblemsFound.
    """
    visit = store.draft(find_visit(store, visit_word)).visit
    facts = getattr(find_owner(visit, noun, owner, today), noun.field) if noun.lives == "inside" else getattr(visit, noun.field)
    told = tuple(_told(noun, fact, number) for number, fact in enumerate(facts, 1))
    folded, language = word.casefold(), language or (visit.languages or ("",))[0]
    found = (one for one in told if folded in f"{one.id} {one.name}".casefold())
    return visit.id, tuple(one._replace(name=called(one.fact, language)) for one in found)


def show_fact(store: Store, visit_word: str, noun: Noun, names: Sequence[str], today: str = "") -> tuple[str, Told]:
    """Return the id of a visit and the fact that words name. Raises ProblemsFound."""
    visit = store.draft(find_visit(store, visit_word)).visit
    return visit.id, told_fact(visit, noun, names, today)


def told_fact(visit: Visit, noun: Noun, names: Sequence[str], today: str = "") -> Told:
    """Return the fact of a visit that words name. Raises ProblemsFound."""
    if noun.word == "visit":
        apart = set(COLLECTIONS.values())
        return Told("", str(visit.title), visit._replace(**dict.fromkeys(apart, ())))  # type: ignore[arg-type]  # collections
    if noun.lives == "once":
        return Told("", "", getattr(visit, noun.field) or noun.shape())
    if noun.lives == "inside":
        owner = find_owner(visit, noun, names[0], today)
        number = find_number(getattr(owner, noun.field), names[1:], noun, names[0])
        return _told(noun, getattr(owner, noun.field)[number - 1], number)
    listed = getattr(visit, noun.field)
    if noun.lives == "number":
        number = find_number(listed, names, noun)
        return _told(noun, listed[number - 1], number)
    facts = [_told(noun, fact, number) for number, fact in enumerate(listed, 1)]
    if noun.lives == "day":
        day: Any = find_day(visit, names[0], today)
        return next((one for one in facts if one.id == day), _told(noun, DayPlan(day), 0))
    found = find(names[0], [Named(one.id, one.name) for one in facts], noun.word)
    return next(one for one in facts if one.id == found)


def find_day(visit: Visit, words: str, today: str) -> str:
    """Return the day that words mean. Raises ProblemsFound."""
    return day_said(words, Around(today, days_from(visit.start, visit.end), is_open=not visit.end))


def day_said(words: str, around: Around) -> str:
    """Return the day that words mean in their surroundings. Raises ProblemsFound, VP115 for what is no day of theirs."""
    try:
        said = read_spoken(words, around)
    except TimeFault as fault:
        if fault.code != "VP101":
            raise refuse(fault.code, str(fault), fault.hint) from fault
        raise refuse("VP115", f"'{words}' is not a day of the visit", _HINT_DAY) from fault
    if said.start.precision != "date" or said.end.is_known or not said.start.day:
        raise refuse("VP115", f"'{words}' is not a day alone", _HINT_DAY)
    return said.start.day


def find_owner(visit: Visit, noun: Noun, word: str, today: str = "") -> Any:
    """Return the fact in which those of a noun stand: `person:irine`, or `irine` alone. Raises ProblemsFound."""
    kind, _, rest = word.partition(":")
    if kind in noun.owners and (rest or NOUNS[kind].lives == "once"):
        return told_fact(visit, NOUNS[kind], [rest], today).fact
    kinds = [one for one in noun.owners if one in KINDS]
    known = [(one, _told(NOUNS[one], fact, 0)) for one in kinds for fact in getattr(visit, NOUNS[one].field)]
    exact = [(one, told) for one, told in known if told.id == word]
    if len(exact) > 1:
        named = ", ".join(f"{one}:{told.id}" for one, told in exact)
        raise refuse("VP921", f"'{word}' may mean {named}", "write one of these")
    if exact:
        return exact[0][1].fact
    found = find(word, [Named(f"{one}:{told.id}", f"{told.id} {told.name}") for one, told in known], " or ".join(kinds[:3]))
    return next(told.fact for one, told in known if f"{one}:{told.id}" == found)


def _told(noun: Noun, fact: Any, number: int) -> Told:
    id_ = str(getattr(fact, "id", "") or getattr(fact, "day", "") or number)
    return Told(id_, called(fact), fact)


def called(fact: Any, language: str = "") -> str:
    """Return what a fact is called, in a line: in a language, as far as it is in it, or in all of its languages."""
    if isinstance(fact, Item):
        when = write_span(fact.start, fact.end)
        return f"{when}  {_text(fact.title, language)}" + (
            "" if fact.status in ("planned", "confirmed") else f"  ({fact.status})"
        )
    if functions := getattr(fact, "functions", ()):
        return f"{_name(fact, language)}, {_text(functions[0].title, language)}".removeprefix(", ")
    named = _name(fact, language)
    if isinstance(fact, Assignment | Contact | Note):
        return f"{getattr(fact, _KEYS[type(fact)])}: {_short(fact)}"
    text = getattr(fact, "name", None) or getattr(fact, "title", None)
    return _text(text, language) if isinstance(text, Text) and text else named or _short(fact)


def _name(fact: Any, language: str) -> str:
    forms = getattr(fact, "names", None)
    if not language or not forms:
        return name_of(fact)
    return next((str(form.name) for form in forms if form.language == language), str(forms[0].name))


def _text(text: Text, language: str = "") -> str:
    if language:
        return text.pick((language,)).text
    return " / ".join(words for _, words in text.forms)


def rows_of(fact: Any) -> Iterator[Row]:
    """Yield what is known of a fact, each with the name under which a command sets it."""
    shape = type(fact)
    for field, value in zip(fields(shape), fact, strict=True):
        is_said = value != field.default or (_is_key(fact, field) and not isinstance(fact, NameForm))
        if not is_said or field.name == "uid" or (field.of is Moment and field.name == "end"):
            continue
        name = SAID.get((field.of, field.name), field.name)
        if shape is Place and field.name in ("latitude", "longitude"):
            if field.name == "latitude":
                yield "at", f"{fact.latitude},{fact.longitude}"
        elif field.of is Moment and field.name == "start" and not field.many:
            yield name, write_span(fact.start, fact.end)
        elif field.kind == "fact" and field.many:
            yield from _listed(name, value)
        elif field.kind == "fact":
            first = fields(field.of)[0]
            if first.kind == "choice":
                yield f"{name}.{first.name}", str(value[0])
            yield from (
                (f"{name}.{inner}", words) for inner, words in rows_of(value) if inner != first.name or first.kind != "choice"
            )
        elif field.kind == "text" and not field.many:
            yield from ((f"{name}.{language}", words) for language, words in value.forms)
        else:
            yield name, _value(field, value)


def _listed(name: str, facts: Sequence[Any]) -> Iterator[Row]:
    if isinstance(facts[0], Expected):
        yield name, ", ".join("".join(one) for one in facts)
        return
    if isinstance(facts[0], DayPlan) or hasattr(facts[0], "id"):
        yield name, ", ".join(str(getattr(one, "id", "") or one.day) for one in facts)
        return
    for number, fact in enumerate(facts, 1):
        yield _key(name, fact, number, len(facts)), _short(fact)


def _key(name: str, fact: Any, number: int, count: int) -> str:
    """Return under which name one of several facts is set."""
    match fact:
        case Assignment():
            return str(fact.role)
        case PlaceUse():
            return "place" if fact.use == "at" else fact.use
        case Contact():
            return fact.kind
        case Note():
            return f"notes.{fact.level}"
        case NameForm():
            return f"names.{fact.language}"
        case _:
            return f"{name}.{number}" if count > 1 else name


def _short(fact: Any) -> str:
    """Return a part of a fact in a line: what it is, then what else is said of it."""
    told = []
    if isinstance(fact, Assignment) and not fact.person:
        told.append("?")
    for field, value in zip(fields(type(fact)), fact, strict=True):
        if (value == field.default and field.name not in ("person",)) or not value or _is_key(fact, field):
            continue
        if field.name in ("start", "end") and field.of is Moment:
            told += [write_span(fact.start, fact.end)] if field.name == "start" else []
            continue
        name = SAID.get((field.of, field.name), field.name)
        words = _value(field, value)
        told.append(words if field.name in ("person", "place", "text", "value", "name", "title", "days") else f"{name} {words}")
    return ", ".join(told)


def _is_key(fact: Any, field: Field) -> bool:
    """Whether the name of a row says it already."""
    return _KEYS.get(type(fact)) == field.name


def _value(field: Field, value: Any) -> str:
    if field.many:
        return ", ".join(_value(field._replace(many=False), one) for one in value)
    if field.kind == "text":
        return _text(value)
    if field.kind == "moment":
        return write_moment(value)
    if field.kind == "flag":
        return "yes" if value else "no"
    if field.kind == "fact":
        return _short(value)
    return str(value)
