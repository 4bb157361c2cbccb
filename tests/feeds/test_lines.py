from hypothesis import given
from hypothesis import strategies as st

from visitplanner.feeds.lines import Line, components, unfolded

WANTED = frozenset({"SUMMARY", "DTSTART"})


def test_folded_lines_are_put_together_and_keep_the_number_of_the_first() -> None:
    assert list(unfolded("A:1\r\nB:2\r\n 3\r\n\t4\nC:5\rD:6\n\n")) == [(1, "A:1"), (2, "B:234"), (5, "C:5"), (6, "D:6")]


def test_components_hold_what_was_asked_for() -> None:
    shown = 'BEGIN:VEVENT\nSUMMARY;LANGUAGE="lv":Svētki\\, otrie\nATTACH:x\n'
    text = f"BEGIN:VCALENDAR\n{shown}BEGIN:VALARM\nSUMMARY:no\nEND:VALARM\nEND:VEVENT\n"
    (calendar,) = components(text, WANTED)
    (event,) = calendar.within
    assert (event.name, event.number, event.lines) == ("VEVENT", 2, [Line(3, "SUMMARY", {"LANGUAGE": "lv"}, "Svētki, otrie")])
    assert (event.said("SUMMARY"), event.said("DTSTART"), event.first("DTSTART")) == ("Svētki, otrie", "", None)
    assert event.within[0].said("SUMMARY") == "no"


def test_nesting_and_length_are_bounded() -> None:
    assert len(components("BEGIN:A\n" * 100_000, WANTED)) == 1
    assert len(next(unfolded("A:1\n" + " x" * 10 + "\n" + " y\n" * 100_000))[1]) <= 60_000


LINES = st.sampled_from(
    ["BEGIN:VCALENDAR", "END:VCALENDAR", "BEGIN:VEVENT", "END:VEVENT", " x", "SUMMARY", "SUMMARY;=:", 'DTSTART;A="b:1']
)


@given(st.lists(LINES | st.text(max_size=12).map("SUMMARY".__add__) | st.text(max_size=12), max_size=12).map("\r\n".join))
def test_any_text_is_components(text: str) -> None:
    assert all(line.name in WANTED for one in components(text, WANTED) for line in one.lines)
