"""When a cancelled item leaves calendars."""

import datetime as dt

from visitplanner.times.moment import date_of

_STAYS = dt.timedelta(days=14)
"""How long a cancelled item stays in feeds, unless its day is later still (FEEDS.md, 10)."""
_OVER = dt.timedelta(days=1, hours=12)
"""How long after its first moment in UTC a day is over everywhere: west of the date line clocks are twelve hours behind."""


def leaves(day: str, cancelled: str) -> str:
    """Return the instant (ISO 8601 in UTC) from which a cancelled item stands in no feed, or nothing for others (FEEDS.md, 10).

    That is when its last day is over in every zone or 14 days have passed, whichever is later.
    """
    if not cancelled:
        return ""
    until = dt.datetime.fromisoformat(cancelled) + _STAYS + dt.timedelta(seconds=1)
    over = date_of(day)
    if over:
        until = max(until, dt.datetime.combine(over, dt.time(), dt.UTC) + _OVER)
    return f"{until:%Y-%m-%dT%H:%M:%SZ}"
