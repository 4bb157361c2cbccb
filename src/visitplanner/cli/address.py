"""address: where readers reach the server."""

from pathlib import Path

import click

from visitplanner.cli.options import json_option, now
from visitplanner.cli.output import say, say_json
from visitplanner.planner.public import public_folder, public_visits, set_public
from visitplanner.planner.subscribing import set_address
from visitplanner.store import open_store


@click.command("address")
@click.argument("address", default="")
@click.option("--public", multiple=True, metavar="VISIT", help="Let everybody see the public part of this visit there.")
@click.option("--not-public", multiple=True, metavar="VISIT", help="Let nobody see it any more.")
@json_option
@click.pass_obj
def address_command(db: Path, address: str, public: tuple[str, ...], not_public: tuple[str, ...], as_json: bool) -> None:
    """Set the address at which readers reach the server, or the folder that the static site is copied to; without one, say it.

    \b
    Examples:
      visitplanner address https://visits.bauska.lv
      visitplanner address --public khashuri-2013
      visitplanner address
    """
    writes = bool(address or public or not_public)
    with open_store(db, mode="write" if writes and db.exists() else "read", now=now()) as store:
        kept = set_address(store, address) if address else store.setting("address")
        set_public(store, public, is_public=True)
        set_public(store, not_public, is_public=False)
        pages = [f"{kept}/{public_folder(visit)}" for visit in public_visits(store)]
    if as_json:
        say_json({"address": kept, "public": pages})
        return
    say(f"feeds and pages are served at {kept}" if kept else "no address yet: visitplanner address https://visits.bauska.lv")
    for page in pages:
        say(f"everybody may see {page}")
