"""completion: Tab completes commands, options, ids and names in bash, zsh and fish."""

import os
import sys
from pathlib import Path

import click
from click.shell_completion import ShellComplete, get_completion_class

from visitplanner.cli.options import yes_option
from visitplanner.cli.output import say
from visitplanner.cli.registry import COMPLETING
from visitplanner.planner.installing import SHELLS, Shell, load_completion, write_completion


@click.group("completion")
def completion_command() -> None:
    """Complete commands, options, ids and names with the Tab key."""


@completion_command.command("show")
@click.argument("shell", type=click.Choice(SHELLS))
def show_command(shell: Shell) -> None:
    """Print the script for a shell, to be loaded by hand.

    \b
    Examples:
      visitplanner completion show bash
      visitplanner completion show zsh > ~/.zfunc/_visitplanner
    """
    click.echo(_source(shell), nl=False)


@completion_command.command("install")
@click.argument("shell", type=click.Choice(SHELLS), required=False)
@yes_option
def install_command(shell: Shell | None, is_agreed: bool) -> None:
    """Install completion for your shell, or for the one named.

    The script goes into your own folders. For bash and zsh one line must stand in ~/.bashrc or ~/.zshrc: you are asked first.

    \b
    Examples:
      visitplanner completion install
      visitplanner completion install zsh --yes
    """
    usual = Path(os.environ.get("SHELL", "")).name
    chosen = shell or next((one for one in SHELLS if one == usual), None)
    if chosen is None:
        raise click.UsageError(f"which shell is not known; one of: {', '.join(SHELLS)}")
    done = write_completion(chosen, _source(chosen), Path.home(), os.environ)
    say(f"written: {done.script}")
    if done.is_loaded or done.profile is None:
        say("a new shell completes visitplanner with Tab")
    elif is_agreed or _may_add(done.profile):
        load_completion(done)
        say(f"a line was added to {done.profile}: a new shell completes visitplanner with Tab")
    else:
        say(f"add this line to {done.profile}:\n{done.line}")


def _may_add(profile: Path) -> bool:
    """Ask, where somebody is there to answer."""
    return sys.stdin.isatty() and click.confirm(f"Add the line that loads it to {profile}?", default=True)


def _source(shell: Shell) -> str:
    from visitplanner.cli.main import group

    word: str = shell
    found: type[ShellComplete] | None = get_completion_class(word)
    return found(group, {}, "visitplanner", COMPLETING).source() if found else ""
