"""How long it takes to change one item, as a whole command, against click and sqlite-utils that upsert one row.

python bench/write.py [rounds]
"""

import itertools
import re
import sys
import tempfile
from pathlib import Path

from measure import EXAMPLE, PYTHON, in_turns, installed, process, report, rounds

BAR = 1.3
BARE = """
import click
import sqlite_utils

@click.command()
@click.argument("database")
@click.argument("title")
def upsert(database, title):
    sqlite_utils.Database(database)["item"].upsert({"id": "lunch", "title": title, "day": "2013-08-01", "time": "13:00"}, pk="id")
    click.echo("1 item written")

upsert()
"""


def main() -> int:
    times = rounds(15)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "bare.py").write_text(BARE, encoding="utf-8")
        text = EXAMPLE.read_text(encoding="utf-8")
        texts = [text, re.sub(r"headcount: \d+", "headcount: 99", text, count=1)]
        assert texts[0] != texts[1]
        load = process(folder, installed("visitplanner"), "load", "visit.yaml")
        in_turn = itertools.cycle(texts)

        def ours() -> None:
            (folder / "visit.yaml").write_text(next(in_turn), encoding="utf-8")
            load()

        ours()
        theirs = itertools.cycle([process(folder, PYTHON, "bare.py", "bare.sqlite", title) for title in ("Lunch", "Dinner")])
        works = {
            "visitplanner load, one item changed": ours,
            "base: click and sqlite-utils, one row": lambda: next(theirs)(),
        }
        return 0 if report("One write as a whole command", in_turns(works, times), times, BAR) else 1


if __name__ == "__main__":
    sys.exit(main())
