"""The history of drafts: each command that changes one is an entry, and triggers note each row that it changes."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Literal, NamedTuple

from visitplanner.store.tables import Table, all_tables, quoted, visit_table

EntryKind = Literal["change", "undo", "redo", "publish", "forget"]

OWN_COLUMNS = frozenset({"digest", "changed"})
"""Columns of a visit that say something about its rows: they follow from them, and are no change of their own."""


class Entry(NamedTuple):
    """What the history keeps of a command: its words as typed, who gave it, and why."""

    command: str
    who: str = ""
    reason: str = ""


UNSAID = Entry("")
"""For what no command changed."""


class EntryRow(NamedTuple):
    """An entry of the history. `at` is ISO 8601 in UTC; `about` the entry taken back or done again, or the revision published."""

    number: int
    visit: str
    at: str
    who: str
    command: str
    reason: str
    kind: EntryKind
    about: int | None


@contextmanager
def recorded(
    connection: sqlite3.Connection, visit: str, entry: Entry, *, now: str, kind: EntryKind = "change", about: int | None = None
) -> Iterator[int]:
    """Let the changes made inside be one entry, inside the caller's transaction; what changes nothing leaves no entry.

    Gives the entry's number.
    """
    cells = (visit, now, *entry, kind, about)
    opened = "INSERT INTO entry (visit, at, command, who, reason, kind, about, is_open) VALUES (?, ?, ?, ?, ?, ?, ?, 1)"
    number = connection.execute(opened, cells).lastrowid or 0
    yield number
    connection.execute("UPDATE entry SET is_open = NULL WHERE number = ?", (number,))
    if kind == "change":
        unused = "DELETE FROM entry WHERE number = ? AND NOT EXISTS (SELECT 1 FROM entry_row WHERE entry = ?)"
        connection.execute(unused, (number, number))


def list_entries(connection: sqlite3.Connection, visit: str) -> tuple[EntryRow, ...]:
    """Return the history of a visit, the first entry first."""
    names = ", ".join(EntryRow._fields)
    rows = connection.execute(f"SELECT {names} FROM entry WHERE visit = ? ORDER BY number", (visit,))
    return tuple(EntryRow(*row) for row in rows)


def touched_by(connection: sqlite3.Connection, visit: str) -> dict[int, tuple[tuple[str, str], ...]]:
    """Return for each entry of a visit the kinds and ids of the facts that it touched, in the order in which it did."""
    owners = {one.name: table.name for table in visit_table().children for one in _tree(table)}
    owners |= {table.name: "visit" for table in all_tables() if table.name.partition("_")[0] in ("visit", "project")}
    asked = (
        """SELECT r.entry, r."table", json_extract(r.key, '$[1]') FROM entry_row r JOIN entry e ON e.number = r.entry"""
        """ WHERE e.visit = ? ORDER BY r.id"""
    )
    found: dict[int, dict[tuple[str, str], None]] = {}
    for number, table, id_ in connection.execute(asked, (visit,)):
        kind = owners[table]
        found.setdefault(number, {})[kind, visit if kind == "visit" else str(id_)] = None
    return {number: tuple(facts) for number, facts in found.items()}


def _tree(table: Table) -> Iterator[Table]:
    yield table
    for child in table.children:
        yield from _tree(child)


def remake_triggers(connection: sqlite3.Connection) -> None:
    """Make the triggers that note each changed row of a draft anew, from the columns that its tables now have."""
    drop_triggers(connection)
    for table in all_tables():
        columns = [(row[1], row[2]) for row in connection.execute(f"PRAGMA table_info({quoted(table.name)})")]
        told = [column for column in columns if column[0] not in OWN_COLUMNS or table.name != "visit"]
        for event in ("INSERT", "UPDATE", "DELETE"):
            connection.execute(_trigger(table.name, table.key, told, event))


def drop_triggers(connection: sqlite3.Connection) -> None:
    """Drop the triggers that note changes, so that a migration may rewrite rows."""
    named = "SELECT name FROM sqlite_schema WHERE type = 'trigger' AND name LIKE 'journal\\_%' ESCAPE '\\'"
    for (name,) in connection.execute(named).fetchall():
        connection.execute(f"DROP TRIGGER {quoted(name)}")


def _trigger(table: str, key: tuple[str, ...], columns: list[tuple[str, str]], event: str) -> str:
    """Return the statement that makes the trigger of one table and event; where no entry is open, the write fails."""
    row = "OLD" if event == "DELETE" else "NEW"
    keys = ", ".join(f"{row}.{quoted(name)}" for name in key)
    before = "NULL" if event == "INSERT" else _image("OLD", columns)
    after = "NULL" if event == "DELETE" else _image("NEW", columns)
    of = " OF " + ", ".join(quoted(name) for name, _ in columns) if event == "UPDATE" else ""
    cells = f"(SELECT number FROM entry WHERE is_open = 1), '{table}', json_array({keys}), {before}, {after}"
    noted = f'INSERT INTO entry_row (entry, "table", key, before, after) VALUES ({cells})'
    name = quoted(f"journal_{table}_{event.lower()}")
    return f"CREATE TRIGGER {name} AFTER {event}{of} ON {quoted(table)} BEGIN {noted}; END"


def _image(row: str, columns: list[tuple[str, str]]) -> str:
    """Return the SQL of a row as JSON. NULLs are left out; SQLite would write a float with 15 digits, where some need 17."""
    pairs = []
    for name, kind in columns:
        cell = f"{row}.{quoted(name)}"
        value = f"iif({cell} IS NULL, NULL, printf('%!.17g', {cell}))" if kind == "REAL" else cell
        pairs.append(f"'{name}', {value}")
    return f"json_patch('{{}}', json_object({', '.join(pairs)}))"
