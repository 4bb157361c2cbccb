"""Single facts: read, written and removed as the whole visit would be."""

from itertools import count

import pytest

from tests.store.visits import FULL_VISIT, KHASHURI, LATER, NOW, at, item
from visitplanner.model import Person, PersonId, Visit
from visitplanner.problems import ProblemsFound
from visitplanner.store import COLLECTIONS, Entry, Store
from visitplanner.texts import text

ENTRY = Entry("visitplanner item set")


def ids(visit: Visit) -> list[str]:
    return [one.id for one in visit.items]


def test_every_fact_is_read_as_the_whole_visit_has_it(store: Store) -> None:
    store.save(FULL_VISIT, base=None, now=NOW)
    visit = store.draft("full").visit
    with store.changing("full", ENTRY, now=LATER) as facts:
        for kind, field in COLLECTIONS.items():
            for fact in getattr(visit, field):
                assert facts.fact(kind, fact.id) == fact
            assert facts.fact(kind, "nobody") is None
            assert [id_ for id_, _ in facts.names(kind)] == [fact.id for fact in getattr(visit, field)] or kind == "item"
        assert facts.whole() == visit


def test_every_fact_written_as_it_is_changes_nothing(store: Store) -> None:
    store.save(FULL_VISIT, base=None, now=NOW)
    before = store.draft("full")
    with store.changing("full", ENTRY, now=LATER) as facts:
        for kind, field in COLLECTIONS.items():
            for fact in getattr(before.visit, field):
                facts.put(kind, fact)
        assert facts.part().touched == ()
    assert (store.draft("full"), len(store.history("full"))) == (before, 1)


def test_every_fact_can_be_changed_and_added(store: Store) -> None:
    store.save(FULL_VISIT, base=None, now=NOW)
    visit = store.draft("full").visit
    for kind, field in COLLECTIONS.items():
        (first, *_) = getattr(visit, field)
        name = "names" if kind == "person" else "title" if kind in ("item", "public_event") else "name"
        renamed = first._replace(**{name: () if kind == "person" else text(en="Renamed")})
        added = first._replace(id=type(first.id)("added"), **({"uid": ""} if kind == "item" else {}))
        with store.changing("full", ENTRY, now=LATER) as facts:
            facts.put(kind, renamed)
            facts.put(kind, added)
            assert facts.part().touched == ((kind, first.id), (kind, "added"))
        now = {one.id: one for one in getattr(store.draft("full").visit, field)}
        assert (now[first.id], now["added"]._replace(**({"uid": ""} if kind == "item" else {}))) == (renamed, added)


def test_an_item_stands_where_its_hour_belongs(store: Store) -> None:
    store.save(Visit("v", items=(item("a", start=at(9)), item("tea"), item("b", start=at(15)))), base=None, now=NOW)
    with store.changing("v", ENTRY, now=LATER) as facts:
        facts.put("item", item("c", start=at(12)))
        facts.put("item", item("d", start=at(8)))
        facts.put("item", item("a", start=at(16)))
    assert ids(store.draft("v").visit) == ["d", "c", "b", "a", "tea"]


def test_many_items_at_one_spot_find_room(store: Store) -> None:
    store.save(Visit("v", items=(item("a", start=at(9)), item("b", start=at(15)))), base=None, now=NOW)
    numbers = count()
    for _ in range(40):
        with store.changing("v", ENTRY, now=LATER) as facts:
            facts.put("item", item(f"n{next(numbers)}", start=at(12)))
    assert ids(store.draft("v").visit) == ["a", *(f"n{n}" for n in range(40)), "b"]


def test_what_refers_to_nothing_is_refused_by_name(store: Store) -> None:
    store.save(KHASHURI, base=None, now=NOW)
    before = store.draft(KHASHURI.id)
    person = KHASHURI.people[0].id
    said = f"refers to person '{person}', which the visit does not have"
    with pytest.raises(ProblemsFound, match=said), store.changing(KHASHURI.id, ENTRY, now=LATER) as facts:
        facts.remove("person", person)
    assert (store.draft(KHASHURI.id), len(store.history(KHASHURI.id))) == (before, 1)


def test_the_digest_follows_when_somebody_asks(store: Store) -> None:
    store.save(KHASHURI, base=None, now=NOW)
    with store.changing(KHASHURI.id, ENTRY, now=LATER) as facts:
        facts.put("person", Person(PersonId("new")))
    draft = store.draft(KHASHURI.id)
    assert (draft.known_digest, draft.changed) == ("", LATER)
    with pytest.raises(ProblemsFound, match="VP910"):
        store.save(KHASHURI, base="0" * 12, now=LATER)
    store.save(draft.visit._replace(sources=("a",)), base=draft.digest, now=LATER)
    assert store.draft(KHASHURI.id).visit.sources == ("a",)


def test_what_was_before_a_replacement_is_known_though_facts_changed_first(store: Store) -> None:
    store.save(KHASHURI, base=None, now=NOW)
    before = store.draft(KHASHURI.id).visit
    with store.changing(KHASHURI.id, ENTRY, now=LATER) as facts:
        facts.put("person", Person(PersonId("new")))
        facts.put("item", facts.fact("item", "talks")._replace(title=text(lv="X")))
        facts.remove("item", "talks")
        facts.replace(facts.whole()._replace(sources=("a",)))
        assert facts.old is not None
        old = facts.old
    assert sorted(old.items) == sorted(before.items)
    assert old.people == before.people
