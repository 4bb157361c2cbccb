"""The visit and all its facts: frozen, typed, without behaviour. DOMAIN.md says what each is for.

Every class is a NamedTuple: a change is a new fact (`_replace`). An empty text, tuple or id means "not known". The
annotations are read by `shapes`, which the file format, the store and the comparison share: a new field is one line here,
one column in a migration, one line in docs/itinerary.md.
"""

from typing import Literal, NamedTuple, NewType

from visitplanner.texts import NO_TEXT, Text
from visitplanner.times import UNKNOWN, Moment

Day = NewType("Day", str)
"""A day as `times.read_day` gives it: 2013-07-31, --07-31, or empty."""
Clock = NewType("Clock", str)
"""A wall-clock time HH:MM, from 00:00 to 24:00, or empty."""
Zone = NewType("Zone", str)
"""An IANA time zone name, or empty."""
Language = NewType("Language", str)
"""A BCP 47 tag: lv, ka, ka-Latn."""
Amount = NewType("Amount", str)
"""A sum of money or a number with decimals, as decimal text: never a float."""
Precedence = NewType("Precedence", str)
"""An order of precedence as `precedence.read_rule` reads it: list, function, seniority, alphabet:lv; empty is the list."""

OrganisationId = NewType("OrganisationId", str)
PersonId = NewType("PersonId", str)
DelegationId = NewType("DelegationId", str)
GroupId = NewType("GroupId", str)
PlaceId = NewType("PlaceId", str)
VehicleId = NewType("VehicleId", str)
PublicEventId = NewType("PublicEventId", str)
ItemId = NewType("ItemId", str)

Level = Literal["public", "delegate", "host", "organiser"]
LEVELS: tuple[Level, ...] = ("public", "delegate", "host", "organiser")
"""Who may see a thing, the widest circle first; a reader of a level sees it and all before it."""

ReaderKind = Literal["visit", "delegation", "group", "person", "place", "vehicle"]
READER_KINDS: tuple[ReaderKind, ...] = ("visit", "delegation", "group", "person", "place", "vehicle")
"""For whom a view, a feed, a page may be: the whole visit, or what concerns one of these."""

Category = Literal[
    "official", "working", "private", "state", "transit", "study", "exchange", "twin-town", "festival", "conference",
    "expert", "return", "meeting", "other",
]  # fmt: skip
VisitStatus = Literal["draft", "planned", "confirmed", "carried-out", "cancelled", "postponed"]
ItemStatus = Literal["planned", "tentative", "confirmed", "cancelled", "postponed"]
NOT_HELD: frozenset[ItemStatus] = frozenset({"cancelled", "postponed"})
"""What does not take place when it says: off, or put off with no new date yet."""
ItemKind = Literal[
    "arrival", "departure", "transfer", "flight", "train", "boat", "welcome", "farewell", "meeting", "courtesy-call",
    "talks", "ceremony", "signing", "flowers", "reception", "conference", "seminar", "workshop", "discussion", "talk",
    "presentation", "site-visit", "tour", "sightseeing", "exhibition", "opening", "closing", "concert", "festival",
    "service", "competition", "press", "breakfast", "lunch", "dinner", "meal", "coffee", "registration", "desk",
    "free", "rest", "overnight", "checkin", "preparation", "other",
]  # fmt: skip
MOVEMENTS = frozenset({"transfer", "flight", "train", "boat"})
Role = Literal[
    "host", "greeter", "chair", "speaker", "escort", "guide", "interpreter", "driver", "responsible", "guest", "performer",
]  # fmt: skip
PlaceRole = Literal["at", "or", "rain", "from", "to", "via", "meet"]


class Note(NamedTuple):
    """A remark and the widest level that may read it."""

    text: Text = NO_TEXT
    level: Level = "delegate"


class Contact(NamedTuple):
    """A way to reach somebody."""

    kind: Literal["phone", "mobile", "duty", "email", "web", "fax", "other"] = "phone"
    value: str = ""
    note: Text = NO_TEXT
    level: Level = "host"


class Period(NamedTuple):
    """From a first to a last day, both included; either may be unknown."""

    start: Day = Day("")
    end: Day = Day("")
    note: Text = NO_TEXT


class Organisation(NamedTuple):
    """A body: a municipality, ministry, school, firm, funder."""

    id: OrganisationId = OrganisationId("")
    name: Text = NO_TEXT
    short: Text = NO_TEXT
    town: Text = NO_TEXT
    country: str = ""  # ISO 3166-1 alpha-2
    address: Text = NO_TEXT
    contacts: tuple[Contact, ...] = ()
    url: str = ""
    notes: tuple[Note, ...] = ()


class NameForm(NamedTuple):
    """A name as somebody wrote it, in one language and script; no form is derived from another without saying so."""

    language: Language = Language("und")
    name: str = ""
    kind: Literal["official", "passport", "card", "inferred"] = "official"
    given_by: str = ""


class Function(NamedTuple):
    """An office somebody holds, and from when to when."""

    title: Text = NO_TEXT
    organisation: OrganisationId = OrganisationId("")
    start: Day = Day("")
    end: Day = Day("")


class Private(NamedTuple):
    """What only organisers see: health, belief and travel papers (GDPR Art. 9; DOMAIN.md, section 6)."""

    diet: str = ""
    allergies: str = ""
    access: str = ""
    passport: str = ""
    passport_expires: Day = Day("")
    birth_date: Day = Day("")
    emergency: str = ""


class Person(NamedTuple):
    """Anybody with a name in the visit, or known by function alone as long as no name is given."""

    id: PersonId = PersonId("")
    names: tuple[NameForm, ...] = ()
    salutation: Text = NO_TEXT
    gender: Literal["", "f", "m"] = ""
    functions: tuple[Function, ...] = ()
    organisation: OrganisationId = OrganisationId("")
    country: str = ""
    languages: tuple[Language, ...] = ()
    precedence: int | None = None
    contacts: tuple[Contact, ...] = ()
    notes: tuple[Note, ...] = ()
    private: Private | None = None


class Head(NamedTuple):
    """Who leads a delegation, for the whole visit or for a leg of it."""

    person: PersonId = PersonId("")
    start: Day = Day("")
    end: Day = Day("")
    note: Text = NO_TEXT


class Member(NamedTuple):
    """One of a delegation; `presence` is empty where it is the delegation's own."""

    person: PersonId = PersonId("")
    role: Literal["member", "staff", "accompanying", "interpreter", "press", "guest"] = "member"
    accompanies: PersonId = PersonId("")
    presence: tuple[Period, ...] = ()
    note: Text = NO_TEXT


class Assignment(NamedTuple):
    """What a person does at an item, for a day, or for a delegation all along; without a person it is still open (N.N.).

    For an interpreter, `source` and `target` are the pair of languages, both ways.
    """

    role: Role = "host"
    person: PersonId = PersonId("")
    source: Language = Language("")
    target: Language = Language("")
    mode: Literal["", "consecutive", "simultaneous", "whispered"] = ""
    online: bool = False
    minutes: int | None = None
    note: Text = NO_TEXT


class Delegation(NamedTuple):
    """A sending body's people, in the order given."""

    id: DelegationId = DelegationId("")
    name: Text = NO_TEXT
    body: OrganisationId = OrganisationId("")
    heads: tuple[Head, ...] = ()
    members: tuple[Member, ...] = ()
    size: int | None = None
    size_note: Text = NO_TEXT
    makeup: Text = NO_TEXT
    languages: tuple[Language, ...] = ()
    presence: tuple[Period, ...] = ()
    first_visit: bool | None = None
    assignments: tuple[Assignment, ...] = ()  # escort, interpreter, driver for the whole stay
    notes: tuple[Note, ...] = ()


class Group(NamedTuple):
    """A named part of the people: a track, a working group, host families, the press."""

    id: GroupId = GroupId("")
    name: Text = NO_TEXT
    people: tuple[PersonId, ...] = ()
    delegations: tuple[DelegationId, ...] = ()
    size: int | None = None
    notes: tuple[Note, ...] = ()


class Opening(NamedTuple):
    """When a place is open: days in words ("mo-fr", "2013-08-01"), and hours; without hours it is closed."""

    days: str = ""
    opens: Clock = Clock("")
    closes: Clock = Clock("")
    note: Text = NO_TEXT


class Place(NamedTuple):
    """Where; a room has a parent place."""

    id: PlaceId = PlaceId("")
    name: Text = NO_TEXT
    parent: PlaceId = PlaceId("")
    zone: Zone = Zone("")
    address: Text = NO_TEXT
    latitude: float | None = None
    longitude: float | None = None
    capacity: int | None = None
    opening: tuple[Opening, ...] = ()
    rain: PlaceId = PlaceId("")
    contacts: tuple[Contact, ...] = ()
    url: str = ""
    notes: tuple[Note, ...] = ()


class Vehicle(NamedTuple):
    """What carries people."""

    id: VehicleId = VehicleId("")
    name: Text = NO_TEXT
    kind: Literal["car", "minibus", "bus", "train", "plane", "boat", "other"] = "car"
    plate: str = ""
    seats: int | None = None
    operator: OrganisationId = OrganisationId("")
    driver: PersonId = PersonId("")
    contacts: tuple[Contact, ...] = ()
    notes: tuple[Note, ...] = ()


class PublicEvent(NamedTuple):
    """Something public that takes place whether the guests come or not: a festival, a plein-air, a conference."""

    id: PublicEventId = PublicEventId("")
    title: Text = NO_TEXT
    start: Moment = UNKNOWN
    end: Moment = UNKNOWN
    dates_note: Text = NO_TEXT
    place: PlaceId = PlaceId("")
    organiser: OrganisationId = OrganisationId("")
    url: str = ""
    notes: tuple[Note, ...] = ()


class PlaceUse(NamedTuple):
    """What an item needs a place for: to be at it, an undecided other one, rain, from/to/via, or where to gather."""

    use: PlaceRole = "at"
    place: PlaceId = PlaceId("")
    note: Text = NO_TEXT


class Expected(NamedTuple):
    """Who is expected: exactly one of a delegation, a group, a person."""

    delegation: DelegationId = DelegationId("")
    group: GroupId = GroupId("")
    person: PersonId = PersonId("")


class Part(NamedTuple):
    """A part of an item that has no hour of its own."""

    title: Text = NO_TEXT
    minutes: int | None = None
    note: Text = NO_TEXT


class Gap(NamedTuple):
    """A stretch inside an item in which it does not run: a desk closed from 13:00 to 16:00."""

    start: Moment = UNKNOWN
    end: Moment = UNKNOWN
    note: Text = NO_TEXT


class Press(NamedTuple):
    """What the media may attend, and where they gather, how many minutes before."""

    access: Literal["open", "start", "photo", "closed"] = "open"
    place: PlaceId = PlaceId("")
    minutes_before: int | None = None
    note: Text = NO_TEXT


class Seating(NamedTuple):
    """How people sit at an item; `order` sets who takes the first seats, by precedence sit the others."""

    shape: Literal["long", "rounds", "u"] = "long"
    seats: int | None = None  # at each round table
    order: tuple[PersonId, ...] = ()


class Ride(NamedTuple):
    """Who rides in one of the vehicles of an item."""

    vehicle: VehicleId = VehicleId("")
    expected: tuple[Expected, ...] = ()


class Item(NamedTuple):
    """One thing that happens. The order of items in a visit is the order in which they were written."""

    id: ItemId = ItemId("")
    uid: str = ""  # RFC 7986 section 5.3: for ever, no host name, no personal data
    kind: ItemKind = "other"
    title: Text = NO_TEXT
    start: Moment = UNKNOWN
    end: Moment = UNKNOWN
    time_note: Text = NO_TEXT
    status: ItemStatus = "planned"
    confirmed_by: Text = NO_TEXT
    level: Literal["", "public", "delegate", "host", "organiser"] = ""  # empty: the visit's
    expected: tuple[Expected, ...] = ()  # empty: everybody
    headcount: int | None = None
    places: tuple[PlaceUse, ...] = ()
    assignments: tuple[Assignment, ...] = ()
    vehicles: tuple[VehicleId, ...] = ()
    rides: tuple[Ride, ...] = ()  # with several vehicles: who rides in which
    number: str = ""  # of the flight, train or movement
    be_there: Moment = UNKNOWN
    luggage: Text = NO_TEXT
    description: Text = NO_TEXT
    parts: tuple[Part, ...] = ()
    gaps: tuple[Gap, ...] = ()
    dress: Text = NO_TEXT
    bring: Text = NO_TEXT
    languages: tuple[Language, ...] = ()
    mode: Literal["on-site", "online", "hybrid"] = "on-site"
    url: str = ""
    press: Press | None = None
    seating: Seating | None = None
    instead_of: ItemId = ItemId("")
    condition: Text = NO_TEXT
    public_event: PublicEventId = PublicEventId("")
    notes: tuple[Note, ...] = ()


class DayPlan(NamedTuple):
    """What holds for a whole day: its theme, dress, weather, notes."""

    day: Day = Day("")
    title: Text = NO_TEXT
    dress: Text = NO_TEXT
    assignments: tuple[Assignment, ...] = ()  # who chairs, or is on duty, all day
    notes: tuple[Note, ...] = ()


class Lodging(NamedTuple):
    """Where somebody sleeps, and from which to which day."""

    place: PlaceId = PlaceId("")
    guests: tuple[Expected, ...] = ()
    start: Day = Day("")
    end: Day = Day("")
    room: Text = NO_TEXT
    host: PersonId = PersonId("")
    note: Text = NO_TEXT


class Project(NamedTuple):
    """The project that pays, with the terms of its grant."""

    title: Text = NO_TEXT
    umbrella: Text = NO_TEXT
    number: str = ""
    funder: OrganisationId = OrganisationId("")
    partners: int | None = None
    status: Text = NO_TEXT
    grant_least: Amount = Amount("")
    grant_most: Amount = Amount("")
    currency: str = ""  # ISO 4217
    cofinancing_percent: Amount = Amount("")
    keep_years: int | None = None
    url: str = ""
    notes: tuple[Note, ...] = ()


class Cost(NamedTuple):
    """A sum planned or spent."""

    title: Text = NO_TEXT
    amount: Amount = Amount("")
    currency: str = ""
    quantity: int | None = None
    per: Text = NO_TEXT
    source: Text = NO_TEXT


class Visit(NamedTuple):
    """One programme from arrival to departure; also a festival, a conference."""

    id: str = ""
    uid: str = ""  # random, for ever: the feeds' own UIDs are derived from it
    title: Text = NO_TEXT
    category: Category = "other"
    purpose: Text = NO_TEXT
    status: VisitStatus = "planned"
    zone: Zone = Zone("")
    languages: tuple[Language, ...] = ()
    level: Level = "delegate"
    start: Day = Day("")
    end: Day = Day("")
    dates_note: Text = NO_TEXT
    hosts: tuple[OrganisationId, ...] = ()
    embassies: tuple[OrganisationId, ...] = ()  # whom guests may turn to
    precedence: Precedence = Precedence("")
    coordinator: PersonId = PersonId("")
    organisations: tuple[Organisation, ...] = ()
    people: tuple[Person, ...] = ()
    delegations: tuple[Delegation, ...] = ()
    groups: tuple[Group, ...] = ()
    places: tuple[Place, ...] = ()
    vehicles: tuple[Vehicle, ...] = ()
    public_events: tuple[PublicEvent, ...] = ()
    days: tuple[DayPlan, ...] = ()
    items: tuple[Item, ...] = ()
    lodgings: tuple[Lodging, ...] = ()
    project: Project | None = None
    costs: tuple[Cost, ...] = ()
    sources: tuple[str, ...] = ()
    open_points: tuple[Text, ...] = ()
    notes: tuple[Note, ...] = ()


class Stamp(NamedTuple):
    """What a calendar needs to know of an item at a revision (FEEDS.md, 3, 7 and 10). Times are UTC."""

    item: ItemId = ItemId("")
    uid: str = ""
    sequence: int = 0
    modified: str = ""  # ISO 8601 in UTC, to the second: 2013-07-20T09:00:00Z
    cancelled: str = ""  # when it was first published as cancelled, or empty


class Revision(NamedTuple):
    """What was published: an immutable whole. `number` is 0 for a preview of the draft."""

    number: int = 0
    published: str = ""  # ISO 8601 in UTC, to the second
    reason: str = ""
    digest: str = ""  # SHA-256 of the canonical data of visit and removed items
    visit: Visit = Visit()
    stamps: tuple[Stamp, ...] = ()
    removed: tuple[Item, ...] = ()  # published earlier, now gone from the draft; they stay in feeds as cancelled
