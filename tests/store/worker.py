"""A process of its own for the tests of concurrency and of sudden death: `python worker.py WHAT DATABASE NUMBER`.

It imports no tool of the tests: some sixty of these processes are started, and each would wait for it.
"""

import sys
from pathlib import Path

from visitplanner.model import Item, ItemId, Visit
from visitplanner.problems import ProblemsFound
from visitplanner.store import open_store
from visitplanner.texts import text

NOW = "2013-07-20T09:00:00Z"


def item(name: str) -> Item:
    """Make an item that is called what its id says."""
    return Item(ItemId(name), title=text(lv=name.title()))


def state(number: int) -> Visit:
    """Make one of two states of a visit that share hardly a row."""
    items = tuple(item(f"{'ab'[number % 2]}{n}") for n in range(60))
    return Visit("v", uid="v", title=text(lv=f"{number % 2}"), items=tuple(one._replace(uid=one.id) for one in items))


def own_visits(database: Path, worker: int) -> None:
    """Make and change visits of one's own, each change a command of its own."""
    for number in range(15):
        with open_store(database, mode="write", now=NOW) as store:
            visit = Visit(f"visit-{worker}-{number % 5}", items=tuple(item(f"i{n}") for n in range(number)))
            store.save(visit, base=None, now=NOW)


def shared_items(database: Path, worker: int) -> None:
    """Add items to the one visit that all workers share; look again whenever the draft has moved on."""
    for number in range(10):
        while True:
            with open_store(database, mode="write", now=NOW) as store:
                draft = store.draft("shared")
                more = (*draft.visit.items, item(f"w{worker}-{number}"))
                try:
                    store.save(draft.visit._replace(items=more), base=draft.digest, now=NOW)
                except ProblemsFound as found:
                    if found.problems[0].code != "VP910":
                        raise
                else:
                    break


def to_and_fro(database: Path, _: int) -> None:
    """Save one state after the other, until killed."""
    number = 0
    while True:
        with open_store(database, mode="write", now=NOW) as store:
            number += 1
            store.save(state(number), base=None, now=NOW)
        if number == 1:
            print("saved", flush=True)


if __name__ == "__main__":
    {"own": own_visits, "shared": shared_items, "fro": to_and_fro}[sys.argv[1]](Path(sys.argv[2]), int(sys.argv[3]))
