import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from tests.store.visits import FULL_VISIT, NOW, OPEN_ENTRY
from visitplanner import model
from visitplanner.shapes import fields
from visitplanner.store import Store
from visitplanner.store.tables import REFERS_TO, Table, all_tables, columns_of, fact_of, is_child, references, visit_table

OWN_COLUMNS = {"digest", "changed", "loaded_from", "loaded_digest"}
"""Of the visit's table: what the store notes for itself."""
OWN_TABLES = {"deletion", "entry", "entry_row", "print", "revision", "setting", "stamp", "_sqlite_migrations"}
OWN_TABLES |= {f"feed{part}" for part in ("", "_address", "_count", "_edition", "_event", "_fetch", "_frame", "_item")}
OWN_TABLES |= {"feed_name", "feed_part", "feed_zone"}


@pytest.fixture
def connection(store: Store, path: Path) -> Any:
    store.save(FULL_VISIT, base=None, now=NOW, source="full.yaml")
    with closing(sqlite3.connect(path)) as opened:
        yield opened


def columns_in(connection: sqlite3.Connection, table: str) -> list[str]:
    return [row[1] for row in connection.execute(f'PRAGMA table_xinfo("{table}")')]


def test_the_database_has_exactly_the_tables_of_the_model(connection: sqlite3.Connection) -> None:
    found = {row[0] for row in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")}
    assert found - OWN_TABLES == {table.name for table in all_tables()}


@pytest.mark.parametrize("table", all_tables(), ids=lambda table: table.name)
def test_a_table_has_exactly_the_columns_of_its_facts(connection: sqlite3.Connection, table: Table) -> None:
    found = columns_in(connection, table.name)
    own = OWN_COLUMNS if table.name == "visit" else set()
    assert sorted(found) == sorted({*table.columns, *own})


def test_every_field_of_the_model_has_its_columns_or_its_table() -> None:
    def missing(table: Table) -> list[str]:
        shape = fact_of(table.field)
        held = {child.field.name: child for child in table.children if child.field}
        lost = []
        for field in fields(shape) if shape else ():
            if is_child(field) and field.name not in held:
                lost.append(f"{table.name}.{field.name}")
            lost += [f"{table.name}.{column}" for column in columns_of(field) if column not in table.columns]
        return lost + [name for child in table.children for name in missing(child)]

    assert missing(visit_table()) == []


@pytest.mark.parametrize("table", all_tables(), ids=lambda table: table.name)
def test_no_column_stays_empty_when_a_visit_says_everything(connection: sqlite3.Connection, table: Table) -> None:
    only_one_of = {"delegation", "group"} if {"delegation", "group", "person"} <= set(table.columns) else set()
    instead_of_a_clock = {column for column in table.columns if column.endswith("_after")}
    for column in set(columns_in(connection, table.name)) - only_one_of - instead_of_a_clock:
        found = connection.execute(f'SELECT count(*) FROM "{table.name}" WHERE "{column}" IS NOT NULL').fetchone()
        assert (column, found[0] > 0) == (column, True)


@pytest.mark.parametrize("table", all_tables(), ids=lambda table: table.name)
def test_every_reference_is_a_foreign_key_with_an_index(connection: sqlite3.Connection, table: Table) -> None:
    keys: dict[int, list[tuple[str, str, str]]] = {}
    for row in connection.execute(f'PRAGMA foreign_key_list("{table.name}")'):
        keys.setdefault(row[0], []).append((row[2], row[3], row[6]))
    pointing = {(parts[-1][1], parts[-1][0]) for parts in keys.values() if parts[0][2] != "CASCADE"}
    assert pointing == set(references(table))
    for column, _ in references(table):
        indexed = connection.execute(
            "SELECT count(*) FROM pragma_index_list(?) l, pragma_index_info(l.name) i WHERE i.name = ?", (table.name, column)
        ).fetchone()
        assert (column, indexed[0] > 0) == (column, True)


def test_every_row_goes_with_its_owner(connection: sqlite3.Connection) -> None:
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute(OPEN_ENTRY)
    connection.execute("DELETE FROM visit")
    connection.execute("COMMIT")
    left = {table.name: connection.execute(f'SELECT count(*) FROM "{table.name}"').fetchone()[0] for table in all_tables()}
    assert left == {table.name: 0 for table in all_tables()}


def test_all_references_of_the_model_point_into_tables() -> None:
    ids = {value for name, value in vars(model).items() if name.endswith("Id")}
    assert set(REFERS_TO) == ids


def test_every_table_is_strict(connection: sqlite3.Connection) -> None:
    lax = {row[1] for row in connection.execute("PRAGMA table_list") if row[2] == "table" and not row[5]}
    assert lax - {"sqlite_schema", "sqlite_temp_schema"} == {"_sqlite_migrations"}


def test_texts_must_be_json(connection: sqlite3.Connection) -> None:
    with pytest.raises(sqlite3.IntegrityError, match="json_valid"):
        connection.execute("UPDATE item SET title = 'Pusdienas'")


def test_somebody_expected_is_exactly_one_of_three(connection: sqlite3.Connection) -> None:
    with pytest.raises(sqlite3.IntegrityError, match="IS NOT NULL"):
        connection.execute("UPDATE item_expected SET delegation = 'one'")
    with pytest.raises(sqlite3.IntegrityError, match="IS NOT NULL"):
        connection.execute("UPDATE item_expected SET person = NULL")
