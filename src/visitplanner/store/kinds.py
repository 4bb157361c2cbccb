"""Reading single facts of a draft: which kinds there are, the rows of one, and the names that they are found by."""

import json
import sqlite3
from collections.abc import Iterator
from functools import cache
from typing import Any, Literal

from visitplanner.store.rows import Rows, read_facts
from visitplanner.store.tables import Table, quoted, visit_table

FactKind = Literal["organisation", "person", "delegation", "group", "place", "vehicle", "public_event", "item"]
"""The facts of a visit that have an id; also the names of their tables."""

COLLECTIONS: dict[FactKind, str] = {
    "organisation": "organisations", "person": "people", "delegation": "delegations", "group": "groups", "place": "places",
    "vehicle": "vehicles", "public_event": "public_events", "item": "items",
}  # fmt: skip
"""The field of a visit that holds the facts of a kind."""


@cache
def subtree(kind: FactKind) -> tuple[Table, ...]:
    """Return the table of a kind of fact and those of what such facts own, owners first."""
    found: list[Table] = []

    def walk(table: Table) -> None:
        found.append(table)
        for child in table.children:
            walk(child)

    walk(next(table for table in visit_table().children if table.name == kind))
    return tuple(found)


def fact_rows(connection: sqlite3.Connection, visit_id: str, kind: FactKind, id_: str) -> Rows:
    """Return the rows of one fact and of what it owns, by table and key; none where there is no such fact."""
    rows: Rows = {}
    for table in subtree(kind):
        width = len(table.key)
        rows[table.name] = {row[:width]: row for row in connection.execute(_select_one(table), (visit_id, id_))}
    return rows


@cache
def _select_one(table: Table) -> str:
    names = ", ".join(quoted(name) for name in table.columns)
    visit, own, *rest = (quoted(name) for name in table.key)
    order = f" ORDER BY {', '.join(rest)}" if rest else ""
    return f"SELECT {names} FROM {quoted(table.name)} WHERE {visit} = ? AND {own} = ?{order}"


def fact_in(kind: FactKind, rows: Rows) -> Any:
    """Return the fact that rows tell of, None where there are none."""
    (table, *_) = subtree(kind)
    found = [fact for facts in read_facts(table, lambda one: rows[one.name].values()).values() for fact in facts]
    return found[0] if found else None


def fact_names(connection: sqlite3.Connection, visit_id: str, kind: FactKind) -> Iterator[tuple[str, str]]:
    """Yield the id of each fact of a kind, in their order, with the words that it may be found by, in all its languages."""
    if kind == "person":
        asked = (
            "SELECT id, (SELECT group_concat(name, ' ') FROM person_name n WHERE n.visit = p.visit AND n.person = p.id)"
            " FROM person p WHERE visit = ? ORDER BY position"
        )
        yield from ((row[0], row[1] or "") for row in connection.execute(asked, (visit_id,)))
        return
    column = "title" if kind in ("item", "public_event") else "name"
    asked = f"SELECT id, {column} FROM {quoted(kind)} WHERE visit = ? ORDER BY position"
    for id_, words in connection.execute(asked, (visit_id,)):
        yield id_, " ".join(json.loads(words).values()) if words else ""
