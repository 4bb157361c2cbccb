"""What is signed or filled in by hand: sign-in sheets, certificates of attendance, the evaluation form."""

import datetime as dt
from typing import NamedTuple

from visitplanner.model import Expected, Item, ItemKind, Organisation, PersonId, Revision, Visit
from visitplanner.papers.given import (
    Given,
    doing,
    expected_at,
    given,
    guests_at,
    other_name,
    passport_name,
    people_of,
    unnamed_of,
)
from visitplanner.precedence import AS_LISTED, Rule
from visitplanner.schedule import Lookup, is_present
from visitplanner.texts import Said, Words, say_dates
from visitplanner.times import date_of
from visitplanner.views import View, ViewItem
from visitplanner.views.people import body_of, country, tell_person

BLANK_SHARE = 4
"""One blank line for every four people who are expected: 25 %."""
_LEAST_BLANK = 3
_PAGE_OF_BLANK = 15
"""Where nobody is named and no number is known, a page."""
MOST_BLANK = 60
"""No sheet has more blank lines, some four pages: of a festival of thousands nobody wants a hundred."""
_SIGNED: frozenset[ItemKind] = frozenset(
    {
        "meeting", "talks", "conference", "seminar", "workshop", "discussion", "talk", "presentation", "site-visit", "reception",
        "signing", "opening", "closing", "competition", "exhibition", "press", "registration",
    }
)  # fmt: skip


class Signer(NamedTuple):
    """A line of a sign-in sheet, filled in as far as the list knows."""

    number: int
    name: Said
    other: Said
    organisation: Said
    town: Said


class SignInSheet(NamedTuple):
    """The sheet of an event for one sending body, or for the hosts and all others."""

    event: Said
    date: Said
    time: Said
    place: Said
    body: Said
    town: Said
    rows: tuple[Signer, ...]
    blank: int
    left_out: int = 0  # lines that were wanted beyond the most there are


class SignInSheets(NamedTuple):
    """The sheets of events, with the line about the project that a funder asks for."""

    sheets: tuple[SignInSheet, ...]
    project: Said
    funder: Said
    number: str


def is_signed(item: Item) -> bool:
    """Say whether people sign in at an item: where they work together, not on the way, at table or in the sights."""
    return item.kind in _SIGNED


def sign_in_sheets(revision: Revision, view: View, rule: Rule = AS_LISTED) -> SignInSheets:
    """Make a sheet for each event of a view and each sending body expected there, and one for the hosts."""
    made = given(revision, view, rule)
    sheets = tuple(sheet for told, item in made.items() if is_signed(item) for sheet in _sheets(made, told, item))
    project = view.project
    return SignInSheets(
        sheets,
        made.voice.listed([project.title, project.umbrella], " · ") if project else (),
        project.funder if project else (),
        project.number if project else "",
    )


def _sheets(made: Given, told: ViewItem, item: Item) -> list[SignInSheet]:
    lookup, present = made.lookup, set(guests_at(made, item))
    found = []
    named: set[PersonId] = set()
    unnamed = 0
    for one in (one for one in expected_at(lookup, item) if not one.person):
        people = [person for person in people_of(made, one) if person in present and person not in named]
        if not people and not _is_there(lookup, one, item.start.day):
            continue
        named.update(people)
        without = unnamed_of(lookup, [one], item.start.day)
        unnamed += without
        found.append(_sheet(made, told, one, people, without))
    alone = [one.person for one in expected_at(lookup, item) if one.person and one.person in present - named]
    hosts = [person for person in dict.fromkeys([*alone, *doing(item)]) if person not in named]
    rest = max(0, (item.headcount or 0) - len(named) - unnamed - len(hosts))
    found.append(_sheet(made, told, None, hosts, rest))
    return found


def _is_there(lookup: Lookup, one: Expected, day: str) -> bool:
    """Say whether a delegation as such may be there on a day, whoever of it is; a group always may."""
    return not one.delegation or is_present(lookup.delegations[one.delegation].presence, day)


def _sheet(made: Given, told: ViewItem, body: Expected | None, people: list[PersonId], unnamed: int) -> SignInSheet:
    name, town = _of_body(made, body) if body else (made.voice.label("word.hosts-and-others"), ())
    rows = tuple(_signer(made, number, person) for number, person in enumerate(people, start=1))
    share = -(-(len(people) + unnamed) // BLANK_SHARE)
    wanted = unnamed + max(_LEAST_BLANK if people or unnamed else _PAGE_OF_BLANK, share)
    blank = min(wanted, MOST_BLANK)
    places = [place for place in told.places if place.use == "at"]
    return SignInSheet(
        told.title, made.date(told.day), told.time, made.voice.listed([place.name for place in places], "; "), name, town,
        rows, blank, wanted - blank,
    )  # fmt: skip


def _of_body(made: Given, one: Expected) -> tuple[Said, Said]:
    lookup, voice = made.lookup, made.voice
    if one.group:
        return voice.text(lookup.groups[one.group].name), ()
    fact = lookup.delegations[one.delegation]
    return voice.text(fact.name), _town(made, lookup.organisations.get(fact.body))


def _town(made: Given, body: Organisation | None) -> Said:
    return made.voice.listed([made.voice.text(body.town), country(made.voice, body.country)]) if body else ()


def _signer(made: Given, number: int, person: PersonId) -> Signer:
    fact = made.lookup.people[person]
    body = body_of(made.lookup, fact)
    name = made.name(person) if fact.names else ()
    return Signer(number, name, other_name(made.voice, fact), made.voice.text(body.name) if body else (), _town(made, body))


class Certificate(NamedTuple):
    """The certificate of one person: the name as in the passport, and the days from the list of who was there."""

    person: str
    name: Said
    other: Said
    function: Said
    organisation: Said
    event: Said
    category: Said
    dates: Said
    days: int | None
    place: Said
    hosts: tuple[Said, ...]
    project: Said
    signs: tuple[tuple[Said, Said], ...]  # who signs, with the function


class Certificates(NamedTuple):
    """One certificate a person."""

    certificates: tuple[Certificate, ...]


def certificates(revision: Revision, view: View, rule: Rule = AS_LISTED, *, person: str = "") -> Certificates:
    """Make the certificates of all members of delegations, or of one."""
    made = given(revision, view, rule)
    people = [PersonId(one.id) for body in view.delegations for one in body.people]
    chosen = [one for one in dict.fromkeys(people) if person in ("", one) and made.lookup.people[one].names]
    return Certificates(tuple(_certificate(made, one) for one in chosen))


def _certificate(made: Given, person: PersonId) -> Certificate:
    lookup, voice, view = made.lookup, made.voice, made.view
    fact, visit = lookup.people[person], lookup.visit
    legal = passport_name(fact)
    others = tuple(words for words in voice.name(fact) if words.text != legal.text) or other_name(voice, fact)
    days = attended(made, person)
    told, signs = tell_person(voice, lookup, fact), view.coordinator
    hosts = [lookup.organisations[host] for host in visit.hosts]
    return Certificate(
        person, (legal,), others[:1], told.function, told.organisation,
        view.title, view.category, _dates(made, days), len(days) or None,
        next((_town(made, host) for host in hosts if host.town), ()), tuple(voice.text(host.name) for host in hosts),
        voice.listed([view.project.title, view.project.umbrella], " · ") if view.project else (),
        ((signs.names, signs.function),) if signs else (),
    )  # fmt: skip


def stay(visit: Visit) -> tuple[str, ...]:
    """Return the days of a visit whose first and last are known, else none: nobody certifies what is not certain."""
    first, last = date_of(visit.start), date_of(visit.end)
    if first is None or last is None:
        return ()
    return tuple((first + dt.timedelta(days=number)).isoformat() for number in range((last - first).days + 1))


def attended(made: Given, person: PersonId) -> tuple[str, ...]:
    """Return the days on which a member is there: days of the visit within their presence."""
    periods = made.lookup.presence(person)
    return tuple(day for day in stay(made.lookup.visit) if is_present(periods, day))


def _dates(made: Given, days: tuple[str, ...]) -> Said:
    """Say days as ranges: "31 July – 2 August 2013; 5 August 2013"."""
    runs: list[list[str]] = []
    for day in days:
        date, before = date_of(day), date_of(runs[-1][-1]) if runs else None
        if date and before and (date - before).days == 1:
            runs[-1].append(day)
        else:
            runs.append([day])

    def speak(tongue: str) -> Words:
        return Words("; ".join(say_dates(run[0], run[-1], tongue) for run in runs), tongue)

    return made.voice.each(speak)


class Question(NamedTuple):
    """A question: to be answered on a scale of 1 to 5, by yes or no, or in words on `lines` lines."""

    number: int
    kind: str  # scale, choice or lines
    text: Said
    lines: int = 0


class EvaluationForm(NamedTuple):
    """The form of a visit: questions for all, then one for each item that can be judged."""

    event: Said
    dates: Said
    project: Said
    funder: Said
    questions: tuple[Question, ...]
    items: tuple[tuple[Said, Said], ...]  # date and title of what is judged one by one


_QUESTIONS = (
    ("scale", "whole", 0), ("scale", "aims", 0), ("scale", "content", 0), ("scale", "use", 0), ("scale", "organisation", 0),
    ("scale", "information", 0), ("scale", "interpreting", 0), ("scale", "lodging", 0), ("choice", "again", 0),
    ("lines", "best", 3), ("lines", "missing", 3), ("lines", "next", 3), ("lines", "more", 4),
)  # fmt: skip
_JUDGED = frozenset(
    {
        "meeting", "talks", "conference", "seminar", "workshop", "discussion", "talk", "presentation", "site-visit", "tour",
        "sightseeing", "exhibition", "concert", "festival", "competition", "courtesy-call", "ceremony", "opening", "closing",
    }
)  # fmt: skip
_MOST_JUDGED = 24


def evaluation_form(revision: Revision, view: View, rule: Rule = AS_LISTED) -> EvaluationForm:
    """Make the form: what funders usually ask, then the items of the programme one by one."""
    made = given(revision, view, rule)
    questions = tuple(
        Question(number, kind, made.voice.label(f"question.{name}"), lines)
        for number, (kind, name, lines) in enumerate(_QUESTIONS, start=1)
    )
    judged = [(made.date(told.day, "short"), told.title) for told, item in made.items() if item.kind in _JUDGED]
    project = view.project
    return EvaluationForm(
        view.title, view.dates, made.voice.listed([project.title, project.umbrella], " · ") if project else (),
        project.funder if project else (), questions, tuple(judged[:_MOST_JUDGED]),
    )  # fmt: skip
