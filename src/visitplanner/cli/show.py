"""show: the programme in the terminal, by day, with what is still unknown."""

from collections.abc import Iterator
from pathlib import Path

import click

from visitplanner.cli.options import json_option, languages, level_option, now, visit_option
from visitplanner.cli.output import columns_of, paint, say, say_json, say_row, width
from visitplanner.labels import label
from visitplanner.model import Level
from visitplanner.planner.finding import find_days
from visitplanner.planner.showing import show_visit
from visitplanner.store import open_store
from visitplanner.texts import Said, visible
from visitplanner.views import View, ViewDay, ViewItem


@click.command("show")
@visit_option
@click.option(
    "--for", "who", default="", metavar="WHO", help="delegation:ID, person:ID, group:ID, place:ID; without it, everybody."
)
@click.option("--day", "days", multiple=True, metavar="DAY", help="Only this day: 2013-07-31, or 31.")
@click.option("--lang", "lang", metavar="LANG", help="The language; lv+ka shows two.")
@level_option("organiser")
@click.option("--revision", "number", type=click.IntRange(1), help="A published revision; without it, the draft.")
@json_option
@click.pass_obj
def show_command(
    db: Path, visit: str, who: str, days: tuple[str, ...], lang: str | None, level: Level, number: int | None, as_json: bool
) -> None:
    """Show the programme by day: the draft, or a revision; for everybody, or for one.

    \b
    Examples:
      visitplanner show
      visitplanner show --for person:irine --lang ka
      visitplanner show --day 31 --level public
    """
    chosen = languages((lang,), 2)[0] if lang else ()
    with open_store(db, mode="read", now=now()) as store:
        told = show_visit(store, visit, who, level, chosen, number)
    if days:
        chosen_days = find_days((day.day for day in told.days), days)
        told = told._replace(days=tuple(day for day in told.days if day.day in chosen_days))
    if as_json:
        say_json(told)
    else:
        _say_view(told, whole=not days)


def _one(told: Said) -> str:
    return visible(" / ".join(words.text for words in told))


def _say_view(told: View, *, whole: bool) -> None:
    say(paint(_one(told.title), bold=True))
    state = f"revision {told.revision}" if told.revision else "draft"
    say(paint(" · ".join(filter(None, [told.visit, _one(told.reader_name), _one(told.dates), told.zone, state])), dim=True))
    shown = [item for day in told.days for item in day.items] + list(told.undated)
    times = min(24, max((columns_of(_time(item)) for item in shown), default=5))
    for day in told.days:
        _say_day(day, times, told.languages[0])
    if not whole:
        return
    if told.undated:
        say()
        say(paint(_label("word.undated", told), bold=True))
        for item in told.undated:
            _say_item(item, times)
    if told.open_points:
        say()
        say(paint(_label("word.open-points", told), bold=True))
        for point in told.open_points:
            say_row([("?", 1, {"fg": "yellow"}), (_one(point), width() - 6, {})], "  ")
    say()
    say_row([(_gaps(told), width(), {"dim": True})])


def _label(key: str, told: View) -> str:
    return label(key, told.languages[:1])[0].text


def _say_day(day: ViewDay, times: int, language: str) -> None:
    say()
    theme = f"  {_one(day.title)}" if day.title else ""
    say(paint(_one(day.date), bold=True) + theme)
    if day.is_unknown:
        say("  " + paint(label("word.nothing-planned", (language,))[0].text, dim=True))
    for item in day.items:
        _say_item(item, times)


def _time(item: ViewItem) -> str:
    time = _one(item.time[:1])
    return f"– {time}" if item.continues and time else time or "–"


def _say_item(item: ViewItem, times: int) -> None:
    space = width() - times - 4
    places = space // 3
    style = {"dim": True} if item.status == "cancelled" or item.continues else {}
    where = _place(item)
    title = (
        [(_one(item.title), space - places - 2, style), (where, places, {"dim": True})]
        if where
        else [(_one(item.title), space, style)]
    )
    say_row([(_time(item), times, {"fg": "cyan"} | style), *title], "  ")
    if item.continues:
        return
    for words in _details(item):
        say_row([("", times, {}), (words, space, {"dim": True})], "  ")


def _place(item: ViewItem) -> str:
    said = []
    for place in item.places:
        words = _one(place.name)
        note = f" ({_one(place.note)})" if place.note else ""
        said.append(f"{_one(place.label)} {words}{note}" if place.label else words + note)
    return "; ".join(said)


def _details(item: ViewItem) -> Iterator[str]:
    tags = [_one(item.status_label), _one(item.mode_label), _one(item.zone_note), item.number]
    if any(tags):
        yield " · ".join(filter(None, tags))
    if item.time_note:
        yield _one(item.time_note)
    if item.who:
        yield "→ " + _one(item.who)
    for one in item.assignments:
        name = _one(one.person.names) if one.person else "N.N."
        detail = f" ({_one(one.detail)})" if one.detail else ""
        yield f"{_one(one.label)}: {name}{detail}"
    for part in (*item.parts, *item.gaps):
        yield "· " + _one(part)
    for note in (item.description, item.condition, item.press, *item.notes):
        if note:
            yield _one(note)


def _gaps(told: View) -> str:
    """Say in one line what is unknown."""
    dated = [item for day in told.days for item in day.items if not item.continues]
    counts = {
        "without a day": len(told.undated),
        "without an hour": sum(not item.start.has_clock and not item.start.part for item in dated),
        "without an end": sum(item.start.has_clock and not item.end.is_known for item in dated),
        "to be confirmed": sum(item.status == "tentative" for item in (*dated, *told.undated)),
    }
    said = ", ".join(f"{number} {what}" for what, number in counts.items() if number)
    return f"{len(dated) + len(told.undated)} items" + (f": {said}" if said else "")
