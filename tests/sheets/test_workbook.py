import datetime as dt
import io
import zipfile
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.sheets.books import book, with_part
from visitplanner.problems import Problem, ProblemsFound
from visitplanner.sheets.cells import Fault
from visitplanner.sheets.workbook import read_workbook

SHEET = "xl/worksheets/sheet1.xml"


def refused(source: bytes) -> str:
    with pytest.raises(ProblemsFound) as found:
        read_workbook(source, "list.xlsx")
    return str(found.value)


def test_values_are_read_as_text_and_empty_rows_left_out() -> None:
    source = book([["Name", "Born"], [], ["Ann", dt.date(1975, 7, 31)], [37163922233, 2.5]])
    (sheet,) = read_workbook(source, "list.xlsx").sheets
    assert [(row.number, row.cells) for row in sheet.rows] == [
        (1, ("Name", "Born")),
        (3, ("Ann", "1975-07-31")),
        (4, ("37163922233", "2.5")),
    ]


def test_hidden_rows_and_sheets_are_told_and_titles_known_by_their_merged_cells() -> None:
    def dress(sheet: Any) -> None:
        sheet.merge_cells("A1:D1")
        sheet.row_dimensions[3].hidden = True
        sheet.parent.create_sheet("Old").sheet_state = "hidden"

    sheets = read_workbook(book([["Delegācijas saraksts"], ["Name"], ["Ann"]], dress=dress), "list.xlsx").sheets
    assert [(row.number, row.is_banner, row.is_hidden) for row in sheets[0].rows] == [
        (1, True, False), (2, False, False), (3, False, True),
    ]  # fmt: skip
    assert [(sheet.name, sheet.is_hidden) for sheet in sheets] == [("Sheet1", False), ("Old", True)]


def test_a_cell_merged_downward_says_the_same_in_each_of_its_rows() -> None:
    source = book([["Ann", "Town hall"], ["Ben", None], ["Cid", None]], dress=lambda sheet: sheet.merge_cells("B1:B2"))
    assert [row.cells for row in read_workbook(source, "a").sheets[0].rows] == [
        ("Ann", "Town hall"),
        ("Ben", "Town hall"),
        ("Cid",),
    ]


def test_formulas_give_the_value_last_seen_or_are_a_fault() -> None:
    def computed(part: bytes) -> bytes:
        return part.replace(b"<f>1+1</f><v></v>", b"<f>1+1</f><v>2</v>").replace(b"<f>1+1</f><v />", b"<f>1+1</f><v>2</v>")

    source = with_part(book([["=1+1", "#REF!"]]), SHEET, computed)
    (sheet,) = read_workbook(source, "list.xlsx").sheets
    assert (sheet.rows[0].cells, sheet.faults) == (("2", "#REF!"), (Fault(1, 2, "a formula that ended in #REF!"),))
    bare = with_part(source, SHEET, lambda part: part.replace(b"<v>2</v>", b""))
    assert Fault(1, 1, "a formula that was never computed") in read_workbook(bare, "list.xlsx").sheets[0].faults


def test_a_sheet_is_not_believed_about_its_size() -> None:
    vast = with_part(
        book([["Ann"]]), SHEET, lambda part: part.replace(b'ref="A1"', b'ref="A1:XFD1048576"').replace(b"A1:A1", b"A1:XFD1048576")
    )
    assert [row.cells for row in read_workbook(vast, "list.xlsx").sheets[0].rows] == [("Ann",)]
    merged = with_part(
        book([["Ann"]]),
        SHEET,
        lambda part: part.replace(b"</sheetData>", b'</sheetData><mergeCells><mergeCell ref="A1:B1048576"/></mergeCells>'),
    )
    assert [row.cells for row in read_workbook(merged, "list.xlsx").sheets[0].rows] == [("Ann",)]
    far = with_part(
        book([["Ann"]]), SHEET, lambda part: part.replace(b'r="1"', b'r="999999999"').replace(b'r="A1"', b'r="A999999999"')
    )
    assert [row.cells for row in read_workbook(far, "list.xlsx").sheets[0].rows] == []


def test_too_many_rows_are_refused() -> None:
    far = with_part(book([["Ann"]]), SHEET, lambda part: part.replace(b'r="1"', b'r="20001"').replace(b'r="A1"', b'r="A20001"'))
    assert refused(far).startswith("list.xlsx: VP016 error: sheet 'Sheet1' has more than 20,000 rows")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_entities_are_refused_before_they_are_parsed(encoding: str) -> None:
    laughs = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b SYSTEM "file:///etc/passwd">]>'

    def change(part: bytes) -> bytes:
        text = part.decode()
        return (f'<?xml version="1.0" encoding="{encoding}"?>' + laughs + text[text.index("<worksheet") :]).encode(encoding)

    assert refused(with_part(book([["Ann"]]), SHEET, change)).startswith(
        "list.xlsx: VP016 error: the file declares a document type"
    )


def test_a_bomb_is_not_unpacked() -> None:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as parts:
        parts.writestr("[Content_Types].xml", "<a/>")
        for number in range(4):
            parts.writestr(f"{number}.xml", b" " * 16 * 1024 * 1024)
    assert refused(made.getvalue()).startswith("list.xlsx: VP016 error: the file is too large when unpacked")


def test_other_archives_are_told_apart() -> None:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as parts:
        parts.writestr("content.xml", "<a/>")
    assert refused(made.getvalue()).startswith("list.xlsx: VP017 error: this is an OpenDocument file")


@settings(max_examples=60)
@given(st.data())
def test_a_damaged_file_is_rows_or_a_problem(data: st.DataObject) -> None:
    part = data.draw(st.sampled_from([SHEET, "xl/workbook.xml", "xl/styles.xml", "xl/sharedStrings.xml", "[Content_Types].xml"]))

    def change(source: bytes) -> bytes:
        at = data.draw(st.integers(0, len(source)))
        return source[:at] + data.draw(st.binary(max_size=6)) + source[at + data.draw(st.integers(0, 6)) :]

    source = with_part(book([["Name", "Born"], ["Ann", dt.date(1975, 7, 31)]]), part, change)
    problems: tuple[Problem, ...] = ()
    try:
        read_workbook(source, "list.xlsx")
    except ProblemsFound as found:
        problems = found.problems
    assert {one.code for one in problems} <= {"VP016", "VP017"}
