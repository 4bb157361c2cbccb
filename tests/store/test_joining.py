"""Feeds joined from stored bytes."""

import pytest

from visitplanner.store import Edition, FeedEvent, FeedFrame, Whose
from visitplanner.store.joining import Standing, identity, join, numbers_at, standing

EDITION = Edition("v", 3, "2013-07-20T09:00:00Z", "digest", "", (7, 2, 300, 9))
FRAME = FeedFrame(b"HEAD ", {}, {"A": b"zone-A ", "B": b"zone-B "}, b"idle ")
LEAVES = {2: "2013-08-01T00:00:00Z", 9: "2013-08-15T00:00:00Z", 300: "2013-08-02T00:00:00Z"}
PART = 1 << 7 | 1 << 2 | 1 << 9


def test_a_feed_holds_what_its_reader_sees_in_the_order_of_the_calendar() -> None:
    later = "2013-09-01T00:00:00Z"
    assert (numbers_at(EDITION, PART, {}, later), standing(EDITION, PART, {}, later)) == (
        (7, 2, 9),
        Standing(EDITION.published, 0, ""),
    )
    assert (numbers_at(EDITION, 0, LEAVES, later), standing(EDITION, 0, LEAVES, later)) == (
        (),
        Standing(EDITION.published, 0, ""),
    )
    assert numbers_at(EDITION, 1 << 300 | 1 << 8, {}, later) == (300,)
    assert numbers_at(EDITION._replace(sequence=()), 0, {}, later) == ()


@pytest.mark.parametrize(
    ("now", "numbers", "modified", "gone", "until"),
    [
        ("2013-07-31T23:59:59Z", (7, 2, 9), "2013-07-20T09:00:00Z", 0, "2013-08-01T00:00:00Z"),
        ("2013-08-01T00:00:00Z", (7, 9), "2013-08-01T00:00:00Z", 1, "2013-08-15T00:00:00Z"),
        ("2013-08-14T23:59:59Z", (7, 9), "2013-08-01T00:00:00Z", 1, "2013-08-15T00:00:00Z"),
        ("2013-09-01T00:00:00Z", (7,), "2013-08-15T00:00:00Z", 2, ""),
    ],
)
def test_cancelled_items_leave_one_by_one(now: str, numbers: tuple[int, ...], modified: str, gone: int, until: str) -> None:
    assert standing(EDITION, PART, LEAVES, now) == Standing(modified, gone, until)
    assert numbers_at(EDITION, PART, LEAVES, now) == numbers


def test_the_zones_come_before_the_events_that_need_them() -> None:
    events = [FeedEvent("", ("B",), b"one "), FeedEvent("", ("B", "A"), b"two "), FeedEvent("", (), b"three ")]
    said = b"HEAD name LAST-MODIFIED:20130720T090000Z\r\nzone-B zone-A one two three END:VCALENDAR\r\n"
    assert join(FRAME, b"name ", EDITION.published, events) == said


def test_a_feed_without_events_still_has_its_zone() -> None:
    said = b"HEAD name LAST-MODIFIED:20130720T090000Z\r\nidle END:VCALENDAR\r\n"
    assert join(FRAME, b"name ", EDITION.published, []) == said


def test_what_bytes_depend_on_tells_feeds_apart() -> None:
    whose: Whose = ("delegate", "person", "irine")
    words = {
        identity(EDITION, whose, "ka", 0),
        identity(EDITION, whose, "lv", 0),
        identity(EDITION, whose, "ka", 1),
        identity(EDITION, ("host", "person", "irine"), "ka", 0),
        identity(EDITION._replace(revision=4), whose, "ka", 0),
    }
    assert len(words) == 5
