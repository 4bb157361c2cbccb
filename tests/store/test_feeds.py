"""Feeds and their addresses in the database."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from tests.store.visits import KHASHURI, LATER, NOW
from visitplanner.model import Revision
from visitplanner.problems import ProblemsFound
from visitplanner.store import Edition, Fed, Feed, FeedsMoved, Fetch, NewFeed, Store, Whose

IRINE = NewFeed("person", "irine", "delegate", "ka", "phone", "digest-1")
NOTHING = Edition(KHASHURI.id, 1, NOW, "d", "2013-09-01T00:00:00Z", ())


def fed(store: Store) -> Fed:
    """A publication that changes no bytes."""
    whose: Whose = ("delegate", "person", "irine")
    return Fed(store.feeding(KHASHURI.id).changes, NOTHING, (), {}, {}, {}, {}, frozenset(), frozenset([whose]))


@pytest.fixture
def irine(store: Store) -> Feed:
    """A feed for Irine's phone."""
    store.save(KHASHURI, base=None, now=NOW)
    store.add_revision(Revision(1, NOW, "", "digest", store.draft(KHASHURI.id).visit))
    return store.add_feeds([IRINE], fed(store), NOW)[0]


def test_a_feed_is_found_by_the_digest_of_its_address(store: Store, irine: Feed) -> None:
    assert irine == Feed(1, KHASHURI.id, "person", "irine", "delegate", "ka", "phone", NOW, "2013-09-01T00:00:00Z")
    assert (store.feed_at("digest-1"), store.feed_at("digest-2")) == (irine, None)
    assert store.feeds(KHASHURI.id) == (irine,)


def test_it_expires_with_the_visit_unless_it_says_itself_when(store: Store, irine: Feed) -> None:
    own = IRINE._replace(note="tablet", digest="digest-2", expires="2013-08-02T00:00:00Z")
    assert [feed.expires for feed in store.add_feeds([own], fed(store), NOW)] == ["2013-08-02T00:00:00Z"]


def test_a_replaced_address_is_known_and_ended(store: Store, irine: Feed) -> None:
    assert store.replace_addresses({irine.id: "digest-2"}, LATER) == (irine.id,)
    assert store.feed_at("digest-2") == irine
    assert store.feed_at("digest-1") == irine._replace(ended=LATER)


def test_an_ended_feed_gets_no_new_address(store: Store, irine: Feed) -> None:
    store.end_feeds([irine.id], "revoked", LATER)
    assert store.replace_addresses({irine.id: "digest-2"}, LATER) == ()
    assert store.feed_at("digest-1") == irine._replace(ended=LATER, why="revoked")
    store.end_feeds([irine.id], "removed", "2013-08-01T00:00:00Z")
    assert store.feeds(KHASHURI.id) == (irine._replace(ended=LATER, why="revoked"),)


def test_there_is_one_feed_for_a_reader_level_language_and_note(store: Store, irine: Feed) -> None:
    with pytest.raises(ProblemsFound, match="VP908"):
        store.add_feeds([IRINE._replace(digest="digest-2")], fed(store), LATER)
    store.end_feeds([irine.id], "revoked", LATER)
    assert store.add_feeds([IRINE._replace(digest="digest-2")], fed(store), LATER)[0].id == 2


def test_fetches_add_up_and_their_time_never_goes_back(store: Store, irine: Feed) -> None:
    count = store.feeding(KHASHURI.id).changes
    store.note_fetches({irine.id: Fetch(LATER, "Thunderbird", 3), 99: Fetch(LATER, "nobody")})
    store.note_fetches({irine.id: Fetch(NOW, "Google", 2)})
    assert store.feeds(KHASHURI.id) == (irine._replace(fetched=LATER, client="Google", fetches=5),)
    assert store.feeding(KHASHURI.id).changes == count


def test_whatever_changes_feeds_is_counted(store: Store, irine: Feed) -> None:
    counts = [store.feeding(KHASHURI.id).changes]
    store.replace_addresses({irine.id: "digest-2"}, LATER)
    counts.append(store.feeding(KHASHURI.id).changes)
    store.end_feeds([irine.id], "revoked", LATER)
    counts.append(store.feeding(KHASHURI.id).changes)
    assert counts == sorted(set(counts))


def test_no_token_is_stored(store: Store, irine: Feed, path: Path) -> None:
    with closing(sqlite3.connect(path)) as found:
        assert found.execute("SELECT digest, feed, made, ended FROM feed_address").fetchall() == [("digest-1", 1, NOW, None)]


def test_feeds_that_rest_on_what_is_past_are_not_made(store: Store, irine: Feed) -> None:
    stale = fed(store)
    store.end_feeds([irine.id], "revoked", LATER)
    with pytest.raises(FeedsMoved):
        store.add_feeds([IRINE._replace(digest="digest-2")], stale, LATER)
    with pytest.raises(FeedsMoved):
        store.add_revision(Revision(2, LATER, "", "digest-2", KHASHURI), stale)
    assert (len(store.feeds(KHASHURI.id)), len(store.revisions(KHASHURI.id))) == (1, 1)
