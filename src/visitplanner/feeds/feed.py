"""A view as a calendar: the events joined, under the properties of the calendar (FEEDS.md, "Calendar properties")."""

import datetime as dt
from collections.abc import Iterable, Iterator

from visitplanner.changes import is_shown
from visitplanner.feeds.items import NEVER, Frame, RenderedItem, render_item
from visitplanner.feeds.values import content_line
from visitplanner.feeds.wording import word, words
from visitplanner.feeds.zones import timezone, utc_timezone
from visitplanner.labels import label
from visitplanner.problems import Problem
from visitplanner.store import FeedEvent, FeedFrame, joining
from visitplanner.times import date_of, leaves
from visitplanner.views import View, ViewItem

PRODID = "-//visitplanner//visitplanner//EN"
"""Constant across releases, since clients take another product's calendar for another calendar."""

_COLOR = "teal"  # a CSS3 name, as RFC 7986 section 5.9 asks
_REFRESH = "PT1H"
NEAR_LIMIT = 900_000


def render(view: View, feed_uid: str, now: str = "") -> bytes:
    """Return the calendar of a view in its first language, as RFC 5545 and FEEDS.md want it. Equal views give equal bytes.

    `now` (ISO 8601 in UTC) is when it is read, as far as cancelled items go: else it is as it was when it was published.
    """
    shared = frame(view)
    left = [when for item in shown(view) if (when := leaves(item.last_day or item.day, item.cancelled)) and when <= now]
    made = [made for item in shown(view, now) if (made := render_item(item, shared))]
    return join(view, feed_uid, shared, made, max(left, default=""))


def frame(view: View) -> Frame:
    """Return what the events of a view share.

    Bytes of events may be kept and joined into many feeds if all of them come from one frame: that of the widest view of
    the revision, the organiser's of the whole visit. Raises TimeFault (VP103) for what is no zone.
    """
    items = list(shown(view))
    named = [zone for item in items for zone in (item.zone, item.end_zone)]
    zones = [zone for zone in dict.fromkeys((view.zone, *named)) if zone]
    return frame_of(view.languages[0], view.zone, zones, _dates(view, items))


def frame_of(language: str, zone: str, zones: Iterable[str], dates: Iterable[dt.date]) -> Frame:
    """Return the frame of events in a language, in these zones (`zone`: the visit's) and days. Raises TimeFault (VP103)."""
    dates = tuple(dates)
    tzids, timezones = {}, {}
    for one in zones:
        made = timezone(one, min(dates), max(dates)) if dates else None
        tzids[one] = str(made["TZID"]) if made else ""
        if made:
            timezones[tzids[one]] = made.to_ical()
    return Frame(language, zone, tzids, timezones)


def _dates(view: View, items: list[ViewItem]) -> Iterator[dt.date]:
    """Yield the dates that a view is about; where it has none, the day it was published."""
    days = [view_day.day for view_day in view.days] + [day for item in items for day in (item.day, item.last_day)]
    found = [known for known in map(date_of, days) if known]
    found += [when.date() for item in items for when in (item.begins, item.ends) if when]
    yield from found or ([dt.date.fromisoformat(view.published[:10])] if view.published else [])


def shown(view: View, now: str = "") -> Iterator[ViewItem]:
    """Yield each item that a feed may show, once, in the order of the view; then those removed, as cancelled.

    An item that goes on on later days is one event. Items without a date are in no feed; they are not in `view.days`. What
    was cancelled long ago is no longer shown, counted to when it was published, or to `now` (FEEDS.md, 10).
    """
    seen = set()
    removed = (item._replace(status="cancelled", status_label=()) for item in view.removed)
    for item in (*(item for day in view.days for item in day.items), *removed):
        key = item.uid or item.id
        if key not in seen:
            seen.add(key)
            if is_shown(item.last_day or item.day, item.cancelled, max(view.published, now)):
                yield item


def join(view: View, feed_uid: str, shared: Frame, items: Iterable[RenderedItem], left: str = "") -> bytes:
    """Return the calendar of a view around items that were rendered in the frame `shared`; `left` is when one left it last."""
    made = [FeedEvent(one.modified, one.tzids, one.body) for one in items]
    modified = max([view.published or NEVER, left, *(one.modified for one in made)])
    language = view.languages[0]
    name = name_lines(feed_uid, words(view.title, language), words(view.reader_name, language), view.visit)
    return joining.join(stored_frame(shared, view.revision), name, modified, made)


def stored_frame(shared: Frame, revision: int) -> FeedFrame:
    """Return a frame as it is stored: with the properties that all calendars of a revision and language have alike.

    No X-WR-TIMEZONE: every time names its zone, and some readers move UTC times by it. The revision stands here and not in
    each event, whose text would change without its LAST-MODIFIED (FEEDS.md, 3).
    """
    language = shared.language
    issue = words(label("word.revision", (language,), str(revision)), language) if revision else word("word.draft", language)
    head = b"".join(
        content_line(name, text)
        for name, text in (
            ("BEGIN", "VCALENDAR"),
            ("VERSION", "2.0"),
            ("PRODID", PRODID),
            ("CALSCALE", "GREGORIAN"),
            ("DESCRIPTION", issue),
            ("X-WR-CALDESC", issue),
            ("COLOR", _COLOR),
            ("REFRESH-INTERVAL;VALUE=DURATION", _REFRESH),
            ("X-PUBLISHED-TTL", _REFRESH),
        )
    )
    idle = shared.timezones.get(shared.tzids.get(shared.zone, ""), b"") or utc_timezone().to_ical()
    return FeedFrame(head, dict(shared.tzids), dict(shared.timezones), idle)


def name_lines(feed_uid: str, title: str, reader: str, visit: str) -> bytes:
    """Return the properties that say whose a calendar is; without a title and a name, it goes by the id of the visit."""
    name = " – ".join(filter(None, (title, reader))) or visit
    return b"".join(content_line(*line) for line in (("UID", feed_uid), ("NAME", name), ("X-WR-CALNAME", name)))


def size_problem(name: str, size: int) -> Problem | None:
    """Warn (VP801) of a feed near the 1 MB beyond which Google Calendar drops events without a word (FEEDS.md)."""
    if size < NEAR_LIMIT:
        return None
    text = f"the feed {name} has {size:,} bytes; past 1 MB Google Calendar drops events without saying so"
    return Problem(
        "VP801", "warning", text, "offer feeds of a person, a group or a place instead of the whole visit", ("visit", name)
    )
