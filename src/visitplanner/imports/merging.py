"""A visit with the people of a list in it: what the list says is put in, what it does not say stays, nobody is removed."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from visitplanner.ids import free_id
from visitplanner.imports.matching import Match
from visitplanner.imports.people import Listed
from visitplanner.imports.values import digits
from visitplanner.imports.words import folded, folded_name
from visitplanner.model import (
    Contact,
    Day,
    Delegation,
    DelegationId,
    Function,
    Member,
    NameForm,
    Note,
    Organisation,
    OrganisationId,
    Period,
    Person,
    PersonId,
    Private,
    Visit,
)
from visitplanner.texts import Text

_PHONES = ("phone", "mobile")


class Merged(NamedTuple):
    """The visit with the list in it, and the person that each row became, in the order of the rows."""

    visit: Visit
    people: tuple[PersonId, ...]


def merge(visit: Visit, matches: Sequence[Match], delegation: str = "") -> Merged:
    """Return the visit with the people of a list; those who are not in the delegation yet, if one is named, join it."""
    organisations = list(visit.organisations)
    people = {person.id: person for person in visit.people}
    found: list[PersonId] = []
    for one in matches:
        body = _body(one.listed.organisation, organisations)
        id_ = one.person or PersonId(free_id(_id_words(one.listed), "person", people))
        people[id_] = _with(people.get(id_) or Person(id_), one.listed, body, {one.id: one.country for one in organisations})
        found.append(id_)
    days = {id_: Period(one.listed.arrival, one.listed.departure) for one, id_ in zip(matches, found, strict=True)}
    whole = (Period(visit.start, visit.end),) if visit.start or visit.end else ()
    delegations = tuple(_attended(fact, days, fact.presence or whole, joins=fact.id == delegation) for fact in visit.delegations)
    merged = visit._replace(organisations=tuple(organisations), people=tuple(people.values()), delegations=delegations)
    return Merged(merged, tuple(found))


def missing(visit: Visit, matches: Sequence[Match], delegation: str = "") -> tuple[tuple[DelegationId, PersonId], ...]:
    """Return the members whom a list does not name: of the delegation it is for, else of those that anybody in it belongs to.

    Whoever may be meant by a doubtful row is not missing.
    """
    named = {one.person for one in matches} | {person for one in matches for person in one.candidates}
    return tuple(
        (fact.id, member.person)
        for fact in visit.delegations
        if (fact.id == delegation if delegation else any(member.person in named for member in fact.members))
        for member in fact.members
        if member.person not in named
    )


def _id_words(listed: Listed) -> str:
    forms = {str(form.language): form.name for form in listed.names}
    return forms.get("en") or forms.get("lv") or next(iter(forms.values()), "") or str(listed.function)


def _body(name: Text, organisations: list[Organisation]) -> OrganisationId:
    """Return the organisation of that name, in any of its forms; it is added where there is none."""
    if not name:
        return OrganisationId("")
    said = {folded(words) for _, words in name.forms}
    for one in organisations:
        known = {folded(words) for text in (one.name, one.short) for _, words in text.forms} | {folded(one.id)}
        if not said.isdisjoint(known):
            return one.id
    made = OrganisationId(free_id(name.pick(("en", "lv")).text, "organisation", (one.id for one in organisations)))
    organisations.append(Organisation(made, name))
    return made


def _with(person: Person, listed: Listed, body: OrganisationId, countries: Mapping[OrganisationId, str]) -> Person:
    """Return a person with what a list says of them, as far as it is not what holds already."""
    return person._replace(
        names=_names(person.names, listed.names),
        functions=_functions(person.functions, listed.function),
        organisation=person.organisation if not body or _body_of(person) == body else body,
        country=person.country if _is_from(person, listed.country, countries) else listed.country,
        languages=person.languages if _bases(listed.languages) <= _bases(person.languages) else listed.languages,
        contacts=_contacts(person.contacts, listed.contacts),
        salutation=_text(person.salutation, listed.salutation),
        gender=listed.gender or person.gender,  # type: ignore[arg-type]  # f, m or empty
        notes=_notes(person.notes, listed.note),
        private=_private(person.private, listed.private),
    )


def _is_from(person: Person, country: str, countries: Mapping[OrganisationId, str]) -> bool:
    return country in ("", person.country or countries.get(_body_of(person), ""))


def _body_of(person: Person) -> OrganisationId:
    """Return the organisation that is shown with a person: of the function that is shown, else the person's own."""
    return (person.functions[-1].organisation if person.functions else OrganisationId("")) or person.organisation


def _bases(tags: Iterable[str]) -> set[str]:
    """Return languages without their script: a list says "Georgian" for ka-Latn too."""
    return {tag.partition("-")[0] for tag in tags}


def _names(old: tuple[NameForm, ...], new: tuple[NameForm, ...]) -> tuple[NameForm, ...]:
    """Add name forms that nobody has given yet; they replace what was inferred in their language.

    An inferred form that a list repeats stays inferred: the list may have it from us.
    """
    names = list(old)
    for form in new:
        if all(folded_name(one.name) != folded_name(form.name) for one in names):
            inferred = [place for place, one in enumerate(names) if one.language == form.language and one.kind == "inferred"]
            names = [one for place, one in enumerate(names) if place not in inferred]
            names.insert(inferred[0] if inferred else len(names), form)
    return tuple(names)


def _functions(old: tuple[Function, ...], title: Text) -> tuple[Function, ...]:
    """Let the function that is shown, the last one, say what the list says, in its language."""
    if not title:
        return old
    if any(_says(one.title, title) for one in old):
        return old
    if not old:
        return (Function(title),)
    return (*old[:-1], old[-1]._replace(title=_text(old[-1].title, title)))


def _says(text: Text, told: Text) -> bool:
    known = {folded(words) for _, words in text.forms}
    return all(folded(words) in known for _, words in told.forms)


def _text(old: Text, new: Text) -> Text:
    """Return a text with what is new in each language; what it says already, in whatever language, stays as it is."""
    known = {folded(words) for _, words in old.forms}
    said = {language: words for language, words in new.forms if folded(words) not in known}
    return Text(tuple((dict(old.forms) | said).items()))


def _contacts(old: tuple[Contact, ...], new: tuple[Contact, ...]) -> tuple[Contact, ...]:
    """Add numbers and addresses; where a person had one of the kind and the list has another one, it is replaced."""
    contacts = list(old)
    for kinds in (_PHONES, ("email",)):
        fresh = [one for one in new if one.kind in kinds and not any(_is_same(one, other) for other in old)]
        had = [place for place, one in enumerate(contacts) if one.kind in kinds]
        told = [one for one in new if one.kind in kinds]
        if len(fresh) == len(told) == len(had) == 1:
            contacts[had[0]] = contacts[had[0]]._replace(value=fresh[0].value)
        else:
            contacts += fresh
    return tuple(contacts)


def _is_same(one: Contact, other: Contact) -> bool:
    if one.kind == "email":
        return other.kind == "email" and one.value.casefold() == other.value.casefold()
    mine, theirs = digits(one.value), digits(other.value)
    shorter, longer = sorted((mine, theirs), key=len)
    return other.kind != "email" and bool(shorter) and (mine == theirs or (len(shorter) >= 7 and longer.endswith(shorter)))


def _notes(old: tuple[Note, ...], text: Text) -> tuple[Note, ...]:
    """Add a note for organisers; nobody knows for whose eyes a list's remarks were meant."""
    said = {folded(words) for note in old for _, words in note.text.forms}
    return old if not text or all(folded(words) in said for _, words in text.forms) else (*old, Note(text, "organiser"))


def _private(old: Private | None, new: Private) -> Private | None:
    told: dict[str, Any] = {name: value for name, value in new._asdict().items() if value}
    return (old or Private())._replace(**told) if told else old


def _attended(delegation: Delegation, days: Mapping[PersonId, Period], whole: tuple[Period, ...], *, joins: bool) -> Delegation:
    """Return a delegation with the days of its members as a list says them, and those who join it at its end."""
    members = list(delegation.members)
    if joins:
        there = {member.person for member in members}
        members += [Member(id_) for id_ in days if id_ not in there]
    return delegation._replace(members=tuple(_present(member, days.get(member.person), whole) for member in members))


def _present(member: Member, said: Period | None, whole: tuple[Period, ...]) -> Member:
    """Return a member with the days that a list says, unless they are what holds already; an end that it does not say stays."""
    now = member.presence or whole
    if said is None or ((not said.start or _start(now) == said.start) and (not said.end or _end(now) == said.end)):
        return member
    return member._replace(presence=(Period(said.start or _start(member.presence), said.end or _end(member.presence)),))


def _start(periods: tuple[Period, ...]) -> Day:
    return periods[0].start if periods else Day("")


def _end(periods: tuple[Period, ...]) -> Day:
    return periods[-1].end if periods else Day("")
