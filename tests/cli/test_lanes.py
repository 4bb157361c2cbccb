"""Where cells lie: nothing is lost, nothing overlaps."""

from hypothesis import given
from hypothesis import strategies as st

from visitplanner.cli.lanes import plan_of, runs
from visitplanner.model import Day
from visitplanner.planner.timetable import Cell, Column, Timetable
from visitplanner.texts import Words
from visitplanner.views import ViewItem


def cell(number: int, columns: tuple[int, ...], start: int, end: int | None) -> Cell:
    title = (Words(f"item {number}", "en"),)
    return Cell(ViewItem(f"i{number}", f"u{number}", "other", (), title, Day("2013-07-31")), columns, start, end)


def table(count: int, *cells: Cell) -> Timetable:
    columns = tuple(Column(f"c{number}", (Words(f"Column {number}", "en"),)) for number in range(count))
    return Timetable(Day("2013-07-31"), (), (), columns, tuple(sorted(cells, key=lambda one: one.start)), ())


@st.composite
def tables(draw: st.DrawFn) -> Timetable:
    count = draw(st.integers(1, 4))
    columns = st.sets(st.integers(0, count - 1), min_size=1).map(lambda chosen: tuple(sorted(chosen)))
    hours = st.tuples(st.integers(0, 40), st.none() | st.integers(1, 20))
    cells = draw(st.lists(st.tuples(columns, hours), max_size=8))
    return table(
        count,
        *(
            cell(number, which, start * 30, (start + length) * 30 if length else None)
            for number, (which, (start, length)) in enumerate(cells)
        ),
    )


@given(tables())
def test_each_cell_lies_in_each_of_its_columns_at_all_its_hours(day: Timetable) -> None:
    plan = plan_of(day)
    for number, one in enumerate(day.cells):
        rows = [row for row, hour in enumerate(plan.hours[:-1]) if one.start <= hour and (one.end is None or hour < one.end)]
        rows = rows[:1] if one.end is None else rows
        for row, lanes in enumerate(plan.rows):
            inside = {plan.lanes[lane] for lane, held in enumerate(lanes) if held == number}
            assert inside == (set(one.columns) if row in rows else set())


def test_what_a_column_has_at_once_goes_into_lanes() -> None:
    plan = plan_of(table(2, cell(0, (0,), 540, 600), cell(1, (0,), 540, 660), cell(2, (0, 1), 660, 720)))
    assert (plan.hours, plan.lanes) == ((540, 600, 660, 720), (0, 0, 1))
    assert plan.rows == ((0, 1, None), (None, 1, None), (2, 2, 2))
    assert not plan.is_open


def test_an_open_end_is_drawn_to_the_next_hour_and_the_last_one_says_none() -> None:
    plan = plan_of(table(1, cell(0, (0,), 540, None), cell(1, (0,), 600, None)))
    assert (plan.hours, plan.rows, plan.is_open) == ((540, 600, 630), ((0,), (1,)), True)


def test_stretches_of_one_cell_are_found() -> None:
    assert list(runs((1, 1, None, 2))) == [(1, 0, 2), (None, 2, 3), (2, 3, 4)]
