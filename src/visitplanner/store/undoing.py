"""Taking entries of the history back, doing them again, and the draft as it stood at one of them."""

import json
import sqlite3
from collections.abc import Iterable, Iterator
from functools import cache
from typing import Literal, NamedTuple

from visitplanner.model import Visit
from visitplanner.problems import ProblemsFound, refuse
from visitplanner.shapes import fields
from visitplanner.store.journal import EntryRow, list_entries
from visitplanner.store.rows import Cells, Rows, read_visit
from visitplanner.store.saving import Difference, owner, stored_rows, subject, write_rows
from visitplanner.store.tables import Table, all_tables, fact_of, quoted

_TABLES = {table.name: table for table in all_tables()}


class _Move(NamedTuple):
    """What must stand in a row's place for it to be moved, and what shall then stand there; None: no row."""

    table: Table
    key: Cells
    expected: Cells | None
    wanted: Cells | None
    image: str | None
    """What shall stand there, as the history has it: with the columns that are the store's own."""


class Stacks(NamedTuple):
    """The entries that hold, publications among them, and those that were taken back, the latest last."""

    done: tuple[EntryRow, ...]
    undone: tuple[EntryRow, ...]


def stacks(entries: Iterable[EntryRow]) -> Stacks:
    """Return which entries hold, after all that was taken back and done again. A new change ends what could be done again."""
    done: dict[int, EntryRow] = {}
    undone: dict[int, EntryRow] = {}
    for one in entries:
        if one.kind in ("change", "publish"):
            done[one.number] = one
            if one.kind == "change":
                undone.clear()
        elif one.kind == "undo" and one.about in done:
            undone[one.about] = done.pop(one.about)
        elif one.kind == "redo" and one.about in undone:
            done[one.about] = undone.pop(one.about)
    return Stacks(tuple(done.values()), tuple(undone.values()))


def undo_entry(connection: sqlite3.Connection, visit_id: str, number: int | None, own: int, *, now: str) -> EntryRow:
    """Let a draft stand as before an entry, inside the transaction of the entry `own`; see `Store.undo`."""
    found = _to_undo(connection, visit_id, number)
    _move(connection, found, list(_moves(connection, found.number, "back")), now=now)
    connection.execute("UPDATE entry SET about = ? WHERE number = ?", (found.number, own))
    return found


def redo_entry(connection: sqlite3.Connection, visit_id: str, own: int, *, now: str) -> EntryRow:
    """Do again what was undone last, inside the transaction of the entry `own`; see `Store.redo`."""
    undone = stacks(list_entries(connection, visit_id)).undone
    if not undone:
        text = f"nothing of '{visit_id}' was undone since its last change"
        raise refuse("VP938", text, "a new change ends what could be done again; visitplanner undo N takes a single entry back")
    _move(connection, undone[-1], list(_moves(connection, undone[-1].number, "again")), now=now)
    connection.execute("UPDATE entry SET about = ? WHERE number = ?", (undone[-1].number, own))
    return undone[-1]


def _to_undo(connection: sqlite3.Connection, visit_id: str, number: int | None) -> EntryRow:
    """Return the entry of that number if it holds, else the latest that does. A publication is never crossed unsaid."""
    entries = list_entries(connection, visit_id)
    done, undone = stacks(entries)
    found = next(reversed(done), None) if number is None else find_entry(entries, visit_id, number)
    if found is None:
        raise refuse("VP938", f"the history of '{visit_id}' holds nothing to undo", "visitplanner log shows it")
    if found.kind == "publish":
        before = next((one.number for one in reversed(done) if one.kind == "change" and one.number < found.number), None)
        hint = f"to take back what came before it: visitplanner undo {before}" if before else "nothing came before it"
        raise refuse("VP939", f"entry {found.number} published revision {found.about}, which stays published", hint)
    if found not in done:
        why = "was taken back already" if found in undone or found.kind == "change" else f"is itself of kind '{found.kind}'"
        raise refuse("VP941", f"entry {found.number} {why}", "visitplanner log shows which entries hold; or visitplanner redo")
    return found


def find_entry(entries: Iterable[EntryRow], visit_id: str, number: int) -> EntryRow:
    """Return the entry of that number. Raises ProblemsFound (VP941)."""
    for one in entries:
        if one.number == number:
            return one
    raise refuse("VP941", f"the history of '{visit_id}' has no entry {number}", "visitplanner log shows them")


def _moves(connection: sqlite3.Connection, number: int, way: Literal["back", "again"]) -> Iterator[_Move]:
    """Yield what an entry did to each row, in sum."""
    asked = 'SELECT "table", key, before, after FROM entry_row WHERE entry = ? ORDER BY id'
    sums: dict[tuple[str, str], tuple[str | None, str | None]] = {}
    for name, key, before, after in connection.execute(asked, (number,)):
        first = sums[name, key][0] if (name, key) in sums else before
        sums[name, key] = (first, after)
    for (name, key), (before, after) in sums.items():
        if before != after:
            table = _TABLES[name]
            old, new = cells_of(table, before), cells_of(table, after)
            told = (new, old, before) if way == "back" else (old, new, after)
            yield _Move(table, tuple(json.loads(key)), *told)


def cells_of(table: Table, image: str | None) -> Cells | None:
    """Return the row that an image in the history tells of, None for none; columns that were not there yet are NULL."""
    if image is None:
        return None
    said = json.loads(image)
    decimals = _decimals(table)
    return tuple(float(said[name]) if name in decimals and name in said else said.get(name) for name in table.columns)


@cache
def _decimals(table: Table) -> frozenset[str]:
    shape = fact_of(table.field)
    return frozenset(field.name for field in fields(shape) if field.kind == "decimal") if shape else frozenset()


def _move(connection: sqlite3.Connection, found: EntryRow, moves: list[_Move], *, now: str) -> None:
    current: Rows = {table.name: {} for table in all_tables()}
    for one in moves:
        row = _row(connection, one.table, one.key)
        if row:
            current[one.table.name][one.key] = row
        if _without_position(one.table, row) != _without_position(one.table, one.expected):
            raise _conflict(connection, found, one)
    differences = [
        Difference(
            table,
            tuple(one.wanted for one in moves if one.table is table and one.wanted),
            tuple(one.key for one in moves if one.table is table and not one.wanted),
        )
        for table in all_tables()
    ]
    write_rows(connection, differences, current)
    for one in moves:
        if one.table.name == "visit" and one.image:
            said = json.loads(one.image)
            source = (said.get("loaded_from"), said.get("loaded_digest"), found.visit)
            connection.execute("UPDATE visit SET loaded_from = ?, loaded_digest = ? WHERE id = ?", source)
    connection.execute("UPDATE visit SET digest = '', changed = ? WHERE id = ?", (now, found.visit))


def _row(connection: sqlite3.Connection, table: Table, key: Cells) -> Cells | None:
    names = ", ".join(quoted(name) for name in table.columns)
    where = " AND ".join(f"{quoted(name)} = ?" for name in table.key)
    row: Cells | None = connection.execute(f"SELECT {names} FROM {quoted(table.name)} WHERE {where}", key).fetchone()
    return row


def _without_position(table: Table, row: Cells | None) -> Cells | None:
    """Return what a row says but for its place in the order, which others move."""
    return row[:-1] if row and table.is_placed else row


def _conflict(connection: sqlite3.Connection, found: EntryRow, move: _Move) -> ProblemsFound:
    asked = (
        "SELECT iif(e.kind = 'change', e.number, e.about), e.command FROM entry_row r JOIN entry e ON e.number = r.entry"
        ' WHERE r."table" = ? AND r.key = ? AND e.number > ? AND e.is_open IS NULL ORDER BY e.number DESC LIMIT 1'
    )
    key = json.dumps(move.key, separators=(",", ":"), ensure_ascii=False)
    later = connection.execute(asked, (move.table.name, key, found.number)).fetchone()
    by = f" by entry {later[0]}, {later[1]}" if later else ""
    text = f"entry {found.number} cannot be moved alone: {owner(move.table, move.key)} was changed since{by}"
    hint = f"undo {later[0]} first, or change what you need by a command" if later else "change what you need by a command"
    return refuse("VP940", text, hint, *subject(move.table, move.key))


def visit_at(connection: sqlite3.Connection, visit_id: str, number: int) -> Visit | None:
    """Return the draft as it stood right after an entry of any visit, None where there was none."""
    rows = stored_rows(connection, visit_id)
    asked = (
        'SELECT r."table", r.key, r.before FROM entry_row r JOIN entry e ON e.number = r.entry'
        " WHERE e.visit = ? AND e.number > ? ORDER BY r.id DESC"
    )
    for name, key, before in connection.execute(asked, (visit_id, number)):
        row = cells_of(_TABLES[name], before)
        if row is None:
            rows[name].pop(tuple(json.loads(key)), None)
        else:
            rows[name][tuple(json.loads(key))] = row
    return read_visit(lambda table: _in_order(table, rows[table.name])) if rows["visit"] else None


def _in_order(table: Table, rows: dict[Cells, Cells]) -> list[Cells]:
    """Return rows in the order in which `draft.select` reads them."""
    if table.name == "item":
        day = table.columns.index("start_day")
        return sorted(rows.values(), key=lambda row: (row[day] is None, row[day] or "", row[-1]))
    if table.is_placed:
        return sorted(rows.values(), key=lambda row: row[-1])
    return [rows[key] for key in sorted(rows)]
