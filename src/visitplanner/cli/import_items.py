"""import items: what a calendar of others holds, shown before it is applied."""

from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, get_args

import click

from visitplanner.changes import in_words
from visitplanner.cli.applying import is_wanted, say_changes, say_done, yes_option
from visitplanner.cli.options import dry_run_option, entry, json_option, now, reason_option, visit_option
from visitplanner.cli.output import complain, paint, say, say_json, say_row, tally, width
from visitplanner.model import LEVELS, ItemKind
from visitplanner.problems import has_errors
from visitplanner.store import open_store
from visitplanner.texts import visible
from visitplanner.times import say_span

if TYPE_CHECKING:
    from visitplanner.imports.items import Taken
    from visitplanner.planner.importing_items import ItemPlan

_STYLES: dict[str, dict[str, Any]] = {"new": {"fg": "green"}, "changed": {"fg": "yellow"}, "as it is": {"dim": True}}


@click.command("items")
@click.argument("file", type=click.Path(path_type=Path))
@visit_option
@click.option(
    "--kind",
    type=click.Choice(get_args(ItemKind)),
    metavar="KIND",
    help="What the new items are: festival, flight ...",
)
@click.option("--level", type=click.Choice(LEVELS), metavar="LEVEL", help="For whose eyes the new items are; else as the visit.")
@click.option(
    "--lang", "language", default="", metavar="LANG", help="The language of the calendar; without it the visit's first."
)
@click.option("--from", "first", default="", metavar="DAY", help="The first day to take; without it the visit's.")
@click.option("--to", "last", default="", metavar="DAY", help="The last day to take; without it the visit's.")
@click.option("--place", "places", multiple=True, metavar="NAME=ID", help="Which of our places a place of the calendar is.")
@click.option("--skip", is_flag=True, help="Leave out what cannot be read, and import the rest.")
@dry_run_option
@yes_option
@reason_option
@json_option
@click.pass_obj
def items_command(db: Path, /, file: Path, visit: str, dry_run: bool, yes: bool, reason: str, as_json: bool, **how: Any) -> None:
    """Import items from an .ics file: a festival's calendar, a flight booking, an invitation. Only days of the visit are taken.

    A series becomes single items. A place that is not there yet is added. The same file again, or a newer one, changes what is
    new in it; what was cancelled there is cancelled here; what is gone from it is said, and stays.

    \b
    Examples:
      visitplanner import items festival.ics --kind festival --level public
      visitplanner import items booking.ics --kind flight --place "Riga Airport=airport"
      visitplanner import items programme.ics --from 2013-07-30 --to 2013-08-05 --dry-run
    """
    from visitplanner.planner.importing_items import ItemOptions, import_items, plan_items

    with open_store(db, mode="read" if dry_run else "write", now=now()) as store:
        plan = plan_items(store, visit, file, ItemOptions(**{name: value for name, value in how.items() if value is not None}))
        if not as_json:
            _say_items(plan)
        wrong = has_errors(plan.problems)
        applies = not dry_run and not wrong and bool(plan.changes) and is_wanted(yes=yes, as_json=as_json)
        done = import_items(store, plan, entry(reason), now()) if applies else None
    if as_json:
        say_json(_json(plan, applied=done is not None))
        complain(plan.problems if wrong else ())
    elif not wrong:
        say_done(plan.visit, plan.changes, applied=done is not None, problems=tally(done.problems) if done else "")
    if wrong:
        raise click.exceptions.Exit(1)


def _say_items(plan: "ItemPlan") -> None:
    first, last = plan.days
    say(paint(visible(f"{plan.calendar.file}: {plan.calendar.name}".removesuffix(": ")), bold=True))
    beyond = f"; {plan.calendar.beyond} on other days (--from, --to)" if plan.calendar.beyond else ""
    say(f"{len(plan.calendar.items)} from {first} to {last}{beyond}")
    say()
    touched = {change.id for change in plan.changes if change.kind == "item"}
    for one in sorted(plan.taken, key=lambda one: (one.foreign.start.day, one.foreign.start.minute or 0)):
        told, title, state = _told(one, touched)
        cells: list[tuple[str, int, dict[str, Any]]] = [(told, 26, {}), (title, max(20, width() - 46), {})]
        say_row([*cells, (state, 14, _STYLES.get(state, {"dim": True}))], "  ")
    for gone in plan.gone:
        say(visible(f"  no longer in the calendar: {gone}, which stays"))
    if plan.problems:
        say()
        complain(plan.problems, to_error=has_errors(plan.problems))
    if not has_errors(plan.problems):
        say_changes(plan.changes)


def _told(one: "Taken", touched: set[str]) -> tuple[str, str, str]:
    """Return when a foreign item is, its title with its place, and what becomes of it."""
    item = one.item
    start, end = (item.start, item.end) if item else (one.foreign.start, one.foreign.end)
    hours = (
        say_span(start._replace(day=""), end._replace(day="" if end.day == start.day else end.day), "en")
        if start.has_clock
        else ""
    )
    title = " ".join(one.foreign.title.split())
    place = " ".join(one.foreign.location.split())
    state = one.why if item is None else "new" if one.is_new else "changed" if item.id in touched else "as it is"
    return f"{start.day} {hours}".strip(), f"{title} @ {place}" if place else title, state


def _json(plan: "ItemPlan", *, applied: bool) -> dict[str, Any]:
    touched = {change.id for change in plan.changes if change.kind == "item"}
    states: dict[bool, Literal["changed", "same"]] = {True: "changed", False: "same"}
    items = [
        {
            "line": one.foreign.line,
            "title": one.foreign.title,
            "day": one.foreign.start.day,
            "item": one.item.id if one.item else "",
            "state": "left out" if one.item is None else "new" if one.is_new else states[one.item.id in touched],
        }
        for one in plan.taken
    ]
    return {
        "visit": plan.visit,
        "calendar": plan.calendar.name,
        "from": plan.days[0],
        "to": plan.days[1],
        "items": items,
        "beyond": plan.calendar.beyond,
        "gone": list(plan.gone),
        "changes": [in_words(change) for change in plan.changes],
        "problems": plan.problems,
        "applied": applied,
    }
