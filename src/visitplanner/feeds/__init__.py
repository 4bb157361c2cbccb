"""Calendar feeds: a view as iCalendar bytes (FEEDS.md). The sole home of icalendar; importing it costs 80 ms."""

from visitplanner.feeds.feed import PRODID, frame, join, render, shown, size_problem
from visitplanner.feeds.items import Frame, RenderedItem, render_item
from visitplanner.feeds.names import feed_uid, file_name
from visitplanner.feeds.zones import timezone

__all__ = [
    "PRODID", "Frame", "RenderedItem", "feed_uid", "file_name", "frame", "join", "render", "render_item", "shown",
    "size_problem", "timezone",
]  # fmt: skip
