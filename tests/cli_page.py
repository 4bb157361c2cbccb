"""docs/cli.md as the commands themselves tell it. `make docs` writes it, and docs/json.md."""

import re
from collections.abc import Iterator

import click

from tests.cli.words import help_of, walk, words_of
from tests.source import ROOT
from visitplanner.cli.registry import COMMANDS, SECTIONS

PAGE = ROOT / "docs" / "cli.md"

HEAD = """# The commands

What `visitplanner COMMAND --help` says, on one page. `visitplanner` alone says where you stand and what comes next.

- **Which visit.** Commands are about the current visit (`visitplanner use VISIT`), or about the only one; `--visit` names
  another. With several and no current one they ask you to say which: none is ever guessed.
- **Names.** An id, its beginning, or any part of a name means a thing, as long as it can mean but one.
- **Exit codes.** 0 good, 1 problems found, 2 wrong use; 130 after Ctrl-C.
- **For programs.** `--json` prints what [json.md](json.md) describes; `--yes`, where a command would ask, answers yes.
- **The terminal.** Colours are for terminals alone; `NO_COLOR=1` switches them off. `COLUMNS` sets the width.
- **The database** is `visitplanner.sqlite` in the working folder, unless `--db` before the command, or `VISITPLANNER_DB`, names
  another.
- **Completion** of commands, options, ids and names with the Tab key: `visitplanner completion install`.
"""


def page() -> str:
    """Return what docs/cli.md has to say."""
    contexts = {context.info_name: context for context in walk() if context.parent and context.parent.parent is None}
    parts = [HEAD, _contents()]
    for section, names in SECTIONS.items():
        parts.append(f"\n## {section.capitalize()}\n")
        for name in names:
            parts += [_told(one) for one in walk(contexts[name].command, name, contexts[name].parent)]
    return "".join(parts)


def _contents() -> str:
    rows = [
        f"| {section} | {', '.join(f'[{name}](#visitplanner-{name})' for name in names)} |\n"
        for section, names in SECTIONS.items()
    ]
    return "\n| | |\n|---|---|\n" + "".join(rows)


def _told(context: click.Context) -> str:
    """Tell of a command as a man page does: what it is, how it is called, its options, examples."""
    depth = "###" if context.parent and context.parent.parent is None else "####"
    text, examples = help_of(context)
    usage = " ".join(context.command.collect_usage_pieces(context))
    parts = [f"\n{depth} {context.command_path}\n\n{_paragraphs(text)}\n"]
    if not isinstance(context.command, click.Group):
        parts.append(f"\n```\n{context.command_path} {usage}\n```\n")
    if rows := list(_options(context)):
        parts.append("\n| option | |\n|---|---|\n" + "".join(f"| {name} | {about} |\n" for name, about in rows))
    if examples:
        parts.append("\n```sh\n" + "\n".join(examples) + "\n```\n")
    return "".join(parts)


def _paragraphs(text: str) -> str:
    """Return a help text as Markdown: paragraphs that click keeps line by line stand as they are, the others flow."""
    told = []
    for paragraph in text.split("\n\n"):
        kept = paragraph.startswith("\b\n")
        told.append(f"```\n{paragraph[2:]}\n```" if kept else " ".join(paragraph.split()))
    return "\n\n".join(told)


def _options(context: click.Context) -> Iterator[tuple[str, str]]:
    for param in context.command.get_params(context):
        record = param.get_help_record(context)
        if record and record[1] and "--help" not in param.opts:
            yield f"`{_cell(record[0])}`", _cell(record[1]).replace("<", "\\<")


def _cell(words: str) -> str:
    return re.sub(r"\s+", " ", words).strip().replace("|", "\\|")


def missing() -> list[str]:
    """Return the commands that stand in no section."""
    return sorted({words_of(one).split(" ")[0] for one in walk() if one.parent} - set(COMMANDS))


def main() -> None:
    """Write the pages that the program itself tells."""
    from tests import json_page

    PAGE.write_text(page(), encoding="utf-8")
    json_page.PAGE.write_text(json_page.page(), encoding="utf-8")


if __name__ == "__main__":
    main()
