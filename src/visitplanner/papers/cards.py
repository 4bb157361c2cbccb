"""Badges and table name cards: a name in two scripts, and whose it is."""

from collections.abc import Iterator
from typing import NamedTuple

from visitplanner.model import Item, Person, PersonId, Revision, Role
from visitplanner.papers.given import Given, given, guests_at, other_name
from visitplanner.precedence import AS_LISTED, Rule, members_in_order
from visitplanner.texts import Said, Words, script_of
from visitplanner.views import View
from visitplanner.views.people import tell_person


class Card(NamedTuple):
    """What stands on a badge or a card. `group` says in a word to whom the person belongs: guest, host, interpreter ..."""

    person: str
    name: Said
    other: Said
    salutation: Said
    function: Said
    organisation: Said
    country: Said
    group: Said
    is_guest: bool


class Cards(NamedTuple):
    """Cards in order: guests by precedence, then the hosts and those who work for them."""

    event: Said
    dates: Said
    cards: tuple[Card, ...]


_ORDER: tuple[Role, ...] = (
    "host", "chair", "greeter", "guest", "speaker", "responsible", "performer", "guide", "escort", "interpreter", "driver",
)  # fmt: skip


def badges(revision: Revision, view: View, rule: Rule = AS_LISTED) -> Cards:
    """Make a badge for everybody who has a name: members, hosts, helpers, and those in groups."""
    made = given(revision, view, rule)
    return Cards(view.title, view.dates, tuple(_everybody(made)))


def _everybody(made: Given) -> Iterator[Card]:
    seen: set[PersonId] = set()
    for person, group, is_guest in _named(made):
        if person and person not in seen and made.lookup.people[person].names:
            yield card(made, person, group, is_guest=is_guest)
        seen.add(person)


def _named(made: Given) -> Iterator[tuple[PersonId, Said, bool]]:
    """Yield everybody with what they are, some several times: the first time counts."""
    lookup, voice, visit = made.lookup, made.voice, made.lookup.visit
    for one in visit.delegations:
        for member in members_in_order(lookup, one, made.rule):
            is_own = member.role in ("member", "staff")
            yield member.person, voice.text(one.name) if is_own else voice.label(f"member.{member.role}"), True
    yield visit.coordinator, voice.label("word.host"), False
    tasks = [task for _, item in made.items() for task in item.assignments]
    tasks += [task for day in visit.days for task in day.assignments]
    tasks += [task for one in visit.delegations for task in one.assignments]
    for role in _ORDER:
        group = voice.label("word.host" if role in ("responsible", "greeter") else f"role.{role}")
        yield from ((task.person, group, False) for task in tasks if task.role == role)
    yield from ((vehicle.driver, voice.label("role.driver"), False) for vehicle in visit.vehicles)
    for one_group in visit.groups:
        yield from ((person, voice.text(one_group.name), False) for person in one_group.people)


def name_cards(revision: Revision, view: View, rule: Rule = AS_LISTED) -> Cards:
    """Make a card for each seat at the items of a view: guests, then hosts, who have a name."""
    made = given(revision, view, rule)
    cards: dict[PersonId, Card] = {}
    titles = []
    for told, item in made.items():
        titles.append(told.title)
        guests = set(guests_at(made, item))
        for person in seated(made, item):
            if person not in cards and made.lookup.people[person].names:
                cards[person] = card(made, person, (), is_guest=person in guests)
    return Cards(titles[0] if len(titles) == 1 else view.title, view.dates, tuple(cards.values()))


def seated(made: Given, item: Item) -> tuple[PersonId, ...]:
    """Return who sits at an item: guests by precedence, then hosts and others in the order written, and no drivers."""
    hosts = [one.person for one in item.assignments if one.person and one.role not in ("driver", "performer")]
    return tuple(dict.fromkeys([*guests_at(made, item), *hosts]))


def card(made: Given, person: PersonId, group: Said, *, is_guest: bool = False) -> Card:
    """Make the card of a person."""
    fact, voice = made.lookup.people[person], made.voice
    told, other = tell_person(voice, made.lookup, fact), voice.name(fact)[1:2] or other_name(voice, fact)
    return Card(
        person, shown_name(made, fact), other, voice.text(fact.salutation), told.function, told.organisation, told.country,
        group, is_guest,
    )  # fmt: skip


def shown_name(made: Given, fact: Person) -> Said:
    """Say the name as it was given for cards, in the script of the readers; else as everywhere."""
    told = made.voice.name(fact)
    scripts = {script_of(words.text) for words in told}
    cards = [form for form in fact.names if form.kind == "card" and script_of(form.name) in scripts]
    return (Words(cards[0].name, cards[0].language),) if cards else told[:1]
