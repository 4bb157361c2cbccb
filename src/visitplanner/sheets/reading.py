"""A spreadsheet file as rows of text, whatever it is: XLSX, or text with separators in some encoding."""

from pathlib import Path

from visitplanner.problems import ProblemsFound, Spot, error
from visitplanner.sheets.cells import MOST_BYTES, Book
from visitplanner.sheets.separated import read_separated

_ZIP, _OLE = b"PK\x03\x04", b"\xd0\xcf\x11\xe0"
_OTHERS = {
    _OLE: ("an Excel file of the old kind (.xls), or one with a password", "open it, and save it as .xlsx without a password"),
    b"%PDF": ("a PDF", "ask for the list as a spreadsheet, or copy its table into one"),
    b"{\\rtf": ("a text document", "copy its table into a spreadsheet"),
    b"\x89PNG": ("a picture", "ask for the list as a spreadsheet"),
    b"\xff\xd8\xff": ("a picture", "ask for the list as a spreadsheet"),
}


def read_book_file(path: Path, encoding: str = "") -> Book:
    """Read a spreadsheet file. Raises ProblemsFound: VP017 for one that cannot be opened, and what `read_book` raises."""
    try:
        with path.open("rb") as file:
            source = file.read(MOST_BYTES + 1)
    except OSError as fault:
        raise refused(str(path), "VP017", f"the file cannot be read: {fault.strerror or fault}", "check its name") from None
    return read_book(source, str(path), encoding)


def read_book(source: bytes, name: str, encoding: str = "") -> Book:
    """Read the bytes of a spreadsheet; `name` is what problems call it; `encoding` is that of a CSV file, if it is known.

    Raises ProblemsFound: VP016 for what is too large, VP017 for what is no spreadsheet or damaged, VP018 for another encoding.
    """
    if len(source) > MOST_BYTES:
        raise refused(
            name, "VP016", f"the file is larger than {MOST_BYTES // 1024 // 1024} MB", "save the list in a file of its own"
        )
    for mark, (what, hint) in _OTHERS.items():
        if source.startswith(mark):
            raise refused(name, "VP017", f"this is {what}", hint)
    if source.startswith(_ZIP):
        from visitplanner.sheets.workbook import read_workbook  # and openpyxl, for those alone who have such a file

        return read_workbook(source, name)
    return read_separated(source, name, encoding)


def refused(name: str, code: str, text: str, hint: str) -> ProblemsFound:
    """Make the exception for a file as a whole."""
    return ProblemsFound([error(code, text, hint, spot=Spot(name))])
