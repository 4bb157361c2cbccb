"""Fields set in words, one by one: `title.lv=Pusdienas`, `for+=partners`, `note=`; on what the file would say of a fact."""

import re
from collections.abc import Callable, Iterable, Sequence
from typing import Any, Literal, NamedTuple

from visitplanner.itinerary.data import Writer
from visitplanner.itinerary.facts import double_key, plan_of
from visitplanner.itinerary.faults import Fault, refuse_cut
from visitplanner.itinerary.keys import CONTACT_KINDS, LEVELS, PLACE_KEYS, ROLES, SINGULAR, key_of, second_of, short_key, word_for
from visitplanner.itinerary.layout import Value
from visitplanner.itinerary.nodes import compose
from visitplanner.model import Assignment, Contact, Day, Expected, Item, Language, NameForm, Note, PlaceUse, Visit
from visitplanner.problems import did_you_mean, refuse
from visitplanner.shapes import Field, fields
from visitplanner.texts import is_language

How = Literal["=", "+=", "-="]
_SET = re.compile(r"(?P<path>[A-Za-z_]+(?:\.[A-Za-z0-9_-]+)*)(?P<how>\+=|-=|=)(?P<words>.*)", re.DOTALL)
HIDDEN = frozenset({(Item, "uid"), (Item, "id")})
"""Fields that no command sets: a UID stays for ever, an id is changed by `rename`."""

Data = dict[str, Value]
Convert = Callable[[Any, str, str], str]
"""Turns words for a time or a day, given class, key and words, into those of the file."""


class Set(NamedTuple):
    """One field to set: where, how, and the words that say to what."""

    path: tuple[str, ...]
    how: How
    words: str

    def __str__(self) -> str:
        """Write it as it was typed."""
        return f"{'.'.join(self.path)}{self.how}{self.words}"


def read_set(word: str) -> Set:
    """Read `FIELD=VALUE`, `FIELD+=VALUE` or `FIELD-=VALUE`; parts of a field stand behind dots. Raises ProblemsFound (VP946)."""
    found = _SET.fullmatch(word)
    if not found:
        raise refuse(
            "VP946", f"'{word[:60]}' does not say which field is to be what", "write FIELD=VALUE, such as place=town-hall"
        )
    how: Any = found["how"]
    return Set(tuple(found["path"].split(".")), how, found["words"].strip())


def field_of(shape: Any, key: str) -> Field:
    """Return the field that a key of the file fills. Raises ProblemsFound (VP005) for a key that the class does not have."""
    plan = plan_of(shape)
    name = plan.fills.get(key, "")
    if not name or (shape, name) in HIDDEN:
        own = {field.name: key_of(shape, field) for field in fields(shape)}
        known = [one for one, fills in plan.fills.items() if (shape, fills) not in HIDDEN]
        meant = f"write '{own[key]}'" if own.get(key) in known else did_you_mean(key, known)
        raise refuse("VP005", f"{word_for(shape)} has no field '{key}'", meant or f"its fields are {', '.join(known)}")
    return next(field for field in fields(shape) if field.name == name)


class Setter:
    """Sets fields in what the file would say of facts; `main` is the language of words without one, `languages` the visit's."""

    def __init__(self, main: str, convert: Convert, languages: Sequence[str] = ()) -> None:
        self._writer, self._main, self._convert, self._languages = Writer(Visit()), main, convert, list(languages)
        self._writer.main = ""  # so that each text says its language

    def data(self, shape: Any, fact: Any, names: Iterable[str]) -> Data:
        """Return what the file would say of some fields of a fact: of many facts always as a list of mappings."""
        plain = shape()._replace(**{name: getattr(fact, name) for name in names if not _is_listed(_named(shape, name))})
        data = self._writer.fact(plain)
        for name in names:
            field = _named(shape, name)
            if _is_listed(field) and (listed := [self._element(field, one) for one in getattr(fact, name)]):
                data[_list_key(shape, field)] = listed
        return data

    def _element(self, field: Field, fact: Any) -> Value:
        if field.of is Expected:
            return {name: str(one) for name, one in zip(fact._fields, fact, strict=True) if one}
        data = self._writer.fact(fact)
        if field.of in (Assignment, PlaceUse, NameForm):  # what is the default of a class is said, as a list needs it
            data = {field.of._fields[0]: str(fact[0])} | data
        return data

    def apply(self, shape: Any, data: Data, one: Set, path: tuple[str, ...]) -> None:
        """Set one field in the data of a fact. Raises ProblemsFound: VP005 for a field there is not, VP946 to VP948."""
        key, *rest = path
        field = field_of(shape, key)
        if _is_listed(field):
            self._in_list(shape, data, field, one, path)
        elif not rest:
            self._whole(shape, data, field, one, key)
        elif field.kind == "text" and not field.many:
            self._in_text(data, key, one, rest)
        elif field.kind == "fact":
            inner = self._expanded(field, data.get(key, {}))
            self.apply(field.of, inner, one, tuple(rest))
            data[key] = inner
        elif field.many and rest[0].isdecimal():
            self._nth(data, key, field, one, rest)
        else:
            raise refuse("VP946", f"'{key}' has no parts to set: {one}", f"write {key}=VALUE")

    def _whole(self, shape: Any, data: Data, field: Field, one: Set, key: str) -> None:
        value = self._value(shape, field, key, one)
        if one.how == "=" and field.kind == "text" and not field.many and isinstance(value, str) and value:
            self._in_text(data, key, one, [self._main])
            return
        if one.how == "=":
            data[key] = value
            return
        if not field.many:
            raise refuse("VP946", f"'{key}' holds one value: {one}", f"write {key}=VALUE")
        old, new = _listed(data.get(key, [])), _listed(value)
        if field.kind == "text":
            new = [{self._main: word} if isinstance(word, str) else word for word in new]
        gone = _alike(old, new, one) if one.how == "-=" else []
        data[key] = [*(word for word in old if word not in gone), *(new if one.how == "+=" else [])]

    def _in_text(self, data: Data, key: str, one: Set, rest: list[str]) -> None:
        if len(rest) > 1 or not is_language(rest[0]) or one.how != "=":
            raise refuse("VP946", f"'{rest[0]}' is not a language: {one}", f"write {key}.lv=WORDS")
        old = data.get(key, {})
        forms: Data = dict(old) if isinstance(old, dict) else {}
        was_in_order = self._in_order(forms)
        forms[rest[0]] = one.words
        order = sorted(forms, key=self._place_of) if was_in_order else list(forms)
        data[key] = {language: forms[language] for language in order if forms[language]}

    def _in_order(self, languages: Iterable[str]) -> bool:
        """Whether languages stand in the visit's own order, so that one more should stand in it too."""
        places = [self._place_of(language) for language in languages]
        return places == sorted(places)

    def _place_of(self, language: str) -> int:
        return self._languages.index(language) if language in self._languages else len(self._languages)

    def _nth(self, data: Data, key: str, field: Field, one: Set, rest: list[str]) -> None:
        """Set one of several texts."""
        listed = _listed(data.get(key, []))
        place = _place(rest[0], len(listed), one)
        inner: Data = {key: listed[place]}
        if len(rest) > 1:
            self._in_text(inner, key, one, rest[1:])
        else:
            inner[key] = one.words
        data[key] = [*listed[:place], *([inner[key]] if inner[key] else []), *listed[place + 1 :]]

    # Facts of which there may be several

    def _in_list(self, shape: Any, data: Data, field: Field, one: Set, path: tuple[str, ...]) -> None:
        """Set among the facts of a list: those that the key means (a role, a level, a language), all, one by number."""
        at = _list_key(shape, field)
        listed = _listed(data.get(at, []))
        preset, rest = _preset(field, path, self._main)
        chosen = [place for place, element in enumerate(listed) if _has(element, preset)]
        if not rest:
            data[at] = self._several(at, field, listed, chosen, preset, one, path)
            return
        if rest[0].isdecimal():
            chosen, rest = [chosen[_place(rest[0], len(chosen), one)]], rest[1:]
        if len(chosen) > 1:
            hint = f"say which: {path[0]}.2.{'.'.join(rest)}=..."
            raise refuse("VP948", f"there are {len(chosen)} of '{path[0]}': {one}", hint)
        if not rest:
            data[at] = self._several(at, field, listed, chosen, preset, one, path)
            return
        element = self._expanded(field, listed[chosen[0]] if chosen else dict(preset))
        self.apply(field.of, element, one, rest)
        data[at] = [*listed[: chosen[0]], element, *listed[chosen[0] + 1 :]] if chosen else [*listed, element]

    def _several(
        self, at: str, field: Field, listed: list[Value], chosen: list[int], preset: Data, one: Set, path: tuple[str, ...]
    ) -> list[Value]:
        words = Set(path, one.how, one.words)
        value = self._value(None, field, path[0], words)
        new = [self._filled(field, element, preset) for element in _listed(value)]
        if one.how == "-=":
            gone = _alike([listed[place] for place in chosen], new, one)
            return [element for element in listed if element not in gone]
        if one.how == "+=":
            place = chosen[-1] + 1 if chosen else len(listed)
            return [*listed[:place], *new, *listed[place:]]
        if len(chosen) > 1 and (path[0] in SINGULAR.values() or field.of is NameForm) and path != (at,):
            raise refuse(
                "VP948", f"there are {len(chosen)} already: {one}", f"write {path[0]}+=VALUE for one more, {at}= for none"
            )
        place = chosen[0] if chosen else len(listed)
        return [*listed[:place], *new, *(element for n, element in enumerate(listed) if n >= place and n not in chosen)]

    def _filled(self, field: Field, element: Value, preset: Data) -> Value:
        if field.of is Expected:
            return element
        return preset | self._expanded(field, element)

    def _expanded(self, field: Field, element: Value) -> Data:
        """Return a fact as a mapping, where one value stands for it."""
        short = short_key(field.of)
        if isinstance(element, list) or (not short and not isinstance(element, dict)):
            raise refuse("VP007", f"{word_for(field.of)} is a mapping of key to value here", "write it as {key: value, ...}")
        if isinstance(element, str):
            return {short: {self._main: element} if _named(field.of, short, default=None) else element}
        known = plan_of(field.of).puts
        if short and element and all(is_language(key) and key not in known for key in element):
            return {short: dict(element)}
        return dict(element)

    # Values

    def _value(self, shape: Any, field: Field, key: str, one: Set) -> Value:
        words = one.words
        if not words:
            return [] if field.many else ""
        if words[0] + words[-1] == "{}" or (words[0] + words[-1] == "[]" and (field.kind != "text" or field.many)):
            return self._converted(shape, field, key, _flow(one))
        if shape is not None and field.of is float and second_of(shape, field.name):
            return list(re.split(r"[,;\s]+", words))
        if field.many and (field.kind in ("ref", "choice") or field.of in (Expected, Language) or _is_named_by_one(field)):
            return [word for word in (part.strip() for part in words.split(",")) if word]
        return self._converted(shape, field, key, words)

    def _converted(self, shape: Any, field: Field, key: str, value: Value) -> Value:
        """Return a value with the times and days in it as the file writes them."""
        if isinstance(value, list):
            return [self._converted(shape, field, key, one) for one in value]
        if field.kind == "fact" and field.of is not Expected:
            if not isinstance(value, dict):
                short = short_key(field.of)
                inner = plan_of(field.of).fills.get(short, "")
                return self._converted(field.of, _named(field.of, inner), short, value) if short and inner else value
            known = plan_of(field.of).fills
            return {
                name: self._converted(field.of, _named(field.of, known[name]), name, inner) if name in known else inner
                for name, inner in value.items()
            }
        if isinstance(value, str) and value and (field.kind == "moment" or field.of is Day):
            return self._convert(shape, key, value)
        return value


def _named(shape: Any, name: str, default: Any = ...) -> Any:
    """Return the field of that name; with a default, None unless it holds a text."""
    found = next((field for field in fields(shape) if field.name == name), None)
    if default is None:
        return found if found and found.kind == "text" else None
    return found


def _is_named_by_one(field: Field) -> bool:
    """Whether an id stands for a fact of the field, as that of a person for a member."""
    name = plan_of(field.of).fills.get(short_key(field.of), "") if field.kind == "fact" else ""
    return bool(name) and _named(field.of, name).kind == "ref"


def _is_listed(field: Field) -> bool:
    return field.many and field.kind == "fact"


def _list_key(shape: Any, field: Field) -> str:
    """Return the key under which several facts may stand as a list."""
    return field.name if field.of in (*SINGULAR, PlaceUse, Assignment, Contact) else key_of(shape, field)


def _preset(field: Field, path: tuple[str, ...], main: str) -> tuple[Data, tuple[str, ...]]:
    """Return what the key says of the facts it means, and the rest of the path."""
    key, *rest = path
    if field.of is Assignment and key in ROLES:
        return {"role": key}, tuple(rest)
    if field.of is PlaceUse and key in PLACE_KEYS:
        return {"use": PLACE_KEYS[key]}, tuple(rest)
    if field.of is Contact and key in CONTACT_KINDS:
        return {"kind": key}, tuple(rest)
    if field.of is Note and rest and rest[0] in LEVELS:
        inner = (
            [rest[1], *rest[2:]] if len(rest) > 1 and not is_language(rest[1]) else ["text", *rest[1:]] if len(rest) > 1 else []
        )
        return {"level": rest[0]}, tuple(inner)
    if field.of is Note and key == "note" and not (rest and rest[0].isdecimal()):
        return {"level": "delegate"}, tuple(["text", *rest] if rest and is_language(rest[0]) else rest)
    if field.of is NameForm and (key == "name" or (rest and is_language(rest[0]))):
        language = rest[0] if rest and is_language(rest[0]) else main
        return {"language": language}, tuple(rest[1:] if rest and is_language(rest[0]) else rest)
    return {}, tuple(rest)


def _has(element: Value, preset: Data) -> bool:
    """Whether a fact of a list is one that a key means; what it leaves out has the default of its class."""
    defaults: Data = {"level": "delegate", "kind": "phone"}
    return not preset or (
        isinstance(element, dict) and all(element.get(key, defaults.get(key)) == word for key, word in preset.items())
    )


def _listed(value: Value) -> list[Value]:
    return list(value) if isinstance(value, list) else [value] if value else []


def _alike(old: list[Value], words: list[Value], one: Set) -> list[Value]:
    """Return those that words mean, by an id or a part of it, or by a value. Raises ProblemsFound (VP947, VP948)."""
    gone: list[Value] = []
    for word in words:
        for alike in (lambda this, that: this == that, str.startswith, str.__contains__):
            found = [element for element in old if _is_like(element, word, alike)]
            if found:
                break
        if not found:
            raise refuse("VP947", f"'{one.words}' does not stand under '{'.'.join(one.path)}'", "`show` says what does")
        if len(found) > 1:
            raise refuse("VP948", f"{len(found)} under '{'.'.join(one.path)}' are like '{one.words}'", "write more of it")
        gone += found
    return gone


def _is_like(element: Value, word: Value, alike: Callable[[str, str], bool]) -> bool:
    if isinstance(element, str) and isinstance(word, str):
        return alike(element, word)
    if isinstance(element, dict) and isinstance(word, str):
        return any(isinstance(inner, str) and alike(inner, word) for inner in element.values())
    if isinstance(element, dict) and isinstance(word, dict):
        return all(key in element and _is_like(element[key], inner, alike) for key, inner in word.items())
    return element == word


def _place(number: str, count: int, one: Set) -> int:
    if not number.isdecimal() or not 1 <= int(number) <= count:
        raise refuse("VP947", f"there is no number {number} here: {one}", f"there are {count}")
    return int(number) - 1


def _flow(one: Set) -> Value:
    """Return the value that braces or brackets hold. Raises ProblemsFound for what YAML, or the file, does not take."""
    node = compose(one.words, ".".join(one.path))
    try:
        return _plain(node)
    except Fault as fault:
        raise refuse(fault.code, f"{fault.text}: {one}", fault.hint) from None


def _plain(node: Any) -> Value:
    if isinstance(node.value, str):
        return str(node.value)
    if node.value and isinstance(node.value[0], tuple):
        found: Data = {}
        for key, value in node.value:
            refuse_cut(key, value)
            if str(key.value) in found:
                raise double_key(key)
            found[str(key.value)] = _plain(value)
        return found
    return [_plain(one) for one in node.value] if node.id == "sequence" else {}
