"""publish: from the draft to what people get."""

from pathlib import Path

import click

from visitplanner.changes import in_words
from visitplanner.cli.options import entry, json_option, now, reason_option, visit_option
from visitplanner.cli.output import complain, paint, say, say_change, say_json
from visitplanner.planner.finding import find_visit
from visitplanner.planner.publishing import publish
from visitplanner.store import open_store


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
            say_change(in_words(change))
    complain(problem for problem in done.problems if problem.severity != "notice")
    say(f"{revision.visit.id}: revision {paint(str(revision.number), bold=True)} published {revision.published}")
