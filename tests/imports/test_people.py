from hypothesis import given
from hypothesis import strategies as st

from tests.imports.given import AROUND, layout, listed, sheet
from visitplanner.imports import read_people
from visitplanner.model import Contact, Day, Private
from visitplanner.sheets import Fault, Row, Sheet
from visitplanner.texts import text

HEAD = ("Nr.", "Vārds, uzvārds", "Amats", "Iestāde", "Valsts", "Valodas", "Tālrunis", "E-pasts", "Ierašanās", "Izbraukšana")
ROW = ("1", "Irine Gelašvili", "priekšsēdētāja vietniece", "Hašuri pašvaldība", "Gruzija", "gruzīnu, angļu", "+995 555 123456",
       "irine@khashuri.ge", "31.07.", "2013-08-04")  # fmt: skip


def test_a_row_is_a_person_with_all_that_it_says() -> None:
    (one,) = listed(HEAD, ROW).people
    assert [(form.language, form.name, form.given_by) for form in one.names] == [("lv", "Irine Gelašvili", "list.xlsx")]
    assert (one.function, one.organisation) == (text(lv="priekšsēdētāja vietniece"), text(lv="Hašuri pašvaldība"))
    assert (one.country, one.languages) == ("GE", ("ka", "en"))
    assert one.contacts == (Contact("phone", "+995 555 123456"), Contact("email", "irine@khashuri.ge"))
    assert (one.arrival, one.departure, str(one.spot)) == ("2013-07-31", "2013-08-04", "list.xlsx: Saraksts!B2")


def test_names_in_columns_of_their_own_become_one_in_each_script() -> None:
    (one,) = listed(("Uzvārds", "Vārds", "სახელი", "გვარი"), ("Gelašvili", "Irine", "ირინე", "გელაშვილი")).people
    assert [(form.language, form.name) for form in one.names] == [("lv", "Irine Gelašvili"), ("ka", "ირინე გელაშვილი")]
    assert str(one) == "Irine Gelašvili / ირინე გელაშვილი"


def test_what_is_private_lands_in_private_and_is_never_repeated() -> None:
    head = ("Name", "Position", "Diet", "Allergies", "Passport No", "Date of birth")
    found = listed(head, ("Ann", "mayor", "vegetarian", "nuts", "LV1234567", "31.07.1975"), ("Ben", "", "", "", "", "secret 75"))
    assert found.people[0].private == Private(
        diet="vegetarian", allergies="nuts", passport="LV1234567", birth_date=Day("1975-07-31")
    )
    assert [str(fault) for fault in found.faults] == [
        "list.xlsx: Saraksts!F3: VP025 error: this is not a date that is understood\n"
        "    hint: write it as 1975-07-31 or 31.07.1975"
    ]


def test_faults_are_said_by_cell_and_all_at_once() -> None:
    found = listed(HEAD, (*ROW[:4], "Atlantis", *ROW[5:8], "03/04/2013", ""))
    assert [(fault.code, str(fault.spot)) for fault in found.faults] == [
        ("VP026", "list.xlsx: Saraksts!E2"), ("VP025", "list.xlsx: Saraksts!I2"),
    ]  # fmt: skip


def test_a_formula_without_a_value_is_a_fault_only_where_the_column_counts() -> None:
    one = sheet(("Name", "Position", "Code"), ("Ann", "", ""))._replace(
        faults=(Fault(2, 2, "a formula"), Fault(2, 3, "a formula"))
    )
    found = read_people(one, layout(one), AROUND)
    assert [(fault.code, str(fault.spot)) for fault in found.faults] == [("VP019", "list.xlsx: Saraksts!B2")]


def test_rows_that_are_nobody_are_left_out_and_told() -> None:
    found = listed(
        ("Nr.", "Vārds, uzvārds", "Amats"),
        ("", "", "Hašuri pašvaldība"),
        ("1", "Irine Gelašvili", "vietniece"),
        ("2", "", ""),
        ("", "N.N.", "šoferis"),
        ("Nr.", "Vārds, uzvārds", "Amats"),
        ("", "Kopā: 3", ""),
        ("", "Sagatavoja: Ilze Tijone", ""),
    )
    assert [(one.row, str(one)) for one in found.people] == [(3, "Irine Gelašvili"), (5, "šoferis")]
    assert [(one.code, one.spot and one.spot.cell) for one in found.notices] == [
        ("VP037", "Saraksts!C2"), ("VP037", "Saraksts!A4"), ("VP037", "Saraksts!A6"), ("VP037", "Saraksts!B7"),
        ("VP037", "Saraksts!B8"),
    ]  # fmt: skip


def test_hidden_rows_are_told_and_taken_along_if_asked_for() -> None:
    one = Sheet("", (Row(1, ("Name", "Position")), Row(2, ("Ann", "mayor"), is_hidden=True), Row(3, ("Ben", "clerk"))))
    found = read_people(one, layout(one), AROUND)
    assert ([str(person) for person in found.people], [one.code for one in found.notices]) == (["Ben"], ["VP036"])
    assert len(read_people(one, layout(one), AROUND, hidden=True).people) == 2


def test_columns_that_nobody_knows_are_told() -> None:
    found = layout(sheet(("Name", "Position", "Code"), ("Ann", "", "7"))).columns
    assert [(one.letters, one.field) for one in found] == [("A", "name"), ("B", "function"), ("C", None)]


@given(st.lists(st.lists(st.text(max_size=8) | st.sampled_from(ROW), min_size=10, max_size=10), max_size=4))
def test_any_cells_are_people_or_faults_at_their_cells(rows: list[list[str]]) -> None:
    found = listed(HEAD, *rows)
    assert all(fault.spot and fault.spot.cell and fault.hint for fault in found.faults)
    assert all(one.names or one.function for one in found.people if not found.faults)
