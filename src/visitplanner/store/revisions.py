"""What was published: written once, read as it was written."""

import json
import sqlite3
from typing import NamedTuple

from visitplanner.digests import canonical, sha256
from visitplanner.model import Revision
from visitplanner.problems import ProblemsFound, refuse
from visitplanner.shapes import from_data, to_data
from visitplanner.store.draft import UNREADABLE, unknown_visit


class RevisionRow(NamedTuple):
    """A revision in a list; `published` is a time in UTC, ISO 8601."""

    number: int
    published: str
    reason: str
    digest: str


def write_revision(connection: sqlite3.Connection, revision: Revision, content: str) -> None:
    """Store a revision, whose content `content_of` gave, inside the caller's transaction; see `Store.add_revision`."""
    visit = revision.visit.id
    if not connection.execute("SELECT 1 FROM visit WHERE id = ?", (visit,)).fetchone():
        raise unknown_visit(connection, visit)
    latest = connection.execute("SELECT coalesce(max(number), 0) FROM revision WHERE visit = ?", (visit,)).fetchone()[0]
    if revision.number != latest + 1:
        text = f"revision {revision.number} cannot be published: the next one of '{visit}' is {latest + 1}"
        raise refuse(
            "VP912", text, "somebody else published meanwhile: look at that revision, then publish again", "visit", visit
        )
    connection.execute(
        "INSERT INTO revision (visit, number, published, reason, digest, content_sha256, content) VALUES (?, ?, ?, ?, ?, ?, ?)",
        (visit, revision.number, revision.published, revision.reason, revision.digest, sha256(content), content),
    )
    connection.executemany(
        "INSERT INTO stamp (visit, revision, item, uid, sequence, modified, cancelled) VALUES (?, ?, ?, ?, ?, ?, nullif(?, ''))",
        [(visit, revision.number, one.item, one.uid, one.sequence, one.modified, one.cancelled) for one in revision.stamps],
    )


def content_of(revision: Revision) -> str:
    """Return a revision as JSON, once it is proven that it can be read again: what stands for ever is not to be found lost.

    Raises ProblemsFound (VP908).
    """
    content = canonical(to_data(revision))
    try:
        reads_back = from_data(Revision, json.loads(content)) == revision
    except UNREADABLE as error:
        raise _unwritable(revision, f": {error}") from error
    if not reads_back:
        raise _unwritable(revision, "")
    return content


def _unwritable(revision: Revision, why: str) -> ProblemsFound:
    text = f"revision {revision.number} cannot be published: it would not be read as it is written{why}"
    return refuse("VP908", text, "run the checks, and correct what they name", "visit", revision.visit.id)


def read_revision_sum(connection: sqlite3.Connection, visit_id: str, number: int) -> str:
    """Return the sum of the bytes of a revision; empty where there is none."""
    found = connection.execute(
        "SELECT content_sha256 FROM revision WHERE visit = ? AND number = ?", (visit_id, number)
    ).fetchone()
    return str(found[0]) if found else ""


def read_revision(connection: sqlite3.Connection, visit_id: str, number: int | None) -> Revision | None:
    """Return a revision, the latest where no number is given, None where there is none. Raises ProblemsFound (VP911)."""
    found = connection.execute(
        "SELECT number, content_sha256, content FROM revision WHERE visit = ? AND (? IS NULL OR number = ?)"
        " ORDER BY number DESC LIMIT 1",
        (visit_id, number, number),
    ).fetchone()
    if not found:
        return None
    stored, expected, content = found
    if sha256(content) != expected:
        raise _damaged(visit_id, stored, "its bytes do not match their digest")
    try:
        revision: Revision = from_data(Revision, json.loads(content))
    except UNREADABLE as error:
        raise _damaged(visit_id, stored, str(error)) from error
    return revision


def _damaged(visit_id: str, number: int, why: str) -> ProblemsFound:
    text = f"revision {number} of '{visit_id}' is not what was published: {why}"
    return refuse("VP911", text, "go back to a copy: docs/database.md says how", "visit", visit_id)


def list_revisions(connection: sqlite3.Connection, visit_id: str) -> tuple[RevisionRow, ...]:
    """Return the revisions of a visit, the first one first."""
    rows = connection.execute(
        "SELECT number, published, reason, digest FROM revision WHERE visit = ? ORDER BY number", (visit_id,)
    )
    return tuple(RevisionRow(*row) for row in rows)
