"""Where the table stands in a sheet, and what its columns tell: a proposal, which the user can change column by column."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from visitplanner.imports.fields import FIELDS, NAMES, UNUSED, Certainty, Field, field_of, hint_of
from visitplanner.imports.words import folded
from visitplanner.problems import Problem, ProblemsFound, Spot, did_you_mean, error
from visitplanner.sheets import Row, Sheet, column_letters, column_number
from visitplanner.texts import is_language, script_of, script_read_in

_HEAD_ROWS = 40
"""A heading stands among so many first rows."""
_POINTS: dict[Certainty, int] = {"sure": 3, "likely": 1}
_EMAIL = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s]+")
_PHONE = re.compile(r"\+?[0-9][0-9 ()./\-]{6,}")


class Column(NamedTuple):
    """What a column tells: `field` is empty where nobody knows; `language` is empty where the letters say it."""

    number: int
    heading: str
    field: Field | None = None
    language: str = ""
    certainty: Certainty = ""

    @property
    def letters(self) -> str:
        """Return how spreadsheet programs call it."""
        return column_letters(self.number)


class Layout(NamedTuple):
    """The columns of a table, the rows of its heading (0: it has none), and the rows below."""

    columns: tuple[Column, ...]
    heading: int
    rows: tuple[Row, ...]

    def columns_of(self, *fields: Field) -> tuple[Column, ...]:
        """Return the columns that tell one of the fields."""
        return tuple(column for column in self.columns if column.field in fields)


def lay_out(sheet: Sheet, file: str, told: Mapping[int, tuple[Field, str]], heading: int | None = None) -> Layout:
    """Return the layout of a sheet; `told` are the columns that the user has named, `heading` the row, 0 for none.

    Raises ProblemsFound: VP021 where no heading is found, VP023 where no column tells a name.
    """
    rows = tuple(row for row in sheet.rows if row.number == heading) if heading else sheet.rows[:_HEAD_ROWS]
    best = max(rows, key=lambda row: (_score(row), -row.number), default=None)
    is_found = best is not None and (heading is not None or _score(best) >= _POINTS["sure"])
    if heading == 0 or (told and not is_found):
        layout = Layout(_guessed(_bare(sheet.rows), sheet.rows), 0, sheet.rows)
    elif best is None or not is_found:
        raise _refused(file, sheet, "VP021", "no row is found that says what the columns are", _HINT_HEADING)
    else:
        layout = _below(sheet, best)
    columns = tuple(_told(column, told) for column in layout.columns)
    layout = layout._replace(columns=_settled(columns))
    if not layout.columns_of(*NAMES):
        heads = ", ".join(f"{one.letters} '{one.heading}'" for one in columns if one.heading)[:300]
        raise _refused(file, sheet, "VP023", f"no column is known to hold names: {heads or 'there are no headings'}", _HINT_NAME)
    return layout


_HINT_HEADING = "say in which row the headings stand, --heading 3, or what the columns are: --column B=name --column C=function"
_HINT_NAME = "say which it is: --column B=name"


def read_columns(words: Sequence[str]) -> dict[int, tuple[Field, str]]:
    """Read what the user says of columns: "C=function", "D=name:ka", "E=ignore". Raises ProblemsFound (VP022)."""
    found: dict[int, tuple[Field, str]] = {}
    problems = []
    for word in words:
        letters, _, rest = word.partition("=")
        name, _, language = rest.strip().partition(":")
        field = next((one for one in FIELDS if one == name), None)
        if not column_number(letters) or field is None or (language and not is_language(language)):
            hint = did_you_mean(name, FIELDS) if field is None else ""
            known = f"write it as C=function, D=name:ka or E=ignore; a column may be: {', '.join(FIELDS)}"
            problems.append(error("VP022", f"'{word}' does not say what a column is", hint or known))
        else:
            found[column_number(letters)] = (field, language)
    if problems:
        raise ProblemsFound(problems)
    return found


def _score(row: Row) -> int:
    """Return how much a row looks like a heading; each field counts once, and a title in merged cells is none."""
    found: dict[Field, int] = {}
    for cell in row.cells:
        known = field_of(cell) if cell and not row.is_banner else None
        if known:
            found[known.field] = max(found.get(known.field, 0), _POINTS[known.certainty])
    return sum(found.values())


def _below(sheet: Sheet, heading: Row) -> Layout:
    """Return the layout of a table by its heading, which a second row may go on with, and a row of numbers may follow."""
    rows = [row for row in sheet.rows if row.number > heading.number]
    heads = list(heading.cells)
    if rows and _continues(rows[0]):
        second = rows.pop(0).cells
        heads += [""] * (len(second) - len(heads))
        above = ""
        for place, cell in enumerate(second):
            above = heads[place] or above
            if cell and folded(cell) != folded(heads[place]):
                heads[place] = f"{above} {cell}".strip()
    if rows and _counts(rows[0]):
        rows.pop(0)
    return Layout(_guessed(heads, rows), heading.number, tuple(rows))


def _continues(row: Row) -> bool:
    """Whether a row below a heading is a part of it: all it says are languages, or headings."""
    said = [cell for cell in row.cells if cell]
    known = [hint_of(cell) or ((found := field_of(cell)) and found.certainty == "sure") for cell in said]
    return len(said) > 1 and all(known)


def _counts(row: Row) -> bool:
    """Whether a row only counts the columns: 1, 2, 3."""
    said = [cell.rstrip(".") for cell in row.cells if cell]
    return len(said) > 2 and said == [str(number) for number in range(1, len(said) + 1)]


def _bare(rows: Sequence[Row]) -> list[str]:
    return [""] * max((len(row.cells) for row in rows), default=0)


def _guessed(heads: Sequence[str], rows: Sequence[Row]) -> tuple[Column, ...]:
    """Return the columns by their headings, and those without a known one by what stands in them."""
    width = max(len(heads), max((len(row.cells) for row in rows), default=0))
    columns = []
    for number in range(1, width + 1):
        head = heads[number - 1] if number <= len(heads) else ""
        values = [row.cells[number - 1] for row in rows if len(row.cells) >= number and row.cells[number - 1]]
        if not head and not values:
            continue
        if known := field_of(head):
            columns.append(Column(number, head, known.field, _language(known.language, values), known.certainty))
        else:
            columns.append(_by_values(Column(number, head), values))
    return tuple(columns)


def _language(told: str, values: Sequence[str]) -> str:
    """Return the language of a column: as its heading says, unless most of what stands there is in another script."""
    scripts = Counter(script for value in values if (script := script_of(value)))
    most = scripts.most_common(1)[0][0] if scripts else ""
    if not most or most == script_read_in(told):
        return told
    return {"GEORGIAN": "ka", "CYRILLIC": "ru"}.get(most, "")


def _by_values(column: Column, values: Sequence[str]) -> Column:
    if len(values) > 1 and values == [str(number) for number in range(1, len(values) + 1)]:
        return column._replace(field="number", certainty="guess")
    if column.heading:
        return column
    kinds: tuple[tuple[Field, re.Pattern[str]], ...] = (("email", _EMAIL), ("phone", _PHONE))
    for field, form in kinds:
        if values and sum(bool(form.fullmatch(value)) for value in values) * 2 > len(values):
            return column._replace(field=field, certainty="guess")
    return column


def _told(column: Column, told: Mapping[int, tuple[Field, str]]) -> Column:
    if column.number not in told:
        return column
    field, language = told[column.number]
    return column._replace(field=field, language=language or column.language, certainty="told")


def _settled(columns: Sequence[Column]) -> tuple[Column, ...]:
    """Let "name" be a first name where the last name stands beside it, and a first name without a last one the whole name.

    Of two columns that tell the same in the same language the surer one is taken, else the first.
    """
    has_last = {column.language for column in columns if column.field == "last"}
    has_first = {column.language for column in columns if column.field == "first"}
    settled: list[Column] = []
    for column in columns:
        if column.field == "name" and column.language in has_last - has_first and column.certainty != "told":
            column = column._replace(field="first")
        elif column.field == "first" and column.language not in has_last and column.certainty != "told":
            column = column._replace(field="name")
        settled.append(column)
    return tuple(_without_doubles(settled))


_ORDER: tuple[Certainty, ...] = ("told", "sure", "likely", "guess", "")
_SEVERAL = frozenset({"phone", "email", "note", *UNUSED})


def _without_doubles(columns: Sequence[Column]) -> list[Column]:
    taken: dict[tuple[Field, str], int] = {}
    for column in sorted(columns, key=lambda one: _ORDER.index(one.certainty)):
        if column.field and column.field not in _SEVERAL:
            taken.setdefault((column.field, column.language), column.number)
    return [
        column._replace(field=None, certainty="")
        if column.field and taken.get((column.field, column.language), column.number) != column.number
        else column
        for column in columns
    ]


def _refused(file: str, sheet: Sheet, code: str, text: str, hint: str) -> ProblemsFound:
    where = f"sheet '{sheet.name}': " if sheet.name else ""
    return ProblemsFound([Problem(code, "error", f"{where}{text}", hint, (), Spot(file))])
