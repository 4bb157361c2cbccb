"""Deleting what is private of a person: from the draft, from its history, and from what was published (DOMAIN.md, 6)."""

import json
import re
import sqlite3
from collections.abc import Iterable, Iterator
from typing import Any, Literal, NamedTuple

from visitplanner.digests import canonical, sha256
from visitplanner.model import Private

Forgotten = Literal["private", "contacts"]
"""What can be deleted of a person: the private facts (diet, allergies, access, passport, birth date ...), or the contacts."""

_TABLES: dict[Forgotten, str] = {"private": "person_private", "contacts": "person_contact"}
_FIELDS: dict[Forgotten, tuple[str, ...]] = {"private": Private._fields, "contacts": ("value", "note")}
_HIDDEN = "..."
_SHORTEST = 3
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
    facts, values, revisions = dict[str, None](), set[str](), 0
    for one in what:
        for said in _of_tables(connection, one, visit, person):
            facts |= dict.fromkeys(_names(one, said))
            values |= set(_words(said))
    for number, content in connection.execute("SELECT number, content FROM revision WHERE visit = ?", (visit,)).fetchall():
        data = json.loads(content)
        found = [(one, said) for one in what for said in _taken_out(data, person, one)]
        if found:
            new = canonical(data)
            changed = "UPDATE revision SET content = ?, content_sha256 = ? WHERE visit = ? AND number = ?"
            connection.execute(changed, (new, sha256(new), visit, number))
            facts |= dict.fromkeys(name for one, said in found for name in _names(one, said))
            values |= {word for _, said in found for word in _words(said)}
            revisions += 1
    _hide(connection, visit, values)
    connection.execute("UPDATE visit SET digest = '', changed = ? WHERE id = ?", (now, visit))
    row = (entry, visit, person, now, json.dumps(list(facts)), revisions)
    connection.execute("INSERT INTO deletion (entry, visit, person, at, facts, revisions) VALUES (?, ?, ?, ?, ?, ?)", row)
    return Deletion(entry, visit, person, now, tuple(facts), revisions)


def _of_tables(connection: sqlite3.Connection, what: Forgotten, visit: str, person: str) -> Iterator[dict[str, Any]]:
    """Delete the rows of a draft and their images in its history; yield what stood there."""
    table = _TABLES[what]
    connection.execute(f"DELETE FROM {table} WHERE visit = ? AND person = ?", (visit, person))
    images = connection.execute(f"SELECT before, after FROM entry_row WHERE {_IMAGES}", (table, visit, person))
    for image in (one for row in images.fetchall() for one in row if one):
        said = json.loads(image)
        yield {name: said[name] for name in _FIELDS[what] if name in said}
    connection.execute(f"DELETE FROM entry_row WHERE {_IMAGES}", (table, visit, person))


def _taken_out(data: dict[str, Any], person: str, what: Forgotten) -> Iterator[dict[str, Any]]:
    """Take facts of a person out of a revision's data; yield them."""
    for one in data.get("visit", {}).get("people", ()):
        if one.get("id") == person and what in one:
            gone = one.pop(what)
            yield from gone if isinstance(gone, list) else [gone]


def _names(what: Forgotten, said: dict[str, Any]) -> Iterator[str]:
    """Yield the names of the private facts that are said, or what contacts are called together."""
    if what == "contacts":
        yield "contacts"
    else:
        yield from (name for name in Private._fields if name in said)


def _words(said: dict[str, Any]) -> Iterator[str]:
    """Yield the values of facts as they may have been typed; texts by language are JSON in a row."""
    for value in said.values():
        try:
            read = json.loads(value) if isinstance(value, str) and value.startswith(("{", "[")) else value
        except ValueError:
            read = value
        inside = read.values() if isinstance(read, dict) else read if isinstance(read, list) else [read]
        yield from (one for one in inside if isinstance(one, str))


def _hide(connection: sqlite3.Connection, visit: str, values: Iterable[str]) -> None:
    """Hide deleted values where the words of a command or a reason say them, in whatever spelling of the fields."""
    known = sorted((value for value in values if len(value) >= _SHORTEST), key=len, reverse=True)
    if not known:
        return
    said = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, known))})(?!\w)", re.IGNORECASE)
    rows = connection.execute("SELECT number, command, reason FROM entry WHERE visit = ?", (visit,)).fetchall()
    hidden = [(said.sub(_HIDDEN, command), said.sub(_HIDDEN, reason), number) for number, command, reason in rows]
    changed = [new for new, (_, *old) in zip(hidden, rows, strict=True) if list(new[:2]) != old]
    connection.executemany("UPDATE entry SET command = ?, reason = ? WHERE number = ?", changed)


def gone_people(connection: sqlite3.Connection, visit: str, what: tuple[Forgotten, ...]) -> tuple[str, ...]:
    """Return the ids that are no person of the draft any more, but of whom its history or a revision still holds such facts."""
    known: set[str] = set()
    for one in what:
        asked = """SELECT DISTINCT json_extract(key, '$[1]') FROM entry_row WHERE "table" = ? AND json_extract(key, '$[0]') = ?"""
        known |= {row[0] for row in connection.execute(asked, (_TABLES[one], visit))}
    for (content,) in connection.execute("SELECT content FROM revision WHERE visit = ?", (visit,)):
        people = json.loads(content).get("visit", {}).get("people", ())
        known |= {person["id"] for person in people if any(one in person for one in what)}
    known -= {row[0] for row in connection.execute("SELECT id FROM person WHERE visit = ?", (visit,))}
    return tuple(sorted(known))
