"""The plan of interpreters and escorts."""

import pytest

from tests.papers.asking import ask, visit_of, word
from visitplanner.model import Assignment
from visitplanner.papers.interpreting import interpreter_plan

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


@pytest.mark.parametrize(
    ("second", "third", "is_without"),
    [("10:05-11:00", "11:00-12:00", True), ("10:10-11:00", "11:00-12:00", False), ("10:00", "12:00-13:00", False)],
)
def test_only_who_has_certainly_no_break_is_said_to_have_none(second: str, third: str, is_without: bool) -> None:
    hours = ("09:00-10:00", second, third)
    days = "\n  2013-08-01:" + "".join(f"\n    - {{at: {at}, title: Talk, interpreter: {{person: tulks}}}}" for at in hours)
    (stint,) = ask(interpreter_plan, visit_of(days)).days[0].stints
    assert stint.is_without is is_without


def test_two_tasks_without_hours_leave_breaks_open() -> None:
    days = (
        "\n  2013-08-01:\n    - {title: Talk, interpreter: {person: tulks}}\n    - {title: Tour, interpreter: {person: tulks}}\n"
    )
    (stint,) = ask(interpreter_plan, visit_of(days)).days[0].stints
    assert (stint.tasks, stint.is_without) == (2, False)


def test_a_task_past_midnight_meets_the_next_day() -> None:
    days = """
  2013-08-01:
    - {at: "22:00-02:00 +1", title: Ball, interpreter: {person: tulks}}
  2013-08-02:
    - {at: 01:00-03:00, title: Departure, interpreter: {person: tulks}}
"""
    told = [[word(remark) for one in day.turns for remark in one.remarks] for day in ask(interpreter_plan, visit_of(days)).days]
    assert told == [["booked twice, also: Departure"], ["booked twice, also: Ball"]]


def test_who_interprets_all_along_stands_first() -> None:
    visit = visit_of(DAY)
    (delegation,) = visit.delegations
    escort = Assignment("escort")
    plan = ask(interpreter_plan, visit._replace(delegations=(delegation._replace(assignments=(escort,)),)))
    assert [(word(one.title), word(one.name), one.is_warning) for one in plan.stays] == [("Delegation of Khashuri", "", True)]
