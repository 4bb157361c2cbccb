"""The codes on papers lead to pages that are there, on the server and on the site alike, and to nobody else's."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.planner.given import NOW
from tests.server.given import Served
from visitplanner.planner.folders import FolderTarget
from visitplanner.planner.printing import Order, plan_prints
from visitplanner.planner.public import set_public
from visitplanner.planner.site import publish_site
from visitplanner.planner.stale import plan_stale
from visitplanner.planner.subscribing import Address, new_feeds, revoke_feeds
from visitplanner.store import Store, open_store

BASE = "https://visits.example.org"
PEOPLE = ("personal-programme",)


@pytest.fixture
def served(tmp_path: Path) -> Served:
    return Served(tmp_path)


@pytest.fixture
def store(served: Served) -> Iterator[Store]:
    with open_store(served.path, mode="write", now=NOW) as opened:
        opened.set("address", BASE)
        yield opened


def links(store: Store, order: Order) -> list[str]:
    return [part.link for sheaf in plan_prints(store, "", None, order, NOW) for part in sheaf.parts]


def told(addresses: tuple[Address, ...]) -> tuple[str, ...]:
    return ("\n".join(one.https for one in addresses),)


def test_where_no_page_is_public_there_is_no_code(store: Store) -> None:
    assert set(links(store, Order())) == {""}
    set_public(store, ["small"], is_public=True)
    store.set("address", "")
    assert set(links(store, Order())) == {""}


def test_each_code_opens_a_page_of_the_server_and_of_the_site(served: Served, store: Store, tmp_path: Path) -> None:
    set_public(store, ["small"], is_public=True)
    feeds = new_feeds(store, "", [], now=NOW, to_all=True)
    order = Order(languages=(("en",), ("lv",), ("ka",), ("lv", "ka")), links=told(feeds))
    found = set(links(store, order))
    assert found == {f"{BASE}/v/small/", f"{BASE}/v/small/lv/", *(one.page for one in feeds)}
    publish_site(store, FolderTarget(tmp_path / "site"), now=NOW, links=told(feeds))
    for link in found:
        path = link.removeprefix(BASE)
        assert served.ask(path).status_code == 200
        assert served.ask(path).content == (tmp_path / "site" / path[1:] / "index.html").read_bytes()


def test_a_draft_that_was_never_published_has_no_page(store: Store) -> None:
    store.set("public", "small\nother")
    assert links(store, Order(("programme-of-visit",), from_draft=True)) == [f"{BASE}/v/small/"]
    set_public(store, ["small"], is_public=False)
    assert links(store, Order(("programme-of-visit",), from_draft=True)) == [""]


def test_only_the_paper_of_one_person_bears_the_code_of_their_own_page(store: Store) -> None:
    set_public(store, ["small"], is_public=True)
    (ann,) = feeds = new_feeds(store, "", ["person:ann"], now=NOW)
    assert links(store, Order(PEOPLE, links=told(feeds))) == [ann.page, f"{BASE}/v/small/"]
    kinds = ("daily-programme", "delegation-list", "badges")
    assert set(links(store, Order(kinds, links=told(feeds)))) == {f"{BASE}/v/small/"}


def test_a_page_that_shows_more_than_the_paper_or_is_closed_has_no_code(store: Store) -> None:
    more = new_feeds(store, "", ["person:ann"], now=NOW, level="host")
    assert links(store, Order(PEOPLE, links=told(more))) == ["", ""]
    own = new_feeds(store, "", ["person:ann"], now=NOW)
    revoke_feeds(store, "", ["person:ann"], now=NOW)
    assert links(store, Order(PEOPLE, links=told(own))) == ["", ""]


def test_the_page_in_the_language_of_the_paper_goes_before_others(store: Store) -> None:
    feeds = [*new_feeds(store, "", ["person:ann"], now=NOW, language="lv"), *new_feeds(store, "", ["person:ann"], now=NOW)]
    texts = tuple(one.https for one in feeds)
    by_language = [links(store, Order(PEOPLE, ((language,),), links=texts))[0] for language in ("lv", "en")]
    assert by_language == [one.page for one in feeds]


def test_who_has_no_address_in_the_file_is_told(store: Store) -> None:
    feeds = new_feeds(store, "", ["person:ann"], now=NOW)
    (sheaf,) = plan_prints(store, "", None, Order(PEOPLE, links=told(feeds)), NOW)
    assert [(one.code, "1 person has no code" in one.text, "ben" in one.text) for one in sheaf.problems] == [
        ("VP717", True, True)
    ]
    assert plan_prints(store, "", None, Order(PEOPLE), NOW)[0].problems == ()
    assert plan_stale(store, "", None, told(feeds), NOW).sheaves == ()
