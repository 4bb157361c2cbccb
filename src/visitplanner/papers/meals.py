"""Meal counts for a caterer: numbers, never names (GDPR, Art. 9: what people eat may tell their health or belief).

Decided: a count is told for a whole meal, never for a delegation or a function; a wish is told by the meal, not by its
reason; free words are never printed, what is no known kind is counted as "other" and asked of the coordinator. A count of one
stays: without it nobody would cook that dish.
"""

import re
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from visitplanner.model import Item, ItemKind, PersonId, Revision
from visitplanner.papers.given import Given, doing, given, guests_at, serving, unnamed_at
from visitplanner.precedence import AS_LISTED, Rule
from visitplanner.texts import Said
from visitplanner.views import View, ViewItem

MEALS: frozenset[ItemKind] = frozenset({"breakfast", "lunch", "dinner", "meal", "coffee", "reception"})
_AT_HOTEL: frozenset[ItemKind] = frozenset({"breakfast"})
"""Meals at which only those eat who are expected."""

_KINDS = {
    "vegan": r"vegan|vegān|ვეგან",
    "vegetarian": r"vegetar|veģetār|ვეგეტარ",
    "halal": r"hal+al|halāl|ჰალალ",
    "kosher": r"kosher|košer|ქოშერ|კოშერ",
    "no-pork": r"no pork|without pork|bez cūk|ღორის ხორცის გარეშე|უღორო",
    "no-fish": r"no fish|without fish|bez ziv|თევზის გარეშე",
    "pescatarian": r"pescat|pesket|პესკეტ",
    "gluten-free": r"gluten|c(?:o?e)liac|glutēn|გლუტენ",
    "lactose-free": r"lactose|laktoz|ლაქტოზ",
    "diabetic": r"diabet|diabēt|დიაბეტ|sugar.free|bez cukura",
    "fasting": r"fasting|lenten|gavē|სამარხვო|მარხვ",
    "children": r"child|bērnu|საბავშვო",
}
_ALLERGENS = {
    "gluten": r"gluten|glutēn|(?<!buck)wheat|kvieš|გლუტენ",
    "crustaceans": r"crustac|shellfish|shrimp|prawn|lobster|crayfish|crab|vēžveid|garnel|კიბოსნაირ|კრევეტ",
    "eggs": r"\beggs?\b|\bolas?\b|\bolu\b|კვერცხ",
    "fish": r"(?<!shell)(?<!cray)fish|ziv[sijī]|თევზ",
    "peanuts": r"peanut|zemesriekst|მიწის თხილ|არაქის",
    "soya": r"soya?\b|soj[au]|სოიო",
    "milk": r"milk|lactose|dairy|pien|laktoz|რძ|ლაქტოზ",
    "nuts": r"\b(?:hazel|wal|tree)?nuts?\b|almond|cashew|pistach|pecan|(?<!zemes)riekst|mandel|(?<!მიწის )თხილ|კაკალ|კაკლ|ნუშ",
    "celery": r"celery|seleri|ნიახურ",
    "mustard": r"mustard|sinep|მდოგვ",
    "sesame": r"sesame|sezam|სეზამ",
    "sulphites": r"sul[fp]h?it|sulfīt|სულფიტ",
    "lupin": r"lupin|lupīn|ლუპინ",
    "molluscs": r"mollus|shellfish|mussel|oyster|squid|octopus|gliem|მოლუსკ",
}
"""The fourteen allergens of Regulation (EU) 1169/2011, Annex II, as people write them in our languages."""
NOTHING = re.compile(r"\s*(none|no|nothing|nav|nē|არა|არ აქვს|-|–|—)?\s*\.?\s*", re.IGNORECASE)


def is_meal(item: Item) -> bool:
    """Say whether people eat at an item."""
    return item.kind in MEALS


class Count(NamedTuple):
    """How many eat so; the label is one of the product's own words."""

    label: Said
    number: int


class Meal(NamedTuple):
    """A meal in numbers. `ordered` is what the organisers wrote down, or None; `total` counts those known."""

    date: Said
    time: Said
    title: Said
    place: Said
    guests: int
    hosts: int
    helpers: int
    total: int
    ordered: int | None
    diets: tuple[Count, ...]
    allergens: tuple[Count, ...]
    others: int  # wishes that are no known kind: the coordinator tells


class MealCounts(NamedTuple):
    """All meals in order."""

    meals: tuple[Meal, ...]


def meal_counts(revision: Revision, view: View, rule: Rule = AS_LISTED) -> MealCounts:
    """Count who eats when and where: guests who are there that day, hosts, interpreters, drivers and escorts."""
    made = given(revision, view, rule)
    todays: dict[str, list[Item]] = {}
    for told, item in made.items():
        todays.setdefault(told.day, []).append(item)
    return MealCounts(tuple(_meal(made, told, item, todays[told.day]) for told, item in made.items() if item.kind in MEALS))


def _meal(made: Given, told: ViewItem, item: Item, today: list[Item]) -> Meal:
    lookup, voice = made.lookup, made.voice
    guests = guests_at(made, item)
    helping = serving(lookup, item) if item.kind in _AT_HOTEL else (*serving(lookup, item), *_helping(made, item, today))
    helpers = [person for person in dict.fromkeys(helping) if person not in guests]
    hosts = [person for person in doing(item) if person not in guests and person not in helpers]
    people = [*guests, *hosts, *helpers]
    places = [place for place in told.places if place.use in ("at", "or")]
    diets, allergens, others = wishes(made, people)
    unnamed = unnamed_at(lookup, item)
    return Meal(
        date=made.date(told.day, "short"), time=told.time, title=told.title,
        place=voice.listed([voice.listed([place.name, place.address]) for place in places], "; "),
        guests=len(guests) + unnamed, hosts=len(hosts), helpers=len(helpers), total=len(people) + unnamed, ordered=item.headcount,
        diets=diets, allergens=allergens, others=others,
    )  # fmt: skip


def _helping(made: Given, item: Item, today: list[Item]) -> list[PersonId]:
    """Return who interprets, drives or escorts at the items right before and after a meal."""
    at = today.index(item)
    near = [*(one for one in today[:at] if one.kind not in MEALS)][-1:] + [
        *(one for one in today[at + 1 :] if one.kind not in MEALS)
    ][:1]
    return [person for one in near for person in serving(made.lookup, one)]


def wishes(made: Given, people: list[PersonId]) -> tuple[tuple[Count, ...], tuple[Count, ...], int]:
    """Count the kinds of meal, the allergens, and the wishes that are neither, among some people."""
    diets, allergens, others = Counter[str](), Counter[str](), 0
    for person in people:
        private = made.lookup.people[person].private
        if private is None:
            continue
        found, is_clear = _read(private.diet, _KINDS)
        avoided, is_told = _read(private.allergies, _ALLERGENS)
        diets.update(found)
        allergens.update(avoided)
        others += not (is_clear and is_told)
    return tuple(_counts(made, "diet", _KINDS, diets)), tuple(_counts(made, "allergen", _ALLERGENS, allergens)), others


def _counts(made: Given, prefix: str, known: dict[str, str], found: Counter[str]) -> Iterator[Count]:
    return (Count(made.voice.label(f"{prefix}.{name}"), found[name]) for name in known if found[name])


def _read(words: str, known: dict[str, str]) -> tuple[list[str], bool]:
    """Return the kinds that words name, and whether they leave nothing to ask: all of it is known, or it says "none"."""
    if NOTHING.fullmatch(words):
        return [], True
    found, rest = [], words
    for name, pattern in known.items():
        if re.search(pattern, words, re.IGNORECASE):
            found.append(name)
            rest = re.sub(rf"[^,;/+&]*(?:{pattern})[^,;/+&]*", "", rest, flags=re.IGNORECASE)
    return found, bool(found) and not re.search(r"\w", re.sub(r"\b(and|un|და)\b", "", rest))
