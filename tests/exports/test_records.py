import datetime as dt

import pytest

from tests.exports.given import MARKS, made, marked
from tests.itineraries.samples import SAMPLES, load
from visitplanner.model import LEVELS, Level, Period, Person, PersonId


@pytest.mark.parametrize("level", LEVELS)
def test_a_level_has_its_own_contacts_and_those_before_it_and_nothing_private(level: Level) -> None:
    told = repr(made(level))
    may = LEVELS[: LEVELS.index(level) + 1]
    assert [one for one in LEVELS if f"{MARKS[one]}@" in told] == list(may)
    assert "private" not in repr(made(level).people + made(level).items)


def test_hours_are_instants_only_where_they_are_exact_and_said() -> None:
    first, second = made().items
    assert (first.starts, first.ends) == (dt.datetime.fromisoformat("2013-08-01T10:00"), None)
    assert (second.starts, second.ends) == tuple(dt.datetime.fromisoformat(f"2013-08-01T{hour}:00") for hour in (12, 13))
    assert first.day == dt.date(2013, 8, 1)


def test_everybody_is_told_of_once_and_to_organisers_those_too_who_have_nothing_to_do() -> None:
    idle = Person(PersonId("idle"), functions=marked().people[0].functions)
    visit = marked()._replace(people=(*marked().people, idle))
    assert [one.id for one in made("organiser", visit=visit).people] == ["person-1", "person-2", "idle"]
    assert "idle" not in {one.id for one in made("host", visit=visit).people}
    assert made("organiser", visit=visit).people[-1].name == ()


def test_days_stand_where_they_are_certain() -> None:
    visit = marked()
    delegation = visit.delegations[0]._replace(presence=(Period("2013-07-31", "2013-08-04"),))  # type: ignore[arg-type]  # days
    members = tuple(member._replace(presence=()) for member in delegation.members)
    alone = visit._replace(delegations=(delegation._replace(members=members),))
    one = made(visit=alone).people[0]
    assert (one.arrival, one.departure) == (dt.date(2013, 7, 31), dt.date(2013, 8, 4))
    unknown = delegation._replace(members=members, presence=(Period("--07-31", ""),))  # type: ignore[arg-type]  # days
    assert made(visit=visit._replace(delegations=(unknown,))).people[0].arrival is None


@pytest.mark.parametrize("name", SAMPLES)
def test_every_sample_becomes_records(name: str) -> None:
    visit = load(name)
    found = made("organiser", *visit.languages[:1], visit=visit)
    assert {one.id for one in found.people} == {one.id for one in visit.people}
    assert {one.id for one in found.items} == {one.id for one in visit.items}


def test_names_are_said_in_each_language() -> None:
    visit = load("khashuri-2013")
    assert [words.text for words in made("public", "lv", "ka", visit=visit).people[0].name] == [
        "Irine Gelašvili",
        "ირინე გელაშვილი",
    ]
