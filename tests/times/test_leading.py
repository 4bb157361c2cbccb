import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.drawn import moments
from visitplanner.times import UNKNOWN, Moment, TimeFault, leading_time, read_span, say_span, write_span

DAY = "2013-07-31"


@pytest.mark.parametrize(
    ("time", "title"),
    [
        ("14:20", "Delegation arrives"),
        ("9.00", "Izbraukšana"),
        ("10:00-11:30", "Conference"),
        ("10:00 – 11:30", "Conference"),
        ("10:00-?", "Conference"),
        ("From 10:00 to 12:00", "Lunch"),
        ("no 10.00 līdz 12.00", "Pusdienas"),
        ("10:00-დან 12:00-მდე", "სადილი"),
        ("10:00 საათიდან 12:00 საათამდე", "სადილი"),
        ("10:00 საათზე", "სადილი"),
        ("ap. plkst. 9.00", "Izbraukšana"),
        ("About 9:00", "Departure"),
        ("~9:00", "Departure"),
        ("at 9:00", "Departure"),
        ("22:00-00:30 +1", "Concert"),
        ("evening", "Concert"),
        ("rīta pusē", "Pastaiga"),
        ("in the evening", "Concert"),
        ("10:00 Europe/Riga – 16:00 Asia/Tbilisi", "Flight"),
        ("2013-07-31", "Festival"),
        ("2013-07-31 - 2013-08-04", "Festival"),
        ("31.07.2013 9.00", "Festival"),
        ("10:00", "– Lunch"),
        ("from 10:00", "to Riga"),
        ("no 10.00", "līdz vakaram"),
        ("evening", "Europe/Riga/ tour"),
        ("", "Evening concert"),
        ("", "Morning"),
        ("", "Welcome dinner"),
        ("", "10-11:30 Talk"),
        ("", "9 lives"),
        ("", "10:00ish talk"),
        ("", "10:005 metres"),
        ("", "10:00:30 Start"),
        ("", "Europe/Riga"),
        ("", "after lunch talk"),
        ("", "From Riga to Bauska"),
        ("", ""),
    ],
)
def test_a_line_begins_with_a_time_or_with_its_title(time: str, title: str) -> None:
    line = f"{time} {title}".strip()
    assert leading_time(line) == time
    if time:
        read_span(time, DAY)


def test_an_item_that_is_followed_must_be_the_one_named() -> None:
    assert leading_time("after previous Coffee", "previous") == "after previous"
    assert leading_time("after previous – 11:00 Coffee", "previous") == "after previous – 11:00"
    assert leading_time("after previousness", "previous") == ""


@pytest.mark.parametrize(
    "time", ["2:30 pm", "2.30PM", "9:00 a.m.", "2:30-4:00 pm", "25:00", "2013-02-30 9:00", "10:00 Europe/Rga"]
)
def test_what_looks_like_a_time_is_refused_rather_than_misread(time: str) -> None:
    line = leading_time(f"{time} Welcome")
    assert line == time
    with pytest.raises(TimeFault):
        read_span(line, DAY)


_CLOCKED = moments("exact", "about", "from", "by", "part").map(lambda moment: moment._replace(fold=None, day=DAY, zone=""))


@given(_CLOCKED, _CLOCKED | st.just(UNKNOWN), st.sampled_from(["en", "lv", "ka", "file"]))
def test_what_is_said_or_written_is_found_whole(start: Moment, end: Moment, manner: str) -> None:
    time = write_span(start, end, DAY) if manner == "file" else say_span(start, end, manner)
    assert leading_time(f"{time} Lunch") == time


@given(st.text(max_size=20) | st.text("0123456789:.+-–~? apmtoფრ", max_size=20))
def test_what_is_found_stands_at_the_beginning_and_ends_with_a_word(line: str) -> None:
    time = leading_time(line)
    assert line.startswith(time)
    assert not time or line == time or line[len(time)].isspace()
