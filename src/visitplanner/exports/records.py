"""People and items as records: what a view tells of them, with days as days, so that any format can be made of it."""

import datetime as dt
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from visitplanner.model import Level, Revision
from visitplanner.schedule import Lookup
from visitplanner.texts import Said
from visitplanner.times import date_of, local
from visitplanner.views import Reader, View, ViewItem, ViewPerson, view
from visitplanner.views.people import tell_person
from visitplanner.views.words import Voice


class PersonRecord(NamedTuple):
    """One person. `delegation` and `role` are what somebody is in the visit; days only where they are certain."""

    id: str
    name: Said
    function: Said = ()
    organisation: Said = ()
    country: Said = ()
    languages: Said = ()
    delegation: Said = ()
    role: Said = ()
    phone: tuple[str, ...] = ()
    mobile: tuple[str, ...] = ()
    email: tuple[str, ...] = ()
    arrival: dt.date | None = None
    departure: dt.date | None = None


class ItemRecord(NamedTuple):
    """One item. `time` is how its hour is said; `starts` and `ends` stand where they are exact, by the clocks of the place."""

    id: str
    day: dt.date | None
    time: Said
    starts: dt.datetime | None
    ends: dt.datetime | None
    title: Said
    kind: Said
    status: Said = ()
    places: Said = ()
    address: Said = ()
    who: Said = ()
    people: Said = ()
    vehicles: Said = ()
    movement: str = ""
    description: Said = ()


class Records(NamedTuple):
    """All that a reader of a level may have in a file; private facts of people are in no view, and so in none of these."""

    view: View
    people: tuple[PersonRecord, ...]
    items: tuple[ItemRecord, ...]


def records(revision: Revision, level: Level, languages: Sequence[str]) -> Records:
    """Return people and items of a revision as a level may see them, said in one or two languages."""
    told = view(revision, Reader("visit", "", level), languages)
    lookup = Lookup(revision.visit)
    voice = Voice(languages, revision.visit.languages, level)
    people = tuple(_person(lookup, voice, person, delegation) for person, delegation in _people(told, lookup, voice))
    listed = [item for day in told.days for item in day.items if not item.continues]
    return Records(told, people, tuple(_item(voice, item) for item in (*listed, *told.undated)))


def _people(told: View, lookup: Lookup, voice: Voice) -> Iterator[tuple[ViewPerson, Said]]:
    """Yield everybody whom the view tells of, each once: delegations first, then who works; to organisers all the others too."""
    seen: set[str] = set()
    items = [item for day in told.days for item in day.items] + list(told.undated)
    tasks = [task for day in told.days for task in day.assignments]
    tasks += [task for one in told.delegations for task in one.assignments]
    tasks += [task for item in items for task in item.assignments]
    found: list[tuple[ViewPerson, Said]] = [(person, one.name) for one in told.delegations for person in one.people]
    found += [(person, ()) for person in (told.coordinator, *(task.person for task in tasks)) if person]
    if voice.may_see("organiser"):
        found += [(tell_person(voice, lookup, person), ()) for person in lookup.visit.people]
    for person, delegation in found:
        if person.id not in seen:
            seen.add(person.id)
            yield person, delegation


def _person(lookup: Lookup, voice: Voice, told: ViewPerson, delegation: Said) -> PersonRecord:
    person = next(one for one in lookup.visit.people if one.id == told.id)
    belongs = [one for one in lookup.visit.delegations if any(member.person == person.id for member in one.members)]
    periods = lookup.presence(person.id) if len(belongs) == 1 else ()
    return PersonRecord(
        id=told.id,
        name=told.names if person.names else (),
        function=told.function if person.names else (voice.text(person.functions[-1].title) if person.functions else ()),
        organisation=told.organisation,
        country=told.country,
        languages=told.languages,
        delegation=delegation,
        role=told.role,
        phone=tuple(one.value for one in told.contacts if one.kind in ("phone", "duty")),
        mobile=tuple(one.value for one in told.contacts if one.kind == "mobile"),
        email=tuple(one.value for one in told.contacts if one.kind == "email"),
        arrival=date_of(periods[0].start) if periods else None,
        departure=date_of(periods[-1].end) if periods else None,
    )


def _item(voice: Voice, item: ViewItem) -> ItemRecord:
    here = [place for place in item.places if place.use == "at"] or list(item.places)
    exact = item.begins if item.start.precision == "exact" else None
    ends = item.ends if item.end.precision == "exact" and not item.open_end else None
    people = [
        voice.led(f"role.{task.role}", task.person.names if task.person else voice.label("word.to-be-named"))
        for task in item.assignments
    ]
    return ItemRecord(
        id=item.id,
        day=date_of(item.day),
        time=item.time,
        starts=local(exact, item.zone).replace(tzinfo=None) if exact else None,
        ends=local(ends, item.end_zone or item.zone).replace(tzinfo=None) if ends else None,
        title=item.title,
        kind=item.kind_label,
        status=voice.label(f"status.{item.status}"),
        places=voice.listed([place.name for place in here]),
        address=voice.listed([place.address for place in here]),
        who=item.who,
        people=voice.listed(people, "; "),
        vehicles=voice.listed(item.vehicles),
        movement=item.number,
        description=item.description,
    )
