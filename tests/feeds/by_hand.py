"""Views and items made by hand, as the tests of feeds need them."""

import datetime as dt
import uuid
from typing import Any

from hypothesis import strategies as st

from visitplanner.model import Day
from visitplanner.texts import Said, Words
from visitplanner.times import Moment
from visitplanner.views import Reader, View, ViewAssignment, ViewDay, ViewItem, ViewPerson, ViewPlace

ZONES = [
    "Europe/Riga", "Asia/Tbilisi", "America/New_York", "America/Chicago", "Australia/Lord_Howe", "Pacific/Kiritimati",
    "Europe/Dublin", "Africa/Casablanca",
]  # fmt: skip
MODIFIED = "2013-07-20T09:00:00Z"


def lv(text: str) -> Said:
    return (Words(text, "lv"),)


def utc(text: str) -> dt.datetime:
    return dt.datetime.fromisoformat(text).replace(tzinfo=dt.UTC)


def uid(number: int) -> str:
    return str(uuid.UUID(int=number))


MEETING = ViewItem(
    id="welcome",
    uid=uid(1),
    kind="meeting",
    kind_label=lv("Tikšanās"),
    title=lv("Tikšanās novada domē"),
    day=Day("2013-07-31"),
    start=Moment("exact", "2013-07-31", 600),
    end=Moment("exact", "2013-07-31", 660),
    zone="Europe/Riga",
    begins=utc("2013-07-31T07:00"),
    ends=utc("2013-07-31T08:00"),
    time=lv("10.00–11.00"),
    modified=MODIFIED,
)

TOWN_HALL = ViewPlace("hall", "at", (), lv("Lielā zāle, Bauskas novada dome"), lv("Uzvaras iela 1, Bauska"), (), 56.4079, 24.1944)


def view(*items: ViewItem, **fields: Any) -> View:
    """A view of items, a day for each of their days, in the order given."""
    by_day: dict[Day, list[ViewItem]] = {}
    for item in items:
        by_day.setdefault(item.day, []).append(item)
    days = tuple(ViewDay(day, number, (), (), (), items=tuple(those)) for number, (day, those) in enumerate(by_day.items(), 1))
    facts = {
        "visit": "khashuri-2013",
        "reader": Reader("person", "irine"),
        "languages": ("lv",),
        "zone": "Europe/Riga",
        "title": lv("Hašuri vizīte"),
        "reader_name": lv("Irine Gelašvili"),
        "revision": 3,
        "published": MODIFIED,
        "days": days,
    }
    return View(**{**facts, **fields})


instants = st.datetimes(dt.datetime.fromisoformat("2012-01-01"), dt.datetime.fromisoformat("2030-01-01")).map(
    lambda when: when.replace(tzinfo=dt.UTC, microsecond=0)
)
anything = st.text(max_size=120)
"""Any text at all, also what is refused at entry: controls, bidi marks, lone surrogates."""
said = st.one_of(st.just(()), st.tuples(st.builds(Words, anything, st.sampled_from(["lv", "en", "und"]))))
several = st.lists(said, max_size=3).map(tuple)
people = st.builds(ViewPerson, anything, said, function=said, organisation=said)
degrees = st.one_of(st.none(), st.floats(allow_nan=True, allow_infinity=True))
places = st.builds(
    ViewPlace,
    anything,
    st.sampled_from(["at", "or", "rain", "from", "to", "via", "meet"]),
    said,
    said,
    said,
    said,
    degrees,
    degrees,
)
assignments = st.builds(ViewAssignment, st.sampled_from(["host", "driver"]), said, st.one_of(st.none(), people), said)


@st.composite
def items(draw: st.DrawFn) -> ViewItem:
    """Items of any kind, with whatever text."""
    begins = draw(instants)
    zone = draw(st.sampled_from(ZONES))
    return ViewItem(
        id=draw(st.uuids().map(str)),
        uid=draw(st.uuids().map(str)),
        kind=draw(st.sampled_from(["meeting", "flight", "transfer", "dinner"])),
        kind_label=draw(said),
        title=draw(said),
        day=Day(begins.date().isoformat()),
        zone=zone,
        end_zone=draw(st.sampled_from(["", *ZONES])),
        begins=begins,
        ends=begins + dt.timedelta(minutes=draw(st.integers(1, 3000))),
        open_end=draw(st.booleans()),
        all_day=draw(st.booleans()),
        time=draw(said),
        time_note=draw(said),
        status=draw(st.sampled_from(["planned", "tentative", "confirmed", "cancelled", "postponed"])),
        status_label=draw(said),
        who=draw(said),
        places=draw(st.lists(places, max_size=3).map(tuple)),
        assignments=draw(st.lists(assignments, max_size=3).map(tuple)),
        vehicles=draw(several),
        number=draw(anything),
        description=draw(said),
        parts=draw(several),
        mode=draw(st.sampled_from(["on-site", "online", "hybrid"])),
        url=draw(st.one_of(anything, anything.map(lambda text: "https://example.org/" + text))),
        notes=draw(several),
        sequence=draw(st.integers(0, 99)),
        modified=MODIFIED,
    )
