import typing

import pytest

from visitplanner import labels, model
from visitplanner.labels import label
from visitplanner.texts import LANGUAGES, Words

# DOMAIN.md, section 7: words found in public documents, which stand exactly so and need no check.
FOUND = {
    "kind.arrival": ("lv", "Ierašanās"),
    "kind.departure": ("lv", "Izbraukšana"),
    "kind.welcome": ("ka", "დახვედრა"),
    "kind.farewell": ("ka", "გაცილება"),
    "kind.meeting": ("ka", "შეხვედრა"),
    "kind.reception": ("ka", "მიღება"),
    "kind.conference": ("ka", "კონფერენცია"),
    "kind.seminar": ("lv", "Seminārs"),
    "kind.workshop": ("ka", "მასტერკლასი"),
    "kind.festival": ("ka", "დღესასწაული"),
    "kind.concert": ("ka", "კონცერტი"),
    "kind.exhibition": ("ka", "გამოფენა"),
    "kind.opening": ("ka", "გახსნა"),
    "kind.closing": ("lv", "Noslēgums"),
    "kind.flowers": ("lv", "Ziedu nolikšana"),
    "kind.sightseeing": ("ka", "ღირსშესანიშნაობების დათვალიერება"),
    "kind.signing": ("ka", "ხელმოწერა"),
    "kind.overnight": ("ka", "განთავსება"),
    "kind.other": ("ka", "ღონისძიება"),
    "category.exchange": ("ka", "გამოცდილების გაზიარება"),
    "category.official": ("lv", "Oficiālā vizīte"),
    "category.private": ("ka", "კერძო ვიზიტი"),
    "status.confirmed": ("lv", "apstiprināts"),
    "status.tentative": ("lv", "vēl tiks precizēts"),
    "status.carried-out": ("lv", "īstenots"),
    "role.escort": ("ka", "თანმხლები"),
    "role.responsible": ("ka", "პასუხისმგებელი პირი"),
    "member.member": ("ka", "დელეგაციის წევრი"),
    "word.programme": ("ka", "პროგრამა"),
    "word.contact": ("lv", "Kontaktinformācija"),
    "word.place": ("lv", "Norises vieta"),
    "word.item": ("lv", "Pasākums"),
    "word.dress": ("ka", "ჩაცმულობა"),
    "word.funder": ("ka", "დონორი"),
    "word.lodging": ("lv", "Naktsmītne"),
}


def _choices(of: object) -> set[str]:
    return {choice for choice in typing.get_args(of) if choice}


@pytest.mark.parametrize(
    ("prefix", "needed"),
    [
        ("kind", _choices(model.ItemKind)),
        ("status", _choices(model.ItemStatus) | _choices(model.VisitStatus)),
        ("category", _choices(model.Category)),
        ("role", _choices(model.Role)),
        ("place", _choices(model.PlaceRole) - {"at"}),
        ("member", _choices(model.Member.__annotations__["role"]) | {"head"}),
        ("contact", _choices(model.Contact.__annotations__["kind"])),
        ("press", _choices(model.Press.__annotations__["access"])),
        ("mode", _choices(model.Item.__annotations__["mode"]) - {"on-site"}),
        ("interpreting", _choices(model.Assignment.__annotations__["mode"])),
    ],
)
def test_each_choice_of_the_model_has_its_words(prefix: str, needed: set[str]) -> None:
    said = {key.removeprefix(f"{prefix}.").removesuffix(".f") for key in labels.keys(f"{prefix}.")}
    assert said == needed


@pytest.mark.parametrize("key", sorted(FOUND))
def test_words_that_public_documents_use_stand_exactly_so_and_unmarked(key: str) -> None:
    language, words = FOUND[key]
    assert label(key, [language]) == (Words(words, language),)
    assert (key, language, words) not in labels.unchecked()


def test_a_label_is_said_once_in_each_language_in_the_order_asked_for() -> None:
    assert label("kind.lunch", ["ka", "lv", "en"]) == (Words("სადილი", "ka"), Words("Pusdienas", "lv"), Words("Lunch", "en"))


def test_a_language_without_labels_gets_english_and_says_so() -> None:
    assert label("kind.lunch", ["de", "en"]) == (Words("Lunch", "en"),)


def test_a_regional_tag_gets_its_language() -> None:
    assert label("kind.lunch", ["lv-LV"]) == (Words("Pusdienas", "lv"),)


def test_values_stand_in_the_braces_as_they_are() -> None:
    assert label("word.page", ["lv", "ka"], "2", "5") == (Words("2. lappuse no 5", "lv"), Words("გვერდი 2 / 5", "ka"))
    assert label("word.printed", ["en"], "{0.__class__}") == (Words("printed {0.__class__}", "en"),)


def test_an_unknown_label_is_a_mistake_of_the_program() -> None:
    with pytest.raises(KeyError):
        label("kind.party", ["en"])


@pytest.mark.parametrize("key", sorted(labels.keys()))
def test_each_label_has_as_many_braces_in_each_language_and_no_dagger(key: str) -> None:
    said = label(key, LANGUAGES)
    assert {words.text.count("{}") for words in said} == {said[0].text.count("{}")}
    assert all(words.text and labels.DAGGER not in words.text and words.text == words.text.strip() for words in said)


def test_each_label_is_written_in_the_letters_of_its_language() -> None:
    for key in list(labels.keys()):
        latvian, georgian = (label(key, [language])[0].text for language in ("lv", "ka"))
        assert not any("ა" <= letter <= "ჰ" for letter in latvian), key
        assert not any("Ა" <= letter <= "Ჰ" for letter in georgian), key  # no capitals: fonts lack them (PRINT.md)
        assert any("ა" <= letter <= "ჰ" for letter in georgian) or key in ("word.to-be-named", "word.number"), key


def test_keys_come_in_order_by_their_beginning() -> None:
    assert list(labels.keys("mode.")) == ["mode.online", "mode.hybrid"]


def test_what_a_native_speaker_should_check_is_listed_without_its_mark() -> None:
    unchecked = labels.unchecked()
    assert ("kind.lunch", "ka", "სადილი") in unchecked
    assert not [row for row in unchecked if row[1] == "en" or labels.DAGGER in row[2]]


@pytest.mark.parametrize("row", ["key | one | two", "key | a | b | c | d", "key | a | b | c\nkey | a | b | c"])
def test_a_row_with_a_word_too_few_or_too_many_or_twice_is_refused(row: str) -> None:
    with pytest.raises(ValueError, match="label key"):
        labels._read(row)
