"""Tables as CSV and XLSX bytes: what a user wrote never becomes a formula, and two runs give equal bytes."""

import csv
import datetime as dt
import io
import re
import zipfile
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Literal

from visitplanner.sheets.cells import column_letters
from visitplanner.sheets.guarding import guarded
from visitplanner.sheets.tables import Cell, Table
from visitplanner.texts import visible

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

_LONGEST_CELL = 32_767
"""Letters that a cell of XLSX may hold."""
_FORMATS = {"date": "yyyy-mm-dd", "instant": "yyyy-mm-dd hh:mm"}
_ZIP_EPOCH = (1980, 1, 1, 0, 0, 0)


def write_csv(table: Table, separator: Literal[";", ","] = ";") -> bytes:
    """Return a table as CSV in UTF-8 with a byte order mark, by which Excel knows the encoding."""
    made = io.StringIO(newline="")
    writer = csv.writer(made, delimiter=separator, lineterminator="\r\n")
    writer.writerow([guarded(column.title) for column in table.columns])
    writer.writerows([guarded(_plain(cell)) if isinstance(cell, str) else _plain(cell) for cell in row] for row in table.rows)
    return made.getvalue().encode("utf-8-sig")


def _plain(cell: Cell) -> str:
    match cell:
        case None:
            return ""
        case dt.datetime():
            return f"{cell:%Y-%m-%d %H:%M}"
        case dt.date():
            return cell.isoformat()
        case _:
            return visible(str(cell), lines=True)


def write_xlsx(tables: Sequence[Table], now: str) -> bytes:
    """Return tables as the sheets of an XLSX file; `now` (ISO 8601 in UTC) is when it says it was made."""
    from openpyxl import Workbook  # heavy: only who writes such a file pays it

    book = Workbook()
    del book[book.sheetnames[0]]
    for table in tables:
        _fill(book.create_sheet(_sheet_name(table.name, book.sheetnames)), table)
    instant = dt.datetime.fromisoformat(now).replace(tzinfo=None)
    book.properties.creator, book.properties.created = "visitplanner", instant
    made = io.BytesIO()
    book.save(made)
    return _settled(made.getvalue(), now)


def _sheet_name(name: str, taken: Sequence[str]) -> str:
    """Return a name that a sheet may have: at most 31 letters, and none that it forbids."""
    plain = re.sub(r"[\[\]:*?/\\']", " ", visible(name)).strip()[:28] or "Sheet"
    return plain if plain not in taken else f"{plain} {len(taken) + 1}"


def _fill(sheet: "Worksheet", table: Table) -> None:
    from openpyxl.styles import Alignment, Font  # heavy, as above

    for number, column in enumerate(table.columns, 1):
        _set(sheet.cell(1, number), column.title)
        sheet.cell(1, number).font = Font(bold=True)
        sheet.cell(1, number).alignment = Alignment(vertical="top", wrap_text=True)
        sheet.column_dimensions[column_letters(number)].width = column.width
    for place, row in enumerate(table.rows, 2):
        for number, (column, value) in enumerate(zip(table.columns, row, strict=True), 1):
            cell = sheet.cell(place, number)
            _set(cell, value)
            cell.alignment = Alignment(vertical="top", wrap_text=column.kind == "text")
            if column.kind in _FORMATS and not isinstance(value, str):
                cell.number_format = _FORMATS[column.kind]
    last = f"{column_letters(len(table.columns))}{len(table.rows) + 1}"
    sheet.freeze_panes = "A2"
    sheet.auto_filter.ref = f"A1:{last}"
    sheet.print_title_rows = "1:1"
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = 9  # A4
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    paper: Any = sheet  # what its stubs call optional is always there
    paper.sheet_properties.pageSetUpPr.fitToPage = True
    paper.oddHeader.left.text = visible(table.title).replace("&", "&&")[:200]
    paper.oddFooter.right.text = "&P / &N"


def _set(cell: Any, value: Cell) -> None:
    """Give a cell its value; text is typed as text whatever it begins with, and stays so when somebody edits it."""
    if isinstance(value, str):
        cell.value = visible(value, lines=True)[:_LONGEST_CELL]
        cell.data_type = "s"
        cell.quotePrefix = guarded(value) != value
    else:
        cell.value = value


def _settled(source: bytes, now: str) -> bytes:
    """Return the file with the one time that it is told, where openpyxl writes the clock's."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(source)) as parts, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as settled:
        for info in parts.infolist():
            part = parts.read(info)
            if info.filename == "docProps/core.xml":
                part = re.sub(rb"(<dcterms:modified[^>]*>)[^<]*", rb"\g<1>" + now.encode(), part)
            settled.writestr(zipfile.ZipInfo(info.filename, _ZIP_EPOCH), part, zipfile.ZIP_DEFLATED)
    return made.getvalue()
