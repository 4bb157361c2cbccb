"""A table to be written: typed columns, so that a date is a date in every spreadsheet program."""

import datetime as dt
from typing import Literal, NamedTuple

Cell = str | int | dt.date | dt.datetime | None


class Column(NamedTuple):
    """A column: its heading, and how wide it is in letters; `kind` says what its cells are."""

    title: str
    width: int = 20
    kind: Literal["text", "number", "date", "instant"] = "text"


class Table(NamedTuple):
    """A sheet to be: `title` is what is printed on each page."""

    name: str
    title: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]
