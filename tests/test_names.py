"""The names of languages, countries, scripts and cities are CLDR's.

To make the files anew after an update of babel: `python -m tests.test_names`.
"""

import json
from pathlib import Path

import pytest

from visitplanner.texts import LANGUAGES, cldr_names, country_name, language_name, zone_city

FOLDER = Path(__file__).parents[1] / "src" / "visitplanner" / "names"


def in_file(language: str) -> str:
    return json.dumps(cldr_names(language)._asdict(), ensure_ascii=False, sort_keys=True, indent=0) + "\n"


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_names_of_our_languages_are_those_of_cldr(language: str) -> None:
    assert (FOLDER / f"{language}.json").read_text(encoding="utf-8") == in_file(language)


def test_names_are_said_in_the_language_asked_for() -> None:
    assert [country_name("GE", language) for language in ("en", "lv", "ka", "de", "en-GB")] == [
        "Georgia", "Gruzija", "საქართველო", "Georgien", "Georgia",
    ]  # fmt: skip
    assert [zone_city("Asia/Tbilisi", language) for language in ("en", "ka", "fr")] == ["Tbilisi", "თბილისი", "Tbilissi"]
    assert language_name("ka-Latn", "lv") == "gruzīnu (latīņu)"


def test_what_cldr_does_not_know_is_said_as_it_is() -> None:
    assert (country_name("QX", "lv"), language_name("xx", "en"), zone_city("Etc/GMT+3", "en")) == ("QX", "xx", "GMT+3")


if __name__ == "__main__":
    for one in LANGUAGES:
        (FOLDER / f"{one}.json").write_text(in_file(one), encoding="utf-8", newline="\n")
