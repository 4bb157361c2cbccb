"""demo: the main job in one go."""

import shlex
import shutil
import sys
from pathlib import Path

import click

from visitplanner.cli.options import now
from visitplanner.cli.output import count, paint, say, tally
from visitplanner.planner.demo import DATABASE, Step, run_demo

_PROGRAMMES = ("daily-programme", "programme-of-visit")
"""The papers that are named one by one; all others are counted."""


@click.command("demo")
@click.argument("folder", type=click.Path(file_okay=False, path_type=Path), default="demo")
def demo_command(folder: Path) -> None:
    """Do it all once with Khashuri's visit to Bauska in 2013: load, check, publish, feeds, papers.

    \b
    Examples:
      visitplanner demo
      visitplanner demo /tmp/khashuri
    """
    made: list[Path] = []
    for step in run_demo(folder, now()):
        _say_step(step)
        made += [one.path for one in step.written]
    say()
    say(f"a paper in Georgian:   {_last(made, 'programme-of-visit-ka-*.pdf')}")
    say(f"a calendar to import:  {_last(made, '_visit_ka_*.ics')}")
    say(f"here in the terminal:  {_called(Path(sys.argv[0]))} --db {folder / DATABASE} show --visit {step.visit}")


def _say_step(step: Step) -> None:
    if step.loaded:
        items = count(len(step.loaded.visit.items), "item")
        say(paint(f"{step.visit}: {items} loaded, {tally(step.loaded.problems)}", bold=True))
    if step.published:
        say(f"  revision {step.published.revision.number} published")
    feeds = [one.path for one in step.written if one.path.suffix == ".ics"]
    if feeds:
        say(f"  {count(len(feeds), 'calendar')} in {feeds[0].parent}")
    papers = [one for one in step.written if one.path not in feeds]
    programmes = [one for one in papers if one.about.startswith(_PROGRAMMES)]
    for one in programmes:
        say(f"  {one.path}  {paint(one.about, dim=True)}")
    if len(papers) > len(programmes):
        say(f"  {count(len(papers) - len(programmes), 'more paper')} in {papers[0].path.parent}: lists, orders, plans, cards")


def _called(program: Path) -> str:
    """Return what to type to run a program again: its name, or the path where a shell does not find it by name."""
    is_found = shutil.which(program.stem) is not None
    return "visitplanner" if is_found or program.stem != "visitplanner" else shlex.quote(str(program))


def _last(paths: list[Path], form: str) -> Path:
    return [path for path in paths if path.match(f"*{form}")][-1]
