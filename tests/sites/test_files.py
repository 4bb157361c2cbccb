import pytest

from visitplanner.sites.files import CACHING, ORDER, media_type


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("f/a.ics", "text/calendar; charset=utf-8"), ("p/a/index.html", "text/html; charset=utf-8"),
        ("assets/page.a.js", "text/javascript; charset=utf-8"), ("_headers", "application/octet-stream"),
    ],
)  # fmt: skip
def test_a_file_has_its_type(path: str, expected: str) -> None:
    assert media_type(path) == expected


def test_what_a_page_needs_is_written_before_it() -> None:
    assert ORDER.index("asset") < ORDER.index("worker") < ORDER.index("page")
    assert set(CACHING) == set(ORDER)
