"""The main job in one go: Khashuri's visit from its file to feeds and papers."""

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from visitplanner.planner.feeding import write_feeds
from visitplanner.planner.files import Written
from visitplanner.planner.loading import Loaded, load
from visitplanner.planner.printing import Order, print_documents
from visitplanner.planner.publishing import Published, publish
from visitplanner.problems import refuse
from visitplanner.shipped import sample
from visitplanner.store import open_store

SAMPLES = ("khashuri-2013", "khashuri-2013-example")
LANGUAGES = ("en", "lv", "ka")
DATABASE = "demo.sqlite"
"""A name of its own: a demo in the folder of real work must not touch the real database."""


class Step(NamedTuple):
    """One step of the demo, as it is done."""

    visit: str
    loaded: Loaded | None = None
    published: Published | None = None
    written: tuple[Written, ...] = ()


def run_demo(folder: Path, now: str) -> Iterator[Step]:
    """Load, check and publish the sample visits into a database in a folder, then write their feeds and papers there.

    `now` is ISO 8601 in UTC. The demo's database is made anew at each run. Raises ProblemsFound where a file cannot be written,
    and VP934 where a database of that name holds anything but the demo's visits.
    """
    database = folder / DATABASE
    _clear(database, now)
    folder.mkdir(parents=True, exist_ok=True)
    for name in SAMPLES:
        with sample(name) as file:
            yield Step(name, loaded=load(database, file, now))
        with open_store(database, mode="write", now=now) as store:
            yield Step(name, published=publish(store, name, "as announced" if name == SAMPLES[0] else "an example", now))
            yield Step(name, written=write_feeds(store, name, folder / "feeds", (), LANGUAGES, "delegate"))
            pairs = [*((language,) for language in LANGUAGES), ("lv", "ka")]
            papers = print_documents(store, name, folder / "prints", Order(languages=pairs), now)
            yield Step(name, written=papers)


def _clear(database: Path, now: str) -> None:
    if not database.exists():
        return
    with open_store(database, mode="read", now=now) as store:
        others = [row.id for row in store.visits() if row.id not in SAMPLES]
    if others:
        raise refuse(
            "VP934", f"{database} holds '{others[0]}', which is no visit of the demo", "name another folder: demo FOLDER"
        )
    for file in (database, *database.parent.glob(f"{DATABASE}-*")):
        file.unlink(missing_ok=True)
