"""When a cancelled item leaves calendars."""

import datetime as dt

import pytest

from visitplanner.times import leaves, zone_of


@pytest.mark.parametrize(
    ("day", "cancelled", "when"),
    [
        ("2013-08-01", "", ""),
        ("2013-08-01", "2013-07-31T09:00:00Z", "2013-08-14T09:00:01Z"),
        ("2013-08-20", "2013-07-31T09:00:00Z", "2013-08-21T12:00:00Z"),
        ("--08-20", "2013-07-31T09:00:00Z", "2013-08-14T09:00:01Z"),
        ("", "2013-07-31T09:00:00Z", "2013-08-14T09:00:01Z"),
    ],
)
def test_it_leaves_when_its_day_is_over_or_after_fourteen_days_whichever_is_later(day: str, cancelled: str, when: str) -> None:
    assert leaves(day, cancelled) == when


@pytest.mark.parametrize("zone", ["Etc/GMT+12", "Pacific/Pago_Pago", "America/Chicago", "Europe/Riga", "Pacific/Kiritimati"])
def test_on_its_own_day_nobody_loses_it(zone: str) -> None:
    midnight = dt.datetime(2013, 8, 21, tzinfo=zone_of(zone)).astimezone(dt.UTC)
    assert f"{midnight:%Y-%m-%dT%H:%M:%SZ}" <= leaves("2013-08-20", "2013-07-31T09:00:00Z")
