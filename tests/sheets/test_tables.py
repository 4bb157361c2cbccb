from visitplanner.sheets.tables import Column


def test_a_column_is_text_unless_it_says_otherwise() -> None:
    assert Column("Name") == Column("Name", 20, "text")
