from pathlib import Path

import pytest

from visitplanner.pages.environment import (
    clocks,
    dialled,
    filled,
    forms,
    headed,
    mailed,
    own_name,
    quoted,
    render,
    shown,
    tag,
    web,
)
from visitplanner.texts import Words


def test_a_wording_stands_once() -> None:
    assert forms((Words("a", "lv"), Words("b", "ka"), Words("a", "en"))) == (Words("a", "lv"), Words("b", "ka"))


@pytest.mark.parametrize(
    ("words", "language", "expected"),
    [
        (Words("Bauska", "lv"), "lv", ""), (Words("Bauska", "lv-LV"), "lv", ""), (Words("Bauska", "lv"), "en", "lv"),
        (Words("Bauska", "und"), "en", ""), (Words("10:00", "ka"), "en", ""), (Words("x", "ka-Latn"), "en", "ka-Latn"),
    ],
)  # fmt: skip
def test_words_are_marked_where_a_reader_aloud_must_know(words: Words, language: str, expected: str) -> None:
    assert tag(words, language) == expected


def test_a_heading_begins_large_but_not_in_georgian() -> None:
    assert headed((Words("šodien", "lv"), Words("დღეს", "ka"), Words("", "en"))) == (
        Words("Šodien", "lv"), Words("დღეს", "ka"), Words("", "en"),
    )  # fmt: skip


def test_times_of_the_clock_are_told_from_the_words_around_them() -> None:
    assert clocks("ap 9.00 – 10:30") == [("ap ", False), ("9.00", True), (" – ", False), ("10:30", True)]


@pytest.mark.parametrize(
    ("number", "address"),
    [("+371 6392-2233", "tel:+37163922233"), ("112", "tel:112"), ("ask", ""), ("", ""), ("javascript:alert(1)", "")],
)
def test_a_number_can_be_called(number: str, address: str) -> None:
    assert dialled(number) == address


@pytest.mark.parametrize(
    ("given", "address"),
    [("ilze@bauska.lv", "mailto:ilze@bauska.lv"), ("a@b?cc=c@d", ""), ("no", ""), ("ā@b.lv", "mailto:%C4%81@b.lv")],
)
def test_a_mail_address_can_be_written_to(given: str, address: str) -> None:
    assert mailed(given) == address


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("https://bauska.lv/x", "https://bauska.lv/x"), ("http://[::1]/", "http://[::1]/"), ("javascript:alert(1)", ""),
        ("https:///x", ""), ("http://[", ""), ("https://user@bauska.lv", ""), ("bauska.lv", ""),
    ],
)  # fmt: skip
def test_only_web_addresses_are_linked(address: str, expected: str) -> None:
    assert web(address) == expected


def test_small_things() -> None:
    assert shown("a\u202eb\nc") == "a<U+202E>b\nc"
    assert filled((Words("{} of {}", "en"),), "1", "{}") == (Words("1 of {}", "en"),)
    assert own_name("ka") == "ქართული"
    assert quoted("a&b c/ā") == "a%26b%20c%2F%C4%81"


def test_what_a_template_asks_for_in_vain_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "pages").mkdir()
    for name in ("page.css", "page.js", "icon.svg", "worker.js"):
        (tmp_path / "pages" / name).write_text("", encoding="utf-8")
    (tmp_path / "pages" / "x.j2").write_text("{{ a }}{{ b }}", encoding="utf-8")
    assert render("x.j2", ("en",), {"a": "<", "b": 1}, tmp_path) == b"&lt;1"
    with pytest.raises(Exception, match="'b' is undefined"):
        render("x.j2", ("en",), {"a": 1}, tmp_path)
