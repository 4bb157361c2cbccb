"""Words in the order in which readers of a language look for them."""

import random

import pytest

from visitplanner.alphabets import alphabet_key


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("lv",
         "aka āķis ava Bauska cars čaks gars ģints Hašuri iela Īle Yverdona jūra kaķis ķēve lapa ļaudis ņieva šalle zars žagars"),
        ("ka", "ანა ბაუსკა გორი დავითი ხაშური ჯავახეთი ჰამაკი Anna Bauska"),
        ("en", "Anna Bauska Çelik Čubinidze Eve Šmits Zara ანა"),
        ("sv", "Anna Zorn Åke Ärla Örebro"),
        ("lt", "cukrus čempionas ietis yla joda sala šalis zona žala"),
    ],
)  # fmt: skip
def test_words_stand_in_the_order_of_the_alphabet(language: str, words: str) -> None:
    wanted = words.split()
    mixed = random.Random(7).sample(wanted, len(wanted))
    assert sorted(mixed, key=lambda word: alphabet_key(word, language)) == wanted


def test_spaces_count_before_letters_and_punctuation_does_not() -> None:
    wanted = ["Ana Zeda", "Anabela", "Anna-Maria", "Annamarie"]
    assert sorted(random.Random(1).sample(wanted, 4), key=lambda word: alphabet_key(word, "en")) == wanted


def test_case_and_marks_decide_between_equals_alone() -> None:
    assert sorted(["ārs", "ars", "Ars"], key=lambda word: alphabet_key(word, "lv")) == ["Ars", "ars", "ārs"]
    assert alphabet_key("Ars", "lv")[0] == alphabet_key("ārs", "lv")[0]
