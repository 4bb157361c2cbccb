"""The papers of those who work: the plan of interpreters and escorts, and the line-by-line programme of the host team."""

import datetime as dt
from collections.abc import Iterator
from typing import NamedTuple

from visitplanner.model import Assignment, Item, ItemId, ItemKind, PersonId, Revision, Role
from visitplanner.papers.given import Given, given
from visitplanner.precedence import AS_LISTED, Rule
from visitplanner.schedule import Timing, timings
from visitplanner.texts import Said, Words, language_name
from visitplanner.times import local, say_clock
from visitplanner.views import View, ViewItem
from visitplanner.views.words import Voice

PLANNED: tuple[Role, ...] = ("interpreter", "escort", "guide")
REST = dt.timedelta(minutes=10)
"""A break shorter than this is none for one who speaks for others (our default)."""


class Turn(NamedTuple):
    """One task of one person at an item. `name` is empty while it is open. `remarks` say what cannot be, or is hard."""

    time: Said
    ends_open: bool
    title: Said
    place: Said
    task: Said
    name: Said
    pair: Said
    mode: Said
    remarks: tuple[Said, ...]
    is_warning: bool  # booked twice, or nobody named


class Stint(NamedTuple):
    """The day of one person: how many tasks, from when to when, and the breaks in between."""

    name: Said
    tasks: int
    time: str
    breaks: tuple[str, ...]
    is_without: bool  # several tasks and no break


class PlanDay(NamedTuple):
    """A day of the plan."""

    date: Said
    turns: tuple[Turn, ...]
    stints: tuple[Stint, ...]


class InterpreterPlan(NamedTuple):
    """The plan by day; first who does it for the whole stay, and for days."""

    stays: tuple[Turn, ...]
    days: tuple[PlanDay, ...]


class _Task(NamedTuple):
    told: ViewItem
    item: Item
    assignment: Assignment
    timing: Timing


def interpreter_plan(revision: Revision, view: View, rule: Rule = AS_LISTED) -> InterpreterPlan:
    """Say who interprets, escorts and guides where and when, who has no break and who is booked twice."""
    made = given(revision, view, rule)
    times = timings(made.lookup)
    tasks = [
        _Task(told, item, one, times[ItemId(item.id)])
        for told, item in made.items()
        for one in item.assignments
        if one.role in PLANNED
    ]
    stays = tuple(
        _stay(made, made.voice.text(body.name), one)
        for body in revision.visit.delegations
        for one in body.assignments
        if one.role in PLANNED
    )
    plans = {plan.day: [one for one in plan.assignments if one.role in PLANNED] for plan in revision.visit.days}
    days = []
    for day in view.days:
        todays = [task for task in tasks if task.told.day == day.day]
        turns = [_stay(made, made.voice.label("word.all-day"), one) for one in plans.get(day.day, ())]
        turns += [_turn(made, task, todays) for task in todays]
        if turns:
            days.append(PlanDay(day.date, tuple(turns), tuple(_stints(made, todays))))
    return InterpreterPlan(stays, tuple(days))


def _stay(made: Given, what: Said, one: Assignment) -> Turn:
    name = made.name(one.person) if one.person else ()
    open_ = () if one.person else (made.voice.label("word.nobody-named"),)
    return Turn(
        time=(), ends_open=False, title=what, place=(), task=_task(made, one), name=name, pair=pair(made.voice, one),
        mode=_mode(made, one), remarks=open_, is_warning=not one.person,
    )  # fmt: skip


def _turn(made: Given, task: _Task, todays: list[_Task]) -> Turn:
    one = task.assignment
    places = made.voice.listed([place.name for place in task.told.places if place.use in ("at", "from", "to")], " → ")
    name = made.name(one.person) if one.person else ()
    remarks = tuple(_remarks(made, task, todays))
    return Turn(
        task.told.time, task.timing.open_end or task.timing.ends is None, task.told.title, places, _task(made, one), name,
        pair(made.voice, one), _mode(made, one), tuple(words for words, _ in remarks), any(grave for _, grave in remarks),
    )  # fmt: skip


def _remarks(made: Given, task: _Task, todays: list[_Task]) -> Iterator[tuple[Said, bool]]:
    voice, one = made.voice, task.assignment
    if not one.person:
        yield voice.label("word.nobody-named"), True
        return
    others = [other for other in todays if other.assignment.person == one.person and other.item.id != task.item.id]
    for title in dict.fromkeys(other.told.title for other in others if overlaps(task.timing, other.timing)):
        yield voice.led("word.booked-twice", title), True
    begins = task.timing.begins
    if begins and any(_is_short(other.timing, begins) for other in others):
        yield voice.label("word.no-break-before"), False
    if one.note:
        yield voice.text(one.note), False


def overlaps(one: Timing, other: Timing) -> bool:
    """Say whether two items certainly take place at the same time: an end that nobody told counts for nothing."""
    if not one.begins or not other.begins:
        return False
    first, second = (one, other) if one.begins <= other.begins else (other, one)
    if first.begins == second.begins:
        return True
    return bool(first.ends and not first.open_end and second.begins and second.begins < first.ends)


def _is_short(before: Timing, begins: dt.datetime) -> bool:
    return bool(before.ends and not before.open_end and dt.timedelta(0) <= begins - before.ends < REST)


def _task(made: Given, one: Assignment) -> Said:
    return made.voice.label(f"role.{one.role}")


def pair(voice: Voice, one: Assignment) -> Said:
    """Say the pair of languages: "Latvian – Georgian"."""
    tags = [tag for tag in (one.source, one.target) if tag]
    return voice.each(lambda tongue: Words(" – ".join(language_name(tag, tongue) for tag in tags), tongue))


def _mode(made: Given, one: Assignment) -> Said:
    voice = made.voice
    return voice.listed(
        [voice.label(f"interpreting.{one.mode}") if one.mode else (), voice.label("mode.online") if one.online else ()]
    )


def _stints(made: Given, todays: list[_Task]) -> Iterator[Stint]:
    for person in dict.fromkeys(task.assignment.person for task in todays if task.assignment.person):
        own = [task for task in todays if task.assignment.person == person]
        yield _stint(made, person, own)


def _stint(made: Given, person: PersonId, own: list[_Task]) -> Stint:
    zone, tongue = made.view.zone, made.view.languages[0]

    def clock(when: dt.datetime) -> str:
        wall = local(when, zone)
        return say_clock(wall.hour * 60 + wall.minute, tongue)

    spans = sorted(
        {(one.timing.begins, one.timing.ends, one.timing.open_end) for one in own if one.timing.begins and one.timing.ends}
    )
    first = clock(spans[0][0]) if spans else ""
    last = max(spans, key=lambda span: span[1]) if spans else None
    until = clock(last[1]) if last and not last[2] else ""
    breaks, end = [], None
    for begins, ends, is_open in spans:
        if end and begins - end >= REST:
            breaks.append(f"{clock(end)}–{clock(begins)}")
        end = None if is_open else max(end, ends) if end else ends
    count = len({one.item.id for one in own})
    return Stint(made.name(person), count, f"{first}–{until}", tuple(breaks), count > 1 and not breaks)


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
    for told, item in made.items():
        lines[told.day].append(_line(made, told, item))
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


def _line(made: Given, told: ViewItem, item: Item) -> Line:
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
        plan_b=tuple(_plan_b(made, told, item)),
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


def _plan_b(made: Given, told: ViewItem, item: Item) -> Iterator[Said]:
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
    for other, fact in made.items():
        if fact.instead_of == item.id:
            yield voice.led("word.or-instead", voice.listed([other.time, other.title], " "))
