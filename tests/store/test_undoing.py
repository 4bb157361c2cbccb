"""Taking entries back and doing them again: any change, exactly, or not at all."""

import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings

from tests.store.test_store import empty_database
from tests.store.visits import FULL_VISIT, KHASHURI, LATER, NOW, at, item, visits
from visitplanner.digests import in_normal_form
from visitplanner.model import PersonId, PlaceId, Revision, Visit
from visitplanner.problems import ProblemsFound
from visitplanner.store import Draft, Entry, Store, open_store
from visitplanner.texts import text

UNDO = Entry("visitplanner undo")


def titled(store: Store, title: str, id_: str = "a") -> None:
    """Give an item of the visit another title, as a command of its own."""
    with store.changing("v", Entry(f"title {title}"), now=LATER) as facts:
        facts.put("item", facts.fact("item", id_)._replace(title=text(en=title)))


def title(store: Store, id_: str = "a") -> str:
    return next(str(one.title) for one in store.draft("v").visit.items if one.id == id_)


@pytest.fixture
def made(store: Store) -> Store:
    """A database in which the title of an item was changed twice."""
    store.save(Visit("v", items=(item("a"), item("b"))), base=None, now=NOW)
    titled(store, "One")
    titled(store, "Two")
    return store


def test_undo_and_redo_go_step_by_step(made: Store) -> None:
    assert made.undo("v", None, UNDO, now=LATER).command == "title Two"
    assert title(made) == "One"
    assert made.undo("v", None, UNDO, now=LATER).command == "title One"
    assert title(made) == "A"
    assert [made.redo("v", UNDO, now=LATER).command for _ in range(2)] == ["title One", "title Two"]
    assert title(made) == "Two"
    with pytest.raises(ProblemsFound, match="VP938"):
        made.redo("v", UNDO, now=LATER)
    assert [(one.kind, one.about) for one in made.history("v")][3:] == [("undo", 3), ("undo", 2), ("redo", 2), ("redo", 3)]


def test_a_new_change_ends_what_could_be_done_again(made: Store) -> None:
    made.undo("v", None, UNDO, now=LATER)
    titled(made, "Three")
    with pytest.raises(ProblemsFound, match="VP938"):
        made.redo("v", UNDO, now=LATER)


def test_one_entry_is_taken_back_alone_where_nothing_later_touched_it(made: Store) -> None:
    titled(made, "Other", "b")
    assert made.undo("v", 3, UNDO, now=LATER).command == "title Two"
    assert (title(made), title(made, "b")) == ("One", "Other")
    with pytest.raises(ProblemsFound, match=r"VP941 error: entry 3 was taken back already"):
        made.undo("v", 3, UNDO, now=LATER)
    with pytest.raises(ProblemsFound, match=r"VP941 error: entry 5 is itself of kind 'undo'"):
        made.undo("v", 5, UNDO, now=LATER)
    with pytest.raises(ProblemsFound, match=r"VP941 error: the history of 'v' has no entry 77"):
        made.undo("v", 77, UNDO, now=LATER)


def test_a_conflict_is_said_and_nothing_is_half_done(made: Store) -> None:
    before = made.draft("v"), made.history("v")
    with pytest.raises(ProblemsFound, match=r"VP940 .*: item 'a' was changed since by entry 3, title Two"):
        made.undo("v", 2, UNDO, now=LATER)
    assert (made.draft("v"), made.history("v")) == before


def test_an_addition_that_is_needed_now_is_not_taken_back(store: Store) -> None:
    store.save(KHASHURI, base=None, now=NOW)
    with store.changing(KHASHURI.id, UNDO, now=LATER) as facts:
        facts.put("person", KHASHURI.people[0]._replace(id=PersonId("guide")))
    with store.changing(KHASHURI.id, UNDO, now=LATER) as facts:
        facts.put("item", facts.fact("item", "talks")._replace(start=at(15)))
        group = facts.fact("delegation", "khashuri")
        facts.put("delegation", group._replace(members=(*group.members, group.members[0]._replace(person=PersonId("guide")))))
    with pytest.raises(ProblemsFound, match="refers to person 'guide', which the visit does not have"):
        store.undo(KHASHURI.id, 2, UNDO, now=LATER)


def test_a_publication_is_not_crossed_unsaid(made: Store) -> None:
    made.add_revision(Revision(1, LATER, visit=made.draft("v").visit))
    with pytest.raises(ProblemsFound, match="VP939") as found:
        made.undo("v", None, UNDO, now=LATER)
    assert found.value.problems[0].hint == "to take back what came before it: visitplanner undo 3"
    made.undo("v", 3, UNDO, now=LATER)
    assert title(made) == "One"


def test_the_making_of_a_visit_is_undone_and_done_again(store: Store) -> None:
    store.save(FULL_VISIT, base=None, now=NOW, source="/full.yaml")
    before = store.draft("full")
    store.undo("full", None, UNDO, now=LATER)
    assert (store.visits(), store.with_history()) == ((), ("full",))
    store.redo("full", UNDO, now=LATER)
    assert store.draft("full") == before._replace(known_digest="", changed=LATER)


def test_an_undone_load_may_be_loaded_again(store: Store) -> None:
    store.save(KHASHURI, base=None, now=NOW, source="/a.yaml")
    first = store.draft(KHASHURI.id)
    store.save(Visit(KHASHURI.id), base=None, now=LATER, source="/a.yaml")
    store.undo(KHASHURI.id, None, UNDO, now=LATER)
    draft = store.draft(KHASHURI.id)
    assert (draft.loaded_from, draft.loaded_digest, draft.digest) == ("/a.yaml", first.digest, first.digest)


@settings(deadline=None)
@given(visits(), visits(), visits())
def test_any_change_is_undone_and_done_again_exactly(first: Visit, second: Visit, third: Visit) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "v.sqlite"
        path.write_bytes(empty_database())
        with open_store(path, mode="write", now=NOW) as store:
            check_undo(store, [one._replace(id="v") for one in (first, second, third)])


def check_undo(store: Store, states: list[Visit]) -> None:
    stood: list[tuple[int, Draft]] = []
    for state in states:
        store.save(state, base=None, now=NOW)
        entries = store.history("v")
        if not stood or entries[-1].number > stood[-1][0]:
            stood.append((entries[-1].number, store.draft("v")))
    for number, draft in stood:
        assert store.draft_at("v", number) == draft.visit
    for _, draft in reversed(stood[:-1]):
        store.undo("v", None, UNDO, now=LATER)
        assert store.draft("v").visit == draft.visit
    for _, draft in stood[1:]:
        store.redo("v", UNDO, now=LATER)
        assert store.draft("v").visit == draft.visit
    for number, draft in stood:
        assert store.draft_at("v", number) == draft.visit
    assert store.draft("v").visit == in_normal_form(store.draft("v").visit)


def test_floats_are_restored_to_the_last_digit(store: Store) -> None:
    from visitplanner.model import Place

    place = Place(PlaceId("p"), latitude=56.40777777777778, longitude=0.1 + 0.2)
    store.save(Visit("v", places=(place,)), base=None, now=NOW)
    store.save(Visit("v"), base=None, now=NOW)
    store.undo("v", None, UNDO, now=LATER)
    assert store.draft("v").visit.places == (place,)


def test_the_draft_is_known_as_it_stood_at_each_entry(made: Store) -> None:
    stood = [made.draft_at("v", number) for number in (0, 1, 2, 3)]
    assert [one and str(one.items[0].title) for one in stood] == [None, "A", "One", "Two"]
