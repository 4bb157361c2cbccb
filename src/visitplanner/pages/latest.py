"""What the latest revision changed for a reader: what a page can mark by itself, whenever its reader last looked."""

from collections.abc import Iterator, Mapping
from typing import Literal, NamedTuple

from visitplanner.texts import Said
from visitplanner.views import View, ViewItem

Mark = Literal["new", "changed"]


class Latest(NamedTuple):
    """Which items are new or changed since the revision before, by UID; and those that were deleted since, as they were.

    `gone` has the date of each, as it is said in short, empty where it had none.
    """

    marks: Mapping[str, Mark] = {}
    gone: tuple[tuple[Said, ViewItem], ...] = ()


def latest(before: View | None, now: View) -> Latest:
    """Return what a reader sees otherwise than the same reader did in the revision before, if there was one.

    What the reader may no longer know, or no longer attends, is not named: it leaves in silence, as it leaves calendars.
    """
    if before is None:
        return Latest()
    was = {item.uid: item for _, item in _items(before)}
    marks: dict[str, Mark] = {}
    for _, item in _items(now):
        if item.uid not in was:
            marks[item.uid] = "new"
        elif seen(item) != seen(was[item.uid]):
            marks[item.uid] = "changed"
    deleted = {item.uid for item in now.removed}
    return Latest(marks, tuple((date, item) for date, item in _items(before) if item.uid in deleted))


def seen(item: ViewItem) -> ViewItem:
    """Return of an item what its reader sees, and nothing that may change without their seeing it."""
    ends = None if item.open_end else item.ends  # an estimate hangs on what comes next, and no page says it
    return item._replace(ends=ends, continues=False, time=(), level="public", sequence=0, modified="", cancelled="")


def _items(told: View) -> Iterator[tuple[Said, ViewItem]]:
    for day in told.days:
        yield from ((day.short, item) for item in day.items if not item.continues)
    yield from (((), item) for item in told.undated)
