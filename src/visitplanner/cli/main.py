"""The entry point: problems are printed, nothing ends in a traceback."""

import atexit
import gc
import os
import sys
from pathlib import Path

import click

from visitplanner import __version__
from visitplanner.cli.output import complain
from visitplanner.cli.registry import Commands
from visitplanner.problems import Problem, ProblemsFound


@click.command(
    "visitplanner",
    cls=Commands,
    invoke_without_command=True,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
@click.option(
    "--db",
    type=click.Path(dir_okay=False, path_type=Path),
    default="visitplanner.sqlite",
    envvar="VISITPLANNER_DB",
    show_default=True,
    show_envvar=True,
    help="The database.",
)
@click.version_option(__version__, prog_name="visitplanner")
@click.pass_context
def group(ctx: click.Context, db: Path) -> None:
    """Hold an official visit from the first letter to the last signed list.

    \b
    visitplanner load khashuri-2013.yaml     a file becomes the draft
    visitplanner show                        the programme, with what is still unknown
    visitplanner publish --reason "first"    the draft becomes revision 1
    visitplanner feed new --all              a calendar for each delegate
    visitplanner print --lang lv+ka          papers in two languages
    """
    ctx.obj = db
    if ctx.invoked_subcommand is None:
        from visitplanner.cli.overview import say_overview

        say_overview(db)


def main() -> None:
    """Run the command line. Exit codes: 0 good, 1 problems found, 2 wrong use."""
    gc.set_threshold(100_000)  # a short-lived command gains 5 ms by not looking for garbage while it imports
    atexit.register(gc.freeze)  # and 10 ms by not looking for any as it ends
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")
    try:
        sys.exit(group.main(prog_name="visitplanner", standalone_mode=False))
    except ProblemsFound as found:
        complain(found.problems)
        sys.exit(1)
    except click.ClickException as fault:
        from visitplanner.cli.wrong_use import wrong_use

        complain([wrong_use(fault)])
        sys.exit(2)
    except (click.Abort, KeyboardInterrupt):
        sys.exit(130)
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(141)
    except OSError as fault:
        hint = "look at its name, at the room on the disk, and at the rights of files and folders"
        what = f"'{fault.filename}'" if isinstance(fault.filename, str) and fault.filename else "a file"
        complain([Problem("VP933", "error", f"{what} cannot be written or read: {fault.strerror or fault}", hint)])
        sys.exit(1)
    except Exception as fault:
        if os.environ.get("VISITPLANNER_DEBUG"):
            raise
        hint = "please report it; VISITPLANNER_DEBUG=1 before the command shows where it happened"
        complain([Problem("VP999", "error", f"a fault of the program itself: {type(fault).__name__}: {fault}", hint)])
        sys.exit(1)
