"""A small visit for the tests of views."""

from visitplanner.model import (
    Assignment,
    Contact,
    Day,
    DayPlan,
    Delegation,
    DelegationId,
    Expected,
    Function,
    Group,
    GroupId,
    Head,
    Item,
    ItemId,
    Language,
    Level,
    Member,
    NameForm,
    Note,
    Organisation,
    OrganisationId,
    Period,
    Person,
    PersonId,
    Place,
    PlaceId,
    PlaceUse,
    Private,
    Revision,
    Visit,
    Zone,
)
from visitplanner.texts import Said, text
from visitplanner.times import read_span
from visitplanner.views import Reader, View, view

IRINE, LANA, ILZE, DRIVER = (PersonId(name) for name in ("irine", "lana", "ilze", "driver"))
KHASHURI = DelegationId("khashuri")


def words(said: Said) -> list[str]:
    """The words of what was said, without their languages."""
    return [one.text for one in said]


def item(name: str, at: str = "", day: str = "2013-08-01", expected: tuple[Expected, ...] = ()) -> Item:
    """An item of a day."""
    start, end = read_span(at, day)
    return Item(id=ItemId(name), uid=f"uid-{name}", title=text(en=name), start=start, end=end, expected=expected)


def visit(*items: Item) -> Visit:
    """The Khashuri visit in small: two members, a host, a driver, a hall in a house."""
    people = (
        Person(
            IRINE,
            names=(
                NameForm(Language("lv"), "Irine Gelašvili"),
                NameForm(Language("ka"), "ირინე გელაშვილი", "inferred"),
            ),
            functions=(Function(text(en="deputy chair", lv="priekšsēdētāja vietniece")),),
            gender="f",
            private=Private(diet="SECRET"),
            contacts=(Contact("mobile", "SECRET-HOST"), Contact("email", "SECRET-ORGANISER", level="organiser")),
        ),
        Person(LANA, names=(NameForm(Language("lv"), "Lana Sadagašvili"),)),
        Person(
            ILZE,
            names=(NameForm(Language("lv"), "Ilze Tijone"),),
            contacts=(Contact("phone", "63922233", level="public"),),
        ),
        Person(DRIVER, functions=(Function(text(en="driver of the minibus")),)),
    )
    members = (Member(LANA), Member(IRINE))
    delegation = Delegation(
        KHASHURI, name=text(en="Khashuri", ka="ხაშური"), body=OrganisationId("k"), heads=(Head(IRINE),), members=members
    )
    places = (
        Place(PlaceId("hall"), name=text(en="Hall", lv="Zāle"), parent=PlaceId("house")),
        Place(
            PlaceId("house"), name=text(en="House", lv="Nams"), address=text(lv="Uzvaras iela 1"), latitude=56.4, longitude=24.2
        ),
    )
    return Visit(
        id="v",
        uid="uid-v",
        title=text(en="Visit", lv="Vizīte"),
        zone=Zone("Europe/Riga"),
        languages=(Language("lv"), Language("en"), Language("ka")),
        start=Day("2013-07-31"),
        hosts=(OrganisationId("b"),),
        coordinator=ILZE,
        organisations=(
            Organisation(OrganisationId("b"), name=text(lv="Bauska")),
            Organisation(OrganisationId("k"), country="GE"),
        ),
        people=people,
        delegations=(delegation,),
        groups=(Group(GroupId("press"), name=text(en="Press")),),
        places=places,
        days=(DayPlan(Day("2013-08-01"), title=text(en="Education")),),
        items=items,
    )


def tell(facts: Visit, *languages: str, reader: Reader | None = None, level: Level = "delegate") -> View:
    """The view of the whole visit, or of a reader."""
    revision = Revision(1, "2013-07-20T09:00:00Z", "", "d" * 64, facts)
    return view(revision, reader or Reader("visit", "", level), languages or ("en",))


HALL = (PlaceUse("at", PlaceId("hall")),)
NOTES = tuple(Note(text(en=f"for {level}"), level) for level in ("public", "delegate", "host", "organiser"))
DRIVEN = (
    Assignment("driver", DRIVER),
    Assignment("host", ILZE),
    Assignment("interpreter", source=Language("lv"), target=Language("ka")),
)
PRESENT = (Period(Day("2013-08-02"), Day("2013-08-03")),)
