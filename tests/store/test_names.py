"""A glance at ids and names."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from tests.planner.given import NOW, VISIT, write
from visitplanner.planner.loading import load
from visitplanner.store import open_store
from visitplanner.store.names import glance


@pytest.fixture
def database(tmp_path: Path) -> Path:
    load(tmp_path / "v.sqlite", write(tmp_path), NOW)
    return tmp_path / "v.sqlite"


def test_ids_are_seen_with_all_names(database: Path) -> None:
    assert glance(database, "visit") == [("small", "A small visit / Maza vizīte")]
    assert glance(database, "person") == [("ann", "Ann"), ("ben", "Ben")]
    assert glance(database, "place") == [("hall", "Town hall")]
    assert glance(database, "delegation") == [("guests", "Guests")]
    assert glance(database, "item") == [("arrival", "Arrival"), ("dinner", "Dinner"), ("conference", "Conference")]
    assert glance(database, "day") == [("2013-07-31", "")]


def test_of_several_visits_the_named_or_the_current_one_is_meant(database: Path, tmp_path: Path) -> None:
    load(
        database,
        write(tmp_path, VISIT.replace("visit: small", "visit: other").replace("ann: {name: Ann", "ann: {name: Eve"), "o.yaml"),
        NOW,
    )
    assert glance(database, "person") == []
    assert glance(database, "person", "oth")[0] == ("ann", "Eve")
    with open_store(database, mode="write", now=NOW) as store:
        store.set("visit", "small")
    assert glance(database, "person")[0] == ("ann", "Ann")


def test_what_cannot_be_seen_is_silent(tmp_path: Path, database: Path) -> None:
    assert glance(tmp_path / "none.sqlite", "visit") == []
    (tmp_path / "text.sqlite").write_text("no database", encoding="utf-8")
    assert glance(tmp_path / "text.sqlite", "visit") == []
    with closing(sqlite3.connect(tmp_path / "foreign.sqlite")) as foreign:
        foreign.execute("CREATE TABLE visit (id, title)")
        foreign.execute("INSERT INTO visit VALUES ('x', 'no json')")
        foreign.commit()
    assert glance(tmp_path / "foreign.sqlite", "person") == []
    assert glance(database, "sqlite_schema") == []
    assert not (tmp_path / "none.sqlite").exists()
