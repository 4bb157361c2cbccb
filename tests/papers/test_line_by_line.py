"""The programme line by line."""

from tests.papers.asking import ask, visit_of, word, words
from visitplanner.papers.line_by_line import line_by_line

LINES = """
  2013-08-01:
    responsible: ilze
    items:
    - at: 12:00-13:15
      title: Closing
      id: closing
      place: hall
      host: chair
      greeter: janis
      speaker: [{person: chair, minutes: 5}, {person: irine, minutes: 3}, {person: lana, minutes: 7}]
      parts: [{title: Tour, minutes: 20}, Farewell]
      note: bring the keys
    - {at: ~14:00, title: Walk, kind: tour, speaker: [{person: chair, minutes: 5}]}
    - {at: 12:00, title: In the house, instead_of: closing, condition: if it storms}
    - {at: 15:00, title: Rest, kind: free}
"""


def test_steps_have_their_minute_in_steps_of_five_as_long_as_the_minutes_are_told() -> None:
    closing = ask(line_by_line, visit_of(LINES)).days[0].lines[0]
    assert [(one.clock, word(one.what), word(one.who), one.minutes) for one in closing.steps] == [
        ("", "welcomes", "Jānis Bērziņš", None),
        ("12:00", "speaker", "Aivars Okmanis", 5),
        ("12:05", "speaker", "GELASHVILI Irine", 3),
        ("12:10", "speaker", "Lana Sadagašvili", 7),
        ("12:20", "Tour", "", 20),
        ("", "Farewell", "", None),
    ]


def test_speeches_that_would_outlast_the_item_are_within_its_parts() -> None:
    days = """
  2013-08-01:
    - at: 14:30-15:30
      title: Conference
      speaker: [{person: chair, minutes: 20}]
      parts: [{title: Experience, minutes: 30}, {title: Discussion, minutes: 30}]
"""
    (line,) = ask(line_by_line, visit_of(days)).days[0].lines
    assert [(one.clock, word(one.what), one.minutes) for one in line.steps] == [
        ("", "speaker", 20), ("14:30", "Experience", 30), ("15:00", "Discussion", 30),
    ]  # fmt: skip


def test_of_an_hour_that_is_about_no_minute_is_made_up() -> None:
    walk = next(one for one in ask(line_by_line, visit_of(LINES)).days[0].lines if word(one.title) == "Walk")
    assert [one.clock for one in walk.steps] == [""]


def test_a_line_says_its_owner_and_what_else_if_it_fails() -> None:
    (day,) = ask(line_by_line, visit_of(LINES)).days
    closing, instead, walk, rest = day.lines
    assert (word(closing.owner), closing.needs_owner, word(walk.owner), rest.needs_owner) == ("Aivars Okmanis", True, "", False)
    assert [word(one) for one in closing.plan_b] == ["if it rains: House", "or instead: 12:00 In the house"]
    assert [word(one) for one in instead.plan_b] == ["condition: if it storms", "instead of: Closing"]
    assert word(day.duty) == "responsible: Ilze Tijone"
    assert words(closing.notes[0]) == ["bring the keys"]
