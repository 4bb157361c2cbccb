"""A part of a visit: whole enough that the rules find in it what they find in the visit."""

import sqlite3
from contextlib import closing
from pathlib import Path

from tests.store.visits import FULL_VISIT, KHASHURI, NOW, at, item
from visitplanner.model import Assignment, Expected, PersonId, Visit
from visitplanner.store import COLLECTIONS, Store
from visitplanner.store.partial import part_of


def test_a_part_of_everything_is_the_visit(store: Store, path: Path) -> None:
    store.save(FULL_VISIT, base=None, now=NOW)
    visit = store.draft("full").visit
    wanted = [(kind, fact.id) for kind, field in COLLECTIONS.items() for fact in getattr(visit, field)]
    with closing(sqlite3.connect(path)) as connection:
        part = part_of(connection, "full", wanted, ())
    for field in COLLECTIONS.values():
        assert {fact.id: fact for fact in getattr(part, field)} == {fact.id: fact for fact in getattr(visit, field)}
    assert (part.zone, part.title, part.level) == (visit.zone, visit.title, visit.level)


def test_a_part_holds_the_items_near_that_share_somebody(store: Store, path: Path) -> None:
    ilze, irine = PersonId("ilze"), PersonId("irine")
    items = (
        item("here", at(10), assignments=(Assignment(person=ilze),)),
        item("same", at(15), expected=(Expected(person=ilze),)),
        item("next", at(10, "2013-08-01"), assignments=(Assignment(person=ilze),)),
        item("later", at(10, "2013-08-02"), assignments=(Assignment(person=ilze),)),
        item("other", at(10), assignments=(Assignment(person=irine),)),
        item("nobody", at(10)),
    )
    store.save(Visit("v", people=KHASHURI.people, items=items), base=None, now=NOW)
    with closing(sqlite3.connect(path)) as connection:
        part = part_of(connection, "v", [("item", "here")], ())
    assert (sorted(one.id for one in part.items), [one.id for one in part.people]) == (["here", "next", "same"], ["ilze"])


def test_a_part_of_nothing_is_the_visits_own_row(store: Store, path: Path) -> None:
    store.save(KHASHURI, base=None, now=NOW)
    with closing(sqlite3.connect(path)) as connection:
        part = part_of(connection, KHASHURI.id, [("item", "nowhere")], ())
    assert (part.id, part.people, part.items) == (KHASHURI.id, (), ())
