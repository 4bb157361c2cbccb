"""Which visits have a programme for everybody, and where it stands."""

from pathlib import Path

import pytest

from tests.planner.given import NOW
from tests.server.given import Served
from visitplanner.planner.public import public_address, public_page, public_visits, set_public
from visitplanner.problems import ProblemsFound
from visitplanner.store import open_store


def test_a_visit_is_public_from_when_it_is_said_until_it_is_taken_back(tmp_path: Path) -> None:
    with open_store(Served(tmp_path).path, mode="write", now=NOW) as store:
        assert public_visits(store) == ()
        set_public(store, ["A small visit"], is_public=True)
        set_public(store, ["small"], is_public=True)
        set_public(store, [], is_public=False)
        assert (public_visits(store), public_address(store, "small", "lv")) == (("small",), "")
        store.set("address", "https://v.example")
        assert public_address(store, "small", "lv") == "https://v.example/v/small/lv/"
        set_public(store, ["small"], is_public=False)
        assert (public_visits(store), public_address(store, "small", "lv")) == ((), "")
        with pytest.raises(ProblemsFound):
            set_public(store, ["nowhere"], is_public=True)


def test_the_first_language_of_a_visit_has_the_shortest_address() -> None:
    languages = ("en", "lv")
    assert [public_page("a b", one, languages) for one in ("en", "lv", "ka")] == ["v/a%20b/", "v/a%20b/lv/", "v/a%20b/"]
