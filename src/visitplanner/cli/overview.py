"""visitplanner alone: where one stands, what to do next, and which commands there are."""

from pathlib import Path

from visitplanner.cli.options import now
from visitplanner.cli.output import paint, say, say_row, width
from visitplanner.cli.registry import SECTIONS
from visitplanner.planner.showing import Standing, where_one_stands
from visitplanner.store import open_store
from visitplanner.texts import visible


def say_overview(db: Path) -> None:
    """Print which visit commands are about, what comes next, and the commands by section."""
    standing = Standing()
    if db.exists():
        with open_store(db, mode="read", now=now()) as store:
            standing = where_one_stands(store)
    for line, command in _next(standing):
        say(f"{line}  {paint(command, bold=True)}" if command else paint(line, bold=True))
    say()
    for section, commands in SECTIONS.items():
        say_row([(section, 9, {"dim": True}), ("  ".join(commands), width() - 12, {})])
    say()
    say("visitplanner COMMAND --help tells about one, visitplanner --help about all")


def _next(standing: Standing) -> list[tuple[str, str]]:
    """Return what to do next, each as words and a command."""
    if not standing.visits:
        return [
            ("No visit yet.", ""),
            ("begin one:      ", "visitplanner new"),
            ("or from a file: ", "visitplanner load FILE.yaml"),
            ("look around:    ", "visitplanner demo"),
        ]
    if standing.current is None:
        return [(f"{standing.visits} visits, none is the current one.", ""), ("choose one:     ", "visitplanner use VISIT")]
    row = standing.current
    state = f"revision {row.revision}" if row.revision else "not published yet"
    told = [(visible(f"{row.id}: {row.title}, {row.items} items, {state}"), ""), ("the programme:  ", "visitplanner show")]
    told.append(("what is open:   ", "visitplanner todo"))
    if not row.revision:
        return [*told, ("issue it:       ", "visitplanner publish --reason WHY")]
    return [*told, ("papers of it:   ", "visitplanner print")]
