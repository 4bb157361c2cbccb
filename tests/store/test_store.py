"""The store as a whole: any visit, many processes, sudden death."""

import random
import sqlite3
import subprocess
import sys
import tempfile
import time
from contextlib import closing
from functools import cache
from pathlib import Path

from hypothesis import given, settings

from tests.store.visits import FULL_VISIT, NOW, visits
from tests.store.worker import state
from visitplanner.digests import digest, in_normal_form
from visitplanner.model import Visit
from visitplanner.store import open_store

ROOT = Path(__file__).parents[2]
WORKERS = 4
KILLS = 30


def start(what: str, database: Path, number: int = 0) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "tests.store.worker", what, str(database), str(number)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, cwd=ROOT)


def run_all(what: str, database: Path) -> list[tuple[int, str]]:
    workers = [start(what, database, number) for number in range(WORKERS)]
    outputs = [worker.communicate(timeout=120)[0] for worker in workers]
    return [(worker.returncode, output) for worker, output in zip(workers, outputs, strict=True)]


def wait_for_first_save(worker: subprocess.Popen[str]) -> None:
    assert worker.stdout
    assert worker.stdout.readline() == "saved\n"


def faults_in(database: Path) -> list[tuple[str, ...]]:
    with closing(sqlite3.connect(database)) as found:
        return [row for check in ("integrity_check", "foreign_key_check") for row in found.execute(f"PRAGMA {check}")]


@cache
def empty_database() -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "empty.sqlite"
        open_store(path, mode="write", now=NOW).close()
        return path.read_bytes()


@settings(deadline=None)
@given(visits(), visits())
def test_any_visit_is_read_as_it_was_saved_whatever_stood_there_before(before: Visit, after: Visit) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "v.sqlite"
        path.write_bytes(empty_database())
        check_save_over(path, before, after)


def check_save_over(path: Path, before: Visit, after: Visit) -> None:
    with open_store(path, mode="write", now=NOW) as store:
        store.save(before, base=None, now=NOW)
        after = after._replace(id=before.id)
        saved = store.save(after, base=digest(before), now=NOW)
        draft = store.draft(before.id)
        assert (draft.visit, draft.digest) == (saved.visit, saved.digest)
        named = in_normal_form(after)
        given_uids = {one.id: one.uid for one in named.items}
        nameless = tuple(one if given_uids[one.id] else one._replace(uid="") for one in draft.visit.items)
        assert draft.visit._replace(uid=named.uid, items=nameless) == named


def test_a_visit_that_says_everything_is_read_as_it_was_saved(path: Path) -> None:
    with open_store(path, mode="write", now=NOW) as store:
        store.save(FULL_VISIT, base=None, now=NOW)
        assert store.draft("full").visit == FULL_VISIT


def test_processes_that_make_one_database_at_once_lose_nothing(path: Path) -> None:
    assert run_all("own", path) == [(0, "")] * WORKERS
    assert [entry.name for entry in path.parent.iterdir()] == [path.name]
    with open_store(path, mode="read", now=NOW) as store:
        found = {row.id: row.items for row in store.visits()}
    assert found == {f"visit-{worker}-{number}": 10 + number for worker in range(WORKERS) for number in range(5)}
    assert faults_in(path) == [("ok",)]


def test_processes_that_change_one_visit_at_once_lose_nothing(path: Path) -> None:
    with open_store(path, mode="write", now=NOW) as store:
        store.save(Visit("shared"), base=None, now=NOW)
    assert run_all("shared", path) == [(0, "")] * WORKERS
    with open_store(path, mode="read", now=NOW) as store:
        draft = store.draft("shared")
    assert sorted(one.id for one in draft.visit.items) == sorted(f"w{w}-{n}" for w in range(WORKERS) for n in range(10))
    assert draft.digest == digest(draft.visit)
    assert faults_in(path) == [("ok",)]


def test_a_process_killed_at_any_moment_leaves_the_draft_wholly_old_or_new(path: Path) -> None:
    with open_store(path, mode="write", now=NOW) as store:
        store.save(state(0), base=None, now=NOW)
    states = {number: state(number) for number in (0, 1)}
    seen = set()
    for _ in range(KILLS):
        worker = start("fro", path)
        wait_for_first_save(worker)
        time.sleep(random.uniform(0, 0.05))
        worker.kill()
        assert worker.communicate()[0] == ""
        assert faults_in(path) == [("ok",)]
        with open_store(path, mode="read", now=NOW) as store:
            draft = store.draft("v")
        number = int(str(draft.visit.title))
        assert (draft.visit, draft.digest) == (states[number], digest(states[number]))
        seen.add(number)
    assert seen == {0, 1}


def test_a_draft_is_read_as_it_stood_at_one_moment_while_others_write(path: Path) -> None:
    worker = start("fro", path)
    wait_for_first_save(worker)
    states = {number: state(number) for number in (0, 1)}
    try:
        with open_store(path, mode="read", now=NOW) as store:
            for _ in range(100):
                draft = store.draft("v")
                number = int(str(draft.visit.title))
                assert (draft.visit, draft.digest) == (states[number], digest(states[number]))
    finally:
        worker.kill()
        worker.communicate()


def test_a_process_killed_while_it_makes_the_database_leaves_one_that_can_be_made(tmp_path: Path) -> None:
    for number in range(8):
        path = tmp_path / f"{number}.sqlite"
        worker = start("fro", path)
        while not path.exists():
            time.sleep(0.001)
        time.sleep(random.uniform(0, 0.02))
        worker.kill()
        worker.communicate()
        with open_store(path, mode="write", now=NOW) as store:
            store.save(Visit("v"), base=None, now=NOW)
            assert store.draft("v").visit.items == ()
        assert faults_in(path) == [("ok",)]
