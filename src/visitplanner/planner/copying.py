"""Begin a day or a visit as a copy of one that was: new ids and UIDs, dates moved, nothing private and nothing confirmed."""

import datetime as dt
import re
from collections.abc import Iterable
from typing import Any

from visitplanner.changes import compare
from visitplanner.checks import check
from visitplanner.ids import LONGEST, with_mark
from visitplanner.model import Day, Item, ItemId, PublicEvent, Visit
from visitplanner.planner.changing import Entry, Session, change
from visitplanner.planner.finding import find_days, find_visit
from visitplanner.planner.moving import By, Shifted, Stay, differences, moved_item, said_anew, whole_moved
from visitplanner.problems import refuse
from visitplanner.schedule import Lookup, by_day
from visitplanner.store import Store
from visitplanner.times import UNKNOWN, Moment, TimeFault, date_of, read_day

_NUMBERED = re.compile(r"(.*?)(?:-(\d+))?")


def copy_day(store: Store, word: str, day: str, to: str, *, entry: Entry, now: str, dry_run: bool = False) -> Shifted:
    """Copy the items of a day, and its plan where the other day has none, to another day of the visit.

    Raises ProblemsFound: VP708 for a day without items, VP943 for a date that is none.
    """
    visit_id = find_visit(store, word)
    old = store.draft(visit_id).visit
    target = _read(to, old)
    if dry_run:
        new, stays = _with_day(old, day, target)
        return Shifted(visit_id, differences(compare(old, new)), stays, said_anew(check(new), old))
    found: list[tuple[Stay, ...]] = []

    def how(session: Session) -> None:
        before = session.whole()
        after, stays = _with_day(before, day, target)
        found[:] = [stays]
        if after.days != before.days:
            session.replace(before._replace(days=after.days))
        for item in after.items[len(before.items) :]:
            session.put("item", item)

    done = change(store, visit_id, how, entry=entry, now=now)
    return Shifted(visit_id, differences(done.changes), found[0], said_anew(done.problems, old))


def _read(words: str, visit: Visit) -> Day:
    """Return the day that words mean: a date, or the number of one of the visit's own days."""
    try:
        return Day(read_day(words))
    except TimeFault as fault:
        first, last = date_of(visit.start), date_of(visit.end)
        if words.isdecimal() and first and last:
            days = (first + dt.timedelta(days=n) for n in range(min(60, (last - first).days) + 1))
            if found := [day for day in days if day.day == int(words)]:
                return Day(found[0].isoformat())
        raise refuse("VP943", f"{fault}", fault.hint) from None


def _with_day(visit: Visit, word: str, to: Day) -> tuple[Visit, tuple[Stay, ...]]:
    lookup = Lookup(visit)
    planned = by_day(lookup)
    (day,) = find_days((one for one in planned if one), [word])
    first, last = date_of(day), date_of(to)
    if not first or not last or first == last:
        raise refuse("VP943", f"{day} cannot be copied to {to}", "say another day, with its year")
    by = By((last - first).days)
    taken = {item.id for item in visit.items}
    copied = [item for item in planned[day] if item.status != "cancelled" and not item.public_event]
    stays = [
        Stay(f"item {item.id}", f"it belongs to the public event '{item.public_event}', which is on its own days")
        for item in planned[day]
        if item.public_event
    ]
    ids: dict[str, ItemId] = {}
    for item in copied:
        ids[item.id] = _free(item.id, taken)
        taken.add(ids[item.id])
    items = []
    for item in copied:
        try:
            items.append(_afresh(_renamed(moved_item(item, lookup, by), ids)))
        except TimeFault as fault:
            stays.append(Stay(f"item {item.id}", f"{fault}"))
    plans = visit.days
    if all(plan.day != to for plan in plans):
        plans = (*plans, *(plan._replace(day=to) for plan in plans if plan.day == day))
    return visit._replace(items=(*visit.items, *items), days=tuple(sorted(plans, key=lambda plan: plan.day))), tuple(stays)


def _free(id_: str, taken: Iterable[str]) -> ItemId:
    """Return a new id made from another: lunch, lunch-2, lunch-3 ..."""
    found = _NUMBERED.fullmatch(id_)
    name, number = (found[1], int(found[2] or 1)) if found and int(found[2] or 1) < 1000 else (id_, 1)
    while (new := with_mark(name, number + 1)) in taken:
        number += 1
    return ItemId(new)


def _renamed(item: Item, ids: dict[str, ItemId]) -> Item:
    """Return an item with its new id; what it comes after is the copy of that, or as before where that is not copied."""

    def moment(old: Moment) -> Moment:
        return old._replace(after=ids.get(old.after, old.after)) if old.after else old

    return item._replace(
        id=ids[item.id],
        start=moment(item.start),
        end=moment(item.end),
        be_there=moment(item.be_there),
        instead_of=ids.get(item.instead_of, item.instead_of),
    )


def _afresh(item: Item) -> Item:
    """Return an item as one that nobody has confirmed yet, with a UID of its own to come."""
    status = item.status if item.status in ("planned", "tentative") else "planned"
    none: dict[str, Any] = {"uid": "", "status": status, "confirmed_by": type(item.confirmed_by)()}
    return item._replace(**none)


def copy_visit(
    store: Store, word: str, new_id: str, start: str = "", *, entry: Entry, now: str, dry_run: bool = False
) -> Shifted:
    """Make a new visit from another: from a first day on, or without dates where none is said.

    Raises ProblemsFound: VP944 for an id that is taken or none, VP943 for a date that is none.
    """
    source = store.draft(find_visit(store, word)).visit
    new_visit_id(store, new_id)
    new, stays = visit_from(source, new_id, start)
    if not dry_run:
        store.save(new, base="", now=now, entry=entry)
    return Shifted(new_id, compare(Visit(id=new_id), new), stays, check(new))


def new_visit_id(store: Store, new_id: str) -> None:
    """Refuse (VP944) an id that a new visit cannot have."""
    if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", new_id) or len(new_id) > LONGEST:
        hint = f"small Latin letters, digits and hyphens, at most {LONGEST}: khashuri-2014"
        raise refuse("VP944", f"'{new_id[:LONGEST]}' is no id of a visit", hint)
    if any(row.id == new_id for row in store.visits()):
        raise refuse("VP944", f"there is a visit '{new_id}' already", "choose another id")


def visit_from(source: Visit, new_id: str, start: str = "") -> tuple[Visit, tuple[Stay, ...]]:
    """Return a visit as the start of another one, from a first day on, or without dates; and what could not be moved.

    Kept are people, places, vehicles and the course of each day; dropped what is private, confirmed, cancelled or published, and
    the dates of public events, which are not the visit's to move.
    """
    first = next(iter(sorted(day for day in (source.start, *(item.start.day for item in source.items)) if day)), "")
    by = _distance(first, start)
    lookup, items, stays = Lookup(source), list[Item](), list[Stay]()
    kept = [item for item in source.items if item.status != "cancelled"]
    ids = {item.id for item in kept}
    for item in kept:
        try:
            moved = moved_item(item, lookup, by) if by else _dateless(item)
        except TimeFault as fault:
            stays.append(Stay(f"item {item.id}", f"{fault}: its time is left open"))
            moved = item._replace(start=UNKNOWN, end=UNKNOWN, be_there=UNKNOWN, gaps=())
        items.append(_afresh(_pruned(moved, ids)))
    return _bare(source, by)._replace(id=new_id, uid="", items=tuple(items)), tuple(stays)


def _distance(first: str, start: str) -> By | None:
    """Return how far a visit is moved; None where its dates are left open."""
    if not start:
        return None
    try:
        to, since = date_of(read_day(start)), date_of(first)
    except TimeFault as fault:
        raise refuse("VP943", f"{fault}", fault.hint) from None
    return By((to - since).days) if to and since else None


def _dateless(item: Item) -> Item:
    """Return an item that keeps its hour and has no day."""

    def moment(old: Moment) -> Moment:
        return UNKNOWN if old.precision == "date" else old._replace(day="", fold=None)

    return item._replace(start=moment(item.start), end=moment(item.end), be_there=moment(item.be_there), gaps=())


def _pruned(item: Item, ids: set[ItemId]) -> Item:
    """Return an item that does not refer to what is not copied."""

    def moment(old: Moment) -> Moment:
        return (
            UNKNOWN._replace(day=old.day, precision="date" if old.day else "unknown")
            if old.after and old.after not in ids
            else old
        )

    instead_of = item.instead_of if item.instead_of in ids else ItemId("")
    return item._replace(start=moment(item.start), end=moment(item.end), be_there=moment(item.be_there), instead_of=instead_of)


def _bare(source: Visit, by: By | None) -> Visit:
    """Return a visit without its items, with its other dates moved, and without what is private or its past."""
    people = tuple(person._replace(private=None) for person in source.people)
    events = tuple(_of_unknown_date(one) for one in source.public_events)
    moved = whole_moved(source, by) if by else source._replace(start=Day(""), end=Day(""), days=(), lodgings=())
    if not by:
        moved = moved._replace(
            delegations=tuple(
                one._replace(
                    presence=(),
                    members=tuple(member._replace(presence=()) for member in one.members),
                    heads=tuple(head._replace(start=Day(""), end=Day("")) for head in one.heads),
                )
                for one in moved.delegations
            )
        )
    return moved._replace(status="planned", people=people, public_events=events, sources=(), open_points=(), items=())


def _of_unknown_date(event: PublicEvent) -> PublicEvent:
    return event._replace(start=UNKNOWN, end=UNKNOWN, dates_note=type(event.dates_note)())
