import pytest

from visitplanner.times.hints import not_a_time

USUAL = "write 10:00, ~9:00, from 18:00, by 12:00, evening, after ID, or ?"


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("2:30 pm", "the clock has 24 hours here: write 14:30"),
        ("2:30PM", "the clock has 24 hours here: write 14:30"),
        ("at 2.30 p.m.", "the clock has 24 hours here: write 14:30"),
        ("2 pm", "the clock has 24 hours here: write 14:00"),
        ("12:30 am", "the clock has 24 hours here: write 0:30"),
        ("12:30 pm", "the clock has 24 hours here: write 12:30"),
        ("14:30 pm", "the clock has 24 hours here: write 14:30"),
        ("9", "write 9:00"),
        ("at 9", "write 9:00"),
        ("14h30", "write 14:30"),
        ("14 h", "write 14:00"),
        ("9 o'clock", "write 9:00"),
        ("14 Uhr 30", "write 14:30"),
        ("1430", "write 14:30"),
        ("10:00:00", "hours and minutes are enough: write 10:00"),
        ("9,30", "write hours and minutes as 9:05"),
        ("9.5", "write hours and minutes as 9:05"),
        ("10-11:30", "write both hours in full: 10:00-11:30"),
        ("31.07.", "a date needs its year: 31.07.2013, or --07-31 if it is unknown"),
        ("31.07. 14:20", "a date needs its year: 31.07.2013, or --07-31 if it is unknown"),
        ("03/04", "write a date as 2013-07-31"),
        ("03/04/2013 9:00", "write a date as 2013-07-31"),
        ("until 12:00", "where only the end is known, write '? – 12:00'"),
        ("from 2013-07-31", "write the date before 'from', and an hour behind it"),
        ("from 31.07.2013 18:00", "write the date before 'from', and an hour behind it"),
        ("noon", "write 12:00"),
        ("At Noon", "write 12:00"),
        ("midnight", "write 0:00 where the day begins, or 24:00 where it ends"),
        ("TBC", "write ? where nothing is known"),
        ("evning", "did you mean 'evening'?"),
        ("Eveningg", "did you mean 'evening'?"),
        ("N.N.", USUAL),
        ("Welcome dinner", USUAL),
        ("14:20 Welcome", USUAL),
        ("{clock}", USUAL),
    ],
)
def test_what_was_meant_is_asked_back_not_taken(text: str, hint: str) -> None:
    fault = not_a_time(text, ["morning", "evening"])
    assert (fault.code, str(fault), fault.hint) == ("VP101", f"'{text}' is not a time", hint)


def test_a_long_text_is_cut_in_the_message() -> None:
    assert str(not_a_time("x" * 1000, [])) == f"'{'x' * 60}' is not a time"
