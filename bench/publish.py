"""What a publication costs the feeds: a festival of 10,000 items and 2,000 feeds in three languages, first and after one change.

    python bench/publish.py [items]

Measured is what feeds add to a publication: looking at what is stored, working out what changes, in seconds of the processor,
which other work on the machine leaves as they are. Bytes written are counted with the first; those after one change, a few
kilobytes, with the rest, which is shown beside it. Then a feed of all items is joined, warm.
"""

import gc
import statistics
import sys
import tempfile
import time
from pathlib import Path

from measure import verdict

from visitplanner.changes import revise
from visitplanner.feeds.edition import Wanted, reader_of, work_out
from visitplanner.model import (
    Assignment,
    Day,
    Delegation,
    DelegationId,
    Expected,
    Item,
    ItemId,
    Language,
    Member,
    NameForm,
    Person,
    PersonId,
    Place,
    PlaceId,
    PlaceUse,
    Revision,
    Visit,
    Zone,
)
from visitplanner.schedule import Lookup
from visitplanner.store import NewFeed, Store, open_store
from visitplanner.store.reads import FeedReads
from visitplanner.texts import text
from visitplanner.times import read_span

LANGUAGES = ("en", "lv", "ka")
PEOPLE, DELEGATIONS, DAYS = 2000, 40, 10
MOST, MOST_JOINED = 0.02, 0.010


def visit(items: int) -> Visit:
    """A festival: delegations of fifty, each with programmes of their own beside what is for all, in forty places."""
    people = tuple(Person(PersonId(f"p{n}"), (NameForm(Language("lv"), f"Dalībnieks {n}"),)) for n in range(PEOPLE))
    size, ids = PEOPLE // DELEGATIONS, [person.id for person in people]
    delegations = tuple(
        Delegation(DelegationId(f"d{n}"), text(en=f"Delegation {n}"), members=tuple(map(Member, ids[n * size : (n + 1) * size])))
        for n in range(DELEGATIONS)
    )
    places = tuple(Place(PlaceId(f"place-{n}"), text(lv=f"Zāle {n}", en=f"Hall {n}", ka=f"დარბაზი {n}")) for n in range(40))
    return Visit(
        "festival", uid="festival", title=text(en="Festival", lv="Svētki", ka="ფესტივალი"), zone=Zone("Europe/Riga"),
        languages=tuple(map(Language, LANGUAGES)), start=Day("2013-07-01"), end=Day("2013-07-10"), people=people,
        delegations=delegations, places=places, items=tuple(item(number) for number in range(items)),
    )  # fmt: skip


def item(number: int) -> Item:
    day = f"2013-07-{1 + number % DAYS:02}"
    start, end = read_span(f"{8 + number % 13:02}:{number * 5 % 60:02}", day)
    expected = () if number % 50 == 0 else (Expected(delegation=DelegationId(f"d{number % DELEGATIONS}")),)
    return Item(
        ItemId(f"item-{number}"), uid=f"uid-{number}", start=start, end=end, expected=expected,
        title=text(en=f"Rehearsal {number}", lv=f"Mēģinājums {number}", ka=f"რეპეტიცია {number}"),
        places=(PlaceUse("at", PlaceId(f"place-{number % 40}")),),
        assignments=(Assignment("host", PersonId(f"p{number % PEOPLE}")),),
    )  # fmt: skip


def timed(store: Store, facts: Visit, before: Revision | None, number: int) -> tuple[Revision, float, float]:
    """Publish; return the revision, the seconds that feeds took, and those of the rest."""
    now = f"2013-06-{number:02}T09:00:00Z"
    start = time.process_time()
    lookup = Lookup(facts)
    revision = revise(before, facts, number, now, "", lookup)
    rest = time.process_time() - start
    start = time.process_time()
    fed = work_out(store.feeding(facts.id), revision, (), before, lookup)
    feeds = time.process_time() - start
    start = time.process_time()
    store.add_revision(revision, fed)
    with_feeds = time.process_time() - start
    return revision, feeds, rest + with_feeds


def main() -> int:
    gc.set_threshold(100_000)  # as the command line has it
    items = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000
    facts = visit(items)
    with (
        tempfile.TemporaryDirectory() as name,
        open_store(Path(name) / "v.sqlite", mode="write", now="2013-06-01T09:00:00Z") as store,
    ):
        store.save(facts, base=None, now="2013-06-01T09:00:00Z")
        revision, _, _ = timed(store, facts, None, 1)
        wanted: list[Wanted] = [(("delegate", "person", f"p{n}"), LANGUAGES[n % 3]) for n in range(PEOPLE - 3)]
        wanted += [(("delegate", "visit", ""), language) for language in LANGUAGES]
        start = time.process_time()
        fed = work_out(store.feeding(facts.id), revision, wanted)
        readers = [(reader_of(whose), language) for whose, language in wanted]
        new = [NewFeed(one.kind, one.id, one.level, language, "", f"{n}") for n, (one, language) in enumerate(readers)]
        store.add_feeds(new, fed, "2013-06-01T09:00:00Z")
        first = time.process_time() - start
        later = []
        for number in range(2, 7):
            moved = facts.items[0]._replace(title=text(en=f"Moved {number}", lv="Pārcelts", ka="გადატანილია"))
            facts = facts._replace(items=(moved, *facts.items[1:]))
            revision, seconds, rest = timed(store, facts, revision, number)
            later.append(seconds)
        second = statistics.median(later)
        print(f"\n{items:,} items, {len(wanted):,} feeds in {len(LANGUAGES)} languages")
        print(f"  first bytes of all feeds, with writing {first:8.2f} s")
        print(f"  after one change                       {second:8.2f} s")
        print(f"  the revision itself, with all writing  {rest:8.2f} s")
        good = verdict(f"{second / first:.3f} of the first", f"{MOST:g}", is_kept=second <= MOST * first)
        reads = FeedReads(Path(name) / "v.sqlite", "2013-06-01T09:00:00Z")
        found = reads.find(str(len(wanted) - 1))
        assert found is not None
        taken = []
        for _ in range(9):
            start = time.perf_counter()
            body = reads.body(found, "2013-06-30T09:00:00Z")
            taken.append(time.perf_counter() - start)
        assert body is not None
        joined = statistics.median(taken)
        print(f"  a feed of {body.count(b'BEGIN:VEVENT'):,} events, {len(body):,} bytes")
        kept = verdict(f"joined in {joined * 1000:.1f} ms", f"{MOST_JOINED * 1000:g} ms", is_kept=joined <= MOST_JOINED)
        reads.close()
    return 0 if good and kept else 1


if __name__ == "__main__":
    sys.exit(main())
