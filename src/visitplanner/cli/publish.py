"""publish: from the draft to what people get."""

from pathlib import Path

import click

from visitplanner.changes import in_words
from visitplanner.cli.options import entry, json_option, now, reason_option, visit_option
from visitplanner.cli.output import complain, paint, say, say_change, say_json, tally
from visitplanner.planner.finding import find_visit
from visitplanner.planner.publishing import publish
from visitplanner.problems import SEVERITIES
from visitplanner.store import open_store

_MOST = 20  # changes, and problems, that are told one by one: what matters stands in sight


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
        words = [in_words(change) for change in done.changes]
        facts = {
            "visit": revision.visit.id,
            "revision": revision.number,
            "published": revision.published,
            "digest": revision.digest,
        }
        say_json({**facts, "reason": revision.reason, "changes": words, "problems": (*done.problems, *done.warnings)})
        return
    changes = done.changes if revision.number > 1 else ()
    for change in changes[:_MOST]:
        say_change(in_words(change))
    if len(changes) > _MOST:
        say(f"  and {len(changes) - _MOST} more")
    found = sorted((one for one in done.problems if one.severity != "notice"), key=lambda one: SEVERITIES.index(one.severity))
    complain((*found[:_MOST], *done.warnings))
    if len(found) > _MOST:
        say(f"{tally(found)}, of which {_MOST} are shown: visitplanner check --visit {revision.visit.id}")
    say(f"{revision.visit.id}: revision {paint(str(revision.number), bold=True)} published {revision.published}")
