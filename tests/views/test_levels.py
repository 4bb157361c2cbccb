"""What is meant for one level reaches no other below it, wherever in a visit it is written."""

import json
import re

import pytest

from tests.filled import visit
from visitplanner.changes import revise
from visitplanner.feeds import render
from visitplanner.model import LEVELS, Level
from visitplanner.shapes import plain
from visitplanner.views import Reader, view

REVISION = revise(None, visit("10:00", "after item-1", "evening"), 1, "2013-07-01T09:00:00Z", "")
_PATH = re.compile(r"[a-z]+(?:-\d)?(?:\.[a-z_]+)+")
NEVER = ("private", "given_by", "confirmed_by", "open_points", "costs", "sources", "plate", "emergency", "grant")
"""Fields that no reader below the organisers sees, or that no view tells at all."""
INSIDE = ("number", "luggage", "lodgings", "vehicle", "members.note", "heads.note", "presence.note", "assignments.note")
"""Fields without a level of their own that the public does not see (docs/feeds.md)."""


def told(level: Level) -> set[str]:
    """Where all that stands in a view and its feed was written."""
    found = view(REVISION, Reader("visit", "", level), ("en",))
    feed = render(found, "feed").decode().replace("\r\n ", "")
    return set(_PATH.findall(json.dumps(plain(found)) + feed))


@pytest.mark.parametrize("level", LEVELS)
def test_a_level_never_sees_what_is_for_a_higher_one(level: Level) -> None:
    above = LEVELS[LEVELS.index(level) + 1 :]
    assert [path for path in told(level) if set(path.split(".")) & set(above)] == []


@pytest.mark.parametrize("level", LEVELS[:-1])
def test_what_is_the_organisers_own_is_in_no_view(level: Level) -> None:
    assert [path for path in told(level) if any(word in path for word in NEVER)] == []


def test_the_public_sees_no_movements_no_lodging_and_no_remark_about_a_person() -> None:
    seen = {word: any(word in path and "project.number" not in path for path in told("public")) for word in INSIDE}
    assert seen == dict.fromkeys(INSIDE, False)
    assert any("lodgings" in path for path in told("delegate"))


def test_the_public_does_not_see_who_alone_is_expected() -> None:
    who = [view(REVISION, Reader("visit", "", level), ("en",)).days[0].items[0].who[0].text for level in LEVELS[:2]]
    assert who == ["delegation-1.name, group-1.name", "delegation-1.name, group-1.name, person-1.names.name"]


def test_an_item_does_not_name_one_that_its_reader_may_not_see() -> None:
    facts = visit("10:00", "11:00")
    hidden = facts._replace(items=(facts.items[0]._replace(level="organiser"), facts.items[1]))
    revision = revise(None, hidden, 1, "2013-07-01T09:00:00Z", "")
    assert "item-1" not in render(view(revision, Reader("visit", "", "host"), ("en",)), "feed").decode()
