"""Each fact and each of its fields is found again in the file."""

import pytest

from tests.itinerary.files import reading_of
from visitplanner.problems import Spot

READING = reading_of(
    """visit: v
people:
  ann: Ann
  bob: {name: Bob, function: mayor}
places:
  hall: {name: Hall, at: [56.4, 24.1]}
days:
  2013-08-01:
    title: First
    items:
      - 10:00-11:00 Walk @ hall
      - title: Lunch
        at: 12:00 - 13:00
        place: hall
        host: ann
        driver: bob
lodgings:
  - {place: hall}
  - {place: hall, from: 2013-08-01}
project: {title: A}
"""
)


@pytest.mark.parametrize(
    ("subject", "line", "column"),
    [
        (("visit", "v"), 1, 8),
        (("visit", "v", "id"), 1, 8),
        (("visit", "v", "people"), 3, 3),
        (("person", "ann"), 3, 3),
        (("person", "bob", "names"), 4, 15),
        (("person", "bob", "functions"), 4, 30),
        (("place", "hall", "latitude"), 6, 26),
        (("place", "hall", "longitude"), 6, 26),
        (("day", "2013-08-01"), 8, 3),
        (("day", "2013-08-01", "title"), 9, 12),
        (("item", "walk"), 11, 9),
        (("item", "lunch"), 12, 9),
        (("item", "lunch", "start"), 13, 13),
        (("item", "lunch", "end"), 13, 13),
        (("item", "lunch", "places"), 14, 16),
        (("item", "lunch", "assignments"), 15, 15),
        (("lodging", "2"), 19, 5),
        (("lodging", "2", "start"), 19, 25),
        (("project", "1", "title"), 20, 18),
    ],
)
def test_a_subject_has_its_place(subject: tuple[str, ...], line: int, column: int) -> None:
    assert READING.spots[subject] == Spot("a.yaml", line, column)


def test_what_is_not_in_the_file_has_no_place() -> None:
    assert ("item", "walk", "title") not in READING.spots
    assert READING.spots.get(("item", "gone")) is None
    assert len(READING.spots) == len(list(READING.spots))
