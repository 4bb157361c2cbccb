"""A visit as an itinerary file: short forms wherever they read back to the same."""

from collections.abc import Iterator

from visitplanner.itinerary.data import Writer
from visitplanner.itinerary.ids import item_ids
from visitplanner.itinerary.keys import FORMAT
from visitplanner.itinerary.layout import Tall, TallList, Value, block
from visitplanner.itinerary.lines import read_line
from visitplanner.model import Item, ItemId, Visit
from visitplanner.times import TimeFault

_ROUNDS = 8
"""How often ids are made anew until each that a title gives is the item's own; after that every item's id is written."""
_LONGEST_LINE = 500
_BEHIND = ("lodgings", "project", "costs", "sources", "open_points", "note", "notes")
"""Keys that stand behind the programme."""


def write(visit: Visit, draft: str = "") -> str:
    """Return the text of an itinerary file; `read` gives the same visit. `draft` is the draft that the text mirrors."""
    writer = Writer(visit)
    body = writer.fact(visit)
    head: dict[str, Value] = {"visitplanner": str(FORMAT), "visit": body.pop("visit", "")}
    if draft:
        head["draft"] = draft
    behind = {key: body.pop(key) for key in _BEHIND if key in body}
    lines: list[str] = []
    was_tall = False
    for key, value in (head | body | _programme(visit, writer) | behind).items():
        part = list(_days(value) if key == "days" and isinstance(value, dict) else block({key: value}))
        is_tall = isinstance(value, (Tall, TallList)) or (key in _BEHIND and len(part) > 1)
        lines += ["", *part] if is_tall or was_tall else part
        was_tall = is_tall
    return "\n".join(lines) + "\n"


def _days(days: dict[str, Value]) -> Iterator[str]:
    yield "days:"
    for number, (day, items) in enumerate(days.items()):
        yield from ("",) if number else ()
        yield from block({day: items}, 2)


def _programme(visit: Visit, writer: Writer) -> dict[str, Value]:
    """Return the days and the undated items as they stand in the file."""
    plans = {str(plan.day): plan for plan in visit.days}
    items: dict[str, TallList] = {}
    for item in _with_needed_ids(visit.items):
        items.setdefault(item.start.day, TallList()).append(_item(item, writer))
    days = Tall()
    for day in sorted({*plans, *items} - {""}):
        if day in plans:
            facts = Tall(writer.fact(plans[day]))
            days[day] = Tall(facts | {"items": items[day]}) if day in items else facts
        else:
            days[day] = items[day]
    found: dict[str, Value] = {"days": days, "undated": items.get("", "")}
    return {key: value for key, value in found.items() if value}


def _with_needed_ids(items: tuple[Item, ...]) -> list[Item]:
    """Return the items, the id left out of each whose title gives the same one."""
    short = [item._replace(id=ItemId("")) for item in items]
    for _ in range(_ROUNDS):
        made = item_ids(short)
        wrong = [place for place, item in enumerate(items) if made[place] != item.id]
        if not wrong:
            return short
        for place in wrong:
            short[place] = items[place]
    return list(items)


def _item(item: Item, writer: Writer) -> Value:
    """Return an item in one line if that reads back to the same, else as a mapping."""
    writer.day = item.start.day
    data = writer.fact(item)
    title, at = data.get("title"), data.get("at", "")
    if isinstance(title, str) and isinstance(at, str) and data.keys() <= {"title", "at", "place"}:
        place = data.get("place", "")
        line = " ".join(part for part in (at, title, f"@ {place}" if place else "") if part)
        if isinstance(place, str) and len(line) <= _LONGEST_LINE and _reads_back(line, item, title, place):
            return line
    return data


def _reads_back(line: str, item: Item, title: str, place: str) -> bool:
    try:
        found = read_line(line, item.start.day)
    except TimeFault:
        return False
    return (found.start, found.end, found.title, found.place, found.is_doubtful) == (item.start, item.end, title, place, False)
