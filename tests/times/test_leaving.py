"""When a cancelled item leaves calendars."""

import pytest

from visitplanner.times import leaves


@pytest.mark.parametrize(
    ("day", "cancelled", "when"),
    [
        ("2013-08-01", "", ""),
        ("2013-08-01", "2013-07-31T09:00:00Z", "2013-08-14T09:00:01Z"),
        ("2013-08-20", "2013-07-31T09:00:00Z", "2013-08-21T00:00:00Z"),
        ("--08-20", "2013-07-31T09:00:00Z", "2013-08-14T09:00:01Z"),
        ("", "2013-07-31T09:00:00Z", "2013-08-14T09:00:01Z"),
    ],
)
def test_it_leaves_when_its_day_is_over_or_after_fourteen_days_whichever_is_later(day: str, cancelled: str, when: str) -> None:
    assert leaves(day, cancelled) == when
