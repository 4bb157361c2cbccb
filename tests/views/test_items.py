"""One item as a reader sees it."""

import pytest

from tests.views.given import DRIVEN, HALL, item, tell, visit, words
from visitplanner.model import (
    LEVELS,
    Expected,
    Gap,
    GroupId,
    Item,
    ItemId,
    Language,
    Part,
    PlaceId,
    PlaceUse,
    Press,
    PublicEvent,
    PublicEventId,
)
from visitplanner.texts import text
from visitplanner.times import read_moment, read_span
from visitplanner.views import ViewItem


def told(one: Item, *languages: str, level: str = "delegate") -> ViewItem:
    view = tell(visit(one), *languages, level=level)  # type: ignore[arg-type]  # a level
    return next(found for day in (*view.days,) for found in day.items if found.id == one.id)


@pytest.mark.parametrize(
    ("at", "said"),
    [
        ("10:00-11:30", ["10:00–11:30", "10.00–11.30"]),
        ("10:00", ["10:00", "10.00"]),
        ("~9:00", ["about 09:00", "ap 9.00"]),
        ("evening", ["in the evening", "vakarā"]),
        ("", []),
        ("22:00-24:00", ["22:00–24:00", "22.00–24.00"]),
    ],
)
def test_the_hour_is_said_as_precisely_as_it_is_known(at: str, said: list[str]) -> None:
    assert words(told(item("a", at), "en", "lv").time) == said


def test_an_unknown_end_is_estimated_but_not_said() -> None:
    one = told(item("a", "10:00"))
    assert (one.open_end, words(one.end_said), words(one.time)) == (True, [], ["10:00"])
    assert one.ends is not None


def test_an_end_on_another_day_is_said_with_its_day() -> None:
    flight = item("flight", "18:30 Europe/Rome - 2013-08-02 10:00 Asia/Ulaanbaatar")
    one = told(flight, "en", "lv")
    assert words(one.time) == ["18:30 – 2 August 10:00", "18.30 – 2. augusts 10.00"]
    assert words(one.zone_note) == ["Rome – Ulaanbaatar time", "laiks: Roma – Ulanbatora"]
    assert (one.last_day, one.all_day) == ("2013-08-02", False)


def test_days_without_an_hour_are_said_as_dates() -> None:
    one = told(item("festival", "2013-08-01 - 2013-08-03"))
    assert (words(one.time), one.all_day, one.last_day) == (["1–3 August 2013"], True, "2013-08-03")


def test_a_clock_like_the_visits_needs_no_zone() -> None:
    assert told(item("a", "10:00 Europe/Vilnius")).zone_note == ()


def test_a_place_is_said_from_the_room_to_the_house() -> None:
    place = told(item("a")._replace(places=HALL), "lv").places[0]
    assert (words(place.name), words(place.address), place.latitude, words(place.label)) == (
        ["Zāle, Nams"],
        ["Uzvaras iela 1"],
        56.4,
        [],
    )


def test_a_place_for_the_rain_says_so() -> None:
    rain = told(item("a")._replace(places=(PlaceUse("rain", PlaceId("house"), text(en="foyer")),))).places[0]
    assert (words(rain.label), words(rain.note)) == (["if it rains"], ["foyer"])


def test_tasks_are_said_and_an_open_one_has_nobody() -> None:
    rows = [
        (one.role, words(one.person.names) if one.person else [], words(one.detail))
        for one in told(item("a")._replace(assignments=DRIVEN)).assignments
    ]
    assert rows == [
        ("driver", ["driver of the minibus"], []),
        ("host", ["Ilze Tijone"], []),
        ("interpreter", [], ["Latvian – Georgian"]),
    ]


def test_the_public_does_not_learn_who_drives_interprets_or_when_to_gather() -> None:
    inner = item("a")._replace(assignments=DRIVEN, level="public", number="XX 123", be_there=read_moment("09:45", "2013-08-01"))
    public, inside = told(inner, level="public"), told(inner)
    assert ([one.role for one in public.assignments], public.number, public.be_there) == (["host"], "", ())
    assert (inside.number, words(inside.be_there)) == ("XX 123", ["be there at 09:45"])


def test_parts_gaps_press_and_what_it_belongs_to_are_said() -> None:
    start, end = read_span("13:00-16:00", "2013-08-01")
    facts = visit(
        item("desk", "08:00-19:00")._replace(
            parts=(Part(text(en="Tour"), 20),),
            gaps=(Gap(start, end),),
            press=Press("start", PlaceId("house"), 20),
            public_event=PublicEventId("f"),
            instead_of=ItemId("other"),
            condition=text(en="if it rains"),
            languages=(Language("lv"), Language("ka")),
            status="tentative",
        ),
        item("other"),
    )._replace(public_events=(PublicEvent(PublicEventId("f"), title=text(en="Festival")),))
    one = next(found for found in tell(facts).days[1].items if found.id == "desk")
    assert ([words(part) for part in one.parts], [words(gap) for gap in one.gaps]) == ([["Tour (20 min)"]], [["13:00–16:00"]])
    assert words(one.press) == ["media at the beginning only; meeting point: House; 20 min before"]
    assert (words(one.public_event), words(one.instead_of), words(one.condition)) == (["Festival"], ["other"], ["if it rains"])
    assert (words(one.languages), words(one.status_label)) == (["Latvian, Georgian"], ["to be confirmed"])


def test_who_is_expected_is_named_and_nobody_named_is_everybody() -> None:
    named = told(item("a", expected=(Expected(group=GroupId("press")), Expected(person=visit().people[0].id))), "ka")
    assert words(named.who) == ["Press, ირინე გელაშვილი"]
    assert told(item("a")).who == ()


def test_right_after_a_hidden_item_is_said_by_the_hour_it_means() -> None:
    secret, vague = (item(name, at)._replace(level="organiser") for name, at in (("call", "11:00-15:00"), ("vague", "16:00")))
    facts = visit(secret, vague, item("tea", "after call"), item("walk", "after vague"))
    rows = {level: {one.id: words(one.time) for one in tell(facts, level=level).days[1].items} for level in LEVELS[1::2]}
    assert {name: rows["delegate"][name] for name in ("tea", "walk")} == {"tea": ["15:00"], "walk": []}
    assert {name: rows["organiser"][name] for name in ("tea", "walk")} == {"tea": ["right after"], "walk": ["right after"]}


def test_days_without_a_year_are_said_to_their_end() -> None:
    fair = item("fair", "--07-31 10:00 - --08-02 12:00", day="--07-31")
    found = next(one for day in tell(visit(fair)).days for one in day.items)
    assert words(found.time) == ["10:00 – 2 August 12:00"]
