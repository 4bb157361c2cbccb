"""Records as tables, with headings in the languages asked for, by which `import people` knows the columns again."""

from collections.abc import Callable, Sequence
from typing import Literal, NamedTuple

from visitplanner.exports.records import ItemRecord, PersonRecord, Records
from visitplanner.labels import label
from visitplanner.sheets import Cell, Column, Table
from visitplanner.texts import Said


class _Plan(NamedTuple):
    """A column to be: `cell` is given a record and the language of the column, empty for the first one."""

    key: str
    width: int
    cell: Callable[..., Cell]
    kind: Literal["text", "number", "date", "instant"] = "text"
    is_spoken: bool = False
    """Comes once a language."""


_PEOPLE = (
    _Plan("number", 5, lambda record, language: None, "number"),
    _Plan("name", 28, lambda record, language: _in(record.name, language), is_spoken=True),
    _Plan("function", 36, lambda record, language: _in(record.function, language), is_spoken=True),
    _Plan("organisation", 30, lambda record, language: _in(record.organisation, "")),
    _Plan("country", 14, lambda record, language: _in(record.country, "")),
    _Plan("languages", 22, lambda record, language: _in(record.languages, "")),
    _Plan("delegation", 26, lambda record, language: _in(record.delegation, "")),
    _Plan("role", 22, lambda record, language: _all(record.role)),
    _Plan("phone", 20, lambda record, language: ", ".join((*record.phone, *record.mobile))),
    _Plan("email", 28, lambda record, language: ", ".join(record.email)),
    _Plan("arrival", 12, lambda record, language: record.arrival, "date"),
    _Plan("departure", 12, lambda record, language: record.departure, "date"),
)
_ITEMS = (
    _Plan("day", 12, lambda record, language: record.day, "date"),
    _Plan("time", 14, lambda record, language: _all(record.time)),
    _Plan("starts", 17, lambda record, language: record.starts, "instant"),
    _Plan("ends", 17, lambda record, language: record.ends, "instant"),
    _Plan("title", 40, lambda record, language: _in(record.title, language), is_spoken=True),
    _Plan("kind", 16, lambda record, language: _all(record.kind)),
    _Plan("place", 30, lambda record, language: _all(record.places)),
    _Plan("address", 30, lambda record, language: _all(record.address)),
    _Plan("who", 24, lambda record, language: _all(record.who)),
    _Plan("people", 34, lambda record, language: _all(record.people)),
    _Plan("status", 14, lambda record, language: _all(record.status)),
    _Plan("vehicles", 18, lambda record, language: _all(record.vehicles)),
    _Plan("movement", 14, lambda record, language: record.movement),
    _Plan("description", 50, lambda record, language: _all(record.description)),
)


def people_table(found: Records) -> Table:
    """Return the people as a table, numbered from 1."""
    made = _table("table.people", found, _PEOPLE, found.people)
    return made._replace(rows=tuple((number, *row[1:]) for number, row in enumerate(made.rows, 1)))


def items_table(found: Records) -> Table:
    """Return the programme as a table, in its order; what has no day yet stands last."""
    return _table("table.items", found, _ITEMS, found.items)


def visit_table(found: Records) -> Table:
    """Return what the visit is about as a table of two columns."""
    told, languages = found.view, found.view.languages
    facts = (
        ("column.visit", told.title),
        ("column.dates", told.dates),
        ("column.status", told.status),
        ("column.hosts", tuple(words for host in told.hosts for words in host.name)),
        ("word.coordinator", told.coordinator.names if told.coordinator else ()),
    )
    rows = tuple((_all(label(key, languages)), _all(said)) for key, said in facts if said)
    columns = (Column(_all(label("table.visit", languages)), 24), Column("", 70))
    return Table(_name("table.visit", found), _all(told.title), columns, rows)


def _table(key: str, found: Records, plans: Sequence[_Plan], rows: Sequence[PersonRecord | ItemRecord]) -> Table:
    languages = found.view.languages
    columns, cells = [], []
    for plan in plans:
        for language in languages if plan.is_spoken else languages[:1]:
            heading = label(f"column.{plan.key}", (language,))[0].text
            columns.append(Column(heading, plan.width, plan.kind))
            cells.append((plan.cell, "" if language == languages[0] else language))
    made = tuple(tuple(cell(row, language) for cell, language in cells) for row in rows)
    return Table(_name(key, found), f"{_all(found.view.title)} – {_name(key, found)}", tuple(columns), made)


def _name(key: str, found: Records) -> str:
    return label(key, found.view.languages[:1])[0].text


def _in(said: Said, language: str) -> str:
    """Return what is said in a language, or first of all, where it is empty."""
    return next((words.text for words in said if language in ("", words.language)), "")


def _all(said: Said) -> str:
    return " / ".join(words.text for words in said)
