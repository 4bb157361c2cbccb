"""Mappings of the file as facts of the model, driven by the shapes of the model's classes."""

from collections.abc import Callable, Iterable
from functools import cache, partial
from typing import Any, NamedTuple

from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from visitplanner.ids import ID
from visitplanner.itinerary import scalars
from visitplanner.itinerary.context import Context, ItemRef, Put
from visitplanner.itinerary.faults import Fault, Findings, quoted, refuse_cut
from visitplanner.itinerary.keys import FORMS, LONG_TEXTS, NOBODY, REQUIRED, is_section, key_of, short_key, word_for
from visitplanner.model import Assignment, Expected, Item, ItemId
from visitplanner.shapes import Field, fields
from visitplanner.texts import is_language

_MOST_KEYS = 15

Slot = Callable[[Any, Field, int], dict[str, Put]]
SLOTS: dict[Any, Slot] = {}
"""Fields with more than one key, or two under one: by (class, field), by (type, field), or by type. `slots` fills it."""


class Plan(NamedTuple):
    """How a class of the model is read: what each key does, and which fields of it each fills."""

    shape: Any
    defaults: tuple[Any, ...]
    puts: dict[str, Put]
    fills: dict[str, str]
    short: str
    short_is_text: bool
    required: tuple[tuple[str, int], ...]


@cache
def plan_of(shape: Any) -> Plan:
    """Return the plan of a class of the model, made once from its fields."""
    puts: dict[str, Put] = {}
    fills: dict[str, str] = {}
    for index, field in enumerate(fields(shape)):
        slot = next((SLOTS[at] for at in ((shape, field.name), (field.of, field.name), field.of) if at in SLOTS), _own_key)
        for key, put in slot(shape, field, index).items():
            if key in puts:
                raise ValueError(f"two fields of {shape.__name__} under the key {key}")
            puts[key], fills[key] = put, field.name
    names = [field.name for field in fields(shape)]
    required = tuple((key, names.index(key)) for key in REQUIRED.get(shape, ()))
    short = short_key(shape)
    short_is_text = any(field.name == short and field.kind == "text" for field in fields(shape))
    return Plan(shape, tuple(field.default for field in fields(shape)), puts, fills, short, short_is_text, required)


def _own_key(shape: Any, field: Field, index: int) -> dict[str, Put]:
    key = key_of(shape, field)
    if not key:
        return {}
    if is_section(field):
        return {key: partial(_put_section, plan_of(field.of), index)}
    read = one_reader(shape, field)
    if field.many:

        def put_each(context: Context, values: list[Any], node: Node) -> None:
            values[index] = context.each(node, read)

        return {key: put_each}

    def put(context: Context, values: list[Any], node: Node) -> None:
        values[index] = read(context, node)

    return {key: put}


def one_reader(shape: Any, field: Field) -> Callable[[Context, Node], Any]:
    """Return what reads one value of a field."""
    long = (shape, field.name) in LONG_TEXTS
    if field.name == "id":
        return lambda _, node: own_id(node, word_for(shape))
    match field.kind:
        case "text":
            return _read_long_text if long else _read_text
        case "moment":
            return lambda context, node: context.moment(node, scalars.words(node))
        case "choice":
            return lambda context, node: scalars.choice(node, field.choices, context.findings)
        case "ref":
            return _reference_reader(shape, field)
        case "fact":
            return _read_expected if field.of is Expected else partial(_read_one, plan_of(field.of))
        case "words":
            read = (
                partial(_read_formed, *FORMS[field.name]) if field.name in FORMS else scalars.BY_SORT.get(field.of, scalars.words)
            )
        case _:
            read = {"number": scalars.number, "decimal": scalars.decimal, "flag": scalars.flag}[field.kind]
    return lambda _, node: read(node)


def _read_text(context: Context, node: Node) -> Any:
    return scalars.text(node, context.main)


def _read_long_text(context: Context, node: Node) -> Any:
    return scalars.text(node, context.main, scalars.long_words)


def _read_formed(form: str, hint: str, node: Node) -> str:
    return scalars.formed(node, form, hint)


def _read_expected(context: Context, node: Node) -> Expected:
    if isinstance(node, MappingNode):
        found: Expected = _read_one(plan_of(Expected), context, node)
        if sum(map(bool, found)) != 1:
            raise Fault(node, "VP007", "this is one of a delegation, a group, a person", "make several a list")
        return found
    return context.directory.find_expected(node, scalars.words(node), context.findings)


def _reference_reader(shape: Any, field: Field) -> Callable[[Context, Node], str]:
    if field.of is ItemId:
        return _read_item_reference

    def read(context: Context, node: Node) -> str:
        words = scalars.words(node)
        if words == NOBODY and shape is Assignment:
            return ""
        return context.directory.find(field.of, node, words, context.findings)

    return read


def _read_item_reference(context: Context, node: Node) -> str:
    words = scalars.words(node)
    context.item_refs.append(ItemRef(context.place, words, node))
    return words


def own_id(node: Node, word: str) -> str:
    """Return an id that the file gives. Raises Fault (VP007)."""
    words = scalars.words(node)
    if not ID.fullmatch(words):
        raise Fault(
            node,
            "VP007",
            f"{quoted(words)} cannot be the id of {word}",
            "use small Latin letters, digits and hyphens, at most 60",
        )
    return words


def _read_one(plan: Plan, context: Context, node: Node) -> Any:
    return read_into(plan, list(plan.defaults), context, node)


def read_into(plan: Plan, values: list[Any], context: Context, node: Node) -> Any:
    """Read a mapping, or the short form of it, into the values of a fact, and return the fact. Faults inside are kept."""
    if node.__class__ is not MappingNode or (plan.short_is_text and _is_text(plan, node)):
        if isinstance(node, SequenceNode) or not plan.short:
            raise Fault(node, "VP007", f"{word_for(plan.shape)} is a mapping of key to value here", _keys_hint(plan.puts))
        plan.puts[plan.short](context, values, node)
        return plan.shape._make(values)
    seen = set()
    puts = plan.puts
    for key_node, value in node.value:
        key = key_node.value
        try:
            refuse_cut(key_node, value)
            if key_node.__class__ is not ScalarNode or key not in puts:
                raise unknown_key(key_node, plan.shape, tuple(puts), context.findings)
            if key in seen:
                raise double_key(key_node)
            seen.add(key)
            if value.__class__ is not ScalarNode or value.value:
                puts[key](context, values, value)
        except Fault as fault:
            context.findings.add(fault)
    for key, index in plan.required:
        if not values[index] and key not in seen:
            raise Fault(node, "VP008", f"{key} is missing", _keys_hint(plan.puts))
    return plan.shape._make(values)


def _is_text(plan: Plan, node: MappingNode) -> bool:
    """Whether a mapping is a text in languages, standing for the whole fact."""
    keys = [key.value if isinstance(key, ScalarNode) else "" for key, _ in node.value]
    return bool(keys) and keys[0] not in plan.puts and all(is_language(key) and key not in plan.puts for key in keys)


def _keys_hint(known: Iterable[str]) -> str:
    keys = list(known)
    more = f" and {len(keys) - _MOST_KEYS} more: see docs/itinerary.md" if len(keys) > _MOST_KEYS else ""
    return "keys are " + ", ".join(keys[:_MOST_KEYS]) + more


def unknown_key(key: Node, shape: Any, known: tuple[str, ...], findings: Findings) -> Fault:
    """Make the fault of a key that a fact does not have, with what it may have been meant to be."""
    if not isinstance(key, ScalarNode):
        return Fault(key, "VP005", "a key is one word", "put a text with brackets in quotes")
    if shape is Item and " " in key.value:
        text = "this line holds ': ', so YAML takes what stands before it for a key"
        return Fault(key, "VP005", text, f'put the whole line in quotes: - "{key.value[:40]}: ..."')
    if key.value == "id":
        return Fault(key, "VP005", f"{word_for(shape)} has no key 'id'", "the id is the key under which it stands")
    meant = _renamed(shape).get(key.value) or _MEANT.get(key.value, "")
    near = f"write '{meant}'" if meant in known else findings.near(key.value, known)
    return Fault(key, "VP005", f"{word_for(shape)} has no key {quoted(key.value)}", near or _keys_hint(known))


@cache
def _renamed(shape: Any) -> dict[str, str]:
    """Return the key of each field by the name that the model has for it."""
    return {field.name: key_of(shape, field) for field in fields(shape)}


_MEANT = {
    "time": "at",
    "when": "at",
    "where": "place",
    "venue": "place",
    "location": "place",
    "who": "for",
    "participants": "for",
}
"""Keys that people try first."""


def double_key(key: Node) -> Fault:
    """Make the fault of a key that stands twice in one mapping."""
    return Fault(key, "VP006", f"the key {quoted(key.value)} stands here twice", "keep one of the two")


def _put_section(plan: Plan, index: int, context: Context, values: list[Any], node: Node) -> None:
    if not isinstance(node, MappingNode):
        raise Fault(node, "VP007", "this section is a mapping of id to fact", "write each as 'id: name' or 'id: {name: ...}'")
    word = word_for(plan.shape)
    found: dict[str, Any] = {}
    for key, value in node.value:
        try:
            one = own_id(key, word)
            if one in found:
                raise Fault(key, "VP012", f"the {word} {quoted(one)} stands here twice", "give one of the two another id")
            found[one] = None
            start = [one, *plan.defaults[1:]]
            found[one] = plan.shape._make(start) if scalars.is_blank(value) else read_into(plan, start, context, value)
        except Fault as fault:
            context.findings.add(fault)
    values[index] = tuple(fact for fact in found.values() if fact is not None)
