"""What the server remembers of feeds, and for how long."""

from collections.abc import Iterator
from pathlib import Path
from unittest.mock import patch

import pytest

from tests.planner.given import LATER, NOW, VISIT
from tests.server.given import Served
from visitplanner.planner.subscribing import new_token
from visitplanner.server import shelf as shelves
from visitplanner.server.shelf import Entry, Shelf
from visitplanner.store import open_store


@pytest.fixture
def served(tmp_path: Path) -> Served:
    return Served(tmp_path)


@pytest.fixture
def shelf(served: Served) -> Iterator[Shelf]:
    opened = Shelf(served.path, NOW)
    yield opened
    opened.close()


def entry(shelf: Shelf, token: str, now: str = NOW) -> Entry:
    found = shelf.entry(token, now)
    assert found is not None
    return found


def test_a_feed_is_looked_up_once_until_feeds_change(served: Served, shelf: Shelf) -> None:
    token = served.feed().token
    first = entry(shelf, token)
    with open_store(served.path, mode="write", now=NOW) as store:
        store.set("address", "https://visits.bauska.lv")  # the database changes, its feeds do not
    assert entry(shelf, token) is first
    served.publish(VISIT.replace("14:20", "15:00"), LATER)
    assert (entry(shelf, token).tag != first.tag, entry(shelf, token).modified) == (True, LATER)


def test_what_never_was_an_address_is_not_remembered(served: Served, shelf: Shelf) -> None:
    made = served.feed().token
    entry(shelf, made)
    assert [shelf.entry(new_token(), NOW) for _ in range(5)] == [None] * 5
    assert list(shelf._entries) == [made]


def test_a_feed_ends_at_its_instant_without_anything_being_written(served: Served, shelf: Shelf) -> None:
    token = served.feed(expires="2013-07-20").token
    assert [entry(shelf, token, now).is_closed for now in (NOW, "2013-07-20T23:59:58Z", "2013-07-20T23:59:59Z")] == [
        False,
        False,
        True,
    ]


def test_bytes_asked_for_while_a_revision_is_published_are_of_one_revision(served: Served, shelf: Shelf) -> None:
    token = served.feed().token
    before = entry(shelf, token)
    served.publish(VISIT.replace("14:20", "15:00"), LATER)
    found = shelf.body(before, NOW, compressed=False)
    assert found is not None
    assert (found[0].modified, found[0].tag == before.tag, b"T150000" in found[1]) == (LATER, False, True)


def test_a_feed_that_is_closed_meanwhile_gives_no_bytes(served: Served, shelf: Shelf) -> None:
    token = served.feed().token
    before = entry(shelf, token)
    with open_store(served.path, mode="write", now=NOW) as store:
        store.end_feeds([1], "revoked", NOW)
    assert shelf.body(before, NOW, compressed=False) is None


def test_memory_is_bounded(served: Served, shelf: Shelf) -> None:
    tokens = [served.feed(note=str(number)).token for number in range(4)]
    whole = served.feed("visit").token
    with patch.object(shelves, "MOST_FEEDS", 2):
        for token in (*tokens, whole):
            found = shelf.body(entry(shelf, token), NOW, compressed=True)
            assert found is not None
            assert len(shelf._entries) <= 2
            assert shelf.body(entry(shelf, token), NOW, compressed=True) == found
