"""Small visits for the tests of the rules."""

from visitplanner.checks import check
from visitplanner.model import (
    Assignment,
    Delegation,
    DelegationId,
    Expected,
    Item,
    ItemId,
    Member,
    NameForm,
    Person,
    PersonId,
    Place,
    PlaceId,
    PlaceUse,
    Visit,
    Zone,
)
from visitplanner.texts import text
from visitplanner.times import read_span

ANN, BEN = PersonId("ann"), PersonId("ben")
HALL = PlaceId("hall")
BOTH = (Expected(delegation=DelegationId("d")),)
ANN_ALONE = (Expected(person=ANN),)


def item(name: str, at: str = "10:00-11:00", day: str = "2013-08-01", expected: tuple[Expected, ...] = BOTH) -> Item:
    """An item for the whole delegation, in the hall."""
    start, end = read_span(at, day)
    uses = (PlaceUse("at", HALL),)
    return Item(id=ItemId(name), title=text(en=name), start=start, end=end, expected=expected, places=uses)


def visit(*items: Item) -> Visit:
    """A delegation of two, Ann leading, and a hall."""
    people = tuple(Person(one, names=(NameForm(name=one.capitalize()),)) for one in (ANN, BEN))
    members = (Member(ANN), Member(BEN))
    delegation = Delegation(DelegationId("d"), name=text(en="Delegation"), members=members)
    places = (Place(HALL, name=text(en="Hall")),)
    return Visit(id="v", zone=Zone("Europe/Riga"), people=people, delegations=(delegation,), places=places, items=items)


def host(person: PersonId) -> tuple[Assignment, ...]:
    """Make a person the host."""
    return (Assignment("host", person),)


def found(facts: Visit, code: str) -> list[tuple[str, ...]]:
    """Return the subjects at which a rule finds something."""
    return [problem.subject for problem in check(facts) if problem.code == code]
