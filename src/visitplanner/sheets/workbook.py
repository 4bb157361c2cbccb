"""XLSX: values as the spreadsheet program last showed them, which rows are hidden, which cells are merged; never its macros.

A hostile file is refused before it is parsed: what grows too large when unpacked (a zip bomb), what declares entities (OOXML
forbids them: ECMA-376, part 2, 9.1.4). What a sheet says of its own size is not believed.
"""

import io
import re
import warnings
import zipfile
from collections.abc import Iterator
from typing import IO, Any, NamedTuple
from xml.etree import ElementTree  # parts with a document type are refused before

from visitplanner.problems import ProblemsFound, Spot, error
from visitplanner.sheets.cells import MOST_COLUMNS, MOST_ROWS, Book, Fault, Row, Sheet, as_text, column_number

_MOST_UNPACKED = 48 * 1024 * 1024
_MOST_PARTS = 2_000
_MOST_SHEETS = 100
_ERRORS = frozenset({"#REF!", "#N/A", "#VALUE!", "#NAME?", "#DIV/0!", "#NUM!", "#NULL!", "#SPILL!", "#CALC!", "#FIELD!"})
_AREA = re.compile(r"([A-Z]{1,3})([0-9]{1,7})(?::([A-Z]{1,3})([0-9]{1,7}))?")
_BANNER = 3
"""So many cells of one row, merged into one, make it a title."""


class _Layout(NamedTuple):
    """What openpyxl does not tell of a sheet that it reads row by row."""

    hidden: frozenset[int]
    banners: frozenset[int]
    downward: tuple[tuple[int, int, int], ...]  # merged: column, first and last row
    empty_formulas: tuple[tuple[int, int], ...]


def read_workbook(source: bytes, name: str) -> Book:
    """Read an XLSX file. Raises ProblemsFound: VP016 for what is too large or declares entities, VP017 for what is damaged."""
    try:
        with zipfile.ZipFile(io.BytesIO(source)) as parts:
            _check(parts, name)
            return Book(name, tuple(_sheets(source, parts, name)))
    except ProblemsFound:
        raise
    except Exception as fault:  # what a damaged file makes zipfile, expat and openpyxl raise has no end
        text = f"the file cannot be read as a spreadsheet: {type(fault).__name__}"
        raise _refused(name, "VP017", text, "open it in a spreadsheet program, and save it as .xlsx again") from None


def _check(parts: zipfile.ZipFile, name: str) -> None:
    infos = parts.infolist()
    names = {info.filename for info in infos}
    if "[Content_Types].xml" not in names:
        what = "an OpenDocument file" if "content.xml" in names else "a zip archive"
        raise _refused(name, "VP017", f"this is {what}, no XLSX file", "save the list as .xlsx or CSV")
    if any(info.flag_bits & 1 for info in infos):
        raise _refused(name, "VP017", "the file has a password", "save it without one")
    if len(infos) > _MOST_PARTS or len(names) != len(infos) or sum(info.file_size for info in infos) > _MOST_UNPACKED:
        raise _refused(name, "VP016", "the file is too large when unpacked", "save the sheet with the list in a file of its own")
    for info in infos:
        said = parts.read(info).replace(b"\0", b"")  # in UTF-16 too
        if b"<!DOCTYPE" in said or b"<!ENTITY" in said:
            text = "the file declares a document type, as no spreadsheet program does"
            raise _refused(name, "VP016", text, "do not trust it; ask the sender for a CSV file")


def _sheets(source: bytes, parts: zipfile.ZipFile, name: str) -> Iterator[Sheet]:
    from openpyxl import load_workbook  # heavy: only who has such a file pays it

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of styles and extensions that it does not know
        book = load_workbook(io.BytesIO(source), read_only=True, data_only=True, keep_links=False)
        for sheet in book.worksheets[:_MOST_SHEETS]:
            with parts.open(getattr(sheet, "_worksheet_path")) as part:  # noqa: B009  # as openpyxl itself finds it
                layout = _layout(part)
            yield _sheet(sheet, layout, name)


def _sheet(sheet: Any, layout: _Layout, name: str) -> Sheet:
    sheet.reset_dimensions()
    rows: dict[int, list[str]] = {}
    for number, values in enumerate(sheet.iter_rows(max_row=MOST_ROWS + 1, max_col=MOST_COLUMNS, values_only=True), 1):
        cells = [as_text(value) for value in values]
        while cells and not cells[-1]:
            cells.pop()
        if cells:
            rows[number] = cells
    if max(rows, default=0) > MOST_ROWS:
        raise _refused(
            name, "VP016", f"sheet '{sheet.title}' has more than {MOST_ROWS:,} rows", "save the list in a file of its own"
        )
    for column, first, last in layout.downward:
        for number in range(first + 1, min(last, MOST_ROWS) + 1):
            _fill(rows.get(number), column, _cell(rows.get(first, []), column))
    faults = [
        Fault(row, column, "a formula that was never computed") for row, column in layout.empty_formulas if row <= MOST_ROWS
    ]
    faults += [
        Fault(number, column, f"a formula that ended in {cell}")
        for number, cells in rows.items()
        for column, cell in enumerate(cells, 1)
        if cell in _ERRORS
    ]
    told = tuple(Row(number, tuple(rows[number]), number in layout.hidden, number in layout.banners) for number in sorted(rows))
    return Sheet(sheet.title, told, tuple(faults), sheet.sheet_state != "visible")


def _cell(cells: list[str], column: int) -> str:
    return cells[column - 1] if column <= len(cells) else ""


def _fill(cells: list[str] | None, column: int, value: str) -> None:
    """Say in a row that says anything else what one merged cell says for several rows."""
    if cells is None or not value or _cell(cells, column) or column > MOST_COLUMNS:
        return
    cells.extend([""] * (column - len(cells)))
    cells[column - 1] = value


def _layout(part: IO[bytes]) -> _Layout:
    hidden, banners, downward, formulas = set(), set(), [], []
    for _, element in ElementTree.iterparse(part):  # noqa: S314  # no entities: see _check
        match element.tag.rpartition("}")[2]:
            case "c" if _is_empty_formula(element) and (place := _AREA.fullmatch(element.get("r") or "")):
                formulas.append((int(place[2]), column_number(place[1])))
            case "mergeCell" if (area := _AREA.fullmatch(element.get("ref") or "")) and area[3]:
                left, top, right, bottom = column_number(area[1]), int(area[2]), column_number(area[3]), int(area[4])
                if right - left + 1 >= _BANNER:
                    banners.add(top)
                elif bottom > top:
                    downward.append((left, top, bottom))
            case "row":
                if element.get("hidden") in ("1", "true") and (element.get("r") or "").isdecimal():
                    hidden.add(int(element.get("r") or 0))
                element.clear()
    return _Layout(frozenset(hidden), frozenset(banners), tuple(downward), tuple(formulas))


def _is_empty_formula(cell: ElementTree.Element) -> bool:
    kinds = {child.tag.rpartition("}")[2] for child in cell}
    return "f" in kinds and "v" not in kinds


def _refused(name: str, code: str, text: str, hint: str) -> ProblemsFound:
    return ProblemsFound([error(code, text, hint, spot=Spot(name))])
