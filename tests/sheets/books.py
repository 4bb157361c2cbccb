"""XLSX files made in the test, as offices make them."""

import io
import zipfile
from collections.abc import Callable, Iterable, Sequence
from typing import Any

from openpyxl import Workbook


def book(rows: Iterable[Sequence[object]], name: str = "Sheet1", dress: Callable[[Any], None] = lambda sheet: None) -> bytes:
    """Return an XLSX file of one sheet; `dress` merges and hides what it likes."""
    made = Workbook()
    sheet = made.active
    assert sheet is not None
    sheet.title = name
    for row in rows:
        sheet.append(list(row))
    dress(sheet)
    return saved(made)


def saved(made: Workbook) -> bytes:
    """Return a workbook as bytes."""
    file = io.BytesIO()
    made.save(file)
    return file.getvalue()


def with_part(source: bytes, name: str, change: Callable[[bytes], bytes]) -> bytes:
    """Return an XLSX file with one of its parts changed."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(source)) as parts, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as other:
        for info in parts.infolist():
            part = parts.read(info)
            other.writestr(info.filename, change(part) if info.filename == name else part)
    return made.getvalue()
