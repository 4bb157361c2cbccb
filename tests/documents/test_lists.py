"""What the lists need, and which items they are about."""

import pytest

from tests.papers.asking import revision_of, visit_of, word
from visitplanner.documents import Choice, kind_of, parts_of
from visitplanner.documents.lists import has_item, subjects_with
from visitplanner.model import Level
from visitplanner.views import Reader, view

DAY = """
  2013-08-01:
    - {at: 10:00, title: a, level: public}
    - {at: 11:00, title: b, level: host}
    - {at: 12:00, title: c, level: public, status: cancelled}
    - {at: 13:00, title: e, level: public, status: postponed}
"""
REVISION = revision_of(visit_of(DAY, "\nundated: [{title: d, level: public}]"))


@pytest.mark.parametrize(
    ("level", "title", "found"),
    [
        ("public", "a", True),
        ("delegate", "b", False),
        ("host", "b", True),
        ("host", "c", False),
        ("host", "e", False),
        ("host", "d", False),
    ],
)
def test_a_need_is_met_by_what_has_a_day_takes_place_and_may_be_seen(level: Level, title: str, found: bool) -> None:
    is_met = has_item(level, lambda item: item.title.pick(("en",)).text == title)
    assert is_met(REVISION, view(REVISION, Reader(), ("en",))) is found


def test_subjects_are_those_of_the_view() -> None:
    for level, titles in (("public", ["a"]), ("host", ["a", "b"])):
        told = view(REVISION, Reader("visit", "", level), ("en",))  # type: ignore[arg-type]  # a level
        assert subjects_with(lambda _: True)(REVISION, told) == titles


def test_of_a_visit_that_is_cancelled_nothing_takes_place() -> None:
    visit = REVISION.visit._replace(status="cancelled")
    cancelled = revision_of(visit)
    told = view(cancelled, Reader("visit", "", "host"), ("en",))
    assert (has_item("host", lambda _: True)(cancelled, told), subjects_with(lambda _: True)(cancelled, told)) == (False, [])


def test_rooming_lists_are_for_one_house_each() -> None:
    kind = kind_of("rooming-list")
    assert (kind.per, kind.levels, kind.is_each) == ("place", ("host",), True)


def test_who_sleeps_nobody_knows_where_yet_has_a_rooming_list_too() -> None:
    lodgings = "lodgings: [{place: hotel, guests: [irine]}, {guests: [lana], room: any}]"
    parts = parts_of(kind_of("rooming-list"), revision_of(visit_of(DAY, lodgings)), Choice(("en",)))
    found = [
        (part.subject, [(word(house.name), [word(one.name) for one in house.guests])])
        for part in parts
        for house in part.model.houses
    ]
    assert found == [("hotel", [("Hotel", ["GELASHVILI Irine"])]), ("", [("N.N.", ["Lana Sadagašvili"])])]
