"""Who of a list is already there: the same name in any form or script, the same address; what is doubtful is not decided here."""

from collections.abc import Iterable, Mapping, Sequence
from difflib import SequenceMatcher
from typing import NamedTuple

from visitplanner.imports.people import Listed
from visitplanner.imports.words import folded, folded_name, sounded_name
from visitplanner.model import Person, PersonId, Visit
from visitplanner.problems import Problem

NEW = "new"
_NEAR = 0.75
"""How alike the rest of two names must be that share one part, to be asked about: Irina and Irine Gelašvili."""
_SAME_EMAIL = 0.5
"""How alike two names must be for one e-mail address to make them one: not a secretary's and a mayor's."""


class Match(NamedTuple):
    """Whom a listed person is: somebody who is there, somebody new (empty), or doubtful between `candidates`."""

    listed: Listed
    person: PersonId = PersonId("")
    why: str = ""
    candidates: tuple[PersonId, ...] = ()

    @property
    def is_doubtful(self) -> bool:
        """Whether somebody has to say who it is."""
        return bool(self.candidates) and not self.person


def match(people: Sequence[Listed], visit: Visit, decided: Mapping[int, str]) -> tuple[Match, ...]:
    """Match the people of a list with those of a visit; `decided` says for rows who it is: an id, or "new"."""
    index = _Index(visit)
    found = [_match(one, index, decided) for one in people]
    return tuple(_without_doubles(found))


class _Index:
    def __init__(self, visit: Visit) -> None:
        self.people = {person.id: person for person in visit.people}
        self.names: dict[str, dict[PersonId, None]] = {}
        self.sounds: dict[str, dict[PersonId, None]] = {}
        self.sounded = {one.id: [sounded_name(form.name) for form in one.names] for one in visit.people}
        self.parts: dict[str, dict[tuple[PersonId, str], None]] = {}
        for id_, names in self.sounded.items():
            for name in names:
                for part in name.split():
                    self.parts.setdefault(part, {})[id_, name] = None
        self.emails: dict[str, dict[PersonId, None]] = {}
        self.functions: dict[str, dict[PersonId, None]] = {}
        for person in visit.people:
            for form in person.names:
                self.names.setdefault(folded_name(form.name), {})[person.id] = None
                self.sounds.setdefault(sounded_name(form.name), {})[person.id] = None
            for contact in person.contacts:
                if contact.kind == "email":
                    self.emails.setdefault(contact.value.casefold(), {})[person.id] = None
            self._keep_function(person)

    def _keep_function(self, person: Person) -> None:
        """Keep by what they do those whom nobody has named yet."""
        titles = [] if person.names else [function.title for function in person.functions]
        for title in titles:
            for _, words in title.forms:
                self.functions.setdefault(folded(words), {})[person.id] = None


def _match(listed: Listed, index: _Index, decided: Mapping[int, str]) -> Match:
    if said := decided.get(listed.row):
        return Match(listed, PersonId("" if said == NEW else said), "as you said")
    if not listed.names:
        return _only(
            listed,
            _found(index.functions, (folded(words) for _, words in listed.function.forms)),
            "the same function, without a name",
        )
    if same := _found(index.names, (folded_name(form.name) for form in listed.names)):
        return _only(listed, same, "the same name")
    mailed = _found(index.emails, (one.value.casefold() for one in listed.contacts if one.kind == "email"))
    sounding = _found(index.sounds, (sounded_name(form.name) for form in listed.names))
    if len(sounding) == 1 and (mailed == sounding or _is_in_other_script(listed, index.people[sounding[0]])):
        return Match(listed, sounding[0], "the same name in another script" if mailed != sounding else "the same name and e-mail")
    if len(mailed) == 1 and _may_be(listed, index.sounded[mailed[0]]):
        return Match(listed, mailed[0], "the same e-mail")
    near = _near(listed, index)
    return Match(listed, candidates=tuple(dict.fromkeys((*sounding, *mailed, *near)))[:8])


def _found(index: Mapping[str, Mapping[PersonId, None]], keys: Iterable[str]) -> tuple[PersonId, ...]:
    return tuple(dict.fromkeys(one for key in keys if key for one in index.get(key, ())))


def _only(listed: Listed, found: Sequence[PersonId], why: str) -> Match:
    return Match(listed, found[0], why) if len(found) == 1 else Match(listed, candidates=tuple(found))


def _is_in_other_script(listed: Listed, person: Person) -> bool:
    """Whether no script has a form of both names: what sounds alike in one script and is spelt differently may be two people."""
    there = {form.language for form in person.names}
    return all(form.language not in there for form in listed.names)


def _may_be(listed: Listed, others: Sequence[str]) -> bool:
    """Whether a name may be one of others, as they sound."""
    return any(_ratio(sounded_name(form.name), other) >= _SAME_EMAIL for form in listed.names for other in others)


def _near(listed: Listed, index: _Index) -> list[PersonId]:
    """Return who shares a part of the name and has the rest alike, as it sounds."""
    found: dict[PersonId, None] = {}
    for form in listed.names:
        name = sounded_name(form.name)
        for part in name.split():
            for id_, other in index.parts.get(part, {}):
                rest, others = _without(part, name), _without(part, other)
                if not (rest and others) or _ratio(rest, others) >= _NEAR:  # a first name alone may be anybody's
                    found[id_] = None
    return list(found)


def _without(part: str, name: str) -> str:
    parts = name.split()
    parts.remove(part)
    return " ".join(parts)


def _ratio(one: str, other: str) -> float:
    matcher = SequenceMatcher(None, one, other, autojunk=False)
    return matcher.ratio() if matcher.quick_ratio() >= min(_NEAR, _SAME_EMAIL) else 0.0


def _without_doubles(found: Sequence[Match]) -> Iterable[Match]:
    """Let nobody be met twice: of two rows that seem to be one person, the second is doubtful."""
    taken: set[PersonId] = set()
    for one in found:
        if one.person and one.person in taken and one.why != "as you said":
            one = Match(one.listed, candidates=(one.person,))
        taken.add(one.person or PersonId(""))
        yield one


def doubles(people: Sequence[Listed], decided: Mapping[int, str]) -> tuple[Problem, ...]:
    """Return a problem for each row that names somebody whom a row before it has named, unless it was decided."""
    seen: dict[str, Listed] = {}
    found = []
    for one in people:
        keys = {folded_name(form.name) for form in one.names}
        before = next((seen[key] for key in keys if key in seen), None)
        if before and one.row not in decided:
            text = f"{one} stands in row {before.row} already"
            hint = f"delete one of the two rows; or say that they are two people: --match {one.row}=new"
            found.append(Problem("VP030", "error", text, hint, (), one.spot))
        for key in keys:
            seen.setdefault(key, one)
    return tuple(found)


def doubts(matches: Sequence[Match], visit: Visit) -> tuple[Problem, ...]:
    """Return a problem for each match that somebody has to decide."""
    names = {person.id: " / ".join(form.name for form in person.names) or person.id for person in visit.people}
    found = []
    for one in matches:
        if one.is_doubtful:
            who = ", ".join(f"{id_} ({names[id_]})" for id_ in one.candidates)
            hint = f"say who it is: --match {one.listed.row}={one.candidates[0]}, or --match {one.listed.row}=new"
            found.append(Problem("VP029", "error", f"'{one.listed}' may be {who}, or somebody new", hint, (), one.listed.spot))
    return tuple(found)
