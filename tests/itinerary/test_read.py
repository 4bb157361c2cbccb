"""A whole file: what it must hold, what is told of it, and that nothing but problems ever comes out."""

from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from tests.itinerary.files import HEAD, MANUAL, problems_of, reading_of, told
from tests.strategies import visits
from visitplanner.itinerary import read, read_file, write
from visitplanner.problems import ProblemsFound

FILES = [block.encode() for block in MANUAL.read_text(encoding="utf-8").split("```yaml\n")[1:3]]


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("", ["1:1 VP008"]),
        ("# nothing\n", ["1:1 VP008"]),
        ("just words", ["1:1 VP007"]),
        ("- a", ["1:1 VP007"]),
        ("a: b", ["1:1 VP008", "1:1 VP008", "1:1 VP008", "1:1 VP008", "1:1 VP005"]),
        ("visitplanner: 2\nnew_key: a", ["1:15 VP015"]),
        (HEAD.replace(": 1", ": one"), ["1:15 VP007"]),
        (HEAD.replace(": 1", ": 0"), ["1:15 VP007"]),
        (HEAD.replace(": v", ": Visit 1"), ["2:8 VP007"]),
        (HEAD.replace("[en, lv]", "[]"), ["4:12 VP008"]),
        (HEAD + "draft: x", ["5:8 VP007"]),
        (HEAD + "visit: w", ["5:1 VP006"]),
    ],
)
def test_what_a_file_must_hold(source: str, expected: list[str]) -> None:
    assert sorted(told(source.encode())) == sorted(expected)


def test_a_file_says_which_draft_it_mirrors() -> None:
    assert reading_of("draft: 3fa9c1d20b77").draft == "3fa9c1d20b77"
    assert reading_of("title: a").draft == ""


def test_all_problems_are_told_at_once_each_with_place_and_code() -> None:
    problems = problems_of("titel: a\nzone: Riga\npeople: {A: b}\nundated: [a @ b, {title: c, kind: d}]")
    assert [one.code for one in problems] == ["VP005", "VP103", "VP007", "VP011", "VP014"]
    assert all(one.spot and one.spot.line and one.spot.column and one.hint and one.severity == "error" for one in problems)


def test_the_order_of_keys_does_not_matter() -> None:
    text = "languages: [lv]\ntitle: a\npeople: {ann: Ann}\nundated: [b]"
    turned = "\n".join(reversed(text.splitlines()))
    assert reading_of(text).visit == reading_of(turned).visit


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_line_ends_of_all_systems_are_read(end: str, tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_bytes((HEAD + "title: a\nnote: |\n  b\n  c\n").replace("\n", end).encode())
    reading = read_file(path)
    assert str(reading.visit.notes[0].text) == "b\nc"
    assert reading.spots["visit", "v", "title"].line == 5


def test_a_file_that_cannot_be_opened_or_is_too_large_is_a_problem(tmp_path: Path) -> None:
    large = tmp_path / "large.yaml"
    with large.open("wb") as file:
        file.truncate(100 * 1024 * 1024)
    for path, code in ((tmp_path / "gone.yaml", "VP001"), (tmp_path, "VP001"), (large, "VP002")):
        with pytest.raises(ProblemsFound) as found:
            read_file(path)
        (problem,) = found.value.problems
        assert (problem.code, problem.spot and problem.spot.file) == (code, str(path))


def _sane(source: bytes) -> None:
    """Hold that bytes are a visit, which is written back whole, or a few problems, each with its place."""
    try:
        reading = read(source, "a.yaml")
    except ProblemsFound as found:
        problems = found.problems
    else:
        assert len(reading.spots) > 1
        assert read(write(reading.visit).encode(), "b.yaml").visit == reading.visit
        return
    assert 0 < len(problems) <= 101
    assert all(one.spot for one in problems)


@given(st.binary(max_size=300))
@example(b"\xff\xfe")
@example(b"\xef\xbb\xbf")
def test_any_bytes_give_problems_or_a_visit(source: bytes) -> None:
    _sane(source)


@given(st.lists(st.sampled_from([*"ab:-?[]{}#&*!|>'\"%@` \n\t\\,0", "at", "visit: "]), max_size=60).map("".join))
def test_any_yaml_gives_problems_or_a_visit(text: str) -> None:
    _sane(text.encode())
    _sane((HEAD + "undated:\n" + text).encode())
    _sane((HEAD + "people: {a: {" + text + "}}").encode())


PIECES = [
    b"{", b"}", b"[", b"]", b": ", b"- ", b"\n", b'"', b"'", b"&a ", b"*a", b"? ", b" @ ", b"10:00", b"2013-03-31", b"!x ", b"|",
    b"\t",    b"\\", b"\xe2\x80\xae", b"\xff", b"\0", b"  ", b" #", b",", b"after x", b"title", b"en: ", b">-\n", b"~",
]  # fmt: skip


@given(st.sampled_from(FILES), st.data())
@settings(max_examples=150, deadline=None)
def test_a_damaged_file_gives_problems_or_a_visit(source: bytes, data: Any) -> None:
    source = source.split(b"```")[0]
    for _ in range(data.draw(st.integers(1, 4))):
        begin = data.draw(st.integers(0, len(source)))
        end = begin + data.draw(st.sampled_from([0, 0, 1, 5, 40, 10_000]))
        source = source[:begin] + data.draw(st.sampled_from([b"", *PIECES])) + source[end:]
    _sane(source)


@given(visits())
@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
def test_every_fact_of_a_written_visit_has_a_place(visit: Any) -> None:
    spots = read(write(visit).encode(), "a.yaml").spots
    subjects = [("item", item.id) for item in visit.items] + [("person", one.id) for one in visit.people]
    assert all(subject in spots for subject in subjects)
