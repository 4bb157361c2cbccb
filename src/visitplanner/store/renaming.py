"""Which readers have got another id since the last publication: their feeds go on under it."""

import json
import sqlite3
from collections.abc import Iterator, Mapping
from itertools import groupby
from operator import itemgetter

from visitplanner.store.tables import all_tables

Named = tuple[str, str]
"""The kind and id of a reader: "person" and "irine"."""
Facts = dict[Named, frozenset[str]]
"""All that rows say of facts, but for ids."""

_KINDS = frozenset({"delegation", "group", "person", "place", "vehicle"})
_DELETED = frozenset({"person_private", "person_contact"})
"""Tables whose rows may be deleted from the history too."""


def renamed(connection: sqlite3.Connection, visit: str) -> dict[Named, str]:
    """Return the id that readers have now whose id was another one when the visit was last published.

    The history tells: a command that takes a fact away and brings one that says the same in every row, at the same place, has
    given it another id, whatever the command was. What says no more than its place is not taken for what follows it there.
    """
    tables = [table.name for table in all_tables() if table.name.partition("_")[0] in _KINDS and table.name not in _DELETED]
    asked = (
        'SELECT r.entry, r."table", r.key, r.before, r.after FROM entry_row r JOIN entry e ON e.number = r.entry'
        " WHERE e.visit = ? AND e.number > (SELECT coalesce(max(number), 0) FROM entry WHERE visit = ? AND kind = 'publish')"
        f' AND r."table" IN ({", ".join("?" * len(tables))}) ORDER BY r.id'
    )
    now: dict[Named, str] = {}
    for _, rows in groupby(connection.execute(asked, (visit, visit, *tables)).fetchall(), key=itemgetter(0)):
        moves = dict(_moves([row[1:] for row in rows]))
        followed = {(kind, old): moves.pop((kind, id_), id_) for (kind, old), id_ in now.items()}
        now = moves | followed
    return {named: id_ for named, id_ in now.items() if named[1] != id_}


def _moves(rows: list[tuple[str, str, str | None, str | None]]) -> Iterator[tuple[Named, str]]:
    """Yield which facts got which other id by one command."""
    gone = _facts([(table, key, before) for table, key, before, after in rows if before and not after])
    come = _facts([(table, key, after) for table, key, before, after in rows if after and not before])
    ids = {said: id_ for (_, id_), said in come.items()}
    yield from ((named, ids[said]) for named, said in gone.items() if said in ids)


def _facts(rows: list[tuple[str, str, str]]) -> Facts:
    """Return what whole facts say that came or went; nothing of one that says no more than its place."""
    found: dict[Named, set[str]] = {}
    whole: set[Named] = set()
    for table, key, image in rows:
        kind, (_, id_, *rest) = table.partition("_")[0], json.loads(key)
        said: Mapping[str, object] = json.loads(image)
        own = {name: value for name, value in said.items() if name not in ("visit", kind, *(("id",) if table == kind else ()))}
        found.setdefault((kind, id_), set()).add(json.dumps([table, rest, own]))
        if table == kind:
            whole.add((kind, id_))
    return {named: frozenset(rows) for named, rows in found.items() if named in whole and (len(rows) > 1 or _says_more(rows))}


def _says_more(rows: set[str]) -> bool:
    return any(json.loads(row)[2].keys() - {"position"} for row in rows)
