"""What a reader sees is sought among what may concern them: nothing that they see is missed by that."""

import pytest

from tests.filled import visit as filled_visit
from tests.itineraries.samples import SAMPLES, load
from visitplanner.model import LEVELS, Visit
from visitplanner.schedule import Lookup, by_day, timings
from visitplanner.views import Reader
from visitplanner.views.items import Teller
from visitplanner.views.shown import Shown, Telling
from visitplanner.views.whole import COLLECTIONS
from visitplanner.views.words import Voice


def readers(visit: Visit) -> list[Reader]:
    found = [Reader(kind, one.id) for kind, facts in COLLECTIONS.items() for one in getattr(visit, facts)]  # type: ignore[arg-type]  # the kinds of the table
    return [one._replace(level=level) for one in [Reader("visit"), *found] for level in LEVELS]


def telling(visit: Visit) -> Telling:
    lookup = Lookup(visit)
    items = tuple(item for items in by_day(lookup).values() for item in items)
    return Telling(Teller(lookup, timings(lookup), {}, Voice(("en",), visit.languages, "organiser")), items)


@pytest.mark.parametrize("visit", [*map(load, SAMPLES), filled_visit("10:00", "after item-1", "evening")], ids=lambda one: one.id)
def test_nothing_that_a_reader_sees_is_missed(visit: Visit) -> None:
    told = telling(visit)
    for reader in readers(visit):
        shown = Shown(told, reader)
        assert [item.id for item in shown.items()] == [item.id for item in told.items if shown.item(item)], reader


def test_an_item_and_a_day_are_told_once() -> None:
    told = telling(load("khashuri-2013-example"))
    item = told.items[0]
    assert told.item(item) is told.item(item)
    (day, *_) = sorted(told.days)
    assert told.day(day) is told.day(day)
    assert (told.day(day).day, told.day(day).number, told.day(day).items) == (day, 0, ())
