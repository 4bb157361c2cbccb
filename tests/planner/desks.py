"""A database with a visit, and what commands do with it, for the tests of nouns and verbs."""

from pathlib import Path
from typing import Any

from tests.planner.given import NOW, VISIT, write
from visitplanner.itinerary.sets import read_set
from visitplanner.model import Visit
from visitplanner.planner.changing import Entry
from visitplanner.planner.facts import Done, Wish, add, set_fields
from visitplanner.planner.loading import load
from visitplanner.planner.nouns import NOUNS
from visitplanner.problems import ProblemsFound
from visitplanner.store import Store, open_store

ENTRY = Entry("visitplanner test")
MORE = (
    VISIT.replace("from: 2013-07-31", "from: 2013-07-31\nto: 2013-08-05")
    .replace("Dinner", "evening Dinner")
    .replace("undated:", "  2013-08-01:\n    - {at: 12:30-13:30, id: lunch, title: Lunch, for: [guests], place: hall}\nundated:")
)


class Room:
    """A visit in a database, on which deeds are done; each returns what is then the visit."""

    def __init__(self, folder: Path, text: str = MORE) -> None:
        self.database = folder / "visitplanner.sqlite"
        load(self.database, write(folder, text), NOW)

    def store(self) -> Store:
        return open_store(self.database, mode="write", now=NOW)

    @property
    def visit(self) -> Visit:
        with self.store() as store:
            return store.draft("small").visit

    def add(self, noun: str, *words: str, id_: str = "", owner: str = "") -> Done:
        with self.store() as store:
            wish = Wish("", NOUNS[noun], tuple(read_set(word) for word in words))
            return add(store, wish, id_, owner, entry=ENTRY, now=NOW)

    def set(self, noun: str, names: str, *words: str) -> Done:
        with self.store() as store:
            wish = Wish("", NOUNS[noun], tuple(read_set(word) for word in words))
            return set_fields(store, wish, names.split(), entry=ENTRY, now=NOW)

    def item(self, id_: str) -> Any:
        return next(item for item in self.visit.items if item.id == id_)


def codes(found: ProblemsFound) -> list[str]:
    """Return the codes of problems."""
    return [problem.code for problem in found.problems]


__all__ = ["ENTRY", "NOW", "Room", "codes"]
