"""Secret addresses of feeds: made, listed, replaced, ended."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.planner.given import LATER, NOW, VISIT, write
from visitplanner.planner.loading import load
from visitplanner.planner.publishing import publish
from visitplanner.planner.subscribing import (
    Address,
    digest_of,
    facts,
    is_alive,
    last_day,
    list_feeds,
    new_feeds,
    new_token,
    revoke_feeds,
    rotate_feeds,
    said,
    set_address,
)
from visitplanner.problems import ProblemsFound
from visitplanner.store import Feed, Store, open_store

TEXT = VISIT.replace("function: mayor}", "function: mayor, languages: [ka, lv]}")


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    load(tmp_path / "v.sqlite", write(tmp_path, TEXT), NOW)
    with open_store(tmp_path / "v.sqlite", mode="write", now=NOW) as opened:
        publish(opened, "", "", NOW)
        yield opened


def refused(store: Store, *who: str, **more: str) -> str:
    with pytest.raises(ProblemsFound) as found:
        new_feeds(store, "", who, now=NOW, **more)  # type: ignore[arg-type]  # options by name
    return found.value.problems[0].code


def test_a_token_has_160_random_bits_in_letters_that_no_program_changes() -> None:
    tokens = {new_token() for _ in range(1000)}
    assert len(tokens) == 1000
    assert all(re.fullmatch("[a-z2-7]{32}", token) for token in tokens)


def test_a_feed_opens_by_its_token_and_only_a_digest_is_stored(store: Store) -> None:
    (made,) = new_feeds(store, "", ["person:ann"], now=NOW, note="phone")
    assert made.feed == Feed(1, "small", "person", "ann", "delegate", "lv", "phone", NOW, "2013-08-31T00:00:00Z")
    assert store.feed_at(digest_of(made.token)) == made.feed
    whole = store.path.read_bytes() + store.path.with_name("v.sqlite-wal").read_bytes()
    assert (made.token.encode() in whole, digest_of(made.token).encode() in whole) == (False, True)


@pytest.mark.parametrize(
    ("word", "level", "told"),
    [
        ("visit", None, "visit (en, delegate)"),
        ("public", None, "visit (en, public)"),
        ("public", "host", "visit (en, public)"),
        ("guests", "host", "delegation:guests (en, host)"),
        ("place:hall", None, "place:hall (en, delegate)"),
        ("ben", None, "person:ben (en, delegate)"),
    ],
)
def test_whoever_can_read_a_view_can_have_a_feed(store: Store, word: str, level: str | None, told: str) -> None:
    made = new_feeds(store, "", [word], now=NOW, level=level)  # type: ignore[arg-type]  # a level
    assert [said(one.feed) for one in made] == [told]


def test_every_delegate_gets_one_and_only_those_who_have_none(store: Store) -> None:
    new_feeds(store, "", ["person:ann"], now=NOW)
    assert [said(one.feed) for one in new_feeds(store, "", [], now=NOW, to_all=True)] == ["person:ben (en, delegate)"]
    assert new_feeds(store, "", [], now=NOW, to_all=True) == ()


def test_a_second_feed_of_the_same_needs_a_note(store: Store) -> None:
    new_feeds(store, "", ["person:ann"], now=NOW)
    assert refused(store, "person:ann") == "VP804"
    assert refused(store, "person:ann", language="lv") == "VP804"
    assert len(new_feeds(store, "", ["person:ann"], now=NOW, note="tablet")) == 1


def test_one_that_has_expired_makes_room(store: Store) -> None:
    (old,) = new_feeds(store, "", ["person:ann"], now=NOW, expires="2013-07-20")
    assert [is_alive(old.feed, now) for now in (NOW, "2013-07-20T23:59:59Z", LATER)] == [True, False, False]
    (new,) = new_feeds(store, "", ["person:ann"], now=LATER)
    assert [(feed.id, bool(feed.ended)) for feed in list_feeds(store, "")] == [(old.feed.id, True), (new.feed.id, False)]


@pytest.mark.parametrize(
    ("more", "code"),
    [({"expires": "next week"}, "VP805"), ({"note": "a\nb"}, "VP806"), ({"note": "x" * 81}, "VP806")],
)
def test_what_cannot_be_kept_is_refused(store: Store, more: dict[str, str], code: str) -> None:
    assert refused(store, "person:ann", **more) == code
    assert list_feeds(store, "") == ()


def test_nobody_who_is_not_in_the_visit_gets_one(store: Store) -> None:
    assert refused(store, "person:zoe") == "VP920"


def test_another_address_closes_the_old_one(store: Store) -> None:
    (old,) = new_feeds(store, "", ["person:ann"], now=NOW)
    (new,) = rotate_feeds(store, "", [str(old.feed.id)], now=LATER)
    closed, found = store.feed_at(digest_of(old.token)), store.feed_at(digest_of(new.token))
    assert closed is not None
    assert (closed.ended, found) == (LATER, old.feed)


def test_a_lost_telephone_is_closed_with_one_command(store: Store) -> None:
    made = new_feeds(store, "", ["person:ann", "person:ben"], now=NOW) + new_feeds(store, "", ["ann"], now=NOW, note="b")
    assert [feed.id for feed in revoke_feeds(store, "", ["person:ann"], now=LATER)] == [1, 3]
    assert [bool(feed.ended) for one in made if (feed := store.feed_at(digest_of(one.token)))] == [True, False, True]
    with pytest.raises(ProblemsFound, match="VP807"):
        revoke_feeds(store, "", ["person:ann"], now=LATER)
    with pytest.raises(ProblemsFound, match="VP807"):
        rotate_feeds(store, "", ["1"], now=LATER)


def test_the_public_feed_is_named_apart_from_that_of_the_whole_visit(store: Store) -> None:
    new_feeds(store, "", ["public", "visit"], now=NOW)
    assert [said(feed) for feed in revoke_feeds(store, "", ["public"], now=NOW)] == ["visit (en, public)"]
    new_feeds(store, "", ["public"], now=NOW)
    assert [said(feed) for feed in revoke_feeds(store, "", ["visit"], now=NOW)] == ["visit (en, delegate)"]


@pytest.mark.parametrize("word", ["", "  "])
def test_a_word_that_a_script_has_lost_is_nobody_and_not_everybody(store: Store, word: str) -> None:
    new_feeds(store, "", ["visit"], now=NOW)
    assert refused(store, word) == "VP920"
    with pytest.raises(ProblemsFound, match="VP920"):
        revoke_feeds(store, "", [word], now=NOW)
    assert [feed.ended for feed in list_feeds(store, "")] == [""]


def test_blanks_around_a_note_do_not_count(store: Store) -> None:
    (made,) = new_feeds(store, "", ["person:ann"], now=NOW, note=" phone ")
    assert (made.feed.note, refused(store, "person:ann", note="phone")) == ("phone", "VP804")


def test_the_ways_into_a_calendar() -> None:
    feed = Feed(7, "small", "person", "ann", "delegate", "lv", "", NOW)
    made = Address(feed, "abc", "https://visits.bauska.lv")
    assert made.ways == (
        ("copy", "https://visits.bauska.lv/f/abc.ics"),
        ("Apple", "webcal://visits.bauska.lv/f/abc.ics"),
        ("Google", "https://calendar.google.com/calendar/render?cid=webcal%3A%2F%2Fvisits.bauska.lv%2Ff%2Fabc.ics"),
        ("Outlook", "https://outlook.live.com/calendar/0/addfromweb?url=https%3A%2F%2Fvisits.bauska.lv%2Ff%2Fabc.ics"),
        ("page", "https://visits.bauska.lv/p/abc/"),
    )
    assert facts(made)["webcal"] == made.webcal
    assert facts(made._replace(base="")) == {
        "id": 7, "visit": "small", "kind": "person", "reader": "ann", "level": "delegate", "language": "lv", "note": "",
        "expires": "", "paths": {"feed": "/f/abc.ics", "page": "/p/abc/"},
    }  # fmt: skip
    assert made._replace(base="").ways == (("path", "/f/abc.ics"), ("page", "/p/abc/"))


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ("https://visits.bauska.lv/", "https://visits.bauska.lv"),
        ("visits.bauska.lv", "https://visits.bauska.lv"),
        ("http://127.0.0.1:8080", "http://127.0.0.1:8080"),
        ("https://bauska.lv/visits/", "https://bauska.lv/visits"),
    ],
)
def test_the_address_of_the_server_is_kept(store: Store, given: str, kept: str) -> None:
    assert (set_address(store, given), store.setting("address")) == (kept, kept)


@pytest.mark.parametrize(
    "given",
    ["ftp://x.lv", "https://", "https://user@x.lv", "https://x.lv/?a=1", "https://x.lv/#a", "https://x:port", "a b", "\x00"],
)
def test_what_is_no_address_is_refused(store: Store, given: str) -> None:
    with pytest.raises(ProblemsFound, match="VP808"):
        set_address(store, given)
    assert store.setting("address") == ""


@pytest.mark.parametrize(
    ("expires", "day"), [("", ""), ("2013-08-31T00:00:00Z", "2013-08-30"), ("2013-09-01T23:59:59Z", "2013-09-01")]
)
def test_the_last_day_of_a_feed_is_one_on_which_it_can_be_read(expires: str, day: str) -> None:
    assert last_day(Feed(1, "v", "visit", "", "public", "en", "", NOW, expires)) == day
