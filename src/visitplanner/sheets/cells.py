"""What a spreadsheet holds once it is read: text in rows of cells, whatever program wrote it."""

import datetime as dt
import re
from typing import NamedTuple

from visitplanner.problems import Problem, Spot

MOST_BYTES = 16 * 1024 * 1024
MOST_ROWS = 20_000
MOST_COLUMNS = 256
_LETTERS = re.compile(r"[A-Z]{1,3}")


class Fault(NamedTuple):
    """A cell whose value cannot be had: a formula that was never computed, or that ended in an error."""

    row: int
    column: int
    text: str


class Row(NamedTuple):
    """One row: its number counts from 1, as spreadsheet programs show it.

    `is_banner`: some three or more of its cells are merged into one, so that it is a title, not a row of a table.
    """

    number: int
    cells: tuple[str, ...]
    is_hidden: bool = False
    is_banner: bool = False


class Sheet(NamedTuple):
    """The rows of one sheet that say anything; `name` is empty in a CSV file."""

    name: str = ""
    rows: tuple[Row, ...] = ()
    faults: tuple[Fault, ...] = ()
    is_hidden: bool = False


class Book(NamedTuple):
    """A spreadsheet file, and what was noticed when it was read."""

    file: str
    sheets: tuple[Sheet, ...] = ()
    problems: tuple[Problem, ...] = ()


def column_letters(number: int) -> str:
    """Return the letters of a column counted from 1: A, Z, AA."""
    letters = ""
    while number > 0:
        number, rest = divmod(number - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


def column_number(letters: str) -> int:
    """Return the number of a column by its letters, in any case; 0 where they name none."""
    letters = letters.strip().upper()
    if not _LETTERS.fullmatch(letters):
        return 0
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number


def spot_of(file: str, sheet: str, row: int, column: int) -> Spot:
    """Return where a cell stands, as problems name it."""
    name = f"'{sheet}'" if sheet and not sheet.isidentifier() else sheet
    return Spot(file, row, column, f"{name}!{column_letters(column)}{row}" if name else f"{column_letters(column)}{row}")


def as_text(value: object) -> str:
    """Return the value of a cell as text: dates as 2013-07-31, with an hour 2013-07-31 14:20; whole numbers without a point."""
    match value:
        case None:
            return ""
        case bool():
            return "TRUE" if value else "FALSE"
        case float():
            return str(int(value)) if value.is_integer() else f"{value:.15g}"
        case dt.datetime():
            rounded = value + dt.timedelta(seconds=30)
            return f"{value:%Y-%m-%d}" if value.time() == dt.time() else f"{rounded:%Y-%m-%d %H:%M}"
        case dt.date():
            return value.isoformat()
        case dt.time():
            return f"{value:%H:%M}"
        case dt.timedelta():
            minutes = round(value.total_seconds() / 60)
            return f"{minutes // 60}:{minutes % 60:02}"
        case _:
            return tidy(str(value))


def tidy(words: str) -> str:
    """Return the words of a cell without what programs leave in them: spaces around, carriage returns, tabs, byte order marks."""
    return words.replace("\r\n", "\n").replace("\r", "\n").replace("\t", " ").replace("\ufeff", "").strip()
