"""A part of a draft as a visit of its own: some facts, what they refer to, and the items that may clash with them.

What a command changed is checked in such a part, so that one edit of a large visit costs no more than one of a small visit.
"""

import datetime as dt
import json
import sqlite3
from collections import deque
from collections.abc import Iterable
from functools import cache
from typing import Any

from visitplanner.model import Item, Visit
from visitplanner.store.draft import select
from visitplanner.store.kinds import COLLECTIONS, FactKind, fact_in, fact_rows, subtree
from visitplanner.store.rows import Rows, read_visit
from visitplanner.store.tables import Table, references
from visitplanner.times import date_of

_MOST_NEAR = 500
_NEAR = """
WITH
  person (id) AS (SELECT value FROM json_each(:people)),
  team (id) AS (
    SELECT delegation FROM delegation_member WHERE visit = :visit AND person IN person
    UNION SELECT delegation FROM delegation_head WHERE visit = :visit AND person IN person
    UNION SELECT value FROM json_each(:delegations)
  ),
  circle (id) AS (
    SELECT "group" FROM group_person WHERE visit = :visit AND person IN person
    UNION SELECT "group" FROM group_delegation WHERE visit = :visit AND delegation IN team
    UNION SELECT value FROM json_each(:groups)
  )
SELECT i.id FROM item i INDEXED BY item_day
WHERE i.visit = :visit AND i.start_day BETWEEN :first AND :last AND i.id <> :item AND (
  EXISTS (SELECT 1 FROM assignment a WHERE a.visit = i.visit AND a.item = i.id AND a.person IN person)
  OR EXISTS (
    SELECT 1 FROM item_expected e WHERE e.visit = i.visit AND e.item = i.id
    AND (e.person IN person OR e.delegation IN team OR e."group" IN circle)
  )
  OR EXISTS (
    SELECT 1 FROM item_vehicle v WHERE v.visit = i.visit AND v.item = i.id
    AND v.vehicle IN (SELECT value FROM json_each(:vehicles))
  )
)
ORDER BY i.start_day, i.position LIMIT :most
"""
"""The items of some days that share somebody or a vehicle."""
_EVER = ("", "~")
"""Days before and after all others, as they are compared."""
_IN_PLACE = """
WITH RECURSIVE inside (id) AS (
  SELECT :id UNION SELECT p.id FROM place p JOIN inside ON p.visit = :visit AND p.parent = inside.id
)
SELECT DISTINCT item FROM item_place WHERE visit = :visit AND place IN inside LIMIT :most
"""
_IN_VEHICLE = "SELECT DISTINCT item FROM item_vehicle WHERE visit = :visit AND vehicle = :id LIMIT :most"
_MEMBERS = """
SELECT person FROM delegation_member WHERE visit = :visit AND delegation IN (SELECT value FROM json_each(:delegations))
UNION SELECT person FROM delegation_head WHERE visit = :visit AND delegation IN (SELECT value FROM json_each(:delegations))
UNION SELECT person FROM group_person WHERE visit = :visit AND "group" IN (SELECT value FROM json_each(:groups))
"""


class _Part:
    """A part of a visit as it grows: facts by kind and id, each with all that it refers to."""

    def __init__(self, connection: sqlite3.Connection, visit_id: str) -> None:
        self._connection = connection
        self._visit_id = visit_id
        self.facts: dict[FactKind, dict[str, Any]] = {kind: {} for kind in COLLECTIONS}

    def add(self, wanted: Iterable[tuple[FactKind, str]]) -> None:
        """Add facts, those that they refer to, those that these refer to ..."""
        waiting = deque(wanted)
        while waiting:
            kind, id_ = waiting.popleft()
            if id_ in self.facts[kind]:
                continue
            rows = fact_rows(self._connection, self._visit_id, kind, id_)
            self.facts[kind][id_] = fact_in(kind, rows)
            waiting += _referred(kind, rows)

    def visit(self, base: Visit) -> Visit:
        """Return the visit's own row with these facts, each kind by id: the order of a part says nothing."""
        said: dict[str, Any] = {
            COLLECTIONS[kind]: tuple(fact for fact in facts.values() if fact is not None) for kind, facts in self.facts.items()
        }
        return base._replace(**said)


def _referred(kind: FactKind, rows: Rows) -> list[tuple[FactKind, str]]:
    return [
        (target, row[at])
        for table in subtree(kind)
        for at, target in _reference_columns(table)
        for row in rows[table.name].values()
        if row[at] is not None
    ]


@cache
def _reference_columns(table: Table) -> tuple[tuple[int, FactKind], ...]:
    kinds = {str(kind): kind for kind in COLLECTIONS}
    return tuple((table.columns.index(column), kinds[target]) for column, target in references(table))


def part_of(
    connection: sqlite3.Connection, visit_id: str, wanted: Iterable[tuple[FactKind, str]], old: Iterable[tuple[FactKind, Rows]]
) -> Visit:
    """Return the part of a visit that concerns some facts: themselves, the items near, and all that these refer to.

    Near an item are those that share somebody or a vehicle with it; near a place or a vehicle, those that use it; near a
    delegation or a group, those that share somebody with it.
    `old` are the rows of facts as they stood before: what they referred to is in it too, as far as it is still there.
    """
    part = _Part(connection, visit_id)
    wanted = tuple(wanted)
    part.add(wanted)
    items = [part.facts["item"][id_] for kind, id_ in wanted if kind == "item"]
    near = [found for kind, id_ in wanted for found in _users(connection, visit_id, kind, id_)]
    near += [id_ for item in items if item is not None and item.start.day for id_ in _near(connection, visit_id, item)]
    part.add(("item", id_) for id_ in near)
    part.add(one for kind, rows in old for one in _referred(kind, rows))
    row = read_visit(lambda table: connection.execute(select(table), (visit_id,)) if table.name == "visit" else ())
    return part.visit(row)


def _users(connection: sqlite3.Connection, visit_id: str, kind: FactKind, id_: str) -> list[str]:
    """Return the items that may no longer fit a place, a vehicle, a delegation or a group that is told of."""
    if kind in ("delegation", "group"):
        delegations, groups = ([id_], []) if kind == "delegation" else ([], [id_])
        return _sharing(connection, visit_id, _EVER, delegations=delegations, groups=groups)
    asked = {"place": _IN_PLACE, "vehicle": _IN_VEHICLE}.get(kind)
    given = {"visit": visit_id, "id": id_, "most": _MOST_NEAR}
    return [row[0] for row in connection.execute(asked, given)] if asked else []


def _near(connection: sqlite3.Connection, visit_id: str, item: Item) -> list[str]:
    """Return the items that somebody or a vehicle of an item may be needed for at the same time."""
    date, day = date_of(item.start.day), dt.timedelta(days=1)
    return _sharing(
        connection,
        visit_id,
        (str(date - day), str(date + day)) if date else (item.start.day, item.start.day),
        delegations=[one.delegation for one in item.expected if one.delegation],
        groups=[one.group for one in item.expected if one.group],
        people=[*(one.person for one in item.expected), *(one.person for one in item.assignments)],
        vehicles=item.vehicles,
        but=item.id,
    )


def _sharing(
    connection: sqlite3.Connection,
    visit_id: str,
    days: tuple[str, str],
    *,
    delegations: Iterable[str],
    groups: Iterable[str],
    people: Iterable[str] = (),
    vehicles: Iterable[str] = (),
    but: str = "",
) -> list[str]:
    """Return the items from one day to another, `but` one, that are for somebody of these or need one of the vehicles."""
    delegations, groups, people, vehicles = list(delegations), list(groups), list(filter(None, people)), list(vehicles)
    if not (delegations or groups or people or vehicles):
        return []
    if groups:
        inside = 'SELECT delegation FROM group_delegation WHERE visit = ? AND "group" IN (SELECT value FROM json_each(?))'
        delegations += [row[0] for row in connection.execute(inside, (visit_id, json.dumps(groups)))]
    asked: dict[str, Any] = {"visit": visit_id, "item": but, "most": _MOST_NEAR, "first": days[0], "last": days[1]}
    asked |= {"delegations": json.dumps(delegations), "groups": json.dumps(groups), "vehicles": json.dumps(vehicles)}
    people += [row[0] for row in connection.execute(_MEMBERS, asked) if row[0]]
    return [row[0] for row in connection.execute(_NEAR, asked | {"people": json.dumps(people)})]
