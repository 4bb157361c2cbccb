"""A booklet: pages in the order in which a printer lays them on both sides of sheets that are folded together once."""

from typing import NamedTuple


class Side(NamedTuple):
    """One side of a sheet: the pages left and right on it, counted from 1; 0 is an empty one."""

    left: int
    right: int


def sides(pages: int) -> tuple[Side, ...]:
    """Return the sides of all sheets, front and back in turns, the outermost sheet first; blank pages fill it up.

    Printed on both sides, turned over the short edge, and folded in the middle, the pages follow each other.
    """
    whole = -(-pages // 4) * 4

    def page(number: int) -> int:
        return number if number <= pages else 0

    found = []
    for sheet in range(whole // 4):
        first = 2 * sheet + 1
        found.append(Side(page(whole - 2 * sheet), page(first)))
        found.append(Side(page(first + 1), page(whole - 2 * sheet - 1)))
    return tuple(found)
