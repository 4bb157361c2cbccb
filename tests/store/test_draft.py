import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from tests.store.visits import KHASHURI, LATER, NOW, OPEN_ENTRY, at, item
from visitplanner.digests import digest
from visitplanner.model import Day, Revision, Visit
from visitplanner.problems import ProblemsFound
from visitplanner.store import Store, VisitRow
from visitplanner.texts import text


def change_by_hand(path: Path, sql: str) -> None:
    with closing(sqlite3.connect(path)) as other, other:
        other.execute(OPEN_ENTRY)
        other.execute(sql)
        other.execute("UPDATE entry SET is_open = NULL")


def test_visits_are_listed_by_their_start_the_dateless_last(store: Store) -> None:
    store.save(Visit("b"), base=None, now=NOW)
    store.save(Visit("c", start=Day("2013-08-01"), end=Day("2013-08-02"), status="planned"), base=None, now=NOW)
    store.save(KHASHURI._replace(start=Day("2013-07-31")), base=None, now=NOW)
    store.add_revision(Revision(1, NOW, visit=KHASHURI))
    store.add_revision(Revision(2, LATER, visit=KHASHURI))
    assert store.visits() == (
        VisitRow("khashuri-2013", KHASHURI.title, Day("2013-07-31"), Day(""), "planned", 5, 2, LATER),
        VisitRow("c", text(), Day("2013-08-01"), Day("2013-08-02"), "planned", 0),
        VisitRow("b", text(), Day(""), Day(""), "planned", 0),
    )


def test_a_draft_says_what_it_is_and_when_it_changed(store: Store) -> None:
    saved = store.save(KHASHURI, base=None, now=NOW)
    draft = store.draft(KHASHURI.id)
    assert draft == (saved.visit, digest(KHASHURI), NOW, "", "")


def test_a_draft_names_the_file_it_came_from_until_another_is_loaded(store: Store) -> None:
    loaded = store.save(KHASHURI, base=None, now=NOW, source="khashuri.yaml")
    assert store.draft(KHASHURI.id)[1:] == (loaded.digest, NOW, "khashuri.yaml", loaded.digest)
    edited = store.save(loaded.visit._replace(status="confirmed"), base=loaded.digest, now=LATER)
    assert store.draft(KHASHURI.id)[1:] == (edited.digest, LATER, "khashuri.yaml", loaded.digest)


def test_items_come_by_day_and_in_a_day_as_given(store: Store) -> None:
    given = (item("open"), item("b", at(12)), item("a", at(10)), item("eve", at(9, "2013-07-30")), item("any", at(9, "--08-01")))
    store.save(Visit("v", items=given), base=None, now=NOW)
    assert [one.id for one in store.draft("v").visit.items] == ["any", "eve", "b", "a", "open"]


@pytest.mark.parametrize(
    ("known", "hint"),
    [
        ((), "load an itinerary first"),
        (("khashuri-2013",), "did you mean 'khashuri-2013'?"),
        (("gori-2023", "riga"), "there is: gori-2023, riga"),
    ],
)
def test_an_unknown_visit_is_said_with_what_there_is(store: Store, known: tuple[str, ...], hint: str) -> None:
    for id_ in known:
        store.save(Visit(id_), base=None, now=NOW)
    with pytest.raises(ProblemsFound) as found:
        store.draft("khashuri2013")
    (problem,) = found.value.problems
    assert problem[:5] == ("VP909", "error", "there is no visit 'khashuri2013'", hint, ("visit", "khashuri2013"))


@pytest.mark.parametrize(
    "sql",
    [
        "UPDATE item SET start_time = 'noonish'",
        "UPDATE item SET start_day = '2013-02-31', start_time = '10:00'",
        "UPDATE item SET title = '[]'",
        "UPDATE item SET languages = '7'",
        "UPDATE item SET start_time = '10:00' WHERE start_after IS NOT NULL",
    ],
)
def test_a_value_that_nobody_could_have_written_is_a_problem_and_no_traceback(store: Store, path: Path, sql: str) -> None:
    store.save(KHASHURI, base=None, now=NOW)
    change_by_hand(path, sql)
    with pytest.raises(ProblemsFound, match="VP902"):
        store.draft(KHASHURI.id)


def test_the_programme_can_be_read_in_the_database(store: Store, path: Path) -> None:
    store.save(KHASHURI, base=None, now=NOW)
    with closing(sqlite3.connect(path)) as found:
        rows = found.execute("SELECT day, time, title, place, status FROM programme").fetchall()
    assert rows == [
        ("2013-07-31", "", "Arrival", None, "planned"),
        ("2013-07-31", "after arrival", "Welcome", "Zāle", "planned"),
        ("2013-08-01", "10:00", "Talks", None, "planned"),
        ("2013-08-01", "19:00", "Dinner", None, "planned"),
        (None, "", "Closing", None, "planned"),
    ]
