"""The facts of a draft as nouns name them: found by words, taken from where they live, and put back there."""

import datetime as dt
from functools import cached_property
from typing import Any, NamedTuple

from visitplanner.model import DayPlan, Project, Visit
from visitplanner.planner.changing import COLLECTIONS, Kind, Session
from visitplanner.planner.finding import Named, find
from visitplanner.planner.nouns import KINDS, NOUNS, Noun
from visitplanner.planner.numbered import find_number
from visitplanner.planner.telling import day_said
from visitplanner.problems import refuse
from visitplanner.times import local
from visitplanner.times.spoken_days import Around, days_from

OWNERS = ("delegation", "group", "person")
"""Whom an item can be for."""


class Key(NamedTuple):
    """Which fact of a noun: an id, a day, a number from 1, or nothing where there is one; `owner` is the one it stands in."""

    noun: str
    id: str = ""
    owner: "Key | None" = None

    def __str__(self) -> str:
        """Return what people call it: `item lunch`, `note 2 of item lunch`."""
        named = f"{self.noun} {self.id}".rstrip()
        return f"{named} of {self.owner}" if self.owner else named


class Desk:
    """The draft of a visit while a command works on it; `today` is the day on which the command is given."""

    def __init__(self, session: Session, now: str) -> None:
        self.session, self._now = session, now

    @cached_property
    def own(self) -> Visit:
        """What is the visit's own."""
        return self.session.own()

    @cached_property
    def around(self) -> Around:
        """What words about time are read in: today, and the days of the visit."""
        today = local(dt.datetime.fromisoformat(self._now), self.own.zone or "UTC").date().isoformat()
        return Around(today, days_from(self.own.start, self.own.end), is_open=not self.own.end)

    # Finding

    def find(self, noun: Noun, word: str) -> Key:
        """Return the fact that a word means. Raises ProblemsFound."""
        if noun.word in KINDS:
            return Key(noun.word, self.session.find(self._kind(noun.word), word))
        if noun.lives == "day":
            return Key(noun.word, self.day(word))
        if noun.lives == "number":
            return Key(noun.word, str(find_number(getattr(self.own, noun.field), [word], noun)))
        return Key(noun.word)

    def find_owner(self, noun: Noun, word: str) -> Key:
        """Return the fact in which those of a noun stand: `person:irine`, or `irine` alone. Raises ProblemsFound."""
        kind, _, rest = word.partition(":")
        if kind in noun.owners and (rest or NOUNS[kind].lives == "once"):
            return self.find(NOUNS[kind], rest)
        kinds = [one for one in noun.owners if one in KINDS]
        found = self._among(kinds, word, " or ".join(kinds[:3]))
        return Key(*found)

    def find_inside(self, noun: Noun, owner: Key, words: list[str]) -> Key:
        """Return the one among the facts in an owner that words mean: its number, or what it says. Raises ProblemsFound."""
        return Key(noun.word, str(find_number(getattr(self.get(owner), noun.field), words, noun, str(owner))), owner)

    def find_expected(self, word: str) -> tuple[str, str]:
        """Return the delegation, group or person that a word means: its kind and its id. Raises ProblemsFound."""
        kind, _, rest = word.partition(":")
        if kind in OWNERS and rest:
            return kind, self.session.find(self._kind(kind), rest)
        return self._among(OWNERS, word, "delegation, group or person")

    def _among(self, kinds: Any, word: str, what: str) -> tuple[str, str]:
        exact = [(kind, word) for kind in kinds if self.session.fact(self._kind(kind), word)]
        if len(exact) == 1:
            return exact[0]
        if exact:
            told = ", ".join(f"{kind}:{id_}" for kind, id_ in exact)
            raise refuse("VP921", f"'{word}' may mean {told}", "write one of these")
        known = [(kind, one) for kind in kinds for one in self.session.named(self._kind(kind))]
        names = [Named(f"{one.id}", one.name) for _, one in known]
        found = find(word, names, what)
        kinds_of = [kind for kind, one in known if one.id == found]
        if len(kinds_of) > 1:
            raise refuse("VP921", f"'{word}' may mean {', '.join(f'{kind}:{found}' for kind in kinds_of)}", "write one of these")
        return kinds_of[0], found

    def day(self, words: str) -> str:
        """Return the day that words mean. Raises ProblemsFound."""
        return day_said(words, self.around)

    @staticmethod
    def _kind(word: str) -> Kind:
        kind: Any = KINDS[word]
        return kind  # type: ignore[no-any-return]  # the nouns with ids are the kinds of the draft

    # Taking and putting back

    def get(self, key: Key) -> Any:
        """Return a fact; of a day or a project of which nothing is known an empty one."""
        noun = NOUNS[key.noun]
        if key.owner:
            return getattr(self.get(key.owner), noun.field)[int(key.id) - 1]
        if key.noun in KINDS:
            return self.session.fact(self._kind(key.noun), key.id)
        if key.noun == "day":
            day: Any = key.id
            return next((plan for plan in self.own.days if plan.day == key.id), DayPlan(day=day))
        if key.noun == "project":
            return self.own.project or Project()
        return self.own if key.noun == "visit" else getattr(self.own, noun.field)[int(key.id) - 1]

    def put(self, key: Key, fact: Any) -> None:
        """Put a fact in its place; a number one beyond the last adds it."""
        noun = NOUNS[key.noun]
        if key.owner:
            self._put_listed(key.owner, noun.field, int(key.id), fact)
        elif key.noun in KINDS:
            self.session.put(self._kind(key.noun), fact)
        elif key.noun == "day":
            days = {plan.day: plan for plan in self.own.days} | {fact.day: fact}
            self._put_own(days=tuple(days[day] for day in sorted(days) if days[day] != DayPlan(day=day)))
        elif key.noun == "project":
            self._put_own(project=None if fact == Project() else fact)
        elif key.noun == "visit":
            apart = set(COLLECTIONS.values())
            self._put_own(**{name: value for name, value in fact._asdict().items() if name not in apart})
        else:
            listed = getattr(self.own, noun.field)
            place = int(key.id) - 1
            self._put_own(**{noun.field: (*listed[:place], fact, *listed[place + 1 :])})

    def drop(self, key: Key) -> None:
        """Take a fact out of the draft."""
        noun = NOUNS[key.noun]
        if key.owner:
            self._put_listed(key.owner, noun.field, int(key.id))
        elif key.noun in KINDS:
            self.session.remove(self._kind(key.noun), key.id)
        elif key.noun == "day":
            self._put_own(days=tuple(plan for plan in self.own.days if plan.day != key.id))
        elif key.noun == "project":
            self._put_own(project=None)
        else:
            listed = getattr(self.own, noun.field)
            self._put_own(**{noun.field: (*listed[: int(key.id) - 1], *listed[int(key.id) :])})

    def _put_listed(self, owner: Key, field: str, number: int, *facts: Any) -> None:
        fact = self.get(owner)
        listed = getattr(fact, field)
        self.put(owner, fact._replace(**{field: (*listed[: number - 1], *facts, *listed[number:])}))

    def _put_own(self, **fields: Any) -> None:
        self.session.replace(self.session.whole()._replace(**fields))
        self.__dict__.pop("own", None)
