"""The programme of a view in the terminal."""

from pathlib import Path

from tests.cli.running import run
from tests.planner.given import VISIT, write

FULL = """\
visitplanner: 1
visit: full
title: {en: All that a day has, lv: Viss}
zone: Europe/Riga
languages: [en, lv]
people: {ann: Ann, ben: Ben}
places: {hall: Hall, house: House}
vehicles: {bus: {name: Bus, driver: ben}}
days:
  2013-07-31:
    title: Arrival
    dress: travel wear
    escort: ann
    notes: {host: Bring water}
    items:
      - {at: 10:00-11:00, title: Drive, kind: transfer, from: hall, to: house, vehicles: [bus], driver: ben, be_there: 09:45,
         luggage: one bag, dress: coat, bring: umbrella, number: M1}
      - {at: 12:00, id: boat, title: Boat, status: cancelled}
      - {at: 12:00, title: Museum, instead_of: boat, condition: if open}
"""

SHOWN = """\
All that a day has
full · dates to be announced · Europe/Riga · draft

Wednesday, 31 July 2013  Arrival
  Dress: travel wear
  escort: Ann
  Bring water
  10:00–11:00  Drive                                                    from Hall; to House
               M1 · be there at 09:45
               driver: Ben
               Vehicle: Bus
               Dress: coat
               Bring: umbrella
               Luggage: one bag
  12:00        Boat
               cancelled
  12:00        Museum
               instead of: Boat
               condition: if open

items: 3 · without an end: 2
"""


def test_all_that_is_known_of_a_day_and_its_items_is_shown(tmp_path: Path) -> None:
    run(tmp_path, "load", str(write(tmp_path, FULL)))
    assert run(tmp_path, "show").out == SHOWN


def test_labels_and_the_closing_line_are_in_the_language_asked_for(tmp_path: Path) -> None:
    run(tmp_path, "load", str(write(tmp_path, FULL)))
    said = run(tmp_path, "show", "--lang", "lv").out
    assert said.endswith("pasākumi: 3 · bez beigu laika: 2\n")
    assert "Transports: Bus" in said


def test_a_place_that_has_no_room_beside_the_title_stands_below_it(tmp_path: Path) -> None:
    run(tmp_path, "load", str(write(tmp_path)))
    lines = run(tmp_path, "show", COLUMNS="40").out.splitlines()
    assert lines[5:7] == ["  14:20  Arrival", "         Town hall"]


def test_items_are_gathered_under_those_they_are_of(tmp_path: Path) -> None:
    run(tmp_path, "load", str(write(tmp_path, FULL)))
    lines = run(tmp_path, "show", "--by", "vehicle").out.splitlines()
    assert lines[3:] == [
        "Bus",
        "  31 July  10:00–11:00  Drive                                              from Hall; to House",
        "                        be there at 09:45 · driver: Ben",
    ]
    people = run(tmp_path, "show", "--by", "person").out
    assert ("\nBen\n" in people, "\nAnn\n" in people, "driver" in people) == (True, False, True)


def test_where_nobody_has_an_item_that_is_said(tmp_path: Path) -> None:
    run(tmp_path, "load", str(write(tmp_path, VISIT)))
    assert run(tmp_path, "show", "--by", "vehicle").out == "no vehicle has an item\n"
