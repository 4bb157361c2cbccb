"""The plan of interpreters, escorts and guides: who is with whom from when to when, who is booked twice, who has no break."""

import datetime as dt
from collections.abc import Iterator
from typing import NamedTuple

from visitplanner.model import Assignment, Item, ItemId, PersonId, Revision, Role
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
    is_without: bool  # several tasks and certainly no break


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
    of_each: dict[PersonId, list[_Task]] = {}
    for task in tasks:
        of_each.setdefault(task.assignment.person, []).append(task)
    days = []
    for day in view.days:
        todays = [task for task in tasks if task.told.day == day.day]
        turns = [_stay(made, made.voice.label("word.all-day"), one) for one in plans.get(day.day, ())]
        turns += [_turn(made, task, of_each[task.assignment.person]) for task in todays]
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


def _turn(made: Given, task: _Task, own: list[_Task]) -> Turn:
    one = task.assignment
    places = made.voice.listed([place.name for place in task.told.places if place.use in ("at", "from", "to")], " → ")
    name = made.name(one.person) if one.person else ()
    remarks = tuple(_remarks(made, task, own))
    return Turn(
        task.told.time, task.timing.open_end or task.timing.ends is None, task.told.title, places, _task(made, one), name,
        pair(made.voice, one), _mode(made, one), tuple(words for words, _ in remarks), any(grave for _, grave in remarks),
    )  # fmt: skip


def _remarks(made: Given, task: _Task, own: list[_Task]) -> Iterator[tuple[Said, bool]]:
    voice, one = made.voice, task.assignment
    if not one.person:
        yield voice.label("word.nobody-named"), True
        return
    others = [other for other in own if other.item.id != task.item.id]  # of all days: some go on past midnight
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
    is_told = not any(is_open for _, _, is_open in spans[:-1])
    is_without = len(spans) > 1 and is_told and not breaks
    return Stint(made.name(person), len({one.item.id for one in own}), f"{first}–{until}", tuple(breaks), is_without)
