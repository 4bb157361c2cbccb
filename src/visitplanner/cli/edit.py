"""edit: a visit as text in the organiser's own editor."""

from pathlib import Path

import click

from visitplanner.cli.drafts import say_loaded
from visitplanner.cli.options import entry, now, reason_option, visit_option
from visitplanner.cli.output import complain, say
from visitplanner.planner.editing import begin_edit, finish_edit
from visitplanner.problems import ProblemsFound, refuse
from visitplanner.store import open_store


@click.command("edit")
@visit_option
@reason_option
@click.pass_obj
def edit_command(db: Path, visit: str, reason: str) -> None:
    """Edit the draft of a visit as text in your editor (VISUAL, EDITOR), and apply it wholly or not at all.

    A mistake opens the editor again, with what is wrong above the line. Closing it then without a change stops; what you typed is
    kept beside the database, and the next `edit` goes on with it.

    \b
    Examples:
      visitplanner edit
      EDITOR=nano visitplanner edit --visit khashuri
    """
    with open_store(db, mode="read", now=now()) as store:
        file, is_unfinished = begin_edit(store, visit)
    if is_unfinished:
        say(f"going on with the unfinished edit {file}; delete it to start from the draft")
    while True:
        before = file.read_bytes()
        click.edit(filename=str(file))
        if not file.exists():
            hint = "look at the draft, visitplanner show, and edit again"
            raise refuse("VP935", f"{file} is gone: another edit of this visit was finished meanwhile", hint)
        is_same = file.read_bytes() == before
        try:
            say_loaded(finish_edit(db, file, now(), entry(reason)))
            break
        except ProblemsFound as found:
            if is_same:
                say(f"kept: {file}")
                raise
            complain(found.problems)
