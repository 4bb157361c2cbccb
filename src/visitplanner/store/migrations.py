"""How the tables came to be: one function for each step, never edited once released. The sole home of sqlite-utils.

Loading sqlite-utils takes a tenth of a second, so nothing imports this module unless a database is made or is old.
"""

import sqlite3
from collections.abc import Iterator
from pathlib import Path

from sqlite_utils import Database, Migrations

from visitplanner.store.journal import drop_triggers, remake_triggers

MIGRATIONS = Migrations("visitplanner")


def statements(sql: str) -> Iterator[str]:
    """Split SQL into its statements; `executescript` would end the transaction that a migration stands in."""
    held = ""
    for line in sql.splitlines(keepends=True):
        held += line
        if line.rstrip().endswith(";") and sqlite3.complete_statement(held):
            yield held.strip()
            held = ""
    if held.strip():
        raise ValueError(f"unfinished SQL: {held.strip()[:60]}")


def run_file(db: Database, name: str) -> None:
    """Run the statements of an SQL file that stands beside this module."""
    for statement in statements((Path(__file__).parent / name).read_text(encoding="utf-8")):
        db.conn.execute(statement)


@MIGRATIONS(name="0001_first_tables")
def first_tables(db: Database) -> None:
    """Make all tables for the facts of the model, for revisions, and the view of the programme."""
    run_file(db, "0001_first_tables.sql")


@MIGRATIONS(name="0002_settings")
def settings(db: Database) -> None:
    """Make the table of what holds for the whole database."""
    run_file(db, "0002_settings.sql")


@MIGRATIONS(name="0003_feeds")
def feeds(db: Database) -> None:
    """Make the tables of feeds, of their addresses, and of the bytes that they are joined from."""
    run_file(db, "0003_feeds.sql")


@MIGRATIONS(name="0004_journal")
def journal(db: Database) -> None:
    """Make the tables of the history."""
    run_file(db, "0004_journal.sql")


@MIGRATIONS(name="0005_prints")
def prints(db: Database) -> None:
    """Make the table of the papers that were printed."""
    run_file(db, "0005_prints.sql")


@MIGRATIONS(name="0006_sheets")
def sheets(db: Database) -> None:
    """Make the tables of seating and embassies."""
    run_file(db, "0006_sheets.sql")


@MIGRATIONS(name="0007_deletions")
def deletions(db: Database) -> None:
    """Make the table of deletions, and let one take personal data out of a revision."""
    run_file(db, "0007_deletions.sql")


@MIGRATIONS(name="0008_revision_rows")
def revision_rows(db: Database) -> None:
    """Make revisions rows of an ordinary table, so that a look for one does not read it."""
    db.conn.execute("PRAGMA secure_delete = ON")  # no private fact stays behind in free pages, where `forget` would not find it
    run_file(db, "0008_revision_rows.sql")


@MIGRATIONS(name="0009_print_layout")
def print_layout(db: Database) -> None:
    """Let a print say how two languages stand."""
    run_file(db, "0009_print_layout.sql")


@MIGRATIONS(name="0010_rides")
def rides(db: Database) -> None:
    """Make room for a visit's order of precedence, and the tables of who rides in which vehicle."""
    run_file(db, "0010_rides.sql")


def migrate(connection: sqlite3.Connection, *, now: str) -> int:
    """Take all steps that a database still lacks, inside the caller's transaction; return how many steps it then has."""
    db = Database(connection, execute_plugins=False, recursive_triggers=False)
    before = {step.name for step in MIGRATIONS.applied(db)}
    drop_triggers(connection)
    MIGRATIONS.apply(db)
    remake_triggers(connection)
    applied = [step.name for step in MIGRATIONS.applied(db)]
    # The library stamps its own clock; the program's time is the caller's, so that two runs make equal databases.
    connection.executemany(
        f'UPDATE "{MIGRATIONS.migrations_table}" SET applied_at = ? WHERE migration_set = ? AND name = ?',
        [(now, MIGRATIONS.name, name) for name in applied if name not in before],
    )
    return len(applied)
