import sqlite3
from collections.abc import Callable
from contextlib import closing
from itertools import count
from pathlib import Path
from typing import Any

import pytest

from tests.store.visits import KHASHURI, LATER, NOW, at, item
from visitplanner.digests import digest
from visitplanner.model import Expected, ItemId, Person, PersonId, Place, PlaceId, PlaceUse, Revision, Stamp, Visit, Zone
from visitplanner.problems import ProblemsFound
from visitplanner.store import Store, open_store
from visitplanner.times import Moment


def numbered() -> Callable[[], str]:
    numbers = count(1)
    return lambda: f"uid-{next(numbers)}"


def uids(visit: Visit) -> dict[str, str]:
    return {one.id: one.uid for one in visit.items}


def all_rows(path: Path) -> dict[str, list[Any]]:
    with closing(sqlite3.connect(path)) as found:
        tables = [row[0] for row in found.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")]
        return {table: found.execute(f'SELECT * FROM "{table}"').fetchall() for table in tables}


def change(visit: Visit, id_: str, **said: Any) -> Visit:
    return visit._replace(items=tuple(one._replace(**said) if one.id == id_ else one for one in visit.items))


def test_saving_gives_uids_and_says_what_was_written(store: Store) -> None:
    visit = Visit("v", items=(item("a"), item("b")._replace(uid="mine")))
    result = store.save(visit, base=None, now=NOW, new_uid=numbered())
    assert result == (
        visit._replace(uid="uid-2", items=(visit.items[0]._replace(uid="uid-1"), visit.items[1])),
        digest(visit),
        3,
        0,
    )


def test_uids_are_random_and_long_enough(store: Store) -> None:
    given = uids(store.save(KHASHURI, base=None, now=NOW).visit)
    assert sorted(len(uid) for uid in set(given.values())) == [36] * 5


def test_an_item_keeps_its_uid_by_its_id(store: Store) -> None:
    first = store.save(KHASHURI, base=None, now=NOW).visit
    second = store.save(change(KHASHURI, "talks", start=at(15)), base=None, now=LATER).visit
    assert (second.uid, uids(second)) == (first.uid, uids(first))


def test_a_stated_uid_wins_over_the_stored_one(store: Store) -> None:
    store.save(KHASHURI, base=None, now=NOW)
    store.save(change(KHASHURI, "talks", uid="from-the-ministry"), base=None, now=LATER)
    assert uids(store.draft(KHASHURI.id).visit)["talks"] == "from-the-ministry"


def test_a_renamed_item_takes_its_uid_along_and_its_old_name_gets_a_new_one(store: Store) -> None:
    visit = store.save(Visit("v", items=(item("talks"),)), base=None, now=NOW, new_uid=numbered()).visit
    renamed = visit.items[0]._replace(id=ItemId("talks-1"))
    saved = store.save(Visit("v", items=(renamed, item("talks"))), base=None, now=LATER, new_uid=lambda: "new")
    assert uids(saved.visit) == {"talks-1": "uid-1", "talks": "new"}


def test_two_items_may_swap_their_uids(store: Store) -> None:
    visit = store.save(Visit("v", items=(item("a"), item("b"))), base=None, now=NOW, new_uid=numbered()).visit
    a, b = visit.items
    swapped = visit._replace(items=(a._replace(uid=b.uid), b._replace(uid=a.uid)))
    store.save(swapped, base=None, now=LATER)
    assert store.draft("v").visit == swapped


def test_a_removed_id_never_gets_its_published_uid_again_unless_it_is_stated(store: Store) -> None:
    visit = store.save(Visit("v", items=(item("talks"),)), base=None, now=NOW, new_uid=numbered()).visit
    store.add_revision(Revision(1, NOW, visit=visit, stamps=(Stamp(ItemId("talks"), "uid-1"),)))
    store.save(Visit("v"), base=None, now=NOW)
    again = store.save(Visit("v", items=(item("talks"),)), base=None, now=LATER, new_uid=lambda: "new").visit
    assert uids(again) == {"talks": "new"}
    stated = store.save(Visit("v", items=visit.items), base=None, now=LATER).visit
    assert uids(stated) == {"talks": "uid-1"}


def test_saving_the_same_again_writes_nothing(store: Store, path: Path) -> None:
    store.save(KHASHURI, base=None, now=NOW)
    before = all_rows(path)
    assert store.save(KHASHURI, base=None, now=LATER)[2:] == (0, 0)
    assert all_rows(path) == before


def test_one_change_in_a_long_programme_writes_few_rows(store: Store, path: Path) -> None:
    days = [f"2013-08-{day:02}" for day in range(1, 31)]
    long = KHASHURI._replace(items=tuple(item(f"i{n}", at(9, days[n % 30])) for n in range(2000)))
    store.save(long, base=None, now=NOW)
    with closing(sqlite3.connect(path)) as found:
        positions = dict(found.execute("SELECT id, position FROM item").fetchall())
    extra = item("extra", at(9, days[7]), places=(PlaceUse("at", PlaceId("school")),))
    more = long._replace(items=(*long.items[:900], extra, *long.items[900:]))
    assert store.save(more, base=None, now=NOW)[2:] == (2, 0)
    with closing(sqlite3.connect(path)) as found:
        assert dict(found.execute("SELECT id, position FROM item WHERE id <> 'extra'").fetchall()) == positions
    assert store.save(change(more, "i7", kind="lunch"), base=None, now=NOW)[2:] == (1, 0)
    assert store.save(change(long, "i7", kind="lunch"), base=None, now=NOW)[2:] == (0, 2)


def test_a_base_that_is_still_the_draft_is_saved(store: Store) -> None:
    first = store.save(KHASHURI, base="", now=NOW)
    second = store.save(KHASHURI._replace(status="confirmed"), base=first.digest, now=LATER)
    assert store.draft(KHASHURI.id).digest == second.digest != first.digest


@pytest.mark.parametrize("base", ["", "0123456789ab"])
def test_a_draft_that_moved_on_is_not_overwritten(store: Store, path: Path, base: str) -> None:
    store.save(KHASHURI, base=None, now=NOW)
    before = all_rows(path)
    with pytest.raises(ProblemsFound) as found:
        store.save(Visit(KHASHURI.id), base=base, now=LATER, source="old.yaml")
    (problem,) = found.value.problems
    text = f"the draft of 'khashuri-2013' has moved on since it was read: it was last changed at {NOW}"
    assert (problem.code, problem.text) == ("VP910", text)
    assert all_rows(path) == before


def test_a_draft_that_is_not_there_has_moved_on_too(store: Store) -> None:
    with pytest.raises(ProblemsFound, match=r"VP910 error: .*: there is no such visit"):
        store.save(KHASHURI, base="0123456789ab", now=NOW)


def test_other_visits_stay_as_they_are(store: Store) -> None:
    store.save(KHASHURI._replace(id="one"), base=None, now=NOW)
    store.save(KHASHURI._replace(id="two"), base=None, now=NOW)
    before = store.draft("one")
    store.save(Visit("two"), base=None, now=LATER)
    assert store.draft("one") == before
    assert store.draft("two").visit.items == ()


def test_rows_that_point_at_each_other_come_and_go_together(store: Store) -> None:
    parent, room = Place(PlaceId("a"), rain=PlaceId("b")), Place(PlaceId("b"), parent=PlaceId("a"))
    items = (item("x", Moment("after", after="y")), item("y", Moment("after", after="x")))
    store.save(Visit("v", places=(room, parent), items=items), base=None, now=NOW)
    assert store.draft("v").visit.places == (room, parent)
    store.save(Visit("v"), base=None, now=LATER)
    assert store.draft("v").visit.places == ()


def test_references_to_nothing_are_all_named_and_nothing_is_written(store: Store, path: Path) -> None:
    before = all_rows(path)
    items = (
        item("talks", Moment("after", after="lunch"), places=(PlaceUse("at", PlaceId("hall")),)),
        item("tour", expected=(Expected(person=PersonId("lana")),)),
    )
    with pytest.raises(ProblemsFound) as found:
        store.save(Visit("v", coordinator=PersonId("ilze"), items=items), base=None, now=NOW)
    assert [(one.code, one.text, one.subject) for one in found.value.problems] == [
        ("VP908", "visit 'v' refers to person 'ilze', which the visit does not have", ("visit", "v", "coordinator")),
        ("VP908", "item 'talks' refers to item 'lunch', which the visit does not have", ("item", "talks", "start_after")),
        ("VP908", "item 'tour' refers to person 'lana', which the visit does not have", ("item", "tour", "person")),
        ("VP908", "item 'talks' refers to place 'hall', which the visit does not have", ("item", "talks", "place")),
    ]
    assert all_rows(path) == before


@pytest.mark.parametrize(
    "visit",
    [
        Visit("v", items=(item("a"), item("a"))),
        Visit("v", items=(item(""),)),
        Visit(""),
        Visit("v", items=(item("a", uid="same"), item("b", uid="same"))),
        Visit("v", items=(item("a", uid="taken"),)),
        Visit("v", items=(item("a", expected=(Expected(),)),)),
        Visit("v", items=(item("a", headcount=2**63),)),
        Visit("v", people=(Person(PersonId("a"), country="\ud800"),)),
    ],
)
def test_a_visit_that_cannot_be_is_refused_and_nothing_is_written(store: Store, path: Path, visit: Visit) -> None:
    store.save(Visit("other", items=(item("a", uid="taken"),)), base=None, now=NOW)
    before = all_rows(path)
    with pytest.raises(ProblemsFound, match="VP908"):
        store.save(visit, base=None, now=LATER)
    assert all_rows(path) == before


def test_words_are_never_sql(store: Store) -> None:
    hostile = "x'); DROP TABLE item; --"
    visit = Visit(
        hostile, uid=hostile, zone=Zone("'"), items=(item(hostile, uid='"', number="%s ? :a $b {c}"),), sources=(hostile,)
    )
    store.save(visit, base=None, now=hostile, source=hostile)
    assert store.draft(hostile) == (visit, digest(visit), hostile, hostile, digest(visit))


def test_what_is_saved_is_there_for_the_next_command(store: Store, path: Path) -> None:
    saved = store.save(KHASHURI, base=None, now=NOW).visit
    with open_store(path, mode="read", now=NOW) as other:
        assert other.draft(KHASHURI.id).visit == saved
