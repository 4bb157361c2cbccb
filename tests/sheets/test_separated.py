import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from visitplanner.problems import ProblemsFound
from visitplanner.sheets.cells import Row, tidy
from visitplanner.sheets.separated import read_separated

LIST = "Nr.;Vārds, uzvārds;Tālrunis\r\n1;Irine Gelašvili;+995 555 12 34 56\r\n2;Hatuna Samharadze;\r\n"
CELLS = [("Nr.", "Vārds, uzvārds", "Tālrunis"), ("1", "Irine Gelašvili", "+995 555 12 34 56"), ("2", "Hatuna Samharadze", "")]


def cells(source: bytes, encoding: str = "") -> list[tuple[str, ...]]:
    return [row.cells for row in read_separated(source, "list.csv", encoding).sheets[0].rows]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1257"])
def test_a_list_says_the_same_in_every_encoding_of_offices(encoding: str) -> None:
    assert cells(LIST.encode(encoding)) == CELLS


def test_an_encoding_that_nothing_tells_of_is_said_to_be_a_guess() -> None:
    problems = read_separated(LIST.encode("cp1257"), "list.csv").problems
    assert [(one.code, one.severity) for one in problems] == [("VP018", "notice")]
    assert read_separated(LIST.encode("cp1257"), "list.csv", "cp1257").problems == ()
    assert cells("Имя;Страна\nИрина;Грузия\n".encode("cp1251"), "windows-1251") == [("Имя", "Страна"), ("Ирина", "Грузия")]


@pytest.mark.parametrize("encoding", ["ascii", "klingon"])
def test_a_wrong_encoding_is_a_problem(encoding: str) -> None:
    with pytest.raises(ProblemsFound, match=r"VP018 error: the file is no text in"):
        cells(LIST.encode(), encoding)


@pytest.mark.parametrize("separator", [";", ",", "\t", "|"])
def test_the_separator_is_found(separator: str) -> None:
    made = io.StringIO()
    csv.writer(made, delimiter=separator).writerows(CELLS)
    assert cells(made.getvalue().encode()) == CELLS


def test_a_line_that_names_the_separator_is_believed_and_left_out() -> None:
    assert cells(b"sep=,\r\na,b;c\r\n") == [("a", "b;c")]


def test_quotes_hold_separators_quotes_and_line_breaks() -> None:
    rows = read_separated(b'name;phones\r\n"Ann; ""A""";"1\r\n2"\r\n\r\nBen;3\r\n', "list.csv").sheets[0].rows
    assert rows == (Row(1, ("name", "phones")), Row(2, ('Ann; "A"', "1\n2")), Row(4, ("Ben", "3")))


def test_a_quote_that_is_not_closed_is_told() -> None:
    with pytest.raises(ProblemsFound, match=r"VP016 error: row 2: a cell is too long\n    hint: look for a quote"):
        cells(b'a;b\r\n"' + b"x" * 200_000)


@pytest.mark.parametrize("source", [b"a;b\n" * 20_001, b"a;" * 300])
def test_too_many_rows_or_columns_are_refused(source: bytes) -> None:
    with pytest.raises(ProblemsFound, match="VP016"):
        cells(source)


SAFE = st.text(st.characters(exclude_characters="\r\n\t\ufeff\0'", exclude_categories=["Cs"]), max_size=8).map(tidy)


@given(st.lists(st.tuples(SAFE, SAFE), min_size=3, max_size=6))
def test_what_a_program_writes_is_read_back(rows: list[tuple[str, str]]) -> None:
    made = io.StringIO(newline="")
    csv.writer(made, delimiter=";", quoting=csv.QUOTE_ALL).writerows([("sep", "here"), *rows])
    assert cells(made.getvalue().encode("utf-8-sig"))[1:] == [row for row in rows if any(row)]
