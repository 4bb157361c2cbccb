"""load, check: from a file to the draft, and what is wrong with it."""

from pathlib import Path

import click

from visitplanner.changes import in_words
from visitplanner.cli.options import entry, json_option, now, reason_option, visit_option
from visitplanner.cli.output import complain, count, paint, say, say_change, say_json, tally
from visitplanner.planner.loading import Loaded, check_file, check_visit, load
from visitplanner.problems import has_errors
from visitplanner.store import open_store
from visitplanner.texts import visible


@click.command("load")
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--dry-run", "-n", is_flag=True, help="Show what would change, and change nothing.")
@click.option("--force", is_flag=True, help="Load even if the draft has moved on since the file was written.")
@reason_option
@json_option
@click.pass_obj
def load_command(db: Path, file: Path, dry_run: bool, force: bool, reason: str, as_json: bool) -> None:
    """Make an itinerary file the draft of its visit: wholly, or not at all.

    \b
    Examples:
      visitplanner load khashuri-2013.yaml
      visitplanner load khashuri-2013.yaml --dry-run
    """
    done = load(db, file, now(), dry_run=dry_run, force=force, entry=entry(reason))
    if as_json:
        changes = [in_words(change) for change in done.changes]
        say_json(
            {
                "visit": done.visit.id,
                "draft": done.digest,
                "new": done.is_new,
                "dry_run": dry_run,
                "changes": changes,
                "problems": done.problems,
            }
        )
        return
    say_loaded(done, "would be" if dry_run else "is")


def say_loaded(done: Loaded, verb: str = "is") -> None:
    """Print what a load changed, and what the draft is then."""
    if done.is_new:
        say(paint(f"new visit {done.visit.id}: {visible(str(done.visit.title))}", bold=True))
    elif not done.changes:
        say("nothing changes")
    else:
        for change in done.changes:
            say_change(in_words(change))
    more = " (visitplanner check)" if done.problems else ""
    say(f"{done.visit.id}: draft {verb} {done.digest}, {count(len(done.visit.items), 'item')}; {tally(done.problems)}{more}")


@click.command("check")
@click.argument("file", type=click.Path(path_type=Path), required=False)
@visit_option
@click.option("--off", multiple=True, metavar="CODE", help="Switch a rule off; may be given several times.")
@json_option
@click.pass_obj
def check_command(db: Path, file: Path | None, visit: str, off: tuple[str, ...], as_json: bool) -> None:
    """Say what is wrong, doubtful or missing: in a file, or in the draft of a visit. Errors make the exit code 1.

    \b
    Examples:
      visitplanner check khashuri-2013.yaml
      visitplanner check --visit khashuri --off VP601
    """
    if file is not None:
        problems = check_file(file, off)
    else:
        with open_store(db, mode="read", now=now()) as store:
            problems = check_visit(store, visit, off)
    if as_json:
        say_json(problems)
    else:
        complain(problems, to_error=False)
        say(tally(problems))
    if has_errors(problems):
        raise click.exceptions.Exit(1)
