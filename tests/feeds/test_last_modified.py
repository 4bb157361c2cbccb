"""Whatever is edited: what a feed shows never changes under the same LAST-MODIFIED (FEEDS.md, 3)."""

from collections.abc import Sequence
from itertools import pairwise
from typing import Any

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from tests.filled import variants
from tests.filled import visit as filled_visit
from tests.strategies import edited
from visitplanner.changes import revise
from visitplanner.feeds import frame, render_item, shown
from visitplanner.model import LEVELS, Language, Level, Revision, Visit
from visitplanner.views import Reader, view

NOW = ("2013-07-01T09:00:00Z", "2013-07-02T09:00:00Z", "2013-07-03T09:00:00Z")
STAMPS = (b"SEQUENCE:", b"DTSTAMP:", b"LAST-MODIFIED:")
TIMES = (b"DTSTART", b"DTEND", b"STATUS:")

Events = dict[tuple[str, str, str], tuple[str, int, list[bytes]]]


def events(revision: Revision, levels: Sequence[Level] = LEVELS) -> Events:
    """LAST-MODIFIED, SEQUENCE and the lines of each event, by UID, level and language."""
    found: Events = {}
    for level in levels:
        for language in ("en", "ka"):
            for uid, event in of_level(revision, level, language).items():
                found[uid, level, language] = event
    return found


def of_level(revision: Revision, level: Level, language: str) -> dict[str, tuple[str, int, list[bytes]]]:
    told = view(revision, Reader("visit", "", level), (language,))
    shared = frame(told)
    made = {item.uid: (item, render_item(item, shared)) for item in shown(told)}
    return {uid: (item.modified, item.sequence, lines(one.body)) for uid, (item, one) in made.items() if one}


def lines(body: bytes) -> list[bytes]:
    return [line for line in body.replace(b"\r\n ", b"").split(b"\r\n") if not line.startswith(STAMPS)]


def published(*visits: Visit) -> list[Revision]:
    made: list[Revision] = []
    for number, (visit, now) in enumerate(zip(visits, NOW, strict=True), 1):
        made.append(revise(made[-1] if made else None, visit, number, now, ""))
    return made


@settings(
    max_examples=80,
    deadline=None,
    phases=(Phase.explicit, Phase.reuse, Phase.generate),
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
@given(st.data())
def test_what_changes_in_a_feed_raises_last_modified(data: Any) -> None:
    first = filled_visit("10:00", "after item-1", "10:30-11:00", "evening")
    second = data.draw(edited(first))
    third = data.draw(edited(second, first))
    told = [events(one) for one in published(first, second, third)]
    for old, new in pairwise(told):
        hold(old, new)


def hold(old: Events, new: Events, where: str = "") -> None:
    """What differs has risen: LAST-MODIFIED for whatever it is, SEQUENCE for times and status."""
    for key in old.keys() & new.keys():
        (was, sequence, before), (now, later, after) = old[key], new[key]
        assert before == after or now > was, (where, key, set(before) ^ set(after))
        times = [[line for line in one if line.startswith(TIMES)] for one in (before, after)]
        assert times[0] == times[1] or later > sequence, (where, key, times)


def test_each_single_change_of_a_visit_raises_last_modified_where_it_shows() -> None:
    visit = filled_visit("10:00", "after item-1", "2013-08-01 10:30-12:00")
    visit = visit._replace(languages=(Language("lv"), Language("ka")))
    first = revise(None, visit, 1, NOW[0], "")
    old = events(first, LEVELS[::3])
    for where, changed in variants(visit, "visit"):
        hold(old, events(revise(first, changed, 2, NOW[1], ""), LEVELS[::3]), where)


def test_a_change_that_no_calendar_shows_raises_nothing() -> None:
    visit = filled_visit("10:00", "11:00")
    first = revise(None, visit, 1, NOW[0], "")
    unseen = [
        where
        for where, changed in variants(visit, "visit")
        if revise(first, changed, 2, NOW[1], "").stamps == first.stamps and ".items" not in where
    ]
    for part in ("private.diet", "contacts.value", "costs.amount", "lodgings.room", "places.capacity", "open_points", "plate"):
        assert any(part in where for where in unseen), part
