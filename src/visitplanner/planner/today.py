"""What runs at an instant, what comes next, who must be where, and how to reach them: never surer than the facts are."""

import datetime as dt
from collections.abc import Iterable, Sequence
from typing import Literal, NamedTuple

from visitplanner.model import NOT_HELD, Day, Item, ItemId, Level, VehicleId
from visitplanner.planner.finding import find_reader
from visitplanner.planner.showing import revision_or_draft
from visitplanner.schedule import Lookup
from visitplanner.store import Store
from visitplanner.texts import Said
from visitplanner.times import Bounds, bounds, local
from visitplanner.vehicles import vehicles_of
from visitplanner.views import View, ViewAssignment, ViewDay, ViewItem, ViewPerson, view
from visitplanner.views.people import contacts, tell_person
from visitplanner.views.words import Voice

State = Literal["running", "perhaps-begun", "perhaps-over", "coming", "some-time", "over"]
_AT_ONCE = dt.timedelta(minutes=15)
"""What starts so soon after the next item comes next too."""
_NIGHT = dt.timedelta(hours=6)
_PHONES = ("duty", "mobile", "phone")


class Seen(NamedTuple):
    """An item as it stands at an instant.

    `minutes` are those until it starts (coming) or since it began, None where no hour is known. `ends_open`: nobody said when
    it ends. `people` have a task there, the drivers of its vehicles too.
    """

    item: ViewItem
    state: State
    minutes: int | None = None
    ends_open: bool = False
    people: tuple[ViewAssignment, ...] = ()


class Phone(NamedTuple):
    """Who or what can be called, as whom, and the numbers in the order in which to try them; none where nobody gave one."""

    name: str
    role: str
    numbers: tuple[str, ...]


class Today(NamedTuple):
    """A visit at an instant (`at`, UTC): what certainly or perhaps runs, what comes, and what is some time that day.

    `day` is the programme's day, which ends at six in the morning; None where the instant is outside the visit.
    """

    visit: View
    at: dt.datetime
    day: ViewDay | None
    running: tuple[Seen, ...]
    perhaps: tuple[Seen, ...]
    coming: tuple[Seen, ...]
    some_time: tuple[Seen, ...]
    phones: tuple[Phone, ...]


def see_today(
    store: Store, word: str, who: str, level: Level, languages: Sequence[str], at: str, number: int | None = None
) -> Today:
    """Return how a visit stands at an instant (ISO 8601 in UTC), for all or for one reader. Raises ProblemsFound."""
    revision = revision_or_draft(store, word, number)
    chosen = languages or revision.visit.languages[:1]
    told = view(revision, find_reader(revision.visit, who, level), chosen)
    when = dt.datetime.fromisoformat(at)
    lookup, voice = Lookup(revision.visit), Voice(chosen, revision.visit.languages, level)
    day = programme_day(when, told.zone)
    seen = [_with_people(_seen(item, when, day), lookup, voice) for one in told.days for item in one.items if not item.continues]
    coming = sorted((one for one in seen if one.state == "coming"), key=_latest_start)
    today = Today(
        visit=told,
        at=when,
        day=next((one for one in told.days if one.day == day), None),
        running=tuple(one for one in seen if one.state in ("running", "perhaps-over")),
        perhaps=tuple(one for one in seen if one.state == "perhaps-begun"),
        coming=tuple(coming),
        some_time=tuple(one for one in seen if one.state == "some-time"),
        phones=(),
    )
    return today._replace(phones=_phones(today, lookup, voice))


def programme_day(when: dt.datetime, zone: str) -> Day:
    """Return the day of the programme at an instant: the night belongs to the day before, until six."""
    return Day((local(when, zone) - _NIGHT).date().isoformat())


def soonest(coming: Sequence[Seen]) -> tuple[Seen, ...]:
    """Return what comes next: the first item with an hour, and those that start with it or soon after; else those of that day."""
    first = next((one.minutes for one in coming if one.minutes is not None), None)
    if first is None:
        return tuple(one for one in coming if one.item.day == coming[0].item.day)
    return tuple(one for one in coming if one.minutes is not None and one.minutes <= first + _AT_ONCE.seconds // 60)


def _latest_start(seen: Seen) -> dt.datetime:
    """Return by when an item starts at the latest, so that what has no hour stands behind what has one."""
    latest = seen.item.begins or bounds(seen.item.start, seen.item.zone).latest
    return latest or dt.datetime.max.replace(tzinfo=dt.UTC)


def _seen(item: ViewItem, when: dt.datetime, day: Day) -> Seen:
    if item.status in NOT_HELD:
        return Seen(item, "over")
    if item.begins is None:
        return Seen(item, _without_hour(item, when, day))
    begun = round((when - item.begins).total_seconds() / 60)
    about = bounds(item.start, item.zone) if item.start.precision == "about" else Bounds(item.begins, item.begins)
    if about.earliest is None or about.latest is None or when < about.earliest:
        return Seen(item, "coming", -begun)
    is_open = item.open_end or item.ends is None
    ends = Bounds(item.ends, item.ends) if is_open else bounds(item.end, item.end_zone)
    first, last = ends.earliest or item.ends or item.begins, ends.latest or item.ends or item.begins
    if item.start.precision == "by":
        return Seen(item, "over")
    if when >= max(last, about.latest):
        return Seen(item, "over", begun, is_open)
    if when < about.latest:
        return Seen(item, "perhaps-begun", begun, is_open)
    return Seen(item, "running" if when < first or is_open else "perhaps-over", begun, is_open)


def _without_hour(item: ViewItem, when: dt.datetime, day: Day) -> State:
    """Return how an item without an hour stands: some time today as long as its part of the day, or its last day, is not over."""
    if not item.day <= day <= (item.last_day or item.day):
        return "coming" if item.day > day else "over"
    latest = bounds(item.start, item.zone).latest
    is_over = item.start.part and not item.last_day and latest is not None and when >= latest
    return "over" if is_over else "some-time"


def _with_people(seen: Seen, lookup: Lookup, voice: Voice) -> Seen:
    """Add who has a task at an item, and who drives its vehicles if nobody else is named as driver."""
    item = lookup.items.get(ItemId(seen.item.id))
    tasks = list(seen.item.assignments)
    if item and not any(task.role == "driver" and task.person for task in tasks) and voice.may_see("delegate"):
        tasks += [ViewAssignment("driver", voice.label("role.driver"), person) for person in _drivers(item, lookup, voice)]
    return seen._replace(people=tuple(tasks))


def _drivers(item: Item, lookup: Lookup, voice: Voice) -> Iterable[ViewPerson]:
    for vehicle in vehicles_of(item):
        if driver := lookup.people.get(lookup.vehicles[VehicleId(vehicle)].driver):
            yield tell_person(voice, lookup, driver)


def _phones(today: Today, lookup: Lookup, voice: Voice) -> tuple[Phone, ...]:
    """Return whom to call: the coordinator, who is on duty that day, who has a task at what runs or comes next, the vehicles."""
    found: dict[str, Phone] = {}
    if today.visit.coordinator:
        _add(found, today.visit.coordinator, _said(voice.label("word.coordinator")))
    for task in today.day.assignments if today.day else ():
        if task.person:
            _add(found, task.person, _said(task.label))
    near = [*today.running, *today.perhaps, *soonest(today.coming)]
    for task in (task for one in near for task in one.people):
        if task.person:
            _add(found, task.person, _said(task.label))
    for vehicle in dict.fromkeys(one for seen in near for one in _vehicles(seen, lookup)):
        fact = lookup.vehicles[vehicle]
        if numbers := tuple(one.value for one in contacts(voice, fact.contacts) if one.kind in _PHONES):
            found[f"vehicle {vehicle}"] = Phone(_said(voice.text(fact.name)), _said(voice.label("word.vehicle")), numbers)
    return tuple(found.values())


def _vehicles(seen: Seen, lookup: Lookup) -> tuple[VehicleId, ...]:
    item = lookup.items.get(ItemId(seen.item.id))
    return vehicles_of(item) if item else ()


def _add(found: dict[str, Phone], person: ViewPerson, role: str) -> None:
    before = found.get(person.id, Phone(_said(person.names), "", ()))
    numbers = tuple(one.value for kind in _PHONES for one in person.contacts if one.kind == kind)
    roles = dict.fromkeys(filter(None, [*before.role.split(", "), role]))
    found[person.id] = Phone(before.name, ", ".join(roles), numbers)


def _said(told: Said) -> str:
    return told[0].text if told else ""
