"""What could harm is refused before nodes are made of it; what cannot be decoded is told with its place."""

import time
import tracemalloc

import pytest

from tests.itinerary.files import HEAD, completed, problems_of, told, visit_of
from visitplanner.itinerary import read
from visitplanner.problems import ProblemsFound

MEGA = 1024 * 1024


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_utf_8_and_utf_16_are_read_with_and_without_their_mark(encoding: str) -> None:
    assert str(read(completed("title: Hašuri ხაშური").encode(encoding), "a").visit.title) == "Hašuri ხაშური"


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        (b"visit: a\ntitle: Ha\xf0uri\n", "byte 18 is not UTF-8"),
        (b"\xef\xbb\xbfvisit: \xff\n", "byte 10 is not UTF-8"),
        (b"\xff\xfea\x00\n", "byte 4 is not UTF-16-LE"),
        (HEAD.encode() + "title: Bausk\u0101".encode()[:-1], "byte 75 is not UTF-8"),
        (b"%PDF-1.7\n\x00\x01", "this is not a text file"),
    ],
)
def test_what_is_no_text_says_at_which_byte(source: bytes, expected: str) -> None:
    (problem,) = problems_of(source)
    assert (problem.code, problem.text) == ("VP001", expected)


def test_a_wrong_byte_is_told_with_its_line() -> None:
    assert told(b"visit: a\ntitle: Ha\xf0uri\n") == ["2:0 VP001"]


@pytest.mark.parametrize("character", ["\x07", "\x7f", "\x85", "\u200f", "\u202e", "\u2028", "\ufeff"])
def test_an_unsafe_character_is_told_where_it_stands(character: str) -> None:
    assert told(f"title: Ab\npurpose: a{character}b") == ["2:11 VP009"]


@pytest.mark.parametrize("escape", [r"\a", r"\u202e", r"\x00", r"\t", r"\n", r"\uD800"])
def test_an_unsafe_character_written_as_an_escape_is_refused_too(escape: str) -> None:
    assert told(f'title: "a{escape}b"')[0] in ("1:8 VP009", "1:12 VP003")


@pytest.mark.parametrize(
    ("part", "expected"),
    [
        ("title: &a Visit\npurpose: *a", ["1:8 VP004"]),
        ("title: *a", ["1:8 VP004"]),
        ('title: {"en":&a x, "lv":*a}', ["1:14 VP004"]),
        ("open_points: [&a [*a]]", ["1:15 VP004"]),
        ("title: !!python/object:os.system x", ["1:8 VP003"]),
        ("title: !odd x", ["1:8 VP003"]),
        ("title: [a", ["2:13 VP003"]),
        ("title: 'a", ["6:1 VP003"]),
        ("title: a\n\tpurpose: b", ["2:1 VP003"]),
        ("title: a: b", ["1:9 VP003"]),
        ("---\ntitle: a\n---\ntitle: b", ["3:1 VP003"]),
    ],
)
def test_yaml_that_is_wrong_or_not_wanted_is_told_where_it_stands(part: str, expected: list[str]) -> None:
    assert told(part.encode() if "---" in part else part) == expected


def test_ampersands_stars_and_brackets_in_words_are_words() -> None:
    text = "title: Meet & greet * AT&T [x] *)\npurpose: '*a &b !c'\ndates_note: \"" + "[" * 200 + '"'
    assert str(visit_of(text).title) == "Meet & greet * AT&T [x] *)"
    assert str(visit_of(text).dates_note) == "[" * 200


def test_a_line_of_a_hundred_dashes_is_a_comment_or_words_but_no_depth() -> None:
    assert str(visit_of(f"# {'-' * 300}\ntitle: {'-' * 300}").title) == "-" * 300


FLOODS = {
    "brackets": b"[" * MEGA,
    "braces": b"{a: " * MEGA,
    "dashes": b"- " * MEGA,
    "questions": b"? " * MEGA,
    "tabs and dashes": b"-\t" * MEGA,
    "steps": "".join(" " * depth + "a:\n" for depth in range(3000)).encode(),
    "values": b"undated:\n" + b"- a\n" * MEGA,
    "flow values": b"undated: [" + b"a," * MEGA + b"]",
    "pairs": b"a: b\n" * MEGA,
    "aliases": b"a: &a x\nb: [" + b"*a," * MEGA + b"]",
    "one text": HEAD.encode() + b"title: '" + b"a " * MEGA + b"'",
    "commas in a text": HEAD.encode() + b"title: '" + b"," * MEGA + b"'",
    "unclosed": HEAD.encode() + b"title: '" + b"a\n" * MEGA,
    "blank lines": b"\n" * MEGA,
    "comment": b"#" * MEGA,
    "controls": b"\x01" * MEGA,
    "too large": b"a" * (17 * MEGA),
    "keys": HEAD.encode() + "".join(f"k{number}: a\n" for number in range(20000)).encode(),
}


@pytest.mark.parametrize("flood", FLOODS.values(), ids=FLOODS.keys())
def test_a_flood_gives_few_problems_in_a_few_seconds(flood: bytes) -> None:
    begun = time.process_time()
    problems = problems_of(flood)
    assert 0 < len(problems) <= 101
    assert time.process_time() - begun < 10


def test_a_hundred_megabytes_are_refused_without_being_decoded() -> None:
    source = b"a" * (100 * MEGA)
    tracemalloc.start()
    try:
        assert [one.code for one in problems_of(source)] == ["VP002"]
        assert tracemalloc.get_traced_memory()[1] < MEGA
    finally:
        tracemalloc.stop()


def test_a_file_may_be_deep_to_its_limit() -> None:
    with pytest.raises(ProblemsFound) as found:
        read(("[" * 101 + "]" * 101).encode(), "a")
    assert [one.code for one in found.value.problems] == ["VP004"]
    assert told(b"[" * 100 + b"]" * 100) == ["1:1 VP007"]
