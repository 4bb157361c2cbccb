"""Ids and names for completion in a shell: a glance at the database that waits for nothing and complains of nothing."""

import sqlite3
from contextlib import closing
from pathlib import Path

from visitplanner.store.connection import uri_of

_PATIENCE = 0.2
"""Seconds: who presses Tab does not wait for another command."""
_TEXTS = "(SELECT group_concat(value, ' / ') FROM json_each({}))"
_PERSON = f"""
SELECT id, coalesce(
    (SELECT group_concat(name, ' / ') FROM person_name n WHERE n.visit = p.visit AND n.person = p.id),
    (SELECT {_TEXTS.format("title")} FROM person_function f WHERE f.visit = p.visit AND f.person = p.id LIMIT 1))
FROM person p WHERE visit = ? ORDER BY position
"""
_NAMED = ("organisation", "delegation", "group", "place", "vehicle")
_TITLED = ("item", "public_event")


def _query(kind: str) -> str:
    if kind == "person":
        return _PERSON
    if kind == "day":
        return "SELECT DISTINCT start_day, NULL FROM item WHERE visit = ? AND start_day IS NOT NULL ORDER BY 1"
    column = "name" if kind in _NAMED else "title"
    by_day = "start_day IS NULL, start_day, " if kind == "item" else ""
    return f'SELECT id, {_TEXTS.format(column)} FROM "{kind}" WHERE visit = ? ORDER BY {by_day}position'


def glance(path: Path, kind: str, visit: str = "") -> list[tuple[str, str]]:
    """Return the ids of all visits, or of a visit's facts of a kind, each with all its names; nothing where that cannot be had.

    Without `visit` the current one is meant, or the only one. A database that is missing, busy or of another version is silent.
    """
    if not path.is_file() or kind not in ("visit", "person", "day", *_NAMED, *_TITLED):
        return []
    try:
        with closing(sqlite3.connect(f"{uri_of(path.absolute())}?mode=ro", uri=True, timeout=_PATIENCE)) as connection:
            visits = connection.execute(f"SELECT id, {_TEXTS.format('title')} FROM visit ORDER BY id").fetchall()
            if kind == "visit":
                return [(id_, name or "") for id_, name in visits]
            chosen = connection.execute("SELECT value FROM setting WHERE name = 'visit'").fetchone()
            known = [id_ for id_, _ in visits]
            near = [id_ for id_ in known if visit and id_.startswith(visit)] or [
                id_ for id_ in known if chosen and id_ == chosen[0]
            ]
            found = near or known
            if len(found) != 1:
                return []
            return [(id_, name or "") for id_, name in connection.execute(_query(kind), found)]
    except sqlite3.Error:
        return []
