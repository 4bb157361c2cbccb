"""prints: which papers were made, and which of them are out of date."""

from pathlib import Path

import click

from visitplanner.cli.options import json_option, now, visit_option
from visitplanner.cli.output import columns_of, paint, say, say_json, say_row, width
from visitplanner.store import Print, open_store
from visitplanner.texts import visible


@click.group("prints")
def prints_command() -> None:
    """See which papers were made, and which of them are out of date."""


@prints_command.command("list")
@visit_option
@json_option
@click.pass_obj
def list_command(db: Path, visit: str, as_json: bool) -> None:
    """List the papers of a visit as they were last made, the latest first.

    \b
    Examples:
      visitplanner prints list
    """
    from visitplanner.planner.stale import list_prints

    with open_store(db, mode="read", now=now()) as store:
        found = list_prints(store, visit)
    if as_json:
        say_json(found)
        return
    if not found:
        say("nothing has been printed yet")
    _say_prints([(one, f"revision {one.revision}") for one in found])


@prints_command.command("stale")
@visit_option
@json_option
@click.pass_obj
def stale_command(db: Path, visit: str, as_json: bool) -> None:
    """List the papers that were made from an older revision and would say something else now: those alone.

    \b
    Examples:
      visitplanner prints stale
    """
    from visitplanner.planner.stale import stale_prints

    with open_store(db, mode="read", now=now()) as store:
        found = stale_prints(store, visit)
    if as_json:
        say_json([{**one.print._asdict(), "state": one.state, "latest": one.revision} for one in found])
        return
    _say_prints([(one.print, f"{one.state} since revision {one.print.revision}") for one in found])
    if any(one.state == "gone" for one in found):
        say("take away what is gone, or cancelled")
    say("print them again: visitplanner print --stale" if found else "all papers say what the latest revision says")


def _say_prints(rows: list[tuple[Print, str]]) -> None:
    """Print one row a file, its path whole so that it can be copied, and below it what in it is meant."""
    files: dict[tuple[str, str], list[Print]] = {}
    for one, state in rows:
        files.setdefault((one.path, state), []).append(one)
    first = max((columns_of(state) for _, state in files), default=0)
    for (path, state), prints in files.items():
        say(f"{paint(state.ljust(first), fg='yellow')}  {paint(visible(path), bold=True)}")
        about = ", ".join(filter(None, (one.subject for one in prints)))
        ordered = (prints[0].document, prints[0].languages, prints[0].layout, prints[0].paper)
        what = ", ".join(filter(None, ordered)) + (f": {about}" if about else "")
        say_row([("", first, {}), (what, max(20, width() - first - 2), {"dim": True})])
