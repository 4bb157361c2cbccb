import datetime as dt

import pytest

from tests.exports.given import made
from tests.itineraries.samples import load
from visitplanner.exports import items_table, people_table, visit_table
from visitplanner.imports.fields import field_of
from visitplanner.texts import LANGUAGES


def test_people_are_numbered_and_have_their_names_once_a_language() -> None:
    table = people_table(made("public", "lv", "ka", visit=load("khashuri-2013")))
    heads = [column.title for column in table.columns]
    assert heads[:6] == ["Nr.", "Vārds, uzvārds", "სახელი, გვარი", "Amats", "თანამდებობა", "Iestāde"]
    assert table.rows[0][:6] == (
        1, "Irine Gelašvili", "ირინე გელაშვილი", "priekšsēdētāja vietniece", "თავმჯდომარის მოადგილე", "Hašuri pašvaldība",
    )  # fmt: skip
    assert (table.name, table.title) == ("Personas", "Hašuri pašvaldības delegācijas vizīte Bauskā / "
        "ხაშურის მუნიციპალიტეტის დელეგაციის ვიზიტი ბაუსკაში – Personas")  # fmt: skip


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_columns_are_those_that_an_import_knows(language: str) -> None:
    heads = [column.title for column in people_table(made("public", language)).columns]
    known = [known.field for head in heads if (known := field_of(head)) and known.certainty == "sure"]
    assert known == [
        "number", "name", "function", "organisation", "country", "languages", "role", "phone", "email", "arrival", "departure",
    ]  # fmt: skip


def test_items_stand_in_the_order_of_the_programme_with_days_as_days() -> None:
    table = items_table(made())
    by_title = [dict(zip([column.title for column in table.columns], row, strict=True)) for row in table.rows]
    assert [row["Date"] for row in by_title] == [dt.date(2013, 8, 1)] * 2
    assert [row["Time"] for row in by_title] == ["10:00", "12:00–13:00"]
    assert by_title[0]["Ends"] is None


def test_a_visit_is_told_in_two_columns() -> None:
    table = visit_table(made("public", "en", visit=load("khashuri-2013")))
    assert table.rows[0] == ("Visit", "Visit of a delegation of Khashuri municipality to Bauska")
    assert [row[0] for row in table.rows] == ["Visit", "Dates", "Status", "Hosts", "Coordinator"]
