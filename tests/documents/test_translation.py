"""Texts that stand in a paper in another language than the one asked for."""

from tests.documents.examples import announced, worked
from tests.documents.making import Maker
from visitplanner.documents import not_translated
from visitplanner.texts import Words, text


def test_a_view_that_says_all_in_its_languages_has_no_warning() -> None:
    view = worked(("lv",))._replace(project=None)
    assert not_translated(view) == ()


def test_each_language_is_warned_of_once_with_a_number_and_the_first_text() -> None:
    make = Maker(("lv", "ka"))
    items = [make.item("2013-08-01", "", text(lv="Pusdienas", ka="სადილი")), make.item("2013-08-01", "", text(lv="Gājiens"))]
    items.append(make.item("2013-08-01", "", text(en="Ball")))
    view = announced(("lv", "ka"))._replace(days=(make.day("2013-08-01", 1, items),), undated=(), project=None)
    found = not_translated(view)
    assert [(one.code, one.severity, one.subject) for one in found] == [
        ("VP711", "warning", ("visit", "khashuri-2013", "languages"))
    ] * 2
    assert [one.text for one in found] == [
        "1 text is not in Latvian, another language stands in; the first is 'Ball'",
        "2 texts are not in Georgian, another language stands in; the first is 'Gājiens'",
    ]
    assert found[1].hint == "add ka: to them in the itinerary file"


def test_the_same_text_counts_once() -> None:
    make = Maker(("ka",))
    items = [make.item("2013-08-01", "", text(lv="Gājiens")) for _ in range(3)]
    view = announced(("ka",))._replace(days=(make.day("2013-08-01", 1, items),), undated=(), project=None)
    assert [one.text[:6] for one in not_translated(view)] == ["1 text"]


def test_what_nobody_gave_a_language_and_names_of_persons_do_not_count() -> None:
    view = announced(("ka",))._replace(project=None, title=(Words("50 + 50"),))
    assert not_translated(view) == ()


def test_a_regional_form_is_the_language() -> None:
    view = announced(("en",))._replace(project=None, title=(Words("Programme", "en-GB"),))
    assert not_translated(view) == ()
