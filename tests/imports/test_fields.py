import pytest

from visitplanner.imports.fields import FIELDS, field_of, hint_of
from visitplanner.labels import keys, label
from visitplanner.texts import LANGUAGES


@pytest.mark.parametrize(
    ("heading", "field", "language", "certainty"),
    [
        ("Nr.p.k.", "number", "lv", "sure"),
        ("№", "number", "", "sure"),
        ("No.", "number", "en", "sure"),
        ("Vārds, uzvārds", "name", "lv", "sure"),
        ("Vards, uzvards", "name", "lv", "sure"),
        ("Vārds, uzvārds (gruziniski)", "name", "ka", "sure"),
        ("Name in Georgian", "name", "ka", "sure"),
        ("სახელი, გვარი", "name", "ka", "sure"),
        ("გვარი, სახელი", "last-first", "ka", "sure"),
        ("Uzvārds", "last", "lv", "sure"),
        ("ФИО", "name", "ru", "sure"),
        ("Amats", "function", "lv", "sure"),
        ("თანამდებობა", "function", "ka", "sure"),
        ("Iestāde/organizācija", "organisation", "lv", "sure"),
        ("Valsts", "country", "lv", "sure"),
        ("Tālrunis", "phone", "lv", "sure"),
        ("E-pasts", "email", "lv", "sure"),
        ("ელ. ფოსტა", "email", "ka", "sure"),
        ("Ēdināšana", "diet", "lv", "sure"),
        ("Pases Nr.", "passport", "lv", "sure"),
        ("Dzimšanas datums (dd.mm.gggg.)", "birth-date", "lv", "likely"),
        ("Piezīmes (alerģijas u.c.)", "allergies", "lv", "likely"),
        ("Dalībnieka vārds un uzvārds", "name", "lv", "likely"),
    ],
)
def test_a_heading_is_known_in_many_forms(heading: str, field: str, language: str, certainty: str) -> None:
    assert field_of(heading) == (field, language, certainty)


@pytest.mark.parametrize("heading", ["", "Personas kods", "პირადი ნომერი", "Identity number", "x " * 60 + "name"])
def test_what_is_not_known_is_nothing(heading: str) -> None:
    assert field_of(heading) is None


def test_a_heading_may_say_only_the_language() -> None:
    assert [hint_of(words) for words in ("latviski", "(ქართულად)", "In English", "Amats")] == ["lv", "ka", "en", ""]


def test_the_headings_of_our_own_tables_are_known() -> None:
    own = [(key.removeprefix("column."), language) for key in keys("column.") for language in LANGUAGES if key[7:] in FIELDS]
    found = {(name, language): field_of(label(f"column.{name}", (language,))[0].text) for name, language in own}
    assert {key: known and known.field for key, known in found.items()} == {(name, language): name for name, language in own}
