"""The entry point: commands are imported when they are called, problems are printed, nothing ends in a traceback."""

import atexit
import gc
import importlib
import os
import sys
from pathlib import Path

import click

from visitplanner import __version__
from visitplanner.cli.output import complain
from visitplanner.problems import Problem, ProblemsFound, did_you_mean

COMMANDS: dict[str, tuple[str, str]] = {
    "use": ("use", "Set the current visit."),
    "load": ("drafts", "Make an itinerary file the draft of its visit."),
    "edit": ("edit", "Edit the draft as text in your editor, and apply it wholly or not at all."),
    "export": ("drafts", "Write the draft of a visit as an itinerary file."),
    "visit": ("visit", "List the visits, or show what one is about."),
    "show": ("show", "Show the programme in the terminal, by day."),
    "check": ("drafts", "Say what is wrong, doubtful or missing."),
    "publish": ("publish", "Freeze the draft as the next revision."),
    "feed": ("publish", "Write calendar feeds (.ics) of what was published."),
    "print": ("publish", "Write papers (PDF) of what was published."),
    "demo": ("demo", "Do it all once with Khashuri's visit to Bauska in 2013."),
}


class Commands(click.Group):
    """A group whose commands are loaded one by one: listing visits must not wait for what draws calendars."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names of all commands in the order of a day's work."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import the command of that name."""
        if cmd_name not in COMMANDS:
            return None
        module = importlib.import_module(f"visitplanner.cli.{COMMANDS[cmd_name][0]}")
        command: click.Command = getattr(module, f"{cmd_name}_command")
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """List the commands without importing any."""
        with formatter.section("Commands"):
            formatter.write_dl([(name, about) for name, (_, about) in COMMANDS.items()])

    def resolve_command(self, ctx: click.Context, args: list[str]) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the command, or say which one was perhaps meant."""
        if args and args[0] not in COMMANDS and not args[0].startswith("-"):
            ctx.fail(f"no such command '{args[0]}'; {did_you_mean(args[0], COMMANDS) or 'see visitplanner --help'}")
        return super().resolve_command(ctx, args)


@click.command(cls=Commands, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
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
    visitplanner feed --lang ka              a calendar for each delegate
    visitplanner print --lang lv+ka          papers in two languages
    """
    ctx.obj = db


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
        fault.show()
        sys.exit(2)
    except (click.Abort, KeyboardInterrupt):
        sys.exit(130)
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(141)
    except OSError as fault:
        hint = "look at the room on the disk, and at the rights of files and folders"
        complain([Problem("VP933", "error", f"what was to be written or read cannot be: {fault.strerror or fault}", hint)])
        sys.exit(1)
    except Exception as fault:
        if os.environ.get("VISITPLANNER_DEBUG"):
            raise
        hint = "please report it; VISITPLANNER_DEBUG=1 before the command shows where it happened"
        complain([Problem("VP999", "error", f"a fault of the program itself: {type(fault).__name__}: {fault}", hint)])
        sys.exit(1)
