"""How long `visitplanner item set` takes as a whole command in a visit of 10,000 items, against the same in a visit of 10.

python bench/edit.py [rounds]
"""

import itertools
import sys
import tempfile
from pathlib import Path

from measure import Work, in_turns, installed, process, report, rounds
from read import text

from visitplanner.itinerary import read
from visitplanner.store import open_store

BAR = 2
LARGE, SMALL = 10_000, 10
NOW = "2013-07-20T09:00:00Z"


def main() -> int:
    times = rounds(15)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
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
    """Return a work that gives an item another title each time, found by its id or by what its title keeps."""
    kept = word if " " in word else "talk"
    titles = itertools.cycle(f"{kept} {mark}" for mark in ("now", "later"))
    command = (installed("visitplanner"), "--db", f"{items}.sqlite", "item", "set", word, "--title")
    return lambda: process(folder, *command, next(titles))()


if __name__ == "__main__":
    sys.exit(main())
