"""Which table holds which facts: read from the model's own annotations, so that a table and its class cannot drift apart."""

from functools import cache
from typing import Any, NamedTuple

from visitplanner import model
from visitplanner.shapes import Field, fields

MOMENT_PARTS = ("day", "time", "zone", "after")
"""A moment `start` stands in the columns start_day, start_time, start_zone and start_after."""

_NAMES = """
visit: hosts visit_host, embassies visit_embassy,
    organisations organisation, people person, delegations delegation, groups group, places place,
    vehicles vehicle, public_events public_event, days day, items item, lodgings lodging, project project, costs cost,
    open_points visit_open_point, notes visit_note
organisation: contacts organisation_contact, notes organisation_note
person: names person_name, functions person_function, contacts person_contact, notes person_note, private person_private
delegation: heads delegation_head, members delegation_member, presence delegation_presence,
    assignments delegation_assignment, notes delegation_note
delegation_member: presence delegation_member_presence
group: people group_person, delegations group_delegation, notes group_note
place: opening place_opening, contacts place_contact, notes place_note
vehicle: contacts vehicle_contact, notes vehicle_note
public_event: notes public_event_note
day: assignments day_assignment, notes day_note
item: expected item_expected, places item_place, assignments assignment, vehicles item_vehicle, rides item_ride,
    parts item_part, gaps item_gap, press item_press, seating item_seating, notes item_note
item_ride: expected item_ride_expected
item_seating: order item_seating_person
lodging: guests lodging_guest
project: notes project_note
"""
_TABLE_OF = {
    (owner, field): table
    for owner, _, rest in (line.partition(":") for line in _NAMES.replace("\n    ", " ").strip().splitlines())
    for field, table in (pair.split() for pair in rest.split(","))
}
_OWNER_COLUMN = {"delegation_member": "member", "item_ride": "ride"}
REFERS_TO = {
    model.OrganisationId: "organisation", model.PersonId: "person", model.DelegationId: "delegation", model.GroupId: "group",
    model.PlaceId: "place", model.VehicleId: "vehicle", model.PublicEventId: "public_event", model.ItemId: "item",
}  # fmt: skip
"""The table that an id of the model points into."""


class Table(NamedTuple):
    """A table and the field of its owner that it holds; `field` is None for the visit itself.

    `key` names all columns of the primary key: the visit, the owner's own key, and the id, day or position of the row;
    a fact that its owner has once has no more than its owner's key. `is_placed`: a row with an id, so that its place in
    the order is a column like any other.
    """

    name: str
    field: Field | None
    key: tuple[str, ...]
    is_placed: bool
    columns: tuple[str, ...]
    children: tuple["Table", ...]


def fact_of(field: Field | None) -> Any:
    """Return the class of the model whose facts are a table's rows, None for a list of bare references or texts."""
    if field is None:
        return model.Visit
    return field.of if field.kind == "fact" else None


def is_child(field: Field) -> bool:
    """Whether a field has a table of its own; a list of plain words has not, it is one column of JSON."""
    return field.kind == "fact" or (field.many and field.kind not in {"words", "choice"})


def columns_of(field: Field) -> tuple[str, ...]:
    """Return the columns that hold a field of a fact, none for what has a table of its own."""
    if is_child(field):
        return ()
    return tuple(f"{field.name}_{part}" for part in MOMENT_PARTS) if field.kind == "moment" else (field.name,)


def value_column(field: Field) -> str:
    """Return the column of a table that lists bare references or texts."""
    return REFERS_TO[field.of] if field.kind == "ref" else "text"


def quoted(name: str) -> str:
    """Return a table's or column's name as SQL takes it: `group`, `end` and `to` are words of its own."""
    return f'"{name}"'


@cache
def visit_table() -> Table:
    """Return the table of visits, and in it the tree of all others."""
    return _table("visit", None, ())


def _table(name: str, field: Field | None, owner_key: tuple[str, ...]) -> Table:
    fact = fact_of(field)
    shape = fields(fact) if fact else ()
    own = _own_key(field, shape)
    key = (*owner_key, own) if own else owner_key
    inside = tuple(column for one in shape for column in columns_of(one))
    value = () if fact or field is None else (value_column(field),)
    is_placed = own in {"id", "day"} and field is not None
    rest = tuple(column for column in (*inside, *value) if column not in key)
    columns = (*key, *rest, *(("position",) if is_placed else ()))
    below = ("visit",) if field is None else (*owner_key, _OWNER_COLUMN.get(name, name)) if own else owner_key
    children = tuple(_table(_TABLE_OF[name, one.name], one, below) for one in shape if is_child(one))
    return Table(name, field, key, is_placed, columns, children)


def _own_key(field: Field | None, shape: tuple[Field, ...]) -> str:
    names = {one.name for one in shape}
    return next((name for name in ("id", "day") if name in names), "position" if field and field.many else "")


@cache
def all_tables() -> tuple[Table, ...]:
    """Return all tables, owners before what they own."""
    found: list[Table] = []

    def walk(table: Table) -> None:
        found.append(table)
        for child in table.children:
            walk(child)

    walk(visit_table())
    return tuple(found)


@cache
def references(table: Table) -> tuple[tuple[str, str], ...]:
    """Return the columns of a table that point at another fact of the same visit, each with the table it points into."""
    if table.field and table.field.kind == "ref":
        return ((value_column(table.field), REFERS_TO[table.field.of]),)
    found = []
    for field in fields(fact) if (fact := fact_of(table.field)) else ():
        if field.kind == "ref" and not field.many and field.name != "id":
            found.append((field.name, REFERS_TO[field.of]))
        if field.kind == "moment":
            found.append((f"{field.name}_after", "item"))
    return tuple(found)
