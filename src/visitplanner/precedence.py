"""The order of precedence: who stands, sits and is printed before whom."""

import re
from collections.abc import Iterable, Sequence
from typing import Literal, NamedTuple

from visitplanner.alphabets import alphabet_key
from visitplanner.labels import label
from visitplanner.model import Delegation, Function, Member, Person, PersonId, Visit
from visitplanner.problems import did_you_mean, refuse
from visitplanner.schedule import Lookup
from visitplanner.texts import LANGUAGES, Said, Text, language_name

By = Literal["list", "function", "seniority", "alphabet"]
RULES: tuple[By, ...] = ("list", "function", "seniority", "alphabet")
_LAST = ("staff", "interpreter", "press")
"""Roles of members who stand behind all others."""


class Rule(NamedTuple):
    """How those stand whom no number of their own (`Person.precedence`) places: `language` is that of the alphabet.

    list: as the sending side wrote them, which is what protocol goes by; function: by the office (see `rank`); seniority:
    the longest in their office first; alphabet: by family name.
    """

    by: By = "list"
    language: str = ""


AS_LISTED = Rule()


def read_rule(words: str) -> Rule:
    """Read a rule as users write it: "function", "alphabet:lv"; empty is the list. Raises ProblemsFound (VP713)."""
    if not words:
        return AS_LISTED
    by, _, language = words.partition(":")
    for known in RULES:
        if by == known and (known == "alphabet" or not language):
            return Rule(known, language or (LANGUAGES[0] if known == "alphabet" else ""))
    hint = did_you_mean(by, RULES) or f"one of: {', '.join(RULES)}; alphabet:lv for another alphabet"
    raise refuse("VP713", f"'{words[:40]}' is no order of precedence", hint)


def write_rule(rule: Rule) -> str:
    """Write a rule as `read_rule` reads it."""
    return ":".join(filter(None, rule))


def rule_of(visit: Visit) -> Rule:
    """Return the rule that holds for a visit. Raises ProblemsFound (VP713)."""
    return read_rule(visit.precedence)


def say_rule(rule: Rule, languages: Sequence[str]) -> Said:
    """Say the rule in force, as internal lists print it."""
    names = [language_name(rule.language, language) for language in languages] if rule.language else []
    if not names:
        return label(f"precedence.{rule.by}", languages)
    return tuple(
        one for language, name in zip(languages, names, strict=True) for one in label(f"precedence.{rule.by}", (language,), name)
    )


def members_in_order(lookup: Lookup, delegation: Delegation, rule: Rule | None = None) -> tuple[Member, ...]:
    """Return the members of a delegation: heads, then by their own number, then by the rule; staff, interpreters, press last.

    Without a rule, that of the visit.
    """
    rule = rule or rule_of(lookup.visit)
    heads = [head.person for head in delegation.heads]
    members = [Member(person) for person in dict.fromkeys(heads) if all(person != one.person for one in delegation.members)]
    members += delegation.members
    places = {person: place for place, person in enumerate(people_in_order(lookup, (one.person for one in members), rule))}

    def key(member: Member) -> tuple[int, bool, int]:
        place = heads.index(member.person) if member.person in heads else len(heads)
        return place, member.role in _LAST, places[member.person]

    return tuple(sorted(members, key=key))


def people_in_order(lookup: Lookup, people: Iterable[PersonId], rule: Rule = AS_LISTED) -> tuple[PersonId, ...]:
    """Return people by their own number, then by the rule, then as given; each once."""
    found = list(dict.fromkeys(people))
    last = max((lookup.people[one].precedence or 0 for one in found), default=0) + 1
    return tuple(sorted(found, key=lambda one: (lookup.people[one].precedence or last, _key(lookup.people[one], rule))))


def _key(person: Person, rule: Rule) -> tuple[object, ...]:
    match rule.by:
        case "list":
            return ()
        case "function":
            return (min((rank(one.title) for one in person.functions), default=_OTHER),)
        case "seniority":
            return (_since(person.functions),)
        case "alphabet":
            return (alphabet_key(_family_name_first(person, rule.language), rule.language),)


def _since(functions: Sequence[Function]) -> str:
    return functions[-1].start or "9999" if functions else "9999"


def _family_name_first(person: Person, language: str) -> str:
    """Return a name with its last word first, as it is looked for in a list; a name of one word as it is."""
    name = Text(tuple((form.language, form.name) for form in person.names)).pick((language,)).text
    *given, family = name.split() or [""]
    return " ".join([family, *given])


_OTHER = 26
_RANKS: tuple[tuple[int, str], ...] = (
    (0, r"president of the republic|valsts prezident|პრეზიდენტ"),
    (2, r"prime minister|ministru prezident|პრემიერ"),
    (4, r"speaker of (the )?parliament|saeimas priekšsēdētāj|პარლამენტის თავმჯდომარე"),
    (6, r"\bminister|ministr[se]|მინისტრ"),
    (8, r"ambassador|vēstnie|ელჩ"),
    (10, r"governor|gubernator|გუბერნატორ"),
    (12, r"mayor|chair\b|chair(man|woman|person)|\bmērs|\bmērei?\b|priekšsēdētāj|მერი|თავმჯდომარ"),
    (14, r"member of|councill?or|deputāt|დეპუტატ|წევრ"),
    (16, r"executive director|izpilddirektor|აღმასრულებელი დირექტორ"),
    (18, r"director|direktor|rector|rektor|დირექტორ|რექტორ"),
    (20, r"head of|vadītāj|manager|უფროს|ხელმძღვანელ"),
    (22, r"advis[eo]r|padomnie|მრჩეველ"),
    (24, r"specialist|speciālist|expert|ekspert|სპეციალისტ|ექსპერტ"),
)
"""Offices by words of their names in English, Latvian and Georgian, the highest first: a default for municipalities' visits."""
_DEPUTY = re.compile(r"deputy|vice|vietnie|მოადგილ")


def rank(function: Text) -> int:
    """Return the rank of an office by its name, 0 for the highest; a deputy stands behind the office, an unknown one last."""
    words = " ".join(form.casefold() for _, form in function.forms)
    found = next((rank for rank, pattern in _RANKS if re.search(pattern, words)), _OTHER)
    return found + bool(_DEPUTY.search(words)) if found < _OTHER else _OTHER
