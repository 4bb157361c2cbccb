"""Single facts of a draft, read and written row by row: what a command costs does not grow with the visit."""

import json
import sqlite3
from collections.abc import Callable, Iterator, Mapping
from typing import Any, Literal, NamedTuple

from visitplanner.model import Item, Visit
from visitplanner.store.draft import select, unknown_visit
from visitplanner.store.kinds import COLLECTIONS, FactKind, fact_in, fact_names, fact_rows, subtree
from visitplanner.store.order import STEP, spread
from visitplanner.store.partial import part_of
from visitplanner.store.rows import Rows, moment_of, put_rows, read_visit
from visitplanner.store.saving import difference, save_rows, write_rows
from visitplanner.store.tables import quoted
from visitplanner.times import Moment


class Part(NamedTuple):
    """The facts that a change touched, as (kind, id), and the part of the visit that concerns them, before it and now."""

    touched: tuple[tuple[FactKind, str], ...]
    before: Visit
    after: Visit


class DraftFacts:
    """The facts of one visit's draft, inside the transaction that changes them."""

    def __init__(self, connection: sqlite3.Connection, visit_id: str, *, now: str, new_uid: Callable[[], str]) -> None:
        if not connection.execute("SELECT 1 FROM visit WHERE id = ?", (visit_id,)).fetchone():
            raise unknown_visit(connection, visit_id)
        self._connection = connection
        self._visit_id = visit_id
        self._now = now
        self._new_uid = new_uid
        self._before: dict[tuple[FactKind, str], Any] = {}
        self._rows_before: list[tuple[FactKind, Rows]] = []
        self.old: Visit | None = None
        """The whole visit as it stood before it was replaced, None as long as only single facts were changed."""

    def fact(self, kind: FactKind, id_: str) -> Any:
        """Return a fact, or None where the visit has none of that id."""
        return fact_in(kind, fact_rows(self._connection, self._visit_id, kind, id_))

    def names(self, kind: FactKind) -> Iterator[tuple[str, str]]:
        """Yield the id of each fact of a kind with the words that it may be found by, in all its languages."""
        return fact_names(self._connection, self._visit_id, kind)

    def before_cancelling(self, kind: Literal["item", "visit"], id_: str) -> str:
        """Return the status that an item or the visit had before it was last cancelled or postponed, empty if it always was."""
        key = [self._visit_id] if kind == "visit" else [self._visit_id, id_]
        asked = (
            "SELECT json_extract(r.before, '$.status') AS stood FROM entry_row r JOIN entry e ON e.number = r.entry"
            """ WHERE e.visit = ? AND r."table" = ? AND r.key = ? AND stood NOT IN ('cancelled', 'postponed')"""
            " ORDER BY r.id DESC LIMIT 1"
        )
        written = json.dumps(key, separators=(",", ":"), ensure_ascii=False)
        found = self._connection.execute(asked, (self._visit_id, kind, written)).fetchone()
        return str(found[0]) if found else ""

    def put(self, kind: FactKind, fact: Any) -> None:
        """Write a fact: at the end of its kind, or in the place of the one of its id. An item stands where its hour belongs."""
        old = fact_rows(self._connection, self._visit_id, kind, fact.id)
        before = fact_in(kind, old)
        if kind == "item" and not fact.uid:
            fact = fact._replace(uid=before.uid if before else self._new_uid())
        new: Rows = {table.name: {} for table in subtree(kind)}
        position = self._position(kind, fact, before, old)
        put_rows(subtree(kind)[0], (fact,), (self._visit_id,), new, lambda _, facts: [position] * len(facts))
        self._write(kind, fact.id, before, old, new)

    def remove(self, kind: FactKind, id_: str) -> None:
        """Remove a fact. What refers to it must be changed too, or the commit is refused."""
        old = fact_rows(self._connection, self._visit_id, kind, id_)
        self._write(kind, id_, fact_in(kind, old), old, {table.name: {} for table in subtree(kind)})

    def whole(self) -> Visit:
        """Return the whole visit as it now stands."""
        return read_visit(lambda table: self._connection.execute(select(table), (self._visit_id,)))

    def own(self) -> Visit:
        """Return the visit with what is its own: its days, lodgings, costs and notes, but none of the facts that have ids."""
        apart = {table.name for kind in COLLECTIONS for table in subtree(kind)}
        return read_visit(lambda table: () if table.name in apart else self._connection.execute(select(table), (self._visit_id,)))

    def replace(self, visit: Visit) -> None:
        """Let the whole visit stand as given."""
        if self.old is None:
            self.old = self._as_it_was(self.whole())
        save_rows(self._connection, visit, base=None, now=self._now, source="", new_uid=self._new_uid)

    def part(self) -> Part:
        """Return the facts that were written or removed one by one, and the part of the visit that concerns them."""
        after = part_of(self._connection, self._visit_id, self._before, self._rows_before)
        return Part(tuple(self._before), restored(after, self._before), after)

    def _write(self, kind: FactKind, id_: str, before: Any, old: Rows, new: Rows) -> None:
        changes = [difference(table, old[table.name], new[table.name]) for table in subtree(kind)]
        if not any(one.written or one.deleted for one in changes):
            return
        self._before.setdefault((kind, id_), before)
        self._rows_before.append((kind, old))
        write_rows(self._connection, changes, old)
        self._connection.execute("UPDATE visit SET digest = '', changed = ? WHERE id = ?", (self._now, self._visit_id))

    def _as_it_was(self, visit: Visit) -> Visit:
        """Return the whole visit as it stood before single facts of it were changed."""
        return visit if not self._before else restored(visit, self._before)

    def _position(self, kind: FactKind, fact: Any, before: Any, old: Rows) -> int:
        if before is not None and (kind != "item" or before.start == fact.start):
            return int(next(iter(old[kind].values()))[-1])
        if kind == "item":
            stands = int(next(iter(old["item"].values()))[-1]) if before and before.start.day == fact.start.day else None
            return self._position_in_day(fact, stands)
        last = f"SELECT coalesce(max(position), 0) FROM {quoted(kind)} WHERE visit = ?"
        return int(self._connection.execute(last, (self._visit_id,)).fetchone()[0]) + STEP

    def _position_in_day(self, item: Item, stands: int | None) -> int:
        """Return where an item stands among those of its day: before the first one that begins later, else at the end.

        Where it stands in that day already it stays, if the hours allow it: those without an hour are not overtaken.
        """
        asked = "SELECT id, position, start_time FROM item WHERE visit = ? AND start_day IS ? AND id <> ? ORDER BY position"
        others = self._connection.execute(asked, (self._visit_id, item.start.day or None, item.id)).fetchall()
        if stands is not None and all(_may_stand(time, item.start, is_before=place < stands) for _, place, time in others):
            return stands
        at = next((n for n, (_, _, time) in enumerate(others) if _is_later(time, item.start)), len(others))
        low = others[at - 1][1] if at else 0
        high = others[at][1] if at < len(others) else low + 2 * STEP
        if high - low > 1:
            return int(low + (high - low) // 2)
        keys = [row[0] for row in others]
        positions = spread([*keys[:at], item.id, *keys[at:]], {row[0]: row[1] for row in others})
        moved = "UPDATE item SET position = ? WHERE visit = ? AND id = ?"
        rest = zip(keys, [*positions[:at], *positions[at + 1 :]], strict=True)
        self._connection.executemany(moved, [(position, self._visit_id, key) for key, position in rest])
        return positions[at]


def _is_later(time: str | None, start: Moment) -> bool:
    """Say whether an item of the same day begins later, as far as both have an hour; `time` is its cell."""
    there = _minute(time)
    return there is not None and start.minute is not None and there > start.minute


def _may_stand(time: str | None, start: Moment, *, is_before: bool) -> bool:
    """Say whether an item of the same day may stand before one that begins at `start`, or after it, as both have an hour."""
    there = _minute(time)
    return there is None or start.minute is None or (there <= start.minute if is_before else there >= start.minute)


def _minute(time: str | None) -> int | None:
    return moment_of(None, time, None, None).minute if time else None


def restored(visit: Visit, before: Mapping[tuple[FactKind, str], Any]) -> Visit:
    """Return a visit in which each fact named stands as it stood before, at the end of its kind where it is gone."""
    for kind, id_ in before:
        field, old = COLLECTIONS[kind], before[kind, id_]
        facts = [one for one in getattr(visit, field) if one.id != id_ or old is not None]
        kept = tuple(old if one.id == id_ else one for one in facts)
        if old is not None and all(one.id != id_ for one in facts):
            kept = (*kept, old)
        said: dict[str, Any] = {field: kept}
        visit = visit._replace(**said)
    return visit
