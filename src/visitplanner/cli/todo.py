"""todo: what is unknown, unconfirmed or missing, and how to settle it."""

from datetime import timedelta
from itertools import groupby
from pathlib import Path

import click

from visitplanner.cli.options import json_option, now, of_visit, visit_option
from visitplanner.cli.output import columns_of, count, paint, say, say_json, say_row, width
from visitplanner.planner.todos import KINDS, Todo, Todos, todo
from visitplanner.store import open_store
from visitplanner.texts import say_date, visible
from visitplanner.times import date_of

_BANDS = ((0, "Today"), (1, "Tomorrow"), (3, "Within 3 days"), (7, "Within a week"), (30, "Within a month"))
_USUAL = 5
_SAID = frozenset({"day", "end", "tentative", "confirm", "open"})
"""Kinds whose heading says all that there is to say."""


@click.command("todo")
@visit_option
@click.option("--only", type=click.Choice(list(KINDS)), multiple=True, help="Only this kind; may be given several times.")
@click.option("--all", "is_whole", is_flag=True, help=f"Show all of a kind, not just {_USUAL}.")
@click.option("--at", "words", metavar="TIME", help="As if it were another time than now: '24.07.', 'thu 9'.")
@json_option
@click.pass_obj
def todo_command(db: Path, visit: str, only: tuple[str, ...], is_whole: bool, words: str | None, as_json: bool) -> None:
    """List what is unknown, unconfirmed or missing, the most urgent first, each with the command that settles it.

    In the commands, words in capitals are for you to fill in.

    \b
    Examples:
      visitplanner todo
      visitplanner todo --only hour --only place --all
      visitplanner todo --at 24.07. --json
    """
    with open_store(db, mode="read", now=now()) as store:
        at = now()
        if words:
            from visitplanner.planner.asked_time import instant_said

            at = instant_said(store, visit, words, at)
        found = todo(store, visit, at)
    wanted = [one for one in found.todos if not only or one.kind in only]
    found = found._replace(todos=tuple(one._replace(command=one.command + of_visit(visit)) for one in wanted))
    if as_json:
        say_json(found)
        return
    _say_head(found, of_visit(visit))
    order = list(KINDS)
    for band, grouped in groupby(found.todos, key=_band):
        say()
        say(paint(band, bold=True))
        for kind, listed in groupby(sorted(grouped, key=lambda one: order.index(one.kind)), key=lambda one: one.kind):
            _say_kind(kind, list(listed), most=len(found.todos) if is_whole else _USUAL)


def _say_head(found: Todos, of_visit: str) -> None:
    left = found.days
    when = f"arrival {say_date(found.arrival, 'en', 'long')}" if found.arrival else "the day of arrival is not known"
    if found.is_over:
        when = f"the visit of {say_date(found.arrival, 'en', 'long')} is over"
    elif left is not None:
        when += f", {count(left, 'day')} left" if left > 0 else ", today" if not left else ""
    said = f"{count(len(found.todos), 'thing')} to do" if found.todos else "nothing to do"
    say_row([(f"{found.visit}: {said} · {when}", width(), {"bold": True})])
    before = date_of(found.arrival) if found.is_over else None
    if before:
        say(f"what was open a week before: visitplanner todo --at {before - timedelta(days=7)}{of_visit}")


def _band(one: Todo) -> str:
    """Return the words for how soon a thing is needed."""
    if one.days is None:
        return "No day known"
    return next((words for most, words in _BANDS if one.days <= most), "Later")


def _words(one: Todo) -> str:
    """Return what a thing to do is about, and what is missing where the heading does not say it."""
    return visible(one.name if one.kind in _SAID else f"{one.name}: {one.text}")


def _say_kind(kind: str, listed: list[Todo], most: int) -> None:
    heading = f"{KINDS[kind]} ({len(listed)})" if len(listed) > most else KINDS[kind]
    say("  " + paint(heading, fg="yellow"))
    lines = [(_words(one), one.command, one.days) for one in listed[:most]]
    wide = max(columns_of(words) for words, _, _ in lines)
    longest = max(columns_of(visible(command)) for _, command, _ in lines)
    space = max([4, *(len(f"{days} d") for _, _, days in lines)])
    beside = space + wide + longest + 9 <= width()
    for words, command, days in lines:
        left = ("" if days is None else f"{days} d", space, {"dim": True})
        if beside:
            say_row([left, (words, wide, {}), (command, longest, {"fg": "cyan"})], "    ")
        else:
            say_row([left, (words, width() - space - 6, {})], "    ")
            say(" " * (space + 6) + paint(visible(command), fg="cyan"))  # whole, to be copied
    if len(listed) > most:
        say(paint(f"          and {len(listed) - most} more: visitplanner todo --only {kind} --all", dim=True))
