"""What is still open: one open thing, and the visit around it, as all who look for such things share them."""

import shlex
from functools import cached_property
from typing import NamedTuple

from visitplanner.model import Person, Visit
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


def quoted(word: str) -> str:
    """Return a word as a shell takes it."""
    return shlex.quote(word)


def called(person: Person) -> str:
    """Return what a person is called: the first name form, else the function, else the id."""
    if person.names:
        return person.names[0].name
    return str(person.functions[-1].title) if person.functions and person.functions[-1].title else person.id
