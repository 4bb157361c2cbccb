"""Which commands there are, in the order of a day's work; each is imported when it is called."""

import importlib
import os
from typing import TYPE_CHECKING

import click

from visitplanner.cli.options import WORDS

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem

COMPLETING = "_VISITPLANNER_COMPLETE"
"""The variable of the environment by which a shell asks click what Tab should offer."""
SECTIONS: dict[str, dict[str, tuple[str, str]]] = {
    "begin": {
        "new": ("new", "Begin a visit: answer a few questions, and have its draft and a first paper."),
        "completion": ("completion", "Complete commands, options, ids and names with the Tab key."),
        "demo": ("demo", "Do it all once with Khashuri's visit to Bauska in 2013."),
    },
    "plan": {
        "visit": ("visit", "List, show, make, set visits."),
        "use": ("use", "Set the current visit."),
        "load": ("drafts", "Make an itinerary file the draft of its visit."),
        "shift": ("moving", "Move a day, an item and what follows it, an arrival, or the whole visit."),
        "copy": ("moving", "Begin a day or a visit as a copy of one."),
        "template": ("moving", "Begin a visit from a template of its category."),
        "log": ("history", "Show the history of a visit: each command, when, by whom and why."),
        "undo": ("history", "Take back the latest change, or one of the history."),
        "redo": ("history", "Do again what was undone last."),
        "import": ("imports", "Bring in people from a spreadsheet, or items from a calendar."),
        "edit": ("edit", "Edit the draft as text in your editor, and apply it wholly or not at all."),
    },
    "facts": {
        "item": ("facts", "What happens: add, move, cancel, confirm ... items."),
        "person": ("facts", "People, by name or by function."),
        "place": ("facts", "Places, and rooms in them."),
        "delegation": ("facts", "Sending bodies' people."),
        "member": ("facts", "Members of a delegation."),
        "organisation": ("facts", "Municipalities, ministries, schools, funders."),
        "group": ("facts", "Named parts of the people."),
        "vehicle": ("facts", "What carries people."),
        "public-event": ("facts", "Public events, which take place whether the guests come or not."),
        "assignment": ("facts", "Who hosts, interprets, drives, speaks."),
        "day": ("facts", "What holds for a whole day: theme, dress, notes."),
        "lodging": ("facts", "Who sleeps where."),
        "note": ("facts", "Remarks, each for a level of readers."),
        "contact": ("facts", "Telephones, mail, addresses on the web."),
        "cost": ("facts", "Sums planned or spent."),
        "project": ("facts", "The project that pays."),
    },
    "see": {
        "show": ("show", "Show the programme in the terminal, by day."),
        "now": ("now", "Say what runs now, what comes next, and whom to call."),
        "next": ("now", "Say what comes next, and who must be where."),
        "search": ("search", "Find anything that a visit says, and how to open it."),
        "todo": ("todo", "List what is unknown, unconfirmed or missing, and how to settle it."),
        "check": ("drafts", "Say what is wrong, doubtful or missing."),
    },
    "publish": {
        "publish": ("publish", "Freeze the draft as the next revision."),
        "feed": ("feed", "Give readers calendar feeds, list and end them, or write them as files."),
        "serve": ("serve", "Serve feeds over HTTP."),
        "address": ("address", "Set the address at which feeds and pages are served."),
        "site": ("site", "Publish feeds and pages as files for any web server."),
        "print": ("print", "Write papers (PDF) of what was published."),
        "prints": ("prints", "See which papers were made, and which are out of date."),
    },
    "keep": {
        "forget": ("forget", "Delete what is private of a person, everywhere and for good."),
        "export": ("exports", "Write the draft as an itinerary file; people, items or the visit for other programs."),
    },
}
"""By section: the name of each command, the module of `cli` where its function `NAME_command` stands, and what it does."""

COMMANDS = {name: told for section in SECTIONS.values() for name, told in section.items()}


class Commands(click.Group):
    """A group whose commands are loaded one by one: listing visits must not wait for what draws calendars."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Keep the words as they were typed, for the history."""
        ctx.meta[WORDS] = tuple(args)
        return super().parse_args(ctx, args)

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names of all commands in the order of a day's work."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import the command of that name."""
        if cmd_name not in COMMANDS:
            return None
        module = importlib.import_module(f"visitplanner.cli.{COMMANDS[cmd_name][0]}")
        command: click.Command = getattr(module, f"{cmd_name}_command".replace("-", "_"))
        if COMPLETING in os.environ:
            from visitplanner.cli.completing import prepare

            return prepare(command)
        return command

    def shell_complete(self, ctx: click.Context, incomplete: str) -> list["CompletionItem"]:
        """Offer the commands without importing any, and the options."""
        from visitplanner.cli.completing import offer

        about = {name: told for name, (_, told) in COMMANDS.items()}
        return offer(about, incomplete) + click.Command.shell_complete(self, ctx, incomplete)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """List the commands by section, without importing any."""
        longest = max(map(len, COMMANDS))
        for section, commands in SECTIONS.items():
            with formatter.section(section.capitalize()):
                formatter.write_dl([(name.ljust(longest), about) for name, (_, about) in commands.items()])
