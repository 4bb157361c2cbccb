"""The press programme: what the media may attend, and where they gather when."""

import datetime as dt
from typing import NamedTuple

from visitplanner.model import ItemId, Press, Revision
from visitplanner.papers.given import Given, given
from visitplanner.precedence import AS_LISTED, Rule
from visitplanner.schedule import timings
from visitplanner.texts import Said
from visitplanner.times import local, say_clock
from visitplanner.views import View, ViewContact, ViewItem
from visitplanner.views.people import contacts, tell_person


class PressItem(NamedTuple):
    """An item as the media may know it; a closed one has no place and nowhere to gather."""

    time: Said
    title: Said
    place: Said
    access: str  # open, start, photo, closed
    access_label: Said
    gather: str  # an hour, worked out from the minutes before an exact start
    before: Said  # "15 min before" where the hour cannot be worked out
    gather_place: Said
    note: Said
    status: Said


class PressDay(NamedTuple):
    """A day for the media."""

    date: Said
    items: tuple[PressItem, ...]


class PressProgramme(NamedTuple):
    """What the media may attend, and whom they ask."""

    days: tuple[PressDay, ...]
    contact: Said
    function: Said
    ways: tuple[ViewContact, ...]


def press_programme(revision: Revision, view: View, rule: Rule = AS_LISTED) -> PressProgramme:
    """Tell the media of the items whose press field says something, as far as the public may know of them."""
    made = given(revision, view, rule)
    days: dict[str, list[PressItem]] = {day.day: [] for day in view.days}
    for told, item in made.items():
        if item.press:
            days[told.day].append(_item(made, told, item.press))
    found = tuple(PressDay(made.date(day), tuple(items)) for day, items in days.items() if items)
    visit, lookup = revision.visit, made.lookup
    asked = lookup.people.get(visit.coordinator)
    told_of = tell_person(made.voice, lookup, asked) if asked else None
    ways = contacts(made.voice, asked.contacts) if asked else ()
    return PressProgramme(found, told_of.names if told_of else (), told_of.function if told_of else (), ways)


def _item(made: Given, told: ViewItem, press: Press) -> PressItem:
    voice, lookup = made.voice, made.lookup
    is_closed = press.access == "closed"
    where = lookup.places.get(press.place)
    minutes = press.minutes_before
    hour = _gather(made, told, minutes)
    places = [place for place in told.places if place.use in ("at", "or", "rain")]
    return PressItem(
        told.time, told.title,
        () if is_closed else voice.listed([voice.paired(place.label, place.name, "{}: {}") for place in places], "; "),
        press.access, voice.label(f"press.{press.access}"), "" if is_closed else hour,
        voice.label("word.minutes-before", str(minutes)) if minutes and not hour and not is_closed else (),
        voice.text(where.name) if where and not is_closed else (), voice.text(press.note), told.status_label,
    )  # fmt: skip


def _gather(made: Given, told: ViewItem, minutes: int | None) -> str:
    timing = timings(made.lookup)[ItemId(told.id)]
    if not minutes or not timing.begins or told.start.precision != "exact":
        return ""
    wall = local(timing.begins - dt.timedelta(minutes=minutes), timing.zone)
    return say_clock(wall.hour * 60 + wall.minute, made.view.languages[0])
