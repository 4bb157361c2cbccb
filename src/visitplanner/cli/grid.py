"""A day as a grid: hours down, what goes on side by side across, items over all the columns and hours that are theirs."""

import os
from collections.abc import Iterator, Sequence
from typing import Any

from visitplanner.cli.lanes import Plan, Row, plan_of, runs
from visitplanner.cli.output import columns_of, paint, say, wrapped
from visitplanner.cli.programme import one, place_of, time_of
from visitplanner.model import NOT_HELD
from visitplanner.planner.timetable import Cell, Timetable
from visitplanner.times import MINUTES_OF_DAY

NARROWEST = 14
"""Lanes of fewer columns have no room for the words of an item."""
_WIDEST, _WIDEST_ALONE = 44, 72
_HOURS = 6
_CORNERS = " ╴╶─╷┐┌┬╵┘└┴│┤├┼"
"""What is drawn where lines meet: from the left counts 1, from the right 2, from below 4, from above 8."""
_ASCII = str.maketrans("╴╶─╷┐┌┬╵┘└┴│┤├┼→", "---|+++|+++|+++>")
Line = tuple[str, dict[str, Any]]
"""Words and their style."""


def columns_needed(days: Sequence[Timetable]) -> int:
    """Return how many columns of the terminal the widest grid of some days needs."""
    return max((_HOURS + 1 + len(plan_of(day).lanes) * (NARROWEST + 1) for day in days), default=0)


def say_grid(day: Timetable, space: int) -> None:
    """Print the hours of a day as a grid at most `space` columns wide; without an item that has an hour, print nothing."""
    if day.cells:
        drawing = _Drawing(day, space)
        is_dumb = os.environ.get("TERM") == "dumb"
        for line in drawing.lines():
            say(line.translate(_ASCII) if is_dumb else line)


class _Drawing:
    """One grid, drawn from the top down; each cell says its words line by line as it comes by."""

    def __init__(self, day: Timetable, space: int) -> None:
        self.day, self.plan = day, plan_of(day)
        most = _WIDEST if len(self.plan.lanes) > 1 else _WIDEST_ALONE
        self.wide = min(most, (space - _HOURS - 1) // len(self.plan.lanes) - 1)
        self.words = {number: list(_words(cell, self._room(number))) for number, cell in enumerate(day.cells)}
        self.heights = _heights(self.plan, self.words)
        self.said = dict.fromkeys(self.words, 0)

    def lines(self) -> Iterator[str]:
        """Yield the lines of the grid."""
        if any(column.name for column in self.day.columns):
            yield self._names()
        above: Row = ()
        for number, row in enumerate(self.plan.rows):
            yield self._hour(number) + self._rule(above, row)
            for _ in range(self.heights[number]):
                yield " " * _HOURS + self._body(row)
            above = row
        yield self._hour(len(self.plan.rows)) + self._rule(above, ())

    def _room(self, number: int) -> int:
        """Return how many columns the words of a cell have, where it is narrowest."""
        widths = [behind - first for row in self.plan.rows for held, first, behind in runs(row) if held == number]
        return min(widths, default=1) * (self.wide + 1) - 3

    def _names(self) -> str:
        line = " " * (_HOURS + 1)
        for number, column in enumerate(self.day.columns):
            space = self.plan.lanes.count(number) * (self.wide + 1) - 1
            name = one(column.name)
            name = name if columns_of(name) <= space else wrapped(name, space - 1)[0] + "…"
            line += paint(name, bold=True) + " " * (space - columns_of(name) + 1)
        return line.rstrip()

    def _hour(self, number: int) -> str:
        if number == len(self.plan.rows) and self.plan.is_open:
            return " " * _HOURS
        hours, minutes = divmod(self.plan.hours[number] % MINUTES_OF_DAY, 60)
        return paint(f"{hours:02}:{minutes:02}", fg="cyan") + " "

    def _body(self, row: Row) -> str:
        drawn = "".join("│" + self._next(held, behind - first) for held, first, behind in runs(row)) + "│"
        self._advance(row)
        return drawn

    def _rule(self, above: Row, below: Row) -> str:
        """Draw the line between two rows: a rule where the cell changes, words where it goes on."""
        lanes = range(len(self.plan.lanes))
        is_line = [not above or not below or above[lane] != below[lane] for lane in lanes]
        going_on = [None if is_line[lane] else below[lane] for lane in lanes] if below else [None for _ in lanes]
        drawn, lane = "", 0
        while lane < len(lanes):
            drawn += self._corner(above, below, is_line, lane)
            end = lane + 1
            while not is_line[lane] and end < len(lanes) and not is_line[end] and below[end] == below[lane]:
                end += 1
            drawn += "─" * self.wide if is_line[lane] else self._next(below[lane], end - lane)
            lane = end
        self._advance(going_on)
        return drawn + self._corner(above, below, is_line, len(lanes))

    @staticmethod
    def _corner(above: Row, below: Row, is_line: Sequence[bool], lane: int) -> str:
        edge = lane in (0, len(is_line))
        down = bool(below) and (edge or below[lane - 1] != below[lane])
        up = bool(above) and (edge or above[lane - 1] != above[lane])
        left, right = lane > 0 and is_line[lane - 1], lane < len(is_line) and is_line[lane]
        return _CORNERS[left + 2 * right + 4 * down + 8 * up]

    def _next(self, held: int | None, lanes: int) -> str:
        """Return the next line of a cell over so many lanes."""
        space = lanes * (self.wide + 1) - 1
        if held is None or self.said[held] >= len(self.words[held]):
            return " " * space
        words, style = self.words[held][self.said[held]]
        return f" {paint(words, **style)}" + " " * (space - columns_of(words) - 1)

    def _advance(self, row: Sequence[int | None]) -> None:
        for held in set(row) - {None}:
            self.said[held] += 1  # type: ignore[index]  # None was taken out


def _words(cell: Cell, space: int) -> Iterator[Line]:
    """Yield the words of a cell in lines: its hours where the grid does not show them, title, status, place."""
    item = cell.item
    is_drawn = item.start.precision in ("exact", "after") and cell.end is not None and not item.zone_note
    is_open = " – ?" if item.start.precision in ("exact", "after") and not item.end.is_known else ""
    off = item.status in NOT_HELD
    parts: list[Line] = [
        ("" if is_drawn else " ".join(filter(None, [f"{time_of(item)}{is_open}", one(item.zone_note)])), {"fg": "cyan"}),
        (one(item.title), {"dim": True} if off else {"bold": True}),
        (" · ".join(filter(None, [one(item.status_label), one(item.mode_label)])), {"fg": "yellow"}),
        (place_of(item), {"dim": True}),
    ]
    for words, style in parts:
        for line in wrapped(words, space) if words else ():
            yield line, style


def _heights(plan: Plan, words: dict[int, list[Line]]) -> list[int]:
    """Return how many lines each row needs, so that the words of all cells have room; a rule that a cell covers is room too."""
    heights = [1 if any(held is not None for held in row) else 0 for row in plan.rows]
    spans = {number: [row for row, held in enumerate(plan.rows) if number in held] for number in words}
    for number, rows in sorted(spans.items(), key=lambda span: span[1][-1]):
        room = sum(heights[row] for row in rows) + len(rows) - 1
        heights[rows[-1]] += max(0, len(words[number]) - room)
    return heights
