"""People from a spreadsheet: planned, then applied wholly or not at all."""

from pathlib import Path
from typing import Any

import pytest

from tests.planner.given import LATER, NOW, write
from tests.sheets.books import book
from visitplanner.changes import in_words
from visitplanner.itinerary import read
from visitplanner.planner.importing_people import PeopleOptions, PeoplePlan, import_people, plan_people
from visitplanner.planner.loading import export, load
from visitplanner.problems import ProblemsFound
from visitplanner.store import Entry, Store, open_store

ENTRY = Entry("visitplanner import people list.xlsx")
GUESTS = PeopleOptions(delegation="guests")
ROWS: list[list[object]] = [
    ["Name", "Position", "Country", "Diet"],
    ["Ann", "head of the town", "Latvia", "vegan"],
    ["Cid Campeador", "clerk", "ES", None],
]


@pytest.fixture
def store(tmp_path: Path) -> Any:
    load(tmp_path / "a.sqlite", write(tmp_path), NOW)
    with open_store(tmp_path / "a.sqlite", mode="write", now=LATER) as opened:
        yield opened


def plan(store: Store, source: bytes, options: PeopleOptions = GUESTS) -> PeoplePlan:
    file = store.path.with_name("list.xlsx")
    file.write_bytes(source)
    return plan_people(store, "", file, options)


def test_a_list_is_planned_applied_and_then_changes_nothing(store: Store) -> None:
    before = store.draft("small")
    planned = plan(store, book(ROWS))
    assert store.draft("small") == before
    assert planned.people == ("ann", "cid-campeador")
    assert planned.missing == (("guests", "ben"),)
    done = import_people(store, planned, ENTRY, LATER)
    assert done.changes == planned.changes
    assert [in_words(change) for change in done.changes] == [
        "~ person ann: functions: mayor -> head of the town",
        "~ person ann: country: none -> LV",
        "~ person ann: private: changed",
        "+ person cid-campeador: Cid Campeador",
        "~ delegation guests: members: ann; ben -> ann; ben; cid-campeador",
    ]
    assert [one.command for one in store.history("small")][-1] == ENTRY.command
    assert plan(store, book(ROWS)).changes == ()


def test_what_was_imported_stands_in_the_itinerary_file_too(store: Store) -> None:
    import_people(store, plan(store, book(ROWS)), ENTRY, LATER)
    assert read(export(store, "", uids=True).encode(), "a.yaml").visit == store.draft("small").visit


def test_faults_and_doubts_stop_it_all_at_once(store: Store) -> None:
    rows = [
        ["Name", "Country", "Born"],
        ["Ann", "Atlantis", "03/04/1975"],
        ["Benn", "LV", ""],
        ["Cid", "LV", ""],
        ["Cid", "LV", ""],
    ]
    planned = plan(store, book(rows))
    before = store.draft("small")
    with pytest.raises(ProblemsFound) as found:
        import_people(store, planned, ENTRY, LATER)
    assert [(one.code, one.spot and one.spot.cell) for one in found.value.problems] == [
        ("VP026", "Sheet1!B2"), ("VP025", "Sheet1!C2"), ("VP030", "Sheet1!A5"), ("VP029", "Sheet1!A3"),
    ]  # fmt: skip
    assert store.draft("small") == before


def test_cells_that_cannot_be_read_can_be_left_out_and_doubts_decided(store: Store) -> None:
    rows = [["Name", "Country"], ["Ann", "Atlantis"], ["Benn", "LV"]]
    planned = plan(store, book(rows), PeopleOptions(skip=True, decided=("3=ben",)))
    assert [(one.code, one.severity) for one in planned.problems] == [("VP026", "warning")]
    import_people(store, planned, ENTRY, LATER)
    assert [(one.id, one.country, len(one.names)) for one in store.draft("small").visit.people] == [
        ("ann", "", 1),
        ("ben", "LV", 2),
    ]


def test_a_plan_that_the_visit_has_outgrown_is_refused(store: Store) -> None:
    planned = plan(store, book(ROWS))
    import_people(store, plan(store, book([["Name", "Country"], ["Cid Campeador", "ES"]])), ENTRY, LATER)
    with pytest.raises(ProblemsFound, match="VP034"):
        import_people(store, planned, ENTRY, LATER)


def test_the_sheet_with_the_list_is_found_or_asked_for(store: Store) -> None:
    def two(sheet: Any) -> None:
        sheet.parent.create_sheet("Hosts").append(["Name", "Position"])
        sheet.parent["Hosts"].append(["Ben", "host"])

    source = book(ROWS, name="Guests", dress=two)
    with pytest.raises(ProblemsFound, match=r"VP020 error: several sheets hold lists of people: 'Guests', 'Hosts'"):
        plan(store, source)
    assert plan(store, source, PeopleOptions(sheet="hos")).people == ("ben",)
    with pytest.raises(ProblemsFound, match=r"there is no sheet 'Guest5'\n    hint: did you mean 'Guests'"):
        plan(store, source, PeopleOptions(sheet="Guest5"))
    notes = book([["Notes"], ["bring a map"]], dress=two)
    assert plan(store, notes).sheet == "Hosts"


@pytest.mark.parametrize("word", ["9=ann", "ann", "2=", "2=nobody"])
def test_a_decision_about_nobody_is_refused(store: Store, word: str) -> None:
    with pytest.raises(ProblemsFound, match=r"VP031|VP920"):
        plan(store, book(ROWS), PeopleOptions(decided=(word,)))


def test_a_list_of_nobody_and_an_unknown_delegation_are_refused(store: Store) -> None:
    with pytest.raises(ProblemsFound, match="VP032"):
        plan(store, book(ROWS[:1]))
    with pytest.raises(ProblemsFound, match="VP032"):
        plan(store, b"\n")
    with pytest.raises(ProblemsFound, match="VP920"):
        plan(store, book(ROWS), PeopleOptions(delegation="gests"))


def test_an_encoding_that_was_guessed_is_told(store: Store) -> None:
    planned = plan(store, "Vārds, uzvārds;Amats\nĒriks;mērs\n".encode("cp1257"))
    assert [(one.code, one.severity) for one in planned.problems] == [("VP018", "notice")]
    assert str(planned.matches[0].listed) == "Ēriks"
