"""What a request's headers ask for."""

import pytest

from visitplanner.server.conditions import http_date, is_since, matched, takes_gzip


@pytest.mark.parametrize(
    ("header", "tag"),
    [
        ('"abc"', "abc"), ('W/"abc"', "abc"), ('"x", "abc"', "abc"), ("*", "abc"), (" * ", "abc"), ("abc", "abc"),
        ('"abc-gzip"', "abc-gzip"), ('"x"', ""), ('"ab"', ""), ("", ""), ('"abc-gzip-gzip"', ""), ('"ABC"', ""),
    ],
)  # fmt: skip
def test_a_tag_is_found_in_a_list(header: str, tag: str) -> None:
    assert matched(header, "abc") == tag


@pytest.mark.parametrize(
    ("header", "is_asked"),
    [
        ("gzip", True), ("deflate, gzip;q=0.5", True), ("GZIP", True), ("x-gzip", True), ("gzip; q=1.0", True),
        ("", False), ("gzip;q=0", False), ("gzip;q=0.000", False), ("*", False), ("gzipped", False), ("br", False),
    ],
)  # fmt: skip
def test_gzip_is_asked_for_by_name(header: str, is_asked: bool) -> None:
    assert takes_gzip(header) == is_asked


def test_dates() -> None:
    assert http_date("2013-07-20T09:00:00Z") == "Sat, 20 Jul 2013 09:00:00 GMT"
    since = [is_since(f"Sat, 20 Jul 2013 09:00:0{second} GMT", "2013-07-20T09:00:01Z") for second in (0, 1, 2)]
    assert since == [False, True, True]
    assert [is_since(header, "2013-07-20T09:00:01Z") for header in ("", "0", "never", "Sat, 99 Jul 2013 09:00:00 GMT")] == [
        False
    ] * 4
