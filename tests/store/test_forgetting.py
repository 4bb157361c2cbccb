"""What is deleted is gone everywhere: no value of it is left in any byte of the file."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from tests.store.visits import KHASHURI, LATER, NOW
from visitplanner.changes import revise
from visitplanner.model import Contact, PersonId, Private, Visit, Zone
from visitplanner.problems import ProblemsFound
from visitplanner.store import Entry, Forgotten, Store, open_store
from visitplanner.store.forgetting import Deletion

SECRETS = Private(diet="halalsecret", passport="X1234secret", emergency="mothersecret")
FORGET = Entry("visitplanner forget ilze", "ilze", "14 days after the visit")
VISIT = KHASHURI._replace(
    zone=Zone("Europe/Riga"),
    people=tuple(
        person._replace(private=SECRETS, contacts=(Contact(value="+371secret"),)) if person.id == "ilze" else person
        for person in KHASHURI.people
    ),
)


@pytest.fixture
def published(store: Store) -> Store:
    """A database in which private facts were loaded, changed and published twice."""
    store.save(VISIT, base=None, now=NOW)
    with store.changing(VISIT.id, Entry("set"), now=NOW) as facts:
        ilze = facts.fact("person", "ilze")
        facts.put("person", ilze._replace(private=SECRETS._replace(diet="kosher-secret")))
    first = revise(None, store.draft(VISIT.id).visit, 1, NOW, "one")
    store.add_revision(first)
    store.save(store.draft(VISIT.id).visit._replace(sources=("a",)), base=None, now=NOW)
    store.add_revision(revise(first, store.draft(VISIT.id).visit, 2, LATER, "two"))
    return store


def person(visit: Visit) -> object:
    return next(one for one in visit.people if one.id == "ilze")


def test_what_is_private_is_gone_from_draft_history_and_revisions(published: Store) -> None:
    before = published.revision(VISIT.id, 1)
    done = published.forget(VISIT.id, "ilze", ("private",), FORGET, now=LATER)
    assert done == Deletion(6, VISIT.id, "ilze", LATER, ("diet", "passport", "emergency"), 2)
    with closing(sqlite3.connect(published.path)) as file:
        logged = file.execute("SELECT entry, visit, person, at, facts, revisions FROM deletion").fetchall()
    assert logged == [(6, VISIT.id, "ilze", LATER, '["diet", "passport", "emergency"]', 2)]
    ilze = next(one for one in VISIT.people if one.id == "ilze")._replace(private=None)
    states = [published.draft(VISIT.id).visit, *(published.draft_at(VISIT.id, number) for number in range(1, 7))]
    assert [person(visit) for visit in states if visit] == [ilze] * 7
    after = published.revision(VISIT.id, 1)
    assert before is not None
    assert after is not None
    assert person(after.visit) == ilze
    assert after._replace(visit=before.visit) == before
    assert [(one.kind, one.reason) for one in published.history(VISIT.id)][-1] == ("forget", "14 days after the visit")


def test_no_byte_of_it_is_left(published: Store, path: Path) -> None:
    published.forget(VISIT.id, "ilze", ("private", "contacts"), FORGET, now=LATER)
    files = [path, *path.parent.glob("visits.sqlite-*")]
    assert [file.name for file in files if b"secret" in file.read_bytes()] == []


def test_contacts_stay_unless_asked_for(published: Store) -> None:
    published.forget(VISIT.id, "ilze", ("private",), FORGET, now=LATER)
    assert [one.contacts for one in published.draft(VISIT.id).visit.people if one.id == "ilze"] == [
        (Contact(value="+371secret"),)
    ]
    done = published.forget(VISIT.id, "ilze", ("private", "contacts"), FORGET, now=LATER)
    assert (done.facts, done.revisions) == (("contacts",), 2)
    assert {one.contacts for one in published.draft(VISIT.id).visit.people} == {()}


def test_an_undo_does_not_bring_it_back(published: Store) -> None:
    published.forget(VISIT.id, "ilze", ("private",), FORGET, now=LATER)
    for number in (4, 2):
        published.undo(VISIT.id, number, Entry("undo"), now=LATER)
    assert [one.private for one in published.draft(VISIT.id).visit.people] == [None, None]


def test_others_keep_theirs(store: Store) -> None:
    two = VISIT._replace(people=tuple(one._replace(private=SECRETS) for one in VISIT.people))
    store.save(two, base=None, now=NOW)
    store.save(two._replace(id="other", items=()), base=None, now=NOW)
    store.forget(two.id, "irine", ("private",), FORGET, now=LATER)
    assert [one.private for one in store.draft(two.id).visit.people] == [None, SECRETS]
    assert [one.private for one in store.draft("other").visit.people] == [SECRETS, SECRETS]


def test_who_has_nothing_private_loses_nothing(store: Store) -> None:
    store.save(KHASHURI, base=None, now=NOW)
    assert store.forget(KHASHURI.id, str(PersonId("irine")), ("private",), FORGET, now=LATER).facts == ()


def test_a_revision_changes_for_nothing_else(published: Store, path: Path) -> None:
    opened = "INSERT INTO entry (visit, at, who, command, reason, kind, is_open) VALUES (?, '', '', '', '', ?, 1)"
    with closing(sqlite3.connect(path)) as hand:
        for visit, kind, changed in (
            (VISIT.id, "change", "content = '{}'"),
            ("other", "forget", "content = '{}'"),
            (VISIT.id, "forget", "reason = 'another'"),
            (VISIT.id, "forget", "digest = 'another'"),
        ):
            hand.execute(opened, (visit, kind))
            with pytest.raises(sqlite3.IntegrityError, match="is never changed"):
                hand.execute(f"UPDATE revision SET {changed}")
            hand.rollback()


def test_who_was_removed_or_renamed_is_found_by_the_old_id_and_forgotten(published: Store, path: Path) -> None:
    visit = published.draft(VISIT.id).visit
    others = tuple(one for one in visit.people if one.id != "ilze")
    published.save(
        visit._replace(people=others, coordinator=PersonId(""), items=(), delegations=(), groups=()), base=None, now=NOW
    )
    both: tuple[Forgotten, ...] = ("private", "contacts")
    assert published.gone_people(VISIT.id, ("private",)) == ("ilze",)
    published.forget(VISIT.id, "ilze", ("private",), FORGET, now=LATER)
    assert [published.gone_people(VISIT.id, what) for what in (("private",), both)] == [(), ("ilze",)]
    published.forget(VISIT.id, "ilze", both, FORGET, now=LATER)
    assert published.gone_people(VISIT.id, both) == ()
    assert b"secret" not in path.read_bytes()


def test_the_words_of_commands_lose_deleted_values_however_they_were_spelt(store: Store) -> None:
    store.save(VISIT, base=None, now=NOW, entry=Entry("set ilze eats=HalalSecret halalsecretary", reason="mothersecret called"))
    store.forget(VISIT.id, "ilze", ("private",), FORGET, now=LATER)
    first = store.history(VISIT.id)[0]
    assert (first.command, first.reason) == ("set ilze eats=... halalsecretary", "... called")


def test_what_was_deleted_long_before_is_overwritten_too(published: Store, path: Path) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as hand:
        hand.execute("PRAGMA secure_delete = OFF")
        hand.execute("CREATE TABLE old (words TEXT)")
        hand.execute("INSERT INTO old VALUES (?)", ("kept " * 5000,))
        hand.execute("DROP TABLE old")
    published.forget(VISIT.id, "ilze", ("private",), FORGET, now=LATER)
    assert b"kept kept" not in path.read_bytes()


def test_who_still_reads_the_old_state_is_told_of(published: Store, path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("visitplanner.store.connection.BUSY_SECONDS", 0.05)
    with closing(sqlite3.connect(path, isolation_level=None)) as reader, open_store(path, mode="write", now=NOW) as store:
        reader.execute("BEGIN")
        reader.execute("SELECT count(*) FROM person").fetchone()
        with pytest.raises(ProblemsFound, match="still reads"):
            store.forget(VISIT.id, "ilze", ("private",), FORGET, now=LATER)
        reader.execute("ROLLBACK")
        store.forget(VISIT.id, "ilze", ("private", "contacts"), FORGET, now=LATER)
    assert [file.name for file in path.parent.glob("visits.sqlite*") if b"secret" in file.read_bytes()] == []
