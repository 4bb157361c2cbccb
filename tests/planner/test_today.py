"""What runs at an instant and what comes next: never surer than the facts."""

import datetime as dt
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.planner.given import NOW, write
from visitplanner.planner.loading import load
from visitplanner.planner.today import Today, programme_day, see_today, soonest
from visitplanner.store import open_store

DAY = """\
visitplanner: 1
visit: small
title: A small visit
zone: Europe/Riga
languages: [en]
from: 2013-07-31
to: 2013-08-01
coordinator: ilze
people:
  ilze: {name: Ilze, contacts: [{email: i@x.lv}, {phone: "1"}, {mobile: "2"}]}
  dan: {name: Dan, contacts: [{mobile: "3"}]}
  ann: {name: Ann, contacts: [{mobile: "4", level: organiser}]}
vehicles:
  bus: {name: Bus, driver: dan, contacts: [{phone: "5"}]}
days:
  2013-07-31:
    - {at: 09:00-10:00, title: Opening, host: ann}
    - {at: ~11:00, title: Talk}
    - {at: 14:00, title: Walk}
    - {at: 16:00-~18:00, title: Games}
    - {at: by 16:30, title: Check-out}
    - {at: evening, title: Dinner}
    - {title: Gifts}
    - {at: 12:00-13:00, title: Boat, status: cancelled}
  2013-08-01:
    - {at: 08:00-09:00, title: Drive, kind: transfer, vehicles: [bus]}
    - {at: 08:10, title: Farewell}
    - {at: 12:00, title: Flight}
undated:
  - Conference
"""
STATES = [
    ("08:50", {"coming": "opening", "some_time": "dinner gifts"}, 10),
    ("09:00", {"running": "opening", "coming": "talk", "some_time": "dinner gifts"}, 120),
    ("10:00", {"coming": "talk", "some_time": "dinner gifts"}, 60),
    ("10:40", {"perhaps": "talk", "coming": "walk", "some_time": "dinner gifts"}, 200),
    ("11:35", {"running": "talk", "coming": "walk", "some_time": "dinner gifts"}, 145),
    ("14:10", {"running": "walk", "coming": "games", "some_time": "dinner gifts"}, 110),
    ("16:10", {"running": "games", "coming": "check-out", "some_time": "dinner gifts"}, 20),
    ("17:40", {"running": "games", "coming": "drive farewell", "some_time": "dinner gifts"}, 860),
    ("23:50", {"coming": "drive farewell", "some_time": "dinner gifts"}, 490),
]


def at(folder: Path, clock: str, day: str = "2013-07-31", who: str = "", level: str = "organiser") -> Today:
    load(folder / "v.sqlite", write(folder, DAY), NOW)
    hours, minutes = clock.split(":")
    instant = f"{day}T{int(hours) - 3:02}:{minutes}:00Z"  # Riga is three hours ahead in July
    with open_store(folder / "v.sqlite", mode="read", now=NOW) as store:
        return see_today(store, "", who, level, (), instant)  # type: ignore[arg-type]  # a level


@pytest.mark.parametrize(("clock", "told", "minutes"), STATES)
def test_a_day_goes_by(tmp_path: Path, clock: str, told: dict[str, str], minutes: int) -> None:
    today = at(tmp_path, clock)
    seen = {"running": today.running, "perhaps": today.perhaps, "coming": soonest(today.coming), "some_time": today.some_time}
    assert {name: " ".join(one.item.id for one in found) for name, found in seen.items() if found} == told
    assert soonest(today.coming)[0].minutes == minutes


def test_a_soft_end_may_be_over_and_an_open_one_is_said(tmp_path: Path) -> None:
    games = at(tmp_path, "17:40").running[0]
    assert (games.state, games.minutes, games.ends_open) == ("perhaps-over", 100, False)
    walk = at(tmp_path, "14:10").running[0]
    assert (walk.state, walk.ends_open) == ("running", True)


def test_the_part_of_a_day_that_is_over_is_over(tmp_path: Path) -> None:
    folder = tmp_path
    text = DAY.replace("at: evening", "at: morning")
    load(folder / "v.sqlite", write(folder, text), NOW)
    with open_store(folder / "v.sqlite", mode="read", now=NOW) as store:
        seen = [
            [one.item.id for one in see_today(store, "", "", "organiser", (), f"2013-07-31T{hour}:00:00Z").some_time]
            for hour in ("08", "09")
        ]
    assert seen == [["dinner", "gifts"], ["gifts"]]


def test_those_who_can_be_called_are_named_once_with_all_they_do(tmp_path: Path) -> None:
    phones = at(tmp_path, "07:30", "2013-08-01").phones
    assert phones == (
        ("Ilze", "Coordinator", ("2", "1")),
        ("Dan", "driver", ("3",)),
        ("Bus", "Vehicle", ("5",)),
    )
    assert [phone.name for phone in at(tmp_path, "09:30").phones] == ["Ilze", "Ann"]


def test_a_level_keeps_numbers_back(tmp_path: Path) -> None:
    assert at(tmp_path, "09:30", level="host").phones[1] == ("Ann", "host", ())


def test_one_readers_part_is_told(tmp_path: Path) -> None:
    assert [one.item.id for one in at(tmp_path, "07:00", "2013-08-01", "vehicle:bus").coming] == ["drive"]


def test_a_visit_of_which_no_hour_is_known_is_told_by_its_day(tmp_path: Path) -> None:
    text = DAY.partition("from:")[0] + "days: {2013-07-31: [{title: Arrival}]}\n"
    load(tmp_path / "v.sqlite", write(tmp_path, text), NOW)
    with open_store(tmp_path / "v.sqlite", mode="read", now=NOW) as store:
        before = see_today(store, "", "", "organiser", (), "2013-07-20T09:00:00Z")
        after = see_today(store, "", "", "organiser", (), "2013-08-20T09:00:00Z")
    assert [(one.item.id, one.minutes) for one in soonest(before.coming)] == [("arrival", None)]
    assert (after.coming, after.some_time, after.day) == ((), (), None)


@pytest.mark.parametrize(("instant", "day"), [("2013-08-01T02:59:00Z", "2013-07-31"), ("2013-08-01T03:00:00Z", "2013-08-01")])
def test_the_night_belongs_to_the_day_before(instant: str, day: str) -> None:
    assert programme_day(dt.datetime.fromisoformat(instant), "Europe/Riga") == day


@given(st.integers(0, 3 * 24 * 60))
def test_each_item_is_in_one_state_and_what_comes_has_not_begun(tmp_path_factory: pytest.TempPathFactory, minute: int) -> None:
    folder = tmp_path_factory.getbasetemp() / "states"
    folder.mkdir(exist_ok=True)
    if not (folder / "v.sqlite").exists():
        load(folder / "v.sqlite", write(folder, DAY), NOW)
    when = dt.datetime(2013, 7, 30, 12, tzinfo=dt.UTC) + dt.timedelta(minutes=minute)
    with open_store(folder / "v.sqlite", mode="read", now=NOW) as store:
        today = see_today(store, "", "", "organiser", (), f"{when:%Y-%m-%dT%H:%M:%SZ}")
    seen = [one.item.id for one in (*today.running, *today.perhaps, *today.coming, *today.some_time)]
    assert len(seen) == len(set(seen))
    assert [one.item.id for one in today.coming if one.item.begins and one.item.begins + dt.timedelta(minutes=30) < when] == []
    assert [one.item.id for one in today.running if one.item.ends and one.item.ends + dt.timedelta(minutes=30) < when] == []
