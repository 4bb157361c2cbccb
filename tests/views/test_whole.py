"""A revision looked at once says of each reader what their own view says."""

from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from tests.filled import visit as filled_visit
from tests.strategies import edited
from visitplanner.changes import is_shown, revise
from visitplanner.model import LEVELS, Revision
from visitplanner.times import date_of
from visitplanner.views import Reader, View, view
from visitplanner.views.whole import Whole, as_bits, from_bits

NOW = ("2013-07-01T09:00:00Z", "2013-07-20T09:00:00Z")


def readers(revision: Revision) -> list[Reader]:
    visit = revision.visit
    found = [Reader("visit", "", level) for level in LEVELS]
    for level in (LEVELS[0], LEVELS[3]):
        found += [Reader("delegation", one.id, level) for one in visit.delegations]
        found += [Reader("group", one.id, level) for one in visit.groups]
        found += [Reader("person", one.id, level) for one in visit.people]
        found += [Reader("place", one.id, level) for one in visit.places]
        found += [Reader("vehicle", one.id, level) for one in visit.vehicles]
    return found


def shown(told: View) -> list[tuple[str, bool]]:
    """The UIDs of what a calendar shows of a view, in order."""
    items = [item for day in told.days for item in day.items if not item.continues]
    every = [(item, False) for item in items] + [(item, True) for item in told.removed]
    return [
        (item.uid, gone)
        for item, gone in every
        if (item.begins or date_of(item.day)) and item.day and is_shown(item.last_day or item.day, item.cancelled, told.published)
    ]


@settings(
    max_examples=40,
    deadline=None,
    phases=(Phase.explicit, Phase.reuse, Phase.generate),
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
@given(st.data())
def test_it_sees_for_each_reader_what_the_view_shows(data: Any) -> None:
    first = filled_visit("10:00", "after item-1", "10:30-11:00", "evening")
    revision = revise(None, first, 1, NOW[0], "")
    revision = revise(revision, data.draw(edited(data.draw(edited(first)), first)), 2, NOW[1], "")
    whole = Whole(revision)
    for reader in readers(revision):
        seen = [whole.items[place] for place in from_bits(whole.seen_by(reader))]
        expected = sorted(shown(view(revision, reader, ("en",))))
        assert sorted((one.item.uid, one.is_removed) for one in seen) == expected, reader


def test_an_item_told_alone_is_the_item_of_the_view() -> None:
    revision = revise(None, filled_visit("10:00", "11:00"), 1, NOW[0], "")
    told = view(revision, Reader("visit", "", "host"), ("ka",)).days[0].items
    assert [item for _, item in Whole(revision).tell([0, 1], "host", "ka")] == list(told)


def test_it_knows_who_is_in_the_visit() -> None:
    whole = Whole(revise(None, filled_visit("10:00"), 1, NOW[0], ""))
    asked = [Reader("visit"), Reader("person", "person-1"), Reader("person", "person-3"), Reader("group", "person-1")]
    assert [whole.has(reader) for reader in asked] == [True, True, False, False]


@pytest.mark.parametrize("level", LEVELS)
def test_titles_and_names_are_those_of_the_view(level: Any) -> None:
    revision = revise(None, filled_visit("10:00"), 1, NOW[0], "")
    whole = Whole(revision)
    for reader in [one for one in readers(revision) if one.level == level]:
        told = view(revision, reader, ("ka",))
        assert (whole.title(level, "ka"), whole.name(reader, "ka")) == (told.title, told.reader_name)


@given(st.sets(st.integers(0, 3000)))
def test_a_set_of_numbers_is_kept_in_one(numbers: set[int]) -> None:
    assert from_bits(as_bits(numbers)) == tuple(sorted(numbers))
