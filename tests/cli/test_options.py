"""Options that several commands share."""

import click
import pytest

from visitplanner.cli.options import languages, now


def test_languages_are_one_or_two() -> None:
    assert languages(("lv", "lv+ka"), 2) == [("lv",), ("lv", "ka")]
    for words in (("lv+ka",), ("LV",), ("lv+lv",), ("",)):
        with pytest.raises(click.BadParameter):
            languages(words)


def test_the_present_can_be_pinned(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1374310800")
    assert now() == "2013-07-20T09:00:00Z"
