"""The programme line by line for the host team: who greets, who speaks how long, who answers for it, what else if it fails."""

import datetime as dt
from collections.abc import Iterator
from typing import NamedTuple

from visitplanner.model import Assignment, Item, ItemId, ItemKind, Revision
from visitplanner.papers.given import Given, given
from visitplanner.papers.interpreting import pair
from visitplanner.precedence import AS_LISTED, Rule
from visitplanner.schedule import timings
from visitplanner.texts import Said
from visitplanner.times import say_clock
from visitplanner.views import View, ViewItem


class Step(NamedTuple):
    """A step within an item. `clock` is worked out from the minutes told, in steps of five; empty where they do not tell."""

    clock: str
    what: Said
    who: Said
    minutes: int | None


class Line(NamedTuple):
    """An item for those who run it: when to be there, who owns it, who greets, each step, and what else if it fails."""

    time: Said
    be_there: Said
    title: Said
    code: str
    status: Said
    place: Said
    meet: Said
    who: Said
    headcount: int | None
    owner: Said  # responsible, else host; empty: nobody
    needs_owner: bool
    vehicles: tuple[Said, ...]
    steps: tuple[Step, ...]
    plan_b: tuple[Said, ...]
    notes: tuple[Said, ...]


class LineDay(NamedTuple):
    """A day line by line."""

    date: Said
    title: Said
    duty: Said
    lines: tuple[Line, ...]
    notes: tuple[Said, ...]


class LineByLine(NamedTuple):
    """The programme of the host team."""

    days: tuple[LineDay, ...]


_BY_THEMSELVES: frozenset[ItemKind] = frozenset({"flight", "train", "breakfast", "free", "rest", "overnight"})
"""Kinds that nobody of the hosts runs."""
GRAIN = 5
"""Minutes: a step begins on the next five."""


def line_by_line(revision: Revision, view: View, rule: Rule = AS_LISTED) -> LineByLine:
    """Tell each day to those who run it."""
    made = given(revision, view, rule)
    lines: dict[str, list[Line]] = {day.day: [] for day in view.days}
    instead: dict[ItemId, list[ViewItem]] = {}
    for told, item in made.items():
        instead.setdefault(item.instead_of, []).append(told)
    for told, item in made.items():
        lines[told.day].append(_line(made, told, item, instead.get(item.id, [])))
    plans = {plan.day: plan for plan in revision.visit.days}
    return LineByLine(
        tuple(
            LineDay(
                day.date, day.title, _duty(made, plans[day.day].assignments if day.day in plans else ()), tuple(found), day.notes
            )
            for day in view.days
            if (found := lines[day.day])
        )
    )


def _duty(made: Given, assignments: tuple[Assignment, ...]) -> Said:
    voice = made.voice
    told = [voice.led(f"role.{one.role}", _who(made, one)) for one in assignments]
    return voice.listed(told, "; ")


def _who(made: Given, one: Assignment) -> Said:
    return made.name(one.person) if one.person else made.voice.label("word.to-be-named")


def _line(made: Given, told: ViewItem, item: Item, instead: list[ViewItem]) -> Line:
    voice = made.voice
    owners = [one for one in item.assignments if one.role == "responsible"] or [
        one for one in item.assignments if one.role == "host"
    ]
    meets = [place.name for place in told.places if place.use == "meet"]
    way = [place.name for place in told.places if place.use in ("from", "via", "to")]
    here = [place.name for place in told.places if place.use == "at"]
    notes = (told.description, voice.led("word.bring", told.bring), voice.led("word.dress", told.dress), *told.notes)
    return Line(
        time=told.time,
        be_there=told.be_there,
        title=told.title,
        code=item.number,
        status=told.status_label,
        place=voice.listed([voice.listed(here, "; "), voice.listed(way, " → ")], "; "),
        meet=voice.listed(meets, "; "),
        who=told.who,
        headcount=item.headcount,
        owner=voice.listed([_who(made, one) for one in owners], "; "),
        needs_owner=item.kind not in _BY_THEMSELVES,
        vehicles=told.vehicles,
        steps=tuple(_steps(made, item)),
        plan_b=tuple(_plan_b(made, told, item, instead)),
        notes=tuple(note for note in notes if note),
    )


def _steps(made: Given, item: Item) -> Iterator[Step]:
    """Yield who greets, then who speaks and what follows, with hours as long as every step before tells its minutes.

    Who speaks within the parts of an item has no hour.
    """
    voice, tongue = made.voice, made.view.languages[0]
    minute = item.start.minute if item.start.precision == "exact" else None

    def clock() -> str:
        return "" if minute is None else say_clock(minute % 1440, tongue)

    for one in (one for one in item.assignments if one.role in ("greeter", "chair", "escort", "guide", "interpreter", "driver")):
        details = [pair(voice, one), voice.text(one.note)]
        yield Step("", voice.label(f"role.{one.role}"), voice.paired(_who(made, one), voice.listed(details)), one.minutes)
    speeches = [(voice.label("role.speaker"), _who(made, one), one.minutes) for one in item.assignments if one.role == "speaker"]
    parts = [(voice.text(part.title), voice.text(part.note), part.minutes) for part in item.parts]
    within = _are_within(made, item)
    for what, who, minutes in speeches if within else ():
        yield Step("", what, who, minutes)
    for what, who, minutes in parts if within else [*speeches, *parts]:
        yield Step(clock() if minutes else "", what, who, minutes)
        minute = None if minute is None or not minutes else minute + _grained(minutes)


def _grained(minutes: int) -> int:
    return -(-minutes // GRAIN) * GRAIN


def _are_within(made: Given, item: Item) -> bool:
    """Say whether the speeches of an item must be a share of its parts: one after the other, both would outlast its end."""
    timing = timings(made.lookup)[ItemId(item.id)]
    parts = sum(_grained(part.minutes or 0) for part in item.parts)
    if not parts or not timing.begins or not timing.ends or timing.open_end:
        return False
    speeches = sum(_grained(one.minutes or 0) for one in item.assignments if one.role == "speaker")
    return dt.timedelta(minutes=speeches + parts) > timing.ends - timing.begins


def _plan_b(made: Given, told: ViewItem, item: Item, instead: list[ViewItem]) -> Iterator[Said]:
    voice, lookup = made.voice, made.lookup
    for place in told.places:
        if place.use in ("rain", "or"):
            yield voice.led(f"place.{place.use}", place.name)
    if all(place.use != "rain" for place in told.places):
        for use in item.places:
            rain = lookup.places[use.place].rain if use.use == "at" and use.place else None
            if rain:
                yield voice.led("place.rain", voice.text(lookup.places[rain].name))
    if told.condition:
        yield voice.led("word.in-case", told.condition)
    if told.instead_of:
        yield voice.led("word.instead-of", told.instead_of)
    for other in instead:
        yield voice.led("word.or-instead", voice.listed([other.time, other.title], " "))
