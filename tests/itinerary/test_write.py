"""What is written reads back to the same, and looks as people write."""

from hypothesis import HealthCheck, given, settings

from tests.itinerary.files import HEAD, reading_of, visit_of
from tests.strategies import visits
from visitplanner.itinerary import read, write
from visitplanner.model import Item, ItemId, Visit
from visitplanner.texts import text

FILE = """\
visitplanner: 1
visit: khashuri-2013
draft: 3fa9c1d20b77
title: Hašuri vizīte
zone: Europe/Riga
languages: [lv, en]
hosts: [bauska]

organisations:
  bauska: Bauskas novada pašvaldība

people:
  ann: {name: Ann, function: {en: mayor}, phone: 63922233}
  bob:

places:
  hall: {name: Zāle, at: [56.4079, 24.1944]}

days:
  2013-07-31:
    - 14:20 Ierašanās @ hall
    - Vakariņas
    - {at: 20:00 - 00:30 +1, title: Dejas, kind: concert}

  2013-08-01:
    title: Izglītības diena
    items:
      - evening Koncerts
      - at: 22:00
        title: {lv: Uguņošana, en: Fireworks}
        status: tentative
        place: hall
        note: Ņemt lietussargus.

undated:
  - "Tikšanās: par nākotni"

project: {title: A, partners: 21}

sources:
  - https://example.org

notes: {organiser: "b, c"}
"""


@given(visits())
@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
def test_a_written_visit_reads_back_to_the_same(visit: Visit) -> None:
    text = write(visit, "3fa9c1d20b77")
    reading = read(text.encode(), "a.yaml")
    assert reading.visit == visit
    assert reading.draft == "3fa9c1d20b77"
    assert write(reading.visit, reading.draft) == text


def test_a_file_is_written_as_a_person_would() -> None:
    reading = reading_of(FILE)
    assert write(reading.visit, reading.draft) == FILE


def test_the_smallest_visit_is_four_lines() -> None:
    assert write(visit_of("title:")) == HEAD


def test_an_id_is_written_only_where_the_title_does_not_give_it() -> None:
    items = (
        Item(id=ItemId("tea"), title=text(en="Tea")),
        Item(id=ItemId("lunch"), title=text(en="Lunch")),
        Item(id=ItemId("lunch-2"), title=text(en="Lunch")),
        Item(id=ItemId("x"), title=text(en="Dinner")),
    )
    visit = visit_of("title: a")._replace(items=items)
    assert write(visit).split("undated:\n")[1].splitlines() == [
        "  - Tea",
        "  - {id: lunch, title: Lunch}",
        "  - {id: lunch-2, title: Lunch}",
        "  - {id: x, title: Dinner}",
    ]
    assert read(write(visit).encode(), "a").visit == visit


def test_a_title_that_would_read_as_something_else_is_no_line() -> None:
    titles = ["evening walk", "10:00 sharp", "A @ hall", "10-12 x", "2013-08-01 x", "- x"]
    visit = visit_of("undated:\n" + "".join(f'  - title: "{title}"\n' for title in titles) + "places: {hall: Hall}")
    assert [str(item.title) for item in visit.items] == titles
    assert read(write(visit).encode(), "a").visit == visit
    assert write(visit).count("{title: ") == 5
