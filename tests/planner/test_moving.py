"""Moving much at once: what moves, what stays and why, over midnights, zones and changes of the clock."""

import datetime as dt
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.planner.given import LATER, NOW, write
from visitplanner.changes import in_words
from visitplanner.planner.changing import Entry
from visitplanner.planner.loading import load
from visitplanner.planner.moving import By, Shifted, moved_moment, read_by, shift
from visitplanner.problems import ProblemsFound
from visitplanner.store import open_store
from visitplanner.times import Moment, TimeFault, bounds, read_moment, write_moment

VISIT = """\
visitplanner: 1
visit: moves
title: Moves
zone: Europe/Riga
languages: [en]
from: 2013-07-31
to: 2013-08-02
people: {ann: Ann, ben: Ben, zane: Zane}
delegations:
  guests: {name: Guests, members: [ann], presence: [{from: 2013-07-31}]}
  others: {name: Others, members: [ben]}
places:
  hall: Town hall
  tbilisi: {name: Tbilisi airport, zone: Asia/Tbilisi}
public_events:
  fair: {title: Fair, at: 2013-08-01}
days:
  2013-07-31:
    - {id: flight, title: Flight, kind: flight, at: 10:00-11:30, for: [guests], from: tbilisi, to: hall}
    - {id: welcome, title: Welcome, kind: welcome, at: after flight, for: [guests]}
    - {id: tour, title: Tour, at: 13:00-14:00, for: [others]}
    - {id: lunch, title: Lunch, at: 13:00-14:30, be_there: 12:45, for: [guests]}
    - {id: fair-visit, title: Fair, at: 16:00, public_event: fair, for: [guests]}
    - {id: dinner, title: Dinner, at: evening, for: [guests]}
    - {id: night, title: Night walk, at: 23:45, for: [guests]}
  2013-08-01:
    - {id: talks, title: Talks, at: 9:00}
undated:
  - {id: sauna, title: Sauna}
"""


def moves(folder: Path, what: str, by: str, *, alone: bool = False, dry_run: bool = False) -> Shifted:
    """Move a part of the visit; also what a dry run would say must be what then happens."""
    database = folder / "a.sqlite"
    load(database, write(folder, VISIT, "moves.yaml"), NOW, force=True)
    with open_store(database, mode="write", now=LATER) as store:
        before = len(store.history("moves"))
        said = shift(store, "moves", what, by, entry=Entry("shift"), now=LATER, alone=alone, dry_run=True)
        assert len(store.history("moves")) == before
        if dry_run:
            return said
        done = shift(store, "moves", what, by, entry=Entry("shift"), now=LATER, alone=alone)
        assert (sorted(map(in_words, done.changes)), done.stays) == (sorted(map(in_words, said.changes)), said.stays)
        assert {item.id: item for item in store.draft("moves").visit.items}.keys() == {
            "flight", "welcome", "tour", "lunch", "fair-visit", "dinner", "night", "talks", "sauna",
        }  # fmt: skip
        return done


def told(done: Shifted) -> list[str]:
    return [in_words(change).removeprefix("~ ") for change in done.changes]


def test_an_item_moves_with_what_follows_it_for_the_same_people(tmp_path: Path) -> None:
    done = moves(tmp_path, "lunch", "+30m")
    assert told(done) == [
        "item lunch: start: 2013-07-31 13:00 -> 2013-07-31 13:30",
        "item lunch: end: 2013-07-31 14:30 -> 2013-07-31 15:00",
        "item lunch: be there: 2013-07-31 12:45 -> 2013-07-31 13:15",
        "item night: start: 2013-07-31 23:45 -> 2013-07-31 00:15 +1",
    ]
    assert done.stays == (
        ("item fair-visit", "it belongs to the public event 'fair', which does not move with the visit"),
        ("item dinner", "it has no hour"),
    )


def test_an_item_alone_moves_alone(tmp_path: Path) -> None:
    assert told(moves(tmp_path, "tour", "-1h30", alone=True)) == [
        "item tour: start: 2013-07-31 13:00 -> 2013-07-31 11:30", "item tour: end: 2013-07-31 14:00 -> 2013-07-31 12:30",
    ]  # fmt: skip
    assert told(moves(tmp_path, "fair-visit", "+1h", alone=True)) == [
        "item fair-visit: start: 2013-07-31 16:00 -> 2013-07-31 17:00"
    ]


def test_what_comes_after_another_stays_after_it(tmp_path: Path) -> None:
    done = moves(tmp_path, "welcome", "+30m", alone=True)
    assert (told(done), done.stays) == ([], (("item welcome", "it comes after 'flight', which does not move"),))


def test_a_day_moves_with_all_that_is_on_it(tmp_path: Path) -> None:
    done = moves(tmp_path, "31", "+48h")
    moved = [one for one in told(done) if ": start:" in one]
    assert moved == [
        "item flight: start: 2013-07-31 10:00 -> 2013-08-02 10:00",
        "item welcome: start: 2013-07-31 after flight -> 2013-08-02 after flight",
        "item tour: start: 2013-07-31 13:00 -> 2013-08-02 13:00",
        "item lunch: start: 2013-07-31 13:00 -> 2013-08-02 13:00",
        "item dinner: start: 2013-07-31 evening -> 2013-08-02 evening",
        "item night: start: 2013-07-31 23:45 -> 2013-08-02 23:45",
    ]


def test_an_arrival_moves_with_what_hangs_on_it(tmp_path: Path) -> None:
    done = moves(tmp_path, "delegation:guests", "+1d")
    changed = {(change.kind, change.id) for change in done.changes}
    assert changed == {("delegation", "guests"), *(("item", id_) for id_ in ("flight", "welcome", "lunch", "dinner", "night"))}
    assert [in_words(one) for one in done.changes if one.kind == "delegation"] == [
        "~ delegation guests: presence: 2013-07-31 -> 2013-08-01"
    ]


def test_the_whole_visit_moves_to_a_date(tmp_path: Path) -> None:
    done = moves(tmp_path, "visit", "2013-08-07")
    said = told(done)
    assert said[:2] == ["visit moves: start: 2013-07-31 -> 2013-08-07", "visit moves: end: 2013-08-02 -> 2013-08-09"]
    assert "item talks: start: 2013-08-01 09:00 -> 2013-08-08 09:00" in said
    assert [stay.what for stay in done.stays] == ["item fair-visit"]


@pytest.mark.parametrize(
    ("what", "by", "code"),
    [
        ("lunch", "soon", "VP943"), ("lunch", "+", "VP943"), ("lunch", "+5 apples", "VP943"), ("sauna", "2013-08-07", "VP943"),
        ("brunch", "+1h", "VP920"), ("17", "+1h", "VP708"), ("delegation:nobody", "+1h", "VP920"), ("t", "+1h", "VP921"),
        ("delegation:others", "+1h", "VP943"),
    ],
)  # fmt: skip
def test_what_cannot_be_understood_is_said_and_nothing_moves(tmp_path: Path, what: str, by: str, code: str) -> None:
    with pytest.raises(ProblemsFound) as found:
        moves(tmp_path, what, by)
    assert [one.code for one in found.value.problems] == [code]


@pytest.mark.parametrize(
    ("words", "by"),
    [
        ("+30m", By(0, 30)),
        ("-1d", By(-1)),
        ("+48h", By(2)),
        ("−90 min", By(0, -90)),
        ("2013-08-02", By(2)),
        ("to 30.07.2013", By(-1)),
    ],
)
def test_lengths_and_dates(words: str, by: By) -> None:
    assert read_by(words, "2013-07-31") == by


RIGA = "Europe/Riga"


@pytest.mark.parametrize(
    ("time", "by", "moved"),
    [
        ("2013-03-30 02:45", By(0, 24 * 60 + 30), "2013-03-31 04:15"),  # the spring night has 23 hours
        ("2013-03-31 02:45", By(0, 30), "2013-03-31 04:15"),
        ("2013-03-31 04:15", By(0, -30), "2013-03-31 02:45"),
        ("2013-10-27 02:45", By(0, 30), "2013-10-27 03:15 first"),  # the autumn night has 25
        ("2013-10-27 03:15 first", By(0, 60), "2013-10-27 03:15 second"),
        ("2013-10-27 03:15 second", By(0, 60), "2013-10-27 04:15"),
        ("2013-10-26 10:00", By(1), "2013-10-27 10:00"),  # a day is a day on the calendar
        ("2013-07-31 ~9:00", By(0, 45), "2013-07-31 ~09:45"),
        ("--07-31 10:00", By(0, 45), "--07-31 10:45"),
        ("2013-07-31 evening", By(0, 45), "2013-07-31 evening"),
        ("2013-07-31 evening", By(1), "2013-08-01 evening"),
    ],
)
def test_minutes_move_as_they_pass_and_days_by_the_calendar(time: str, by: By, moved: str) -> None:
    day, _, clock = time.partition(" ")
    assert write_moment(moved_moment(read_moment(clock, day), RIGA, by)) == moved


def test_a_time_that_does_not_exist_is_refused() -> None:
    with pytest.raises(TimeFault, match="does not exist in Europe/Riga"):
        moved_moment(read_moment("03:30", "2013-03-30"), RIGA, By(1))
    with pytest.raises(TimeFault, match="comes twice in Europe/Riga"):
        moved_moment(read_moment("03:30", "2013-10-26"), RIGA, By(1))


@given(
    st.dates(min_value=dt.date(2013, 1, 1), max_value=dt.date(2014, 12, 31)),
    st.integers(0, 1439), st.integers(-1439, 1439).filter(bool), st.sampled_from([RIGA, "Asia/Tbilisi", "America/New_York"]),
)  # fmt: skip
def test_so_many_minutes_are_so_many_minutes(day: object, minute: int, minutes: int, zone: str) -> None:
    moment = Moment("exact", str(day), minute)
    try:
        then = bounds(moment, zone).earliest
        moved = moved_moment(moment, zone, By(0, minutes))
    except TimeFault:
        return
    now = bounds(moved, zone).earliest
    assert then is not None
    assert now is not None
    assert (now - then).total_seconds() == minutes * 60
