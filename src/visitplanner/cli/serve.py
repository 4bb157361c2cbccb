"""serve: feeds over HTTP."""

from pathlib import Path

import click

from visitplanner.cli.options import now
from visitplanner.cli.output import complain, say
from visitplanner.server.serving import Options, exposure, find_address, serve
from visitplanner.store import open_store


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
    with open_store(db, mode="read", now=now()) as store:  # says at once what is wrong with it, and brings it up to date
        known = store.setting("address")
    address = find_address(host, port)
    complain(exposure(address))
    shown = f"[{address}]" if ":" in address else address
    say(f"serving http://{shown}:{port}{f', which readers know as {known}' if known else ''}; /health says whether all is good")
    serve(db.absolute(), Options(address, port, workers, not quiet))
