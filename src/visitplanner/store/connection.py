"""Opening a database: whose it is, how old it is, what is safe, and what SQLite's own errors mean to a user."""

import os
import sqlite3
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path, PurePath
from typing import Literal

from visitplanner.problems import ProblemsFound, refuse

Mode = Literal["read", "write"]

APPLICATION_ID = 0x76504C6E
"""The letters "vPln" in the header of a database file, as SQLite's application_id: it says whose file it is."""
SCHEMA = 10
"""How many migrations this program knows; a database says in its user_version how many it has. A test compares."""
OLDEST_SQLITE = (3, 37, 0)
"""The first SQLite with STRICT tables."""
BUSY_SECONDS = 10.0
"""How long a command waits for another one that writes."""
_WAL_PAUSE = 0.02

_BUSY = {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}
_UNWRITABLE = {
    sqlite3.SQLITE_FULL, sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_IOERR, sqlite3.SQLITE_PERM,
    sqlite3.SQLITE_AUTH,
}  # fmt: skip
_REFUSED = {sqlite3.SQLITE_CONSTRAINT, sqlite3.SQLITE_TOOBIG}


def uri_of(path: PurePath) -> str:
    """Return the address of an absolute path as SQLite takes it: of a Windows share without the server as its authority."""
    uri = path.as_uri()
    return uri if uri.startswith("file:///") else uri.replace("file://", "file:////", 1)


def connect(path: Path, *, mode: Mode, now: str) -> sqlite3.Connection:
    """Open a database for reading or writing, making or migrating it where needed; `now` dates the migration.

    Raises ProblemsFound: VP901 no file, VP902 damaged, VP903 newer than this program, VP904 another program's, VP905 an
    SQLite without STRICT tables, VP906 locked, VP907 cannot be written.
    """
    if sqlite3.sqlite_version_info < OLDEST_SQLITE:
        text = f"this Python brings SQLite {sqlite3.sqlite_version}, which is too old"
        raise refuse("VP905", text, f"use a Python with SQLite {'.'.join(map(str, OLDEST_SQLITE))} or newer")
    if mode == "read" and not path.exists():
        raise refuse("VP901", f"there is no database '{path}'", "load an itinerary to make it, or name another with --db")
    if path.is_dir() or (mode == "write" and not path.absolute().parent.is_dir()):
        text = f"'{path}' is a folder" if path.is_dir() else f"there is no folder '{path.parent}'"
        raise refuse("VP907", f"{text}: no database can be there", "name a file with --db, in a folder that is there")
    with faults(path):
        opened = uri_of(path.absolute()) + ("?mode=rw" if mode == "read" else "?mode=rwc")
        connection = sqlite3.connect(opened, uri=True, timeout=BUSY_SECONDS, isolation_level=None)
        try:
            _prepare(connection, path, mode, now)
        except BaseException:
            connection.close()
            raise
    return connection


def connect_unwriting(path: Path, *, now: str) -> sqlite3.Connection:
    """Open a database for one who reads for long, as `connect` does; closing it writes nothing, whatever stands there by then.

    An ordinary connection that is closed last empties its WAL into the file: also into a copy that was put back meanwhile.
    """
    connect(path, mode="read", now=now).close()  # says what is wrong, and takes the steps that an old database lacks
    with faults(path):
        opened = uri_of(path.absolute()) + "?mode=ro"
        connection = sqlite3.connect(opened, uri=True, timeout=BUSY_SECONDS, isolation_level=None)
        connection.execute("PRAGMA user_version").fetchone()  # from now on it is open, and nobody who writes is the last
    return connection


def _prepare(connection: sqlite3.Connection, path: Path, mode: Mode, now: str) -> None:
    if _version(connection, path, mode) < SCHEMA:
        _migrate(connection, path, now)
    if mode == "write":
        _use_wal(connection)
        connection.execute("PRAGMA synchronous = FULL")
        connection.execute("PRAGMA secure_delete = ON")  # what is deleted is overwritten, whatever this SQLite does by itself
    else:
        connection.execute("PRAGMA query_only = ON")
    connection.execute("PRAGMA foreign_keys = ON")


def pragma(connection: sqlite3.Connection, name: str) -> int:
    """Return a number that SQLite keeps about a database."""
    return int(connection.execute(f"PRAGMA {name}").fetchone()[0])


def _version(connection: sqlite3.Connection, path: Path, mode: Mode) -> int:
    """Return how many migrations a database has, 0 for an empty file. Raises ProblemsFound for one that is not ours."""
    if pragma(connection, "application_id") != APPLICATION_ID:
        if connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()[0]:
            raise refuse("VP904", f"'{path}' is the database of another program", "name another file with --db")
        if mode == "read":
            raise refuse("VP901", f"the database '{path}' is empty", "load an itinerary, or name another file with --db")
        return 0
    version = pragma(connection, "user_version")
    if version > SCHEMA:
        text = f"'{path}' was made by a newer visitplanner (its database is number {version}, this program knows {SCHEMA})"
        raise refuse("VP903", text, "install the newest visitplanner, or go back to the copy that was kept beside it")
    return version


def _migrate(connection: sqlite3.Connection, path: Path, now: str) -> None:
    """Take the steps that a database lacks: one process at a time, wholly or not at all, with a copy kept of an old one."""
    from visitplanner.store.migrations import migrate  # heavy: only a new or an old database needs it

    connection.execute("PRAGMA foreign_keys = OFF")  # so that a step may rebuild a table; checked as a whole below
    with transaction(connection):
        version = _version(connection, path, "write")
        if version == SCHEMA:
            return
        if version:
            keep_copy(path, path.with_name(f"{path.name}.before-{version + 1:04}"))
        steps = migrate(connection, now=now)
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.execute(f"PRAGMA user_version = {steps}")
        if broken := connection.execute("PRAGMA foreign_key_check").fetchone():
            raise refuse("VP902", f"'{path}' is damaged: '{broken[0]}' refers to a '{broken[2]}' that is not there")


def keep_copy(path: Path, copy: Path) -> None:
    """Copy a database as it now stands, with what is still in its WAL; the copy appears whole or not at all."""
    beside = copy.with_name(f"{copy.name}.{os.getpid()}.part")
    try:
        beside.touch(mode=0o600)  # who may read the database is said below; until then nobody else reads the copy
        with closing(sqlite3.connect(path)) as source, closing(sqlite3.connect(beside)) as target:
            source.backup(target)
        beside.chmod(path.stat().st_mode)
        beside.replace(copy)
    finally:
        beside.unlink(missing_ok=True)


def _use_wal(connection: sqlite3.Connection) -> None:
    """Let readers and a writer work side by side, for good. SQLite does not wait by itself where two do this at once."""
    for _ in range(int(BUSY_SECONDS / _WAL_PAUSE)):
        try:
            if connection.execute("PRAGMA journal_mode").fetchone()[0] == "wal":
                return
            connection.execute("PRAGMA journal_mode = WAL")
            return
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode not in _BUSY:
                raise
        time.sleep(_WAL_PAUSE)
    connection.execute("PRAGMA journal_mode = WAL")


@contextmanager
def transaction(connection: sqlite3.Connection) -> Iterator[None]:
    """Write wholly or not at all. The lock is taken at the start: a lock taken later can fail without any waiting.

    Who wants to look at what a commit refuses commits by itself, inside.
    """
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
        if connection.in_transaction:
            connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


@contextmanager
def snapshot(connection: sqlite3.Connection) -> Iterator[None]:
    """Read several tables as they stood at one moment."""
    connection.execute("BEGIN")
    try:
        yield
    finally:
        connection.execute("ROLLBACK")


def wipe(connection: sqlite3.Connection, path: Path) -> None:
    """Overwrite what was ever deleted: the file is written anew, which takes as much room again, and the WAL emptied.

    Raises ProblemsFound (VP906, VP907) where that cannot be now; what was deleted stays deleted.
    """
    hint = "what was to be deleted is; give the command again then, so that its bytes are overwritten too"
    try:
        connection.execute("VACUUM")
        is_read = connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0]
    except sqlite3.OperationalError as error:
        text = f"there is no room to write '{path}' anew, or it is in use: {error}"
        raise refuse("VP907", text, f"make room, or wait; {hint}") from error
    if is_read:
        raise refuse("VP906", f"another process still reads '{path}' as it was", f"end it, a server perhaps; {hint}")


@contextmanager
def faults(path: Path) -> Iterator[None]:
    """Say SQLite's errors as problems (VP902, VP906, VP907, VP908)."""
    try:
        yield
    except sqlite3.ProgrammingError:
        raise  # a defect of ours
    except sqlite3.Error as error:
        raise _said(error, path) from error


def _said(error: sqlite3.Error, path: Path) -> ProblemsFound:
    code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_ERROR) & 0xFF  # the low byte; the rest is detail
    if code in _BUSY:
        hint = "wait for the other command to end, or look for one that hangs"
        return refuse("VP906", f"'{path}' has been locked by another command for {BUSY_SECONDS:.0f} seconds", hint)
    if code in _UNWRITABLE:
        hint = (
            "see that the disk has room, and that file and folder may be written (reading needs that too), or read a copy of it"
        )
        return refuse("VP907", f"'{path}' cannot be opened or written: {error}", hint)
    if code in _REFUSED:
        return refuse("VP908", f"the database refuses what was to be written: {error}", "nothing was changed")
    if code == sqlite3.SQLITE_NOTADB:
        hint = "name another file with --db; if it was a database, go back to a copy: docs/database.md says how"
        return refuse("VP902", f"'{path}' is no database", hint)
    hint = "go back to a copy: docs/database.md says how"
    return refuse("VP902", f"'{path}' is damaged: {error}", hint)
