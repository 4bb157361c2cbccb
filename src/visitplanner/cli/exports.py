"""export: the draft as an itinerary file; people, items or the visit for other programs."""

import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any, Literal

import click

from visitplanner.cli.options import Decorator, languages, level_option, now, visit_option
from visitplanner.cli.output import say
from visitplanner.model import Level
from visitplanner.planner.loading import export, export_to
from visitplanner.store import open_store
from visitplanner.texts import visible

out_option: Decorator = click.option(
    "--out", "-o", type=click.Path(dir_okay=False, path_type=Path), help="The file to write; without it, print."
)
force_option: Decorator = click.option("--force", is_flag=True, help="Replace a file that exists.")


@click.group("export", invoke_without_command=True)
@visit_option
@out_option
@click.option("--uids", is_flag=True, help="Write the calendar UIDs too, to move a visit to another database.")
@force_option
@click.pass_context
def export_command(ctx: click.Context, visit: str, out: Path | None, uids: bool, force: bool) -> None:
    """Write the draft of a visit as an itinerary file; or people, items or the visit for other programs.

    \b
    Examples:
      visitplanner export > khashuri-2013.yaml
      visitplanner export --visit khashuri --out khashuri-2013.yaml
      visitplanner export people --format xlsx
    """
    if ctx.invoked_subcommand is not None:
        return
    with open_store(ctx.obj, mode="read", now=now()) as store:
        text = export(store, visit, uids=uids)
    if out is None:
        click.echo(text, nl=False)
    else:
        export_to(out, text, force=force)
        say(visible(f"written: {out}"))


def _command(what: Literal["people", "items", "visit"], formats: tuple[str, ...], about: str) -> Callable[..., None]:
    @export_command.command(what, help=about)
    @visit_option
    @click.option(
        "--format", "form", type=click.Choice(formats), default=formats[0], show_default=True, help="What kind of file."
    )
    @level_option("delegate")
    @click.option("--lang", "lang", metavar="LANG", help="The language; lv+ka has names in two.")
    @click.option("--revision", "number", type=click.IntRange(1), help="A published revision; without it, the draft.")
    @click.option("--separator", type=click.Choice((";", ",")), default=";", show_default=True, help="Of CSV.")
    @out_option
    @force_option
    @click.pass_obj
    def command(
        db: Path,
        /,
        visit: str,
        form: Any,
        level: Level,
        lang: str | None,
        number: int | None,
        separator: Any,
        out: Path | None,
        force: bool,
    ) -> None:
        from visitplanner.planner.exporting import export_file

        chosen = languages((lang,), 2)[0] if lang else ()
        with open_store(db, mode="read", now=now()) as store:
            made = export_file(store, visit, what, form, level, chosen, number, separator)
        if out is None and form != "xlsx":
            _print(made.content)
            return
        file = out or Path(made.name)
        export_to(file, made.content, force=force)
        say(visible(f"written: {file}"))

    return command


def _print(content: bytes) -> None:
    """Print bytes as they are, so that a file made with > is what --out would write; to a terminal as text."""
    stream = getattr(sys.stdout, "buffer", None)
    if stream is None or sys.stdout.isatty():
        click.echo(visible(content.decode("utf-8-sig").replace("\r\n", "\n"), lines=True), nl=False)
    else:
        sys.stdout.flush()
        stream.write(content)
        stream.flush()


_LEVELS = "Only what the level may see is written; diet, passports and all that is private never."

people_command = _command(
    "people",
    ("csv", "xlsx", "json", "vcard"),
    f"""Write the people of a visit as a table, as JSON or as vCards for a telephone. {_LEVELS}

    A table that was written is read back by import people, and changes nothing.

    \b
    Examples:
      visitplanner export people --format xlsx --level organiser
      visitplanner export people --format vcard --out contacts.vcf --level host
      visitplanner export people --lang lv+ka --separator , > people.csv
    """,
)
items_command = _command(
    "items",
    ("csv", "xlsx", "json"),
    f"""Write the programme as a table or as JSON. {_LEVELS}

    \b
    Examples:
      visitplanner export items --format xlsx --lang lv
      visitplanner export items --level public --out programme.csv
    """,
)
visit_command = _command(
    "visit",
    ("xlsx", "json"),
    f"""Write the whole visit: what it is about, its programme, its people. {_LEVELS}

    \b
    Examples:
      visitplanner export visit --lang ka
      visitplanner export visit --format json --revision 1
    """,
)
