"""Build the view of a revision for a reader in one or two languages."""

import datetime as dt
from collections.abc import Iterator, Sequence
from functools import cached_property

from visitplanner.model import (
    Day,
    DelegationId,
    GroupId,
    Item,
    Level,
    Lodging,
    PersonId,
    PlaceId,
    PlaceUse,
    Project,
    Revision,
    VehicleId,
)
from visitplanner.schedule import Lookup, by_day, of_removed, timings
from visitplanner.texts import Said, Words
from visitplanner.times import date_of
from visitplanner.vehicles import vehicle_of
from visitplanner.views.items import Teller, say_clock, tell_expected, tell_place
from visitplanner.views.people import tell_body, tell_delegation, tell_person
from visitplanner.views.shape import Reader, View, ViewDay, ViewItem, ViewLodging, ViewProject
from visitplanner.views.shown import Shown, Telling
from visitplanner.views.words import Voice


def view(revision: Revision, reader: Reader, languages: Sequence[str]) -> View:
    """Return what a reader may see of a revision, said in one or two languages. Raises KeyError for a reader who is not in it."""
    return Views(revision, reader.level, languages).of(reader)


def views(revision: Revision, readers: Sequence[Reader], languages: Sequence[str]) -> Iterator[View]:
    """Yield the view of each of several readers of one level, as `view` does; what they share is told once.

    Raises KeyError for a reader who is not in the revision, ValueError for readers of different levels.
    """
    if readers:
        yield from map(Views(revision, readers[0].level, languages).of, readers)


class Views:
    """The views of a revision for readers of one level, in the same languages: what they share is told once, and kept."""

    def __init__(self, revision: Revision, level: Level, languages: Sequence[str], lookup: Lookup | None = None) -> None:
        """`lookup` is one of the revision's visit, for callers who have it: what it found out is not sought again."""
        self.revision, self.level = revision, level
        stamps = {stamp.uid: stamp for stamp in revision.stamps}
        self._voice = Voice(languages, revision.visit.languages, level)
        here, gone = lookup or Lookup(revision.visit), of_removed(revision.visit, revision.removed)
        ordered = tuple(item for items in by_day(here).values() for item in items)
        self._here = Telling(Teller(here, timings(here), stamps, self._voice), ordered)
        self._gone = Telling(Teller(gone, timings(gone), stamps, self._voice), gone.visit.items)

    @property
    def lookup(self) -> Lookup:
        """The facts of the visit, for other views of the same revision."""
        return self._here.teller.lookup

    @cached_property
    def _shared(self) -> View:
        return _shared(self._here.teller, self.revision, Reader("visit", "", self.level))

    def find(self, reader: Reader) -> View | None:
        """Return the view of a reader, None where they are not in the revision. Raises ValueError for one of another level."""
        try:
            return self.of(reader)
        except KeyError:
            return None

    def of(self, reader: Reader) -> View:
        """Return the view of a reader. Raises KeyError for who is not in the revision, ValueError for one of another level."""
        if reader.level != self.level:
            raise ValueError("readers of different levels share no view")
        teller = self._here.teller
        shown = Shown(self._here, reader)
        days, undated = _days(self._here, shown)
        return self._shared._replace(
            reader=reader,
            reader_name=reader_name(teller.lookup, reader, self._voice),
            days=days,
            undated=undated,
            removed=tuple(map(self._gone.item, Shown(self._gone, reader).items())) if self.revision.removed else (),
            lodgings=tuple(_lodging(teller, one) for one in self.revision.visit.lodgings if shown.lodging(one)),
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


def _days(telling: Telling, shown: Shown) -> tuple[tuple[ViewDay, ...], tuple[ViewItem, ...]]:
    """Tell of each day that a reader sees, and of what has none."""
    told: dict[Day, list[ViewItem]] = {}
    going_on: dict[Day, list[ViewItem]] = {}
    for item in shown.items():
        one = _with_own_vehicle(telling.teller, telling.item(item), item, shown.reader)
        told.setdefault(Day(item.start.day), []).append(one)
        for later in filter(shown.is_there, _later_days(one)):
            going_on.setdefault(later, []).append(_continued(telling.teller.voice, one, later))
    busy = telling.busy - {*told, *going_on}  # with what this reader does not see
    days = sorted({*telling.days, *told, *going_on} - {Day("")} - (busy - telling.plans.keys()))
    known = told.keys() | going_on.keys() | telling.plans.keys()
    views = [
        telling.day(day)._replace(number=number, items=(*going_on.get(day, ()), *told.get(day, ())), is_unknown=day not in known)
        for number, day in enumerate(days, 1)
    ]
    return tuple(views), tuple(told.get(Day(""), ()))


def _with_own_vehicle(teller: Teller, told: ViewItem, item: Item, reader: Reader) -> ViewItem:
    """Name to a person of several vehicles the one that they ride in or drive, where the visit says which it is."""
    if reader.kind != "person" or len(told.vehicles) < 2:
        return told
    own = vehicle_of(teller.lookup, item, PersonId(reader.id))
    return told._replace(vehicles=(teller.voice.text(teller.lookup.vehicles[own].name),)) if own else told


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
