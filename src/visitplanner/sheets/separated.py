"""CSV as it is met: any separator, any encoding that offices use, quotes that hold line breaks."""

import codecs
import csv
import io
from collections import Counter
from itertools import islice

from visitplanner.problems import Problem, ProblemsFound, Spot, error
from visitplanner.sheets.cells import MOST_COLUMNS, MOST_ROWS, Book, Row, Sheet, tidy
from visitplanner.sheets.guarding import unguarded

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_SEPARATORS = ";\t,|"
FALLBACK = "cp1257"
"""The encoding of files that are not Unicode and do not say what they are: Windows for the Baltic languages."""


def read_separated(source: bytes, name: str, encoding: str = "") -> Book:
    """Read CSV. Raises ProblemsFound: VP016 for too many rows or columns, VP018 for letters that are none in its encoding."""
    text, is_guessed = _decode(source, name, encoding)
    separator, text = _separator(text)
    rows = []
    try:
        for number, cells in enumerate(csv.reader(io.StringIO(text, newline=""), delimiter=separator), 1):
            if number > MOST_ROWS or len(cells) > MOST_COLUMNS:
                raise _refused(
                    name, "VP016", f"row {number}: there are too many rows or columns", "save the list in a file of its own"
                )
            said = tuple(unguarded(tidy(cell)) for cell in cells)
            if any(said):
                rows.append(Row(number, said))
    except csv.Error:
        line = f"row {len(rows) + 1}: a cell is too long"
        raise _refused(name, "VP016", line, 'look for a quote (") that is not closed') from None
    hint = "look at the names; if letters are wrong, name the encoding: --encoding windows-1251, windows-1252 ..."
    guess = Problem("VP018", "notice", "the file does not say how it is written: read as Windows-1257", hint, (), Spot(name))
    return Book(name, (Sheet("", tuple(rows)),), (guess,) if is_guessed else ())


def _decode(source: bytes, name: str, encoding: str) -> tuple[str, bool]:
    """Return the text, and whether its encoding is a guess."""
    marked = next((found for mark, found in _MARKS if source.startswith(mark)), "")
    tried = [encoding] if encoding else [marked] if marked else ["utf-8", *_by_zeros(source), FALLBACK]
    for one in tried:
        try:
            text = source.decode(one)
        except (UnicodeDecodeError, LookupError):
            continue
        if "\0" not in text:
            return text.lstrip("\ufeff"), one == FALLBACK and not encoding
    hint = "say how it is written: --encoding windows-1257, windows-1251, utf-16; or save it as 'CSV UTF-8'"
    raise _refused(name, "VP018", f"the file is no text in {' or '.join(tried)}", hint)


def _by_zeros(source: bytes) -> tuple[str, ...]:
    """Tell UTF-16 without its mark by where the zeros of Latin letters, digits and separators stand."""
    sample = source[:2000]
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    return () if not even + odd else ("utf-16-le",) if odd > even else ("utf-16-be",)


def _separator(text: str) -> tuple[str, str]:
    """Return the separator that parts most rows into the same number of cells, and the text without a `sep=` line."""
    if text[:5].casefold().startswith("sep=") and len(text) > 4 and text[4] in _SEPARATORS:
        return text[4], text[4:].lstrip(text[4]).lstrip("\r\n")
    found = ";"
    best = (0, 0)
    for separator in _SEPARATORS:
        try:
            counts = [
                len(cells) for cells in islice(csv.reader(io.StringIO(text[:200_000], newline=""), delimiter=separator), 50)
            ]
        except csv.Error:
            continue
        columns, rows = max(Counter(count for count in counts if count > 1).items(), key=lambda one: one[::-1], default=(0, 0))
        if (rows, columns) > best:
            found, best = separator, (rows, columns)
    return found, text


def _refused(name: str, code: str, text: str, hint: str) -> ProblemsFound:
    return ProblemsFound([error(code, text, hint, spot=Spot(name))])
