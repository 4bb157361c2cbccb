"""How long `visitplanner show` takes on a terminal, against a bare click command that lists the same rows with sqlite3.

python bench/cold_start.py [rounds]
"""

import shutil
import sys
import tempfile
from pathlib import Path

from measure import EXAMPLE, PYTHON, Work, in_turns, installed, on_terminal, process, report, rounds

BAR = 2.2
BARE = """
import sqlite3
import click

@click.command()
@click.argument("database", type=click.Path(exists=True))
def rows(database):
    for row in sqlite3.connect(database).execute("SELECT day, time, title, place, status FROM programme"):
        click.echo("  ".join(str(cell or "") for cell in row))

rows()
"""
KHAL = """
[calendars]
[[visit]]
path = {folder}/calendars
type = calendar
[sqlite]
path = {folder}/khal.db
[locale]
timeformat = %H:%M
dateformat = %Y-%m-%d
longdateformat = %Y-%m-%d
datetimeformat = %Y-%m-%d %H:%M
longdatetimeformat = %Y-%m-%d %H:%M
"""


def main() -> int:
    times = rounds(21)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        process(folder, installed("visitplanner"), "load", EXAMPLE)()
        (folder / "bare.py").write_text(BARE, encoding="utf-8")
        database = "visitplanner.sqlite"
        works: dict[str, Work] = {
            "visitplanner show": on_terminal(folder, installed("visitplanner"), "show"),
            "visitplanner now": on_terminal(folder, installed("visitplanner"), "now"),
            "visitplanner search castle": on_terminal(folder, installed("visitplanner"), "search", "castle"),
            "visitplanner todo": on_terminal(folder, installed("visitplanner"), "todo", "--all"),
            "visitplanner visit list": on_terminal(folder, installed("visitplanner"), "visit", "list"),
            "for comparison: sqlite-utils rows": on_terminal(folder, installed("sqlite-utils"), "rows", database, "programme"),
            "for comparison: python -c pass": on_terminal(folder, PYTHON, "-c", "pass"),
        }
        if khal := shutil.which("khal"):
            (folder / "calendars").mkdir()
            (folder / "khal.conf").write_text(KHAL.format(folder=folder), encoding="utf-8")
            works["for comparison: khal list, of no event"] = on_terminal(folder, khal, "-c", "khal.conf", "list")
        else:
            print("khal is not on the PATH: not compared")
        works["base: click and sqlite3"] = on_terminal(folder, PYTHON, "bare.py", database)
        return 0 if report("Cold start on a terminal", in_turns(works, times), times, BAR) else 1


if __name__ == "__main__":
    sys.exit(main())
