"""Persons, bodies, delegations and contacts as a reader may see them."""

from collections.abc import Iterable

from visitplanner.model import Assignment, Contact, Delegation, Member, Organisation, Period, Person
from visitplanner.precedence import members_in_order
from visitplanner.schedule import Lookup
from visitplanner.texts import NO_TEXT, Said, Text, Words, country_name, language_name
from visitplanner.views.shape import ViewAssignment, ViewBody, ViewContact, ViewDelegation, ViewPerson
from visitplanner.views.words import Voice

_PUBLIC_ROLES = frozenset({"host", "greeter", "chair", "speaker", "guest", "performer"})
"""Roles that the public may know of; who drives, interprets and escorts is for those who need it (our default)."""


def contacts(voice: Voice, facts: Iterable[Contact]) -> tuple[ViewContact, ...]:
    """Tell of the contacts that the reader may see."""
    return tuple(
        ViewContact(one.kind, voice.label(f"contact.{one.kind}"), one.value, voice.text(one.note))
        for one in facts
        if one.value and voice.may_see(one.level)
    )


def country(voice: Voice, code: str) -> Said:
    """Say a country by its ISO 3166 code."""
    return voice.each(lambda language: Words(country_name(code, language), language)) if code else ()


def languages(voice: Voice, tags: Iterable[str]) -> Said:
    """Say the names of languages."""
    tags = tuple(tags)
    return voice.each(lambda language: Words(", ".join(language_name(tag, language) for tag in tags), language))


def tell_person(
    voice: Voice, lookup: Lookup, person: Person, role: Said = (), presence: Said = (), note: Text = NO_TEXT
) -> ViewPerson:
    """Tell of a person; known by function alone, the function stands for the name."""
    function, body = person.functions[-1] if person.functions else None, body_of(lookup, person)
    return ViewPerson(
        id=person.id,
        names=voice.name(person) or voice.label("word.to-be-named"),
        function=voice.text(function.title) if function and person.names else (),
        organisation=voice.text(body.name) if body else (),
        country=country(voice, person.country or (body.country if body else "")),
        languages=languages(voice, person.languages),
        role=role,
        presence=presence,
        note=voice.remark(note),
        contacts=contacts(voice, person.contacts),
    )


def body_of(lookup: Lookup, person: Person) -> Organisation | None:
    """Return the body of a person's latest function, else the person's own."""
    latest = person.functions[-1].organisation if person.functions else None
    return lookup.organisations.get(latest or person.organisation)


def tell_body(voice: Voice, body: Organisation) -> ViewBody:
    """Tell of a hosting or sending body."""
    return ViewBody(
        id=body.id,
        name=voice.text(body.name),
        town=voice.text(body.town),
        country=country(voice, body.country),
        address=voice.text(body.address),
        contacts=contacts(voice, body.contacts),
    )


def tell_delegation(voice: Voice, lookup: Lookup, delegation: Delegation) -> ViewDelegation:
    """Tell of a delegation: its head first, then by precedence where it is given, else in the order written."""
    body = lookup.organisations.get(delegation.body)
    return ViewDelegation(
        id=delegation.id,
        name=voice.text(delegation.name),
        body=tell_body(voice, body) if body else None,
        presence=_periods(voice, delegation.presence),
        size=delegation.size,
        size_note=voice.text(delegation.size_note),
        makeup=voice.text(delegation.makeup),
        people=tuple(_tell_member(voice, lookup, delegation, member) for member in members_in_order(lookup, delegation)),
        assignments=tell_assignments(voice, lookup, delegation.assignments),
        notes=(voice.label("word.first-visit"),) * bool(delegation.first_visit) + voice.notes(delegation.notes),
    )


def _tell_member(voice: Voice, lookup: Lookup, delegation: Delegation, member: Member) -> ViewPerson:
    person = lookup.people[member.person]
    leading = [head for head in delegation.heads if head.person == member.person]
    presence = _periods(voice, member.presence)
    told = tell_person(voice, lookup, person, _role(voice, person, member, leads=bool(leading)), presence, member.note)
    legs = _periods(voice, (Period(head.start, head.end, head.note) for head in leading if head.start or head.end or head.note))
    return told._replace(is_head=bool(leading), role=voice.paired(told.role, legs))


def _role(voice: Voice, person: Person, member: Member, *, leads: bool) -> Said:
    name = "head" if leads else member.role
    if name == "member":
        return ()
    return voice.label(
        f"member.{name}.f" if person.gender == "f" and name in ("head", "staff", "interpreter") else f"member.{name}"
    )


def _periods(voice: Voice, periods: Iterable[Period]) -> Said:
    told = [voice.paired(voice.dates(period.start, period.end), voice.remark(period.note)) for period in periods]
    return voice.listed(told, "; ")


def tell_assignments(voice: Voice, lookup: Lookup, assignments: Iterable[Assignment]) -> tuple[ViewAssignment, ...]:
    """Tell who does what, as far as the reader may know of it."""
    inside = voice.may_see("delegate")
    return tuple(_assignment(voice, lookup, one) for one in assignments if inside or one.role in _PUBLIC_ROLES)


def _assignment(voice: Voice, lookup: Lookup, one: Assignment) -> ViewAssignment:
    person = tell_person(voice, lookup, lookup.people[one.person]) if one.person else None
    details = [languages(voice, (tag,)) for tag in (one.source, one.target) if tag]
    mode = voice.label(f"interpreting.{one.mode}") if one.mode else ()
    online = voice.label("mode.online") if one.online else ()
    minutes = voice.label("word.minutes", str(one.minutes)) if one.minutes else ()
    detail = voice.listed([voice.listed(details, " – "), mode, online, minutes, voice.remark(one.note)])
    return ViewAssignment(one.role, voice.label(f"role.{one.role}"), person, detail)
