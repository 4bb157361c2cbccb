"""What is open about items; tests/planner/test_todos.py tells the cases."""

from tests.filled import visit
from visitplanner.planner.open_items import about_items
from visitplanner.planner.still_open import Surroundings


def test_what_is_cancelled_or_postponed_needs_nothing() -> None:
    whole = visit("?", "?")
    off = whole._replace(items=tuple(item._replace(status="cancelled") for item in whole.items))
    for one in (off, whole._replace(status="cancelled"), whole._replace(status="postponed")):
        assert list(about_items(Surroundings(one, "2013-07-01", "2013-07-31"))) == []
    assert {one.subject for one in about_items(Surroundings(whole, "2013-07-01", "2013-07-31"))} == {
        ("item", "item-1"),
        ("item", "item-2"),
    }
