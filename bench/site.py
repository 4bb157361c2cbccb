"""What a site costs: a festival of 300 readers with pages in three languages, first, with nothing new, and after one change.

    python bench/site.py [readers] [items]

Each run is measured whole, with reading the folder and writing it. Beside it stands what a page takes that is drawn alone.
"""

import sys
import tempfile
import time
from pathlib import Path

from measure import verdict
from publish import LANGUAGES, visit

from visitplanner.changes import revise
from visitplanner.feeds.edition import work_out
from visitplanner.model import Revision, Visit
from visitplanner.pages import render_programme
from visitplanner.planner.folders import FolderTarget
from visitplanner.planner.site import publish_site
from visitplanner.planner.subscribing import digest_of, new_token
from visitplanner.store import NewFeed, Store, open_store
from visitplanner.texts import text
from visitplanner.views import Reader, view

NOW, UNTIL = "2013-06-01T09:00:00Z", "2013-09-01T00:00:00Z"
MOST_UNCHANGED, MOST_DRAWN = 0.1, 0.15


def timed(store: Store, folder: Path, links: str, number: int) -> tuple[float, int]:
    """Publish the site; return the seconds and how many files were written."""
    start = time.perf_counter()
    done = publish_site(
        store, FolderTarget(folder), now=f"2013-06-{number:02}T10:00:00Z", address="https://visits.example", links=[links]
    )
    return time.perf_counter() - start, len(done.outcome.written)


def give(store: Store, facts: Visit, before: Revision | None, number: int) -> Revision:
    """Publish a revision."""
    revision = revise(before, facts, number, f"2013-06-{number:02}T09:00:00Z", "")
    store.add_revision(revision, work_out(store.feeding(facts.id), revision, (), before))
    return revision


def alone(revision: Revision, readers: int) -> float:
    """Return how many seconds a page takes that is drawn alone."""
    start = time.perf_counter()
    for number in range(readers):
        render_programme(view(revision, Reader("person", f"p{number}", "delegate"), ("en",)), root="../../")
    return (time.perf_counter() - start) / readers


def main() -> int:
    readers, items = (int(word) for word in (*sys.argv[1:], "300", "1000")[:2])
    facts = visit(items)
    with tempfile.TemporaryDirectory() as name, open_store(Path(name) / "v.sqlite", mode="write", now=NOW) as store:
        store.save(facts, base=None, now=NOW)
        revision = give(store, facts, None, 1)
        tokens = [new_token() for _ in range(readers)]
        new = [
            NewFeed("person", f"p{n}", "delegate", LANGUAGES[n % 3], "", digest_of(token), UNTIL)
            for n, token in enumerate(tokens)
        ]
        wanted = [(("delegate", "person", one.reader), one.language) for one in new]
        store.add_feeds(new, work_out(store.feeding(facts.id), revision, wanted), NOW)  # type: ignore[arg-type]  # levels
        folder = Path(name) / "site"
        first, written = timed(store, folder, " ".join(tokens), 1)
        unchanged, none = timed(store, folder, "", 1)
        moved = facts.items[0]._replace(title=text(en="Moved", lv="Pārcelts", ka="გადატანილია"))
        revision = give(store, facts._replace(items=(moved, *facts.items[1:])), revision, 2)
        second, again = timed(store, folder, "", 2)
        page = alone(revision, 10)
    print(f"\n{readers:,} readers, {items:,} items: {readers} calendars, {readers} pages")
    print(f"  first                     {first:8.2f} s, {written:,} files written")
    print(f"  with nothing new          {unchanged:8.2f} s, {none:,} files written")
    print(f"  after one change          {second:8.2f} s, {again:,} files written, all with the new revision")
    print(f"  a page that is drawn alone {page * 1000:7.1f} ms")
    part, shared = unchanged / first, second / readers / page
    fast = verdict(f"nothing new takes {part:.3f} of the first", f"{MOST_UNCHANGED:g}", is_kept=part <= MOST_UNCHANGED)
    drawn = verdict(f"a calendar and a page take {shared:.2f} of a page alone", f"{MOST_DRAWN:g}", is_kept=shared <= MOST_DRAWN)
    return 0 if fast and drawn and not none else 1


if __name__ == "__main__":
    sys.exit(main())
