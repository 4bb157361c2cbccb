import json
from pathlib import Path
from unittest.mock import patch

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.cli.running import Ran, run
from tests.planner.desks import MORE
from tests.planner.given import VISIT, write
from visitplanner.planner.nouns import NOUNS, verbs
from visitplanner.store import open_store


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder whose database holds a small visit."""
    assert run(tmp_path, "load", str(write(tmp_path, MORE))).code == 0
    return tmp_path


def _ran(folder: Path, *words: str) -> Ran:
    done = run(folder, *words)
    assert (done.code, done.err) == (0, ""), words
    return done


def test_an_item_is_added_set_moved_and_shown(folder: Path) -> None:
    added = _ran(
        folder, "item", "add", "Visit to the mill", "--at", "fri 10-11:30", "--place", "hall", "--for", "guests", "title.lv=X"
    )
    assert added.out == "+ item visit-to-the-mill: Fri 2013-08-02 10:00 – 11:30, Visit to the mill / X\n"
    assert _ran(folder, "item", "set", "mill", "--host", "ann", "headcount=9").out == (
        "+ item visit-to-the-mill: headcount 9\n+ item visit-to-the-mill: host ann\n"
    )
    moved = "~ item visit-to-the-mill: at Fri 2013-08-02 10:00 – 11:30 -> Sat 2013-08-03 10:30 – 12:00\n"
    assert _ran(folder, "item", "move", "mill", "sat", "10:30").out == moved
    assert "  at         2013-08-03 10:30 – 12:00\n" in _ran(folder, "item", "show", "mill").out
    assert _ran(folder, "item", "list", "mill").out == "visit-to-the-mill  2013-08-03 10:30 – 12:00  Visit to the mill\n"


def test_a_clash_is_told_at_once(folder: Path) -> None:
    done = run(folder, "item", "add", "Press", "--at", "thu 13:00-14:00", "--for", "ann")
    assert (done.code, done.out) == (0, "+ item press: Thu 2013-08-01 13:00 – 14:00, Press\n")
    assert done.err.count("VP201") == 1


def test_a_clash_is_told_whichever_of_the_two_was_touched(folder: Path) -> None:
    _ran(folder, "item", "add", "Press", "--at", "thu 14:00-15:00", "--for", "ann")
    done = run(folder, "item", "move", "lunch", "13:30")
    assert (done.code, done.err.count("VP201")) == (0, 1)
    assert run(folder, "item", "move", "lunch", "12:00").err == ""


def test_a_title_may_hold_an_equals_sign(folder: Path) -> None:
    assert _ran(folder, "item", "add", "2+2=4").out == "+ item 2-2-4: 2+2=4\n"


def test_json_tells_the_same(folder: Path) -> None:
    told = json.loads(_ran(folder, "item", "cancel", "lunch", "--json").out)
    assert told == {"visit": "small", "ids": ["lunch"], "changes": ["~ item lunch: status planned -> cancelled"], "problems": []}
    assert json.loads(_ran(folder, "note", "list", "lunch", "--json").out) == {"visit": "small", "notes": []}


def test_the_reason_and_the_words_are_kept(folder: Path) -> None:
    _ran(folder, "item", "cancel", "lunch", "-m", "rain")
    _ran(folder, "person", "set", "ann", "private.diet=vegan", "contacts+={email: a@b.c}")
    _ran(folder, "contact", "add", "person:ann", "phone", "63922233")
    with open_store(folder / "visitplanner.sqlite", mode="read", now="2013-07-20T09:00:00Z") as store:
        told = [(one.command, one.reason) for one in store.history("small")][-3:]
    assert told == [
        ("visitplanner item cancel lunch -m rain", "rain"),
        ("visitplanner person set ann private.diet=... contacts+=...", ""),
        ("visitplanner contact add person:ann phone ...", ""),
    ]


@pytest.mark.parametrize(
    ("words", "code", "told"),
    [
        ("item set lunch", 2, "nothing is said to be set"),
        ("item add", 1, "VP955"),
        ("visit set zone=", 1, "a visit needs its zone"),
        ("visit set languages=", 1, "a visit needs its languages"),
        ("item move lunch", 2, "WHEN is missing"),
        ("item move zzz +1h", 1, "VP920"),
        ("item move lunch 03/04", 1, "VP110"),
        ("item fly lunch", 2, "there is no command 'fly'"),
        ("item set lunch foo=1", 1, "VP005"),
        ("item set lunch foo", 1, "VP946"),
        ("place remove hall", 1, "VP950"),
        ("day set soon --title x", 1, "VP115"),
        ("visit add k", 1, "VP955"),
    ],
)
def test_what_cannot_be_is_said_with_its_exit_code(folder: Path, words: str, code: int, told: str) -> None:
    done = run(folder, *words.split())
    assert (done.code, told in done.err, done.out) == (code, True, "")


def test_on_a_terminal_an_unclear_time_is_asked(folder: Path) -> None:
    with patch("visitplanner.cli.deeds.is_asking", return_value=True), patch("click.prompt", return_value=2):
        done = _ran(folder, "item", "move", "lunch", "thu midnight")
    assert done.out == (
        "'thu midnight' can mean:\n  1  2013-08-01 00:00\n  2  2013-08-01 24:00\n"
        "~ item lunch: at Thu 2013-08-01 12:30 – 13:30 -> Thu 2013-08-01 24:00 – 01:00 +1\n"
    )


def test_a_new_visit_is_the_current_one(folder: Path) -> None:
    done = _ran(folder, "visit", "add", "k", "Visit", "--from", "31.07.2013", "--zone", "Europe/Riga", "--languages", "en,lv")
    assert done.out == "new visit k: Visit; it is the current one now\n"
    assert _ran(folder, "place", "add", "Hall").out == "+ place hall: Hall\n"
    assert _ran(folder, "place", "list", "--visit", "k").out == "hall  Hall\n"


_NAMED = st.sampled_from([(noun, verb) for noun in NOUNS for verb in verbs(NOUNS[noun])])
_SAID = "lunch ann hall guests thu 1 +30m 10:00 ? item:lunch day:thu speaker = title= title.lv=x place+=hall -- --at --for --set"
_ODD = ["--until", "--json", "note={", "for=[a, b", "speaker={person: ann}", "\u202e", "", "03/04", "contacts+={phone: 1}"]
_WORD = (
    st.sampled_from(_SAID.split())
    | st.sampled_from(_ODD)
    | st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=8)
)


@settings(max_examples=120, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(named=_NAMED, words=st.lists(_WORD, max_size=4))
def test_any_words_end_well_and_change_nothing_silently(folder: Path, named: tuple[str, str], words: list[str]) -> None:
    before = _digest(folder)
    done = run(folder, *named, *words)
    assert done.code in (0, 1, 2), done.err
    assert "VP999" not in done.err
    assert "Traceback" not in done.err
    if done.code or not done.out or named[1] in ("list", "show"):
        assert _digest(folder) == before


def _digest(folder: Path) -> list[str]:
    with open_store(folder / "visitplanner.sqlite", mode="read", now="2013-07-20T09:00:00Z") as store:
        return [f"{row.id} {store.draft(row.id).digest}" for row in store.visits()]


def test_a_smaller_place_names_the_items_that_no_longer_fit(tmp_path: Path) -> None:
    write(tmp_path, VISIT.replace("hall: Town hall", "hall: {name: Town hall, capacity: 50}"))
    run(tmp_path, "load", "small.yaml")
    run(tmp_path, "item", "set", "arrival", "headcount=30")
    assert run(tmp_path, "place", "set", "hall", "capacity=40").err == ""
    assert "VP303 warning: 30 people at 'Arrival', but room for 10" in run(tmp_path, "place", "set", "hall", "capacity=10").err


def test_who_rides_in_a_vehicle_is_set_and_goes_with_the_vehicle(folder: Path) -> None:
    _ran(folder, "vehicle", "add", "Car")
    _ran(folder, "item", "set", "lunch", "vehicles=car", "rides=[{vehicle: car, for: [ann]}]")
    assert "  rides     vehicle car, for ann\n" in _ran(folder, "item", "show", "lunch").out
    assert "VP950" in run(folder, "vehicle", "remove", "car").err
    assert run(folder, "vehicle", "remove", "car", "--force").code == 0
    assert "rides" not in _ran(folder, "item", "show", "lunch").out
