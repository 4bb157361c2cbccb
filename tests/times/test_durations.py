import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from tests.drawn import PLAIN_DAYS
from visitplanner.times import UNKNOWN, Moment, TimeFault, next_day, read_duration, shifted


@pytest.mark.parametrize(
    ("words", "minutes"),
    [
        ("90m", 90),
        ("90 min", 90),
        ("45 minutes", 45),
        ("45 minūtes", 45),
        ("45 წუთი", 45),
        ("1h", 60),
        ("1h30", 90),
        ("1h 30m", 90),
        ("1h30m", 90),
        ("1.5 h", 90),
        ("1,5 st.", 90),
        ("4.1 h", 246),
        ("8.30h", 498),
        ("2 stundas", 120),
        ("1 stunda 15 minūtes", 75),
        ("2 საათი", 120),
        ("1:30", 90),
        ("1d", 1440),
        ("2 days", 2880),
        ("2 dienas", 2880),
        ("1d 2h", 1560),
    ],
)
def test_durations_are_read(words: str, minutes: int) -> None:
    assert read_duration(words) == minutes


@pytest.mark.parametrize("words", ["", "soon", "30", "h", "1h30x", "1.33h", "10:00:00", "-5m"])
def test_what_is_no_duration_is_none(words: str) -> None:
    assert read_duration(words) is None


@pytest.mark.parametrize(
    ("day", "days", "result"),
    [("2013-07-31", 1, "2013-08-01"), ("2013-03-01", -1, "2013-02-28"), ("--12-31", 1, "--01-01"), ("--02-28", 1, "--02-29")],
)
def test_the_next_day(day: str, days: int, result: str) -> None:
    assert next_day(day, days) == result


def test_a_day_out_of_reach_is_refused() -> None:
    with pytest.raises(TimeFault) as fault:
        next_day("2013-07-31", 10**8)
    assert fault.value.code == "VP102"


def _at(minute: int, day: str = "2013-07-31") -> Moment:
    return Moment("exact", day, minute)


@pytest.mark.parametrize(
    ("moment", "minutes", "result"),
    [
        (_at(600), 30, _at(630)),
        (_at(600), -30, _at(570)),
        (_at(600), 1440, _at(600, "2013-08-01")),
        (_at(600), 1470, _at(630, "2013-08-01")),
        (_at(1410), 60, _at(1470)),  # 00:30 in the night after
        (_at(1410), 500, _at(470, "2013-08-01")),  # 07:50: another day's programme
        (_at(20), -30, _at(1430, "2013-07-30")),
        (_at(1470), -30, _at(1440)),
        (Moment("about", "2013-07-31", 600), 30, Moment("about", "2013-07-31", 630)),
        (Moment("part", "2013-07-31", part="evening"), 1440, Moment("part", "2013-08-01", part="evening")),
        (Moment("date", "2013-07-31"), -1440, Moment("date", "2013-07-30")),
        (Moment("exact", "", 600), 30, Moment("exact", "", 630)),
    ],
)
def test_moments_are_shifted(moment: Moment, minutes: int, result: Moment) -> None:
    assert shifted(moment, minutes) == result


@pytest.mark.parametrize(
    ("moment", "minutes"),
    [(UNKNOWN, 30), (Moment("date", "2013-07-31"), 30), (Moment("part", part="evening"), 1440), (Moment("exact", "", 600), 1440)],
)
def test_there_must_be_something_to_count_from(moment: Moment, minutes: int) -> None:
    with pytest.raises(TimeFault) as fault:
        shifted(moment, minutes)
    assert fault.value.code == "VP111"


@given(day=PLAIN_DAYS, minute=st.integers(0, 1439), by=st.integers(-5000, 5000))
def test_a_shift_moves_by_as_many_minutes(day: str, minute: int, by: int) -> None:
    assume("1901" < day < "2199")
    there = shifted(_at(minute, day), by)
    assert there.minute is not None
    distance = (_days(there.day) - _days(day)) * 1440 + there.minute - minute
    assert distance == by


def _days(day: str) -> int:
    import datetime as dt

    return dt.date.fromisoformat(day).toordinal()
