"""Options that several commands share."""

import datetime as dt
import os
from collections.abc import Callable
from typing import Any

import click

from visitplanner.model import LEVELS
from visitplanner.texts import is_language

Decorator = Callable[[Callable[..., Any]], Callable[..., Any]]

visit_option: Decorator = click.option(
    "--visit", "-v", "visit", default="", metavar="VISIT", help="Which visit: id or part of its title."
)
json_option: Decorator = click.option("--json", "as_json", is_flag=True, help="Print JSON, for programs.")


def level_option(default: str) -> Decorator:
    """Make the option that says for whose eyes a thing is."""
    text = "For whose eyes: nothing meant for a closer circle is shown."
    return click.option("--level", type=click.Choice(LEVELS), default=default, show_default=True, help=text)


def now() -> str:
    """Return the present instant, ISO 8601 in UTC to the second; SOURCE_DATE_EPOCH, if set, stands for it."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    instant = dt.datetime.fromtimestamp(int(epoch), dt.UTC) if epoch.isdecimal() else dt.datetime.now(dt.UTC)
    return f"{instant:%Y-%m-%dT%H:%M:%SZ}"


def languages(words: tuple[str, ...], at_most: int = 1) -> list[tuple[str, ...]]:
    """Read the values of --lang: `lv`, or `lv+ka` for two on one paper. Raises click.BadParameter."""
    found = [tuple(word.split("+")) for word in words]
    for word, tags in zip(words, found, strict=True):
        if not all(map(is_language, tags)) or len(set(tags)) != len(tags) or len(tags) > at_most:
            example = "lv, ka or lv+ka" if at_most > 1 else "lv or ka"
            raise click.BadParameter(f"'{word}' is not understood; write {example}", param_hint="--lang")
    return found
