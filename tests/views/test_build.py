"""The view of a revision: which days and items a reader sees, in which order."""

import json

import pytest

from tests.filled import visit as filled
from tests.views.given import HALL, IRINE, KHASHURI, LANA, NOTES, PRESENT, item, tell, visit, words
from visitplanner.changes import revise
from visitplanner.model import (
    LEVELS,
    Assignment,
    Day,
    Expected,
    GroupId,
    ItemId,
    Lodging,
    PersonId,
    PlaceId,
    Ride,
    Stamp,
    Vehicle,
    VehicleId,
)
from visitplanner.shapes import plain
from visitplanner.texts import text
from visitplanner.views import Reader, View, Views, view, views
from visitplanner.views.build import reader_name
from visitplanner.views.words import Voice

PRESS = (Expected(group=GroupId("press")),)


def ids(told: View) -> list[str]:
    return [one.id for day in told.days for one in day.items] + [one.id for one in told.undated]


def for_reader(kind: str, name: str, *items: str) -> list[str]:
    facts = visit(
        item("all"),
        item("irine", expected=(Expected(person=IRINE),)),
        item("press", expected=PRESS),
        item("placed")._replace(places=HALL, expected=PRESS),
        item("internal")._replace(level="organiser"),
    )
    assert items == ()
    return ids(tell(facts, reader=Reader(kind, name, "delegate")))  # type: ignore[arg-type]  # the kinds of the table


@pytest.mark.parametrize(
    ("kind", "name", "seen"),
    [
        ("visit", "", ["all", "irine", "press", "placed"]),
        ("delegation", "khashuri", ["all", "irine"]),
        ("person", "irine", ["all", "irine"]),
        ("person", "lana", ["all"]),
        ("person", "ilze", []),
        ("group", "press", ["all", "press", "placed"]),
        ("place", "hall", ["placed"]),
        ("place", "house", ["placed"]),
    ],
)
def test_a_reader_sees_what_concerns_it(kind: str, name: str, seen: list[str]) -> None:
    assert for_reader(kind, name) == seen


def test_who_has_a_task_sees_the_item() -> None:
    from tests.views.given import DRIVEN

    facts = visit(item("bus")._replace(assignments=DRIVEN, expected=PRESS), item("other"))
    assert ids(tell(facts, reader=Reader("person", "driver"))) == ["bus"]


def test_who_serves_a_delegation_all_along_sees_what_it_does() -> None:
    facts = visit(item("all"), item("irine", expected=(Expected(person=IRINE),)), item("press", expected=PRESS))
    served = facts.delegations[0]._replace(assignments=(Assignment("interpreter", PersonId("driver")),))
    told = tell(facts._replace(delegations=(served,)), reader=Reader("person", "driver"))
    assert ids(told) == ["all", "irine"]
    assert [words(one.label) for one in told.delegations[0].assignments] == [["interpreter"]]


def test_a_member_sees_only_the_days_of_the_own_presence() -> None:
    facts = visit(item("first", day="2013-08-01"), item("second", day="2013-08-02"))
    members = tuple(one._replace(presence=PRESENT) if one.person == LANA else one for one in facts.delegations[0].members)
    facts = facts._replace(delegations=(facts.delegations[0]._replace(members=members),))
    assert [ids(tell(facts, reader=Reader("person", name))) for name in (LANA, IRINE)] == [["second"], ["first", "second"]]


@pytest.mark.parametrize(
    ("level", "seen"),
    [
        ("public", ["for public"]),
        ("delegate", ["for public", "for delegate"]),
        ("host", ["for public", "for delegate", "for host"]),
        ("organiser", ["for public", "for delegate", "for host", "for organiser"]),
    ],
)
def test_notes_reach_their_level(level: str, seen: list[str]) -> None:
    facts = visit(item("a")._replace(notes=NOTES, level="public"))
    told = tell(facts, level=level)  # type: ignore[arg-type]  # the levels of the table
    assert [one for note in told.days[1].items[0].notes for one in words(note)] == seen


def test_what_is_private_is_in_no_view_and_contacts_keep_their_level() -> None:
    facts = visit(item("a"))._replace(open_points=(text(en="SECRET-ORGANISER"),))
    told = {level: json.dumps(plain(tell(facts, level=level))) for level in LEVELS}
    assert {level: ("SECRET-HOST" in one, "SECRET-ORGANISER" in one, '"SECRET"' in one) for level, one in told.items()} == {
        "public": (False, False, False),
        "delegate": (False, False, False),
        "host": (True, False, False),
        "organiser": (True, True, False),
    }


def test_an_unknown_reader_is_a_key_error() -> None:
    with pytest.raises(KeyError):
        tell(visit(), reader=Reader("person", "nobody"))
    with pytest.raises(KeyError):
        tell(visit(), reader=Reader("vehicle", VehicleId("nothing")))


def test_whoever_may_be_unknown_is_sought() -> None:
    told = Views(revise(None, visit(item("all")), 1, "2013-07-20T09:00:00Z", ""), "delegate", ("en",))
    known, unknown = Reader("person", IRINE), Reader("person", "nobody")
    assert (told.find(known), told.find(unknown)) == (told.of(known), None)


def test_a_reader_has_the_name_of_the_fact() -> None:
    voice = Voice(("en",), ("lv",), "delegate")
    from visitplanner.schedule import Lookup

    lookup = Lookup(visit())
    names = [words(reader_name(lookup, Reader(kind, name), voice)) for kind, name in (("visit", ""), ("place", PlaceId("hall")))]  # type: ignore[arg-type]  # kinds
    assert names == [[], ["Hall"]]
    assert words(tell(visit(), "ka", reader=Reader("delegation", KHASHURI)).reader_name) == ["ხაშური"]
    assert words(tell(visit(), "ka", reader=Reader("person", PersonId("irine"))).reader_name) == ["ირინე გელაშვილი"]


def test_days_are_said_in_both_languages_and_counted() -> None:
    told = tell(visit(item("a")), "en", "lv")
    assert [(one.day, one.number, words(one.short), words(one.title)) for one in told.days] == [
        ("2013-07-31", 1, ["31 July", "31. jūlijs"], []),
        ("2013-08-01", 2, ["1 August", "1. augusts"], ["Education"]),
    ]


def test_undated_items_stand_apart() -> None:
    told = tell(visit(item("someday", day=""), item("dated")))
    assert ([one.id for one in told.undated], [one.id for one in told.days[1].items]) == (["someday"], ["dated"])


def test_on_its_last_day_an_item_says_when_it_ends_without_the_date() -> None:
    told = tell(visit(item("flight", "18:30 - 10:00 +1", day="2013-08-01")), "en", "lv")
    ends = [[words.text for words in one.time] for day in told.days for one in day.items if one.continues]
    assert ends == [["10:00", "10.00"]]


def test_an_item_of_several_days_goes_on_first_on_the_later_ones() -> None:
    told = tell(visit(item("festival", "2013-08-01 - 2013-08-03"), item("talk", "10:00", day="2013-08-02")))
    rows = [(day.day, one.id, one.continues) for day in told.days for one in day.items]
    assert rows == [
        ("2013-08-01", "festival", False),
        ("2013-08-02", "festival", True),
        ("2013-08-02", "talk", False),
        ("2013-08-03", "festival", True),
    ]


def test_items_that_go_on_keep_their_order() -> None:
    week, fair = item("week", "2013-08-01 - 2013-08-03"), item("fair", "2013-08-01 - 2013-08-02")
    told = tell(visit(week, fair, item("talk", "10:00", day="2013-08-02")))
    assert [one.id for one in told.days[2].items] == ["week", "fair", "talk"]


def test_a_removed_item_is_told_apart() -> None:
    first = revise(None, visit(item("a"), item("b")), 1, "2013-07-01T09:00:00Z", "")
    second = revise(first, visit(item("b")), 2, "2013-07-02T09:00:00Z", "")
    told = view(second, Reader(), ("en",))
    assert [(one.id, one.status, one.sequence, one.modified) for one in told.removed] == [
        ("uid-a", "cancelled", 1, "2013-07-02T09:00:00Z")
    ]
    assert ids(told) == ["b"]
    assert Stamp(ItemId("a"), "uid-a", 1, "2013-07-02T09:00:00Z", "2013-07-02T09:00:00Z") in second.stamps


def test_lodgings_are_for_those_inside_and_for_whom_they_are() -> None:
    nights = Lodging(PlaceId("house"), (Expected(person=LANA),), Day("2013-07-31"), Day("2013-08-02"))
    facts = visit()._replace(lodgings=(nights,))
    seen = [
        len(tell(facts, reader=reader).lodgings)
        for reader in (Reader(), Reader(level="public"), Reader("person", LANA), Reader("person", IRINE))
    ]
    assert seen == [1, 0, 1, 0]
    told = tell(facts).lodgings[0]
    assert (words(told.who), words(told.dates)) == (["Lana Sadagašvili"], ["31 July – 2 August 2013"])


def test_the_head_of_a_view_says_what_the_visit_is() -> None:
    told = tell(visit(), "lv")
    assert (words(told.title), words(told.dates), words(told.hosts[0].name)) == (
        ["Vizīte"],
        ["no 2013. gada 31. jūlija"],
        ["Bauska"],
    )
    assert told.coordinator is not None
    assert [one.value for one in told.coordinator.contacts] == ["63922233"]
    assert words(tell(visit()._replace(start=Day(""))).dates) == ["dates to be announced"]


def test_what_runs_on_for_more_than_two_months_is_told_at_its_first_and_last_day_only() -> None:
    told = tell(visit(item("long", "10:00 - 2150-01-01 10:00")))
    assert [day.day for day in told.days if day.items] == ["2013-08-01", "2150-01-01"]


def test_the_views_of_many_are_those_of_each() -> None:
    revision = revise(None, filled("10:00", "evening", "?"), 1, "2013-07-01T09:00:00Z", "")
    for level in LEVELS:
        readers = [
            Reader(kind, one.id, level)  # type: ignore[arg-type]  # the kinds of the table
            for kind, facts in (
                ("person", revision.visit.people),
                ("place", revision.visit.places),
                ("delegation", revision.visit.delegations),
            )
            for one in facts
        ]
        assert list(views(revision, readers, ("lv", "ka"))) == [view(revision, reader, ("lv", "ka")) for reader in readers]


def test_readers_of_different_levels_share_no_view() -> None:
    revision = revise(None, filled("10:00"), 1, "2013-07-01T09:00:00Z", "")
    with pytest.raises(ValueError, match="different levels"):
        list(views(revision, (Reader("visit", "", "public"), Reader("visit", "", "host")), ("en",)))


def test_a_person_is_told_the_one_of_several_vehicles_that_they_ride_in_others_all() -> None:
    car, bus = VehicleId("car"), VehicleId("bus")
    ride = item("ride", "10:00")._replace(vehicles=(bus,), rides=(Ride(car, (Expected(person=IRINE),)),))
    facts = visit(ride)._replace(vehicles=(Vehicle(car, text(en="Car")), Vehicle(bus, text(en="Bus"))))

    def vehicles(kind: str, name: str) -> list[list[str]]:
        told = tell(facts, reader=Reader(kind, name, "delegate"))  # type: ignore[arg-type]  # the kinds of the table
        return [[word for said in one.vehicles for word in words(said)] for day in told.days for one in day.items]

    assert (vehicles("person", "irine"), vehicles("person", "lana")) == ([["Car"]], [["Bus"]])
    assert vehicles("visit", "") == vehicles("delegation", "khashuri") == vehicles("vehicle", "car") == [["Bus", "Car"]]
