"""Where the cells of a timetable lie in a grid: lanes side by side, stretches of time one below the other."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from visitplanner.planner.timetable import Cell, Timetable

Row = tuple[int | None, ...]
"""Which cell, by its number, each lane holds."""
_LAST_MINUTES = 30
"""How long the last stretch is drawn if nobody knows its end; no hour is written at its foot."""


class Plan(NamedTuple):
    """`rows` holds what stands between each two of the `hours` (minutes of the day); `lanes` names the column of each lane."""

    hours: tuple[int, ...]
    lanes: tuple[int, ...]
    rows: tuple[Row, ...]
    is_open: bool  # the last hour is none that anybody said


def plan_of(day: Timetable) -> Plan:
    """Return where the cells of a day lie: what a column has at once goes into lanes of its own, as few as will do."""
    starts = {cell.start for cell in day.cells}
    said = starts | {cell.end for cell in day.cells if cell.end}
    is_open = bool(starts) and max(starts) == max(said)
    hours = sorted(said | {max(said) + _LAST_MINUTES} if is_open else said)
    place = {hour: row for row, hour in enumerate(hours)}
    lanes: list[tuple[int, dict[int, int]]] = [(column, {}) for column in range(len(day.columns))]
    for number in sorted(range(len(day.cells)), key=lambda number: -len(day.cells[number].columns)):
        cell = day.cells[number]
        rows = range(place[cell.start], place[_end(cell, hours)])
        for column in cell.columns:
            _take(lanes, column, rows, number)
    lanes.sort(key=lambda lane: lane[0])
    _widen(day, lanes)
    rows_held = tuple(tuple(held.get(row) for _, held in lanes) for row in range(len(hours) - 1))
    return Plan(tuple(hours), tuple(column for column, _ in lanes), rows_held, is_open)


def _end(cell: Cell, hours: Sequence[int]) -> int:
    """Return the hour to which a cell is drawn: where nobody knows its end, the next hour that stands in the grid."""
    return cell.end or next(hour for hour in hours if hour > cell.start)


def _take(lanes: list[tuple[int, dict[int, int]]], column: int, rows: range, number: int) -> None:
    """Put a cell into the first lane of its column that is free at those hours, or into a new one."""
    free = next((held for of, held in lanes if of == column and not any(row in held for row in rows)), None)
    if free is None:
        free = {}
        lanes.append((column, free))
    free.update(dict.fromkeys(rows, number))


def _widen(day: Timetable, lanes: list[tuple[int, dict[int, int]]]) -> None:
    """Let a cell have the lanes to its right too, as far as they are of its columns and free at its hours."""
    for (_, left), (column, held) in pairwise(lanes):
        for number in dict.fromkeys(left.values()):
            rows = [row for row, cell in left.items() if cell == number]
            if column in day.cells[number].columns and not any(row in held for row in rows):
                held.update(dict.fromkeys(rows, number))


def runs(row: Sequence[int | None]) -> Iterator[tuple[int | None, int, int]]:
    """Yield the stretches of lanes that hold the same cell, or none: the cell, the first lane and the one behind the last."""
    first = 0
    for lane in range(1, len(row) + 1):
        if lane == len(row) or row[lane] != row[first]:
            yield row[first], first, lane
            first = lane
