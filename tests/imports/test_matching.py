from collections.abc import Mapping

import pytest

from tests.imports.given import VISIT, form, listed, matched, person
from visitplanner.imports import Match, doubles, doubts

HEAD = ("Vārds, uzvārds", "Amats", "E-pasts")


def who(*rows: tuple[str, ...], decided: Mapping[int, str] | None = None) -> list[tuple[str, tuple[str, ...]]]:
    return [(one.person, one.candidates) for one in matched(HEAD, *rows, decided=decided)]


@pytest.mark.parametrize(
    ("name", "function", "email", "found"),
    [
        ("Irine Gelašvili", "", "", "irine"),
        ("Gelasvili IRINE", "", "", "irine"),
        ("ირინე გელაშვილი", "", "", "irine"),
        ("თამაზ ჩუბინიძე", "", "", "tamazs"),
        ("Tamaz Chubinidze", "", "Tamaz@Khashuri.ge", "tamazs"),
        ("N.N.", "šoferis", "", "driver"),
        ("Levan Kobiašvili", "", "", ""),
        ("Irine Kobiašvili", "", "", ""),
    ],
)
def test_who_is_there_is_known_by_name_in_any_script_by_address_or_by_function(
    name: str, function: str, email: str, found: str
) -> None:
    assert who((name, function, email)) == [(found, ())]


@pytest.mark.parametrize(
    ("name", "email", "candidates"),
    [
        ("Tamaz Chubinidze", "", ("tamazs",)),
        ("Lana Sadaghashvili", "", ("lana",)),
        ("Irina Gelašvili", "", ("irine",)),
        ("Irine", "", ("irine",)),
        ("Nino Beridze", "tamaz@khashuri.ge", ("tamazs",)),
    ],
)
def test_what_is_doubtful_is_never_decided(name: str, email: str, candidates: tuple[str, ...]) -> None:
    assert who((name, "", email)) == [("", candidates)]


def test_two_who_are_there_under_one_name_are_doubtful() -> None:
    visit = VISIT._replace(people=(*VISIT.people, person("irine-2", form("Irine Gelašvili"))))
    assert [one.candidates for one in matched(HEAD, ("Irine Gelašvili",), visit=visit)] == [("irine", "irine-2")]


def test_the_user_decides() -> None:
    assert who(("Lana Sadaghashvili",), ("Irina Gelašvili",), decided={2: "lana", 3: "new"}) == [("lana", ()), ("", ())]


def test_doubts_name_the_cell_and_what_to_say() -> None:
    (problem,) = doubts(matched(HEAD, ("Lana Sadaghashvili",)), VISIT)
    assert str(problem) == (
        "list.xlsx: Saraksts!A2: VP029 error: 'Lana Sadaghashvili' may be lana (Lana Sadagašvili), or somebody new\n"
        "    hint: say who it is: --match 2=lana, or --match 2=new"
    )
    assert doubts((Match(listed(HEAD, ("Ann",)).people[0]),), VISIT) == ()


def test_nobody_is_met_twice() -> None:
    assert who(("Irine Gelašvili",), ("Gelašvili Irine",)) == [("irine", ()), ("", ("irine",))]
    rows = listed(HEAD, ("Ann Smith",), ("Smith Ann",)).people
    assert [str(one).partition("\n")[0] for one in doubles(rows, {})] == [
        "list.xlsx: Saraksts!A3: VP030 error: Smith Ann stands in row 2 already"
    ]
    assert doubles(rows, {3: "new"}) == ()
