"""One item of a revision as a reader may see it."""

import datetime as dt
from typing import NamedTuple

from visitplanner.labels import label
from visitplanner.model import LEVELS, Day, Expected, Gap, Item, ItemId, Part, PlaceUse, Stamp
from visitplanner.schedule import Lookup, Timing, at_its_hour, status_of
from visitplanner.texts import Said, Words, say_date, zone_city
from visitplanner.times import MINUTES_OF_DAY, UNKNOWN, Moment, bounds, calendar_day, say, say_span
from visitplanner.vehicles import vehicles_of
from visitplanner.views.people import languages, tell_assignments
from visitplanner.views.shape import ViewItem, ViewPlace
from visitplanner.views.words import Voice


class Teller(NamedTuple):
    """What is needed to tell of an item: facts, times, stamps, and the voice."""

    lookup: Lookup
    times: dict[ItemId, Timing]
    stamps: dict[str, Stamp]  # by UID: an id may come back as another item's
    voice: Voice


def tell_item(teller: Teller, item: Item) -> ViewItem:
    """Tell of an item on its first day."""
    voice, lookup = teller.voice, teller.lookup
    item = _without_hidden_leader(teller, item)
    timing, stamp, status = teller.times[item.id], teller.stamps.get(item.uid, Stamp()), status_of(lookup.visit, item)
    inside = voice.may_see("delegate")
    replaced = lookup.items.get(item.instead_of)
    if replaced and not voice.may_see(LEVELS[lookup.level(replaced)]):
        replaced = None
    public_event = lookup.public_events.get(item.public_event)
    first = ViewItem(
        id=item.id,
        uid=item.uid,
        kind=item.kind,
        kind_label=voice.label(f"kind.{item.kind}"),
        title=voice.text(item.title) or voice.label(f"kind.{item.kind}"),
        day=Day(item.start.day),
        status=status,
        status_label=voice.label(f"status.{status}") if status not in ("planned", "confirmed") else (),
        level=item.level or lookup.visit.level,
        who=tell_expected(voice, lookup, item.expected),
        places=tuple(tell_place(voice, lookup, use) for use in item.places if inside or use.use != "meet"),
        assignments=tell_assignments(voice, lookup, item.assignments),
        vehicles=tuple(voice.text(lookup.vehicles[one].name) for one in vehicles_of(item)) if inside else (),
        number=item.number if inside else "",
        be_there=_be_there(voice, item) if inside else (),
        luggage=voice.text(item.luggage) if inside else (),
        description=voice.text(item.description),
        parts=tuple(_part(voice, part) for part in item.parts),
        gaps=tuple(_gap(voice, gap) for gap in item.gaps),
        dress=voice.text(item.dress),
        bring=voice.text(item.bring),
        languages=languages(voice, item.languages),
        mode=item.mode,
        mode_label=voice.label(f"mode.{item.mode}") if item.mode != "on-site" else (),
        url=item.url,
        press=_press(voice, lookup, item),
        instead_of=(voice.text(replaced.title) or voice.label(f"kind.{replaced.kind}")) if replaced else (),
        condition=voice.text(item.condition),
        public_event=voice.text(public_event.title) if public_event and public_event.title != item.title else (),
        notes=voice.notes(item.notes),
        sequence=stamp.sequence,
        modified=stamp.modified,
        cancelled=stamp.cancelled,
    )
    return _with_times(teller, first, item, timing)


def _without_hidden_leader(teller: Teller, item: Item) -> Item:
    """Say the hour itself, or nothing, where an item comes right after one that the reader does not see."""
    leader = teller.lookup.items.get(ItemId(item.start.after))
    if leader is None or teller.voice.may_see(leader.level or teller.lookup.visit.level):
        return item
    told = at_its_hour(item, teller.times[item.id])
    return told if told.start.has_clock else told._replace(start=Moment("date" if item.start.day else "unknown", item.start.day))


def _with_times(teller: Teller, told: ViewItem, item: Item, timing: Timing) -> ViewItem:
    voice = teller.voice
    known_end = item.end if not _is_later(item, timing) else UNKNOWN
    ends = voice.each(lambda language: Words(_say_end(item, timing, language), language))
    time = voice.each(lambda language: Words(say_span(item.start, known_end, language), language))
    if _is_later(item, timing):
        time = voice.paired(time, ends, "{} – {}") if time else voice.dates(item.start.day, timing.last_day or item.end.day)
    return told._replace(
        start=item.start,
        end=item.end,
        zone=timing.zone,
        end_zone=timing.end_zone,
        begins=timing.begins,
        ends=timing.ends,
        open_end=timing.open_end,
        all_day=bool(item.start.day) and timing.begins is None,
        last_day=timing.last_day,
        time=time,
        start_said=voice.each(lambda language: Words(say(item.start, language), language)),
        end_said=ends,
        zone_note=_zone_note(teller, timing),
        time_note=voice.text(item.time_note),
    )


def _is_later(item: Item, timing: Timing) -> bool:
    return bool(timing.last_day) or (item.end.is_known and item.end.day not in ("", item.start.day))


def _say_end(item: Item, timing: Timing, language: str) -> str:
    if not _is_later(item, timing):
        return say(item.end, language)
    date = calendar_day(item.end)
    day = date.isoformat() if date else item.end.day
    return " ".join(part for part in (say_date(day, language, "short"), say_clock(item.end, language)) if part)


def say_clock(moment: Moment, language: str) -> str:
    """Say a moment as one who stands in its own day does: 00:30 rather than 24:30 of the day before."""
    return say(moment._replace(minute=moment.minute % MINUTES_OF_DAY) if moment.minute is not None else moment, language)


def _zone_note(teller: Teller, timing: Timing) -> Said:
    """Name the zones where the clock differs from the visit's, or where start and end differ."""
    visit_zone = teller.lookup.visit.zone
    if timing.begins is None or _same_clock(timing.begins, timing.zone, timing.end_zone, visit_zone):
        return ()
    zones = dict.fromkeys((timing.zone, timing.end_zone))

    def speak(language: str) -> Words:
        return label("word.zone-time", (language,), " – ".join(zone_city(zone, language) for zone in zones))[0]

    return teller.voice.each(speak)


def _same_clock(when: dt.datetime, *zones: str) -> bool:
    moment = Moment("exact", f"{when:%Y-%m-%d}", when.hour * 60 + when.minute)
    return len({bounds(moment, zone).earliest for zone in zones}) == 1


def tell_expected(voice: Voice, lookup: Lookup, expected: tuple[Expected, ...]) -> Said:
    """Name who is expected; to the public delegations and groups, but nobody alone (our default)."""
    inside = voice.may_see("delegate")

    def name(one: Expected) -> Said:
        if one.delegation:
            return voice.text(lookup.delegations[one.delegation].name)
        if one.group:
            return voice.text(lookup.groups[one.group].name)
        return voice.name(lookup.people[one.person]) or voice.label("word.to-be-named")

    return voice.listed(name(one) for one in expected if inside or not one.person)


def tell_place(voice: Voice, lookup: Lookup, use: PlaceUse) -> ViewPlace:
    """Tell of a place in its use, from the room to the house."""
    chain = lookup.chain(use.place)
    inner = chain[0]
    placed = next((place for place in chain if place.latitude is not None), inner)
    return ViewPlace(
        id=use.place,
        use=use.use,
        label=voice.label(f"place.{use.use}") if use.use != "at" else (),
        name=voice.listed(voice.text(place.name) for place in chain),
        address=next((voice.text(place.address) for place in chain if place.address), ()),
        note=voice.text(use.note),
        latitude=placed.latitude,
        longitude=placed.longitude,
        url=inner.url,
    )


def _part(voice: Voice, part: Part) -> Said:
    minutes = voice.label("word.minutes", str(part.minutes)) if part.minutes else ()
    return voice.paired(voice.text(part.title), voice.listed([minutes, voice.text(part.note)]))


def _be_there(voice: Voice, item: Item) -> Said:
    if not item.be_there.has_clock:
        return ()
    return voice.each(lambda language: label("word.be-there", (language,), say(item.be_there, language))[0])


def _gap(voice: Voice, gap: Gap) -> Said:
    times = voice.each(lambda language: Words(say_span(gap.start, gap.end, language), language))
    return voice.paired(times, voice.text(gap.note))


def _press(voice: Voice, lookup: Lookup, item: Item) -> Said:
    if item.press is None:
        return ()
    place = lookup.places.get(item.press.place)
    minutes = item.press.minutes_before
    before = voice.label("word.minutes-before", str(minutes)) if minutes else ()
    where = voice.led("place.meet", voice.text(place.name)) if place else ()
    return voice.listed([voice.label(f"press.{item.press.access}"), where, before, voice.text(item.press.note)], "; ")
