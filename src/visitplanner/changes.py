"""The difference between two states of a visit, fact by fact and field by field, and the revision that follows from it."""

from collections import Counter
from collections.abc import Iterator
from typing import Any, NamedTuple

from visitplanner.digests import canonical, revision_digest
from visitplanner.model import Expected, Item, ItemId, PersonId, Revision, Stamp, Visit
from visitplanner.schedule import Lookup, Timing, at_its_hour, of_removed, status_of, timings
from visitplanner.shapes import fields, to_data
from visitplanner.texts import Text
from visitplanner.times import Moment, leaves, write_moment
from visitplanner.vehicles import vehicles_of


class Change(NamedTuple):
    """One difference: a field of a fact, or (field empty) a whole fact that came or went."""

    kind: str  # item, person, place ...: the name of the visit's field in the singular, or "visit"
    id: str
    field: str
    old: Any
    new: Any


def kind_of(collection: str) -> str:
    """Return what one fact of a visit's collection is called: items -> item, people -> person."""
    return "person" if collection == "people" else collection.removesuffix("s")


def compare(old: Visit, new: Visit) -> tuple[Change, ...]:
    """Return every difference between two states of a visit, in the order of the model; UIDs do not count."""
    return tuple(_compare(old, new))


def _compare(old: Visit, new: Visit) -> Iterator[Change]:
    before: Any
    after: Any
    for field, before, after in zip(fields(Visit), old, new, strict=True):
        if field.name in ("id", "uid") or before == after:
            continue
        if field.kind == "fact" and field.many:
            yield from _compare_facts(kind_of(field.name), _keyed(before), _keyed(after))
        else:
            yield Change("visit", new.id, field.name, before, after)


def _keyed(facts: tuple[Any, ...]) -> dict[str, Any]:
    return {getattr(fact, "id", "") or getattr(fact, "day", "") or f"{n}": fact for n, fact in enumerate(facts, 1)}


def _compare_facts(kind: str, before: dict[str, Any], after: dict[str, Any]) -> Iterator[Change]:
    for key, fact in before.items():
        if key not in after:
            yield Change(kind, key, "", fact, None)
    for key, fact in after.items():
        if key not in before:
            yield Change(kind, key, "", None, fact)
            continue
        for field, old, new in zip(fields(type(fact)), before[key], fact, strict=True):
            if old != new and field.name != "uid":
                yield Change(kind, key, field.name, old, new)
    kept_before, kept_after = [k for k in before if k in after], [k for k in after if k in before]
    if kept_before != kept_after:
        yield Change(kind, "", "order", tuple(kept_before), tuple(kept_after))


def in_words(change: Change) -> str:
    """Say a change in one line of English: what, old, new."""
    kind = change.kind.replace("_", " ")
    name = f"{kind} {change.id}".strip()
    if change.field == "order":
        return f"~ {'people' if kind == 'person' else f'{kind}s'} stand in another order"
    if not change.field:
        return f"+ {name}: {_gist(change.new)}" if change.old is None else f"- {name}: {_gist(change.old)}"
    if change.field == "private":
        return f"~ {name}: private: changed"  # a terminal keeps what it has shown
    old, new = _gist(change.old), _gist(change.new)
    if old == new:
        old, new = _whole(change.old), _whole(change.new)
    return f"~ {name}: {change.field.replace('_', ' ')}: {old} -> {new}"


def _whole(value: Any) -> str:
    """Say all there is, where the gist does not tell old from new: a note's level, a member's days."""
    if isinstance(value, tuple) and not hasattr(value, "_fields"):
        return "; ".join(_whole(one) for one in value) or "none"
    return canonical(to_data(value)) if hasattr(value, "_fields") and not isinstance(value, Text | Moment) else _gist(value)


def _gist(value: Any) -> str:
    if isinstance(value, Moment):
        return write_moment(value) if value.is_known else "unknown"
    if isinstance(value, Text):
        return " / ".join(words for _, words in value.forms) or "none"
    if hasattr(value, "_fields"):
        own = [getattr(value, name, "") for name in ("title", "name", "names", "start", "value", "person", "place", "text")]
        return ", ".join(_gist(one) for one in own if one) or canonical(to_data(value))
    if isinstance(value, tuple):
        return "; ".join(_gist(one) for one in value) or "none"
    return "none" if value in ("", None) else str(value)


def reconcile(old: Visit, new: Visit) -> Visit:
    """Give items whose id was made from a title that has changed since the id that they have in `old`.

    An item of `new` that `old` does not know, and one of `old` that `new` has lost, are the same one if their titles agree
    and no other pair's do, or their titles in the main language, or else their hour, kind and people.
    """
    new = _unswapped(old, new)
    known, present = {item.id for item in old.items}, {item.id for item in new.items}
    lost = [item for item in old.items if item.id not in present]
    found = [item for item in new.items if item.id not in known]
    renamed: dict[ItemId, ItemId] = {}
    for alike in (lambda item: (item.title,), lambda item: item.title.forms[:1], _when_and_who):
        lost = [item for item in lost if item.id not in renamed.values()]
        found = [item for item in found if item.id not in renamed]
        before, after = Counter(map(alike, lost)), Counter(map(alike, found))
        ids = {alike(item): item.id for item in lost}
        for item in found:
            if alike(item) and before[alike(item)] == after[alike(item)] == 1:
                renamed[item.id] = ids[alike(item)]
    return new._replace(items=tuple(_renamed(item, renamed) for item in new.items)) if renamed else new


def _when_and_who(item: Item) -> tuple[Any, ...]:
    return (item.start, item.kind, item.expected) if item.start.has_clock else ()


def _unswapped(old: Visit, new: Visit) -> Visit:
    """Give a retitled item its id back where a new item has got it, because the new one bears the title of long ago."""
    titles, present = {item.id: item.title for item in old.items}, {item.id: item for item in new.items}
    found = {item.title: item.id for item in new.items if item.id not in titles}
    swapped: dict[ItemId, ItemId] = {}
    for id_, title in titles.items():
        if id_ in present and present[id_].title != title and title in found:
            swapped |= {id_: found[title], found[title]: id_}
    return new._replace(items=tuple(_renamed(item, swapped) for item in new.items)) if swapped else new


def _renamed(item: Item, renamed: dict[ItemId, ItemId]) -> Item:
    def moment(old: Moment) -> Moment:
        return old._replace(after=renamed.get(ItemId(old.after), ItemId(old.after)))

    return item._replace(
        id=renamed.get(item.id, item.id),
        instead_of=renamed.get(item.instead_of, item.instead_of),
        start=moment(item.start),
        end=moment(item.end),
        be_there=moment(item.be_there),
    )


def revise(
    previous: Revision | None, visit: Visit, number: int, published: str, reason: str, lookup: Lookup | None = None
) -> Revision:
    """Return the revision that publishing a draft makes after `previous`; `number` 0 makes a preview of it.

    `lookup` is one of the visit, for callers who go on with what it has found out.

    `published` is ISO 8601 in UTC. Items keep UID, SEQUENCE and LAST-MODIFIED, which rise as FEEDS.md (3) demands; items that
    were published and are gone stay as cancelled ones until their day is over or 14 days have passed (FEEDS.md, 10).
    """
    before = previous or Revision()
    lookup, old = lookup or Lookup(visit), Lookup(before.visit)
    here, times = {item.uid for item in visit.items}, timings(old)
    gone = [
        at_its_hour(item, times[item.id])._replace(level=item.level or before.visit.level)
        for item in before.visit.items
        if item.uid not in here
    ]
    gone += [item for item in before.removed if item.uid not in here]
    removed = tuple(_pruned(item._replace(status="cancelled"), lookup) for item in gone)
    stamps = {stamp.uid: stamp for stamp in before.stamps}
    same = _same(old, lookup)
    faces = _faces(lookup, same) | _faces(of_removed(visit, removed))
    was = _faces(old, same) | _faces(of_removed(before.visit, before.removed))
    fresh = {
        item.uid: stamps[item.uid]
        if item.uid in same
        else _stamp(stamps.get(item.uid), item, faces[item.uid], was.get(item.uid), published)
        for item in (*visit.items, *removed)
    }
    removed = tuple(item for item in removed if is_shown(last_day(item), fresh[item.uid].cancelled, published))
    over = tuple(stamp for stamp in before.stamps if stamp.uid not in fresh)  # kept: a UID that comes back goes on counting
    digest = revision_digest(visit, removed)
    return Revision(number, published, reason, digest, visit, (*fresh.values(), *over), removed)


class _Face(NamedTuple):
    """What a calendar shows of an item: `core` is what raises SEQUENCE, `whole` all of it."""

    core: tuple[Any, ...]
    whole: tuple[Any, ...]
    is_cancelled: bool


def _same(old: Lookup, new: Lookup) -> frozenset[str]:
    """Return the UIDs of items that say what they said, at the time they had, among facts that are the same."""
    if old.visit._replace(uid="", items=()) != new.visit._replace(uid="", items=()):
        return frozenset()
    before, after = timings(old), timings(new)
    kept = [item for item in new.visit.items if old.items.get(item.id) == item and before[item.id] == after[item.id]]
    known = {ItemId(""), *(item.id for item in kept)}
    return frozenset(item.uid for item in kept if {item.instead_of, ItemId(item.start.after)} <= known)


def _faces(lookup: Lookup, same: frozenset[str] = frozenset()) -> dict[str, _Face]:
    """Return what calendars show of the items, but for those that are the same."""
    times = timings(lookup)
    return {item.uid: _face(lookup, item, times[item.id]) for item in lookup.visit.items if item.uid not in same}


def _face(lookup: Lookup, item: Item, timing: Timing) -> _Face:
    visit = lookup.visit
    places = tuple((use.use, use.place) for use in item.places)
    status = status_of(visit, item)
    core = (item.start.day, timing, places, status)
    chains = tuple((p.name, p.address, p.latitude, p.longitude) for use in item.places for p in lookup.chain(use.place))
    people = [one.person for one in item.assignments if one.person] + [one.person for one in item.expected if one.person]
    replaced, leader = lookup.items.get(item.instead_of), lookup.items.get(ItemId(item.start.after))
    others = (
        visit.zone,
        visit.languages if people else (),  # they decide in which script a name is said
        tuple(lookup.delegations[one.delegation].name for one in item.expected if one.delegation),
        tuple(lookup.groups[one.group].name for one in item.expected if one.group),
        tuple(lookup.vehicles[one].name for one in vehicles_of(item)),
        lookup.public_events[item.public_event].title if item.public_event else None,
        (replaced.title, replaced.kind, lookup.level(replaced)) if replaced else None,
        lookup.level(leader) if leader else None,
        lookup.places[item.press.place].name if item.press and item.press.place else None,
    )
    return _Face(
        core,
        (item._replace(id=ItemId("")), core, chains, tuple(_told(lookup, one) for one in people), others),
        status == "cancelled",
    )


def _told(lookup: Lookup, person: PersonId) -> tuple[Any, ...]:
    """Return what a calendar tells of a person: names, functions and bodies, nothing by which to reach them."""
    fact = lookup.people[person]
    bodies = [fact.organisation, *(function.organisation for function in fact.functions)]
    return fact.names, fact.functions, tuple(lookup.organisations[body].name for body in bodies if body)


def _stamp(old: Stamp | None, item: Item, face: _Face, before: _Face | None, now: str) -> Stamp:
    if old is None:
        return Stamp(item.id, item.uid, 0, now, now if face.is_cancelled else "")
    if before is not None and before.whole == face.whole:
        return old._replace(item=item.id)
    moved = before is None or before.core != face.core
    cancelled = (old.cancelled or now) if face.is_cancelled else ""
    return Stamp(item.id, item.uid, old.sequence + moved, now, cancelled)


def last_day(item: Item) -> str:
    """Return the day on which an item is over."""
    return max(item.end.day, item.start.day)


def is_shown(day: str, cancelled: str, now: str) -> bool:
    """Say whether a cancelled item still stands in feeds at an instant (ISO 8601); others always do (FEEDS.md, 10).

    `day` is its last one, `cancelled` the instant at which it was first published as cancelled, or empty.
    """
    return not cancelled or not now or now < leaves(day, cancelled)


def _pruned(item: Item, lookup: Lookup) -> Item:
    """Leave out what a removed item refers to and the visit no longer has; a circle that is gone is not everybody."""
    expected = tuple(one for one in item.expected if _stands(one, lookup))
    return item._replace(
        places=tuple(use for use in item.places if use.place in lookup.places),
        expected=expected,
        level="organiser" if item.expected and not expected else item.level,
        assignments=tuple(one for one in item.assignments if not one.person or one.person in lookup.people),
        vehicles=tuple(one for one in item.vehicles if one in lookup.vehicles),
        rides=(),
        public_event=item.public_event if item.public_event in lookup.public_events else type(item.public_event)(""),
        press=None,
        seating=None,
        instead_of=ItemId(""),
    )


def _stands(one: Expected, lookup: Lookup) -> bool:
    return one.person in lookup.people or one.group in lookup.groups or one.delegation in lookup.delegations
