import sqlite3
import subprocess
import sys
import threading
from contextlib import closing
from pathlib import Path, PurePosixPath, PureWindowsPath

import pytest

from tests.store.visits import KHASHURI, NOW
from visitplanner.problems import Problem, ProblemsFound
from visitplanner.store import Store, open_store
from visitplanner.store import connection as opening
from visitplanner.store.connection import Mode, connect, uri_of, wipe

MODES = pytest.mark.parametrize("mode", ["read", "write"])


def refused(path: Path, mode: Mode) -> Problem:
    with pytest.raises(ProblemsFound) as found:
        open_store(path, mode=mode, now=NOW)
    (problem,) = found.value.problems
    return problem


def test_writing_makes_a_database_that_says_whose_it_is(store: Store, path: Path) -> None:
    with closing(sqlite3.connect(path)) as found:
        assert opening.pragma(found, "application_id") == opening.APPLICATION_ID
        assert opening.pragma(found, "user_version") == opening.SCHEMA
        assert found.execute("PRAGMA journal_mode").fetchone() == ("wal",)


@MODES
def test_every_connection_checks_references(store: Store, path: Path, mode: Mode) -> None:
    with closing(opening.connect(path, mode=mode, now=NOW)) as found:
        assert opening.pragma(found, "foreign_keys") == 1
        assert opening.pragma(found, "busy_timeout") == 10_000


def test_every_commit_reaches_the_disk(store: Store, path: Path) -> None:
    with closing(opening.connect(path, mode="write", now=NOW)) as found:
        assert opening.pragma(found, "synchronous") == 2


def test_reading_needs_a_file(path: Path) -> None:
    problem = refused(path, "read")
    assert (problem.code, problem.text) == ("VP901", f"there is no database '{path}'")
    assert problem.hint == "load an itinerary to make it, or name another with --db"
    assert not path.exists()


def test_reading_an_empty_file_finds_nothing(path: Path) -> None:
    path.touch()
    assert refused(path, "read").code == "VP901"
    assert path.read_bytes() == b""


def test_writing_fills_an_empty_file(path: Path) -> None:
    path.touch()
    with open_store(path, mode="write", now=NOW) as store:
        assert store.visits() == ()


def test_reading_writes_nothing(store: Store, path: Path) -> None:
    with open_store(path, mode="read", now=NOW) as reader, pytest.raises(ProblemsFound, match="VP907"):
        reader.save(KHASHURI, base=None, now=NOW)
    assert store.visits() == ()


@MODES
@pytest.mark.parametrize("content", [b"visit: Hashuri\n", b"PK\3\4" * 999, b"SQLite format 3\0" + b"\1" * 4999])
def test_what_is_no_database_is_refused_and_left_as_it_is(path: Path, mode: Mode, content: bytes) -> None:
    path.write_bytes(content)
    assert refused(path, mode).code == "VP902"
    assert path.read_bytes() == content


def test_a_damaged_page_is_said(store: Store, path: Path) -> None:
    store.save(KHASHURI, base=None, now=NOW)
    store.close()
    content = bytearray(path.read_bytes())
    content[4096:] = b"\xee" * (len(content) - 4096)
    path.write_bytes(content)
    with pytest.raises(ProblemsFound, match="VP902"), open_store(path, mode="read", now=NOW) as reader:
        reader.draft(KHASHURI.id)


def test_a_cut_off_database_is_said(store: Store, path: Path) -> None:
    store.save(KHASHURI, base=None, now=NOW)
    store.close()
    content = path.read_bytes()
    path.write_bytes(content[: len(content) // 2])
    with pytest.raises(ProblemsFound, match="VP902"), open_store(path, mode="read", now=NOW) as reader:
        reader.draft(KHASHURI.id)


@MODES
def test_a_newer_database_is_refused_and_left_as_it_is(store: Store, path: Path, mode: Mode) -> None:
    store.close()
    with closing(sqlite3.connect(path)) as newer:
        newer.execute("PRAGMA user_version = 777")
    before = path.read_bytes()
    problem = refused(path, mode)
    known = opening.SCHEMA
    text = f"'{path}' was made by a newer visitplanner (its database is number 777, this program knows {known})"
    assert (problem.code, problem.text) == ("VP903", text)
    assert path.read_bytes() == before


@MODES
@pytest.mark.parametrize("application", [0, 0x0F055112])
def test_another_programs_database_is_refused_and_left_as_it_is(path: Path, mode: Mode, application: int) -> None:
    with closing(sqlite3.connect(path)) as other:
        other.execute("CREATE TABLE notes (id INTEGER)")
        other.execute(f"PRAGMA application_id = {application}")
    before = path.read_bytes()
    assert refused(path, mode).code == "VP904"
    assert path.read_bytes() == before


def test_an_old_sqlite_is_refused(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sqlite3, "sqlite_version_info", (3, 36, 0))
    assert refused(path, "write").code == "VP905"
    assert not path.exists()


def test_a_lock_that_lasts_is_said(store: Store, path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(opening, "BUSY_SECONDS", 0.05)
    with closing(sqlite3.connect(path, isolation_level=None)) as other, open_store(path, mode="write", now=NOW) as waiting:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(ProblemsFound, match="VP906"):
            waiting.save(KHASHURI, base=None, now=NOW)
        with open_store(path, mode="read", now=NOW) as reader:
            assert reader.visits() == ()


def test_the_switch_to_wal_waits_for_a_writer_though_sqlite_does_not(store: Store, path: Path) -> None:
    store.close()
    with closing(sqlite3.connect(path, isolation_level=None, check_same_thread=False)) as other:
        other.execute("PRAGMA journal_mode = DELETE")
        other.execute("BEGIN IMMEDIATE")
        release = threading.Timer(0.1, lambda: other.execute("ROLLBACK"))
        release.start()
        with open_store(path, mode="write", now=NOW) as waiting:
            waiting.save(KHASHURI, base=None, now=NOW)
        release.join()
    with closing(sqlite3.connect(path)) as found:
        assert found.execute("PRAGMA journal_mode").fetchone() == ("wal",)


def test_a_full_disk_is_said_and_changes_nothing(path: Path) -> None:
    with closing(opening.connect(path, mode="write", now=NOW)) as connection:
        connection.execute(f"PRAGMA max_page_count = {opening.pragma(connection, 'page_count')}")
        store = Store(connection, path)
        with pytest.raises(ProblemsFound, match="VP907"):
            store.save(KHASHURI._replace(sources=("x" * 100_000,)), base=None, now=NOW)
        assert store.visits() == ()


@MODES
def test_a_folder_is_no_database(tmp_path: Path, mode: Mode) -> None:
    assert refused(tmp_path, mode).code == "VP907"


def test_a_folder_that_is_not_there_is_said(tmp_path: Path) -> None:
    assert refused(tmp_path / "nowhere" / "visits.sqlite", "write").code == "VP907"


def test_a_name_may_hold_what_an_address_may_not(tmp_path: Path) -> None:
    path = tmp_path / "vizīte ?mode=ro&x#1 %41.sqlite"
    with open_store(path, mode="write", now=NOW):
        pass
    assert [entry.name for entry in tmp_path.iterdir()] == [path.name]


def test_reading_loads_no_library_that_it_does_not_need(store: Store, path: Path) -> None:
    store.save(KHASHURI, base=None, now=NOW)
    code = (
        "import sys; from pathlib import Path; from visitplanner.store import open_store\n"
        f"with open_store(Path({str(path)!r}), mode='read', now='') as store: store.visits(); store.draft({KHASHURI.id!r})\n"
        "print(sorted({'sqlite_utils', 'hashlib', 'uuid', 'click', 'babel', 'dateutil'} & set(sys.modules)))"
    )
    found = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert found.stdout == "[]\n"


def test_a_windows_share_is_no_authority() -> None:
    assert uri_of(PureWindowsPath("//srv/share/v.sqlite")) == "file:////srv/share/v.sqlite"
    assert uri_of(PurePosixPath("/a b/v.sqlite")) == "file:///a%20b/v.sqlite"


def test_what_cannot_be_written_anew_is_said_with_what_to_do(tmp_path: Path) -> None:
    with closing(connect(tmp_path / "v.sqlite", mode="write", now=NOW)) as connection:
        reading = connection.execute("SELECT name FROM sqlite_schema")
        reading.fetchone()
        with pytest.raises(ProblemsFound, match="what was to be deleted is"):
            wipe(connection, tmp_path / "v.sqlite")
        reading.close()
        wipe(connection, tmp_path / "v.sqlite")
