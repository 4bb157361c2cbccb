"""address: where readers reach the server."""

from pathlib import Path

import click

from visitplanner.cli.options import json_option, now
from visitplanner.cli.output import say, say_json
from visitplanner.planner.subscribing import set_address
from visitplanner.store import open_store


@click.command("address")
@click.argument("address", default="")
@json_option
@click.pass_obj
def address_command(db: Path, address: str, as_json: bool) -> None:
    """Set the address at which readers reach the server, or the folder that the static site is copied to; without one, say it.

    \b
    Examples:
      visitplanner address https://visits.bauska.lv
      visitplanner address
    """
    with open_store(db, mode="write" if address and db.exists() else "read", now=now()) as store:
        kept = set_address(store, address) if address else store.setting("address")
    if as_json:
        say_json({"address": kept})
    else:
        say(f"feeds and pages are served at {kept}" if kept else "no address yet: visitplanner address https://visits.bauska.lv")
