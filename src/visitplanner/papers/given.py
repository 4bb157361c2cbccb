"""What a paper is made from: the facts of a revision, and the view that its readers have of it."""

from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple

from visitplanner.model import LEVELS, NOT_HELD, Expected, Item, ItemId, Person, PersonId, Revision, Role
from visitplanner.precedence import AS_LISTED, Rule, members_in_order, say_rule
from visitplanner.schedule import Lookup, is_present
from visitplanner.texts import Said, Words, say_date, script_of, script_read_in
from visitplanner.vehicles import vehicles_of
from visitplanner.views import View, ViewItem
from visitplanner.views.words import Voice, by_kind

SERVING: tuple[Role, ...] = ("interpreter", "driver", "escort", "guide")
"""Who works for the guests rather than with them."""


class Given(NamedTuple):
    """The facts by id, the voice of the view, the view, and the order of precedence."""

    lookup: Lookup
    voice: Voice
    view: View
    rule: Rule = AS_LISTED

    @property
    def is_internal(self) -> bool:
        """Whether it is made for the hosts alone."""
        return LEVELS.index(self.view.reader.level) > LEVELS.index("delegate")

    def items(self) -> Iterator[tuple[ViewItem, Item]]:
        """Yield the view's dated items in their order with their facts, once each; what is cancelled or postponed is left out."""
        for day in self.view.days:
            for told in day.items:
                if not told.continues and told.status not in NOT_HELD:
                    yield told, self.lookup.items[ItemId(told.id)]

    def name(self, person: PersonId) -> Said:
        """Say the name of a person in the languages of the view; without a name the function, without both N.N."""
        return self.voice.name(self.lookup.people[person]) or self.voice.label("word.to-be-named")

    def date(self, day: str, form: str = "full") -> Said:
        """Say a day: full, short or weekday."""
        return self.voice.each(lambda language: Words(say_date(day, language, form), language))


@lru_cache(maxsize=2)
def _lookup(revision: Revision) -> Lookup:
    """Keep the facts by id of the last revisions: two hundred certificates are made from one."""
    return Lookup(revision.visit)


def given(revision: Revision, view: View, rule: Rule = AS_LISTED) -> Given:
    """Return what a paper of that view is made from."""
    return Given(_lookup(revision), Voice(view.languages, revision.visit.languages, view.reader.level), view, rule)


def rule_in_force(made: Given) -> Said:
    """Say the order of precedence, as internal papers print it; nothing on others."""
    return made.voice.led("word.order-of-precedence", say_rule(made.rule, made.view.languages)) if made.is_internal else ()


def people_of(made: Given, one: Expected) -> tuple[PersonId, ...]:
    """Return the persons that are named where somebody is expected, a delegation in its order of precedence."""
    if one.person:
        return (one.person,)
    if one.delegation:
        fact = made.lookup.delegations[one.delegation]
        return tuple(member.person for member in members_in_order(made.lookup, fact, made.rule))
    group = made.lookup.groups[one.group]
    inside = [person for name in group.delegations for person in people_of(made, Expected(delegation=name))]
    return tuple(dict.fromkeys([*group.people, *inside]))


def expected_at(lookup: Lookup, item: Item) -> tuple[Expected, ...]:
    """Return who is expected at an item: where nobody is said, every delegation."""
    return item.expected or tuple(Expected(delegation=one.id) for one in lookup.visit.delegations)


def guests_at(made: Given, item: Item) -> tuple[PersonId, ...]:
    """Return the named persons who are expected at an item and are there on its day, in order, once each."""
    people = [person for one in expected_at(made.lookup, item) for person in people_of(made, one)]
    return tuple(person for person in dict.fromkeys(people) if is_present(made.lookup.presence(person), item.start.day))


def unnamed_at(lookup: Lookup, item: Item) -> int:
    """Return how many more are expected at an item than have a name, of delegations that may be there on its day."""
    return unnamed_of(lookup, expected_at(lookup, item), item.start.day)


def unnamed_of(lookup: Lookup, expected: Iterable[Expected], day: str = "") -> int:
    """Return how many of some delegations and groups have no name yet; with a day, of those that may be there on it."""
    return lookup.unnamed(lookup.tokens(expected), day)


def doing(item: Item, *roles: Role) -> tuple[PersonId, ...]:
    """Return the named persons who do something at an item, in the order written."""
    return tuple(dict.fromkeys(one.person for one in item.assignments if one.person and (not roles or one.role in roles)))


def serving(lookup: Lookup, item: Item) -> tuple[PersonId, ...]:
    """Return who serves an item: its own interpreters, escorts, drivers, those of its vehicles, and of its delegations."""
    wanted = {one.delegation for one in expected_at(lookup, item) if one.delegation}
    stay = [
        task.person for one in lookup.visit.delegations if one.id in wanted for task in one.assignments if task.role in SERVING
    ]
    wheel = [lookup.vehicles[one].driver for one in vehicles_of(item)]
    return tuple(dict.fromkeys(person for person in (*doing(item, *SERVING), *wheel, *stay) if person))


def other_name(voice: Voice, person: Person) -> Said:
    """Say the name in a script that the readers' forms are not in, the person's own if there is one; else nothing."""
    told = {script_of(words.text) for words in voice.name(person)}
    others = [form for form in by_kind(person.names) if script_of(form.name) not in told]
    own = [form for form in others if form.language in person.languages]
    return tuple(Words(form.name, form.language) for form in (own or others)[:1])


def passport_name(person: Person) -> Words:
    """Return the name as the passport gives it; else the official form in Latin letters; else the first there is."""
    order = ("passport", "official", "card", "inferred")
    forms = sorted(person.names, key=lambda form: (order.index(form.kind), script_of(form.name) != script_read_in("en")))
    return Words(forms[0].name, forms[0].language) if forms else Words("")
