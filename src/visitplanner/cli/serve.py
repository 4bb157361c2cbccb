"""serve: feeds and pages over HTTP; address: where readers reach them."""

from pathlib import Path

import click

from visitplanner.cli.options import json_option, now
from visitplanner.cli.output import say, say_json
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
    from visitplanner.planner.subscribing import set_address

    with open_store(db, mode="write" if address and db.exists() else "read", now=now()) as store:
        kept = set_address(store, address) if address else store.setting("address")
    if as_json:
        say_json({"address": kept})
    else:
        say(f"feeds and pages are served at {kept}" if kept else "no address yet: visitplanner address https://visits.bauska.lv")


@click.command("serve")
@click.option("--host", default="127.0.0.1", show_default=True, help="Address to listen on; behind a proxy, this machine's own.")
@click.option("--port", type=click.IntRange(1, 65535), default=8080, show_default=True, help="Port to listen on.")
@click.option("--workers", type=click.IntRange(1, 64), default=1, show_default=True, help="Processes that answer.")
@click.option("--quiet", is_flag=True, help="Log no requests, only trouble.")
@click.pass_obj
def serve_command(db: Path, host: str, port: int, workers: int, quiet: bool) -> None:
    """Serve feeds over HTTP until Ctrl-C, straight from the database: what is published is served from the next request on.

    Readers reach it through a proxy that ends TLS: docs/server.md has Caddy, nginx and a systemd unit.

    \b
    Examples:
      visitplanner serve
      visitplanner --db /var/lib/visitplanner/visits.sqlite serve --port 8080 --workers 2
    """
    from visitplanner.server.serving import Options, serve

    with open_store(db, mode="read", now=now()) as store:  # says at once what is wrong with it, and brings it up to date
        address = store.setting("address")
    say(
        f"serving http://{host}:{port}{f', which readers know as {address}' if address else ''}; /health says whether all is good"
    )
    serve(db.absolute(), Options(host, port, workers, not quiet))
