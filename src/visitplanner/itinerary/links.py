"""What can be settled only when all has been read: references to items, and hours against the zone that holds."""

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Any

from visitplanner.itinerary.context import Context, ItemRef
from visitplanner.itinerary.faults import Fault, quoted
from visitplanner.itinerary.ids import PREVIOUS
from visitplanner.itinerary.refs import fold
from visitplanner.model import Item, ItemId, Place, PublicEvent
from visitplanner.shapes import fields
from visitplanner.times import MINUTES_OF_DAY, Moment, TimeFault, check_exists, date_of, instant

_MOST_TOLD = 5


def meant_items(context: Context, items: Sequence[Item], *, is_whole: bool) -> dict[int, dict[str, str]]:
    """Return, by place in the list of items (-1: outside), the id that each word stands for, where that differs.

    Unknown references are kept as faults (VP011, VP013), unless items are missing because they could not be read.
    """
    ids = {item.id for item in items}
    meant: dict[int, dict[str, str]] = {}
    titles: dict[str, list[str]] = {}
    for ref in context.item_refs:
        if ref.words in ids or ref.place >= len(items):  # beyond the last: of an item that could not be read
            continue
        if not titles:
            for item in items:
                for _, title in item.title.forms:
                    titles.setdefault(fold(title), []).append(item.id)
        try:
            meant.setdefault(ref.place, {})[ref.words] = _meant(context, ref, items, titles)
        except Fault as fault:
            if is_whole:
                context.findings.add(fault)
    return meant


def _meant(context: Context, ref: ItemRef, items: Sequence[Item], titles: Mapping[str, list[str]]) -> str:
    if ref.words == PREVIOUS:
        if ref.place < 1 or items[ref.place - 1].start.day != items[ref.place].start.day:
            raise Fault(ref.node, "VP011", "there is no item before this one", "'previous' is the item before on the same day")
        return items[ref.place - 1].id
    found = list(dict.fromkeys(titles.get(fold(ref.words), ())[:_MOST_TOLD]))
    if len(found) == 1:
        return found[0]
    if found:
        hint = f"it can be {', '.join(found)}; write the id of one"
        raise Fault(ref.node, "VP013", f"{quoted(ref.words)} is ambiguous", hint)
    near = context.findings.near(ref.words, (item.id for item in items))
    raise Fault(
        ref.node, "VP011", f"there is no item {quoted(ref.words)}", near or "write the id of an item, or add 'id: ...' to it"
    )


def with_items(fact: Any, meant: Mapping[str, str]) -> Any:
    """Return a fact with its references to items, however deep, put in place of the words that stood for them."""
    changed: dict[str, Any] = {}
    for field, value in zip(fields(fact.__class__), fact, strict=True):
        if field.of is ItemId and field.name != "id":
            changed[field.name] = meant.get(value, value)
        elif field.kind == "moment" and value.after:
            changed[field.name] = value._replace(after=meant.get(value.after, value.after))
        elif field.kind == "fact" and field.many:
            changed[field.name] = tuple(with_items(one, meant) for one in value)
        elif field.kind == "fact" and value is not None:
            changed[field.name] = with_items(value, meant)
    return fact._replace(**changed)


def place_zones(places: Sequence[Place]) -> dict[str, str]:
    """Return the zone of each place: its own, else that of the place it is in; empty where the visit's holds."""
    by_id = {str(place.id): place for place in places}
    zones = {one: str(place.zone) for one, place in by_id.items() if place.zone}
    for one in by_id:
        path: dict[str, None] = {}
        while one in by_id and one not in zones and one not in path:
            path[one] = None
            one = by_id[one].parent
        zones.update(dict.fromkeys(path, zones.get(one, "")))
    return zones


class Clocks:
    """Finds hours that their zone skips, or repeats without saying which (VP104, VP105).

    The own zone of a moment has been looked at when it was read; else that of the place holds: for a start where the
    item is or sets out from, for an end where it is or arrives.
    """

    def __init__(self, places: Sequence[Place], visit_zone: str) -> None:
        self._places, self._zone = place_zones(places), visit_zone
        self._zones = {zone for zone in (visit_zone, *self._places.values()) if zone}
        self._risky: dict[str, bool] = {"": False}

    def item_faults(self, item: Item) -> Iterator[TimeFault]:
        """Yield what is wrong with the hours of an item."""
        inside = [moment for gap in item.gaps for moment in (gap.start, gap.end)]
        starts = (item.start, item.be_there, *inside)
        if not any(self._is_risky(moment.day) for moment in (*starts, item.end)):
            return
        used = {use.use: use.place for use in reversed(item.places)}
        yield from self._faults(starts, used.get("from") or used.get("at") or "")
        yield from self._faults((item.end,), used.get("to") or used.get("at") or "")

    def event_faults(self, event: PublicEvent) -> Iterator[TimeFault]:
        """Yield what is wrong with the hours of a public event."""
        yield from self._faults((event.start, event.end), event.place)

    def _is_risky(self, day: str) -> bool:
        if day not in self._risky:
            self._risky[day] = any(_changes(day, zone) for zone in self._zones)
        return self._risky[day]

    def _faults(self, moments: Sequence[Moment], place: str) -> Iterator[TimeFault]:
        zone = self._places.get(place) or self._zone
        for moment in moments:
            if moment.minute is None or moment.zone or not zone:
                continue
            try:
                check_exists(moment, zone)
            except TimeFault as fault:
                yield fault


@lru_cache(maxsize=4096)
def _changes(day: str, zone: str) -> bool:
    """Whether the clocks of a zone change in the 48 hours that a programme day may name, or near them."""
    date = date_of(day)
    if date is None:
        return False
    noon = MINUTES_OF_DAY // 2
    first, last = (instant(date, minute, zone, 0) for minute in (-noon, 5 * noon))
    return (last - first).total_seconds() != 6 * noon * 60
