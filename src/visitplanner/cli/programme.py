"""The programme of a view in the terminal: by day, or gathered under each person, place or vehicle."""

from collections.abc import Iterator
from typing import Any

from visitplanner.cli.output import columns_of, paint, say, say_row, width
from visitplanner.labels import label
from visitplanner.texts import Said, visible
from visitplanner.views import View, ViewAssignment, ViewDay, ViewItem

_WIDEST_TIME = 24
_NARROWEST_PLACE = 16
"""A place that has fewer columns beside the title stands below it."""


_DIM = {"dim": True}
Cell = tuple[str, int, dict[str, Any]]
"""Words, the columns they have, and their style."""


def one(told: Said) -> str:
    """Return what is said in one or two languages as one line, fit for a terminal."""
    return visible(" / ".join(words.text for words in told))


def word(key: str, told: View, *values: str) -> str:
    """Return a label in the first language of a view."""
    return label(key, told.languages[:1], *values)[0].text


def say_head(told: View) -> None:
    """Print what the programme is of: visit, reader, dates, zone, revision or draft."""
    say_row([(one(told.title), width(), {"bold": True})])
    state = word("word.revision", told, str(told.revision)) if told.revision else word("status.draft", told)
    say_row([(" · ".join(filter(None, [told.visit, one(told.reader_name), one(told.dates), told.zone, state])), width(), _DIM)])


def say_programme(told: View, *, whole: bool) -> None:
    """Print a view by day; where it is `whole`, also what has no day, what is still open, and what is unknown."""
    say_head(told)
    shown = [item for day in told.days for item in day.items] + list(told.undated)
    times = min(_WIDEST_TIME, max((columns_of(time_of(item)) for item in shown), default=5))
    for day in told.days:
        say_day(told, day)
        for item in day.items:
            say_item(told, item, times)
    if not whole:
        return
    if told.undated:
        say()
        say(paint(word("word.undated", told), bold=True))
        for item in told.undated:
            say_item(told, item, times)
    if told.open_points:
        say()
        say(paint(word("word.open-points", told), bold=True))
        for point in told.open_points:
            say_row([("?", 1, {"fg": "yellow"}), (one(point), width() - 6, {})], "  ")
    say()
    say_row([(unknown(told), width(), _DIM)])


def say_day(told: View, day: ViewDay) -> None:
    """Print the head of a day: date, theme, dress, who is on duty, notes."""
    say()
    theme = one(day.title)
    cells = [(one(day.date), columns_of(one(day.date)), {"bold": True})]
    left = width() - cells[0][1] - 2
    if columns_of(theme) > left >= 20 or not theme:
        say_row([*cells, (theme, left, {})] if theme else cells)
    else:
        say(paint(one(day.date), bold=True) + f"  {theme}")
    if day.is_unknown:
        say("  " + paint(word("word.nothing-planned", told), dim=True))
    lines = [f"{word('word.dress', told)}: {one(day.dress)}"] if day.dress else []
    lines += [who_does(told, day.assignments)] if day.assignments else []
    for line in [*lines, *map(one, day.notes)]:
        say_row([(line, width() - 2, _DIM)], "  ")


def time_of(item: ViewItem) -> str:
    """Return the hour column of an item; a dash where none is known."""
    time = one(item.time[:1])
    return f"– {time}" if item.continues and time else time or "–"


def say_item(told: View, item: ViewItem, times: int) -> None:
    """Print an item: hour, title and place side by side, and below them all else that is known."""
    space = width() - times - 4
    style = _DIM if item.status == "cancelled" or item.continues else {}
    _say_beside([(time_of(item), times, {"fg": "cyan"} | style)], (one(item.title), space, style), place_of(item))
    if item.continues:
        return
    for words in details(told, item):
        say_row([("", times, {}), (words, space, _DIM)], "  ")


def _say_beside(first: list[Cell], title: Cell, where: str) -> None:
    """Print a title with its place in the last third of the space, or below where that is too narrow."""
    words, space, style = title
    places = space // 3
    if where and places >= _NARROWEST_PLACE:
        say_row([*first, (words, space - places - 2, style), (where, places, _DIM)], "  ")
        return
    say_row([*first, title], "  ")
    if where:
        say_row([*(("", columns, {}) for _, columns, _ in first), (where, space, _DIM)], "  ")


def place_of(item: ViewItem) -> str:
    """Return where an item is, with the use of each place that is not simply the place."""
    said = []
    for place in item.places:
        words = one(place.name)
        note = f" ({one(place.note)})" if place.note else ""
        said.append(f"{one(place.label)} {words}{note}" if place.label else words + note)
    return "; ".join(said)


def who_does(told: View, assignments: tuple[ViewAssignment, ...]) -> str:
    """Return who does what, in one line."""
    said = []
    for task in assignments:
        name = one(task.person.names) if task.person else word("word.to-be-named", told)
        detail = f" ({one(task.detail)})" if task.detail else ""
        said.append(f"{one(task.label)}: {name}{detail}")
    return " · ".join(said)


def details(told: View, item: ViewItem) -> Iterator[str]:
    """Yield what is known of an item beside hour, title and place, a line each."""
    tags = [one(item.status_label), one(item.mode_label), one(item.zone_note), visible(item.number), one(item.be_there)]
    if any(tags):
        yield " · ".join(filter(None, tags))
    if item.time_note:
        yield one(item.time_note)
    if item.who:
        yield "→ " + one(item.who)
    if item.assignments:
        yield who_does(told, item.assignments)
    yield from ("· " + one(part) for part in (*item.parts, *item.gaps))
    vehicles = ", ".join(map(one, item.vehicles))
    labelled = (
        ("word.vehicle", vehicles),
        ("word.instead-of", one(item.instead_of)),
        ("word.in-case", one(item.condition)),
        ("word.dress", one(item.dress)),
        ("word.bring", one(item.bring)),
        ("word.luggage", one(item.luggage)),
    )
    yield from (f"{word(key, told)}: {words}" for key, words in labelled if words)
    yield from (one(note) for note in (item.description, item.press, *item.notes) if note)


def unknown(told: View) -> str:
    """Say in one line how many items there are, and what is unknown of them."""
    dated = [item for day in told.days for item in day.items if not item.continues]
    counts = {
        "screen.no-day": len(told.undated),
        "screen.no-hour": sum(not item.start.has_clock and not item.start.part for item in dated),
        "screen.no-end": sum(item.start.has_clock and not item.end.is_known for item in dated),
        "status.tentative": sum(item.status == "tentative" for item in (*dated, *told.undated)),
    }
    whole = {"screen.items": len(dated) + len(told.undated)} | {key: number for key, number in counts.items() if number}
    return " · ".join(f"{word(key, told)}: {number}" for key, number in whole.items())


def say_each(views: tuple[View, ...]) -> None:
    """Print the items of each of several readers under their name: day, hour, title, place, and their part in it."""
    if not views:
        return
    say_head(views[0]._replace(reader_name=()))
    items = [item for told in views for day in told.days for item in day.items] + [i for told in views for i in told.undated]
    times = min(_WIDEST_TIME, max((columns_of(time_of(item)) for item in items), default=5))
    dates = max((columns_of(one(day.short)) for told in views for day in told.days), default=1)
    for told in views:
        say()
        say_row([(one(told.reader_name), width(), {"bold": True})])
        for day in told.days:
            for number, item in enumerate(item for item in day.items if not item.continues):
                _say_line(told, item, (one(day.short) if not number else "", dates), times)
        for number, item in enumerate(told.undated):
            _say_line(told, item, ("" if number else "?", dates), times)


def _say_line(told: View, item: ViewItem, date: tuple[str, int], times: int) -> None:
    space = width() - times - date[1] - 6
    where = place_of(item) if told.reader.kind != "place" else ""
    _say_beside([(*date, {}), (time_of(item), times, {"fg": "cyan"})], (one(item.title), space, {}), where)
    mine = [one(task.label) for task in item.assignments if task.person and task.person.id == told.reader.id]
    others = who_does(told, item.assignments) if told.reader.kind != "person" else ""
    who = f"→ {one(item.who)}" if item.who and told.reader.kind != "person" else ""
    lines = [", ".join(mine), one(item.status_label), one(item.be_there), who, others]
    if line := " · ".join(filter(None, lines)):
        say_row([("", date[1], {}), ("", times, {}), (line, space, _DIM)], "  ")
