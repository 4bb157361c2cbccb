"""search: find anything that a visit says, and how to open it."""

from pathlib import Path

import click

from visitplanner.cli.options import json_option, now, of_visit, visit_option
from visitplanner.cli.output import columns_of, count, paint, say, say_json, width, wrapped
from visitplanner.planner.searching import Hit, marks, search
from visitplanner.store import open_store
from visitplanner.texts import visible

_MOST_PLACES = 3


@click.command("search")
@click.argument("words", nargs=-1, required=True)
@visit_option
@click.option("--revision", "number", type=click.IntRange(1), help="A published revision; without it, the draft.")
@click.option("--most", type=click.IntRange(1), default=20, show_default=True, help="How many finds to show.")
@json_option
@click.pass_obj
def search_command(db: Path, words: tuple[str, ...], visit: str, number: int | None, most: int, as_json: bool) -> None:
    """Find whatever has all the words: items, people, places, notes, contacts, what is still open.

    Case, accents and script do not matter: `gelashvili` finds Gelašvili and გელაშვილი.

    \b
    Examples:
      visitplanner search gelashvili
      visitplanner search castle guide
      visitplanner search 63922233 --json
    """
    query = " ".join(words)
    with open_store(db, mode="read", now=now()) as store:
        found = search(store, visit, query, number)
    opened = [(hit, opening(hit) + of_visit(visit)) for hit in found]
    if as_json:
        say_json([hit._asdict() | {"command": command} for hit, command in opened])
        return
    for hit, command in opened[:most]:
        _say_hit(hit, command, query)
    if not found:
        say(f"nothing has '{visible(query)}'")
    elif len(found) > most:
        say(f"{count(len(found) - most, 'more find')}: --most {len(found)} shows all")


def opening(hit: Hit) -> str:
    """Return the command that shows what was found."""
    if hit.kind in ("visit", "project"):
        return f"visitplanner {hit.kind} show"
    return f"visitplanner {hit.noun} show {hit.id}"


def _say_hit(hit: Hit, command: str, query: str) -> None:
    when = f"  {hit.when}" if hit.when and hit.when != hit.name else ""
    head = f"{hit.noun}: {hit.name}{when}"
    for line in wrapped(visible(head), width()):
        say(_marked(line, query, bold=True))
    shown = [place for place in hit.places if place.field != "id" and place.text != hit.name]
    for place in shown[:_MOST_PLACES]:
        _say_place(place.field, place.text, query)
    say("  " + paint(visible(command), fg="cyan"))


def _say_place(field: str, text: str, query: str) -> None:
    """Print the part of a text where the words stand, on one line."""
    space = width() - columns_of(field) - 6
    plain = visible(" ".join(text.split()))
    found = marks(plain, query)
    first = max(0, found[0][0] - space // 3) if found and columns_of(plain) > space else 0
    shown = ("…" if first else "") + plain[first:]
    line = wrapped(shown, space)[0] + ("…" if columns_of(shown) > space else "")
    say(f"  {paint(field + ':', dim=True)} {_marked(line, query)}")


def _marked(line: str, query: str, *, bold: bool = False) -> str:
    """Return a line with the words of a query marked."""
    drawn, done = "", 0
    for first, last in marks(line, query):
        drawn += paint(line[done:first], bold=bold) + paint(line[first:last], fg="yellow", bold=bold)
        done = last
    return drawn + paint(line[done:], bold=bold)
