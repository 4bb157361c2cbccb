"""Two ways to write a name become one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from visitplanner.planner.folding import all_folded, folded

ALIKE = [
    ("Gelašvili", "gelashvili", "გელაშვილი", "Гелашвили", "GELAŠVILI"),
    ("Hašuri", "Khashuri", "ხაშური", "Хашури"),
    ("Čubinidze", "Chubinidze", "ჩუბინიძე", "Чубинидзе"),
    ("Sadagašvili", "სადაგაშვილი", "სადაღაშვილი"),
    ("Ķekava", "Kekava", "kekava"),
    ("+371 6392-2233", "+37163922233"),
    ("Tbilisi", "თბილისი", "Тбилиси"),
    ("O'Neill", "O’Neil", "oneil"),
]


@pytest.mark.parametrize("forms", ALIKE)
def test_forms_of_one_name_are_alike(forms: tuple[str, ...]) -> None:
    assert {folded(form) for form in forms} == {folded(forms[0])}


def test_other_names_stay_apart() -> None:
    assert len({folded(name) for name in ("Irine", "Lana", "Nodars", "Tamazs", "Hatuna", "Bauska", "Riga", "Kuldiga")}) == 8


@given(st.text(max_size=40))
def test_folding_takes_any_text_and_folding_twice_changes_nothing_of_letters(words: str) -> None:
    once = folded(words)
    assert once == once.casefold()
    assert folded(words.upper().lower()) == folded(words.lower()) or not words.isascii()


@given(st.lists(st.text(max_size=20), max_size=6))
def test_many_are_folded_as_each_is(texts: list[str]) -> None:
    assert all_folded(texts) == [folded(text.replace("\x1f", " ")) for text in texts]
