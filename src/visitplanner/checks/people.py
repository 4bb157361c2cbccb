"""Rules about people (VP2xx)."""

from collections.abc import Iterator

from visitplanner.checks.registry import Facts, Finding, rule
from visitplanner.model import Item, PersonId
from visitplanner.schedule import is_present


@rule("VP201", "error")
def in_two_places(facts: Facts) -> Iterator[Finding]:
    """Somebody is certainly expected, or has a task, at two items at once that do not share a place."""

    def is_clash(one: Item, other: Item) -> bool:
        return facts.are_at_once(one, other) and not _are_together(facts, one, other)

    people_at = {item.id: _people_at(facts, item) for item in facts.visit.items}
    for one, other, people in facts.clashes(people_at, is_clash):
        more = f" and {len(people) - 3} more" if len(people) > 3 else ""
        names = ", ".join(_name(facts, person) for person in people[:3])
        text = f"{names}{more} would be at '{one.title}' and at '{other.title}' at once"
        yield Finding(("item", other.id, "start"), text, "move one of them, or say under 'for' who is expected where")


def _are_together(facts: Facts, one: Item, other: Item) -> bool:
    """Whether two items share a place, or one's lies in the other's: a welcome at the airport during the arrival there."""
    here, there = ({use.place for use in item.places if use.use == "at"} for item in (one, other))
    if not here or not there:
        return False
    around_here = {place.id for use in here for place in facts.lookup.chain(use)}
    around_there = {place.id for use in there for place in facts.lookup.chain(use)}
    return not here.isdisjoint(around_there) or not there.isdisjoint(around_here)


def _people_at(facts: Facts, item: Item) -> frozenset[str]:
    is_open = item.kind in ("desk", "festival", "exhibition", "free")  # to come and go
    named = frozenset[str]() if is_open else facts.named(item)
    return named | {f"p:{one.person}" for one in item.assignments if one.person and not one.online}


def _name(facts: Facts, mark: str) -> str:
    person = facts.lookup.people[PersonId(mark.removeprefix("p:"))]
    return person.names[0].name if person.names else str(person.functions[0].title if person.functions else person.id)


@rule("VP202", "warning")
def is_not_there_that_day(facts: Facts) -> Iterator[Finding]:
    """A member is named at an item on a day on which the member is not there."""
    for item in facts.held:
        named = [one.person for one in item.expected if one.person] + [one.person for one in item.assignments if one.person]
        for person in dict.fromkeys(named):
            if not is_present(facts.lookup.presence(person), item.start.day):
                text = f"{_name(facts, person)} is not there on {item.start.day}, the day of '{item.title}'"
                yield Finding(("item", item.id, "expected"), text, "correct the day, or the presence")


@rule("VP203", "notice")
def has_no_head(facts: Facts) -> Iterator[Finding]:
    """A delegation has members but nobody who leads it."""
    for one in facts.visit.delegations:
        if one.members and not one.heads:
            yield Finding(("delegation", one.id, "heads"), f"nobody is named as head of '{one.name}'", "add head: and a person")


@rule("VP204", "warning")
def count_differs(facts: Facts) -> Iterator[Finding]:
    """A delegation's stated size is smaller than the number of its listed members."""
    for one in facts.visit.delegations:
        if one.size is not None and one.size < len(one.members):
            text = f"'{one.name}' is said to have {one.size} members, {len(one.members)} are listed"
            yield Finding(("delegation", one.id, "size"), text, "correct the size, or the list")


@rule("VP205", "notice")
def inferred_name(facts: Facts) -> Iterator[Finding]:
    """A name form was inferred, or nobody is said to have given it."""
    for person in facts.visit.people:
        forms = [form.name for form in person.names if form.kind == "inferred"]
        if forms:
            yield Finding(
                ("person", person.id, "names"), f"inferred, not given: {', '.join(forms)}", "ask for the form in the passport"
            )


@rule("VP206", "warning")
def nobody_known(facts: Facts) -> Iterator[Finding]:
    """A person has neither a name nor a function, so that no paper can say who it is."""
    for person in facts.visit.people:
        if not person.names and not person.functions:
            yield Finding(
                ("person", person.id, "names"), f"'{person.id}' has neither name nor function", "add name: or function:"
            )
