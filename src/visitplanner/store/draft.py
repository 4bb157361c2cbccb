"""Reading: which visits there are, and one visit's draft as it stands."""

import json
import sqlite3
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import NamedTuple

from visitplanner.digests import digest
from visitplanner.model import Day, Visit, VisitStatus
from visitplanner.problems import ProblemsFound, did_you_mean, refuse
from visitplanner.store.connection import snapshot
from visitplanner.store.rows import Cells, read_visit
from visitplanner.store.tables import Table, quoted
from visitplanner.texts import NO_TEXT, Text

UNREADABLE = (ValueError, KeyError, TypeError, AttributeError)
"""What reading facts raises where the database holds what the program never wrote."""


class VisitRow(NamedTuple):
    """A visit in a list. `revision` is the number of the latest one and `published` its time, 0 and empty where none is."""

    id: str
    title: Text
    start: Day
    end: Day
    status: VisitStatus
    items: int
    revision: int = 0
    published: str = ""


class Draft(NamedTuple):
    """A visit as organisers last left it, when it last changed (ISO 8601 in UTC), and the file it came from.

    `known_digest` is its digest where somebody has computed it since its last change. `loaded_digest` is what it was right after
    that file was loaded: where it differs from `digest`, the draft was changed by other means since.
    """

    visit: Visit
    known_digest: str
    changed: str
    loaded_from: str = ""
    loaded_digest: str = ""

    @property
    def digest(self) -> str:
        """The digest of what the draft says."""
        return self.known_digest or digest(self.visit)


@cache
def select(table: Table) -> str:
    """Return the query for all rows of a table that one visit has, in their order."""
    names = ", ".join(quoted(name) for name in table.columns)
    by_day = "start_day IS NULL, start_day, " if table.name == "item" else ""
    order = f"{by_day}position" if table.is_placed else ", ".join(quoted(name) for name in table.key)
    return f"SELECT {names} FROM {quoted(table.name)} WHERE {table.key[0]} = ? ORDER BY {order}"


def list_visits(connection: sqlite3.Connection) -> tuple[VisitRow, ...]:
    """Return all visits, the earliest first, those without a date last."""
    rows = connection.execute(
        """
        SELECT v.id, v.title, coalesce(v.start, ''), coalesce(v."end", ''), v.status,
          (SELECT count(*) FROM item i WHERE i.visit = v.id), coalesce(r.number, 0), coalesce(r.published, '')
        FROM visit v
        LEFT JOIN revision r ON r.visit = v.id AND r.number = (SELECT max(number) FROM revision WHERE visit = v.id)
        ORDER BY v.start IS NULL, v.start, v.id
        """
    )
    return tuple(VisitRow(row[0], Text(tuple(json.loads(row[1]).items())) if row[1] else NO_TEXT, *row[2:]) for row in rows)


def read_draft(connection: sqlite3.Connection, visit_id: str, path: Path) -> Draft:
    """Return a visit's draft. Raises ProblemsFound: VP909 for an unknown visit, VP902 for values that nobody could write."""

    def fetch(table: Table) -> Iterable[Cells]:
        return connection.execute(select(table), (visit_id,))

    with snapshot(connection):
        found = connection.execute(
            "SELECT digest, changed, coalesce(loaded_from, ''), coalesce(loaded_digest, '') FROM visit WHERE id = ?", (visit_id,)
        ).fetchone()
        if not found:
            raise unknown_visit(connection, visit_id)
        try:
            return Draft(read_visit(fetch), *found)
        except UNREADABLE as error:
            text = f"the draft of '{visit_id}' in '{path}' holds a value that is not readable: {error}"
            raise refuse("VP902", text, "the tables are not for writing by hand; go back to a copy", "visit", visit_id) from error


def unknown_visit(connection: sqlite3.Connection, visit_id: str) -> ProblemsFound:
    """Make the exception for a visit that is not in the database."""
    known = [row[0] for row in connection.execute("SELECT id FROM visit ORDER BY id")]
    hint = did_you_mean(visit_id, known) or (f"there is: {', '.join(known[:10])}" if known else "load an itinerary first")
    return refuse("VP909", f"there is no visit '{visit_id}'", hint, "visit", visit_id)
