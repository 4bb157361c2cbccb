"""The help of every command: what it does, its options, and examples that the command itself understands."""

import click
import pytest

from tests.cli.words import commands, example_words, help_of, walk, words_of
from visitplanner.cli.main import group


@pytest.mark.parametrize("words", commands())
def test_a_command_says_what_it_does_and_shows_it(words: str) -> None:
    text, examples = help_of(commands()[words])
    assert text, f"{words} says nothing"
    assert examples, f"the help of {words} ends without Examples:"
    assert [line for line in examples if f"visitplanner {words}" not in line and " --db " not in line] == []


def test_a_group_says_what_it_is() -> None:
    assert [words_of(one) for one in walk() if isinstance(one.command, click.Group) and not one.command.help] == []


@pytest.mark.parametrize("words", commands())
def test_the_examples_are_understood(words: str) -> None:
    for line in help_of(commands()[words])[1]:
        context: click.Context = click.Context(group, info_name="visitplanner")
        rest = example_words(line)
        while isinstance(context.command, click.Group):
            group.parse_args(context, rest) if context.parent is None else context.command.parse_args(context, rest)
            name, command, rest = context.command.resolve_command(context, [*context._protected_args, *context.args])
            assert command is not None, line
            context = click.Context(command, parent=context, info_name=name)
        context.command.parse_args(context, rest)
        assert words_of(context) == words


@pytest.mark.parametrize("words", commands())
def test_every_option_is_explained(words: str) -> None:
    context = commands()[words]
    bare = [one.opts for one in context.command.params if isinstance(one, click.Option) and not one.help]
    assert bare == []
