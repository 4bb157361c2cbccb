import datetime as dt

import pytest
from icalendar import Event

from tests.feeds.by_hand import MEETING, TOWN_HALL, lv, utc, view
from visitplanner.feeds import frame, render_item
from visitplanner.model import Day, ItemStatus
from visitplanner.times import UNKNOWN, Moment
from visitplanner.views import ViewItem, ViewPlace


def properties(item: ViewItem) -> dict[str, str]:
    """The lines of an item's VEVENT: name and parameters, and value."""
    made = render_item(item, frame(view(item)))
    assert made is not None
    rows = made.body.decode().replace("\r\n ", "").split("\r\n")
    assert (rows[0], rows[-2:]) == ("BEGIN:VEVENT", ["END:VEVENT", ""])
    return dict(row.split(":", 1) for row in rows[1:-2])


def times(item: ViewItem) -> dict[str, str]:
    return {name: value for name, value in properties(item).items() if name.startswith(("DTSTART", "DTEND", "TRANSP"))}


def test_a_plain_item_is_written_so() -> None:
    assert properties(MEETING._replace(status="confirmed", sequence=2)) == {
        "SUMMARY": "Tikšanās novada domē",
        "DTSTART;TZID=Europe/Riga": "20130731T100000",
        "DTEND;TZID=Europe/Riga": "20130731T110000",
        "DTSTAMP": "20130720T090000Z",
        "UID": "00000000-0000-0000-0000-000000000001",
        "SEQUENCE": "2",
        "CATEGORIES": "Tikšanās",
        "LAST-MODIFIED": "20130720T090000Z",
        "STATUS": "CONFIRMED",
    }


def test_what_the_calendar_must_know_of_it_comes_beside_the_bytes() -> None:
    made = render_item(MEETING._replace(end_zone="Asia/Tbilisi"), frame(view(MEETING._replace(end_zone="Asia/Tbilisi"))))
    assert made is not None
    assert (made.tzids, made.modified) == (("Europe/Riga", "Asia/Tbilisi"), "2013-07-20T09:00:00Z")


@pytest.mark.parametrize(
    ("status", "written", "transparent"),
    [
        ("planned", None, None), ("tentative", "TENTATIVE", None), ("confirmed", "CONFIRMED", None),
        ("cancelled", "CANCELLED", "TRANSPARENT"), ("postponed", "TENTATIVE", "TRANSPARENT"),
    ],
)  # fmt: skip
def test_status(status: ItemStatus, written: str | None, transparent: str | None) -> None:
    found = properties(MEETING._replace(status=status))
    assert (found.get("STATUS"), found.get("TRANSP")) == (written, transparent)


def test_a_flight_has_a_zone_at_each_end() -> None:
    flight = MEETING._replace(
        zone="Asia/Tbilisi", end_zone="Europe/Riga", begins=utc("2013-07-31T00:10"), ends=utc("2013-07-31T03:45")
    )
    assert times(flight) == {"DTSTART;TZID=Asia/Tbilisi": "20130731T041000", "DTEND;TZID=Europe/Riga": "20130731T064500"}


@pytest.mark.parametrize(
    ("begins", "ends", "start", "end"),
    [
        ("2013-10-26T23:30", "2013-10-27T00:30", "DTSTART;TZID=Europe/Riga:20131027T023000", "DTEND:20131027T003000Z"),
        ("2013-10-27T01:30", "2013-10-27T02:30", "DTSTART:20131027T013000Z", "DTEND;TZID=Europe/Riga:20131027T043000"),
    ],
)
def test_the_hour_that_autumn_repeats_goes_out_in_utc(begins: str, ends: str, start: str, end: str) -> None:
    found = times(MEETING._replace(begins=utc(begins), ends=utc(ends)))
    assert [f"{name}:{value}" for name, value in found.items()] == [start, end]


def test_a_zone_without_a_yearly_rule_goes_out_in_utc() -> None:
    assert times(MEETING._replace(zone="Africa/Casablanca")) == {"DTSTART": "20130731T070000Z", "DTEND": "20130731T080000Z"}


def test_a_zone_that_the_frame_does_not_know_goes_out_in_utc() -> None:
    made = render_item(MEETING._replace(zone="Asia/Tokyo"), frame(view(MEETING)))
    assert made is not None
    assert b"DTSTART:20130731T070000Z" in made.body


def test_midnight_belongs_to_the_next_date() -> None:
    assert times(MEETING._replace(ends=utc("2013-07-31T21:00")))["DTEND;TZID=Europe/Riga"] == "20130801T000000"


def test_a_zone_that_nobody_named_is_the_visits() -> None:
    assert times(MEETING._replace(zone="")) == times(MEETING)


def test_a_date_without_an_hour_is_a_whole_transparent_day() -> None:
    dated = MEETING._replace(start=Moment("date", "2013-07-31"), end=UNKNOWN, begins=None, ends=None, all_day=True, time=())
    assert times(dated) == {"DTSTART;VALUE=DATE": "20130731", "DTEND;VALUE=DATE": "20130801", "TRANSP": "TRANSPARENT"}
    longer = dated._replace(last_day=Day("2013-08-04"))
    assert times(longer) == {"DTSTART;VALUE=DATE": "20130731", "DTEND;VALUE=DATE": "20130805", "TRANSP": "TRANSPARENT"}


@pytest.mark.parametrize("last", ["", "2013-07-30", "--08-04"])
def test_a_last_day_that_says_nothing_leaves_one_day(last: str) -> None:
    assert times(MEETING._replace(all_day=True, last_day=Day(last)))["DTEND;VALUE=DATE"] == "20130801"


@pytest.mark.parametrize("day", ["", "--07-31"])
def test_what_has_no_date_is_in_no_calendar(day: str) -> None:
    assert render_item(MEETING._replace(day=Day(day), begins=None, ends=None), frame(view(MEETING))) is None


@pytest.mark.parametrize("ends", [None, "2013-07-31T07:00", "2013-07-31T06:00"])
def test_there_is_always_an_end_behind_the_start(ends: str | None) -> None:
    found = times(MEETING._replace(ends=utc(ends) if ends else None))
    assert found["DTEND;TZID=Europe/Riga"] == "20130731T110000"


def test_apple_gets_the_place_that_location_names() -> None:
    found = properties(MEETING._replace(places=(TOWN_HALL,)))
    where = "Lielā zāle, Bauskas novada dome, Uzvaras iela 1, Bauska"
    assert found["LOCATION"] == where.replace(",", "\\,")
    assert found["GEO"] == "56.407900;24.194400"
    assert found[f'X-APPLE-STRUCTURED-LOCATION;VALUE=URI;X-ADDRESS="{where}";X-TITLE="{where}"'] == "geo:56.407900,24.194400"


def test_a_quoted_name_survives_as_a_parameter() -> None:
    made = render_item(MEETING._replace(places=(TOWN_HALL._replace(name=lv('Zāle "A": dome')),)), frame(view(MEETING)))
    assert made is not None
    event = Event.from_ical(made.body)
    assert event["X-APPLE-STRUCTURED-LOCATION"].params["X-TITLE"] == event["LOCATION"] == 'Zāle "A": dome, Uzvaras iela 1, Bauska'


def test_a_place_without_coordinates_has_no_map() -> None:
    names = properties(MEETING._replace(places=(ViewPlace("x", "at", (), lv("Dome"), latitude=float("nan"), longitude=1.0),)))
    assert [name for name in names if name.startswith(("GEO", "X-APPLE", "LOCATION"))] == ["LOCATION"]


@pytest.mark.parametrize(
    ("mode", "name"), [("on-site", "URL"), ("online", "CONFERENCE;VALUE=URI"), ("hybrid", "CONFERENCE;VALUE=URI")]
)
def test_an_address_is_where_to_look_or_where_to_join(mode: str, name: str) -> None:
    found = properties(MEETING._replace(mode=mode, url="https://meet.example.org/a,b;c"))
    assert {key: value for key, value in found.items() if key.startswith(("URL", "CONFERENCE"))} == {
        name: "https://meet.example.org/a,b;c"
    }


def test_an_address_that_is_no_uri_stands_in_the_description_alone() -> None:
    found = properties(MEETING._replace(url="www.bauska.lv"))
    assert (found["DESCRIPTION"], "URL" in found) == ("www.bauska.lv", False)


def test_a_draft_has_a_stamp_that_never_changes() -> None:
    assert properties(MEETING._replace(modified=""))["DTSTAMP"] == "19700101T000000Z"


def test_seconds_are_whole() -> None:
    begins = utc("2013-07-31T07:00") + dt.timedelta(microseconds=7)
    assert times(MEETING._replace(begins=begins))["DTSTART;TZID=Europe/Riga"] == "20130731T100000"
