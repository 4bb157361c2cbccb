import pytest
from hypothesis import given

from tests.store.visits import KHASHURI, at, item, visits
from visitplanner.model import Visit
from visitplanner.problems import ProblemsFound
from visitplanner.store.rows import Rows, moment_cells, moment_of, read_visit, to_rows
from visitplanner.times import UNKNOWN, Moment


def rows_of(visit: Visit) -> Rows:
    return to_rows(visit, lambda _, facts: range(1, len(facts) + 1))


@given(visits())
def test_any_visit_comes_back_from_its_rows(visit: Visit) -> None:
    rows = rows_of(visit)
    assert read_visit(lambda table: rows[table.name].values()) == visit


@pytest.mark.parametrize(
    ("moment", "cells"),
    [
        (UNKNOWN, (None, None, None, None)),
        (Moment("date", "2013-07-31"), ("2013-07-31", None, None, None)),
        (Moment("date", "2013-07-31", zone="Europe/Riga"), ("2013-07-31", None, "Europe/Riga", None)),
        (Moment("exact", "2013-07-31", 600), ("2013-07-31", "10:00", None, None)),
        (Moment("exact", "2013-07-31", 1440), ("2013-07-31", "24:00", None, None)),
        (Moment("exact", "2013-10-27", 210, zone="Europe/Riga", fold=1), ("2013-10-27", "03:30 second", "Europe/Riga", None)),
        (Moment("about", "--07-31", 1470), ("--07-31", "~00:30 +1", None, None)),
        (Moment("from", "", 1080), (None, "from 18:00", None, None)),
        (Moment("part", "2013-07-31", part="evening"), ("2013-07-31", "evening", None, None)),
        (Moment("after", "2013-07-31", after="welcome"), ("2013-07-31", None, None, "welcome")),
        (Moment("after", zone="Asia/Tbilisi", after="welcome"), (None, None, "Asia/Tbilisi", "welcome")),
    ],
)
def test_a_moment_is_four_cells(moment: Moment, cells: tuple[str | None, ...]) -> None:
    assert moment_cells(moment) == cells
    assert moment_of(*cells) == moment


def test_what_is_not_known_is_null() -> None:
    row = rows_of(Visit("v"))["visit"]["v",]
    assert row == ("v", None, None, "other", None, "planned", None, None, "delegate", None, None, None, None, None, None)


def test_a_part_of_an_item_names_the_visit_the_item_and_its_position() -> None:
    assert rows_of(KHASHURI)["assignment"] == {
        ("khashuri-2013", "dinner", 1): ("khashuri-2013", "dinner", 1, "host", "ilze", None, None, None, False, None, None),
        ("khashuri-2013", "dinner", 2): ("khashuri-2013", "dinner", 2, "interpreter", None, None, None, None, False, None, None),
    }


def test_two_items_with_one_id_are_refused() -> None:
    with pytest.raises(ProblemsFound) as found:
        rows_of(Visit("v", items=(item("lunch", at(12)), item("lunch", at(13)))))
    assert [(one.code, one.subject) for one in found.value.problems] == [("VP908", ("item", "lunch"))]
