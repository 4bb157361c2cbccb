import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from visitplanner.sheets.cells import as_text, column_letters, column_number, spot_of, tidy


@pytest.mark.parametrize(("number", "letters"), [(1, "A"), (26, "Z"), (27, "AA"), (702, "ZZ"), (703, "AAA")])
def test_columns_have_the_letters_of_spreadsheet_programs(number: int, letters: str) -> None:
    assert (column_letters(number), column_number(letters.lower())) == (letters, number)


@given(st.integers(1, 16_384))
def test_letters_lead_back_to_their_column(number: int) -> None:
    assert column_number(column_letters(number)) == number


@pytest.mark.parametrize("letters", ["", "1", "Ā", "A1", "AAAA"])
def test_what_names_no_column_is_none(letters: str) -> None:
    assert column_number(letters) == 0


@pytest.mark.parametrize(
    ("value", "said"),
    [
        (None, ""),
        (True, "TRUE"),
        (37163922233.0, "37163922233"),
        (2.5, "2.5"),
        (7, "7"),
        (dt.datetime.fromisoformat("2013-07-31"), "2013-07-31"),
        (dt.datetime.fromisoformat("2013-07-31T14:20"), "2013-07-31 14:20"),
        (dt.datetime.fromisoformat("2013-07-31T14:19:59.999999"), "2013-07-31 14:20"),
        (dt.date(2013, 7, 31), "2013-07-31"),
        (dt.time(9, 5), "09:05"),
        (dt.timedelta(hours=25, minutes=5), "25:05"),
        (" two\r\nlines\xa0", "two\nlines"),
    ],
)
def test_a_value_is_text_as_people_write_it(value: object, said: str) -> None:
    assert as_text(value) == said


def test_a_spot_names_the_sheet_in_quotes_where_a_spreadsheet_would() -> None:
    assert str(spot_of("list.xlsx", "Sheet1", 7, 3)) == "list.xlsx: Sheet1!C7"
    assert str(spot_of("list.xlsx", "Mūsu saraksts", 7, 3)) == "list.xlsx: 'Mūsu saraksts'!C7"
    assert str(spot_of("list.csv", "", 7, 3)) == "list.csv: C7"


def test_what_programs_leave_in_cells_is_taken_out() -> None:
    assert tidy("\ufeff a\tb\r\n") == "a b"
