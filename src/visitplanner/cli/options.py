"""Options that several commands share."""

import datetime as dt
import os
import re
import shlex
from collections.abc import Callable, Iterable, Iterator
from typing import Any

import click

from visitplanner.model import LEVELS, Private
from visitplanner.store import Entry
from visitplanner.texts import is_language, unsafe_character

Decorator = Callable[[Callable[..., Any]], Callable[..., Any]]

visit_option: Decorator = click.option(
    "--visit", "-v", "visit", default="", metavar="VISIT", help="Which visit: id or part of its title."
)
json_option: Decorator = click.option("--json", "as_json", is_flag=True, help="Print JSON, for programs.")

reason_option: Decorator = click.option(
    "--reason", "-m", "reason", default="", metavar="WHY", help="Why: the history keeps it, and shows it to organisers."
)
WORDS = "visitplanner.words"
"""Under this name the words of the command stand in click's context, as they were typed."""
_PRIVATE = "|".join(
    [*(name.replace("_", "[-_]") for name in Private._fields), "phone", "mobile", "email", "fax", "duty", "contact", "private"]
)
_PRIVATE_WORD = re.compile(rf"(?:--?)?(?:[\w.-]*[-_.])?(?:{_PRIVATE})s?(?:[-_.][\w.-]*)?[+-]?", re.IGNORECASE)
_HIDDEN = "..."


def read_text(file: str) -> str:
    """Return the text of a file, or of the standard input for "-"."""
    with click.open_file(file, encoding="utf-8") as stream:
        return str(stream.read())


def entry(reason: str = "") -> Entry:
    """Return what the history keeps of the command that is running: its words without private values, who gave it, and why.

    `who` is VISITPLANNER_WHO, else the name of the login, else empty.
    """
    if unsafe := unsafe_character(reason):
        raise click.UsageError(f"the reason holds {unsafe}, which no text may")
    words = shlex.join(["visitplanner", *_kept(click.get_current_context().meta.get(WORDS, ()))])
    return Entry(_utf8(words), _utf8(_who()), reason)


def _utf8(text: str) -> str:
    """Return a text with what is no UTF-8 in it written out: a terminal may hand over any bytes."""
    return text.encode(errors="backslashreplace").decode()


def _kept(words: Iterable[str]) -> Iterator[str]:
    """Yield the words that may be kept: what is said of diet, health, papers and contacts must not outlive its deletion."""
    is_value, words = False, tuple(words)
    is_contact = words[:1] == ("contact",)
    for place, word in enumerate(words):
        name, mark, value = _parts(word)
        is_noun = is_contact and not place  # `contact add` is a command
        is_private = not is_noun and bool(_PRIVATE_WORD.fullmatch(name) or (is_contact and name == "value"))
        if is_value and not word.startswith("--"):
            yield _HIDDEN
        elif is_private and value:
            yield f"{name}{mark}{_HIDDEN}"
        elif mark == "=" and name.startswith("-"):
            yield f"{name}={next(_kept([value]))}"  # --set=private.diet=vegan
        else:
            yield word
        is_value = is_private and not value


def _parts(word: str) -> tuple[str, str, str]:
    """Return what stands before the first = or :, that mark, and what stands behind it."""
    found = re.match(r"([^=:]*)([=:]?)(.*)", word, re.DOTALL)
    return (found[1], found[2], found[3]) if found else (word, "", "")


def _who() -> str:
    names = ("VISITPLANNER_WHO", "LOGNAME", "USER", "LNAME", "USERNAME")
    return next((os.environ[name] for name in names if os.environ.get(name)), "")


class Earlier(click.Command):
    """A command that takes times such as -30m: a word that begins with a minus and a digit is no option."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Read the words; a blank before such a word, which those who read times pass over, keeps click from seeing an option."""
        valued = {name for one in self.params if isinstance(one, click.Option) and not one.is_flag for name in one.opts}
        pairs = zip(["", *args], args, strict=False)
        words = [f" {word}" if re.match(r"-\d", word) and before not in valued else word for before, word in pairs]
        return super().parse_args(ctx, words)


dry_run_option: Decorator = click.option("--dry-run", "-n", is_flag=True, help="Show what would change, and change nothing.")
yes_option: Decorator = click.option("--yes", "-y", "is_agreed", is_flag=True, help="Ask nothing: the answer is yes.")


def of_visit(word: str) -> str:
    """Return what a command that we offer needs behind it, so that it is about the visit that was asked for by --visit."""
    return f" --visit {shlex.quote(word)}" if word else ""


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
