import copy
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from sqlite_utils import Database, Migrations

from tests.store.visits import KHASHURI, LATER, NOW
from visitplanner.changes import revise
from visitplanner.model import Private, Revision, Zone
from visitplanner.problems import ProblemsFound
from visitplanner.store import Entry, Print, migrations, open_store
from visitplanner.store import connection as opening

TODAY = opening.SCHEMA
COPY = f"visits.sqlite.before-{TODAY + 1:04}"


@pytest.fixture
def newer_program(monkeypatch: pytest.MonkeyPatch) -> Migrations:
    """A program of tomorrow, which knows one more migration."""
    steps = copy.deepcopy(migrations.MIGRATIONS)

    @steps(name="tomorrow_waivers")
    def waivers(db: Database) -> None:
        db.conn.execute("CREATE TABLE waiver (visit TEXT NOT NULL REFERENCES visit (id), reason TEXT) STRICT")

    monkeypatch.setattr(migrations, "MIGRATIONS", steps)
    monkeypatch.setattr(opening, "SCHEMA", TODAY + 1)
    return steps


@pytest.fixture
def old_database(path: Path) -> Path:
    with open_store(path, mode="write", now=NOW) as store:
        store.save(KHASHURI, base=None, now=NOW)
    return path


@pytest.fixture
def published(path: Path, monkeypatch: pytest.MonkeyPatch) -> tuple[Revision, Revision]:
    """The two revisions in a database of the program that kept revisions WITHOUT ROWID; one has a private fact."""
    with monkeypatch.context() as old:
        steps = Migrations("visitplanner")
        for step in migrations.MIGRATIONS.pending(Database(memory=True)):
            if step.name not in ("0008_revision_rows", "0009_print_layout"):  # facts are kept as they are now
                steps(name=step.name)(step.fn)
        old.setattr(migrations, "MIGRATIONS", steps)
        old.setattr(opening, "SCHEMA", TODAY - 2)
        irine, *others = KHASHURI.people
        secret = irine._replace(private=Private(diet="halalsecret"))
        with open_store(path, mode="write", now=NOW) as store:
            visit = store.save(KHASHURI._replace(zone=Zone("Asia/Tbilisi"), people=(secret, *others)), base=None, now=NOW).visit
            first = revise(None, visit, 1, NOW, "one")
            second = revise(first, visit._replace(sources=("a letter",)), 2, LATER, "two")
            store.add_revision(first)
            store.add_revision(second)
    with closing(sqlite3.connect(path)) as found:
        assert "WITHOUT ROWID" in found.execute("SELECT sql FROM sqlite_schema WHERE name = 'revision'").fetchone()[0]
    return first, second


def names(path: Path) -> set[str]:
    return {entry.name for entry in path.parent.iterdir()}


def test_the_program_knows_how_many_migrations_there_are() -> None:
    with closing(sqlite3.connect(":memory:")) as memory:
        assert migrations.migrate(memory, now=NOW) == opening.SCHEMA


def test_a_migration_is_dated_by_the_callers_time(old_database: Path) -> None:
    with closing(sqlite3.connect(old_database)) as found:
        rows = found.execute("SELECT migration_set, name, applied_at FROM _sqlite_migrations").fetchall()
    assert rows[0] == ("visitplanner", "0001_first_tables", NOW)
    assert {(row[0], row[2]) for row in rows} == {("visitplanner", NOW)}


@pytest.mark.parametrize("mode", ["read", "write"])
def test_an_old_database_is_migrated_after_a_copy_was_kept(
    old_database: Path, request: pytest.FixtureRequest, mode: opening.Mode
) -> None:
    with open_store(old_database, mode="read", now=NOW) as store:
        before = store.draft(KHASHURI.id)
    request.getfixturevalue("newer_program")
    with open_store(old_database, mode=mode, now=LATER) as store:
        assert store.draft(KHASHURI.id) == before
    kept = old_database.with_name(COPY)
    assert names(old_database) == {"visits.sqlite", COPY}
    with closing(sqlite3.connect(old_database)) as found:
        assert opening.pragma(found, "user_version") == TODAY + 1
        assert found.execute("SELECT count(*) FROM waiver").fetchone() == (0,)
    with closing(sqlite3.connect(kept)) as found:
        assert opening.pragma(found, "user_version") == TODAY
        assert found.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert found.execute("SELECT id FROM visit").fetchall() == [(KHASHURI.id,)]


def test_revisions_are_as_they_were_when_their_table_has_become_another(path: Path, published: tuple[Revision, Revision]) -> None:
    with closing(sqlite3.connect(path)) as found:
        asked = "SELECT visit, number, published, reason, digest, content_sha256, content FROM revision ORDER BY number"
        stamps = found.execute("SELECT * FROM stamp").fetchall()
        before = found.execute(asked).fetchall()
    with open_store(path, mode="read", now=LATER) as store:
        assert (store.revision(KHASHURI.id, 1), store.revision(KHASHURI.id)) == published
    with closing(sqlite3.connect(path)) as found:
        assert found.execute(asked).fetchall() == before
        assert found.execute("SELECT * FROM stamp").fetchall() == stamps
        assert found.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert "WITHOUT ROWID" not in found.execute("SELECT sql FROM sqlite_schema WHERE name = 'revision'").fetchone()[0]
        referring = [row[2] for row in found.execute("PRAGMA foreign_key_list(stamp)")]
        assert referring == ["revision", "revision"]


def test_prints_of_before_stand_as_usual(path: Path, published: tuple[Revision, Revision]) -> None:
    old = ("daily-programme", "", "2013-07-31", "lv+ka", "delegate", "", "", "a4", "prints/a.pdf", 1, "x", NOW)
    with closing(sqlite3.connect(path)) as found, found:
        found.execute(f"INSERT INTO print VALUES (?, {', '.join('?' * len(old))})", (KHASHURI.id, *old))
    with open_store(path, mode="read", now=LATER) as store:
        assert store.prints(KHASHURI.id) == (
            Print("daily-programme", "2013-07-31", "lv+ka", "delegate", "a4", "prints/a.pdf", 1, "x", NOW),
        )


def test_what_is_forgotten_after_that_is_in_no_byte_of_the_file(path: Path, published: tuple[Revision, Revision]) -> None:
    assert b"halalsecret" in path.read_bytes()
    with open_store(path, mode="write", now=LATER) as store:
        store.forget(KHASHURI.id, KHASHURI.people[0].id, ("private",), Entry("visitplanner forget"), now=LATER)
        assert b"halalsecret" not in path.read_bytes()


def test_the_copy_holds_what_is_still_in_the_wal(old_database: Path, newer_program: Migrations) -> None:
    with closing(sqlite3.connect(old_database)) as busy:
        busy.execute("UPDATE visit SET changed = 'still in the WAL'")
        busy.commit()
        with open_store(old_database, mode="read", now=LATER):
            pass
        with closing(sqlite3.connect(old_database.with_name(COPY))) as kept:
            assert kept.execute("SELECT changed FROM visit").fetchall() == [("still in the WAL",)]


def test_a_migration_that_fails_changes_nothing(old_database: Path, newer_program: Migrations) -> None:
    @newer_program(name="tomorrow_fails")
    def fails(db: Database) -> None:
        db.conn.execute("CREATE TABLE half (a TEXT) STRICT")
        raise RuntimeError

    with pytest.raises(RuntimeError):
        open_store(old_database, mode="write", now=LATER)
    with closing(sqlite3.connect(old_database)) as found:
        assert opening.pragma(found, "user_version") == TODAY
        assert found.execute("SELECT name FROM sqlite_schema WHERE name IN ('half', 'waiver')").fetchall() == []


def test_a_migration_that_breaks_a_reference_is_taken_back(old_database: Path, newer_program: Migrations) -> None:
    @newer_program(name="tomorrow_breaks")
    def breaks(db: Database) -> None:
        db.conn.execute("INSERT INTO waiver VALUES ('nobody', '')")

    with pytest.raises(ProblemsFound, match=r"VP902 error: .* 'waiver' refers to a 'visit' that is not there"):
        open_store(old_database, mode="write", now=LATER)
    with closing(sqlite3.connect(old_database)) as found:
        assert opening.pragma(found, "user_version") == TODAY


def test_statements_are_split_outside_of_triggers() -> None:
    trigger = "CREATE TRIGGER t BEFORE DELETE ON a BEGIN\n  SELECT 1;\nEND;"
    assert list(migrations.statements(f"CREATE TABLE a (b TEXT);\n\n{trigger}\n")) == ["CREATE TABLE a (b TEXT);", trigger]


def test_unfinished_sql_is_a_defect() -> None:
    with pytest.raises(ValueError, match="unfinished SQL: CREATE TABLE"):
        list(migrations.statements("CREATE TABLE a (b TEXT)"))
