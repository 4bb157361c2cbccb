"""Options that several commands share."""

import click
import pytest

from visitplanner.cli.options import WORDS, entry, languages, now


def said(monkeypatch: pytest.MonkeyPatch, *words: str) -> str:
    """What the history would keep of `visitplanner WORDS`."""
    monkeypatch.setenv("VISITPLANNER_WHO", "ilze")
    with click.Context(click.Command("x")) as context:
        context.meta[WORDS] = words
        kept = entry("because")
    assert (kept.who, kept.reason) == ("ilze", "because")
    return kept.command


def test_an_entry_is_the_command_as_it_was_typed(monkeypatch: pytest.MonkeyPatch) -> None:
    assert said(monkeypatch, "item", "set", "lunch", "--title", "Late lunch") == (
        "visitplanner item set lunch --title 'Late lunch'"
    )


@pytest.mark.parametrize(
    ("words", "kept"),
    [
        (["--diet", "vegan", "x"], "--diet ... x"),
        (["--diet=vegan"], "--diet=..."),
        (["diet=vegan"], "diet=..."),
        (["diet: vegan"], "diet:..."),
        (["--birth-date", "1970-01-01"], "--birth-date ..."),
        (["--no-diet", "--title", "Lunch"], "--no-diet --title Lunch"),
        (["--phone", "+371 2", "--email", "a@b.lv"], "--phone ... --email ..."),
        (["person", "set", "irine", "private.diet=vegan"], "person set irine private.diet=..."),
        (["--set", "private.passport+=X1"], "--set private.passport+=..."),
        (["--set=private.birth_date=1970-01-01"], "--set=private.birth_date=..."),
        (["--set=headcount=9", "title.lv=Pusdienas"], "--set=headcount=9 title.lv=Pusdienas"),
        (["contact", "add", "person:ilze", "phone", "+371 2"], "contact add person:ilze phone ..."),
        (["contact", "set", "ilze", "value=+371 2"], "contact set ilze value=..."),
        (["contacts.1.value=+371 2"], "contacts.1.value=..."),
        (["--at", "10:30"], "--at 10:30"),
        (["--title", "Passport office"], "--title 'Passport office'"),
    ],
)
def test_private_values_are_not_kept(monkeypatch: pytest.MonkeyPatch, words: list[str], kept: str) -> None:
    assert said(monkeypatch, *words) == f"visitplanner {kept}"


def test_languages_are_one_or_two() -> None:
    assert languages(("lv", "lv+ka"), 2) == [("lv",), ("lv", "ka")]
    for words in (("lv+ka",), ("LV",), ("lv+lv",), ("",)):
        with pytest.raises(click.BadParameter):
            languages(words)


def test_the_present_can_be_pinned(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1374310800")
    assert now() == "2013-07-20T09:00:00Z"


def test_what_is_no_text_is_written_out_or_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    assert said(monkeypatch, "item", "show", "\udcff") == "visitplanner item show '\\udcff'"
    with click.Context(click.Command("x")), pytest.raises(click.UsageError, match="the reason holds"):
        entry("because \udcff")
