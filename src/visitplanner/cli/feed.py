"""feed: calendars that follow the programme, each at a secret address of its own; and calendars as files."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from visitplanner.cli.options import json_option, languages, level_option, now, visit_option
from visitplanner.cli.output import complain, paint, say, say_json, say_row
from visitplanner.cli.written import say_written
from visitplanner.codes import qr_text
from visitplanner.model import LEVELS, Level
from visitplanner.planner.finding import find_visit
from visitplanner.store import Feed, Store, open_store
from visitplanner.texts import visible

if TYPE_CHECKING:
    from visitplanner.planner.subscribing import Address


_sheet_option = click.option(
    "--sheet",
    type=click.Path(dir_okay=False, path_type=Path),
    metavar="FILE",
    help="Also write a link sheet (HTML): each address with its code to send and to show, and a slip each to cut out.",
)


@click.group("feed")
def feed_command() -> None:
    """Give readers calendars that follow the programme, list and end them, or write them as files."""


@feed_command.command("new")
@click.argument("who", nargs=-1)
@visit_option
@click.option("--all", "to_all", is_flag=True, help="One for each delegate who has none.")
@click.option("--lang", "lang", default="", metavar="LANG", help="Language  [default: the reader's own, else the visit's first]")
@click.option("--level", type=click.Choice(LEVELS), default=None, help="How much the reader may see  [default: delegate]")
@click.option("--note", default="", help="What it is for: phone, the hotel's screen.")
@click.option(
    "--until",
    default="",
    metavar="DAY",
    help="Last day on which it can be read  [default: 30 days after the visit; once those are over, from today]",
)
@click.option("--qr", is_flag=True, help="Show the page of each, which has the calendar, as a code for a camera.")
@_sheet_option
@json_option
@click.pass_obj
def new_command(
    db: Path,
    who: tuple[str, ...],
    visit: str,
    to_all: bool,
    lang: str,
    level: Level | None,
    note: str,
    until: str,
    qr: bool,
    sheet: Path | None,
    as_json: bool,
) -> None:
    """Make feeds, each at a secret address that is shown once.

    WHO is person:ID, delegation:ID, group:ID, place:ID, vehicle:ID; visit for the whole of it, public for its public part.

    \b
    Examples:
      visitplanner feed new person:irine --lang ka --note phone --qr
      visitplanner feed new --all --sheet links.html
      visitplanner feed new public --lang lv
    """
    from visitplanner.planner.subscribing import closed_already, new_feeds

    if not who and not to_all:
        raise click.UsageError("say for whom: person:irine, visit, public ..., or --all for each delegate")
    language = languages((lang,))[0][0] if lang else ""
    with open_store(db, mode="read", now=now()) as store:  # which makes no database where there is none
        visit = find_visit(store, visit)
    with open_store(db, mode="write", now=now()) as store:
        _check_sheet(store, sheet)
        made = new_feeds(
            store, visit, who, now=now(), level=level, language=language, note=note, expires=until, to_all=to_all
        )  # fmt: skip
        _hand_over(store, visit, made, sheet, with_code=qr, as_json=as_json)
    complain(closed_already(made, now()))


@feed_command.command("list")
@visit_option
@click.option("--ended", is_flag=True, help="Those that no longer work, too.")
@json_option
@click.pass_obj
def list_command(db: Path, visit: str, ended: bool, as_json: bool) -> None:
    """List feeds: whose they are, until when they work, and when they were last fetched, by what. Never their addresses.

    \b
    Examples:
      visitplanner feed list
      visitplanner feed list --ended --json
    """
    from visitplanner.planner.subscribing import is_alive, list_feeds

    with open_store(db, mode="read", now=now()) as store:
        known = list_feeds(store, visit)
    feeds = [feed for feed in known if ended or is_alive(feed, now())]
    if as_json:
        say_json(feeds)
    elif feeds:
        _say_feeds(feeds, now())
    elif known:
        say("No feed works any more: visitplanner feed list --ended shows those that did.")
    else:
        say("No feed works yet. One for each delegate: visitplanner feed new --all")


@feed_command.command("rotate")
@click.argument("which", nargs=-1, required=True)
@visit_option
@click.option("--qr", is_flag=True, help="Show the page of each, which has the calendar, as a code for a camera.")
@_sheet_option
@json_option
@click.pass_obj
def rotate_command(db: Path, which: tuple[str, ...], visit: str, qr: bool, sheet: Path | None, as_json: bool) -> None:
    """Give feeds another secret address and close the old one: WHICH is a number of the list, or a reader with all theirs.

    \b
    Examples:
      visitplanner feed rotate 7
      visitplanner feed rotate person:irine --qr
    """
    from visitplanner.planner.subscribing import rotate_feeds

    with open_store(db, mode="write" if db.exists() else "read", now=now()) as store:
        _check_sheet(store, sheet)
        made = rotate_feeds(store, visit, which, now=now())
        _hand_over(store, visit, made, sheet, with_code=qr, as_json=as_json)


@feed_command.command("revoke")
@click.argument("which", nargs=-1, required=True)
@visit_option
@json_option
@click.pass_obj
def revoke_command(db: Path, which: tuple[str, ...], visit: str, as_json: bool) -> None:
    """End feeds, from the next request on: WHICH is a number of the list, or a reader with all theirs.

    \b
    Examples:
      visitplanner feed revoke 7
      visitplanner feed revoke person:irine
    """
    from visitplanner.planner.subscribing import revoke_feeds, said

    with open_store(db, mode="write" if db.exists() else "read", now=now()) as store:
        ended = revoke_feeds(store, visit, which, now=now())
    if as_json:
        say_json([{"id": feed.id, "kind": feed.kind, "reader": feed.reader, "note": feed.note} for feed in ended])
        return
    for feed in ended:
        say(visible(f"feed {feed.id} ended: {said(feed)}"))


@feed_command.command("write")
@visit_option
@click.option(
    "--for",
    "who",
    multiple=True,
    metavar="WHO",
    help="visit, delegation:ID, person:ID, group:ID, place:ID, vehicle:ID; without it, all.",
)
@click.option("--lang", "lang", multiple=True, metavar="LANG", help="Language of the calendar; may be given several times.")
@level_option("delegate")
@click.option("--revision", "number", type=click.IntRange(1), help="An earlier revision; without it, the latest.")
@click.option("--out", "-o", type=click.Path(file_okay=False, path_type=Path), help="Folder to write to  [default: feeds/VISIT]")
@json_option
@click.pass_obj
def write_command(
    db: Path,
    visit: str,
    who: tuple[str, ...],
    lang: tuple[str, ...],
    level: Level,
    number: int | None,
    out: Path | None,
    as_json: bool,
) -> None:
    """Write calendars (.ics) of a revision as files: for the visit, each delegation, each person, each place, or those named.

    \b
    Examples:
      visitplanner feed write
      visitplanner feed write --for person:irine --lang ka
      visitplanner feed write --for visit --level public --out public_html
    """
    from visitplanner.planner.feeding import write_feeds

    chosen = [tags[0] for tags in languages(lang)]
    with open_store(db, mode="read", now=now()) as store:
        folder = out or Path("feeds") / find_visit(store, visit)
        made = write_feeds(store, visit, folder, who, chosen, level, number)
    say_written(made, as_json=as_json)


def _say_addresses(made: "Sequence[Address]", *, with_code: bool, as_json: bool) -> None:
    """Show secret addresses, which is done once; several of them as a list."""
    from visitplanner.planner.subscribing import NOT_URGENT, facts, last_day, said

    if as_json:
        say_json([facts(one) for one in made])
        return
    if not made:
        say("Every delegate has a feed already: visitplanner feed list")
        return
    for one in made:
        until = f", until {last_day(one.feed)}" if one.feed.expires else ""
        say(paint(visible(f"feed {one.feed.id}: {said(one.feed)}{until}"), bold=True))
        ways = one.ways if len(made) == 1 else one.ways[:1]
        for name, address in ways:
            say(f"  {name:<9}{address}")
        if with_code and one.base:
            say(qr_text(one.page))
    say()
    what = "This address is" if len(made) == 1 else f"These {len(made)} addresses are"
    say(f"{what} secret, and shown this once: pass on what you see now.")
    if not made[0].base:
        say("Where they are served is not known yet: visitplanner address https://visits.bauska.lv")
    say(NOT_URGENT)


def _check_sheet(store: Store, sheet: Path | None) -> None:
    """Refuse a link sheet that could not be written, before addresses are made for it."""
    if sheet:
        from visitplanner.planner.links import check_address

        check_address(store)


def _hand_over(
    store: Store, visit: str, made: "Sequence[Address]", sheet: Path | None, *, with_code: bool, as_json: bool
) -> None:
    """Write the link sheet and show the addresses: should one of the two fail, they are not lost."""
    written = None
    try:
        if sheet and made:
            from visitplanner.planner.links import write_links

            written = write_links(store, visit, sheet, made)
    finally:
        _say_addresses(made, with_code=with_code, as_json=as_json)
    if written and not as_json:
        say(f"{paint(visible(str(written.path)), bold=True)}  {paint(written.about, dim=True)}")


def _say_feeds(feeds: Sequence[Feed], instant: str) -> None:
    from visitplanner.planner.subscribing import is_alive, last_day, said

    wide = min(56, max(len(said(feed)) for feed in feeds))
    say_row([("", 4, {}), ("for", wide, {"dim": True}), ("until", 10, {"dim": True}), ("last fetched", 40, {"dim": True})])
    for feed in feeds:
        state = last_day(feed) if is_alive(feed, instant) else feed.why or "expired"
        fetched = f"{feed.fetched[:16].replace('T', ' ')} {feed.client}" if feed.fetched else "never"
        cells = [(str(feed.id), 4, {"bold": True}), (said(feed), wide, {}), (state, 10, {})]
        say_row([*cells, (fetched, 40, {"dim": not feed.fetched})])
