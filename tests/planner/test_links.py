from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.pages.reading import classed, links, parse, text_of
from tests.planner.given import NOW, VISIT, write
from visitplanner.planner.links import write_links
from visitplanner.planner.loading import load
from visitplanner.planner.publishing import publish
from visitplanner.planner.subscribing import new_feeds, set_address
from visitplanner.problems import ProblemsFound
from visitplanner.store import Store, open_store


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    load(tmp_path / "v.sqlite", write(tmp_path, VISIT), NOW)
    with open_store(tmp_path / "v.sqlite", mode="write", now=NOW) as opened:
        publish(opened, "", "", NOW)
        yield opened


def test_the_sheet_holds_every_address_once_told_and_only_its_owner_may_read_it(store: Store, tmp_path: Path) -> None:
    set_address(store, "https://visits.example")
    made = new_feeds(store, "", ["public"], now=NOW, to_all=True, note="phone")
    done = write_links(store, "", tmp_path / "links.html", made)
    page = parse((tmp_path / "links.html").read_bytes())
    assert (done.is_new, done.about) == (True, "3 addresses")
    assert [text_of(one) for one in classed(page, "name")] == ["A small visit", "Ann", "Ben"]
    assert [text_of(one) for one in classed(page, "quiet")][0:3:2] == [
        "phone · English · until 30 August 2013",
        "mayor, phone · English · until 30 August 2013",
    ]
    assert [one for one in links(page) if one.startswith("https")] == [
        address for one in made for address in (one.page, one.https)
    ]
    assert (tmp_path / "links.html").stat().st_mode & 0o077 == 0


def test_without_the_address_of_the_server_there_is_nothing_to_hand_out(store: Store, tmp_path: Path) -> None:
    made = new_feeds(store, "", ["person:ann"], now=NOW)
    with pytest.raises(ProblemsFound, match="VP837"):
        write_links(store, "", tmp_path / "links.html", made)
    assert not (tmp_path / "links.html").exists()
