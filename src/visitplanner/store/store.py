"""An open database, and how to open one."""

import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType

from visitplanner.model import Revision, Visit
from visitplanner.store.connection import Mode, connect, faults, snapshot, transaction, wipe
from visitplanner.store.draft import Draft, VisitRow, list_visits, read_draft
from visitplanner.store.editions import Fed, Feeding, read_feeding, write_fed
from visitplanner.store.facts import DraftFacts
from visitplanner.store.feeds import (
    Feed,
    Fetch,
    NewFeed,
    Why,
    end_feeds,
    find_feed,
    insert_feeds,
    list_feeds,
    replace_address,
    write_fetches,
)
from visitplanner.store.forgetting import Deletion, Forgotten, forget_person, gone_people
from visitplanner.store.journal import UNSAID, Entry, EntryRow, list_entries, recorded, touched_by
from visitplanner.store.kinds import FactKind, fact_names
from visitplanner.store.prints import Print, list_prints, note_prints
from visitplanner.store.revisions import RevisionRow, content_of, list_revisions, read_revision, read_revision_sum, write_revision
from visitplanner.store.saving import SaveResult, random_uid, remove_draft, save_draft, writing
from visitplanner.store.settings import Setting, read_setting, write_setting
from visitplanner.store.undoing import find_entry, redo_entry, undo_entry, visit_at


class Store:
    """An open database; a context manager that closes it. Each call is one transaction, wholly done or not at all.

    Every call may raise ProblemsFound: VP902 damaged, VP906 locked, VP907 no room or not writable.
    """

    def __init__(self, connection: sqlite3.Connection, path: Path) -> None:
        self._connection = connection
        self.path = path

    def __enter__(self) -> "Store":
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.close()

    def close(self) -> None:
        """Close the database; what was saved is on the disk already."""
        self._connection.close()

    def visits(self) -> tuple[VisitRow, ...]:
        """Return all visits, the earliest first, those without a date last."""
        with faults(self.path):
            return list_visits(self._connection)

    def draft(self, visit_id: str) -> Draft:
        """Return a visit's draft, its items in normal form. Raises ProblemsFound (VP909) for an unknown visit."""
        with faults(self.path):
            return read_draft(self._connection, visit_id, self.path)

    def save(
        self,
        visit: Visit,
        *,
        base: str | None,
        now: str,
        source: str = "",
        new_uid: Callable[[], str] = random_uid,
        entry: Entry = UNSAID,
    ) -> SaveResult:
        """Make a visit's draft say what `visit` says, writing only the rows that differ.

        `base` is the digest of the draft that the caller saw, empty where there was none; None saves whatever stands
        there. `now` (ISO 8601 in UTC) becomes the time of the change if anything changed; `source` is the file that the
        visit was loaded from, if it was; `entry` is what the history keeps of it. The visit and its items keep the UIDs
        they state, else those they were stored with, else get new ones. Raises ProblemsFound and changes nothing: VP910 if
        the draft is not `base`, VP908 if the visit contradicts itself (a reference to nothing, two facts with one id, one
        UID for two items).
        """
        with faults(self.path):
            return save_draft(self._connection, visit, base=base, now=now, source=source, new_uid=new_uid, entry=entry)

    @contextmanager
    def changing(self, visit_id: str, entry: Entry, *, now: str, new_uid: Callable[[], str] = random_uid) -> Iterator[DraftFacts]:
        """Give the facts of a draft to be read and written one by one; all is one transaction and one entry of the history.

        Raises ProblemsFound and changes nothing: VP909 for an unknown visit, VP908 if the draft would contradict itself.
        """
        with faults(self.path), writing(self._connection, visit_id, entry, now=now):
            yield DraftFacts(self._connection, visit_id, now=now, new_uid=new_uid)

    def undo(self, visit_id: str, number: int | None, entry: Entry, *, now: str) -> EntryRow:
        """Let the draft stand as before the entry of that number, or the latest; return that entry. Undoing is an entry itself.

        Raises ProblemsFound and changes nothing: VP938 nothing to undo, VP939 a publication, VP940 something later touched the
        same rows, VP941 no such entry, or one that does not hold, VP908 if the draft would contradict itself.
        """
        with faults(self.path), writing(self._connection, visit_id, entry, now=now, kind="undo") as own:
            return undo_entry(self._connection, visit_id, number, own, now=now)

    def redo(self, visit_id: str, entry: Entry, *, now: str) -> EntryRow:
        """Do again what was undone last; return its entry. Raises ProblemsFound as `undo` does."""
        with faults(self.path), writing(self._connection, visit_id, entry, now=now, kind="redo") as own:
            return redo_entry(self._connection, visit_id, own, now=now)

    def remove(self, visit_id: str, entry: Entry, *, now: str) -> None:
        """Delete a visit that was never published; undo brings it back. Raises ProblemsFound: VP909 unknown, VP957 published."""
        with faults(self.path):
            remove_draft(self._connection, visit_id, entry, now=now)

    def forget(self, visit_id: str, person: str, what: tuple[Forgotten, ...], entry: Entry, *, now: str) -> Deletion:
        """Delete facts of a person from the draft, from its history and from its revisions, for good; the deletion is noted.

        Nothing brings them back, an undo neither. What a copy of the file holds is not reached. Raises ProblemsFound: VP906 where
        another process still reads what stood before, so that it is deleted but bytes of it are not yet overwritten.
        """
        with faults(self.path):
            with writing(self._connection, visit_id, entry, now=now, kind="forget") as own:
                done = forget_person(self._connection, visit_id, person, what, own, now=now)
            wipe(self._connection, self.path)
            return done

    def gone_people(self, visit_id: str, what: tuple[Forgotten, ...]) -> tuple[str, ...]:
        """Return who is no longer in the draft, but of whom the history or a revision still holds what can be forgotten."""
        with faults(self.path), snapshot(self._connection):
            return gone_people(self._connection, visit_id, what)

    def draft_at(self, visit_id: str, number: int) -> Visit | None:
        """Return a visit's draft as it stood right after an entry; None where there was none."""
        with faults(self.path), snapshot(self._connection):
            return visit_at(self._connection, visit_id, number)

    def zone(self, visit_id: str) -> str:
        """Return the zone of a visit's draft, empty where none is said or there is no such visit."""
        with faults(self.path):
            found = self._connection.execute("SELECT zone FROM visit WHERE id = ?", (visit_id,)).fetchone()
            return (found[0] or "") if found else ""

    def entry(self, visit_id: str, number: int) -> EntryRow:
        """Return an entry of a visit's history. Raises ProblemsFound (VP941) for one that is not there."""
        with faults(self.path):
            return find_entry(list_entries(self._connection, visit_id), visit_id, number)

    def names(self, visit_id: str, kind: FactKind) -> tuple[tuple[str, str], ...]:
        """Return the ids of the facts of a kind, each with the words that it may be found by."""
        with faults(self.path):
            return tuple(fact_names(self._connection, visit_id, kind))

    def with_history(self) -> tuple[str, ...]:
        """Return the ids of all visits that the history tells of, also of those that are gone."""
        with faults(self.path):
            return tuple(row[0] for row in self._connection.execute("SELECT DISTINCT visit FROM entry ORDER BY visit"))

    def touched(self, visit_id: str) -> dict[int, tuple[tuple[str, str], ...]]:
        """Return for each entry of a visit the kinds and ids of the facts that it touched."""
        with faults(self.path):
            return touched_by(self._connection, visit_id)

    def history(self, visit_id: str) -> tuple[EntryRow, ...]:
        """Return the history of a visit's draft, the first entry first."""
        with faults(self.path):
            return list_entries(self._connection, visit_id)

    def setting(self, name: Setting) -> str:
        """Return what holds for the whole database under a name; empty where nothing was set."""
        with faults(self.path):
            return read_setting(self._connection, name)

    def set(self, name: Setting, value: str) -> None:
        """Let something hold for the whole database; an empty value takes it back."""
        with faults(self.path):
            write_setting(self._connection, name, value)

    def add_revision(self, revision: Revision, fed: Fed | None = None, entry: Entry = UNSAID) -> None:
        """Store a revision for ever, with what it changes in the bytes that feeds are joined from, and note it in the history.

        Raises ProblemsFound: VP909 for an unknown visit, VP912 unless it is the next number, VP908 if it could not be
        read again as it is. Raises FeedsMoved where feeds changed since `fed` was worked out.
        """
        content, visit = content_of(revision), revision.visit.id
        with faults(self.path), transaction(self._connection):
            write_revision(self._connection, revision, content)
            with recorded(self._connection, visit, entry, now=revision.published, kind="publish", about=revision.number):
                if fed:
                    write_fed(self._connection, fed, revision.published)

    def revision(self, visit_id: str, number: int | None = None) -> Revision | None:
        """Return a revision, by default the latest; None where there is none. Raises ProblemsFound (VP911) if damaged."""
        with faults(self.path):
            return read_revision(self._connection, visit_id, number)

    def revision_sum(self, visit_id: str, number: int) -> str:
        """Return the sum of the bytes of a revision, which changes only when facts of a person are deleted from it."""
        with faults(self.path):
            return read_revision_sum(self._connection, visit_id, number)

    def revisions(self, visit_id: str) -> tuple[RevisionRow, ...]:
        """Return what was published of a visit, the first revision first."""
        with faults(self.path):
            return list_revisions(self._connection, visit_id)

    def feeding(self, visit_id: str) -> Feeding:
        """Return what is stored for the feeds of a visit, to work out from it what a revision or a new feed changes."""
        with faults(self.path), snapshot(self._connection):
            return read_feeding(self._connection, visit_id)

    def feeds(self, visit_id: str) -> tuple[Feed, ...]:
        """Return the feeds of a visit in the order in which they were made, those that were ended too."""
        with faults(self.path):
            return list_feeds(self._connection, visit_id)

    def feed_at(self, digest: str) -> Feed | None:
        """Return the feed that an address opens, by the SHA-256 of its token; None for what never was an address."""
        with faults(self.path), snapshot(self._connection):
            return find_feed(self._connection, digest)

    def add_feeds(self, new: Sequence[NewFeed], fed: Fed, now: str, *, instead_of: Sequence[int] = ()) -> tuple[Feed, ...]:
        """Make feeds and store the bytes they need, ending those that they replace.

        Raises FeedsMoved where feeds changed since `fed` was worked out.
        """
        visit = fed.edition.visit
        with faults(self.path), transaction(self._connection):
            write_fed(self._connection, fed, now)
            end_feeds(self._connection, instead_of, "revoked", now)
            made = insert_feeds(self._connection, visit, new, now)
            return tuple(feed for feed in list_feeds(self._connection, visit) if feed.id in made)

    def replace_addresses(self, digests: Mapping[int, str], now: str) -> tuple[int, ...]:
        """Give feeds another address, each by the SHA-256 of its token, and end those they have; return which feeds got one."""
        with faults(self.path), transaction(self._connection):
            return tuple(feed for feed, digest in digests.items() if replace_address(self._connection, feed, digest, now))

    def end_feeds(self, numbers: Sequence[int], why: Why, now: str) -> None:
        """End feeds with their addresses, at the next request."""
        with faults(self.path), transaction(self._connection):
            end_feeds(self._connection, numbers, why, now)

    def note_fetches(self, fetches: Mapping[int, Fetch]) -> None:
        """Note when feeds were last fetched, and by what."""
        with faults(self.path), transaction(self._connection):
            write_fetches(self._connection, fetches)

    def prints(self, visit_id: str) -> tuple[Print, ...]:
        """Return the last print of each part of each document of a visit, the latest first."""
        with faults(self.path):
            return list_prints(self._connection, visit_id)

    def note_prints(self, visit_id: str, prints: Iterable[Print], gone: Iterable[Print] = ()) -> None:
        """Note what was printed, in the place of earlier prints of the same parts, and forget those that are gone."""
        with faults(self.path):
            note_prints(self._connection, visit_id, prints, gone)


def open_store(path: Path, *, mode: Mode, now: str) -> Store:
    """Open a database for reading or writing; `now` (ISO 8601 in UTC) dates what making or migrating it notes.

    To write makes a file that is not there. An older database is migrated, after a copy was kept beside it. Raises
    ProblemsFound: VP901 no such file, VP902 damaged, VP903 of a newer visitplanner, VP904 of another program, VP905 SQLite
    too old, VP906 locked, VP907 not writable.
    """
    return Store(connect(path, mode=mode, now=now), path)
