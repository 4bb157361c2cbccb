"""Reading feeds beside those who write."""

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from tests.planner.given import LATER, NOW, VISIT
from tests.server.given import Served
from visitplanner.planner.subscribing import digest_of, new_token
from visitplanner.problems import ProblemsFound
from visitplanner.store import open_store
from visitplanner.store.reads import Bounded, FeedReads, Found


@pytest.fixture
def served(tmp_path: Path) -> Served:
    return Served(tmp_path)


@pytest.fixture
def reads(served: Served) -> Iterator[FeedReads]:
    opened = FeedReads(served.path, NOW)
    yield opened
    opened.close()


def found(reads: FeedReads, token: str) -> Found:
    feed = reads.find(digest_of(token))
    assert feed is not None
    return feed


def test_changes_are_seen_at_once_and_those_that_are_not_about_feeds_do_not_count(served: Served, reads: FeedReads) -> None:
    counts = [reads.changes(), reads.changes()]
    with open_store(served.path, mode="write", now=NOW) as store:
        store.set("address", "https://visits.bauska.lv")
    counts.append(reads.changes())
    assert counts == [counts[0]] * 3
    served.feed()
    assert reads.changes() > counts[0]


def test_what_was_found_before_a_publication_gives_no_bytes_after_it(served: Served, reads: FeedReads) -> None:
    token = served.feed().token
    before = found(reads, token)
    served.publish(VISIT.replace("14:20", "15:00"), LATER)
    after = found(reads, token)
    assert (reads.body(before, NOW), b"T150000" in (reads.body(after, NOW) or b"")) == (None, True)


def test_a_feed_that_needs_more_events_than_are_in_memory_gets_them(served: Served, reads: FeedReads) -> None:
    ann, hall = served.feed("place:hall"), None
    assert (reads.body(found(reads, ann.token), NOW) or b"").count(b"BEGIN:VEVENT") == 1
    hall = served.feed("visit")
    assert (reads.body(found(reads, hall.token), NOW) or b"").count(b"BEGIN:VEVENT") == 2


def test_nothing_is_found_for_what_never_was_an_address(reads: FeedReads) -> None:
    assert reads.find(digest_of(new_token())) is None


def test_a_database_that_is_not_there_is_said(tmp_path: Path) -> None:
    with pytest.raises(ProblemsFound, match="VP901"):
        FeedReads(tmp_path / "none.sqlite", NOW)


def test_what_was_not_asked_for_longest_goes_first() -> None:
    kept = Bounded(10)
    for key in ("a", "b"):
        kept.put(key, b"xxxx")
    assert kept.get("a") == b"xxxx"
    kept.put("c", b"xxxx")
    assert [kept.get(key) for key in ("a", "b", "c")] == [b"xxxx", b"", b"xxxx"]
    assert (kept.put("d", b"x" * 11), kept.get("d")) == (b"x" * 11, b"")
    kept.put("a", b"yyyyyy")
    assert [kept.get(key) for key in ("a", "c")] == [b"yyyyyy", b"xxxx"]


def test_a_copy_that_is_written_over_the_file_is_seen_and_stays_what_it_is(served: Served, reads: FeedReads) -> None:
    """A connection that empties its old WAL into the copy would bring back what the copy was to undo."""
    served.feed()
    kept = served.path.with_name("kept")
    with closing(sqlite3.connect(served.path)) as source, closing(sqlite3.connect(kept)) as target:
        source.backup(target)
    served.publish(VISIT.replace("14:20", "15:00"), LATER)
    assert (reads.changes() > 0, reads.is_elsewhere()) == (True, False)
    for beside in ("v.sqlite-wal", "v.sqlite-shm"):  # as docs/database.md says
        served.path.with_name(beside).unlink()
    shutil.copyfile(kept, served.path)
    assert reads.is_elsewhere()
    reads.close()
    assert served.path.read_bytes() == kept.read_bytes()
