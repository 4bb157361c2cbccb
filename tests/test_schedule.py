"""When items take place, and in which order."""

import datetime as dt
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from visitplanner.model import (
    Day,
    Delegation,
    DelegationId,
    Expected,
    Group,
    GroupId,
    Head,
    Item,
    ItemId,
    ItemKind,
    ItemStatus,
    Member,
    Period,
    PersonId,
    Place,
    PlaceId,
    PlaceUse,
    Visit,
    VisitStatus,
    Zone,
)
from visitplanner.schedule import Lookup, Timing, by_day, days_of, is_present, status_of, timings
from visitplanner.times import read_span

DAY = "2013-08-01"
RIGA = Zone("Europe/Riga")
ALL = ()
WG1 = (Expected(group=GroupId("wg1")),)
WG2 = (Expected(group=GroupId("wg2")),)


def item(name: str, at: str = "", kind: ItemKind = "meeting", expected: tuple[Expected, ...] = ALL, day: str = DAY) -> Item:
    start, end = read_span(at, day)
    return Item(id=ItemId(name), kind=kind, start=start, end=end, expected=expected)


def visit(*items: Item) -> Visit:
    groups = (Group(GroupId("wg1"), people=(PersonId("ann"),)), Group(GroupId("wg2"), people=(PersonId("ben"),)))
    return Visit(id="v", zone=RIGA, items=items, groups=groups)


def utc(hour: int, minute: int = 0, day: int = 1) -> dt.datetime:
    return dt.datetime(2013, 8, day, hour, minute, tzinfo=dt.UTC)


def timing_of(name: str, *items: Item) -> Timing:
    return timings(Lookup(visit(*items)))[ItemId(name)]


def order(*items: Item) -> list[str]:
    return [str(one.id) for one in by_day(Lookup(visit(*items)))[Day(DAY)]]


@pytest.mark.parametrize(
    ("of_visit", "own", "status"),
    [
        ("planned", "confirmed", "confirmed"), ("cancelled", "confirmed", "cancelled"), ("postponed", "planned", "postponed"),
        ("postponed", "cancelled", "cancelled"), ("carried-out", "postponed", "postponed"),
    ],
)  # fmt: skip
def test_an_item_stands_as_the_visit_does_that_is_called_off(of_visit: VisitStatus, own: ItemStatus, status: str) -> None:
    assert status_of(Visit(status=of_visit), item("a")._replace(status=own)) == status


def test_a_known_end_is_taken_as_it_is() -> None:
    assert timing_of("a", item("a", "10:00-11:30")) == Timing(RIGA, RIGA, utc(7), utc(8, 30), False)


def test_an_unknown_end_is_where_the_next_item_of_the_same_people_starts() -> None:
    items = item("a", "09:00"), item("b", "09:10")
    assert timing_of("a", *items) == Timing(RIGA, RIGA, utc(6), utc(6, 10), True)


def test_an_item_of_other_people_ends_nothing() -> None:
    items = item("a", "14:00", expected=WG1), item("b", "14:15", expected=WG2)
    assert timing_of("a", *items).ends == utc(12)


def test_an_item_for_everybody_ends_that_of_a_group() -> None:
    assert timing_of("a", item("a", "14:00", expected=WG1), item("b", "14:15")).ends == utc(11, 15)


def test_in_another_half_of_the_day_the_usual_length_holds() -> None:
    assert timing_of("a", item("a", "10:00", "conference"), item("b", "15:00")).ends == utc(10)


def test_the_usual_length_never_runs_into_the_next_item() -> None:
    assert timing_of("a", item("a", "11:30", "conference"), item("b", "12:15")).ends == utc(9, 15)


@pytest.mark.parametrize("status", ["cancelled", "postponed"])
def test_an_item_that_does_not_take_place_ends_nothing(status: ItemStatus) -> None:
    gone = item("b", "14:10")._replace(status=status)
    assert timing_of("a", item("a", "14:00"), gone).ends == utc(12)


def test_two_items_at_the_same_minute_do_not_end_each_other() -> None:
    assert timing_of("a", item("a", "10:00"), item("b", "10:00")).ends == utc(8)


def test_an_item_right_after_another_begins_where_that_one_is_known_to_end() -> None:
    assert timing_of("bus", item("festival", "19:00-22:00"), item("bus", "after festival")).begins == utc(19)


def test_an_item_after_one_with_an_open_end_has_no_hour() -> None:
    assert timing_of("bus", item("festival", "19:00"), item("bus", "after festival")).begins is None


def test_items_after_one_another_in_a_circle_have_no_hour() -> None:
    assert timing_of("a", item("a", "after b"), item("b", "after a")).begins is None


def test_a_flight_is_said_in_the_zones_of_its_two_airports() -> None:
    places = (Place(PlaceId("tbs"), zone=Zone("Asia/Tbilisi")), Place(PlaceId("rix")))
    uses = (PlaceUse("from", PlaceId("tbs")), PlaceUse("to", PlaceId("rix")))
    flight = item("flight", "10:00-12:30", "flight")._replace(places=uses)
    lookup = Lookup(visit(flight)._replace(places=places))
    assert timings(lookup)[ItemId("flight")] == Timing("Asia/Tbilisi", RIGA, utc(6), utc(9, 30), False)


def test_a_room_has_the_zone_of_its_house() -> None:
    places = (Place(PlaceId("hall"), parent=PlaceId("house")), Place(PlaceId("house"), zone=Zone("Asia/Tbilisi")))
    assert Lookup(visit()._replace(places=places)).zone_at(PlaceId("hall")) == "Asia/Tbilisi"


@pytest.mark.parametrize(
    ("at", "last"),
    [
        ("2013-08-01 - 2013-08-03", "2013-08-03"),
        ("22:00-24:00", ""),
        ("22:00-02:00 +1", ""),
        ("22:00-09:00 +1", "2013-08-02"),
        ("18:30-2013-08-02 10:00", "2013-08-02"),
        ("10:00-11:00", ""),
        ("10:00", ""),
    ],
)
def test_the_last_day_is_a_later_one_but_a_night_is_none(at: str, last: str) -> None:
    assert timing_of("a", item("a", at)).last_day == last


def test_an_end_before_the_start_is_taken_as_unknown() -> None:
    assert timing_of("a", item("a", "10:00-09:00")) == Timing(RIGA, RIGA, utc(7), utc(8), True)


def test_hours_decide_the_order_of_a_day() -> None:
    assert order(item("desk", "07:30-19:00"), item("hall", "07:00"), item("start", "08:00")) == ["hall", "desk", "start"]


def test_what_has_no_hour_stays_behind_what_it_was_written_after() -> None:
    written = item("late", "10:00"), item("then"), item("early", "09:00")
    assert order(*written) == ["early", "late", "then"]


def test_a_day_without_hours_keeps_its_order() -> None:
    assert order(item("first"), item("then"), item("last")) == ["first", "then", "last"]


def test_a_part_of_day_keeps_its_place_where_the_hours_allow_it() -> None:
    written = item("plaque", "13:30"), item("together", "afternoon"), item("dinner", "22:00")
    assert order(*written) == ["plaque", "together", "dinner"]


def test_a_part_of_day_written_out_of_place_moves_where_it_belongs() -> None:
    assert order(item("social", "evening"), item("lunch", "12:00")) == ["lunch", "social"]


def test_an_item_after_another_follows_it_at_once() -> None:
    written = item("bus", "after festival"), item("festival", "19:00-22:00"), item("talk", "20:00")
    assert order(*written) == ["festival", "bus", "talk"]


def test_hours_of_other_zones_are_ordered_by_instant() -> None:
    assert order(item("riga", "09:30"), item("tbilisi", "10:00 Asia/Tbilisi")) == ["tbilisi", "riga"]


def test_undated_items_come_last() -> None:
    assert list(by_day(Lookup(visit(item("u", day=""), item("d"))))) == [DAY, ""]


def test_all_days_between_the_first_and_the_last_belong_to_a_visit() -> None:
    whole = visit(item("a"))._replace(start=Day("2013-07-31"), end=Day("2013-08-02"))
    assert days_of(whole) == ("2013-07-31", "2013-08-01", "2013-08-02")


def test_a_visit_of_unknown_end_has_its_first_day() -> None:
    assert days_of(Visit(start=Day("2013-07-31"))) == ("2013-07-31",)


def test_periods_of_presence() -> None:
    two = (Period(Day("2007-06-16"), Day("2007-06-19")), Period(Day("2007-06-23"), Day("2007-06-24")))
    assert [is_present(two, f"2007-06-{day}") for day in (15, 16, 19, 20, 23, 24, 25)] == [
        False,
        True,
        True,
        False,
        True,
        True,
        False,
    ]
    assert is_present((), "2007-06-20")
    assert is_present((Period(Day("2007-06-16")),), "2009-01-01")


def test_a_members_own_presence_goes_before_the_delegations() -> None:
    own, whole = (Period(Day("2003-07-21")),), (Period(Day("2003-07-09")),)
    members = (Member(PersonId("one"), presence=own), Member(PersonId("two")))
    lookup = Lookup(Visit(delegations=(Delegation(DelegationId("d"), members=members, presence=whole),)))
    assert [lookup.presence(PersonId(name)) for name in ("one", "two", "three")] == [own, whole, ()]


@given(
    st.lists(st.sampled_from(["", "09:00", "10:00-11:00", "evening", "~14:00", "after i0", "after i3", "by 12:00"]), max_size=9)
)
def test_order_loses_and_doubles_nothing(times: list[str]) -> None:
    items = tuple(item(f"i{n}", at) for n, at in enumerate(times))
    ordered = [one.id for group in by_day(Lookup(visit(*items))).values() for one in group]
    assert sorted(ordered) == sorted(one.id for one in items)
    assert set(timings(Lookup(visit(*items)))) == {one.id for one in items}


def test_a_chain_of_items_right_after_one_another_holds_in_whatever_order_it_was_written() -> None:
    chain = item("d", "after c"), item("c", "after b"), item("b", "after a"), item("a", "10:00"), item("e", "11:00")
    assert order(*chain) == ["a", "b", "c", "d", "e"]


def test_several_right_after_one_keep_the_order_in_which_they_were_written() -> None:
    assert order(item("a", "10:00-11:00"), item("b", "after a"), item("c", "after a")) == ["a", "b", "c"]


def test_what_would_replace_an_item_at_the_same_time_stands_before_what_follows_it() -> None:
    instead = item("rain", "10:00-11:00")._replace(instead_of=ItemId("walk"))
    assert order(item("walk", "10:00-11:00"), item("bus", "after walk"), instead) == ["walk", "rain", "bus"]


def test_an_item_after_one_of_the_day_before_is_ordered_by_its_hour() -> None:
    train = item("train", "22:00-2013-08-01 07:00", "train", day="2013-07-31")
    assert order(train, item("talk", "06:30"), item("bus", "after train"), item("lunch", "12:00")) == ["talk", "bus", "lunch"]


def test_items_that_follow_one_another_in_a_circle_are_not_lost() -> None:
    assert order(item("a", "after b"), item("b", "after a"), item("c", "10:00")) == ["c", "a", "b"]


def test_an_item_after_one_that_ends_in_the_evening_has_no_hour() -> None:
    assert timing_of("bus", item("feast", "15:00 - evening"), item("bus", "after feast")).begins is None


def test_an_item_that_its_readers_may_not_see_ends_nothing() -> None:
    hidden, seen = item("b", "14:10")._replace(level="organiser"), item("c", "14:20")._replace(level="public")
    assert timing_of("a", item("a", "14:00")._replace(level="host"), hidden, seen).ends == utc(11, 20)


def test_long_chains_and_full_days_take_no_time() -> None:
    chain = [item(f"i{n}", f"after i{n + 1}") for n in range(5000)]
    full = [item(f"j{n}", "10:00", expected=WG1) for n in range(5000)]
    lookup = Lookup(visit(*chain, item("i5000", "09:00-09:00"), *full))
    began = time.process_time()
    ordered = by_day(lookup)[Day(DAY)]
    assert time.process_time() - began < 5
    assert [one.id for one in ordered[:3]] == ["i5000", "i4999", "i4998"]


def test_a_member_of_two_delegations_is_there_with_both_and_a_head_with_the_own() -> None:
    first, second = (Period(Day("2013-08-01"), Day("2013-08-03")),), (Period(Day("2013-08-05"), Day("2013-08-07")),)
    both = (Member(PersonId("ann")),)
    one = Delegation(DelegationId("d1"), members=both, heads=(Head(PersonId("irine")),), presence=first)
    lookup = Lookup(Visit(delegations=(one, Delegation(DelegationId("d2"), members=both, presence=second))))
    assert [lookup.presence(PersonId(name)) for name in ("ann", "irine")] == [first + second, first]


def test_an_item_after_one_of_another_day_takes_no_hour_from_it() -> None:
    items = item("x", "10:00-11:00", day="2013-08-01"), item("y", "after x", day="2013-08-02")
    assert timing_of("y", *items).begins is None
