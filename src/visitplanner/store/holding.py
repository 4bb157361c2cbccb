"""One at a time: who works at a file that others must not work at meanwhile."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path


@contextmanager
def held(file: Path) -> Iterator[bool]:
    """Hold a file while inside; give False where another process holds it. Whoever dies holds nothing any more.

    SQLite locks a file beside it: the one lock that every platform of ours has, and that goes with its process.
    """
    beside = file.with_name(f"{file.name}.lock")
    with closing(sqlite3.connect(beside, timeout=0, isolation_level=None)) as lock:
        try:
            lock.execute("BEGIN EXCLUSIVE")
        except sqlite3.OperationalError:
            yield False
            return
        try:
            yield True
        finally:
            with suppress(OSError):
                beside.unlink()
