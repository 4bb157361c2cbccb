"""What a revision changes in the stored bytes of feeds: one event for one changed item, whatever else the visit holds."""

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from visitplanner.feeds.feed import NEAR_LIMIT, frame_of, name_lines, size_problem, stored_frame
from visitplanner.feeds.items import Frame, render_item
from visitplanner.feeds.names import feed_uid
from visitplanner.feeds.wording import words
from visitplanner.model import READER_KINDS, ReaderKind, Revision
from visitplanner.problems import Problem
from visitplanner.schedule import Lookup
from visitplanner.store import Edition, Fed, Feed, FeedEvent, Feeding, FeedItem, Variant, Whose
from visitplanner.times import date_of
from visitplanner.views import Reader
from visitplanner.views.whole import COLLECTIONS, Whole, from_bits

KEEPS = dt.timedelta(days=30)
"""How long after a visit its feeds can still be read, unless they say otherwise."""
_KINDS: dict[str, ReaderKind] = {kind: kind for kind in READER_KINDS}
_MANY = 20  # feeds over the limit of Google that are told of one by one

Wanted = tuple[Whose, str]
"""A reader and a language."""


def reader_of(whose: Whose) -> Reader:
    """Return the reader whose part of a visit is meant. Raises KeyError for a kind that is none."""
    level, kind, name = whose
    return Reader(_KINDS[kind], name, level)


class _Numbers(NamedTuple):
    """The number that each place in `Whole.items` has in feeds, and back."""

    of_place: tuple[int, ...]
    place_of: dict[int, int]
    new: tuple[FeedItem, ...]


def work_out(
    known: Feeding,
    revision: Revision,
    more: Iterable[Wanted] = (),
    before: Revision | None = None,
    lookup: Lookup | None = None,
) -> Fed:
    """Return what must be stored for the feeds of a visit to show a revision, and for those `more` that are to be made.

    Items whose LAST-MODIFIED is what it was keep their bytes, since it rises with all that a calendar shows (FEEDS.md, 3);
    names are looked at again only where `before`, the revision that is stored, says other things of their reader. `lookup` is one
    of the visit, if there is one already.
    """
    whole = Whole(revision, lookup)
    numbers = _number(whole, known)
    whole.count_by(numbers.of_place)
    renamed = _renamed(whole, known)
    alive = [feed._replace(reader=renamed.get(feed.id, feed.reader)) for feed in known.feeds if not feed.ended]
    ended = tuple(_ended(whole, alive, renamed))
    here = [((feed.level, feed.kind, feed.reader), feed.language) for feed in alive if feed.id not in ended]
    wanted = dict.fromkeys((*here, *more))
    parts = {whose: whole.seen_by(reader_of(whose)) for whose in dict.fromkeys(whose for whose, _ in wanted)}
    frames, events = {}, {}
    zone = revision.visit.zone
    of_level = {level: frame_of("", zone, whole.zones(level), whole.dates(level)) for level in {whose[0] for whose in parts}}
    for variant in dict.fromkeys((whose[0], language) for whose, language in wanted):
        needed = 0
        for whose, language in wanted:
            needed |= parts[whose] if (whose[0], language) == variant else 0
        shared = of_level[variant[0]]._replace(language=variant[1])
        frames[variant] = stored_frame(shared, revision.number)
        old = known.frames.get(variant)
        there = known.modified.get(variant, {}) if old and old.tzids == dict(shared.tzids) else {}
        events[variant] = _render(whole, variant, shared, numbers, from_bits(needed), there)
    edition = Edition(revision.visit.id, revision.number, revision.published, revision.digest, ends(revision), numbers.of_place)
    return Fed(
        changes=known.changes,
        edition=edition,
        items=numbers.new,
        frames={variant: frame for variant, frame in frames.items() if known.frames.get(variant) != frame},
        events=events,
        parts={whose: part for whose, part in parts.items() if known.parts.get(whose) != part},
        names=dict(_names(whole, known, wanted, before)),
        variants=frozenset(frames),
        readers=frozenset(parts),
        ended=ended,
        renamed=renamed,
    )


def _renamed(whole: Whole, known: Feeding) -> dict[int, str]:
    """Return the new id of the reader of each feed that goes on under another: not before that is published."""
    if known.edition is None or known.edition.revision == whole.revision.number:
        return {}
    found = {feed.id: known.renamed.get((feed.kind, feed.reader), "") for feed in known.feeds if not feed.ended}
    kinds = {feed.id: feed.kind for feed in known.feeds}
    return {number: id_ for number, id_ in found.items() if id_ and whole.has(Reader(kinds[number], id_))}


def _ended(whole: Whole, alive: Sequence[Feed], renamed: Mapping[int, str]) -> Iterator[int]:
    """Yield the feeds of readers who are gone, and of those whose id is another's now."""
    taken = {(feed.kind, feed.reader) for feed in alive if feed.id in renamed}
    for feed in alive:
        is_taken = (feed.kind, feed.reader) in taken and feed.id not in renamed
        if is_taken or not whole.has(reader_of((feed.level, feed.kind, feed.reader))):
            yield feed.id


def _number(whole: Whole, known: Feeding) -> _Numbers:
    held = {item.uid: item for item in known.items}
    following = max((item.number for item in known.items), default=-1) + 1
    of_place, new = [], []
    for placed in whole.items:
        old = held.get(placed.item.uid)
        if old is None:
            old = FeedItem(following, placed.item.uid)
            following += 1
        if old.uid not in held or old.leaves != placed.leaves:
            new.append(old._replace(leaves=placed.leaves))
        of_place.append(old.number)
    return _Numbers(tuple(of_place), {number: place for place, number in enumerate(of_place)}, tuple(new))


def _render(
    whole: Whole, variant: Variant, shared: Frame, numbers: _Numbers, needed: Iterable[int], there: Mapping[int, str]
) -> dict[int, FeedEvent]:
    places = (numbers.place_of[number] for number in needed)
    changed = [place for place in places if there.get(numbers.of_place[place]) != whole.items[place].modified]
    return {
        numbers.of_place[place]: FeedEvent(made.modified, made.tzids, made.body)
        for place, told in whole.tell(changed, *variant)
        if (made := render_item(told, shared))
    }


def _names(whole: Whole, known: Feeding, wanted: Iterable[Wanted], before: Revision | None) -> Iterator[tuple[Wanted, bytes]]:
    visit = whole.revision.visit
    stands = before and known.edition and before.number == known.edition.revision and _is_alike(before, whole.revision)
    earlier = Whole(before) if before and stands else None
    alike = {"visit"} if earlier else set()
    alike |= {
        kind for kind, name in COLLECTIONS.items() if before and stands and getattr(before.visit, name) == getattr(visit, name)
    }
    for whose, language in wanted:
        stored = known.names.get((whose, language))
        if stored and whose[1] in alike:
            continue
        reader = reader_of(whose)
        if stored and earlier and earlier.has(reader) and earlier.fact(reader) == whole.fact(reader):
            continue
        title, name = whole.title(reader.level, language), whole.name(reader, language)
        lines = name_lines(feed_uid(visit.uid, reader, language), words(title, language), words(name, language), visit.id)
        if lines != stored:
            yield (whose, language), lines


def _is_alike(before: Revision, revision: Revision) -> bool:
    """Whether two revisions say alike what all names rest on."""
    return all(getattr(before.visit, name) == getattr(revision.visit, name) for name in ("uid", "title", "languages"))


def ends(revision: Revision) -> str:
    """Return the instant at which feeds of a visit end that say nothing else, or nothing while the visit has no day."""
    visit = revision.visit
    named = [visit.end] if date_of(visit.end) else [visit.start, *(item.start.day for item in visit.items)]
    last = max((day for day in map(date_of, named) if day), default=None)
    return f"{last + KEEPS + dt.timedelta(days=1)}T00:00:00Z" if last else ""


def size_problems(fed: Fed, known: Feeding) -> tuple[Problem, ...]:
    """Warn (VP801) of the largest feeds that near the limit of Google, each reader's once a language."""
    parts = {whose: fed.parts.get(whose, known.parts.get(whose, 0)) for whose in fed.readers}
    found: list[Problem] = []
    for variant in sorted(fed.variants):
        sizes = {**known.sizes.get(variant, {})} | {
            number: len(event.body) for number, event in fed.events.get(variant, {}).items()
        }
        most = max(sizes.values(), default=0)
        mine = sorted(((part.bit_count(), whose) for whose, part in parts.items() if whose[0] == variant[0]), reverse=True)
        for count, whose in mine[:_MANY]:
            if count * most < NEAR_LIMIT:
                break
            name = " ".join(part for part in (*whose[1:], *variant) if part)
            size = sum(sizes.get(number, 0) for number in from_bits(parts[whose]))
            found += filter(None, [size_problem(name, size)])
    return tuple(found)
