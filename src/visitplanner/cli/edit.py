"""edit: a visit, or one day of it, as text in the organiser's own editor."""

from collections.abc import Callable
from pathlib import Path

import click

from visitplanner.cli.drafts import say_loaded
from visitplanner.cli.options import entry, now, reason_option, visit_option
from visitplanner.cli.output import complain, say
from visitplanner.planner.day_editing import begin_day, finish_day
from visitplanner.planner.editing import begin_edit, finish_edit
from visitplanner.planner.loading import Loaded
from visitplanner.problems import ProblemsFound, refuse
from visitplanner.store import held, open_store


@click.command("edit")
@click.option("--day", default="", metavar="DAY", help="Only this day: 2013-07-31, or 31.")
@visit_option
@reason_option
@click.pass_obj
def edit_command(db: Path, day: str, visit: str, reason: str) -> None:
    """Edit the draft of a visit, or one day of it, as text in your editor (VISUAL, EDITOR); it is applied wholly or not at all.

    A mistake opens the editor again, with what is wrong above the line. Closing it then without a change stops; what you typed is
    kept beside the database, and the next `edit` goes on with it.

    \b
    Examples:
      visitplanner edit
      visitplanner edit --day 31
      EDITOR=nano visitplanner edit --visit khashuri
    """
    with open_store(db, mode="read", now=now()) as store:
        if day:
            file, found, is_unfinished = begin_day(store, visit, day)
        else:
            file, is_unfinished = begin_edit(store, visit)

    def finish() -> Loaded:
        return finish_day(db, file, found, now(), entry(reason)) if day else finish_edit(db, file, now(), entry(reason))

    with held(file) as is_ours:
        if not is_ours:
            raise refuse("VP935", f"{file} is open in another edit", "finish that one first, or edit another day")
        if is_unfinished:
            say(f"going on with the unfinished edit {file}; delete it to start from the draft")
        _edit(file, finish)


def _edit(file: Path, finish: Callable[[], Loaded]) -> None:
    """Open the editor until what was typed is applied, or was not changed any more."""
    failed: ProblemsFound | None = None
    while True:
        before = file.read_bytes() if file.exists() else b""
        click.edit(filename=str(file))
        if not file.exists():
            raise refuse("VP935", f"{file} is gone: it was deleted, or another edit was finished meanwhile", "edit again")
        is_same = file.read_bytes() == before
        if is_same and failed:
            say(f"kept: {file}")
            raise failed
        try:
            say_loaded(finish())
            break
        except ProblemsFound as found:
            failed = found
            complain(found.problems)
