"""Positions with gaps: what is put between two rows leaves all others where they are."""

from bisect import bisect_left
from collections.abc import Hashable, Mapping, Sequence
from typing import TypeVar

Key = TypeVar("Key", bound=Hashable)

STEP = 1024
"""The gap between two rows that were written one after the other: ten more fit between them, one at a time, at the worst."""


def spread(keys: Sequence[Key], stood: Mapping[Key, int]) -> list[int]:
    """Return rising positions for keys in this order; as many as can be stay where they `stood`."""
    positions: list[int | None] = [stood.get(key) for key in keys]
    kept = _longest_rising(positions)
    found: list[int] = []
    low = 0
    for index in [*kept, len(keys)]:
        new = index - len(found)
        high = stood[keys[index]] if index < len(keys) else low + STEP * (new + 1)
        if high - low <= new:
            return [STEP * number for number in range(1, len(keys) + 1)]
        found.extend(low + (high - low) * number // (new + 1) for number in range(1, new + 1))
        if index < len(keys):
            found.append(high)
        low = high
    return found


def _longest_rising(positions: Sequence[int | None]) -> list[int]:
    """Return the indexes of a longest strictly rising run of the positions, leaving out those that are None."""
    tails: list[int] = []
    ends: list[int] = []
    before: list[int] = []
    for index, position in enumerate(positions):
        before.append(-1)
        if position is None:
            continue
        at = bisect_left(tails, position)
        before[index] = ends[at - 1] if at else -1
        tails[at : at + 1], ends[at : at + 1] = [position], [index]
    run: list[int] = []
    index = ends[-1] if ends else -1
    while index >= 0:
        run.append(index)
        index = before[index]
    return run[::-1]
