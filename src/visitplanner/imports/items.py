"""A visit with the items of a calendar of others in it, known again by their UIDs, which never leave this house.

An item's own UID is made from the visit's and the foreign one, as a hash: a second import finds it by that, while nobody who
sees our calendars can tell the other's. Its first eight letters stand for the calendar, so that what has left it is known too.
"""

import hashlib
import re
from collections.abc import Mapping
from typing import Any, Literal, NamedTuple, get_args

from visitplanner.ids import free_id
from visitplanner.imports.foreign import Calendar, Foreign
from visitplanner.imports.words import folded
from visitplanner.labels import label
from visitplanner.model import MOVEMENTS, Item, ItemId, ItemKind, Place, PlaceId, PlaceUse, Visit
from visitplanner.texts import LANGUAGES, NO_TEXT, Text, is_language, unsafe_character
from visitplanner.times import MINUTES_OF_DAY, Moment, bounds, date_of, local

_LONG, _SHORT = 20_000, 500
_CALENDAR = 8
"""So many first letters of a UID stand for the calendar it came from."""
_NIGHT = 6 * 60
_FLIGHT = re.compile(r"\b([A-Z][A-Z0-9]) ?([0-9]{2,4})\b")


class Wanted(NamedTuple):
    """How items are to be imported: their kind and level, if they are told; `places`: a foreign place, and ours, by id."""

    language: str = "und"
    kind: ItemKind | Literal[""] = ""
    level: Literal["", "public", "delegate", "host", "organiser"] = ""
    places: Mapping[str, PlaceId] = {}


class Taken(NamedTuple):
    """What becomes of one foreign item: the item, and whether it is new; None where it is left out, with the reason."""

    foreign: Foreign
    item: Item | None
    is_new: bool = False
    why: str = ""


class Imported(NamedTuple):
    """The visit with the items in it; what became of each; those that came from this calendar once, and left it."""

    visit: Visit
    taken: tuple[Taken, ...]
    gone: tuple[ItemId, ...]


def merge_items(visit: Visit, calendar: Calendar, wanted: Wanted) -> Imported:
    """Return the visit with the items of a calendar: new ones, and those that it has already as the calendar now says them."""
    source = _digest(visit.uid, calendar.name or calendar.file)[:_CALENDAR]
    merger = _Merger(visit, wanted, source)
    taken = tuple(merger.take(foreign) for foreign in calendar.items)
    seen = {_tail(visit, foreign.key) for foreign in calendar.items}
    days = [foreign.start.day for foreign in calendar.items]
    gone = tuple(
        item.id
        for item in visit.items
        if item.uid[:_CALENDAR] == source
        and item.uid[_CALENDAR:] not in seen
        and item.status != "cancelled"
        and days
        and min(days) <= item.start.day <= max(days)
    )
    return Imported(visit._replace(items=tuple(merger.items.values()), places=tuple(merger.places.values())), taken, gone)


def _digest(*words: str) -> str:
    return hashlib.sha256("\n".join(words).encode()).hexdigest()


def _tail(visit: Visit, key: str) -> str:
    """Return the part of a UID that stands for a foreign item (RFC 9562, version 8)."""
    letters = _digest(visit.uid, visit.id, key)
    return f"-{letters[:4]}-8{letters[4:7]}-a{letters[7:10]}-{letters[10:22]}"


class _Merger:
    def __init__(self, visit: Visit, wanted: Wanted, source: str) -> None:
        self._visit, self._wanted, self._source = visit, wanted, source
        self.items = {item.id: item for item in visit.items}
        self.places = {place.id: place for place in visit.places}
        self._known = {item.uid[_CALENDAR:]: item.id for item in visit.items if item.uid}
        self._names = {folded(words): one.id for one in visit.places for _, words in one.name.forms}
        self._names |= {folded(name): id_ for name, id_ in wanted.places.items()}

    def take(self, foreign: Foreign) -> Taken:
        tail = _tail(self._visit, foreign.key)
        if known := self._known.get(tail):
            self.items[known] = self._updated(self.items[known], foreign)
            return Taken(foreign, self.items[known])
        if foreign.status == "CANCELLED":
            return Taken(foreign, None, why="cancelled")
        made = self._made(foreign, self._source + tail)
        self.items[made.id], self._known[tail] = made, made.id
        return Taken(foreign, made, is_new=True)

    def _made(self, foreign: Foreign, uid: str) -> Item:
        title = cleaned(foreign.title, _SHORT)
        kind = self._wanted.kind or _kind(title)
        number = _FLIGHT.search(title) if kind in MOVEMENTS else None
        item = Item(
            id=ItemId(free_id(title, "item", {*self.items, "previous"})),
            uid=uid,
            kind=kind,
            title=self._text(title, foreign) or _named(kind, self._wanted.language),
            level=self._wanted.level,
            number=f"{number[1]} {number[2]}" if number else "",
            status="tentative" if foreign.status == "TENTATIVE" else "planned",
        )
        return self._updated(item, foreign)

    def _updated(self, item: Item, foreign: Foreign) -> Item:
        """Return an item as the calendar says it; what organisers have added in other languages and fields stays."""
        title = self._text(cleaned(foreign.title, _SHORT), foreign)
        cancelled = foreign.status == "CANCELLED"
        places = self._places(item, foreign)
        here = next((self._zone_at(use.place) for use in places if use.use == "at"), self._visit.zone)
        start = _by_clocks_of(here, foreign.start)
        return item._replace(
            title=_said(item.title, title),
            start=start,
            end=_through_the_night(start, _by_clocks_of(here, foreign.end)),
            status="cancelled" if cancelled else "planned" if item.status == "cancelled" else item.status,
            places=places,
            description=_said(item.description, self._text(cleaned(foreign.description, _LONG, lines=True), foreign)),
            url=foreign.url if _URL.fullmatch(foreign.url) and not unsafe_character(foreign.url) else item.url,
        )

    def _text(self, words: str, foreign: Foreign) -> Text:
        language = foreign.language if is_language(foreign.language) else self._wanted.language
        return Text(((language, words),)) if words else NO_TEXT

    def _zone_at(self, place: PlaceId) -> str:
        seen: set[PlaceId] = set()
        while place in self.places and place not in seen:
            if self.places[place].zone:
                return self.places[place].zone
            seen.add(place)
            place = self.places[place].parent
        return self._visit.zone

    def _places(self, item: Item, foreign: Foreign) -> tuple[PlaceUse, ...]:
        """Return where an item is: where the calendar says, unless organisers have said it and we do not know the calendar's."""
        said = cleaned(foreign.location, _SHORT)
        there = next((use for use in item.places if use.use == "at"), None)
        place = self._place(said, foreign, makes=there is None) if said else PlaceId("")
        if not place or (there and there.place == place):
            return item.places
        if there:
            return tuple(use._replace(place=place) if use == there else use for use in item.places)
        return (PlaceUse("at", place), *item.places)

    def _place(self, said: str, foreign: Foreign, *, makes: bool) -> PlaceId:
        """Return the place of that name, of the whole or of what stands before its first comma; a new one if need be."""
        name = said.partition(",")[0].strip() or said
        for words in (said, name):
            if known := self._names.get(folded(words)):
                return known
        if not makes:
            return PlaceId("")
        made = PlaceId(free_id(name, "place", self.places))
        language = self._wanted.language
        address = Text(((language, said),)) if said != name else NO_TEXT
        self.places[made] = Place(
            made, Text(((language, name),)), address=address, latitude=foreign.latitude, longitude=foreign.longitude
        )
        self._names[folded(said)] = self._names[folded(name)] = made
        return made


def _by_clocks_of(zone: str, moment: Moment) -> Moment:
    """Return a moment by the clocks of a zone where it was said in UTC, and without a zone where those showed the same.

    A name of Windows stands for many zones of one time: Kyiv's, Riga's and Sofia's.
    """
    if moment.zone == "UTC" and zone != "UTC" and (instant := bounds(moment, "UTC").earliest):
        wall = local(instant, zone)
        fold = wall.fold if wall.utcoffset() != wall.replace(fold=1 - wall.fold).utcoffset() else None
        return Moment("exact", f"{wall:%Y-%m-%d}", wall.hour * 60 + wall.minute, fold=fold)
    is_same = moment.zone and bounds(moment, "UTC") == bounds(moment._replace(zone=""), zone)
    return moment._replace(zone="") if is_same else moment


_URL = re.compile(r"https?://[^\s<>\"]{1,1000}", re.IGNORECASE)


def cleaned(words: str, most: int, *, lines: Any = False) -> str:
    """Return foreign words as a text may hold them: what would steer a terminal is a space, what is too long is cut."""
    said = "".join(" " if unsafe_character(letter, lines=True) else letter for letter in words.replace("\t", " "))
    said = re.sub(r"\n{3,}", "\n\n", "\n".join(line.rstrip() for line in said.split("\n"))) if lines else " ".join(said.split())
    said = said.strip()
    return said if len(said) <= most else f"{said[: most - 1].rstrip()}…"


def _said(old: Text, new: Text) -> Text:
    """Return a text with the calendar's words in their language."""
    return Text(tuple((dict(old.forms) | dict(new.forms)).items()))


def _named(kind: str, language: str) -> Text:
    words = label(f"kind.{kind}", (language,))[0]
    return Text(((words.language, words.text),))


def _kind(title: str) -> ItemKind:
    """Return the kind that a title names as a word of its own, in English, Latvian or Georgian; a flight by its number too."""
    said = f" {folded(title)} "
    found = {kind for kind in get_args(ItemKind) if any(f" {one} " in said for one in _kind_words(kind))}
    if len(found) == 1:
        kind: ItemKind = found.pop()
        return kind
    return "flight" if _FLIGHT.search(title) and not found and "✈" in title else "other"


def _kind_words(kind: str) -> set[str]:
    return {folded(words.text) for words in label(f"kind.{kind}", LANGUAGES)} if kind != "other" else set()


def _through_the_night(start: Moment, end: Moment) -> Moment:
    """Return an end in the small hours of the next day as one of the night that it belongs to."""
    first, last = date_of(start.day), date_of(end.day)
    if first and last and start.has_clock and end.minute is not None and (last - first).days == 1 and end.minute <= _NIGHT:
        return end._replace(day=start.day, minute=end.minute + MINUTES_OF_DAY)
    return end
