"""What click says of a command that was typed wrongly, in the form of every other problem."""

import click

from visitplanner.planner.nouns import NOUNS, verbs
from visitplanner.problems import Problem, did_you_mean


def wrong_use(fault: click.ClickException) -> Problem:
    """Return a mistake in the words of a command as a problem (VP960), with what was perhaps meant."""
    context = fault.ctx if isinstance(fault, click.UsageError) else None
    words = context.command_path if context else "visitplanner"
    text, hint = _told(fault, context)
    return Problem("VP960", "error", text, hint or f"look at {words} --help", (words,))


def _told(fault: click.ClickException, context: click.Context | None) -> tuple[str, str]:
    """Return what is wrong, and a hint if there is a better one than to read the help."""
    if isinstance(fault, click.NoSuchOption):
        text = f"there is no option '{fault.option_name}'"
        if context and context.parent and fault.option_name in _options(context.parent):
            return (
                text,
                f"it stands before the command: {context.parent.command_path} {fault.option_name} ... {context.info_name}",
            )
        if context and context.parent is None and fault.option_name in ("--visit", "--lang", "--json", "--yes"):
            return text, f"it stands after the command: {context.command_path} COMMAND ... {fault.option_name}"
        return text, did_you_mean(fault.option_name, _options(context) if context else [])
    if isinstance(fault, click.MissingParameter) and fault.param is not None:
        choices = fault.param.type.choices if isinstance(fault.param.type, click.Choice) else ()
        return f"{_name(fault.param)} is missing", f"one of: {', '.join(map(str, choices))}" if choices else ""
    message = fault.message.rstrip(".")
    unknown = message.partition("No such command ")[2].strip("'\"")
    if unknown and context and isinstance(context.command, click.Group):
        known = context.command.list_commands(context)
        part = next((f"did you mean '{name}'?" for name in known if unknown in name.split("-")), "")
        near = part or did_you_mean(unknown, known)
        return f"there is no command '{unknown}'", near or _verb_of_nouns(unknown, context)
    text, _, hint = message.partition("; ")
    text = text if text[1:2].isupper() else text[:1].lower() + text[1:]
    if isinstance(fault, click.BadParameter):
        named = fault.param_hint if isinstance(fault.param_hint, str) else _name(fault.param) if fault.param else ""
        text = f"{named}: {text}" if named else text
    return text, hint


def _verb_of_nouns(word: str, context: click.Context) -> str:
    """Say how a verb is written that stands without its noun: `move lunch` for `item move lunch`."""
    if context.parent is not None or word not in verbs(NOUNS["item"]):
        return ""
    return f"say of what: {context.command_path} item {word} ..., or another noun"


def _options(context: click.Context) -> list[str]:
    return [name for one in context.command.get_params(context) for name in one.opts]


def _name(param: click.Parameter) -> str:
    """Return what a user calls a parameter: --level, FILE."""
    return max(param.opts, key=len) if isinstance(param, click.Option) else param.human_readable_name
