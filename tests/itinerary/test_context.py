"""Values are read with what holds around them, and lists whole whatever is wrong in them."""

from tests.itinerary.files import told, visit_of
from visitplanner.times import Moment


def test_one_wrong_entry_hides_no_other() -> None:
    assert told("hosts: [a, b]\nsources: [[], x, {}]") == ["1:9 VP011", "1:12 VP011", "2:11 VP007", "2:18 VP007"]


def test_one_value_is_a_list_of_one() -> None:
    assert visit_of("sources: x").sources == ("x",)


def test_times_count_from_the_day_above_and_from_none_outside_the_days() -> None:
    visit = visit_of("days: {2013-08-01: [{title: a, be_there: 9:00}]}\npublic_events: {b: {at: 10:00}}")
    assert visit.items[0].be_there == Moment("exact", "2013-08-01", 540)
    assert visit.public_events[0].start == Moment("exact", "", 600)


def test_what_is_wrong_with_a_time_is_told_where_it_stands() -> None:
    assert told("undated: [{title: a, be_there: 25:99}, {title: b, at: 2013-02-30}]") == ["1:32 VP101", "1:55 VP102"]
