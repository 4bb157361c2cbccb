"""Many processes that edit one database at once, and processes that are killed at any moment.

`python -m tests.planner.storm EDITS KILLS` does it in full, and fails with what it found; the tests do a little of it.
"""

import itertools
import random
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from visitplanner.model import Item, ItemId, Place, PlaceId, Visit
from visitplanner.planner.changing import Entry, Session, change
from visitplanner.planner.history import redo, undo
from visitplanner.planner.publishing import publish
from visitplanner.problems import ProblemsFound
from visitplanner.store import Store, open_store
from visitplanner.texts import text

ROOT = Path(__file__).parents[2]
NOW = "2013-07-20T09:00:00Z"
WORKERS = 8
ITEMS = 25
HALL = PlaceId("hall")


def start(*words: str | int | Path) -> subprocess.Popen[str]:
    """Start a process of this module."""
    command = [sys.executable, "-m", "tests.planner.storm", *map(str, words)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, cwd=ROOT)


def faults_in(database: Path) -> list[str]:
    """Return what SQLite and the history find wrong in a database: nothing, if all is well."""
    with closing(sqlite3.connect(database)) as found:
        checks = ("integrity_check", "foreign_key_check")
        said = [str(row) for check in checks for row in found.execute(f"PRAGMA {check}") if row != ("ok",)]
        return said + [f"entry {row[0]} is open" for row in found.execute("SELECT number FROM entry WHERE is_open = 1")]


# Many at once.


def edit_much(database: Path, worker: int, edits: int) -> None:
    """Count up a number that all share, and write an item of one's own, in one command each time."""
    for number in range(edits):

        def how(session: Session, number: int = number) -> None:
            hall = session.fact("place", HALL)
            session.put("place", hall._replace(capacity=hall.capacity + 1))
            session.put("item", Item(ItemId(f"w{worker}"), title=text(en=f"{number}")))

        with open_store(database, mode="write", now=NOW) as store:
            change(store, "v", how, entry=Entry(f"edit {number}", f"w{worker}"), now=NOW)


def edit_at_once(database: Path, edits: int) -> list[str]:
    """Let eight processes edit one visit at once, so many times each; return what is wrong then: nothing, if all is well."""
    with open_store(database, mode="write", now=NOW) as store:
        store.save(Visit("v", places=(Place(HALL, capacity=0),)), base=None, now=NOW)
    workers = [start("edit", database, number, edits) for number in range(WORKERS)]
    said = [worker.communicate(timeout=600)[0] for worker in workers]
    wrong = [text for worker, text in zip(workers, said, strict=True) if worker.returncode or text]
    with open_store(database, mode="read", now=NOW) as store:
        visit = store.draft("v").visit
        if visit.places[0].capacity != edits * WORKERS:
            wrong.append(f"{edits * WORKERS} edits, {visit.places[0].capacity} counted")
        if sorted((one.id, str(one.title)) for one in visit.items) != [(f"w{n}", f"{edits - 1}") for n in range(WORKERS)]:
            wrong.append("an item is not as its last command left it")
        history = [(one.who, one.command) for one in store.history("v")]
        if sorted(history[1:]) != sorted((f"w{n}", f"edit {m}") for n in range(WORKERS) for m in range(edits)):
            wrong.append(f"{edits * WORKERS} edits, {len(history) - 1} in the history, or not those")
    return wrong + faults_in(database)


# Sudden death.


def titled(number: int) -> Visit:
    """Return a visit all of whose items are called by one number."""
    return Visit("v", items=tuple(Item(ItemId(f"i{n}"), title=text(en=f"{number}")) for n in range(ITEMS)))


KINDS = ("change", "change", "save", "undo", "redo", "publish")
NOTHING_TO_DO = {"VP926", "VP938", "VP939", "VP941"}


def give(store: Store, kind: str, number: int) -> None:
    """Give a command that leaves all items called by one number."""
    entry = Entry(f"{number}")

    def how(session: Session) -> None:
        for item in range(ITEMS):
            session.put("item", session.fact("item", f"i{item}")._replace(title=text(en=f"{number}")))

    match kind:
        case "change":
            change(store, "v", how, entry=entry, now=NOW)
        case "save":
            store.save(titled(number), base=None, now=NOW, entry=entry)
        case "undo":
            undo(store, "v", None, entry, NOW)
        case "redo":
            redo(store, "v", entry, NOW)
        case _:
            publish(store, "v", "", NOW, entry)


def go_on_until_killed(database: Path, seed: int) -> None:
    """Give commands at random until killed."""
    random.seed(seed)
    with open_store(database, mode="write", now=NOW) as store:
        store.save(titled(seed * 1000), base=None, now=NOW, entry=Entry(f"{seed * 1000}"))
        print("begun", flush=True)
        for number in itertools.count(seed * 1000 + 1):
            try:
                give(store, random.choice(KINDS), number)
            except ProblemsFound as found:
                if found.problems[0].code not in NOTHING_TO_DO:
                    raise
            if not store.visits():
                store.save(titled(number), base=None, now=NOW, entry=Entry(f"{number}"))


def die_often(database: Path, kills: int) -> list[str]:
    """Kill processes that give commands; return what is wrong then with draft, history or file: nothing, if all is well."""
    wrong = []
    for number in range(1, kills + 1):
        worker = start("die", database, number)
        begun = worker.stdout.readline() if worker.stdout else ""
        time.sleep(random.uniform(0, 0.06))
        worker.kill()
        wrong += [said for said in (begun.removeprefix("begun\n"), worker.communicate()[0]) if said]
        wrong += [f"after kill {number}: {fault}" for fault in (*faults_in(database), *_halves(database, number))]
    return wrong


def _halves(database: Path, number: int) -> Iterator[str]:
    """Yield where a command was done by half: the items of a state, now or in its past, are all called alike."""
    with open_store(database, mode="read", now=NOW) as store:
        entries = store.history("v")
        for entry in entries[-6:]:
            visit = store.draft_at("v", entry.number)
            names = {str(one.title) for one in visit.items} if visit else set()
            if len(names) > 1 or (visit and len(visit.items) != ITEMS):
                yield f"entry {entry.number} left {len(visit.items) if visit else 0} items called {sorted(names)}"
            if entry.kind == "change" and names != {entry.command}:
                yield f"entry {entry.number} says {entry.command}, its items {sorted(names)}"
        published = [one.about for one in entries if one.kind == "publish"]
        if published != [one.number for one in store.revisions("v")]:
            yield "a revision and its entry in the history do not go together"


def main(words: list[str]) -> None:
    match words:
        case ["edit", database, worker, edits]:
            edit_much(Path(database), int(worker), int(edits))
        case ["die", database, seed]:
            go_on_until_killed(Path(database), int(seed))
        case [edits, kills]:
            with tempfile.TemporaryDirectory() as folder:
                began = time.perf_counter()
                wrong = edit_at_once(Path(folder) / "edits.sqlite", int(edits))
                print(f"{WORKERS} processes, {int(edits) * WORKERS} edits: {time.perf_counter() - began:.0f} s")
                began = time.perf_counter()
                wrong += die_often(Path(folder) / "kills.sqlite", int(kills))
                print(f"{kills} kills: {time.perf_counter() - began:.0f} s")
            sys.exit("\n".join(wrong) or 0)


if __name__ == "__main__":
    main(sys.argv[1:])
