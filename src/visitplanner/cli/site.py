"""site: feeds and pages as files for any web server."""

from pathlib import Path

import click

from visitplanner.cli.options import json_option, now, read_text
from visitplanner.cli.output import complain, count, paint, say, say_json
from visitplanner.store import open_store
from visitplanner.texts import visible


@click.command("site")
@click.argument("folder", required=False, type=click.Path(file_okay=False, path_type=Path))
@click.option(
    "--to",
    "remote",
    metavar="ADDRESS",
    help="A remote instead of a folder: s3://BUCKET/PATH, sftp://HOST/PATH, webdavs://HOST/PATH.",
)
@click.option(
    "--address",
    metavar="ADDRESS",
    default="",
    help="Where the site is served: https://visits.bauska.lv  [default: the database's]",
)
@click.option(
    "--links", multiple=True, type=click.Path(dir_okay=False, allow_dash=True), metavar="FILE",
    help="A text in which the addresses of new feeds stand, as `feed new` showed them; - reads what is piped in.",
)  # fmt: skip
@click.option("--public", multiple=True, metavar="VISIT", help="Also the public part of this visit, for everybody.")
@click.option(
    "--take-over",
    is_flag=True,
    help="Remove feeds that another database has put there, and replace what stands where files of the site belong.",
)
@json_option
@click.pass_obj
def site_command(
    db: Path, folder: Path | None, remote: str | None, address: str, links: tuple[str, ...],
    public: tuple[str, ...], take_over: bool, as_json: bool,
) -> None:  # fmt: skip
    """Publish feeds and pages as a tree of files, and take away what is closed; only what changed is written.

    \b
    Examples:
      visitplanner site /srv/visits --address https://visits.bauska.lv --links links.html
      visitplanner site /srv/visits
      visitplanner site --to s3://visits-bauska --public khashuri-2013
    """
    from visitplanner.planner.folders import target_at
    from visitplanner.planner.site import publish_site

    if bool(folder) == bool(remote):
        raise click.UsageError("name a folder, or a remote with --to")
    with open_store(db, mode="read", now=now()) as store:
        texts = [read_text(one) for one in links]
        done = publish_site(
            store, target_at(folder, remote or ""), now=now(), address=address, links=texts, public=public, takes_over=take_over
        )
    outcome = done.outcome
    if as_json:
        facts = {"feeds": done.feeds, "public": done.public, "problems": done.problems}
        say_json({**facts, "written": outcome.written, "removed": outcome.removed, "unchanged": len(outcome.unchanged)})
        return
    complain(done.problems)
    name = visible(remote.rpartition("@")[2] if remote else str(folder))
    say(f"{paint(name, bold=True)}  {count(done.feeds, 'feed')} with {'its page' if done.feeds == 1 else 'their pages'}, "
        f"{count(done.public, 'public programme')}")  # fmt: skip
    say(f"  {len(outcome.written)} written, {len(outcome.unchanged)} unchanged, {len(outcome.removed)} removed")
