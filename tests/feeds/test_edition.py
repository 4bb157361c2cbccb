"""The bytes stored at each publication: joined, they are what a view rendered anew gives; no more is rendered than changed."""

import sqlite3
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any
from unittest.mock import patch

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from tests.filled import visit as filled_visit
from tests.strategies import edited
from visitplanner.changes import revise
from visitplanner.feeds import feed_uid, render, render_item
from visitplanner.feeds.edition import Wanted, ends, reader_of, size_problems, work_out
from visitplanner.model import LEVELS, Day, Level, Revision, Visit
from visitplanner.planner.feeding import all_readers
from visitplanner.store import Fed, NewFeed, Store, Variant, Whose, open_store
from visitplanner.store.editions import read_edition, read_events, read_frame, read_items, read_name, read_part
from visitplanner.store.joining import join, numbers_at, standing
from visitplanner.times import Moment
from visitplanner.views import Reader, view

NOW = ("2013-07-01T09:00:00Z", "2013-07-02T09:00:00Z", "2013-07-03T09:00:00Z")
LANGUAGES = ("en", "ka")


@contextmanager
def database() -> Iterator[Store]:
    """A database of its own for each example."""
    with tempfile.TemporaryDirectory() as folder, open_store(Path(folder) / "v.sqlite", mode="write", now=NOW[0]) as store:
        yield store


def publish(store: Store, visit: Visit, before: Revision | None, new: Sequence[Wanted] = ()) -> tuple[Revision, Fed]:
    """Publish a visit with the feeds it has and new ones."""
    number = before.number + 1 if before else 1
    revision = revise(before, visit, number, NOW[number - 1], "")
    store.save(visit, base=None, now=NOW[0])
    fed = work_out(store.feeding(visit.id), revision, (), before)
    store.add_revision(revision, fed)
    if new:
        feeds = [NewFeed(reader_of(whose).kind, whose[2], whose[0], lang, "", f"{whose} {lang}") for whose, lang in new]
        store.add_feeds(feeds, work_out(store.feeding(visit.id), revision, new), NOW[number - 1])
    return revision, fed


def everybody(revision: Revision, levels: Sequence[Level] = LEVELS) -> list[Wanted]:
    """All readers of a visit, of each level, in two languages."""
    visit = revision.visit
    readers = [*all_readers(revision, "delegate"), *(Reader("group", one.id) for one in visit.groups)]
    readers += [Reader("vehicle", one.id) for one in visit.vehicles]
    return [((level, one.kind, one.id), lang) for level in levels for one in readers for lang in LANGUAGES]


def joined(path: Path, visit: str, whose: Whose, language: str, now: str) -> bytes:
    """A feed joined from what stands in the database."""
    with closing(sqlite3.connect(path)) as connection:
        edition, frame = read_edition(connection, visit), read_frame(connection, visit, (whose[0], language))
        part = read_part(connection, visit, whose)
        assert edition is not None
        assert frame is not None
        assert part is not None
        leaves = {item.number: item.leaves for item in read_items(connection, visit) if item.leaves}
        events = read_events(connection, visit, (whose[0], language))
        modified = standing(edition, part, leaves, now).modified
        name = read_name(connection, visit, whose, language)
        return join(frame, name, modified, [events[number] for number in numbers_at(edition, part, leaves, now)])


def rendered(revision: Revision, whose: Whose, language: str) -> bytes:
    """The same feed, rendered anew."""
    reader = reader_of(whose)
    return render(view(revision, reader, (language,)), feed_uid(revision.visit.uid, reader, language))


def hold(store: Store, revision: Revision, wanted: Sequence[Wanted]) -> None:
    for whose, language in wanted:
        found = joined(store.path, revision.visit.id, whose, language, revision.published)
        assert found.decode() == rendered(revision, whose, language).decode(), (whose, language)


@settings(
    max_examples=25,
    deadline=None,
    phases=(Phase.explicit, Phase.reuse, Phase.generate),
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
@given(st.data())
def test_stored_bytes_are_what_a_view_rendered_anew_gives(data: Any) -> None:
    first = filled_visit("10:00", "after item-1", "10:30-11:00", "evening")
    levels = data.draw(st.sampled_from([LEVELS[:1], LEVELS[1:2], LEVELS[3:]]))
    with database() as store:
        revision, _ = publish(store, first, None)
        wanted = everybody(revision, levels)
        revision, _ = publish(store, data.draw(edited(first)), revision, wanted)
        hold(store, revision, wanted)
        revision, _ = publish(store, data.draw(edited(revision.visit, first)), revision)
        hold(store, revision, wanted)


def test_a_revision_that_changes_one_item_renders_one_item_again() -> None:
    visit = filled_visit("10:00", "11:00", "12:00")
    with database() as store:
        revision, _ = publish(store, visit, None, [(("delegate", "visit", ""), "en"), (("delegate", "person", "person-1"), "en")])
        items = (*visit.items[:2], visit.items[2]._replace(number="SU 123"))
        with patch("visitplanner.feeds.edition.render_item", wraps=render_item) as again:
            _, fed = publish(store, visit._replace(items=items), revision)
        assert again.call_count == 1
        assert [list(events) for events in fed.events.values()] == [[2]]
        assert (fed.items, fed.parts, fed.names) == ((), {}, {})


def test_nothing_is_rendered_that_no_feed_shows() -> None:
    with database() as store:
        _, fed = publish(store, filled_visit("10:00"), None)
        assert (fed.frames, fed.events, fed.parts, fed.names) == ({}, {}, {}, {})


def test_a_name_that_changes_is_written_again() -> None:
    visit = filled_visit("10:00")
    whose: Whose = ("delegate", "person", "person-1")
    with database() as store:
        revision, _ = publish(store, visit, None, [(whose, "en")])
        forms = tuple(form._replace(name="Lana") for form in visit.people[0].names)
        renamed = visit._replace(people=(visit.people[0]._replace(names=forms), *visit.people[1:]))
        revision, fed = publish(store, renamed, revision)
        assert [b"Lana" in lines for lines in fed.names.values()] == [True]
        retitled = renamed._replace(title=visit.items[0].title)
        assert list(publish(store, retitled, revision)[1].names) == [(whose, "en")]


def test_the_feeds_of_somebody_who_is_gone_are_ended() -> None:
    visit = filled_visit("10:00")
    with database() as store:
        revision, _ = publish(store, visit, None, [(("delegate", "group", "group-1"), "en"), (("delegate", "visit", ""), "en")])
        known = store.feeding(visit.id)
    alone = Visit(id="v", uid="u", zone=visit.zone)
    fed = work_out(known, revise(revision, alone, 2, NOW[1], ""), (), revision)
    assert (fed.ended, fed.readers) == ((1,), frozenset([("delegate", "visit", "")]))


def test_a_cancelled_item_leaves_fourteen_days_after_without_a_publication() -> None:
    visit = filled_visit("10:00", "11:00")
    whose: Whose = ("organiser", "visit", "")
    with database() as store:
        revision, _ = publish(store, visit, None, [(whose, "en")])
        cancelled = (visit.items[0]._replace(status="cancelled"), visit.items[1])
        revision, _ = publish(store, visit._replace(items=cancelled), revision)
        told = [joined(store.path, "v", whose, "en", now) for now in ("2013-08-02T11:59:59Z", "2013-08-02T12:00:00Z")]
    assert [body.count(b"BEGIN:VEVENT") for body in told] == [2, 1]
    assert [b"LAST-MODIFIED:20130802T120000Z" in body for body in told] == [False, True]


def test_feeds_end_thirty_days_after_the_last_day_that_is_known() -> None:
    item = filled_visit("10:00").items[0]
    known = [
        Visit(),
        Visit(start=Day("2013-07-31")),
        Visit(start=Day("2013-07-31"), items=(item._replace(start=Moment("date", "2013-08-03")),)),
        Visit(start=Day("2013-07-31"), end=Day("2013-08-02"), items=(item._replace(start=Moment("date", "2013-08-03")),)),
    ]
    assert [ends(Revision(visit=visit)) for visit in known] == [
        "", "2013-08-31T00:00:00Z", "2013-09-03T00:00:00Z", "2013-09-02T00:00:00Z",
    ]  # fmt: skip


def test_large_feeds_are_warned_of() -> None:
    visit = filled_visit("10:00")
    with database() as store:
        _, fed = publish(store, visit, None, [(("delegate", "visit", ""), "en")])
        known = store.feeding(visit.id)
    large: dict[Variant, dict[int, int]] = {("delegate", "en"): dict.fromkeys(known.sizes["delegate", "en"], 950_000)}
    fed = fed._replace(variants=frozenset([("delegate", "en")]), readers=frozenset([("delegate", "visit", "")]))
    assert size_problems(fed, known) == ()
    (problem,) = size_problems(fed, known._replace(sizes=large))
    assert (problem.code, problem.text[:40]) == ("VP801", "the feed visit delegate en has 950,000 b")
