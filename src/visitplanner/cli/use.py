"""use: which visit the commands are about."""

from pathlib import Path

import click

from visitplanner.cli.options import json_option, now
from visitplanner.cli.output import say, say_json
from visitplanner.planner.finding import find_visit
from visitplanner.store import open_store
from visitplanner.texts import visible


@click.command("use")
@click.argument("visit", default="")
@json_option
@click.pass_obj
def use_command(db: Path, visit: str, as_json: bool) -> None:
    """Set the current visit, which commands are about unless --visit says otherwise; without a word, say which it is.

    \b
    Examples:
      visitplanner use khashuri-2013
      visitplanner use
    """
    with open_store(db, mode="write" if visit and db.exists() else "read", now=now()) as store:
        found = find_visit(store, visit)
        if visit:
            store.set("visit", found)
    if as_json:
        say_json({"visit": found})
    else:
        say(visible(f"the current visit is {found}"))
