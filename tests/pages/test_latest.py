"""What the latest revision changed for a reader."""

import pytest

from tests.planner.given import LATER, NOW
from visitplanner.changes import revise
from visitplanner.model import LEVELS, Expected, Item, ItemId, Level, Note, Person, PersonId, Visit, Zone
from visitplanner.pages.latest import Latest, latest
from visitplanner.texts import text
from visitplanner.times import read_moment
from visitplanner.views import Reader, view

ANN = Expected(person=PersonId("ann"))
DINNER = Item(ItemId("dinner"), "u-dinner", title=text(en="Dinner"))
SHOW = Item(ItemId("show"), "u-show", title=text(en="Show"))
PEOPLE = (Person(PersonId("ann")), Person(PersonId("ben")))
BEFORE = Visit("v", zone=Zone("Europe/Riga"), people=PEOPLE, items=(DINNER,))


def found(after: Item | None, level: Level = "delegate", person: str = "") -> tuple[dict[str, str], list[str]]:
    """What changed for a reader when dinner became something else: marks, and titles of what is gone."""
    first = revise(None, BEFORE, 1, NOW, "")
    second = revise(first, BEFORE._replace(items=(after,) if after else ()), 2, LATER, "")
    reader = Reader("person", person, level) if person else Reader("visit", "", level)
    told = latest(*(view(one, reader, ("en",)) for one in (first, second)))
    return dict(told.marks), [item.title[0].text for _, item in told.gone]


def test_a_first_revision_changed_nothing() -> None:
    assert latest(None, view(revise(None, BEFORE, 1, NOW, ""), Reader(), ("en",))) == Latest()


@pytest.mark.parametrize("level", LEVELS[1:])
def test_what_is_deleted_is_told_as_it_was_and_what_stays_is_not(level: Level) -> None:
    assert found(DINNER, level) == ({}, [])
    assert found(None, level) == ({}, ["Dinner"])


@pytest.mark.parametrize("noted", LEVELS)
def test_a_change_is_marked_for_those_alone_who_see_it(noted: Level) -> None:
    after = DINNER._replace(notes=(Note(text(en="word"), noted),))
    assert [level for level in LEVELS[1:] if found(after, level) == ({"u-dinner": "changed"}, [])] == [
        level for level in LEVELS[1:] if LEVELS.index(level) >= LEVELS.index(noted)
    ]


def test_what_a_reader_may_no_longer_know_leaves_without_being_named() -> None:
    hidden = DINNER._replace(level="organiser", title=text(en="Secret"))
    assert (found(hidden), found(hidden, "organiser")) == (({}, []), ({"u-dinner": "changed"}, []))


def test_what_a_reader_is_asked_to_for_the_first_time_is_new() -> None:
    assert found(DINNER._replace(uid="u-other"), "host") == ({"u-other": "new"}, ["Dinner"])
    anns = DINNER._replace(expected=(ANN,))
    assert (found(anns, person="ben"), found(anns, person="ann")) == (({}, []), ({"u-dinner": "new"}, []))


def test_an_end_that_is_only_estimated_is_no_change() -> None:
    before, after = (
        BEFORE._replace(
            items=tuple(
                item._replace(start=read_moment(at, "2013-07-31")) for item, at in zip((DINNER, SHOW), hours, strict=True)
            )
        )
        for hours in (("18:00", "22:00"), ("18:00", "19:00"))
    )
    first = revise(None, before, 1, NOW, "")
    one, other = (view(told, Reader(), ("en",)) for told in (first, revise(first, after, 2, LATER, "")))
    ends = [told.days[0].items[0].ends for told in (one, other)]
    assert (ends[0] != ends[1], latest(one, other)) == (True, Latest({"u-show": "changed"}))
