"""Which papers were last made for whom, from which revision, and the sum of what they said."""

import sqlite3
from collections.abc import Iterable
from typing import NamedTuple

from visitplanner.store.connection import transaction


class Print(NamedTuple):
    """The last print of one part of a document.

    `reader` ("person:irine") is for whom the whole document was narrowed, empty for everybody; `subject` the id of a day,
    item, person ... Several languages and days have a "+" between them; `rule` is the order of precedence that was asked for
    ("alphabet:lv"), empty where it was the visit's. `layout` says how two languages stand, if not as usual ("stacked").
    `digest` is SHA-256 of what it said, `printed` an instant, ISO 8601 in UTC.
    """

    document: str
    subject: str
    languages: str
    level: str
    paper: str
    path: str
    revision: int
    digest: str
    printed: str
    reader: str = ""
    days: str = ""
    rule: str = ""
    layout: str = ""


_COLUMNS = ", ".join(Print._fields)


def list_prints(connection: sqlite3.Connection, visit: str) -> tuple[Print, ...]:
    """Return the last print of each part of each document of a visit, the latest first."""
    rows = connection.execute(
        f"SELECT {_COLUMNS} FROM print WHERE visit = ? ORDER BY printed DESC, path, reader, subject",
        (visit,),
    )
    return tuple(Print(*row) for row in rows)


def note_prints(connection: sqlite3.Connection, visit: str, prints: Iterable[Print], gone: Iterable[Print] = ()) -> None:
    """Note prints; each takes the place of an earlier one of the same part that was ordered alike.

    Of those that are `gone` nothing is noted any more.
    """
    marks = ", ".join("?" * (len(Print._fields) + 1))
    with transaction(connection):
        connection.executemany(
            f"INSERT OR REPLACE INTO print (visit, {_COLUMNS}) VALUES ({marks})",
            [(visit, *one) for one in prints],
        )
        connection.executemany(
            f"DELETE FROM print WHERE (visit, {_COLUMNS}) = ({marks})",
            [(visit, *one) for one in gone],
        )
