"""One line: an hour, a title, a place."""

import pytest

from visitplanner.itinerary.lines import Line, read_line
from visitplanner.times import UNKNOWN, Moment, TimeFault, read_span

DAY = "2013-08-01"
ZONED = "18:30 Europe/Rome - 2013-08-02 10:00 Asia/Tbilisi"
DOUBTFUL = {"10-12 Walk": True, "9 - Walk": True, "10h Tea": True, "3-course dinner": False}
WRONG = {"25:70 Talk": "VP101", "2013-02-30 Talk": "VP102", "10:00 Europe/Rga Talk": "VP103"}


@pytest.mark.parametrize(
    ("words", "time", "title", "place"),
    [
        ("Welcome dinner", "", "Welcome dinner", ""),
        ("14:20 Arrival", "14:20", "Arrival", ""),
        ("9.30-11:00 Walk @ square", "9.30-11:00", "Walk", "square"),
        ("10:00 – 11:30 Talk", "10:00 – 11:30", "Talk", ""),
        ("10:00 - Talk", "10:00", "Talk", ""),
        ("10:00: Talk", "10:00", "Talk", ""),
        ("10:00, Talk", "10:00", "Talk", ""),
        ("~9:00 Bus @ Town square", "~9:00", "Bus", "Town square"),
        ("from 18:00 Music", "from 18:00", "Music", ""),
        ("by 12:00 Rooms are left", "by 12:00", "Rooms are left", ""),
        ("evening Concert", "evening", "Concert", ""),
        ("vakarā Koncerts", "vakarā", "Koncerts", ""),
        ("დაახლ. 9:00 ავტობუსი", "დაახლ. 9:00", "ავტობუსი", ""),
        ("23:30 - 00:30 +1 Fireworks", "23:30 - 00:30 +1", "Fireworks", ""),
        (f"{ZONED} Flight @ sky", ZONED, "Flight", "sky"),
        ("2013-08-01 - 2013-08-04 Festival", "2013-08-01 - 2013-08-04", "Festival", ""),
        ("10:00 to 12:00 Talk", "10:00 to 12:00", "Talk", ""),
        ("10:00 - ? Talk", "10:00 - ?", "Talk", ""),
        ("after previous Coffee", "after previous", "Coffee", ""),
        ("Evening walk", "", "Evening walk", ""),
        ("evening", "", "evening", ""),
        ("after party", "", "after party", ""),
        ("unknown artist", "", "unknown artist", ""),
        ("10:00 first meeting", "10:00", "first meeting", ""),
        ("10:00 Town/County talks", "10:00", "Town/County talks", ""),
        ("A @ B @ c", "", "A @ B", "c"),
        ("a@b.lv", "", "a@b.lv", ""),
        ("10:00 @ hall", "10:00", "", "hall"),
    ],
)
def test_a_line_is_an_hour_a_title_and_a_place(words: str, time: str, title: str, place: str) -> None:
    line = read_line(words, DAY)
    assert (line.start, line.end) == (read_span(time, DAY) if time else (Moment("date", DAY), UNKNOWN))
    assert (line.title, line.place) == (title, place)
    assert not place or words[line.place_at :] == place


def test_an_undated_line_has_no_day() -> None:
    assert read_line("Conference", "") == Line(title="Conference", place_at=1)


@pytest.mark.parametrize("words", DOUBTFUL)
def test_a_title_that_begins_like_a_time_is_doubtful(words: str) -> None:
    assert read_line(words, DAY).is_doubtful is DOUBTFUL[words]


@pytest.mark.parametrize("words", WRONG)
def test_a_time_that_cannot_be_is_refused(words: str) -> None:
    with pytest.raises(TimeFault) as found:
        read_line(words, DAY)
    assert found.value.code == WRONG[words]
