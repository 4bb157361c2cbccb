"""What is shown before it is applied, and the question whether to."""

import sys

import click

from visitplanner.changes import Change, in_words
from visitplanner.cli.options import Decorator
from visitplanner.cli.output import count, say, say_change
from visitplanner.planner.importing_people import unasked

yes_option: Decorator = click.option("--yes", "-y", "yes", is_flag=True, help="Apply without asking, for scripts.")


def is_asked() -> bool:
    """Say whether there is somebody at a terminal who can be asked."""
    return sys.stdin.isatty()


def is_wanted(*, yes: bool, as_json: bool) -> bool:
    """Ask whether to apply. Raises ProblemsFound (VP033) where nobody can be asked, and Abort where the answer is no."""
    if yes:
        return True
    if as_json or not is_asked():
        raise unasked()
    return click.confirm("apply this?", abort=True)


def say_changes(changes: tuple[Change, ...]) -> None:
    """Print changes, one a line."""
    say()
    for change in changes:
        say_change(in_words(change))


def say_done(visit: str, changes: tuple[Change, ...], *, applied: bool, problems: str) -> None:
    """Print what came of it."""
    if not changes:
        say("nothing changes")
    elif applied:
        say(f"{visit}: applied, {count(len(changes), 'change')}; {problems} (visitplanner check)")
    else:
        say(f"{visit}: {count(len(changes), 'change')} would be made")
