"""The rows of a list as people, with each fault at its cell; and the rows that are none: totals, signatures, titles."""

from collections.abc import Callable
from typing import Any, NamedTuple

from visitplanner.imports import values
from visitplanner.imports.fields import NAMES, PRIVATE, UNUSED, Field
from visitplanner.imports.layout import Column, Layout
from visitplanner.imports.values import Unread
from visitplanner.imports.words import folded, language_of
from visitplanner.model import Contact, Day, Language, NameForm, Private
from visitplanner.problems import Problem, Spot
from visitplanner.sheets import Row, Sheet
from visitplanner.sheets.cells import spot_of
from visitplanner.texts import NO_TEXT, Text

_ENDS = (
    "kopa",
    "kopskaits",
    "pavisam",
    "sagatavoja",
    "izpilditajs",
    "total",
    "prepared by",
    "sum",
    "სულ",
    "ჯამი",
    "მოამზადა",
    "итого",
    "всего",
)
"""Words that a row below a list begins with: totals, and who has written it."""


class Listed(NamedTuple):
    """One person as a list tells of them; what it does not tell is empty. `organisation` is what the list calls it."""

    row: int
    spot: Spot
    names: tuple[NameForm, ...] = ()
    function: Text = NO_TEXT
    organisation: Text = NO_TEXT
    country: str = ""
    languages: tuple[Language, ...] = ()
    contacts: tuple[Contact, ...] = ()
    salutation: Text = NO_TEXT
    gender: str = ""
    note: Text = NO_TEXT
    arrival: Day = Day("")
    departure: Day = Day("")
    private: Private = Private()

    def __str__(self) -> str:
        """Return how messages call the person."""
        return " / ".join(form.name for form in self.names) or str(self.function)


class List(NamedTuple):
    """The people of a list, what is wrong with its cells, and what was noticed."""

    people: tuple[Listed, ...]
    faults: tuple[Problem, ...] = ()
    notices: tuple[Problem, ...] = ()


class Around(NamedTuple):
    """What is known around a list: its file and sheet, the visit's own languages, the year that a date without one is in."""

    file: str
    sheet: str = ""
    languages: tuple[str, ...] = ()
    year: str = ""
    given_by: str = ""


def read_people(sheet: Sheet, layout: Layout, around: Around, *, hidden: object = False) -> List:
    """Read the rows of a list; those that are hidden only if asked for."""
    people, faults, notices = [], [], []
    broken = {(fault.row, fault.column): fault.text for fault in sheet.faults}
    for row in layout.rows:
        spot = spot_of(around.file, around.sheet, row.number, _first(row))
        if row.is_hidden and not hidden:
            hint = "take hidden rows along with --hidden"
            notices.append(
                Problem("VP036", "warning", f"row {row.number} is hidden in the sheet: it is left out", hint, (), spot)
            )
        elif _is_beside(row, layout):
            said = " ".join(" ".join(filter(None, row.cells)).split())[:60]
            notices.append(Problem("VP037", "notice", f"'{said}' is no person: it is left out", "", (), spot))
        else:
            reader = _Reader(row, layout, around, broken)
            people.append(reader.listed())
            faults += reader.faults
    return List(tuple(people), tuple(faults), tuple(notices))


def _first(row: Row) -> int:
    return next(number for number, cell in enumerate(row.cells, 1) if cell)


def _cell(row: Row, number: int) -> str:
    return row.cells[number - 1] if number <= len(row.cells) else ""


def _is_beside(row: Row, layout: Layout) -> bool:
    """Whether a row is no person: a title, a total, a signature, a heading that comes again, a number that waits for a name."""
    said = [cell for cell in row.cells if cell]
    is_named = any(values.is_named(_cell(row, column.number)) for column in layout.columns_of(*NAMES))
    start = folded(said[0])
    if row.is_banner or any(start == end or start.startswith(f"{end} ") for end in _ENDS):
        return True
    if all(
        folded(_cell(row, column.number)) == folded(column.heading) for column in layout.columns if column.field not in UNUSED
    ):
        return True
    used = [one for one in layout.columns if one.field and one.field not in UNUSED and folded(_cell(row, one.number))]
    if is_named:
        return False
    is_counted = any(_cell(row, column.number) for column in layout.columns_of("number"))
    return not any(column.field == "function" for column in used) or (len(used) < 2 and not is_counted)


class _Reader:
    """Reads one row; keeps its faults."""

    def __init__(self, row: Row, layout: Layout, around: Around, broken: dict[tuple[int, int], str]) -> None:
        self._row, self._layout, self._around, self._broken = row, layout, around, broken
        self.faults: list[Problem] = []

    def listed(self) -> Listed:
        columns = self._layout.columns_of(*NAMES)
        at = next((one.number for one in columns if _cell(self._row, one.number)), _first(self._row))
        contacts = (*self._many("phone", values.phones), *self._many("email", values.emails))
        return Listed(
            row=self._row.number,
            spot=self._spot(at),
            names=self._names(),
            function=self._text("function"),
            organisation=self._text("organisation"),
            country=self._one("country", lambda cell: values.country(cell, self._around.languages), ""),
            languages=self._one("languages", lambda cell: values.languages(cell, self._around.languages), ()),
            contacts=tuple(dict.fromkeys(contacts)),
            salutation=self._text("salutation"),
            gender=self._one("gender", values.gender, ""),
            note=self._text("note"),
            arrival=self._one("arrival", self._day, Day("")),
            departure=self._one("departure", self._day, Day("")),
            private=self._private(),
        )

    def _spot(self, column: int) -> Spot:
        return spot_of(self._around.file, self._around.sheet, self._row.number, column)

    def _day(self, cell: str) -> Day:
        return values.day(cell, self._around.year)

    def _read(self, column: Column, read: Callable[[str], Any], empty: Any) -> Any:
        """Return what a cell says; a fault is kept, and never repeats what is private."""
        cell = _cell(self._row, column.number)
        if broken := self._broken.get((self._row.number, column.number)):
            hint = "open the file in a spreadsheet program and save it, or write the value in its place"
            self.faults.append(Problem("VP019", "error", f"this is {broken}", hint, (), self._spot(column.number)))
            return empty
        try:
            return read(cell) if folded(cell) else empty  # a dash says nothing
        except Unread as fault:
            text, hint = str(fault), fault.hint
            if column.field in PRIVATE and fault.code == "VP025":
                text, hint = "this is not a date that is understood", "write it as 1975-07-31 or 31.07.1975"
            self.faults.append(Problem(fault.code, "error", text, hint, (), self._spot(column.number)))
            return empty

    def _one(self, field: Field, read: Callable[[str], Any], empty: Any) -> Any:
        for column in self._layout.columns_of(field):
            if found := self._read(column, read, empty):
                return found
        return empty

    def _many(self, field: Field, read: Callable[[str], Any]) -> list[Any]:
        columns = self._layout.columns_of(field)
        return [one for column in columns for one in self._read(column, lambda cell: tuple(read(cell)), ())]

    def _text(self, field: Field) -> Text:
        forms: dict[str, str] = {}
        for column in self._layout.columns_of(field):
            if said := self._read(column, values.words, ""):
                language = language_of(said, column.language, self._around.languages)
                forms[language] = f"{forms[language]}; {said}" if field == "note" and language in forms else said
        return Text(tuple(forms.items()))

    def _names(self) -> tuple[NameForm, ...]:
        found: dict[str, str] = {}
        whole = self._layout.columns_of("name", "last-first")
        for column in whole:
            name = self._read(column, _turned if column.field == "last-first" else values.name, "")
            self._keep(found, name, column.language)
        for language in dict.fromkeys(column.language for column in self._layout.columns_of("first", "last")):
            parts = [
                self._read(column, values.name, "")
                for field in ("first", "last")
                for column in self._layout.columns
                if column.field == field and column.language == language
            ]
            self._keep(found, " ".join(filter(None, parts)), language)
        return tuple(NameForm(Language(tag), name, "official", self._around.given_by) for tag, name in found.items())

    def _keep(self, found: dict[str, str], name: str, language: str) -> None:
        if name:
            found.setdefault(language_of(name, language, self._around.languages), name)

    def _private(self) -> Private:
        return Private(
            diet=self._one("diet", values.words, ""),
            allergies=self._one("allergies", values.words, ""),
            access=self._one("access", values.words, ""),
            passport=self._one("passport", values.words, ""),
            passport_expires=self._one("passport-expires", values.day, Day("")),
            birth_date=self._one("birth-date", values.day, Day("")),
            emergency=self._one("emergency", values.words, ""),
        )


def _turned(cell: str) -> str:
    return values.name(cell, turned=True)
