"""An open database, and how to open one."""

import sqlite3
from collections.abc import Callable
from pathlib import Path
from types import TracebackType

from visitplanner.model import Revision, Visit
from visitplanner.store.connection import Mode, connect, faults
from visitplanner.store.draft import Draft, VisitRow, list_visits, read_draft
from visitplanner.store.revisions import RevisionRow, list_revisions, read_revision, write_revision
from visitplanner.store.saving import SaveResult, random_uid, save_draft
from visitplanner.store.settings import Setting, read_setting, write_setting


class Store:
    """An open database; a context manager that closes it. Each call is one transaction, wholly done or not at all.

    Every call may raise ProblemsFound: VP902 damaged, VP906 locked, VP907 no room or not writable.
    """

    def __init__(self, connection: sqlite3.Connection, path: Path) -> None:
        self._connection = connection
        self.path = path

    def __enter__(self) -> "Store":
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.close()

    def close(self) -> None:
        """Close the database; what was saved is on the disk already."""
        self._connection.close()

    def visits(self) -> tuple[VisitRow, ...]:
        """Return all visits, the earliest first, those without a date last."""
        with faults(self.path):
            return list_visits(self._connection)

    def draft(self, visit_id: str) -> Draft:
        """Return a visit's draft, its items in normal form. Raises ProblemsFound (VP909) for an unknown visit."""
        with faults(self.path):
            return read_draft(self._connection, visit_id, self.path)

    def save(
        self, visit: Visit, *, base: str | None, now: str, source: str = "", new_uid: Callable[[], str] = random_uid
    ) -> SaveResult:
        """Make a visit's draft say what `visit` says, writing only the rows that differ.

        `base` is the digest of the draft that the caller saw, empty where there was none; None saves whatever stands
        there. `now` (ISO 8601 in UTC) becomes the time of the change if anything changed; `source` is the file that the
        visit was loaded from, if it was. The visit and its items keep the UIDs they state, else those they were stored
        with, else get new ones. Raises ProblemsFound and changes nothing: VP910 if the draft is not `base`, VP908 if the
        visit contradicts itself (a reference to nothing, two facts with one id, one UID for two items).
        """
        with faults(self.path):
            return save_draft(self._connection, visit, base=base, now=now, source=source, new_uid=new_uid)

    def setting(self, name: Setting) -> str:
        """Return what holds for the whole database under a name; empty where nothing was set."""
        with faults(self.path):
            return read_setting(self._connection, name)

    def set(self, name: Setting, value: str) -> None:
        """Let something hold for the whole database; an empty value takes it back."""
        with faults(self.path):
            write_setting(self._connection, name, value)

    def add_revision(self, revision: Revision) -> None:
        """Store a revision for ever.

        Raises ProblemsFound: VP909 for an unknown visit, VP912 unless it is the next number, VP908 if it could not be
        read again as it is.
        """
        with faults(self.path):
            write_revision(self._connection, revision)

    def revision(self, visit_id: str, number: int | None = None) -> Revision | None:
        """Return a revision, by default the latest; None where there is none. Raises ProblemsFound (VP911) if damaged."""
        with faults(self.path):
            return read_revision(self._connection, visit_id, number)

    def revisions(self, visit_id: str) -> tuple[RevisionRow, ...]:
        """Return what was published of a visit, the first revision first."""
        with faults(self.path):
            return list_revisions(self._connection, visit_id)


def open_store(path: Path, *, mode: Mode, now: str) -> Store:
    """Open a database for reading or writing; `now` (ISO 8601 in UTC) dates what making or migrating it notes.

    To write makes a file that is not there. An older database is migrated, after a copy was kept beside it. Raises
    ProblemsFound: VP901 no such file, VP902 damaged, VP903 of a newer visitplanner, VP904 of another program, VP905 SQLite
    too old, VP906 locked, VP907 not writable.
    """
    return Store(connect(path, mode=mode, now=now), path)
