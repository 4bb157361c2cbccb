import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from tests.store.visits import FULL_VISIT, KHASHURI, LATER, NOW, OPEN_ENTRY, item
from visitplanner.digests import revision_digest, sha256
from visitplanner.model import Revision, Stamp, Visit
from visitplanner.problems import ProblemsFound
from visitplanner.store import RevisionRow, Store
from visitplanner.times import Moment

TABLES = pytest.mark.parametrize("table", ["revision", "stamp"])


@pytest.fixture
def first(store: Store) -> Revision:
    visit = store.save(KHASHURI, base=None, now=NOW).visit
    gone = item("sauna", uid="gone")
    stamps = [Stamp(one.id, one.uid, 0, NOW) for one in visit.items]
    stamps.append(Stamp(gone.id, "gone", 1, NOW, NOW))
    revision = Revision(1, NOW, "first programme", revision_digest(visit, [gone]), visit, tuple(stamps), (gone,))
    store.add_revision(revision)
    return revision


@pytest.fixture
def by_hand(first: Revision, path: Path) -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(path)) as opened:
        yield opened


def test_a_revision_is_read_as_it_was_published(store: Store, first: Revision) -> None:
    store.save(Visit(KHASHURI.id), base=None, now=LATER)
    assert store.revision(KHASHURI.id) == first
    assert store.revision(KHASHURI.id, 1) == first


def test_a_revision_may_say_everything(store: Store) -> None:
    visit = store.save(FULL_VISIT, base=None, now=NOW).visit
    store.add_revision(Revision(1, NOW, "all", "d", visit))
    assert store.revision("full") == Revision(1, NOW, "all", "d", visit)


def test_the_latest_revision_is_meant_where_none_is_named(store: Store, first: Revision) -> None:
    second = first._replace(number=2, published=LATER, reason="the flight is late")
    store.add_revision(second)
    assert store.revision(KHASHURI.id) == second
    assert store.revisions(KHASHURI.id) == (
        RevisionRow(1, NOW, "first programme", first.digest),
        RevisionRow(2, LATER, "the flight is late", first.digest),
    )


def test_what_was_never_published_is_not_there(store: Store, first: Revision) -> None:
    assert store.revision(KHASHURI.id, 2) is None
    assert store.revision("nobody") is None
    assert store.revisions("nobody") == ()


@pytest.mark.parametrize("number", [0, 1, 3])
def test_only_the_next_number_can_be_published(store: Store, first: Revision, number: int) -> None:
    with pytest.raises(ProblemsFound, match=f"VP912 error: revision {number} cannot be published: the next one .* is 2"):
        store.add_revision(first._replace(number=number))
    assert store.revisions(KHASHURI.id) == (RevisionRow(1, NOW, "first programme", first.digest),)


def test_a_visit_must_be_there_to_be_published(store: Store) -> None:
    with pytest.raises(ProblemsFound, match="VP909"):
        store.add_revision(Revision(1, NOW, visit=KHASHURI))


@pytest.mark.parametrize(
    "start",
    [Moment("after", after="a b"), Moment("date", "2013-02-31"), Moment("exact", "2013-07-31", 600, part="night")],
)
def test_what_would_not_be_read_again_is_not_published(store: Store, start: Moment) -> None:
    visit = Visit("v", items=(item("a b", start),))
    store.save(visit, base=None, now=NOW)
    with pytest.raises(ProblemsFound, match="VP908 error: revision 1 cannot be published"):
        store.add_revision(Revision(1, NOW, visit=visit))
    assert store.revision("v") is None


def test_stamps_stand_in_a_table_for_people_who_look(by_hand: sqlite3.Connection) -> None:
    rows = by_hand.execute("SELECT item, uid, sequence, modified, cancelled FROM stamp WHERE item IN ('sauna') AND revision = 1")
    assert rows.fetchall() == [("sauna", "gone", 1, NOW, NOW)]
    assert by_hand.execute("SELECT count(*) FROM stamp").fetchone() == (6,)


@TABLES
def test_nobody_changes_what_was_published(by_hand: sqlite3.Connection, table: str) -> None:
    with pytest.raises(sqlite3.IntegrityError, match="is never changed"):
        by_hand.execute(f"UPDATE {table} SET visit = visit")


@TABLES
def test_nobody_deletes_what_was_published(by_hand: sqlite3.Connection, table: str) -> None:
    with pytest.raises(sqlite3.IntegrityError, match="is never deleted"):
        by_hand.execute(f"DELETE FROM {table}")


@TABLES
def test_nobody_replaces_what_was_published(by_hand: sqlite3.Connection, table: str) -> None:
    with pytest.raises(sqlite3.IntegrityError, match="is never replaced"):
        by_hand.execute(f"INSERT OR REPLACE INTO {table} SELECT * FROM {table}")


def test_nobody_replaces_a_revision_by_the_number_of_its_row(by_hand: sqlite3.Connection) -> None:
    with pytest.raises(sqlite3.IntegrityError, match="is never replaced"):
        by_hand.execute(
            "INSERT OR REPLACE INTO revision (rowid, visit, number, published, reason, digest, content_sha256, content)"
            " SELECT rowid, visit, 9, published, reason, digest, content_sha256, content FROM revision"
        )


def test_a_look_for_a_revision_does_not_read_it(by_hand: sqlite3.Connection) -> None:
    """Each stamp's reference is checked by such a look: reading megabytes for each of 10,000 took half a minute."""
    plan = by_hand.execute("EXPLAIN QUERY PLAN SELECT 1 FROM revision WHERE visit = 'a' AND number = 1").fetchall()
    assert [row[3] for row in plan] == ["SEARCH revision USING COVERING INDEX sqlite_autoindex_revision_1 (visit=? AND number=?)"]


def test_a_published_visit_is_not_deleted_by_hand(by_hand: sqlite3.Connection) -> None:
    by_hand.execute("PRAGMA foreign_keys = ON")
    by_hand.execute(OPEN_ENTRY)
    with pytest.raises(sqlite3.IntegrityError, match="FOREIGN KEY"):
        by_hand.execute("DELETE FROM visit")


def test_a_revision_that_was_tampered_with_is_not_read(store: Store, by_hand: sqlite3.Connection) -> None:
    by_hand.execute("DROP TRIGGER revision_is_not_updated")
    by_hand.execute("UPDATE revision SET content = replace(content, 'Irine', 'Irina')")
    by_hand.commit()
    with pytest.raises(ProblemsFound, match=r"VP911 error: .*: its bytes do not match their digest"):
        store.revision(KHASHURI.id)


@pytest.mark.parametrize("content", ['{"visit":{"status":"unheard-of"}}', '{"mood":"good"}', "[]"])
def test_a_revision_that_says_what_no_revision_says_is_a_problem(store: Store, by_hand: sqlite3.Connection, content: str) -> None:
    by_hand.execute("DROP TRIGGER revision_is_not_updated")
    by_hand.execute("UPDATE revision SET content = ?, content_sha256 = ?", (content, sha256(content)))
    by_hand.commit()
    with pytest.raises(ProblemsFound, match="VP911"):
        store.revision(KHASHURI.id)
