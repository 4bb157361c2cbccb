"""Rules about what is said in which language."""

from tests.checks.given import item, visit
from visitplanner.checks import check
from visitplanner.model import Language
from visitplanner.texts import Text, text


def test_vp601_counts_the_titles_that_a_language_lacks() -> None:
    titled = visit(item("a")._replace(title=text(en="Lunch", lv="Pusdienas")), item("b"), item("c"))
    spoken = titled._replace(languages=(Language("en"), Language("lv")))
    assert [(p.subject, p.text, p.hint) for p in check(spoken) if p.code == "VP601"] == [
        (("item", "b", "title"), "2 of 3 items have no title in Latvian; the first is 'b'", "add lv: to the title")
    ]


def test_vp601_takes_british_english_for_english() -> None:
    british = item("a")._replace(title=Text((("en-GB", "Lunch"),)))
    assert [p.code for p in check(visit(british)._replace(languages=(Language("en"),))) if p.code == "VP601"] == []
