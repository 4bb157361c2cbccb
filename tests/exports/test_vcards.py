import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.exports.given import MARKS, made, marked
from tests.itineraries.samples import load
from visitplanner.exports import write_vcards
from visitplanner.model import LEVELS, Language, Level, NameForm
from visitplanner.texts import unsafe_character


def lines(source: bytes) -> list[str]:
    """The lines of cards, those put together that were folded."""
    return source.decode().replace("\r\n ", "").split("\r\n")[:-1]


def test_a_card_says_who_it_is_and_how_to_reach_them() -> None:
    found = made("host", "lv", "ka", visit=load("khashuri-2013"))
    cards = lines(write_vcards(found, "uid"))
    first = cards[: cards.index("END:VCARD") + 1]
    assert re.fullmatch(r"UID:urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-a[0-9a-f]{3}-[0-9a-f]{12}", first.pop(2))
    assert first == [
        "BEGIN:VCARD",
        "VERSION:3.0",
        "FN:Irine Gelašvili",
        "N:Gelašvili;Irine;;;",
        "ORG:Hašuri pašvaldība / ხაშურის მუნიციპალიტეტი",
        "TITLE:priekšsēdētāja vietniece / თავმჯდომარის მოადგილე",
        "NOTE:ირინე გელაშვილი\\nHašuri pašvaldības delegācija / ხაშურის მუნიციპალიტეტის დელეგაცია\\ndelegācijas vadītāja / "
        "დელეგაციის ხელმძღვანელი\\nHašuri pašvaldības delegācijas vizīte Bauskā / "
        "ხაშურის მუნიციპალიტეტის დელეგაციის ვიზიტი ბაუსკაში".replace("vadītāja", "vadītājs"),
        "REV:2013-07-20T09:00:00Z",
        "END:VCARD",
    ]
    assert "TEL;TYPE=VOICE:63922233" in cards


@pytest.mark.parametrize("level", LEVELS)
def test_a_card_holds_what_its_level_may_see_and_nothing_private(level: Level) -> None:
    source = write_vcards(made(level), "uid").decode().replace("\r\n ", "")
    assert [one for one in LEVELS if f"{MARKS[one]}@" in source] == list(LEVELS[: LEVELS.index(level) + 1])
    assert source.count("TYPE=CELL") == source.count("BEGIN") * (LEVELS.index(level) + 1)
    assert "private" not in source


def test_whoever_has_no_name_has_no_card() -> None:
    visit = marked()._replace(people=tuple(person._replace(names=()) for person in marked().people))
    assert write_vcards(made(visit=visit), "uid") == b""


def test_a_card_is_the_same_in_two_runs_and_another_in_another_visit() -> None:
    assert write_vcards(made(), "a") == write_vcards(made(), "a") != write_vcards(made(), "b")


NAMES = st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=120).map(str.strip)


@given(NAMES.filter(lambda name: bool(name) and not unsafe_character(name)))
def test_any_name_is_escaped_and_folded_within_octets(name: str) -> None:
    person = marked().people[0]._replace(names=(NameForm("en", name),))  # type: ignore[arg-type]  # a language
    source = write_vcards(made(visit=marked()._replace(people=(person, marked().people[1]))), "uid")
    assert max(map(len, source.split(b"\r\n"))) <= 75
    assert source.count(b"\r\nFN:") == source.count(b"BEGIN:VCARD") == 2
    escaped = name.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")
    assert f"FN:{escaped}" in lines(source)


def test_a_backslash_and_a_letter_are_no_line_break() -> None:
    person = marked().people[0]._replace(names=(NameForm(Language("en"), r"Ann C:\New; x, y\no"),))
    cards = lines(write_vcards(made("host", "en", visit=marked()._replace(people=(person, *marked().people[1:]))), "uid"))
    assert r"FN:Ann C:\\New\; x\, y\\no" in cards
