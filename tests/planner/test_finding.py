"""What a word of the user means."""

from pathlib import Path

import pytest

from tests.planner.given import NOW, VISIT
from visitplanner.itinerary import read
from visitplanner.model import Day
from visitplanner.planner.finding import Named, find, find_days, find_reader, find_visit, named
from visitplanner.problems import ProblemsFound
from visitplanner.store import open_store
from visitplanner.views import Reader

KNOWN = (Named("khashuri-2013", "Visit of Khashuri"), Named("khashuri-2018", "Khashuri and Soroca"), Named("gori", "Festival"))


@pytest.mark.parametrize(
    ("word", "id_"),
    [("gori", "gori"), ("GORI", "gori"), ("fest", "gori"), ("2018", "khashuri-2018"), ("soroca", "khashuri-2018")],
)
def test_any_part_that_means_one_thing_finds_it(word: str, id_: str) -> None:
    assert find(word, KNOWN, "visit") == id_


def test_an_id_goes_before_what_merely_begins_so() -> None:
    assert find("a", (Named("a", "A"), Named("ab", "AB")), "visit") == "a"


@pytest.mark.parametrize(
    ("word", "code", "hint"),
    [
        ("khashuri", "VP921", "write more of it"),
        ("gory", "VP920", "did you mean 'gori'?"),
        ("xyz", "VP920", "known: khashuri-2013, khashuri-2018, gori"),
        ("", "VP920", "say its id, or a part of its name"),
    ],
)
def test_what_is_not_clear_is_asked_never_guessed(word: str, code: str, hint: str) -> None:
    with pytest.raises(ProblemsFound) as refused:
        find(word, KNOWN, "visit")
    assert [(one.code, one.hint) for one in refused.value.problems] == [(code, hint)]


def test_a_reader_is_found_with_or_without_its_kind() -> None:
    visit = read(VISIT.encode(), "x").visit
    assert find_reader(visit, "", "public") == Reader("visit", "", "public")
    assert find_reader(visit, "person:an", "host") == Reader("person", "ann", "host")
    assert [find_reader(visit, word, "delegate").kind for word in ("ann", "guests", "hall")] == ["person", "delegation", "place"]
    assert [one.id for one in named(visit, "person")] == ["ann", "ben"]


@pytest.mark.parametrize(
    ("word", "hint"),
    [
        ("persn:ann", "did you mean 'person'?"),
        ("visit:ann", "one of: delegation, group, person, place, vehicle"),
        ("item:ann", "one of: delegation, group, person, place, vehicle"),
    ],
)
def test_an_unknown_kind_of_reader_is_refused(word: str, hint: str) -> None:
    with pytest.raises(ProblemsFound) as refused:
        find_reader(read(VISIT.encode(), "x").visit, word, "delegate")
    assert [(one.code, one.hint) for one in refused.value.problems] == [("VP924", hint)]


def test_a_day_is_found_by_its_date_or_number() -> None:
    days = (Day("2013-07-30"), Day("2013-07-31"), Day("2013-08-01"), Day("2013-08-31"))
    assert find_days(days, ("30", "1", "2013-08-31")) == ("2013-07-30", "2013-08-01", "2013-08-31")
    assert find_days(days, ()) == days
    for word in ("31", "5", ""):
        with pytest.raises(ProblemsFound, match="VP708"):
            find_days(days, (word,))


def test_where_there_is_none_yet_the_hint_adds_one() -> None:
    with pytest.raises(ProblemsFound) as found:
        find("Red Square", (), "place")
    assert found.value.problems[0].hint == "add it first: visitplanner place add 'Red Square'"


def test_without_a_visit_the_hint_loads_one(tmp_path: Path) -> None:
    with open_store(tmp_path / "a.sqlite", mode="write", now=NOW) as store, pytest.raises(ProblemsFound) as refused:
        find_visit(store)
    assert [(one.code, one.hint) for one in refused.value.problems] == [
        ("VP922", "begin one: visitplanner new, or load one: visitplanner load FILE.yaml")
    ]


def test_nothing_said_is_not_the_only_one_there_is() -> None:
    with pytest.raises(ProblemsFound) as refused:
        find(" ", KNOWN[:1], "visit")
    assert [one.code for one in refused.value.problems] == ["VP920"]
