"""Days and their items: in order, each on its day, with an id."""

import pytest

from tests.itinerary.files import problems_of, reading_of, told, visit_of
from visitplanner.model import Day, DayPlan, Note
from visitplanner.texts import text
from visitplanner.times import Moment

FILE = """
days:
  2013-08-02: [Third, 9:00 Fourth]
  2013-08-01:
    title: First day
    note: Rain.
    items: [Second]
  --05-10: First
  2013-08-03:
undated: [Fifth]
"""


def test_items_stand_in_the_order_of_their_days_the_undated_last() -> None:
    visit = visit_of(FILE)
    assert [str(item.title) for item in visit.items] == ["First", "Second", "Third", "Fourth", "Fifth"]
    assert [item.start.day for item in visit.items] == ["--05-10", "2013-08-01", "2013-08-02", "2013-08-02", ""]
    assert visit.items[1].start == Moment("date", "2013-08-01")


def test_a_day_is_kept_if_something_is_known_of_it() -> None:
    assert visit_of(FILE).days == (DayPlan(Day("2013-08-01"), text(en="First day"), notes=(Note(text(en="Rain.")),)),)
    assert visit_of("days: {2013-08-01: {title: , items: [A]}}").days == ()


@pytest.mark.parametrize(
    ("part", "expected"),
    [
        ("days: {2013-08-01: [{at: 2013-08-02 10:00, title: a}]}", ["1:26 VP102"]),
        ("days: {2013-08-01: [2013-08-02 a]}", ["1:21 VP102"]),
        ("undated: [{at: 2013-08-02 10:00, title: a}]", ["1:16 VP102"]),
        ("undated: [2013-08-02 a]", ["1:11 VP102"]),
        ("days: [a]", ["1:7 VP007"]),
        ("days: {someday: [a]}", ["1:8 VP102"]),
        ("days: {2013-08-01: [a], 01.08.2013: [b]}", ["1:25 VP006"]),
        ("days: {2013-08-01: {itmes: [a]}}", ["1:21 VP005"]),
        ("days: {2013-08-01: {day: 2013-08-01}}", ["1:21 VP005"]),
        ("undated: [{at: morning}]", ["1:11 VP008"]),
        ("undated: ['10:00']", ["1:11 VP008"]),
        ("undated: [a, '', b]", ["1:14 VP008"]),
        ("undated: [[a]]", ["1:11 VP007"]),
        ("undated: [{id: a, title: b}, {id: a, title: c}]", ["1:35 VP012"]),
        ("undated: [{id: previous, title: b}]", ["1:16 VP007"]),
        ("undated: [10:00 a @ b]", ["1:21 VP011"]),
        ("undated: ['10:00 a @ b']", ["1:22 VP011"]),
    ],
)
def test_what_is_wrong_with_an_item_is_told_where_it_stands(part: str, expected: list[str]) -> None:
    assert told(part) == expected


def test_a_kind_is_enough_for_an_item() -> None:
    assert visit_of("undated: [{kind: lunch}]").items[0].id == "lunch"


def test_a_title_that_begins_like_a_time_is_a_warning() -> None:
    (problem,) = reading_of("undated: [10-12 Walk]").problems
    assert (problem.code, problem.severity) == ("VP101", "warning")


def test_twenty_thousand_items_are_read_and_no_more() -> None:
    assert len(visit_of("undated:\n" + "- Lunch\n" * 20_000).items) == 20_000
    assert [one.code for one in problems_of("undated:\n" + "- Lunch\n" * 20_100)] == ["VP002"]
