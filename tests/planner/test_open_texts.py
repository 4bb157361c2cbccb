"""What is still to be translated."""

from visitplanner.model import Item, ItemId, Language, Note, Visit
from visitplanner.planner.open_texts import about_texts
from visitplanner.planner.still_open import Surroundings
from visitplanner.texts import text


def told(item: Item) -> list[tuple[str, str]]:
    visit = Visit(id="v", languages=(Language("en"), Language("lv")), items=(item,))
    return [(one.text, one.command) for one in about_texts(Surroundings(visit, "", ""))]


def test_texts_inside_a_fact_are_told_by_the_field_that_holds_them() -> None:
    item = Item(ItemId("a"), title=text(en="A", lv="B"), notes=(Note(text(en="note")),))
    assert told(item) == [("not in 'lv': notes", "visitplanner edit")]


def test_what_nobody_gave_a_language_is_in_every_one() -> None:
    assert told(Item(ItemId("a"), title=text("A"), dress=text(en="suit", lv="uzvalks"))) == []
