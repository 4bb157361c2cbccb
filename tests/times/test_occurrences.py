import datetime as dt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from visitplanner.times import TimeFault
from visitplanner.times.occurrences import MOST, occurrences

START = dt.datetime.fromisoformat("2013-08-01T09:00")
FIRST, LAST = dt.date(2013, 7, 31), dt.date(2013, 8, 6)


def days(rule: str, first: dt.date = FIRST, last: dt.date = LAST) -> list[str]:
    return [f"{one:%m-%d %H:%M}" for one in occurrences(START, rule, first, last)]


@pytest.mark.parametrize(
    ("rule", "found"),
    [
        ("FREQ=DAILY;COUNT=03", ["08-01 09:00", "08-02 09:00", "08-03 09:00"]),
        ("FREQ=DAILY;INTERVAL=2", ["08-01 09:00", "08-03 09:00", "08-05 09:00"]),
        ("FREQ=DAILY;UNTIL=20130802T060000Z", ["08-01 09:00", "08-02 09:00"]),
        ("RRULE:FREQ=WEEKLY;BYDAY=FR,SA", ["08-01 09:00", "08-02 09:00", "08-03 09:00"]),
        ("freq=monthly;bymonthday=4", ["08-01 09:00", "08-04 09:00"]),
        ("FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30", ["08-01 09:00"]),
        ("FREQ=YEARLY", ["08-01 09:00"]),
    ],
)
def test_a_rule_gives_plain_times_within_the_days(rule: str, found: list[str]) -> None:
    assert days(rule) == found


def test_a_series_that_began_long_ago_is_counted_from_its_start() -> None:
    assert days("FREQ=DAILY;COUNT=10", dt.date(2013, 8, 9), dt.date(2013, 8, 20)) == ["08-09 09:00", "08-10 09:00"]


@pytest.mark.parametrize(
    "rule",
    ["", "FREQ=HOURLY", "FREQ=SECONDLY;COUNT=9", "FREQ=DAILY;BYSETPOS=9", "FREQ=DAILY;INTERVAL=0", "FREQ=DAILY;BYDAY=XX",
     "FREQ=MONTHLY;BYDAY=6MO", "FREQ=DAILY;INTERVAL=7;BYDAY=TU;COUNT=2", "FREQ=DAILY;BYMONTH=13",
     "FREQ=DAILY;UNTIL=20130931", "FREQ=DAILY;COUNT=x", "BYDAY=MO", "FREQ=DAILY;BYEASTER=0"],
)  # fmt: skip
def test_what_is_no_rule_of_a_programme_is_refused(rule: str) -> None:
    with pytest.raises(TimeFault) as found:
        days(rule)
    assert found.value.code == "VP043"


def test_too_many_are_refused() -> None:
    with pytest.raises(TimeFault, match=f"more than {MOST} times"):
        days("FREQ=DAILY", FIRST, dt.date(2020, 1, 1))


PARTS = st.sampled_from(
    ["FREQ=DAILY", "FREQ=WEEKLY", "FREQ=MONTHLY", "FREQ=YEARLY", "INTERVAL=7", "COUNT=4", "UNTIL=20130804", "BYDAY=MO,2TU",
     "BYDAY=TU", "BYMONTH=8", "BYMONTHDAY=31", "BYMONTHDAY=-1", "BYSETPOS=-1", "WKST=SU", "BYMONTH=13",
     "BYMONTHDAY=0", "BYDAY=99MO"]
)  # fmt: skip


@settings(max_examples=60, deadline=None)
@given(st.lists(PARTS, min_size=1, max_size=4).map(";".join) | st.text(max_size=20))
def test_any_rule_gives_times_within_the_days_or_is_refused(rule: str) -> None:
    try:
        found = occurrences(START, rule, FIRST, LAST)
    except TimeFault:
        found = ()
    assert all(FIRST <= one.date() <= LAST for one in found)
    assert len(set(found)) == len(found)
