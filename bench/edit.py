"""How long one edit takes in a visit of 10,000 items, as a whole command, against the same in a visit of 10.

python bench/edit.py [rounds]
"""

import itertools
import sys
import tempfile
from pathlib import Path

from measure import PYTHON, Work, in_turns, process, report, rounds
from read import text

from visitplanner.itinerary import read
from visitplanner.store import open_store

BAR = 2
LARGE, SMALL = 10_000, 10
NOW = "2013-07-20T09:00:00Z"
RETITLE = """
import sys
from pathlib import Path

import click

from visitplanner.cli.options import entry, now, reason_option, visit_option
from visitplanner.cli.output import say
from visitplanner.changes import in_words
from visitplanner.planner.changing import change
from visitplanner.planner.finding import find_visit
from visitplanner.store import open_store
from visitplanner.texts import text


@click.command()
@click.argument("database", type=click.Path(path_type=Path))
@click.argument("word")
@click.argument("title")
@visit_option
@reason_option
def retitle(database, word, title, visit, reason):
    def how(session):
        item = session.fact("item", session.find("item", word))
        session.put("item", item._replace(title=text(en=title), start=item.start._replace(minute=600 + len(title))))

    with open_store(database, mode="write", now=now()) as store:
        done = change(store, find_visit(store, visit), how, entry=entry(reason), now=now())
    for one in done.changes:
        say(in_words(one))


retitle()
"""


def main() -> int:
    times = rounds(15)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "retitle.py").write_text(RETITLE, encoding="utf-8")
        words: dict[str, str] = {}
        for items in (LARGE, SMALL):
            visit = read(text(items).encode(), "visit.yaml").visit
            with open_store(folder / f"{items}.sqlite", mode="write", now=NOW) as store:
                store.save(visit, base=None, now=NOW)
            words[f"{items}"] = visit.items[items // 2].id
        works = {
            f"an item found by its id, of {LARGE:,}": _turns(folder, LARGE, words[f"{LARGE}"]),
            f"an item found by a part of its title, of {LARGE:,}": _turns(folder, LARGE, "eting 4444"),
            f"base: the same of {SMALL}": _turns(folder, SMALL, words[f"{SMALL}"]),
        }
        return 0 if report("One edit as a whole command", in_turns(works, times), times, BAR) else 1


def _turns(folder: Path, items: int, word: str) -> Work:
    """Return a work that gives an item another title and hour each time, found by its id or by what its title keeps."""
    kept = word if " " in word else "talk"
    titles = itertools.cycle(f"{kept} {mark}" for mark in ("now", "later"))
    return lambda: process(folder, PYTHON, "retitle.py", f"{items}.sqlite", word, next(titles))()


if __name__ == "__main__":
    sys.exit(main())
