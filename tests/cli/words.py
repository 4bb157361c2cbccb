"""Every command as click knows it: its words, its context, and the examples of its help."""

import inspect
import re
import shlex
from collections.abc import Iterator

import click

from visitplanner.cli.main import group

NAME = "visitplanner"
_EXAMPLES = re.compile(r"\n\x08\nExamples?:\n(.*?)(?=\n\n|$)", re.DOTALL)


def walk(command: click.Command = group, name: str = NAME, parent: click.Context | None = None) -> Iterator[click.Context]:
    """Yield the context of every command and group, each after the group that it is of, in the order of the help."""
    context = click.Context(command, parent=parent, info_name=name)
    yield context
    if isinstance(command, click.Group):
        for child in command.list_commands(context):
            found = command.get_command(context, child)
            assert found is not None, f"{context.command_path} {child} is listed but cannot be had"
            if not found.hidden:
                yield from walk(found, child, context)


def commands() -> dict[str, click.Context]:
    """Return the commands that do something, by their words without the program's: `visit list`."""
    return {words_of(one): one for one in walk() if not isinstance(one.command, click.Group)}


def words_of(context: click.Context) -> str:
    """Return the words of a command without the program's name."""
    return context.command_path.removeprefix(NAME).strip()


def help_of(context: click.Context) -> tuple[str, list[str]]:
    """Return the help of a command without its examples, and those, a line each."""
    text = "\n" + inspect.cleandoc(context.command.help or "").strip()
    found = _EXAMPLES.search(text)
    lines = [line.strip() for line in found[1].splitlines()] if found else []
    return _EXAMPLES.sub("", text).strip(), lines


def example_words(line: str) -> list[str]:
    """Return the words of an example behind the program's name, up to a pipe, a redirection or a comment."""
    words = shlex.split(line, comments=True)
    words = words[words.index(NAME) + 1 :]
    return words[: next((at for at, word in enumerate(words) if word in ("|", ">", ">>", "&&", ";")), len(words))]
