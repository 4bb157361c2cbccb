"""The bytes that feeds are joined from, as they are stored."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.store.visits import KHASHURI, LATER, NOW
from visitplanner.model import Revision
from visitplanner.store import Edition, Fed, FeedEvent, FeedFrame, Feeding, FeedItem, Store, Variant, Whose
from visitplanner.store.editions import bits, from_bits, in_order, read_edition, read_events, read_frame, read_name, read_part

KA: Variant = ("delegate", "ka")
LV: Variant = ("delegate", "lv")
IRINE: Whose = ("delegate", "person", "irine")
ALL: Whose = ("delegate", "visit", "")
FRAME = FeedFrame(b"head", {"Europe/Riga": "Europe/Riga", "Africa/Casablanca": ""}, {"Europe/Riga": b"zone"}, b"idle")
EVENTS = {7: FeedEvent(NOW, ("Europe/Riga", "Asia/Tbilisi"), b"seven"), 300: FeedEvent(NOW, (), b"three hundred")}
MODIFIED, SIZES = {7: NOW, 300: NOW}, {7: 5, 300: 13}
FIRST = Fed(
    changes=0,
    edition=Edition(KHASHURI.id, 1, NOW, "digest", "", (300, 7)),
    items=(FeedItem(7, "uid-7"), FeedItem(300, "uid-300", LATER)),
    frames={KA: FRAME, LV: FRAME},
    events={KA: EVENTS, LV: EVENTS},
    parts={IRINE: 1 << 7, ALL: 1 << 7 | 1 << 300},
    names={(IRINE, "ka"): b"irine", (ALL, "lv"): b"all"},
    variants=frozenset([KA, LV]),
    readers=frozenset([IRINE, ALL]),
)


@pytest.fixture
def opened(store: Store, path: Path) -> Iterator[Any]:
    store.save(KHASHURI, base=None, now=NOW)
    store.add_revision(Revision(1, NOW, "", "digest", store.draft(KHASHURI.id).visit), FIRST)
    with closing(sqlite3.connect(path)) as connection:
        yield connection


def second(store: Store, **changed: Any) -> None:
    fed = FIRST._replace(
        changes=store.feeding(KHASHURI.id).changes,
        edition=Edition(KHASHURI.id, 2, LATER, "digest-2", LATER, (300,)),
        items=(),
        frames={},
        events={},
        parts={},
        names={},
    )
    store.add_revision(Revision(2, LATER, "", "digest-2", store.draft(KHASHURI.id).visit), fed._replace(**changed))


def test_what_was_stored_is_read(store: Store, opened: sqlite3.Connection) -> None:
    assert store.feeding(KHASHURI.id) == Feeding(
        1,
        (),
        FIRST.edition,
        FIRST.items,
        FIRST.frames,
        {KA: MODIFIED, LV: MODIFIED},
        {KA: SIZES, LV: SIZES},
        FIRST.parts,
        FIRST.names,
    )
    assert read_edition(opened, KHASHURI.id) == FIRST.edition
    assert read_frame(opened, KHASHURI.id, KA) == FRAME
    assert read_events(opened, KHASHURI.id, KA) == EVENTS
    assert (read_part(opened, KHASHURI.id, ALL), read_name(opened, KHASHURI.id, ALL, "lv")) == (FIRST.parts[ALL], b"all")


def test_what_was_never_stored_is_not_there(store: Store, opened: sqlite3.Connection) -> None:
    assert store.feeding("other") == Feeding(1, ())
    other: Variant = ("public", "ka")
    assert (read_edition(opened, "other"), read_frame(opened, KHASHURI.id, other)) == (None, None)
    assert (read_events(opened, KHASHURI.id, other), read_part(opened, KHASHURI.id, ("public", "visit", ""))) == ({}, None)
    assert read_name(opened, KHASHURI.id, ALL, "ka") == b""


def test_a_revision_that_changes_one_item_writes_one(store: Store, opened: sqlite3.Connection) -> None:
    changed = FeedEvent(LATER, (), b"moved")
    second(store, events={KA: {300: changed}})
    assert read_events(opened, KHASHURI.id, KA) == {300: changed}
    assert read_events(opened, KHASHURI.id, KA, since=2) == {300: changed}
    assert read_events(opened, KHASHURI.id, LV, since=2) == {}


def test_bytes_that_no_feed_needs_are_deleted(store: Store, opened: sqlite3.Connection) -> None:
    second(store, variants=frozenset([LV]), readers=frozenset([ALL]))
    found = store.feeding(KHASHURI.id)
    assert (found.modified, found.sizes) == ({LV: {300: NOW}}, {LV: {300: 13}})
    assert (dict(found.frames), found.parts) == ({LV: FRAME}, {ALL: FIRST.parts[ALL]})
    assert (found.names, found.items) == ({(ALL, "lv"): b"all"}, FIRST.items)


def test_the_zones_of_a_frame_are_replaced_with_it(store: Store, opened: sqlite3.Connection) -> None:
    other = FRAME._replace(zones={"Asia/Tbilisi": b"other"})
    second(store, frames={KA: other})
    assert (read_frame(opened, KHASHURI.id, KA), read_frame(opened, KHASHURI.id, LV)) == (other, FRAME)


@given(st.sets(st.integers(0, 5000)))
def test_sets_of_numbers_are_kept_as_bits(numbers: set[int]) -> None:
    held = sum(1 << number for number in numbers)
    assert from_bits(bits(held)) == held


@given(st.lists(st.integers(0, 2**32 - 1)))
def test_a_sequence_comes_back(numbers: list[int]) -> None:
    assert in_order(b"".join(number.to_bytes(4, "little") for number in numbers)) == tuple(numbers)
