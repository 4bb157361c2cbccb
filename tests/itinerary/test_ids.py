"""Items without an id get one from their title; those that would share one are told apart."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from visitplanner.ids import slug
from visitplanner.itinerary.ids import item_ids
from visitplanner.model import Expected, GroupId, Item, ItemId
from visitplanner.texts import Text, text
from visitplanner.times import Moment


def _item(title: str, day: str = "", hour: int | None = None, group: str = "", own: str = "") -> Item:
    expected = (Expected(group=GroupId(group)),) if group else ()
    return Item(id=ItemId(own), title=text(title), start=Moment("exact", day, hour and hour * 60), expected=expected)


def test_the_english_title_is_preferred_else_the_first_else_the_kind() -> None:
    titles = [Text((("lv", "Pusdienas"), ("en", "Lunch"))), Text((("lv", "Vakariņas"),)), Text((("en", "???"),)), Text()]
    items = [Item(title=title, kind="meal") for title in titles[:3]] + [Item(kind="press")]
    assert item_ids(items) == ["lunch", "vakarinas", "meal", "press"]


@pytest.mark.parametrize(
    ("items", "expected"),
    [
        ([("Lunch", "2013-08-01", 12, "a"), ("Lunch", "2013-08-01", 12, "b")], ["lunch-a", "lunch-b"]),
        ([("Lunch", "2013-08-01", 12, "a"), ("Lunch", "2013-08-02", 12, "a")], ["lunch-0801", "lunch-0802"]),
        ([("Lunch", "--08-01", 12), ("Lunch", "--08-02", 12)], ["lunch-0801", "lunch-0802"]),
        ([("Lunch", "2013-08-01", 12), ("Lunch", "2013-08-01", 13)], ["lunch-1200", "lunch-1300"]),
        ([("Lunch", "2013-08-01", 12), ("Lunch", "2013-08-01", 12)], ["lunch-1", "lunch-2"]),
        ([("Lunch", "2013-08-01"), ("Lunch",)], ["lunch-1", "lunch-2"]),
        ([("Lunch",), ("Dinner", "", None, "", "lunch")], ["lunch-1", "lunch"]),
        ([("Lunch", "2013-08-01"), ("Dinner", "", None, "", "lunch")], ["lunch-0801", "lunch"]),
        ([("Lunch",), ("Lunch",), ("Lunch 1",)], ["lunch-2", "lunch-3", "lunch-1"]),
        ([("Previous",)], ["previous-1"]),
    ],
)
def test_titles_that_repeat_are_all_told_apart(items: list[tuple[str]], expected: list[str]) -> None:
    assert item_ids([_item(*item) for item in items]) == expected


TITLES = st.sampled_from(["Lunch", "lunch", "Lunch 1", "Lunch 0801", "Lunch a", "L" * 70, "!", "Previous", "Item"])
DRAWN = st.builds(
    _item,
    TITLES,
    st.sampled_from(["", "2013-08-01", "2013-08-02"]),
    st.sampled_from([None, 8, 9]),
    st.sampled_from(["", "a", "b" * 60]),
)


@given(st.lists(DRAWN, max_size=12), st.lists(st.sampled_from(["lunch", "lunch-1", "x"]), max_size=3, unique=True))
def test_ids_are_unique_and_well_formed_and_own_ones_stay(items: list[Item], own: list[str]) -> None:
    items = items + [Item(id=ItemId(one)) for one in own]
    made = item_ids(items)
    assert len(set(made)) == len(made)
    assert all(len(one) <= 60 and one == slug(one) and one != "previous" for one in made)
    assert made[len(made) - len(own) :] == own
