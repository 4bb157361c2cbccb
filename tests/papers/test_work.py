"""The plan of interpreters and escorts, and the programme line by line."""

from tests.papers.asking import ask, visit_of, word, words
from visitplanner.model import Assignment
from visitplanner.papers.work import interpreter_plan, line_by_line

DAY = """
  2013-08-01:
    host: chair
    items:
    - {at: 09:00-10:00, title: Call, place: hall, interpreter: {person: tulks, from: lv, to: ka, mode: consecutive}}
    - {at: 10:00-11:00, title: Talks, place: hall, interpreter: {person: tulks, from: lv, to: ka}}
    - {at: 10:30-11:30, title: Workshop, interpreter: {person: tulks, from: lv, to: ka}}
    - {at: 14:00-15:00, title: Tour, guide: "?", interpreter: {person: tulks}}
    - {at: 16:00, title: Open end, interpreter: {person: tulks}}
"""


def test_who_is_booked_twice_and_who_has_no_break_is_said() -> None:
    (day,) = ask(interpreter_plan, visit_of(DAY)).days
    told = [(word(one.title), word(one.name), [word(remark) for remark in one.remarks], one.is_warning) for one in day.turns]
    assert told == [
        ("Call", "Anna Tulka", [], False),
        ("Talks", "Anna Tulka", ["booked twice, also: Workshop", "no break before"], True),
        ("Workshop", "Anna Tulka", ["booked twice, also: Talks"], True),
        ("Tour", "", ["nobody named yet"], True),
        ("Tour", "Anna Tulka", [], False),
        ("Open end", "Anna Tulka", [], False),
    ]
    assert (word(day.turns[0].pair), word(day.turns[0].mode)) == ("Latvian – Georgian", "consecutive")


def test_the_day_of_each_has_its_breaks_and_no_end_that_nobody_told() -> None:
    (stint,) = ask(interpreter_plan, visit_of(DAY)).days[0].stints
    assert (word(stint.name), stint.tasks, stint.time, stint.breaks) == (
        "Anna Tulka",
        5,
        "09:00–",
        ("11:30–14:00", "15:00–16:00"),
    )


def test_who_interprets_all_along_stands_first() -> None:
    visit = visit_of(DAY)
    (delegation,) = visit.delegations
    escort = Assignment("escort")
    plan = ask(interpreter_plan, visit._replace(delegations=(delegation._replace(assignments=(escort,)),)))
    assert [(word(one.title), word(one.name), one.is_warning) for one in plan.stays] == [("Delegation of Khashuri", "", True)]


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
