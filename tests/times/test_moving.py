import pytest

from visitplanner.times import read_span, write_span
from visitplanner.times.moving import moved
from visitplanner.times.spoken import read_spoken
from visitplanner.times.spoken_days import Around, days_from


@pytest.mark.parametrize(
    ("was", "words", "then"),
    [
        ("2013-08-01 12:30 – 13:30", "+30m", "2013-08-01 13:00 – 14:00"),
        ("2013-08-01 12:30 – 13:30", "-1h", "2013-08-01 11:30 – 12:30"),
        ("2013-08-01 12:30 – 13:30", "14:00", "2013-08-01 14:00 – 15:00"),
        ("2013-08-01 12:30 – 13:30", "14:00-14:45", "2013-08-01 14:00 – 14:45"),
        ("2013-08-01 12:30 – 13:30", "14:00 for 20m", "2013-08-01 14:00 – 14:20"),
        ("2013-08-01 12:30 – 13:30", "14:00-", "2013-08-01 14:00"),
        ("2013-08-01 12:30 – 13:30", "fri", "2013-08-02 12:30 – 13:30"),
        ("2013-08-01 12:30 – 13:30", "fri 13:00", "2013-08-02 13:00 – 14:00"),
        ("2013-08-01 12:30 – 13:30", "~14:00", "2013-08-01 ~14:00 – 15:00"),
        ("2013-08-01 12:30 – 13:30", "evening", "2013-08-01 evening"),
        ("2013-08-01 23:00 – 01:00 +1", "fri", "2013-08-02 23:00 – 01:00 +1"),
        ("2013-08-01 22:00 – 2013-08-02 02:00", "sat", "2013-08-03 22:00 – 2013-08-04 02:00"),
        ("2013-08-01 12:30", "fri", "2013-08-02 12:30"),
        ("2013-08-01 evening", "fri", "2013-08-02 evening"),
        ("2013-08-01 evening", "19:00", "2013-08-01 19:00"),
        ("2013-08-01", "19:00", "2013-08-01 19:00"),
        ("?", "fri 19:00", "2013-08-02 19:00"),
        ("2013-08-01 12:30 – 13:30", "?", "?"),
        (
            "2013-08-01 10:10 Asia/Tbilisi – 11:45 Europe/Istanbul",
            "+30m",
            "2013-08-01 10:40 Asia/Tbilisi – 12:15 Europe/Istanbul",
        ),
        (
            "2013-08-01 10:10 Asia/Tbilisi – 11:45 Europe/Istanbul",
            "11:10",
            "2013-08-01 11:10 Asia/Tbilisi – 12:45 Europe/Istanbul",
        ),
        ("2013-08-01 – 2013-08-03", "2 August", "2013-08-02 – 2013-08-04"),
    ],
)
def test_a_move_keeps_what_the_words_leave(was: str, words: str, then: str) -> None:
    start, end = read_span(was)
    around = Around("2013-07-30", days_from("2013-07-31", "2013-08-05"), start, end, "Europe/Riga")
    assert write_span(*moved(read_spoken(words, around), start, end)) == then
