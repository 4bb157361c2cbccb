"""Build the view of a revision for a reader in one or two languages."""

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence

from visitplanner.model import (
    LEVELS,
    Day,
    DelegationId,
    GroupId,
    Item,
    ItemId,
    Lodging,
    PersonId,
    PlaceId,
    PlaceUse,
    Project,
    Revision,
    VehicleId,
)
from visitplanner.schedule import Lookup, by_day, days_of, is_present, of_removed, timings
from visitplanner.texts import Said, Words, say_date
from visitplanner.times import date_of
from visitplanner.views.items import Teller, say_clock, tell_expected, tell_item, tell_place
from visitplanner.views.people import tell_assignments, tell_body, tell_delegation, tell_person
from visitplanner.views.shape import Reader, View, ViewDay, ViewItem, ViewLodging, ViewProject
from visitplanner.views.words import Voice


def view(revision: Revision, reader: Reader, languages: Sequence[str]) -> View:
    """Return what a reader may see of a revision, said in one or two languages. Raises KeyError for a reader who is not in it."""
    return next(views(revision, (reader,), languages))


def views(revision: Revision, readers: Sequence[Reader], languages: Sequence[str]) -> Iterator[View]:
    """Yield the view of each of several readers of one level, as `view` does; what they share is told once.

    Raises KeyError for a reader who is not in the revision, ValueError for readers of different levels.
    """
    if len({reader.level for reader in readers}) > 1:
        raise ValueError("readers of different levels share no view")
    lookup = Lookup(revision.visit)
    teller: Teller | None = None
    told: dict[ItemId, ViewItem] = {}
    for reader in readers:
        if teller is None:
            voice = Voice(languages, revision.visit.languages, reader.level)
            teller = Teller(lookup, timings(lookup), {stamp.uid: stamp for stamp in revision.stamps}, voice)
            shared, ordered = _shared(teller, revision, reader), by_day(lookup)
        shown = _Shown(lookup, reader)
        days, undated = _days(teller, shown, ordered, told)
        yield shared._replace(
            reader=reader,
            reader_name=reader_name(lookup, reader, voice),
            days=days,
            undated=undated,
            removed=_removed(revision, reader, voice),
            lodgings=tuple(_lodging(teller, one) for one in revision.visit.lodgings if shown.lodging(one)),
        )


def _shared(teller: Teller, revision: Revision, reader: Reader) -> View:
    """Return what all readers of a level see alike: all but the items, the beds, and the reader's own name."""
    visit, lookup, voice = revision.visit, teller.lookup, teller.voice
    coordinator = lookup.people.get(visit.coordinator)
    return View(
        visit=visit.id,
        reader=reader,
        languages=voice.languages,
        zone=visit.zone,
        title=voice.text(visit.title),
        category=voice.label(f"category.{visit.category}"),
        status=voice.label(f"status.{visit.status}"),
        purpose=voice.text(visit.purpose),
        dates=voice.dates(visit.start, visit.end) or voice.label("word.dates-unknown"),
        dates_note=voice.text(visit.dates_note),
        revision=revision.number,
        published=revision.published,
        digest=revision.digest,
        hosts=tuple(tell_body(voice, lookup.organisations[host]) for host in visit.hosts),
        coordinator=tell_person(voice, lookup, coordinator) if coordinator else None,
        project=_project(voice, lookup, visit.project) if visit.project else None,
        delegations=tuple(tell_delegation(voice, lookup, one) for one in visit.delegations),
        open_points=tuple(voice.text(one) for one in visit.open_points) if voice.may_see("organiser") else (),
        notes=voice.notes(visit.notes),
    )


def reader_name(lookup: Lookup, reader: Reader, voice: Voice) -> Said:
    """Return the name of the one a view is for; empty for the whole visit. Raises KeyError if it is not in the visit."""
    match reader.kind:
        case "visit":
            return ()
        case "person":
            return voice.name(lookup.people[PersonId(reader.id)])
        case "delegation":
            return voice.text(lookup.delegations[DelegationId(reader.id)].name)
        case "group":
            return voice.text(lookup.groups[GroupId(reader.id)].name)
        case "place":
            return voice.text(lookup.places[PlaceId(reader.id)].name)
        case "vehicle":
            return voice.text(lookup.vehicles[VehicleId(reader.id)].name)


class _Shown:
    """Which items of a visit a reader sees."""

    def __init__(self, lookup: Lookup, reader: Reader) -> None:
        self.lookup, self.reader = lookup, reader
        self.marks = self._marks()
        self.members = {member.person for one in lookup.visit.delegations for member in one.members}
        self.members |= {head.person for one in lookup.visit.delegations for head in one.heads}
        self.served = {
            one.id for one in lookup.visit.delegations for task in one.assignments if task.person and task.person == reader.id
        }

    def _marks(self) -> frozenset[str]:
        lookup, reader = self.lookup, self.reader
        if reader.kind == "delegation":
            return frozenset(
                mark for one in lookup.visit.delegations if one.id == reader.id for mark in lookup.tokens_of_delegation(one.id)
            )
        if reader.kind == "group":
            return frozenset(
                mark for one in lookup.visit.groups if one.id == reader.id for mark in lookup.tokens_of_group(one.id)
            )
        return frozenset([f"p:{reader.id}"])

    def item(self, item: Item) -> bool:
        if self.lookup.level(item) > LEVELS.index(self.reader.level):
            return False
        match self.reader.kind:
            case "visit":
                return True
            case "place":
                return any(place.id == self.reader.id for use in item.places for place in self.lookup.chain(use.place))
            case "vehicle":
                return self.reader.id in item.vehicles
            case "person":
                return self._concerns_person(item)
            case _:
                return self._is_there(item) and (not item.expected or not self.marks.isdisjoint(self.lookup.marks(item)))

    def _concerns_person(self, item: Item) -> bool:
        person = PersonId(self.reader.id)
        if any(one.person == person for one in item.assignments):
            return True
        expected = self.lookup.marks(item)
        if any(not item.expected or not self.lookup.tokens_of_delegation(one).isdisjoint(expected) for one in self.served):
            return True
        if item.expected:
            return f"p:{person}" in expected and self._is_there(item)
        return person in self.members and self._is_there(item)

    def is_there(self, day: Day) -> bool:
        """Whether the reader, a person or a delegation, may be there on a day."""
        lookup, reader = self.lookup, self.reader
        if reader.kind == "person":
            return is_present(lookup.presence(PersonId(reader.id)), day)
        return reader.kind != "delegation" or all(
            is_present(one.presence, day) for one in lookup.visit.delegations if one.id == reader.id
        )

    def _is_there(self, item: Item) -> bool:
        return self.is_there(Day(item.start.day))

    def lodging(self, lodging: Lodging) -> bool:
        if LEVELS.index(self.reader.level) < LEVELS.index("delegate"):
            return False
        if self.reader.kind in ("visit", "place", "vehicle"):
            return self.reader.kind == "visit"
        return not lodging.guests or not self.marks.isdisjoint(self.lookup.tokens(lodging.guests))


def _days(
    teller: Teller, shown: _Shown, ordered: Mapping[Day, tuple[Item, ...]], telling: dict[ItemId, ViewItem]
) -> tuple[tuple[ViewDay, ...], tuple[ViewItem, ...]]:
    """Tell of each day that a reader sees, and of what has none; `telling` keeps what was told of an item to readers before."""
    lookup, voice = teller.lookup, teller.voice
    told: dict[Day, list[ViewItem]] = {}
    going_on: dict[Day, list[ViewItem]] = {}
    for day, items in ordered.items():
        for item in filter(shown.item, items):
            one = telling.get(item.id) or telling.setdefault(item.id, tell_item(teller, item))
            told.setdefault(day, []).append(one)
            for later in filter(lambda day: shown.is_there(day), _later_days(one)):
                going_on.setdefault(later, []).append(_continued(voice, one, later))
    plans = {plan.day: plan for plan in lookup.visit.days}
    busy = {item.start.day for item in lookup.visit.items} - {*told, *going_on}  # with what this reader does not see
    days = sorted({*days_of(lookup.visit), *told, *going_on} - {Day("")} - (busy - plans.keys()))
    views = []
    for number, day in enumerate(days, 1):
        plan = plans.get(day)
        views.append(
            ViewDay(
                day=day,
                number=number,
                date=_date(voice, day, "full"),
                short=_date(voice, day, "short"),
                weekday=_date(voice, day, "weekday"),
                title=voice.text(plan.title) if plan else (),
                dress=voice.text(plan.dress) if plan else (),
                assignments=tell_assignments(voice, lookup, plan.assignments) if plan else (),
                notes=voice.notes(plan.notes) if plan else (),
                items=(*going_on.get(day, ()), *told.get(day, ())),
                is_unknown=day not in (told.keys() | going_on.keys() | plans.keys()),
            )
        )
    return tuple(views), tuple(told.get(Day(""), ()))


_LONGEST_RUN = dt.timedelta(days=60)
"""An item over more days than this is told on its first and last day only: a wrong year must not print a hundred."""


def _later_days(item: ViewItem) -> Iterator[Day]:
    day, last = date_of(item.day), date_of(item.last_day)
    if day and last:
        first = 1 if last - day <= _LONGEST_RUN else (last - day).days
        yield from (Day((day + dt.timedelta(days=number)).isoformat()) for number in range(first, (last - day).days + 1))


def _continued(voice: Voice, item: ViewItem, day: Day) -> ViewItem:
    """Tell of an item on a later day: on its last one with the hour of its end, without the date."""
    last = day == item.last_day and item.end.has_clock
    return item._replace(
        time=voice.each(lambda language: Words(say_clock(item.end, language), language)) if last else (), continues=True
    )


def _date(voice: Voice, day: Day, form: str) -> Said:
    return voice.each(lambda language: Words(say_date(day, language, form), language))


def _removed(revision: Revision, reader: Reader, voice: Voice) -> tuple[ViewItem, ...]:
    """Tell of what was published once and is gone: with the places and people it had, as far as they still stand."""
    if not revision.removed:
        return ()
    lookup = of_removed(revision.visit, revision.removed)
    teller = Teller(lookup, timings(lookup), {stamp.uid: stamp for stamp in revision.stamps}, voice)
    return tuple(tell_item(teller, item) for item in filter(_Shown(lookup, reader).item, lookup.visit.items))


def _lodging(teller: Teller, lodging: Lodging) -> ViewLodging:
    voice, lookup = teller.voice, teller.lookup
    return ViewLodging(
        place=tell_place(voice, lookup, PlaceUse("at", lodging.place)) if lodging.place else None,
        who=tell_expected(voice, lookup, lodging.guests),
        dates=voice.dates(lodging.start, lodging.end),
        room=voice.text(lodging.room),
        note=voice.text(lodging.note),
    )


def _project(voice: Voice, lookup: Lookup, project: Project) -> ViewProject:
    funder = lookup.organisations.get(project.funder)
    return ViewProject(
        title=voice.text(project.title),
        umbrella=voice.text(project.umbrella),
        number=project.number,
        funder=voice.text(funder.name) if funder else (),
        status=voice.text(project.status),
        url=project.url,
    )
