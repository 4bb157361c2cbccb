"""A part of a visit: whole enough that the rules find in it what they find in the visit."""

import sqlite3
from contextlib import closing
from pathlib import Path

from tests.store.visits import FULL_VISIT, KHASHURI, NOW, at, item
from visitplanner.model import (
    Assignment,
    Delegation,
    DelegationId,
    Expected,
    Group,
    GroupId,
    Member,
    PersonId,
    Place,
    PlaceId,
    PlaceUse,
    Visit,
)
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


def test_a_part_of_a_delegation_holds_the_items_of_its_members_whenever_they_are(store: Store, path: Path) -> None:
    irine, ilze = PersonId("irine"), PersonId("ilze")
    guests = Delegation(DelegationId("guests"), members=(Member(irine),))
    team = Group(GroupId("team"), people=(irine,))
    items = (
        item("all", at(10), expected=(Expected(delegation=guests.id),)),
        item("hers", at(10, "2013-09-01"), assignments=(Assignment(person=irine),)),
        item("teams", at(15), expected=(Expected(group=team.id),)),
        item("host", at(10), assignments=(Assignment(person=ilze),)),
    )
    visit = Visit("v", people=KHASHURI.people, delegations=(guests,), groups=(team,), items=items)
    store.save(visit, base=None, now=NOW)
    with closing(sqlite3.connect(path)) as connection:
        parts = [part_of(connection, "v", [one], ()) for one in (("delegation", "guests"), ("group", "team"))]
    assert [sorted(one.id for one in part.items) for part in parts] == [["all", "hers", "teams"]] * 2


def test_a_part_of_a_house_holds_what_is_in_its_rooms(store: Store, path: Path) -> None:
    house, room, other = Place(PlaceId("house")), Place(PlaceId("room"), parent=PlaceId("house")), Place(PlaceId("other"))
    items = tuple(item(f"in-{one.id}", at(10), places=(PlaceUse("at", one.id),)) for one in (house, room, other))
    store.save(Visit("v", places=(house, room, other), items=items), base=None, now=NOW)
    with closing(sqlite3.connect(path)) as connection:
        part = part_of(connection, "v", [("place", "house")], ())
    assert sorted(one.id for one in part.items) == ["in-house", "in-room"]
