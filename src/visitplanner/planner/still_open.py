"""What is still open: one open thing, and the visit around it, as all who look for such things share them."""

import shlex
from functools import cached_property
from typing import NamedTuple

from visitplanner.model import Language, Person, PersonId, Visit
from visitplanner.schedule import Lookup


class Open(NamedTuple):
    """Something that is unknown, unconfirmed or missing; `day` is when it is needed, empty for the arrival."""

    kind: str
    day: str
    subject: tuple[str, str]
    name: str
    text: str
    command: str


class Surroundings:
    """A visit, the day that is today, and the day of arrival (empty where it is not known)."""

    def __init__(self, visit: Visit, today: str, arrival: str) -> None:
        self.visit, self.today, self.arrival = visit, today, arrival

    @cached_property
    def lookup(self) -> Lookup:
        """The facts by id."""
        return Lookup(self.visit)

    @cached_property
    def spoken(self) -> dict[PersonId, tuple[str, ...]]:
        """The members of delegations, each with the languages they speak, else those of the first delegation they belong to."""
        found: dict[PersonId, tuple[str, ...]] = {}
        for one in self.visit.delegations:
            for person in (member.person for member in one.members):
                found.setdefault(person, base_languages(self.lookup.people[person].languages or one.languages))
        return found


def base_languages(tags: tuple[Language, ...]) -> tuple[str, ...]:
    """Return the languages of tags without their regions and scripts, each once."""
    return tuple(dict.fromkeys(tag.partition("-")[0] for tag in tags))


def quoted(word: str) -> str:
    """Return a word as a shell takes it."""
    return shlex.quote(word)


def called(person: Person) -> str:
    """Return what a person is called: the first name form, else the function, else the id."""
    if person.names:
        return person.names[0].name
    return str(person.functions[-1].title) if person.functions and person.functions[-1].title else person.id
