"""What is done to items: moved, cancelled, restored, confirmed, repeated."""

from collections.abc import Sequence
from typing import Any, Literal

from visitplanner.itinerary.ids import slug_of
from visitplanner.model import NOT_HELD, Item, Visit
from visitplanner.planner.changing import Entry
from visitplanner.planner.desk import Desk, Key
from visitplanner.planner.facts import Done, Wish, do, find, new_id, said, spoken
from visitplanner.planner.nouns import NOUNS, Noun
from visitplanner.planner.zones import refuse_false_hours
from visitplanner.problems import refuse
from visitplanner.store import Store
from visitplanner.texts import Text
from visitplanner.times import TimeFault
from visitplanner.times.moving import moved
from visitplanner.times.repetition import on_days
from visitplanner.times.spoken import Said

Deed = Literal["cancel", "restore", "confirm"]
_STATUS: dict[Deed, str] = {"cancel": "cancelled", "restore": "planned", "confirm": "confirmed"}
MOST_REPEATED = 400


def move(store: Store, visit: str, word: str, when: str, *, entry: Entry, now: str) -> Done:
    """Move an item to when words say, or by so much; a day alone keeps its hour, a new start its length. Raises ProblemsFound."""

    def how(desk: Desk) -> tuple[Key, ...]:
        key = find(desk, NOUNS["item"], [word])
        item: Item = desk.get(key)
        try:
            start, end = moved(spoken(desk, item, when), item.start, item.end)
        except TimeFault as fault:
            raise refuse(fault.code, str(fault), fault.hint, *key[:2]) from fault
        placed = item._replace(start=start, end=end)
        refuse_false_hours(desk, placed)
        desk.put(key, placed)
        return (key,)

    return do(store, visit, how, entry=entry, now=now)


def set_status(
    store: Store, visit: str, noun: Noun, words: Sequence[str], deed: Deed, by: str, *, entry: Entry, now: str
) -> Done:
    """Cancel, restore or confirm items, or the visit; `by` says who confirmed. What is restored is what it was before.

    Raises ProblemsFound (VP952).
    """

    def how(desk: Desk) -> tuple[Key, ...]:
        keys = [find(desk, noun, [word]) for word in words or [""]]
        for key in keys:
            fact = desk.get(key)
            _refuse_same(key, fact, deed, by)
            changed: dict[str, Any] = {"status": _STATUS[deed]}
            if deed == "restore":
                stood = desk.session.before_cancelling("item" if isinstance(fact, Item) else "visit", fact.id)
                changed["status"] = stood or _STATUS[deed]
            if by and isinstance(fact, Item):
                main = str(desk.own.languages[0]) if desk.own.languages else "und"
                changed["confirmed_by"] = Text(((main, by),))
            desk.put(key, fact._replace(**changed))
        return tuple(keys)

    return do(store, visit, how, entry=entry, now=now)


def _refuse_same(key: Key, fact: Item | Visit, deed: Deed, by: str) -> None:
    if deed == "restore" and fact.status not in NOT_HELD:
        raise refuse("VP952", f"{key} is not cancelled: it is {fact.status}", "nothing was changed", *key[:2])
    if fact.status == _STATUS[deed] and not by:
        raise refuse("VP952", f"{key} is {fact.status} already", "nothing was changed", *key[:2])


def repeat(store: Store, wish: Wish, id_: str, rule: str, until: str, count: int | None, *, entry: Entry, now: str) -> Done:
    """Add a plain item on each day that a rule gives, counted from its own, with the day in its id. Raises ProblemsFound."""

    def how(desk: Desk) -> tuple[Key, ...]:
        noun = wish.noun
        first: Item = said(desk, wish, Item())
        if not first.start.day or first.start.day.startswith("--"):
            raise refuse("VP953", "a repetition begins on a day", 'say it: --at "1.08. 07:30"')
        last = desk.day(until) if until else "" if count else str(desk.own.end)
        try:
            days = on_days(first.start.day, rule, last, count, MOST_REPEATED)
        except TimeFault as fault:
            raise refuse(fault.code, str(fault), fault.hint) from fault
        base = id_ or slug_of(first.title, first.kind)
        keys = []
        for day in days:
            item = _on_day(first, day)
            item = item._replace(id=new_id(desk, noun, item, f"{base}-{day[-5:].replace('-', '')}"))
            refuse_false_hours(desk, item)
            desk.put(Key(noun.word, item.id), item)
            keys.append(Key(noun.word, item.id))
        return tuple(keys)

    return do(store, wish.visit, how, entry=entry, now=now)


def _on_day(item: Item, day: str) -> Item:
    """Return an item with its times on another day; an end keeps its distance."""
    there = item.start._replace(day=day)
    start, end = moved(Said(there), item.start, item.end)
    meet = item.be_there._replace(day=day) if item.be_there.day == item.start.day else item.be_there
    gaps = tuple(
        gap._replace(start=gap.start._replace(day=day), end=gap.end._replace(day=day) if gap.end.day else gap.end)
        for gap in item.gaps
    )
    return item._replace(start=start, end=end, be_there=meet, gaps=gaps)
