"""log, undo, redo: what was done to a draft, and taking it back."""

import shlex
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import click

from visitplanner.changes import in_words
from visitplanner.cli.options import entry, json_option, now, reason_option, visit_option
from visitplanner.cli.output import columns_of, say, say_change, say_json, say_row, width
from visitplanner.planner.history import Logged, Moved, changes_of, log, redo, undo
from visitplanner.store import EntryRow, open_store
from visitplanner.texts import visible

_MOST_NAMED = 4
_PLURALS = {"person": "people"}


@click.command("log")
@click.argument("number", required=False, type=click.IntRange(1), metavar="[ENTRY]")
@visit_option
@click.option("--item", "items", multiple=True, metavar="ID", help="Only what touched this item; may be given several times.")
@json_option
@click.pass_obj
def log_command(db: Path, number: int | None, visit: str, items: tuple[str, ...], as_json: bool) -> None:
    """Show the history of a visit: each command, when, by whom and why; with an entry's number, all that it changed.

    Times are those of the visit's own clocks. What was taken back is dim.

    \b
    Examples:
      visitplanner log
      visitplanner log 17
      visitplanner log --item lunch
    """
    with open_store(db, mode="read", now=now()) as store:
        found = log(store, visit, items)
        changes = changes_of(store, visit, number) if number else ()
    if number:
        found = tuple(one for one in found if one.entry.number == number)
    if as_json:
        say_json([_told(one) | ({"changes": [in_words(change) for change in changes]} if number else {}) for one in found])
        return
    if not found:
        say("No history yet." if not items else "Nothing touched it.")
    else:
        _say_entries(found)
    for change in changes:
        say_change(in_words(change))


def _told(one: Logged) -> dict[str, Any]:
    facts = [{"kind": kind, "id": id_} for kind, id_ in one.touched]
    return one.entry._asdict() | {"facts": facts, "undone": one.is_undone}


def _say_entries(found: Sequence[Logged]) -> None:
    numbers = max(len(str(one.entry.number)) for one in found)
    names = min(20, max(columns_of(visible(one.entry.who)) for one in found))
    for one in found:
        _say_entry(one, numbers, names)


def _say_entry(one: Logged, numbers: int, names: int) -> None:
    entry = one.entry
    style: dict[str, Any] = {"dim": True} if one.is_undone else {}
    about = f" {entry.about}" if entry.about else ""
    command = _without_reason(entry) or f"{entry.kind}{about}"
    more = [f"“{entry.reason}”" if entry.reason else "", "taken back" if one.is_undone else "", _facts(one)]
    space = max(20, width() - numbers - 16 - names - 6)
    cells = [
        (str(entry.number), numbers, {"bold": True} | style),
        (one.at, 16, {"fg": "cyan"} | style),
        (entry.who, names, style),
    ]
    say_row([*cells, (command, space, style)])
    for words in filter(None, more):
        say_row([(words, space, {"dim": True})], " " * (numbers + 16 + names + 6))


def _without_reason(entry: EntryRow) -> str:
    """Return the words of a command but for its reason, which is said by itself."""
    words = entry.command.removeprefix("visitplanner ")
    said = shlex.quote(entry.reason)
    spellings = (
        f" -m {said}",
        f" --reason {said}",
        f" {shlex.quote(f'--reason={entry.reason}')}",
        f" {shlex.quote(f'-m{entry.reason}')}",
    )
    return next((words.replace(one, "", 1) for one in spellings if entry.reason and one in words), words)


def _facts(one: Logged) -> str:
    """Say which facts an entry touched: a few of a kind by name, many by their number."""
    kinds: dict[str, list[str]] = {}
    for kind, id_ in one.touched:
        kinds.setdefault(kind.replace("_", " "), []).append(id_)
    kinds |= {"visit": [""]} if "visit" in kinds else {}  # its id says nothing new here
    return "; ".join(
        f"{kind} {', '.join(ids)}".rstrip() if len(ids) <= _MOST_NAMED else f"{len(ids)} {_PLURALS.get(kind, f'{kind}s')}"
        for kind, ids in kinds.items()
    )


@click.command("undo")
@click.argument("number", required=False, type=click.IntRange(1), metavar="[ENTRY]")
@visit_option
@reason_option
@json_option
@click.pass_obj
def undo_command(db: Path, number: int | None, visit: str, reason: str, as_json: bool) -> None:
    """Take back the latest command that changed the draft, a load or an import too; or one entry, if nothing later touched it.

    What was published stays published, so an undo stops there and says so.

    \b
    Examples:
      visitplanner undo
      visitplanner undo 17 --reason "the mayor can come after all"
    """
    with open_store(db, mode="write" if db.exists() else "read", now=now()) as store:
        done = undo(store, visit, number, entry(reason), now())
    _say_moved(done, "taken back", as_json=as_json)


@click.command("redo")
@visit_option
@reason_option
@json_option
@click.pass_obj
def redo_command(db: Path, visit: str, reason: str, as_json: bool) -> None:
    """Do again what was undone last; a new change ends that.

    \b
    Examples:
      visitplanner redo
    """
    with open_store(db, mode="write" if db.exists() else "read", now=now()) as store:
        done = redo(store, visit, entry(reason), now())
    _say_moved(done, "done again", as_json=as_json)


def _say_moved(done: Moved, verb: str, *, as_json: bool) -> None:
    if as_json:
        say_json({"visit": done.visit, "number": done.entry.number, "changes": [in_words(change) for change in done.changes]})
        return
    for change in done.changes:
        say_change(in_words(change))
    say(visible(f"{done.visit}: entry {done.entry.number} is {verb}: {done.entry.command or done.entry.kind}"))
