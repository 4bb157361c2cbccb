"""Facts as rows of their tables and back. What is not known is NULL: an empty text, list, word or reference alike."""

import json
from collections.abc import Callable, Iterable, Sequence
from functools import cache, lru_cache
from typing import Any

from visitplanner.model import Visit
from visitplanner.problems import refuse
from visitplanner.shapes import Field, fields
from visitplanner.store.tables import MOMENT_PARTS, Table, all_tables, fact_of, is_child, visit_table
from visitplanner.texts import NO_TEXT, Text
from visitplanner.times import UNKNOWN, Moment, read_moment, write_moment

Cells = tuple[Any, ...]
"""The values of some columns of one row, as SQLite takes and gives them."""
Rows = dict[str, dict[Cells, Cells]]
"""The rows of a visit: by table, and in it by primary key; each row whole, in the order of `Table.columns`."""
Arrange = Callable[[Table, Sequence[Any]], Iterable[int]]
"""Says the position of each of a table's facts that have an id."""

_JSON = json.JSONEncoder(ensure_ascii=False)


@lru_cache(maxsize=4096)
def moment_cells(moment: Moment) -> Cells:
    """Return a moment as its cells: day, time as files write it, zone, and the item that it follows."""
    has_time = moment.precision not in {"after", "date", "unknown"}
    time = write_moment(moment._replace(day="", zone="")) if has_time else ""
    return tuple(part or None for part in (moment.day, time, moment.zone, moment.after))


@lru_cache(maxsize=4096)
def moment_of(day: str | None, time: str | None, zone: str | None, after: str | None) -> Moment:
    """Return the moment of such cells. Raises TimeFault for a time that the program did not write."""
    if after and not time:
        return Moment("after", day or "", zone=zone or "", after=after)
    if after:
        raise ValueError(f"a time is both '{time}' and after '{after}'")
    return read_moment(time or "?", day or "")._replace(zone=zone or "")


def _write_text(value: Text) -> Cells:
    return (_JSON.encode(dict(value.forms)) if value.forms else None,)


def _write_words(value: tuple[str, ...]) -> Cells:
    return (_JSON.encode(value) if value else None,)


def _write_plain(value: Any) -> Cells:
    return (None if value == "" else value,)


def _writer(field: Field) -> Callable[[Any], Cells]:
    if field.many:
        return _write_words
    if field.kind == "moment":
        return moment_cells
    return _write_text if field.kind == "text" else _write_plain


@cache
def _write_steps(table: Table) -> tuple[tuple[int, Any, Cells, Callable[[Any], Cells]], ...]:
    """Return for each field with columns: its index, its default, what that writes, and what writes any other value."""
    steps = []
    for index, field in enumerate(fields(fact_of(table.field))):
        if not is_child(field) and field.name not in table.key:
            write = _writer(field)
            steps.append((index, field.default, write(field.default), write))
    return tuple(steps)


@cache
def _child_steps(table: Table) -> tuple[tuple[int, Table], ...]:
    names = fact_of(table.field)._fields if table.children else ()
    return tuple((names.index(child.field.name), child) for child in table.children if child.field)


def to_rows(visit: Visit, arrange: Arrange) -> Rows:
    """Return all rows of a visit. Raises ProblemsFound (VP908) where two facts claim one id."""
    rows: Rows = {table.name: {} for table in all_tables()}
    put_rows(visit_table(), (visit,), (), rows, arrange)
    return rows


def put_rows(table: Table, facts: Sequence[Any], owner: Cells, rows: Rows, arrange: Arrange) -> None:
    """Add the rows of facts of a table, and of all that they own, to `rows`; `owner` is the key of what owns them."""
    held = rows[table.name]
    positions = arrange(table, facts) if table.is_placed else range(1, len(facts) + 1)
    for fact, position in zip(facts, positions, strict=True):
        key, row = _row(table, fact, owner, position)
        if key in held:
            raise refuse(
                "VP908", f"two rows of '{table.name}' are called '{key[-1]}'", "give each its own id", table.name, key[-1]
            )
        held[key] = row
        for index, child in _child_steps(table):
            if value := fact[index]:
                put_rows(child, value if child.field and child.field.many else (value,), key, rows, arrange)


def _row(table: Table, fact: Any, owner: Cells, position: int) -> tuple[Cells, Cells]:
    last = table.key[-1]
    if last == "position":
        key = (*owner, position)
    elif len(table.key) > len(owner):
        key = (*owner, getattr(fact, last))
    else:
        key = owner
    if table.field and fact_of(table.field) is None:
        return key, key + _writer(table.field._replace(many=False))(fact)
    cells = list(key)
    for index, default, blank, write in _write_steps(table):
        value = fact[index]
        cells.extend(blank if value is default else write(value))
    if table.is_placed:
        cells.append(position)
    return key, tuple(cells)


def _read_text(cell: str) -> Text:
    return Text(tuple(json.loads(cell).items()))


def _read_words(cell: str) -> tuple[str, ...]:
    return tuple(json.loads(cell))


def _as_is(cell: Any) -> Any:
    return cell


def _reader(field: Field) -> tuple[Any, Callable[[Any], Any]]:
    """Return what NULL means in the column of a field, and what reads any other cell."""
    if field.many:
        return (), _read_words
    match field.kind:
        case "text":
            return NO_TEXT, _read_text
        case "flag":
            return None, bool
        case "number" | "decimal":
            return None, _as_is
        case _:
            return "", _as_is


def read_visit(fetch: Callable[[Table], Iterable[Cells]]) -> Visit:
    """Return the visit whose rows `fetch` gives for each table, in order. Raises ValueError for what nobody wrote."""
    (visit,) = read_facts(visit_table(), fetch)[()]
    return visit  # type: ignore[no-any-return]  # the visit's own table holds visits


def read_facts(table: Table, fetch: Callable[[Table], Iterable[Cells]]) -> dict[Cells, list[Any]]:
    """Return the facts of a table by the key of their owner."""
    inner = {child.field.name: read_facts(child, fetch) for child in table.children if child.field}
    width, is_single = len(table.key), table.field is not None and not table.field.many
    make = _maker(table, inner)
    found: dict[Cells, list[Any]] = {}
    for row in fetch(table):
        key = row[:width]
        found.setdefault(key if is_single else key[:-1], []).append(make(key, row))
    return found


def _maker(table: Table, inner: dict[str, dict[Cells, list[Any]]]) -> Callable[[Cells, Cells], Any]:
    """Return what makes the fact of one row, given its key; `inner` holds the facts that it may own, by field."""
    if table.field and fact_of(table.field) is None:
        empty, read = _reader(table.field._replace(many=False))
        return lambda _, row: empty if row[-1] is None else read(row[-1])
    shape = fact_of(table.field)
    steps = [_read_step(table, field) for field in fields(shape) if not is_child(field)]
    owned = [(at, field.many, inner[field.name]) for at, field in enumerate(fields(shape)) if is_child(field)]

    def make(key: Cells, row: Cells) -> Any:
        values: list[Any] = []
        for first, last, empty, read in steps:
            if last:
                values.append(moment_of(*row[first:last]))
            else:
                cell = row[first]
                values.append(empty if cell is None else read(cell))
        for at, many, held in owned:
            facts = held.get(key, ())
            values.insert(at, tuple(facts) if many else facts[0] if facts else None)
        return shape._make(values)

    return make


def _read_step(table: Table, field: Field) -> tuple[int, int, Any, Callable[[Any], Any]]:
    """Return where a field's cells begin and, for a moment, end; what NULL means; and what reads any other cell."""
    if field.kind == "moment":
        first = table.columns.index(f"{field.name}_{MOMENT_PARTS[0]}")
        return first, first + len(MOMENT_PARTS), UNKNOWN, _as_is
    return table.columns.index(field.name), 0, *_reader(field)
