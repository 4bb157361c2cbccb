from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.sheets.books import book
from visitplanner.problems import Problem, ProblemsFound
from visitplanner.sheets import Sheet, read_book, read_book_file
from visitplanner.sheets.cells import MOST_BYTES


@pytest.mark.parametrize(
    ("source", "code"),
    [
        (b"\xd0\xcf\x11\xe0\xa1\xb1", "VP017"),
        (b"%PDF-1.7", "VP017"),
        (b"{\\rtf1", "VP017"),
        (b"\x89PNG\r\n", "VP017"),
        (b"PK\x03\x04 half", "VP017"),
        (b"a" * (MOST_BYTES + 1), "VP016"),
    ],
)
def test_what_is_no_spreadsheet_is_refused(source: bytes, code: str) -> None:
    with pytest.raises(ProblemsFound) as found:
        read_book(source, "list.xlsx")
    assert [(one.code, str(one.spot)) for one in found.value.problems] == [(code, "list.xlsx")]


def test_a_file_is_read_by_what_is_in_it_not_by_its_name(tmp_path: Path) -> None:
    (tmp_path / "list.csv").write_bytes(book([["a", "b"]]))
    (tmp_path / "list.xlsx").write_bytes(b"a;b\n")
    read = [read_book_file(tmp_path / name).sheets[0] for name in ("list.csv", "list.xlsx")]
    assert [(sheet.name, [row.cells for row in sheet.rows]) for sheet in read] == [("Sheet1", [("a", "b")]), ("", [("a", "b")])]


def test_a_file_that_is_not_there_is_a_problem(tmp_path: Path) -> None:
    with pytest.raises(ProblemsFound, match="VP017 error: the file cannot be read"):
        read_book_file(tmp_path / "none.csv")


@given(st.binary(max_size=300) | st.binary(max_size=300).map(lambda tail: b"PK\x03\x04" + tail))
def test_any_bytes_are_rows_or_a_problem(source: bytes) -> None:
    problems: tuple[Problem, ...] = ()
    sheets: tuple[Sheet, ...] = ()
    try:
        sheets = read_book(source, "any").sheets
    except ProblemsFound as found:
        problems = found.problems
    assert {one.code for one in problems} <= {"VP016", "VP017", "VP018"}
    assert all(any(row.cells) for sheet in sheets for row in sheet.rows)
