"""The fields that the file writes in a way of their own: several keys for one field, or one key for two."""

import re
from functools import partial
from typing import Any

from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from visitplanner.itinerary import scalars
from visitplanner.itinerary.context import Context, Put
from visitplanner.itinerary.facts import SLOTS, plan_of, read_into
from visitplanner.itinerary.faults import Fault, quoted, refuse_cut
from visitplanner.itinerary.keys import CONTACT_KINDS, LEVELS, PLACE_KEYS, ROLES, SINGULAR, key_of
from visitplanner.model import Assignment, Clock, Contact, Function, Head, NameForm, Note, PlaceUse
from visitplanner.shapes import Field
from visitplanner.times import Moment

_HOURS = re.compile(r"(\?|\d{1,2}[:.]\d\d)\s*[-–—]\s*(\?|\d{1,2}[:.]\d\d)", re.ASCII)


def _several(shape: Any, field: Field, index: int) -> dict[str, Put]:
    """Read one or several facts, under the singular and under the plural."""
    put = _added(field.of, index)
    return {SINGULAR[field.of]: put, field.name: put}


def _added(shape: Any, index: int, **preset: Any) -> Put:
    """Return what reads one or several facts and adds them to the field; `preset` holds what the key says already."""
    plan = plan_of(shape)
    start = [preset.get(name, value) for name, value in zip(shape._fields, plan.defaults, strict=True)]

    def read(context: Context, node: Node) -> Any:
        return read_into(plan, start.copy(), context, node)

    def put(context: Context, values: list[Any], node: Node) -> None:
        values[index] += context.each(node, read)

    return put


def _notes(shape: Any, field: Field, index: int) -> dict[str, Put]:
    put = _added(Note, index)
    by_level = {level: _added(Note, index, level=level) for level in LEVELS}

    def put_by_level(context: Context, values: list[Any], node: Node) -> None:
        if not isinstance(node, MappingNode) or not any(
            key.value in LEVELS for key, _ in node.value if isinstance(key, ScalarNode)
        ):
            put(context, values, node)
            return
        for level, value in _unique(context, node, LEVELS, "notes"):
            by_level[level](context, values, value)

    return {"note": put, "notes": put_by_level}


def _unique(context: Context, node: MappingNode, known: tuple[str, ...], what: str) -> list[tuple[str, Node]]:
    """Return the entries of a mapping whose keys are among the known ones; of others and doubles keep the fault."""
    found: dict[str, Node] = {}
    for key, value in node.value:
        refuse_cut(key, value)
        if not isinstance(key, ScalarNode) or key.value not in known:
            said = key.value if isinstance(key, ScalarNode) else ""
            hint = context.findings.near(said, known) or "keys are " + ", ".join(known)
            context.findings.add(Fault(key, "VP005", f"{what} have no key {quoted(said or '[...]')}", hint))
        elif key.value in found:
            context.findings.add(Fault(key, "VP006", f"the key {quoted(key.value)} stands here twice", "keep one of the two"))
        elif not scalars.is_blank(value):
            found[key.value] = value
    return list(found.items())


def _contacts(shape: Any, field: Field, index: int) -> dict[str, Put]:
    return {"contacts": _added(Contact, index), **{kind: _added(Contact, index, kind=kind) for kind in CONTACT_KINDS}}


def _contact_value(shape: Any, field: Field, index: int) -> dict[str, Put]:
    """Read `phone: "..."` inside a contact as its kind and value."""
    kind_at = Contact._fields.index("kind")

    def put(kind: str, context: Context, values: list[Any], node: Node) -> None:
        if values[index]:
            raise Fault(node, "VP007", "a contact has one value", "make it a list of contacts")
        values[index] = scalars.words(node)
        values[kind_at] = kind or values[kind_at]

    return {"value": partial(put, ""), **{kind: partial(put, kind) for kind in CONTACT_KINDS}}


def _names(shape: Any, field: Field, index: int) -> dict[str, Put]:
    def put(context: Context, values: list[Any], node: Node) -> None:
        keys = [key.value for key, _ in node.value] if isinstance(node, MappingNode) else ()
        if not keys or any(key in NameForm._fields for key in keys if isinstance(key, str)):
            _added(NameForm, index, language=context.main)(context, values, node)
            return
        seen: dict[str, Any] = {}
        for key, value in node.value:
            refuse_cut(key, value)
            said = scalars.language_key(key, seen)
            seen[said] = value
            if not scalars.is_blank(value):
                _added(NameForm, index, language=said)(context, values, value)

    return {"name": put, "names": put}


def _by_role(keys: dict[str, str], shape: Any, field: Field, index: int) -> dict[str, Put]:
    """Read a field whose facts have a role, under a key for each role, or as a list under its own name."""
    role_field = field.of._fields[0]
    return {
        **{key: _added(field.of, index, **{role_field: role}) for key, role in keys.items()},
        field.name: _added(field.of, index),
    }


def _span(shape: Any, field: Field, index: int) -> dict[str, Put]:
    second = shape._fields.index("end")

    def put(context: Context, values: list[Any], node: Node) -> None:
        values[index], values[second] = context.span(node, scalars.words(node))

    return {key_of(shape, field): put}


def _position(shape: Any, field: Field, index: int) -> dict[str, Put]:
    second = shape._fields.index("longitude")

    def put(context: Context, values: list[Any], node: Node) -> None:
        if not isinstance(node, SequenceNode) or len(node.value) != 2:
            raise Fault(node, "VP007", "a position is two numbers", "write the latitude and the longitude: [56.4079, 24.1944]")
        north, east = (scalars.decimal(one) for one in node.value)
        if abs(north) > 90 or abs(east) > 180:
            raise Fault(node, "VP007", "there is no such position", "write the latitude first: [56.4079, 24.1944]")
        values[index], values[second] = north, east

    return {key_of(shape, field): put}


def _hours(shape: Any, field: Field, index: int) -> dict[str, Put]:
    second = shape._fields.index("closes")

    def put(context: Context, values: list[Any], node: Node) -> None:
        found = _HOURS.fullmatch(scalars.words(node))
        if not found:
            raise Fault(
                node, "VP101", f"{quoted(node.value)} are no hours", "write them as 09:00-17:00, or 09:00-? if one is not known"
            )
        opens, closes = ("" if said == "?" else scalars.clock_of(node, said) for said in found.groups())
        values[index], values[second] = opens, closes

    return {key_of(shape, field): put}


def _second(shape: Any, field: Field, index: int) -> dict[str, Put]:
    """Take no key: the first of the pair has it."""
    return {}


def fill() -> None:
    """Enter the slots of this file in the table that plans are made from."""
    SLOTS.update(
        {
            Note: _notes,
            Contact: _contacts,
            (Contact, "value"): _contact_value,
            NameForm: _names,
            Function: _several,
            Head: _several,
            PlaceUse: partial(_by_role, PLACE_KEYS),
            Assignment: partial(_by_role, {role: role for role in ROLES}),
            (Moment, "start"): _span,
            (Moment, "end"): _second,
            (float, "latitude"): _position,
            (float, "longitude"): _second,
            (Clock, "opens"): _hours,
            (Clock, "closes"): _second,
        }
    )
