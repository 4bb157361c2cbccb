"""Ids of items that the file does not give: made from the title, and told apart where titles repeat."""

from collections.abc import Callable, Iterator, Sequence
from itertools import count

from visitplanner.ids import LONGEST, slug, with_mark
from visitplanner.model import Item
from visitplanner.texts import Text

PREVIOUS = "previous"
"""What `after previous` means; so no item may be called that."""


def slug_of(title: Text, stand_in: str) -> str:
    """Return the id that a title gives: the English form if there is one, else the first."""
    return slug(title.pick(("en",)).text) or slug(stand_in) or "item"


def item_ids(items: Sequence[Item]) -> list[str]:
    """Return the id of each item, in order: its own, or for an empty one that from its title.

    Items whose titles give the same id are all told apart by the first of these that makes them unique: for whom, the
    month and day, the hour, else a number. An id that an item has of its own is taken before any is made.
    """
    ids = [str(item.id) for item in items]
    taken = {one for one in ids if one} | {PREVIOUS}
    alike: dict[str, list[int]] = {}
    for place, item in enumerate(items):
        if not item.id:
            alike.setdefault(slug_of(item.title, item.kind), []).append(place)
    for base, places in alike.items():
        if len(places) == 1 and base not in taken:
            taken.add(base)
            ids[places[0]] = base
    for base, places in alike.items():
        if ids[places[0]]:
            continue
        for place, one in zip(places, _told_apart(base, [items[place] for place in places], taken), strict=True):
            ids[place] = one
            taken.add(one)
    return ids


def _told_apart(base: str, items: list[Item], taken: set[str]) -> list[str]:
    for mark in _MARKS:
        marks = [mark(item) for item in items]
        found = [_with(base, one) for one in marks]
        if all(marks) and len(set(found)) == len(found) and taken.isdisjoint(found):
            return found
    numbers = _free(base, taken)
    return [next(numbers) for _ in items]


def _free(base: str, taken: set[str]) -> Iterator[str]:
    return (one for one in (_with(base, str(number)) for number in count(1)) if one not in taken)


def _with(base: str, mark: str) -> str:
    mark = mark[: LONGEST // 2].rstrip("-")
    return with_mark(base, mark)


def _who(item: Item) -> str:
    return "-".join(one.delegation or one.group or one.person for one in item.expected)


def _date(item: Item) -> str:
    return item.start.day[-5:].replace("-", "")


def _hour(item: Item) -> str:
    return "" if item.start.minute is None else f"{item.start.minute // 60:02}{item.start.minute % 60:02}"


_MARKS: tuple[Callable[[Item], str], ...] = (_who, _date, _hour)
