import datetime as dt
import io
from typing import Any

import openpyxl
from hypothesis import given, settings
from hypothesis import strategies as st

from visitplanner.sheets import read_book
from visitplanner.sheets.cells import tidy
from visitplanner.sheets.tables import Cell, Column, Table
from visitplanner.sheets.writing import write_csv, write_xlsx
from visitplanner.texts import visible

NOW = "2013-07-20T09:00:00Z"
COLUMNS = (Column("Name", 30), Column("Phone"), Column("Day", 12, "date"), Column("No", 5, "number"))
ROWS: tuple[tuple[Cell, ...], ...] = (
    ("=HYPERLINK(1)", "+371 639-22233", dt.date(2013, 7, 31), 5),
    ("Irine\nGelašvili", "63922233", None, None),
)
TABLE = Table("People: all", "Visit & people", COLUMNS, ROWS)


def test_csv_has_its_mark_its_separator_and_no_formula() -> None:
    assert write_csv(TABLE).decode("utf-8") == (
        '\ufeffName;Phone;Day;No\r\n\'=HYPERLINK(1);+371 639 22233;2013-07-31;5\r\n"Irine\nGelašvili";63922233;;\r\n'
    )
    assert write_csv(TABLE, ",").decode("utf-8-sig").splitlines()[0] == "Name,Phone,Day,No"


def test_xlsx_has_real_dates_text_that_stays_text_and_a_heading_that_stays_in_sight() -> None:
    sheet: Any
    (sheet,) = openpyxl.load_workbook(io.BytesIO(write_xlsx([TABLE], NOW))).worksheets
    assert (sheet.title, sheet.freeze_panes, sheet.print_title_rows, sheet.column_dimensions["A"].width) == (
        "People  all", "A2", "$1:$1", 30,
    )  # fmt: skip
    assert sheet.oddHeader.left.text == "Visit && people"
    assert [(cell.value, cell.data_type) for cell in sheet[2]] == [
        ("=HYPERLINK(1)", "s"), ("+371 639-22233", "s"), (dt.datetime.fromisoformat("2013-07-31"), "d"), (5, "n"),
    ]  # fmt: skip
    assert [cell.quotePrefix for cell in sheet[2]] == [True, True, False, False]


def test_sheets_of_one_name_are_told_apart() -> None:
    book = openpyxl.load_workbook(io.BytesIO(write_xlsx([TABLE, TABLE], NOW)))
    assert book.sheetnames == ["People  all", "People  all 2"]


def test_two_runs_give_equal_bytes() -> None:
    assert write_xlsx([TABLE], NOW) == write_xlsx([TABLE], NOW)


WORDS = st.text(st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\ufffe\uffff\ufeff"), max_size=10)
WORDS |= st.sampled_from(["=1+1", "+1", "-1", "@a", "'=x", "''", "a;b", 'a"b', "_x0041_"])


@settings(max_examples=50)
@given(st.lists(st.tuples(WORDS, WORDS).filter(lambda row: any(map(tidy, row))), max_size=4))
def test_what_is_written_is_read_back(rows: list[tuple[str, str]]) -> None:
    table = Table("People", "People", (Column("Name"), Column("Function")), tuple(rows))
    kept = [tuple(map(tidy, row)) for row in rows]
    for source in (write_xlsx([table], NOW), write_csv(table), write_csv(table, ",")):
        read = [(*row.cells, "")[:2] for row in read_book(source, "a").sheets[0].rows]
        assert read[0] == ("Name", "Function")
        assert [tuple(map(_plain, row)) for row in read[1:]] == [tuple(map(_plain, row)) for row in kept]


def _plain(words: str) -> str:
    """As far as a spreadsheet keeps it: what would steer a terminal stands as its number."""
    return "".join(visible(words).split())
