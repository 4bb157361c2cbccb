"""The ordered model of what a reader may see of a revision, in one or two languages: feed, paper and page read it."""

import datetime as dt
from typing import NamedTuple

from visitplanner.model import Day, ItemKind, ItemStatus, Level, PlaceRole, ReaderKind, Role
from visitplanner.texts import Said
from visitplanner.times import UNKNOWN, Moment


class Reader(NamedTuple):
    """For whom: the whole visit, or the part of one delegation, group, person, place, vehicle; and up to which level."""

    kind: ReaderKind = "visit"
    id: str = ""
    level: Level = "delegate"


class ViewContact(NamedTuple):
    """A way to reach somebody, with the label of its kind."""

    kind: str
    label: Said
    value: str
    note: Said = ()


class ViewPerson(NamedTuple):
    """A person as the reader knows them; without a name, `names` says the function."""

    id: str
    names: Said
    function: Said = ()
    organisation: Said = ()
    country: Said = ()
    languages: Said = ()
    role: Said = ()  # in the delegation: head, accompanying ...
    is_head: bool = False
    presence: Said = ()  # only where it differs from the delegation's
    note: Said = ()
    contacts: tuple[ViewContact, ...] = ()


class ViewPlace(NamedTuple):
    """A place of an item; `name` runs from the room to the house, `label` says the use ("if it rains") if it is not "at"."""

    id: str
    use: PlaceRole
    label: Said
    name: Said
    address: Said = ()
    note: Said = ()
    latitude: float | None = None
    longitude: float | None = None
    url: str = ""


class ViewAssignment(NamedTuple):
    """Who does what; `person` is None while it is open (N.N.). `detail`: language pair, mode, minutes, note."""

    role: Role
    label: Said
    person: ViewPerson | None
    detail: Said = ()


class ViewItem(NamedTuple):
    """One item on one day of the programme.

    `begins` and `ends` are instants (UTC) or None; where `open_end` is true, `ends` is an estimate that no paper may show.
    `time` is the hour column of a table ("10:00–11:30", "about 9:00", empty). `who` is empty where everybody is expected.
    `continues` marks the later days of an item that began on an earlier one.
    """

    id: str
    uid: str
    kind: ItemKind
    kind_label: Said
    title: Said
    day: Day
    start: Moment = UNKNOWN
    end: Moment = UNKNOWN
    zone: str = ""  # of the start
    end_zone: str = ""
    begins: dt.datetime | None = None
    ends: dt.datetime | None = None
    open_end: bool = False
    all_day: bool = False  # dated, without an hour
    last_day: Day = Day("")  # of an all-day item or of one that ends on a later day, else empty
    time: Said = ()
    start_said: Said = ()
    end_said: Said = ()
    zone_note: Said = ()  # "Rome time", where a zone is not the visit's
    time_note: Said = ()
    status: ItemStatus = "planned"
    status_label: Said = ()  # empty for planned and confirmed
    level: Level = "delegate"
    who: Said = ()
    places: tuple[ViewPlace, ...] = ()
    assignments: tuple[ViewAssignment, ...] = ()
    vehicles: tuple[Said, ...] = ()
    number: str = ""
    be_there: Said = ()
    luggage: Said = ()
    description: Said = ()
    parts: tuple[Said, ...] = ()
    gaps: tuple[Said, ...] = ()
    dress: Said = ()
    bring: Said = ()
    languages: Said = ()
    mode: str = "on-site"
    mode_label: Said = ()
    url: str = ""
    press: Said = ()
    instead_of: Said = ()
    condition: Said = ()
    public_event: Said = ()
    notes: tuple[Said, ...] = ()
    sequence: int = 0
    modified: str = ""
    cancelled: str = ""  # since when it is published as cancelled
    continues: bool = False


class ViewDay(NamedTuple):
    """A day of the programme; `number` counts the visit's days from 1. `date`: weekday, day, month, year."""

    day: Day
    number: int
    date: Said
    short: Said
    weekday: Said
    title: Said = ()
    dress: Said = ()
    assignments: tuple[ViewAssignment, ...] = ()  # for the whole day
    notes: tuple[Said, ...] = ()
    items: tuple[ViewItem, ...] = ()
    is_unknown: bool = False  # nothing at all is known of it, by anybody


class ViewBody(NamedTuple):
    """A hosting or sending body."""

    id: str
    name: Said
    town: Said = ()
    country: Said = ()
    address: Said = ()
    contacts: tuple[ViewContact, ...] = ()


class ViewDelegation(NamedTuple):
    """A delegation in its order: head first, then as given or by precedence."""

    id: str
    name: Said
    body: ViewBody | None = None
    presence: Said = ()
    size: int | None = None
    size_note: Said = ()
    makeup: Said = ()
    people: tuple[ViewPerson, ...] = ()
    assignments: tuple[ViewAssignment, ...] = ()  # for the whole stay
    notes: tuple[Said, ...] = ()


class ViewLodging(NamedTuple):
    """Who sleeps where, from when to when."""

    place: ViewPlace | None
    who: Said
    dates: Said
    room: Said = ()
    note: Said = ()


class ViewProject(NamedTuple):
    """The project that pays, as far as it is said in public: publicity, not money."""

    title: Said
    umbrella: Said = ()
    number: str = ""
    funder: Said = ()
    status: Said = ()
    url: str = ""


class View(NamedTuple):
    """All that a reader may see of a revision, in order. Times that are not `day`s are instants in UTC, ISO 8601."""

    visit: str
    reader: Reader
    languages: tuple[str, ...]
    zone: str
    title: Said
    reader_name: Said = ()  # of the delegation, person, place ...; empty for the whole visit
    category: Said = ()
    status: Said = ()
    purpose: Said = ()
    dates: Said = ()
    dates_note: Said = ()
    revision: int = 0  # 0: a draft
    published: str = ""
    digest: str = ""
    hosts: tuple[ViewBody, ...] = ()
    coordinator: ViewPerson | None = None
    project: ViewProject | None = None
    delegations: tuple[ViewDelegation, ...] = ()
    days: tuple[ViewDay, ...] = ()
    undated: tuple[ViewItem, ...] = ()
    removed: tuple[ViewItem, ...] = ()  # published once, since removed; for feeds alone
    lodgings: tuple[ViewLodging, ...] = ()
    open_points: tuple[Said, ...] = ()  # organisers only
    notes: tuple[Said, ...] = ()
