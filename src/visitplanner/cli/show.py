"""show: the programme in the terminal, by day, by person, place or vehicle, or as a grid; with what is still unknown."""

from pathlib import Path

import click

from visitplanner.cli.options import json_option, languages, level_option, now, visit_option
from visitplanner.cli.output import columns_of, say, say_json, say_row, width
from visitplanner.cli.programme import say_day, say_each, say_head, say_item, say_programme, time_of, word
from visitplanner.model import READER_KINDS, Level, ReaderKind
from visitplanner.planner.finding import find_days
from visitplanner.planner.showing import show_each, show_visit
from visitplanner.planner.timetable import SIDES, Side, Timetable, timetables
from visitplanner.store import open_store
from visitplanner.views import View

_MOST_COLUMNS = 200
_BY = ("day", *READER_KINDS[1:])


@click.command("show")
@visit_option
@click.option(
    "--for", "who", default="", metavar="WHO", help="Whose part: an id or a name, or person:ID, place:ID ...; without it, all."
)
@click.option("--by", type=click.Choice(_BY), help="What to gather items under; in a grid, what stands side by side.")
@click.option("--grid", "as_grid", is_flag=True, help="Hours down, parallel groups across; a list where that is too narrow.")
@click.option("--day", "days", multiple=True, metavar="DAY", help="Only this day: 2013-07-31, or 31.")
@click.option("--lang", "lang", metavar="LANG", help="The language; lv+ka shows two.")
@level_option("organiser")
@click.option("--revision", "number", type=click.IntRange(1), help="A published revision; without it, the draft.")
@click.option("--at", default="", metavar="ENTRY|TIME", help="The draft as it stood: 17, 2013-07-20, '2013-07-20 14:30'.")
@json_option
@click.pass_obj
def show_command(
    db: Path,
    visit: str,
    who: str,
    by: str | None,
    as_grid: bool,
    days: tuple[str, ...],
    lang: str | None,
    level: Level,
    number: int | None,
    at: str,
    as_json: bool,
) -> None:
    """Show the programme by day: the draft, or a revision; for everybody, or for one.

    `--by` gathers it under each person, place or vehicle. `--grid` draws each day with the groups or delegations that go their
    own ways side by side; `--grid --by place` has places there.

    \b
    Examples:
      visitplanner show
      visitplanner show --for irine --lang ka
      visitplanner show --by vehicle
      visitplanner show --grid --day 31
      visitplanner show --day 31 --level public
      visitplanner show --at '2013-07-20 14:30'
    """
    chosen = languages((lang,), 2)[0] if lang else ()
    if who and (as_grid or by not in (None, "day")):
        raise click.UsageError("--for shows one alone; leave it out, or leave out --grid and --by")
    if number and at:
        raise click.UsageError("--revision is what was published, --at what the draft was; give one of them")
    state = at or number
    with open_store(db, mode="read", now=now()) as store:
        if as_grid:
            if by not in (None, "day", *SIDES):
                raise click.UsageError(f"a grid has no '{by}' side by side; one of: {', '.join(SIDES)}")
            side: Side = next((one for one in SIDES if one == by), "group")
            told, drawn = timetables(store, visit, side, level, chosen, state)
            wanted = find_days((day.day for day in told.days), days)
            _say_grids(told, [day for day in drawn if day.day in wanted], as_json=as_json)
            return
        if kind := next((one for one in READER_KINDS if one == by), None):
            each = tuple(_on(told, days) for told in show_each(store, visit, kind, level, chosen, state))
            _say_each(each, kind, as_json=as_json)
            return
        told = _on(show_visit(store, visit, who, level, chosen, state), days)
    if as_json:
        say_json(told)
    else:
        say_programme(told, whole=not days)


def _on(told: View, days: tuple[str, ...]) -> View:
    """Return a view of some days alone, if any are named."""
    if not days:
        return told
    wanted = find_days((day.day for day in told.days), days)
    return told._replace(days=tuple(day for day in told.days if day.day in wanted), undated=())


def _say_each(each: tuple[View, ...], kind: ReaderKind, *, as_json: bool) -> None:
    if as_json:
        say_json(each)
    elif each:
        say_each(each)
    else:
        say(f"no {kind} has an item")


def _say_grids(told: View, days: list[Timetable], *, as_json: bool) -> None:
    """Print days as grids; where those have no room, as lists, and say so."""
    from visitplanner.cli.grid import columns_needed, say_grid

    if as_json:
        say_json(days)
        return
    say_head(told)
    for day in days:
        shown = next(one for one in told.days if one.day == day.day)
        say_day(told, shown)
        if columns_needed([day]) > width(_MOST_COLUMNS):
            _say_narrow(told, day)
            continue
        say_grid(day, width(_MOST_COLUMNS))
        if day.loose:
            say("  " + word("screen.also", told))
            widest = max(columns_of(time_of(item)) for item in day.loose)
            for item in day.loose:
                say_item(told, item, widest)


def _say_narrow(told: View, day: Timetable) -> None:
    from visitplanner.cli.grid import columns_needed

    text = f"(the grid needs {columns_needed([day])} columns, the terminal has {width(_MOST_COLUMNS)}: a list instead)"
    say_row([(text, width() - 2, {"fg": "yellow"})], "  ")
    items = next(one for one in told.days if one.day == day.day).items
    widest = min(24, max((columns_of(time_of(item)) for item in items), default=0))
    for item in items:
        say_item(told, item, widest)
