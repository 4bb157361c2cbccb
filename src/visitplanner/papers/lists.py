"""The delegation list, the contact sheet and the rooming list."""

from collections.abc import Iterator
from typing import NamedTuple

from visitplanner.model import Contact, Delegation, Item, Lodging, Organisation, PersonId, PlaceId, PlaceUse, Revision, Role
from visitplanner.papers.given import Given, given, other_name, people_of, rule_in_force, unnamed_of
from visitplanner.precedence import AS_LISTED, Rule
from visitplanner.texts import Said
from visitplanner.times import date_of
from visitplanner.views import View, ViewAssignment, ViewContact, ViewDelegation, ViewPerson
from visitplanner.views.items import tell_place
from visitplanner.views.people import contacts, tell_person


class Listed(NamedTuple):
    """One of a delegation. `other` is the name in a second script; what the hosts alone read is empty on other copies."""

    number: int
    person: ViewPerson
    salutation: Said = ()
    other: Said = ()
    unconfirmed: tuple[str, ...] = ()  # forms of the name that were inferred; told on internal copies


class DelegationRoll(NamedTuple):
    """A delegation and its people in order."""

    name: Said
    origin: Said  # body, town, country
    presence: Said
    size: Said
    people: tuple[Listed, ...]
    assignments: tuple[ViewAssignment, ...]
    notes: tuple[Said, ...]


class DelegationList(NamedTuple):
    """All delegations. `rule` is the order of precedence in force, on the internal copy."""

    rolls: tuple[DelegationRoll, ...]
    is_internal: bool
    rule: Said


def delegation_list(revision: Revision, view: View, rule: Rule = AS_LISTED) -> DelegationList:
    """List who comes: order number, title, name in two scripts, function, organisation, country, languages."""
    made = given(revision, view, rule)
    rolls = tuple(_roll(made, fact, told) for fact, told in zip(revision.visit.delegations, view.delegations, strict=True))
    return DelegationList(rolls, made.is_internal, rule_in_force(made))


def _roll(made: Given, fact: Delegation, told: ViewDelegation) -> DelegationRoll:
    voice, body = made.voice, told.body
    origin = voice.listed([body.name if body.name != told.name else (), body.town, body.country]) if body else ()
    size = voice.label("word.people", str(told.size)) if told.size not in (None, len(told.people)) else ()
    people = tuple(_listed(made, number, person, body.name if body else ()) for number, person in enumerate(told.people, start=1))
    return DelegationRoll(
        told.name, origin, told.presence, voice.paired(size, told.size_note), people, told.assignments, told.notes
    )


def _listed(made: Given, number: int, told: ViewPerson, body: Said) -> Listed:
    person = made.lookup.people[PersonId(told.id)]
    other = other_name(made.voice, person)
    shown = {words.text for words in (*told.names, *other)}
    doubtful = tuple(form.name for form in person.names if form.kind == "inferred" and form.name in shown)
    told = told._replace(organisation=()) if told.organisation == body else told
    return Listed(number, told, made.voice.text(person.salutation), other, doubtful if made.is_internal else ())


class Reachable(NamedTuple):
    """Who or what can be reached, for what, and how."""

    what: Said
    name: Said
    function: Said = ()
    address: Said = ()
    contacts: tuple[ViewContact, ...] = ()


class ContactSheet(NamedTuple):
    """Whom to call: the number for emergencies, the numbers that are answered day and night, then everybody else."""

    emergency: str
    duty: tuple[Reachable, ...]
    others: tuple[Reachable, ...]


_EMERGENCY = {
    **dict.fromkeys(["US", "CA"], "911"), "JP": "119 / 110", "CN": "120 / 110", "AU": "000", "GB": "112 / 999", "BR": "192 / 190",
}  # fmt: skip
"""Numbers for an ambulance / the police where 112 is not the one that people call (ITU-T E.161.1 recommends 112 or 911)."""
_HELPERS: tuple[Role, ...] = ("escort", "interpreter", "guide", "driver")


def contact_sheet(revision: Revision, view: View, rule: Rule = AS_LISTED) -> ContactSheet:
    """Say who is there for what and how to reach them, as far as the readers may know."""
    made = given(revision, view, rule)
    found = tuple(dict.fromkeys(_reachable(made)))
    duty = tuple(one for one in found if any(way.kind == "duty" for way in one.contacts))
    country = next((made.lookup.organisations[host].country for host in revision.visit.hosts), "")
    return ContactSheet(_EMERGENCY.get(country, "112"), duty, tuple(one for one in found if one not in duty))


def _reachable(made: Given) -> Iterator[Reachable]:
    visit, voice, lookup = made.lookup.visit, made.voice, made.lookup
    tasks: dict[PersonId, list[Said]] = {}
    if visit.coordinator:
        tasks[visit.coordinator] = [voice.label("word.coordinator")]
    for role in _HELPERS if voice.may_see("delegate") else ():  # the public does not hear who drives and interprets
        for person in _with_role(made, role):
            tasks.setdefault(person, []).append(voice.label(f"role.{role}"))
    for person, labels in tasks.items():
        yield _person(made, person, voice.listed(labels))
    for host in visit.hosts:
        yield _body(made, lookup.organisations[host], voice.label("word.host"))
    for place in dict.fromkeys(one.place for one in visit.lodgings if one.place):
        if voice.may_see("delegate"):
            yield _house(made, place)
    for body in visit.embassies:
        yield _body(made, lookup.organisations[body], voice.label("word.embassy"))


def _with_role(made: Given, role: Role) -> list[PersonId]:
    visit = made.lookup.visit
    tasks = [task for one in visit.delegations for task in one.assignments]
    tasks += [task for day in visit.days for task in day.assignments]
    tasks += [task for _, item in made.items() for task in item.assignments]
    return list(dict.fromkeys(task.person for task in tasks if task.role == role and task.person))


def _person(made: Given, person: PersonId, what: Said) -> Reachable:
    told = tell_person(made.voice, made.lookup, made.lookup.people[person])
    function = made.voice.listed([told.function, told.organisation])
    return Reachable(what, told.names, function, (), told.contacts)


def _body(made: Given, body: Organisation, what: Said) -> Reachable:
    return Reachable(what, made.voice.text(body.name), (), made.voice.text(body.address), _ways(made, body.contacts))


def _house(made: Given, place: PlaceId) -> Reachable:
    told = tell_place(made.voice, made.lookup, PlaceUse("at", place))
    return Reachable(
        made.voice.label("word.lodging"), told.name, (), told.address, _ways(made, made.lookup.places[place].contacts)
    )


def _ways(made: Given, facts: tuple[Contact, ...]) -> tuple[ViewContact, ...]:
    return contacts(made.voice, facts)


class Sleeper(NamedTuple):
    """One guest of a house; `nights` is None while a day of arrival or departure is open."""

    number: int
    name: Said
    other: Said
    comes: Said
    leaves: Said
    nights: int | None
    room: Said
    arrives: Said


class House(NamedTuple):
    """A hotel or host family: its guests, how many have no name yet, and how many nights are told in all."""

    id: str
    name: Said
    address: Said
    contacts: tuple[ViewContact, ...]
    host: Said
    guests: tuple[Sleeper, ...]
    unnamed: int
    nights: int
    notes: tuple[Said, ...]


class RoomingList(NamedTuple):
    """A list for each house, and the order of precedence in force."""

    houses: tuple[House, ...]
    rule: Said = ()


def rooming_list(revision: Revision, view: View, rule: Rule = AS_LISTED, *, place: str | None = None) -> RoomingList:
    """List who sleeps where, how many nights, in which kind of room, and when they arrive.

    Of one house; an empty one stands for those whose house is not known yet, None for all.
    """
    made = given(revision, view, rule)
    lodgings: dict[PlaceId, list[Lodging]] = {}
    for one in revision.visit.lodgings:
        if place in (None, one.place):
            lodgings.setdefault(one.place, []).append(one)
    return RoomingList(tuple(_rooms(made, house, found) for house, found in lodgings.items()), rule_in_force(made))


def _rooms(made: Given, place: PlaceId, lodgings: list[Lodging]) -> House:
    voice, lookup = made.voice, made.lookup
    told = tell_place(voice, lookup, PlaceUse("at", place)) if place else None
    rows = [row for one in lodgings for row in _sleepers(made, one)]
    guests = tuple(row._replace(number=number) for number, row in enumerate(rows, start=1))
    unnamed = unnamed_of(lookup, [guest for one in lodgings for guest in one.guests])
    hosts = [made.name(one.host) for one in lodgings if one.host]
    return House(
        place,
        told.name if told else voice.label("word.to-be-named"),
        told.address if told else (),
        _ways(made, lookup.places[place].contacts) if place else (),
        voice.listed(hosts),
        guests,
        unnamed,
        sum(row.nights or 0 for row in guests),
        tuple(voice.text(one.note) for one in lodgings if one.note),
    )


def _sleepers(made: Given, lodging: Lodging) -> Iterator[Sleeper]:
    lookup, voice = made.lookup, made.voice
    for person in dict.fromkeys(person for one in lodging.guests for person in people_of(made, one)):
        start, end = _stay(made, lodging, person)
        first, last = date_of(start), date_of(end)
        nights = (last - first).days if first and last and last > first else None
        yield Sleeper(
            number=0,
            name=made.name(person),
            other=other_name(voice, lookup.people[person]),
            comes=made.date(start, "short") if start else (),
            leaves=made.date(end, "short") if end else (),
            nights=nights,
            room=voice.text(lodging.room),
            arrives=_arrival(made, lodging.place, person, start),
        )


def _stay(made: Given, lodging: Lodging, person: PersonId) -> tuple[str, str]:
    """Return the first and last day in the house: those of the lodging, cut to the days on which the person is there."""
    periods = made.lookup.presence(person)
    starts = [period.start for period in periods if period.start]
    ends = [period.end for period in periods if period.end]
    begin = max([lodging.start, min(starts)] if lodging.start and starts else [lodging.start or min(starts, default="")])
    finish = min([lodging.end, max(ends)] if lodging.end and ends else [lodging.end or max(ends, default="")])
    return begin, finish


def _arrival(made: Given, place: PlaceId, person: PersonId, day: str) -> Said:
    """Say the hour at which a guest comes to the house on the first day: of an arrival there, else of a way that leads there."""
    for wanted in ("at", "to"):
        for told, item in made.items():
            uses = [use for use in item.places if use.use == wanted and use.place == place]
            if uses and item.start.day == day and _concerns(made, item, person):
                if wanted == "at" and item.kind in ("arrival", "checkin"):
                    return told.start_said
                if wanted == "to":
                    return told.end_said if not told.open_end else ()
    return ()


def _concerns(made: Given, item: Item, person: PersonId) -> bool:
    return not item.expected or f"p:{person}" in made.lookup.marks(item)
