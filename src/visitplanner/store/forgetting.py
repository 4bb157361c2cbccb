"""Deleting what is private of a person: from the draft, from its history, and from what was published (DOMAIN.md, 6)."""

import json
import sqlite3
from collections.abc import Iterator
from typing import Any, Literal, NamedTuple

from visitplanner.digests import canonical, sha256
from visitplanner.model import Private

Forgotten = Literal["private", "contacts"]
"""What can be deleted of a person: the private facts (diet, allergies, access, passport, birth date ...), or the contacts."""

_TABLES: dict[Forgotten, str] = {"private": "person_private", "contacts": "person_contact"}
_IMAGES = "\"table\" = ? AND json_extract(key, '$[0]') = ? AND json_extract(key, '$[1]') = ?"


class Deletion(NamedTuple):
    """What was deleted of whom: the names of the fields, never the values, and out of how many revisions."""

    entry: int
    visit: str
    person: str
    at: str
    facts: tuple[str, ...]
    revisions: int


def forget_person(
    connection: sqlite3.Connection, visit: str, person: str, what: tuple[Forgotten, ...], entry: int, *, now: str
) -> Deletion:
    """Delete facts of a person everywhere, inside the transaction of the entry that deletes; see `Store.forget`."""
    facts = dict.fromkeys(name for one in what for name in _of_tables(connection, one, visit, person))
    revisions = 0
    for number, content in connection.execute("SELECT number, content FROM revision WHERE visit = ?", (visit,)).fetchall():
        data = json.loads(content)
        found = dict.fromkeys(name for one in what for name in _taken_out(data, person, one))
        if found:
            new = canonical(data)
            changed = "UPDATE revision SET content = ?, content_sha256 = ? WHERE visit = ? AND number = ?"
            connection.execute(changed, (new, sha256(new), visit, number))
            facts |= found
            revisions += 1
    connection.execute("UPDATE visit SET digest = '', changed = ? WHERE id = ?", (now, visit))
    row = (entry, visit, person, now, json.dumps(list(facts)), revisions)
    connection.execute("INSERT INTO deletion (entry, visit, person, at, facts, revisions) VALUES (?, ?, ?, ?, ?, ?)", row)
    return Deletion(entry, visit, person, now, tuple(facts), revisions)


def _of_tables(connection: sqlite3.Connection, what: Forgotten, visit: str, person: str) -> Iterator[str]:
    """Delete the rows of a draft and their images in its history; yield the names of the facts that stood there."""
    table = _TABLES[what]
    connection.execute(f"DELETE FROM {table} WHERE visit = ? AND person = ?", (visit, person))  # noqa: S608  # our names
    images = connection.execute(f"SELECT before, after FROM entry_row WHERE {_IMAGES}", (table, visit, person))  # noqa: S608
    for image in (one for row in images.fetchall() for one in row if one):
        yield from _names(what, json.loads(image))
    connection.execute(f"DELETE FROM entry_row WHERE {_IMAGES}", (table, visit, person))  # noqa: S608  # our names


def _taken_out(data: dict[str, Any], person: str, what: Forgotten) -> Iterator[str]:
    """Take facts of a person out of a revision's data; yield their names."""
    for one in data.get("visit", {}).get("people", ()):
        if one.get("id") == person and what in one:
            gone = one.pop(what)
            yield from _names(what, gone if what == "private" else {})


def _names(what: Forgotten, said: dict[str, Any]) -> Iterator[str]:
    """Yield the names of the private facts that are said, or what contacts are called together."""
    if what == "contacts":
        yield "contacts"
    else:
        yield from (name for name in Private._fields if name in said)


def list_deletions(connection: sqlite3.Connection, visit: str) -> tuple[Deletion, ...]:
    """Return what was deleted of the people of a visit, the first deletion first."""
    asked = "SELECT entry, visit, person, at, facts, revisions FROM deletion WHERE visit = ? ORDER BY entry"
    rows = connection.execute(asked, (visit,))
    return tuple(Deletion(entry, of, who, at, tuple(json.loads(facts)), count) for entry, of, who, at, facts, count in rows)
