"""The list of what a command has made."""

from collections.abc import Sequence

from visitplanner.cli.output import complain, paint, say, say_json
from visitplanner.planner.files import Written
from visitplanner.problems import Problem
from visitplanner.texts import visible


def say_written(made: Sequence[Written], *, as_json: bool) -> None:
    """Print the files that were made, and each problem once."""
    if as_json:
        say_json([{"path": str(one.path), "new": one.is_new, "about": one.about, "problems": one.problems} for one in made])
        return
    problems: dict[Problem, None] = {}
    for one in made:
        say(f"{paint(visible(str(one.path)), bold=True)}  {paint(one.about, dim=True)}{'' if one.is_new else '  (unchanged)'}")
        problems |= dict.fromkeys(one.problems)
    complain(problems)
