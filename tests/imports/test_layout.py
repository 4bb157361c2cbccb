import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.imports.given import layout, sheet
from visitplanner.imports.layout import lay_out, read_columns
from visitplanner.problems import ProblemsFound
from visitplanner.sheets import Row, Sheet


def fields(one: Sheet, *columns: str, heading: int | None = None) -> list[tuple[str, str | None, str]]:
    return [(column.letters, column.field, column.language) for column in layout(one, *columns, heading=heading).columns]


def test_a_latvian_list_with_a_title_above_is_laid_out() -> None:
    one = sheet(
        ("Delegācijas saraksts",), (), ("", "Nr.p.k.", "Vārds, uzvārds", "Amats", "Personas kods"),
        ("", "1", "2", "3", "4"), ("", "1", "Irine Gelašvili", "vietniece", "x"),
        banner=1,
    )  # fmt: skip
    found = layout(one)
    assert (found.heading, [row.number for row in found.rows]) == (3, [5])
    assert fields(one) == [("B", "number", "lv"), ("C", "name", "lv"), ("D", "function", "lv"), ("E", None, "")]


def test_columns_of_two_scripts_stand_side_by_side() -> None:
    one = sheet(("Vārds, uzvārds", "სახელი, გვარი", "Amats"), ("Irine", "ირინე", "vietniece"))
    assert [column[1:] for column in fields(one)] == [("name", "lv"), ("name", "ka"), ("function", "lv")]
    split = sheet(("Vārds", "Uzvārds", "სახელი", "გვარი"), ("Irine", "Gelašvili", "ირინე", "გელაშვილი"))
    assert [column[1:] for column in fields(split)] == [("first", "lv"), ("last", "lv"), ("first", "ka"), ("last", "ka")]


def test_letters_say_the_language_where_the_heading_says_another() -> None:
    one = sheet(("Vārds, uzvārds", "Vārds, uzvārds", "Amats"), ("Irine", "ირინე", "vietniece"))
    assert [column[1:] for column in fields(one)] == [("name", "lv"), ("name", "ka"), ("function", "lv")]


def test_a_heading_of_two_rows_is_read_as_one() -> None:
    one = sheet(("Nr.", "Vārds, uzvārds", "", "Amats"), ("", "latviski", "gruziniski", ""), ("1", "Irine", "ირინე", "vietniece"))
    assert [column[1:] for column in fields(one)] == [("number", "lv"), ("name", "lv"), ("name", "ka"), ("function", "lv")]
    assert [row.number for row in layout(one).rows] == [3]


def test_a_first_name_alone_is_the_name_and_a_name_beside_a_last_name_the_first() -> None:
    assert fields(sheet(("Vārds", "Amats"), ("Irine G.", "x")))[0] == ("A", "name", "lv")
    assert [one[1] for one in fields(sheet(("Name", "Surname"), ("Irine", "Gelašvili")))] == ["first", "last"]


def test_what_a_column_without_a_heading_holds_may_show() -> None:
    one = sheet(
        ("", "Name", "Position", "", ""), ("1", "Ann", "x", "a@b.lv", "+371 63922233"), ("2", "Ben", "y", "b@b.lv", "63922233")
    )
    assert [column[1] for column in fields(one)] == ["number", "name", "function", "email", "phone"]


def test_the_user_says_what_columns_are() -> None:
    one = sheet(("Name", "Work"), ("Ann", "mayor"))
    assert fields(one, "B=function:lv") == [("A", "name", "en"), ("B", "function", "lv")]
    bare = sheet(("Ann", "mayor"), ("Ben", "clerk"))
    assert len(layout(bare, "A=name", "B=function").rows) == 2
    assert [row.number for row in layout(bare, "A=name", heading=1).rows] == [2]


@pytest.mark.parametrize("words", ["C", "C=fuction", "1=name", "C=name:Latvian"])
def test_what_says_nothing_of_a_column_is_refused(words: str) -> None:
    with pytest.raises(ProblemsFound, match="VP022"):
        read_columns([words])


def test_a_sheet_without_a_heading_or_without_names_is_refused_with_what_to_do() -> None:
    with pytest.raises(ProblemsFound, match=r"VP021 error: sheet 'Saraksts': no row is found[^\n]*\n    hint: say in which row"):
        layout(sheet(("a", "b"), ("c", "d")))
    with pytest.raises(ProblemsFound, match=r"VP023 .*B 'E-mail'.*\n    hint: say which it is: --column B=name"):
        layout(sheet(("Function", "E-mail"), ("mayor", "a@b.lv")))


CELLS = st.sampled_from(
    ["", "Name", "Vārds", "Uzvārds", "სახელი, გვარი", "Amats", "latviski", "1", "2", "Ann", "a@b.lv"]
) | st.text(max_size=6)


@given(st.lists(st.lists(CELLS, max_size=5), max_size=6), st.none() | st.integers(0, 6))
def test_any_sheet_is_laid_out_or_refused(rows: list[list[str]], heading: int | None) -> None:
    one = Sheet("", tuple(Row(number, tuple(row)) for number, row in enumerate(rows, 1) if any(row)))
    codes: set[str] = set()
    try:
        numbers = [column.number for column in lay_out(one, "a.csv", {}, heading).columns]
        assert numbers == sorted(set(numbers))
    except ProblemsFound as found:
        codes = {problem.code for problem in found.problems}
    assert codes <= {"VP021", "VP023"}
