import datetime as dt
from typing import Any

import pytest
from hypothesis import given
from icalendar import Event

from tests.feeds.by_hand import anything
from visitplanner.feeds.values import Coordinates, PlainText, coordinates, date, moment, stamp, uri
from visitplanner.texts import visible


def read_back(name: str, value: object) -> Event:
    event = Event()
    event[name] = value
    back = Event.from_ical(event.to_ical())
    assert isinstance(back, Event)
    return back


@pytest.mark.parametrize("text", ["C:\\New\\n", "a;b,c", 'say "no"', "two\nlines", "ვახშამი", "\\", "\\N", "END:VEVENT"])
def test_a_text_comes_back_as_it_was(text: str) -> None:
    assert str(read_back("SUMMARY", PlainText(text))["SUMMARY"]) == text


@given(anything)
def test_any_text_comes_back_with_what_is_unsafe_made_visible(text: str) -> None:
    assert str(read_back("SUMMARY", PlainText(text))["SUMMARY"]) == "\n".join(visible(line) for line in text.split("\n"))


def test_a_small_coordinate_is_still_a_decimal_number() -> None:
    assert Coordinates((0.00001, -24.5)).to_ical() == "0.000010;-24.500000"


@pytest.mark.parametrize(
    ("latitude", "longitude", "point"),
    [
        (56.4, 24.2, (56.4, 24.2)), (0.0, 0.0, (0.0, 0.0)), (None, 24.2, None), (56.4, None, None),
        (float("nan"), 24.2, None), (56.4, float("inf"), None), (90.1, 0.0, None), (0.0, -180.5, None),
    ],
)  # fmt: skip
def test_only_points_of_the_globe_are_coordinates(
    latitude: float | None, longitude: float | None, point: tuple[float, float] | None
) -> None:
    assert coordinates(latitude, longitude) == point


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("https://bauska.lv/?a=1&b=%20#x", "https://bauska.lv/?a=1&b=%20#x"),
        ("https://bauska.lv/svētki 2013", "https://bauska.lv/sv%C4%93tki%202013"),
        ("https://x.lv/\r\nEND:VCALENDAR", "https://x.lv/%0D%0AEND:VCALENDAR"),
        ("tel:+37163922238", "tel:+37163922238"),
        ("www.bauska.lv", None), ("javascript:alert(1)", None), ("https:", None), ("", None),
    ],
)  # fmt: skip
def test_an_address_is_a_uri_or_nothing(address: str, expected: str | None) -> None:
    assert uri(address) == expected


@given(anything)
def test_no_address_breaks_its_line(text: str) -> None:
    found = uri("https:" + text)
    assert found is None or (str(found).isascii() and str(found).isprintable())


def written(value: Any) -> tuple[bytes, dict[str, str]]:
    return value.to_ical(), dict(value.params)


def test_moments_are_local_with_a_tzid_and_else_utc() -> None:
    wall = dt.datetime(2013, 7, 31, 10, tzinfo=dt.timezone(dt.timedelta(hours=3)))
    assert written(moment(wall, "Europe/Riga")) == (b"20130731T100000", {"TZID": "Europe/Riga"})
    assert written(moment(wall)) == (b"20130731T070000Z", {})


def test_a_date_says_that_it_is_one() -> None:
    assert written(date(dt.date(2013, 7, 31))) == (b"20130731", {"VALUE": "DATE"})


def test_a_stamp_is_utc() -> None:
    assert written(stamp("2013-07-20T09:00:00Z")) == (b"20130720T090000Z", {})
    assert stamp("") is None
