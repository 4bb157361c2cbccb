"""What holds for the whole database rather than for one visit."""

import sqlite3
from typing import Literal

from visitplanner.store.connection import transaction

Setting = Literal["visit", "address", "public"]
"""`visit`: the id of the current visit. `address`: where feeds and pages are served, https://visits.bauska.lv. `public`: the ids
of the visits whose public part everybody may see, one a line."""


def read_setting(connection: sqlite3.Connection, name: Setting) -> str:
    """Return the value of a setting, empty where it was never made."""
    found = connection.execute("SELECT value FROM setting WHERE name = ?", (name,)).fetchone()
    return found[0] if found else ""


def write_setting(connection: sqlite3.Connection, name: Setting, value: str) -> None:
    """Make a setting, or with an empty value take it back."""
    with transaction(connection):
        if value:
            connection.execute(
                "INSERT INTO setting VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value", (name, value)
            )
        else:
            connection.execute("DELETE FROM setting WHERE name = ?", (name,))
