from pathlib import Path

import pytest

from tests.planner.desks import ENTRY, NOW, Room, codes
from visitplanner.itinerary.sets import read_set
from visitplanner.model import Assignment, Cost, DayPlan, Language, Lodging, Member, Note, PersonId, Project
from visitplanner.planner.facts import Ask, Wish, set_fields
from visitplanner.planner.nouns import NOUNS
from visitplanner.problems import ProblemsFound
from visitplanner.texts import text
from visitplanner.times import write_moment, write_span


def test_an_item_is_added_with_an_id_from_its_title(tmp_path: Path) -> None:
    room = Room(tmp_path)
    done = room.add("item", "title=Visit to the mill", "at=fri 10-11:30", "place=hall", "for=guests", "title.lv=Dzirnavas")
    assert [key.id for key in done.keys] == ["visit-to-the-mill"]
    item = room.item("visit-to-the-mill")
    assert (write_span(item.start, item.end), item.places[0].place, item.expected[0].delegation, item.title) == (
        "2013-08-02 10:00 – 11:30", "hall", "guests", text(en="Visit to the mill", lv="Dzirnavas"),
    )  # fmt: skip
    assert item.uid


def test_an_id_that_is_taken_gets_the_day_then_the_hour(tmp_path: Path) -> None:
    room = Room(tmp_path)
    made = [room.add("item", "title=Lunch", f"at={when}").keys[0].id for when in ("fri 12:00", "fri 13:00", "fri 13:00")]
    assert made == ["lunch-0802", "lunch-0802-1300", "lunch-2"]


@pytest.mark.parametrize("id_", ["lunch", "Lunch!", "previous", "a" * 61])
def test_an_id_must_be_free_and_one(tmp_path: Path, id_: str) -> None:
    with pytest.raises(ProblemsFound) as found:
        Room(tmp_path).add("item", "title=X", id_=id_)
    assert codes(found.value) in (["VP956"], ["VP954"])


def test_a_fact_must_be_called_something(tmp_path: Path) -> None:
    room = Room(tmp_path)
    for noun in ("item", "person", "place", "lodging", "cost"):
        with pytest.raises(ProblemsFound) as found:
            room.add(noun)
        assert codes(found.value) == ["VP955"]


def test_references_are_found_by_a_part_of_the_name(tmp_path: Path) -> None:
    room = Room(tmp_path)
    room.set("item", "lunch", "host=an", "place=town", "instead_of=din")
    item = room.item("lunch")
    assert (item.assignments, item.places[0].place, item.instead_of) == ((Assignment("host", PersonId("ann")),), "hall", "dinner")
    with pytest.raises(ProblemsFound) as found:
        room.set("item", "lunch", "host=zoe")
    assert codes(found.value) == ["VP920"]


def test_nothing_changes_where_a_word_is_wrong(tmp_path: Path) -> None:
    room = Room(tmp_path)
    before = room.visit
    with pytest.raises(ProblemsFound):
        room.set("item", "lunch", "title=New", "place=nowhere")
    assert room.visit == before


def test_a_time_that_can_mean_several_asks(tmp_path: Path) -> None:
    with pytest.raises(Ask) as ask:
        Room(tmp_path).add("item", "title=X", "at=03/04 10:00")
    assert (ask.value.words, ask.value.readings) == ("03/04 10:00", ("2013-04-03 10:00", "2013-03-04 10:00"))


def test_after_an_item_is_on_its_day(tmp_path: Path) -> None:
    room = Room(tmp_path)
    room.add("item", "title=Walk", "at=after lun")
    assert write_moment(room.item("walk").start) == "2013-08-01 after lunch"


def test_moments_beside_the_start_are_on_its_day(tmp_path: Path) -> None:
    room = Room(tmp_path)
    room.set("item", "lunch", "gaps+=12:40-12:50", "be_there=12:15")
    item = room.item("lunch")
    assert (write_moment(item.be_there), write_span(item.gaps[0].start, item.gaps[0].end)) == (
        "2013-08-01 12:15", "2013-08-01 12:40 – 12:50",
    )  # fmt: skip
    with pytest.raises(ProblemsFound) as found:
        room.set("item", "lunch", "be_there=12:15-12:20")
    assert codes(found.value) == ["VP114"]


def test_days_lodgings_costs_and_the_project_are_set(tmp_path: Path) -> None:
    room = Room(tmp_path)
    room.set("day", "thu", "title=Getting to know")
    room.add("lodging", "place=hall", "guests=guests", "from=31.07.", "to=mon")
    room.add("cost", "title=Bus", "amount=120.50", "currency=EUR")
    room.set("cost", "bus", "amount=99")
    room.set("project", "", "title=Together")
    visit = room.visit
    day, lodging = visit.days[0], visit.lodgings[0]
    assert (day, visit.project) == (DayPlan(day.day, text(en="Getting to know")), Project(text(en="Together")))
    assert (day.day, lodging.start, lodging.end) == ("2013-08-01", "2013-07-31", "2013-08-05")
    assert visit.costs == (Cost(text(en="Bus"), visit.costs[0].amount, "EUR"),)
    assert visit.costs[0].amount == "99"
    assert Lodging() != lodging


def test_the_visit_itself_is_set(tmp_path: Path) -> None:
    room = Room(tmp_path)
    room.set("visit", "", "to=6.08.", "coordinator=ben", "open_points+=the hotel")
    visit = room.visit
    assert (visit.end, visit.coordinator, visit.open_points, len(visit.items)) == (
        "2013-08-06",
        "ben",
        (text(en="the hotel"),),
        4,
    )


def test_what_stands_in_other_facts_is_added_and_set(tmp_path: Path) -> None:
    room = Room(tmp_path)
    room.add("assignment", "role=speaker", "person=ann", "minutes=20", owner="lunch")
    room.set("assignment", "lunch speaker", "minutes=15")
    room.add("note", "text=Quiet", "level=host", owner="item:lunch")
    room.add("assignment", "role=interpreter", "person=?", "from=lv", "to=ka", owner="day:thu")
    room.set("member", "guests ben", "role=staff")
    room.add("note", "text=Hello", owner="visit:")
    visit = room.visit
    assert room.item("lunch").assignments == (Assignment("speaker", PersonId("ann"), minutes=15),)
    assert room.item("lunch").notes == (Note(text(en="Quiet"), "host"),)
    assert visit.days[0].assignments == (Assignment("interpreter", source=Language("lv"), target=Language("ka")),)
    assert visit.delegations[0].members[1] == Member(PersonId("ben"), "staff")
    assert visit.notes == (Note(text(en="Hello")),)


def test_a_language_that_is_none_is_refused(tmp_path: Path) -> None:
    wish = Wish("", NOUNS["item"], (read_set("title=x"),), "english")
    with Room(tmp_path).store() as store, pytest.raises(ProblemsFound) as found:
        set_fields(store, wish, ["lunch"], entry=ENTRY, now=NOW)
    assert codes(found.value) == ["VP954"]
