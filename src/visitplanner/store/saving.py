"""Writing a draft: only the rows that differ, in one transaction."""

import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from itertools import groupby
from typing import Any, NamedTuple

from visitplanner.digests import digest, in_normal_form
from visitplanner.model import Visit
from visitplanner.problems import ProblemsFound, error, refuse
from visitplanner.store.connection import transaction
from visitplanner.store.draft import select, unknown_visit
from visitplanner.store.journal import Entry, EntryKind, recorded
from visitplanner.store.order import spread
from visitplanner.store.rows import Arrange, Cells, Rows, read_visit, to_rows
from visitplanner.store.tables import Table, all_tables, quoted, references

_UID_COLUMNS = {table.name: table.columns.index("uid") for table in all_tables() if "uid" in table.columns}


class SaveResult(NamedTuple):
    """What was saved: the visit as it now stands, with its UIDs, its digest, and how many rows that wrote and deleted."""

    visit: Visit
    digest: str
    written: int = 0
    deleted: int = 0


class Difference(NamedTuple):
    """What must happen to a table: rows to write, and keys to delete."""

    table: Table
    written: tuple[Cells, ...]
    deleted: tuple[Cells, ...]


def random_uid() -> str:
    """Return a new random identifier (RFC 9562, version 4): it tells nothing of host, time or person."""
    import uuid  # only what writes needs it

    return str(uuid.uuid4())


def save_draft(
    connection: sqlite3.Connection,
    visit: Visit,
    *,
    base: str | None,
    now: str,
    source: str,
    new_uid: Callable[[], str],
    entry: Entry,
) -> SaveResult:
    """Make a visit's draft say what `visit` says; see `Store.save`."""
    with writing(connection, visit.id, entry, now=now):
        return save_rows(connection, visit, base=base, now=now, source=source, new_uid=new_uid)


@contextmanager
def writing(
    connection: sqlite3.Connection, visit_id: str, entry: Entry, *, now: str, kind: EntryKind = "change", about: int | None = None
) -> Iterator[int]:
    """Let what is written inside be one transaction and one entry of the history; gives the entry's number.

    Raises ProblemsFound (VP908), and changes nothing, where the draft would contradict itself.
    """
    with transaction(connection):
        # Rows may point at each other in any order until the commit, which checks them all.
        connection.execute("PRAGMA defer_foreign_keys = ON")
        try:
            with recorded(connection, visit_id, entry, now=now, kind=kind, about=about) as number:
                yield number
            connection.execute("COMMIT")
        except sqlite3.IntegrityError as fault:
            if not connection.in_transaction:
                raise
            raise contradictions(fault, visit_id, stored_rows(connection, visit_id)) from fault


def save_rows(
    connection: sqlite3.Connection, visit: Visit, *, base: str | None, now: str, source: str, new_uid: Callable[[], str]
) -> SaveResult:
    """Write the rows of a visit that differ, inside the caller's transaction."""
    old = stored_rows(connection, visit.id)
    _check_base(connection, visit.id, base, old)
    visit = _with_uids(in_normal_form(visit), old, new_uid)
    new: Rows = {}
    try:
        result = SaveResult(visit, digest(visit))
        new |= to_rows(visit, _arrange_like(old))
        differences = [difference(table, old[table.name], new[table.name]) for table in all_tables()]
        result = result._replace(written=sum(len(one.written) for one in differences))
        result = result._replace(deleted=sum(len(one.deleted) for one in differences))
        write_rows(connection, differences, old)
        _sign(connection, result, now=now, source=source)
    except (sqlite3.IntegrityError, OverflowError, UnicodeEncodeError) as fault:
        raise contradictions(fault, visit.id, new) from fault
    return result


def remove_draft(connection: sqlite3.Connection, visit_id: str, entry: Entry, *, now: str) -> None:
    """Delete a visit that was never published; see `Store.remove`."""
    with writing(connection, visit_id, entry, now=now):
        old = stored_rows(connection, visit_id)
        if not old["visit"]:
            raise unknown_visit(connection, visit_id)
        if connection.execute("SELECT 1 FROM revision WHERE visit = ?", (visit_id,)).fetchone():
            text = f"'{visit_id}' has been published: what was published stays"
            raise refuse("VP957", text, "cancel it: visitplanner visit cancel", "visit", visit_id)
        write_rows(connection, [Difference(table, (), tuple(old[table.name])) for table in all_tables()], old)


def _check_base(connection: sqlite3.Connection, visit_id: str, base: str | None, old: Rows) -> None:
    """Refuse (VP910) to overwrite a draft that is not the one the caller saw; an empty base means that there was none."""
    if base is None:
        return
    found = connection.execute("SELECT digest, changed FROM visit WHERE id = ?", (visit_id,)).fetchone()
    stands = (found[0] or digest(read_visit(lambda table: old[table.name].values()))) if found else ""
    if stands != base:
        since = f": it was last changed at {found[1]}" if found else ": there is no such visit"
        hint = "look at the draft as it is now, then make the change again"
        raise refuse("VP910", f"the draft of '{visit_id}' has moved on since it was read{since}", hint, "visit", visit_id)


def stored_rows(connection: sqlite3.Connection, visit_id: str) -> Rows:
    """Return all rows of a visit as they are stored, each table's in their order."""
    rows: Rows = {}
    for table in all_tables():
        width = len(table.key)
        rows[table.name] = {row[:width]: row for row in connection.execute(select(table), (visit_id,))}
    return rows


def _uids(rows: Rows, table: str) -> dict[str, str]:
    """Return the stored UIDs of a table by id."""
    column = _UID_COLUMNS[table]
    return {key[-1]: row[column] for key, row in rows[table].items()}


def _with_uids(visit: Visit, old: Rows, new_uid: Callable[[], str]) -> Visit:
    """Return the visit with a UID everywhere: as stated, else as stored for that id, else new.

    A stored UID goes to nobody by id once it is stated elsewhere: the item was renamed, and its name taken by another.
    An id that is no longer stored gets a new UID, whatever it was published as.
    """
    stated = {item.uid for item in visit.items if item.uid}
    stored = {id_: uid for id_, uid in _uids(old, "item").items() if uid not in stated}
    items = tuple(item if item.uid else item._replace(uid=stored.get(item.id) or new_uid()) for item in visit.items)
    return visit._replace(uid=visit.uid or _uids(old, "visit").get(visit.id) or new_uid(), items=items)


def _arrange_like(old: Rows) -> Arrange:
    """Return what gives positions: as stored, as far as the order allows. Items have an order of their own each day."""

    def arrange(table: Table, facts: Sequence[Any]) -> Iterable[int]:
        key = table.key[-1]
        if table.name != "item":
            return spread([getattr(fact, key) for fact in facts], {at[-1]: row[-1] for at, row in old[table.name].items()})
        day_column = table.columns.index("start_day")
        stood: dict[str, dict[Any, int]] = {}
        for at, row in old["item"].items():
            stood.setdefault(row[day_column] or "", {})[at[-1]] = row[-1]
        days = groupby(facts, key=lambda item: item.start.day)
        return [at for day, items in days for at in spread([item.id for item in items], stood.get(day, {}))]

    return arrange


def difference(table: Table, old: Mapping[Cells, Cells], new: Mapping[Cells, Cells]) -> Difference:
    """Return what must happen to a table for it to hold the new rows instead of the old ones."""
    written = tuple(row for key, row in new.items() if old.get(key) != row)
    return Difference(table, written, tuple(key for key in old if key not in new))


def write_rows(connection: sqlite3.Connection, differences: Sequence[Difference], old: Rows) -> None:
    """Delete what is gone, from the leaves up, then write what is new or differs, owners first."""
    for table, _, deleted in reversed(differences):
        if deleted:
            connection.executemany(_delete(table), deleted)
    for table, written, _ in differences:
        if table.name in _UID_COLUMNS:
            _park_uids(connection, table, written, old)
        if written:
            connection.executemany(_upsert(table), written)


def _park_uids(connection: sqlite3.Connection, table: Table, written: Iterable[Cells], old: Rows) -> None:
    """Free the UIDs of rows that get another: two items may swap theirs, and SQLite checks each row as it comes."""
    width, column = len(table.key), _UID_COLUMNS[table.name]
    stood = ((old[table.name].get(row[:width]), row) for row in written)
    changed = [row[:width] for before, row in stood if before and before[column] != row[column]]
    where = " AND ".join(f"{quoted(name)} = ?" for name in table.key)
    parked = f"UPDATE {quoted(table.name)} SET uid = 'moving ' || rowid WHERE {where}"
    connection.executemany(parked, changed)


def _delete(table: Table) -> str:
    where = " AND ".join(f"{quoted(name)} = ?" for name in table.key)
    return f"DELETE FROM {quoted(table.name)} WHERE {where}"


def _upsert(table: Table) -> str:
    names = ", ".join(quoted(name) for name in table.columns)
    marks = ", ".join("?" for _ in table.columns)
    key = ", ".join(quoted(name) for name in table.key)
    rest = ", ".join(f"{quoted(name)} = excluded.{quoted(name)}" for name in table.columns if name not in table.key)
    into = f"INSERT INTO {quoted(table.name)} ({names}) VALUES ({marks})"
    return f"{into} ON CONFLICT ({key}) DO UPDATE SET {rest}"


def _sign(connection: sqlite3.Connection, result: SaveResult, *, now: str, source: str) -> None:
    """Note in the visit's row what the draft now says in sum, when it changed, and from which file, if from one."""
    if result.written or result.deleted:
        signed = (result.digest, now, result.visit.id)
        connection.execute("UPDATE visit SET digest = ?, changed = ? WHERE id = ?", signed)
    if source:
        loaded = (source, result.digest, result.visit.id)
        changed = (
            "UPDATE visit SET loaded_from = ?1, loaded_digest = ?2 WHERE id = ?3 AND (loaded_from, loaded_digest) IS NOT (?1, ?2)"
        )
        connection.execute(changed, loaded)


def contradictions(fault: Exception, visit_id: str, rows: Rows) -> ProblemsFound:
    """Make the exception (VP908) for a visit that the tables refuse: what points at nothing, or else what SQLite says."""
    problems = []
    for table in all_tables() if rows else ():
        for column, target in references(table):
            known, at = {key[-1] for key in rows[target]}, table.columns.index(column)
            for key, row in rows[table.name].items():
                if row[at] is not None and row[at] not in known:
                    text = f"{owner(table, key)} refers to {target} '{row[at]}', which the visit does not have"
                    problems.append(error("VP908", text, f"add it, or correct '{column}'", *subject(table, key), column))
    if problems:
        return ProblemsFound(problems)
    if "uid" in str(fault):
        text = "a UID stands twice, or is that of another visit's item: a UID names one thing for ever"
        return refuse("VP908", text, "leave out the UIDs in a copy; new ones are given", "visit", visit_id)
    return refuse("VP908", f"the database refuses the visit: {fault}", "nothing was changed", "visit", visit_id)


def subject(table: Table, key: Cells) -> tuple[str, str]:
    """Return the kind and the id of the fact that a row is of, or is a part of."""
    if len(key) == 1:
        return "visit" if table.name == "visit" else table.name, str(key[0])
    return (table.name if table.key[1] in {"id", "day", "position"} else table.key[1]), str(key[1])


def owner(table: Table, key: Cells) -> str:
    """Return the fact that a row is of, or is a part of, in words: item 'lunch'."""
    return "{} '{}'".format(*subject(table, key))
