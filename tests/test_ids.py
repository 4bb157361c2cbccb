"""Ids made from words."""

import pytest

from visitplanner.ids import ID, free_id, slug, with_mark


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Welcome dinner", "welcome-dinner"),
        ("Svētku atklāšana: 1. diena!", "svetku-atklasana-1-diena"),
        ("გახსნა", "gakhsna"),
        ("---", ""),
        ("a" * 80, "a" * 60),
        ("a" * 59 + " b", "a" * 59),
    ],
)
def test_words_become_small_latin_letters_and_hyphens(words: str, expected: str) -> None:
    assert slug(words) == expected
    assert bool(ID.fullmatch(slug(words))) == bool(expected)


def test_an_id_is_told_apart_by_a_number() -> None:
    assert free_id("ირინე", "person", ["irine", "irine-2"]) == "irine-3"
    assert free_id("!", "person", []) == "person"
    assert free_id("a" * 80, "person", ["a" * 60]) == "a" * 58 + "-2"


def test_a_mark_leaves_an_id_one() -> None:
    assert with_mark("lunch", 2) == "lunch-2"
    assert with_mark("a" * 57 + "-bc", "0731") == "a" * 55 + "-0731"
