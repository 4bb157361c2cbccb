import pytest
from hypothesis import given
from hypothesis import strategies as st

from visitplanner.times import TimeFault
from visitplanner.times.repetition import on_days, read_rule


@pytest.mark.parametrize(
    ("words", "rule"),
    [
        ("daily", "FREQ=DAILY"),
        ("katru dienu", "FREQ=DAILY"),
        ("ყოველდღე", "FREQ=DAILY"),
        ("weekly", "FREQ=WEEKLY"),
        ("workdays", "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR"),
        ("every 2 days", "FREQ=DAILY;INTERVAL=2"),
        ("mo,we,fr", "FREQ=WEEKLY;BYDAY=MO,WE,FR"),
        ("Thu and Fri", "FREQ=WEEKLY;BYDAY=TH,FR"),
        ("pirmdien, trešdien", "FREQ=WEEKLY;BYDAY=MO,WE"),
        ("freq=weekly;byday=tu", "FREQ=WEEKLY;BYDAY=TU"),
    ],
)
def test_a_repetition_is_said_in_words_or_as_a_rule(words: str, rule: str) -> None:
    assert read_rule(words) == rule


@pytest.mark.parametrize(
    ("rule", "last", "count", "days"),
    [
        ("daily", "2013-08-02", None, ("2013-07-31", "2013-08-01", "2013-08-02")),
        ("daily", "", 2, ("2013-07-31", "2013-08-01")),
        ("thu,fri,sat", "2013-08-05", None, ("2013-08-01", "2013-08-02", "2013-08-03")),
        ("every 2 days", "2013-08-05", 2, ("2013-07-31", "2013-08-02")),
    ],
)
def test_a_repetition_gives_plain_days(rule: str, last: str, count: int | None, days: tuple[str, ...]) -> None:
    assert on_days("2013-07-31", rule, last, count, 400) == days


@pytest.mark.parametrize(
    ("first", "words", "last", "count"),
    [
        ("2013-07-31", "sometimes", "2013-08-05", None),
        ("2013-07-31", "", "2013-08-05", None),
        ("2013-07-31", "daily", "", None),
        ("--07-31", "daily", "--08-05", None),
        ("2013-07-31", "daily", "2023-08-05", None),
        ("2013-07-31", "mo", "2013-08-01", None),
        ("2013-07-31", "FREQ=DAILY;BYDAY=XX", "2013-08-01", None),
        ("2013-07-31", "FREQ=DAILY;INTERVAL=0", "2013-08-01", None),
    ],
)
def test_what_gives_no_days_is_refused(first: str, words: str, last: str, count: int | None) -> None:
    with pytest.raises(TimeFault) as fault:
        on_days(first, words, last, count, 400)
    assert fault.value.code == "VP113"


@given(
    st.text(max_size=20)
    | st.from_regex(r"FREQ=(DAILY|WEEKLY|MONTHLY|YEARLY)(;BY[A-Z]{3,8}=[A-Z0-9,+-]{1,8}){0,2}", fullmatch=True)
)
def test_junk_is_refused_and_nothing_else(words: str) -> None:
    try:
        days = on_days("2013-07-31", words, "2013-09-30", 5, 400)
    except TimeFault:
        return
    assert list(days) == sorted(set(days))
