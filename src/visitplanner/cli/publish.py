"""publish, print: from the draft to what people get."""

from pathlib import Path

import click

from visitplanner.changes import in_words
from visitplanner.cli.options import entry, json_option, languages, now, reason_option, visit_option
from visitplanner.cli.output import complain, paint, say, say_json
from visitplanner.model import LEVELS, Level
from visitplanner.planner.files import Written
from visitplanner.planner.finding import find_visit
from visitplanner.planner.publishing import publish
from visitplanner.problems import Problem
from visitplanner.store import open_store
from visitplanner.texts import visible


@click.command("publish")
@visit_option
@reason_option
@json_option
@click.pass_obj
def publish_command(db: Path, visit: str, reason: str, as_json: bool) -> None:
    """Freeze the draft as the next revision: feeds and papers are made from it, and it never changes.

    \b
    Examples:
      visitplanner publish --reason "hours of the conference"
    """
    with open_store(db, mode="read", now=now()) as store:  # which makes no database where there is none
        visit = find_visit(store, visit)
    with open_store(db, mode="write", now=now()) as store:
        done = publish(store, visit, reason, now(), entry(reason))
    revision = done.revision
    if as_json:
        changes = [in_words(change) for change in done.changes]
        facts = {
            "visit": revision.visit.id,
            "revision": revision.number,
            "published": revision.published,
            "digest": revision.digest,
        }
        say_json({**facts, "reason": revision.reason, "changes": changes, "problems": done.problems})
        return
    if revision.number > 1:
        for change in done.changes:
            say("  " + visible(in_words(change)))
    complain(problem for problem in done.problems if problem.severity != "notice")
    say(f"{revision.visit.id}: revision {paint(str(revision.number), bold=True)} published {revision.published}")


@click.command("print")
@visit_option
@click.option(
    "--document",
    "-d",
    "kinds",
    multiple=True,
    metavar="DOCUMENT",
    help="daily-programme or programme-of-visit; without it, both.",
)
@click.option("--day", "days", multiple=True, metavar="DAY", help="Only this day (2013-07-31 or 31); may be given several times.")
@click.option(
    "--lang",
    "lang",
    multiple=True,
    metavar="LANG",
    help="lv, or lv+ka for two languages on one paper; may be given several times.",
)
@click.option("--level", type=click.Choice(LEVELS), help="For whose eyes; without it, whom each document is usually for.")
@click.option("--paper", default="", help="Paper size: a4, a3 for the wall, a6 for the pocket; without it, the usual one.")
@click.option("--draft", "from_draft", is_flag=True, help="Print the draft: every page of it says so.")
@click.option("--revision", "number", type=click.IntRange(1), help="An earlier revision; without it, the latest.")
@click.option("--out", "-o", type=click.Path(file_okay=False, path_type=Path), help="Folder to write to  [default: prints/VISIT]")
@json_option
@click.pass_obj
def print_command(
    db: Path,
    visit: str,
    kinds: tuple[str, ...],
    days: tuple[str, ...],
    lang: tuple[str, ...],
    level: Level | None,
    paper: str,
    from_draft: bool,
    number: int | None,
    out: Path | None,
    as_json: bool,
) -> None:
    """Write papers (PDF) of a revision, or of the draft for a look.

    \b
    Examples:
      visitplanner print --lang lv --lang lv+ka
      visitplanner print --document daily-programme --day 2013-08-01 --paper a3
      visitplanner print --draft
    """
    from visitplanner.planner.printing import Order, print_documents

    order = Order(kinds, languages(lang, 2), days, level, paper, number, from_draft)
    with open_store(db, mode="read", now=now()) as store:
        made = print_documents(store, visit, out or Path("prints") / find_visit(store, visit), order, now())
    say_written(made, as_json=as_json)


def say_written(made: tuple[Written, ...], *, as_json: bool) -> None:
    """Print which files were written, what each is about, and the problems of each."""
    if as_json:
        say_json([{"path": str(one.path), "new": one.is_new, "about": one.about, "problems": one.problems} for one in made])
        return
    problems: dict[Problem, None] = {}
    for one in made:
        say(f"{paint(str(one.path), bold=True)}  {paint(one.about, dim=True)}{'' if one.is_new else '  (unchanged)'}")
        problems |= dict.fromkeys(one.problems)
    complain(problems)
