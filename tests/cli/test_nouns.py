import click
import pytest

from visitplanner.cli.nouns import NounCommands, command
from visitplanner.planner.nouns import NOUNS, verbs

CONTEXT = click.Context(click.Group("visitplanner"))


@pytest.mark.parametrize("word", NOUNS)
def test_a_noun_has_the_verbs_of_the_table(word: str) -> None:
    group = NounCommands(NOUNS[word])
    assert tuple(group.list_commands(CONTEXT)) == verbs(NOUNS[word])
    assert [verb for verb in verbs(NOUNS[word]) if group.get_command(CONTEXT, verb) is None] == []
    assert group.get_command(CONTEXT, "fly") is None


@pytest.mark.parametrize("word", [word for word, noun in NOUNS.items() if noun.usual])
def test_usual_fields_are_options(word: str) -> None:
    verb = "set" if "set" in verbs(NOUNS[word]) else "add"
    options = {name for param in command(NOUNS[word], verb).params for name in param.opts}
    assert {f"--{key.replace('_', '-')}" for key in NOUNS[word].usual} - options == set()
    assert {"--set", "--lang", "--json", "--reason", "--visit"} - options == set()
