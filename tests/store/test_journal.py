"""The history: what a change leaves behind, and that no change can do without."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from tests.store.visits import KHASHURI, LATER, NOW, item
from visitplanner.model import Revision, Visit
from visitplanner.problems import ProblemsFound
from visitplanner.store import Entry, EntryRow, Store
from visitplanner.store.tables import all_tables

ENTRY = Entry("visitplanner load v.yaml", "ilze", "first hours")


def rows(path: Path, number: int) -> list[tuple[str, str, bool, bool]]:
    """The rows that an entry changed: table, key, whether there was one before, and after."""
    asked = 'SELECT "table", key, before IS NOT NULL, after IS NOT NULL FROM entry_row WHERE entry = ? ORDER BY id'
    with closing(sqlite3.connect(path)) as found:
        return [(row[0], row[1], bool(row[2]), bool(row[3])) for row in found.execute(asked, (number,))]


def test_a_change_is_one_entry_with_the_rows_it_changed(store: Store, path: Path) -> None:
    store.save(Visit("v", items=(item("a"), item("b"))), base=None, now=NOW, entry=ENTRY)
    assert store.history("v") == (EntryRow(1, "v", NOW, "ilze", ENTRY.command, "first hours", "change", None),)
    assert rows(path, 1) == [
        ("visit", '["v"]', False, True),
        ("item", '["v","a"]', False, True),
        ("item", '["v","b"]', False, True),
    ]
    store.save(Visit("v", items=(item("a"),)), base=None, now=LATER)
    assert rows(path, 2) == [("item", '["v","b"]', True, False)]


def test_what_changes_nothing_leaves_no_entry(store: Store) -> None:
    for now in (NOW, LATER):
        store.save(KHASHURI, base=None, now=now, source="/a.yaml", entry=ENTRY)
    assert [one.at for one in store.history(KHASHURI.id)] == [NOW]


def test_what_is_refused_leaves_no_entry(store: Store) -> None:
    with pytest.raises(ProblemsFound, match="VP908"):
        store.save(Visit("v", items=(item("a"), item("a"))), base=None, now=NOW)
    assert store.history("v") == ()


def test_publishing_is_noted(store: Store) -> None:
    store.save(Visit("v", uid="v"), base=None, now=NOW)
    store.add_revision(Revision(1, LATER, visit=Visit("v", uid="v")), entry=ENTRY)
    assert store.history("v")[-1] == EntryRow(2, "v", LATER, "ilze", ENTRY.command, "first hours", "publish", 1)


def test_no_row_changes_without_the_history(store: Store, path: Path) -> None:
    store.save(KHASHURI, base=None, now=NOW)
    with closing(sqlite3.connect(path)) as hand:
        hand.execute("PRAGMA foreign_keys = ON")
        for table in all_tables():
            for event in (f'DELETE FROM "{table.name}"', f'UPDATE "{table.name}" SET "{table.columns[-1]}" = NULL'):
                if not hand.execute(f'SELECT 1 FROM "{table.name}"').fetchone():
                    continue
                with pytest.raises(sqlite3.IntegrityError, match="NOT NULL"):
                    hand.execute(event)


def test_every_table_and_column_is_noted(store: Store, path: Path) -> None:
    with closing(sqlite3.connect(path)) as found:
        triggers = dict(found.execute("SELECT name, sql FROM sqlite_schema WHERE name LIKE 'journal%'"))
    assert sorted(triggers) == sorted(
        f"journal_{table.name}_{event}" for table in all_tables() for event in ("insert", "update", "delete")
    )
    missing = [
        (name, column)
        for table in all_tables()
        for name in (f"journal_{table.name}_insert", f"journal_{table.name}_update")
        for column in table.columns
        if f"'{column}', " not in triggers[name]
    ]
    assert missing == []
