"""print: the papers of what was published, or of the draft for a look."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from visitplanner.cli.options import json_option, languages, now, read_text, visit_option
from visitplanner.cli.output import bar, complain, say, say_json
from visitplanner.cli.written import say_written
from visitplanner.model import LEVELS, Level
from visitplanner.problems import ProblemsFound
from visitplanner.store import open_store

if TYPE_CHECKING:
    from visitplanner.documents import Layout
    from visitplanner.planner.printing import Sheaf


@click.command("print")
@visit_option
@click.option("--document", "-d", "kinds", multiple=True, metavar="DOCUMENT", help="Which; without it, all that the visit has.")
@click.option("--pack", default="", metavar="DAY", help="All that a day needs: tomorrow, 2013-08-01; or all.")
@click.option("--day", "days", multiple=True, metavar="DAY", help="Only this day (2013-07-31 or 31); may be given several times.")
@click.option("--for", "who", default="", metavar="WHO", help="Only for person:ID, delegation:ID, group:ID ...")
@click.option(
    "--lang", "lang", multiple=True, metavar="LANG", help="lv, or lv+ka for two on one paper; may be given several times."
)
@click.option("--level", type=click.Choice(LEVELS), help="For whose eyes; without it, whom each document is usually for.")
@click.option(
    "--paper", default="", metavar="SIZE", help="a4, a3 for the wall, a6 for the pocket, booklet; without it, the usual one."
)
@click.option(
    "--each/--merged", "is_each", default=None, help="One file for each person, day ...; or all in one for the printer."
)
@click.option("--beside", "layout", flag_value="beside", help="Two languages side by side, where the page has room for both.")
@click.option(
    "--stacked", "layout", flag_value="stacked", help="Two languages one above the other; without either, as suits the paper."
)
@click.option(
    "--order",
    "rule",
    default="",
    metavar="RULE",
    help="Precedence for this print: list, function, seniority, alphabet:lv; without it, the visit's.",
)
@click.option(
    "--links",
    multiple=True,
    type=click.Path(dir_okay=False, allow_dash=True),
    metavar="FILE",
    help="A text in which the addresses of feeds stand, as `feed new` showed them: personal programmes bear the code of their "
    "reader's own page; - reads what is piped in.",
)
@click.option("--stale", "is_stale", is_flag=True, help="Make again what was printed before and says something else by now.")
@click.option(
    "--html", "form", flag_value="html", help="Instead of PDF, write each programme as one HTML file to print from a browser."
)
@click.option(
    "--text", "form", flag_value="text", help="Write nothing: show programmes here as plain text, to paste into a message."
)
@click.option("--preview", "form", flag_value="png", help="Instead of PDF, write each page as a picture (PNG), to look at first.")
@click.option("--draft", "from_draft", is_flag=True, help="Print the draft: every page of it says so.")
@click.option("--revision", "number", type=click.IntRange(1), help="An earlier revision; without it, the latest.")
@click.option(
    "--templates",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="Templates of your own  [default: templates, beside the database]",
)
@click.option("--out", "-o", type=click.Path(file_okay=False, path_type=Path), help="Folder to write to  [default: prints/VISIT]")
@json_option
@click.pass_obj
def print_command(
    db: Path,
    visit: str,
    kinds: tuple[str, ...],
    pack: str,
    days: tuple[str, ...],
    who: str,
    lang: tuple[str, ...],
    level: Level | None,
    paper: str,
    is_each: bool | None,
    layout: "Layout | None",
    rule: str,
    links: tuple[str, ...],
    is_stale: bool,
    form: str | None,
    from_draft: bool,
    number: int | None,
    templates: Path | None,
    out: Path | None,
    as_json: bool,
) -> None:
    """Write papers (PDF) of a revision, or of the draft for a look.

    \b
    Examples:
      visitplanner print --pack tomorrow
      visitplanner print -d daily-programme --day 2013-08-01 --paper a3 --lang lv+ka
      visitplanner print -d programme-of-visit --lang lv+ka --stacked
      visitplanner print -d personal-programme --for person:irine
      visitplanner print -d personal-programme --links links.html
      visitplanner print --stale
      visitplanner print -d daily-programme --day 1 --text
      visitplanner print --draft
    """
    from visitplanner.planner.printing import (
        Order,
        make_prints,
        note_prints,
        own_templates,
        plan_prints,
        with_problems,
    )
    from visitplanner.planner.stale import plan_stale

    hour = now()
    texts = [read_text(one) for one in links]
    order = Order(
        kinds, languages(lang, 2), days, level, paper, number, from_draft, who, is_each, rule, pack, templates, texts, layout
    )
    if is_stale and order._replace(templates=None, links=(), languages=tuple(order.languages)) != Order():
        raise click.UsageError(
            "--stale prints again what was printed, as it was: only --out, --templates and --links go with it."
        )
    with open_store(db, mode="read", now=hour) as store:
        again = plan_stale(store, visit, out, texts, hour) if is_stale else None
        sheaves = again.sheaves if again else plan_prints(store, visit, out, order, hour)
    if form:
        _show(form, sheaves, hour, own_templates(db, templates), as_json=as_json)
        return
    made = make_prints(sheaves, hour, own_templates(db, templates), bar("papers"))
    gone = again.gone if again else ()
    noted = note_prints(db, made.sheaves, hour, {again.visit: gone} if again and gone else {})
    if not sheaves and not as_json:
        nothing = "nothing to print"
        say(nothing if gone or not is_stale else f"{nothing}: all papers say what the latest revision says")
    if not made.written and not as_json:
        complain(noted)
    say_written(with_problems(made.written, noted), as_json=as_json)
    if not as_json:
        for one in gone:
            say(f"take away: {one.subject} in {one.path}, which is no longer there or is cancelled")
    if made.problems:
        raise ProblemsFound(made.problems)


def _show(form: str, sheaves: "Sequence[Sheaf]", hour: str, templates: Path | None, *, as_json: bool) -> None:
    """Make something else than PDF of the papers: none of it is noted as printed."""
    from visitplanner.planner.screen import say_programmes, write_pages, write_pictures

    if form == "text":
        text = say_programmes(sheaves)
        say_json({"text": text}) if as_json else say(text.rstrip("\n"))
    else:
        made = write_pages(sheaves, hour) if form == "html" else write_pictures(sheaves, hour, templates)
        say_written(made, as_json=as_json)
