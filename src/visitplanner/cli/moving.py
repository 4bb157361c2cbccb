"""shift, copy, template: much of a programme moved or begun at once."""

from pathlib import Path

import click

from visitplanner.changes import in_words
from visitplanner.cli.options import Earlier, dry_run_option, entry, json_option, now, reason_option, visit_option
from visitplanner.cli.output import complain, count, paint, say, say_change, say_json, say_row, width
from visitplanner.planner.copying import copy_day, copy_visit
from visitplanner.planner.moving import Shifted, shift
from visitplanner.planner.templates import apply_template, list_templates
from visitplanner.store import Mode, open_store
from visitplanner.texts import visible

from_option = click.option("--from", "start", default="", metavar="DATE", help="The first day; without it, dates are left open.")


@click.command("shift", cls=Earlier)
@click.argument("what")
@click.argument("by")
@click.option("--alone", is_flag=True, help="The item alone, without what follows it that day.")
@dry_run_option
@visit_option
@reason_option
@json_option
@click.pass_obj
def shift_command(db: Path, what: str, by: str, alone: bool, dry_run: bool, visit: str, reason: str, as_json: bool) -> None:
    """Move a part of the programme by so much, or to a date; what cannot be moved stays, and is named.

    \b
    WHAT   an item, with what follows it that day for the same people;
           a day (2013-07-31 or 31); delegation:ID, its arrival and what hangs on it; visit, all of it
    BY     +30m, -1h30, +48h, -1d, or a date: 2013-08-02

    Days move by the calendar: an hour stays that hour in its own zone. Minutes move as they pass, over a clock change too. What
    comes after another item stays after it. What belongs to a public event does not move with the visit.

    \b
    Examples:
      visitplanner shift lunch +30m --dry-run
      visitplanner shift lunch -1h
      visitplanner shift 31 +1d --reason "rain"
      visitplanner shift delegation:khashuri +2h
      visitplanner shift visit 2013-08-07
    """
    mode: Mode = "read" if dry_run or not db.exists() else "write"
    with open_store(db, mode=mode, now=now()) as store:
        done = shift(store, visit, what, by, entry=entry(reason), now=now(), alone=alone, dry_run=dry_run)
    _say_shifted(done, "would be moved" if dry_run else "moved", as_json=as_json)


@click.group("copy")
def copy_command() -> None:
    """Begin a day or a visit as a copy of one: new ids, dates moved, nothing private and nothing confirmed."""


@copy_command.command("day")
@click.argument("day")
@click.argument("to")
@dry_run_option
@visit_option
@reason_option
@json_option
@click.pass_obj
def day_command(db: Path, day: str, to: str, dry_run: bool, visit: str, reason: str, as_json: bool) -> None:
    """Copy the items of a day to another day.

    \b
    Examples:
      visitplanner copy day 31 2013-08-01
    """
    mode: Mode = "read" if dry_run or not db.exists() else "write"
    with open_store(db, mode=mode, now=now()) as store:
        done = copy_day(store, visit, day, to, entry=entry(reason), now=now(), dry_run=dry_run)
    _say_shifted(done, "would be copied" if dry_run else "copied", as_json=as_json)


@copy_command.command("visit")
@click.argument("new_id", metavar="NEW-ID")
@from_option
@dry_run_option
@visit_option
@reason_option
@json_option
@click.pass_obj
def visit_command(db: Path, new_id: str, start: str, dry_run: bool, visit: str, reason: str, as_json: bool) -> None:
    """Make a new visit from one that is there: its people, places and days, for the guests to come again.

    \b
    Examples:
      visitplanner copy visit khashuri-2014 --from 2014-07-30
      visitplanner copy visit return-visit --visit khashuri-2013
    """
    mode: Mode = "read" if dry_run or not db.exists() else "write"
    with open_store(db, mode=mode, now=now()) as store:
        done = copy_visit(store, visit, new_id, start, entry=entry(reason), now=now(), dry_run=dry_run)
    _say_shifted(done, "would be made" if dry_run else "made", as_json=as_json)


@click.command("template")
@click.argument("name", required=False)
@click.argument("new_id", metavar="[NEW-ID]", required=False)
@from_option
@click.option("--zone", default="", metavar="ZONE", help="The zone of the visit: Europe/Riga.")
@dry_run_option
@reason_option
@json_option
@click.pass_obj
def template_command(
    db: Path, name: str | None, new_id: str | None, start: str, zone: str, dry_run: bool, reason: str, as_json: bool
) -> None:
    """List the templates, or begin a visit from one: what such a visit usually has, in its usual order, without hours.

    \b
    Examples:
      visitplanner template
      visitplanner template twin-town khashuri-2014 --from 2014-07-30 --zone Europe/Riga
    """
    if name is None:
        _say_templates(as_json=as_json)
        return
    if not new_id or not zone:
        raise click.UsageError("say the id of the new visit and its zone: template twin-town khashuri-2014 --zone Europe/Riga")
    mode: Mode = "read" if dry_run and db.exists() else "write"
    with open_store(db, mode=mode, now=now()) as store:
        done = apply_template(store, name, new_id, zone, start, entry=entry(reason), now=now(), dry_run=dry_run)
    _say_shifted(done, "would be made" if dry_run else "made", as_json=as_json)


def _say_templates(*, as_json: bool) -> None:
    found = list_templates()
    if as_json:
        say_json([{"name": one.name, "about": one.about, "title": one.visit.title} for one in found])
        return
    names = max(len(one.name) for one in found)
    for one in found:
        say_row([(one.name, names, {"bold": True}), (one.about, width() - names - 4, {})])


def _say_shifted(done: Shifted, verb: str, *, as_json: bool) -> None:
    if as_json:
        changes = [in_words(change) for change in done.changes]
        stays = [one._asdict() for one in done.stays]
        say_json({"visit": done.visit, "changes": changes, "stays": stays, "problems": done.problems})
        return
    for change in done.changes:
        say_change(in_words(change))
    for stay in done.stays:
        say("  " + paint(visible(f"= {stay.what} stays: {stay.why}"), fg="cyan"))
    complain(problem for problem in done.problems if problem.severity != "notice")
    facts = len({(change.kind, change.id) for change in done.changes})
    say(visible(f"{done.visit}: {count(facts, 'fact')} {verb}" if facts else f"{done.visit}: nothing to move"))
