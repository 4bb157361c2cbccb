"""Who is who after ids were changed: what the history tells."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.planner.given import LATER, NOW, VISIT, write
from visitplanner.planner.loading import load
from visitplanner.planner.publishing import publish
from visitplanner.store import Store, open_store
from visitplanner.store.renaming import renamed


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    load(tmp_path / "v.sqlite", write(tmp_path), NOW)
    with open_store(tmp_path / "v.sqlite", mode="write", now=NOW) as opened:
        publish(opened, "", "", NOW)
        yield opened


def after(store: Store, *texts: str) -> dict[tuple[str, str], str]:
    """What is known of ids after files were loaded one after another."""
    for text in texts:
        load(store.path, write(store.path.parent, text), NOW)
    return renamed(store._connection, "small")


def with_ids(**ids: str) -> str:
    """The visit with other ids of people: ann="zoe"."""
    return re.sub(r"\b(ann|ben)\b", lambda found: ids.get(found[0], found[0]), VISIT)


def test_who_says_the_same_under_another_id_is_the_same(store: Store) -> None:
    assert after(store, with_ids(ann="zoe")) == {("person", "ann"): "zoe"}


def test_ids_are_followed_from_command_to_command(store: Store) -> None:
    assert after(store, with_ids(ann="x"), with_ids(ann="x", ben="ann"), with_ids(ann="ben", ben="ann")) == {
        ("person", "ann"): "ben",
        ("person", "ben"): "ann",
    }
    assert after(store, with_ids(ann="x", ben="ann"), with_ids(ann="x"), with_ids()) == {}


def test_whoever_says_something_else_is_somebody_else(store: Store) -> None:
    assert after(store, with_ids(ann="zoe").replace("name: Ann", "name: Zoe")) == {}


def test_of_whom_nothing_is_said_may_be_anybody(store: Store) -> None:
    unnamed = VISIT.replace("  ben: Ben\n", "  ben: {}\n")
    assert after(store, unnamed, unnamed.replace("ben", "carl")) == {}


def test_what_was_published_is_where_it_begins(store: Store) -> None:
    after(store, with_ids(ann="zoe"))
    publish(store, "", "", LATER)
    assert renamed(store._connection, "small") == {}
