"""visit list, visit show: what is in the database; and the verbs of every noun."""

from pathlib import Path

import click

from visitplanner.cli.nouns import NounCommands
from visitplanner.cli.options import entry, json_option, now, reason_option
from visitplanner.cli.output import paint, say, say_json, say_row, width
from visitplanner.planner.nouns import NOUNS
from visitplanner.planner.showing import describe_visit, list_visits
from visitplanner.shapes import to_data
from visitplanner.store import VisitRow, open_store
from visitplanner.texts import visible

visit_command = NounCommands(NOUNS["visit"])


@visit_command.command("list")
@json_option
@click.pass_obj
def list_command(db: Path, as_json: bool) -> None:
    """List the visits of the database, the earliest first.

    \b
    Examples:
      visitplanner visit list
      visitplanner --db town.sqlite visit list --json
    """
    with open_store(db, mode="read", now=now()) as store:
        rows = list_visits(store)
    if as_json:
        say_json(rows)
    else:
        _say_visits(rows)


@visit_command.command("remove")
@click.argument("visit")
@reason_option
@json_option
@click.pass_obj
def remove_command(db: Path, visit: str, reason: str, as_json: bool) -> None:
    """Remove a visit that was never published; undo brings it back. A published one can only be cancelled.

    \b
    Examples:
      visitplanner visit remove khashuri-2013
      visitplanner visit remove khashuri-2013 --reason "made twice"
    """
    from visitplanner.planner.visits import remove_visit

    with open_store(db, mode="write" if db.exists() else "read", now=now()) as store:
        found = remove_visit(store, visit, entry=entry(reason), now=now())
    if as_json:
        say_json({"visit": found})
    else:
        say(visible(f"visit {found} is removed; to have it back: visitplanner undo --visit {found}"))


def _say_visits(rows: tuple[VisitRow, ...]) -> None:
    if not rows:
        say("No visit yet. Load one: visitplanner load FILE.yaml")
    ids = max((len(row.id) for row in rows), default=0)
    for row in rows:
        dates = " – ".join(day for day in (row.start, row.end) if day) or "dates unknown"
        state = f"revision {row.revision}" if row.revision else "draft"
        cells = [(row.id, ids, {"bold": True}), (dates, 23, {}), (state, 11, {"dim": True})]
        say_row([*cells, (str(row.title), max(20, width() - ids - 42), {})])


@visit_command.command("show")
@click.argument("visit", default="")
@json_option
@click.pass_obj
def show_command(db: Path, visit: str, as_json: bool) -> None:
    """Show what a visit is about: its dates, people, and revisions.

    \b
    Examples:
      visitplanner visit show
      visitplanner visit show khashuri
    """
    with open_store(db, mode="read", now=now()) as store:
        draft, revisions = describe_visit(store, visit)
    if as_json:
        say_json({"visit": to_data(draft.visit), "draft": draft.digest, "revisions": revisions})
        return
    facts = draft.visit
    say(paint(visible(str(facts.title)), bold=True))
    rows = [
        ("id", facts.id),
        ("dates", f"{facts.start or '?'} – {facts.end or '?'}"),
        ("zone", facts.zone),
        ("status", facts.status),
        ("languages", ", ".join(facts.languages)),
        ("precedence", facts.precedence),
        ("hosts", ", ".join(facts.hosts)),
        ("delegations", ", ".join(f"{one.id} ({len(one.members) or one.size or '?'})" for one in facts.delegations)),
        ("items", f"{len(facts.items)}, {sum(not item.start.day for item in facts.items)} without a day"),
        ("draft", f"{draft.digest}, changed {draft.changed}"),
        *((f"revision {row.number}", f"{row.published}  {row.reason}") for row in revisions),
    ]
    for name, words in rows:
        if words:
            say_row([(name, 12, {"dim": True}), (words, width() - 16, {})], "  ")
