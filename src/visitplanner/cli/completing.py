"""What Tab offers behind a command: visits, days, ids of people, places, items ..., found by id or by any part of a name."""

from collections.abc import Iterable, Iterator
from pathlib import Path

import click
from click.shell_completion import CompletionItem

from visitplanner.store.names import glance
from visitplanner.texts import LANGUAGES, visible

_EXPECTED = ("delegation", "group", "person")
_READERS = (*_EXPECTED, "place", "vehicle")
_FIELDS: dict[str, tuple[str, ...]] = {
    "visit": ("visit",), "who": _READERS, "for": _EXPECTED, "guests": _EXPECTED, "day": ("day",), "days": ("day",),
    "place": ("place",), "from": ("place",), "to": ("place",), "in": ("place",), "rain": ("place",), "meet": ("place",),
    "at": (), "host": ("person",), "interpreter": ("person",), "driver": ("person",), "coordinator": ("person",),
    "head": ("person",), "members": ("person",), "people": ("person",), "accompanies": ("person",), "guide": ("person",),
    "escort": ("person",), "speaker": ("person",), "responsible": ("person",), "greeter": ("person",), "chair": ("person",),
    "delegations": ("delegation",), "vehicles": ("vehicle",), "body": ("organisation",), "organisation": ("organisation",),
    "operator": ("organisation",), "organiser": ("organisation",), "hosts": ("organisation",), "funder": ("organisation",),
    "owner": ("item", "delegation", "person", "place", "organisation", "vehicle"),
}  # fmt: skip
"""By the name of an option, argument or field: the kinds of facts that it takes."""
_NEVER = frozenset({("visit", "from"), ("visit", "to"), ("lodging", "from"), ("lodging", "to"), ("place", "at")})
"""Fields that share the name of another noun's and take no ids."""


def offer(about: dict[str, str], incomplete: str) -> list[CompletionItem]:
    """Return those words that begin so, each with what it is about."""
    return [CompletionItem(word, help=told) for word, told in about.items() if word.startswith(incomplete)]


def prepare(command: click.Command) -> click.Command:
    """Let every parameter of a command, and of the commands in it, offer ids where it takes them."""
    if isinstance(command, click.Group):
        for child in command.commands.values():
            prepare(child)
    for param in command.params:
        if isinstance(param.type, type(click.STRING)):
            _offer(param)
    return command


def _offer(param: click.Parameter) -> None:
    def offered(context: click.Context, incomplete: str) -> list[CompletionItem]:
        return list(_candidates(context, param, incomplete))

    param.shell_complete = offered  # type: ignore[method-assign,assignment]  # what a subclass would do, for parameters of any class


def _candidates(context: click.Context, param: click.Parameter, incomplete: str) -> Iterator[CompletionItem]:
    field, before, word = _field(param), "", incomplete
    if "FIELD=VALUE" in (param.metavar or "") and "=" in incomplete:
        field, _, word = incomplete.partition("=")
        before = f"{field}="
    if "," in word:  # one of several
        head, _, word = word.rpartition(",")
        before += f"{head},"
    if field == "lang":
        yield from (CompletionItem(tag) for tag in LANGUAGES if tag.startswith(word))
    for kind in _kinds(context, param, field):
        for id_, name in _known(context, kind):
            if _is_meant(word, id_, name):
                yield CompletionItem(before + id_, help=visible(name) or None)


def _field(param: click.Parameter) -> str:
    return (param.name or "").removeprefix("field_").rstrip("_")


def _kinds(context: click.Context, param: click.Parameter, field: str) -> tuple[str, ...]:
    """Return the kinds of facts that a parameter takes: by its own name, or by the noun that its command is about."""
    noun = context.parent.info_name or "" if context.parent else ""
    if (noun, field) in _NEVER:
        return ()
    named = (param.metavar or "").strip("[].").lower()
    if named and named == noun and isinstance(param, click.Argument):
        return (noun.replace("-", "_"),)
    return _FIELDS.get(field, ())


def _known(context: click.Context, kind: str) -> Iterable[tuple[str, str]]:
    root = context.find_root().params.get("db")
    return glance(Path(root), kind, str(context.params.get("visit") or "")) if root else ()


def _is_meant(word: str, id_: str, name: str) -> bool:
    """Whether a word is the beginning of an id or of a word of a name, whatever its script and accents."""
    if not word or id_.startswith(word):
        return True
    from visitplanner.planner.folding import folded

    begun = folded(word)
    return any(part.startswith(begun) for part in folded(name).split())
