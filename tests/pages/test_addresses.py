import pytest

from visitplanner.pages.addresses import ADDRESS, QUOTED, SCHEME, addressed
from visitplanner.texts import unsafe_character

PAGE = f"<a href='webcal://{ADDRESS}'>{SCHEME}://{ADDRESS}</a> ?url={SCHEME}%3A%2F%2F{QUOTED}".encode()


def test_every_hole_is_filled() -> None:
    assert addressed(PAGE, "http://localhost:8080/f/abc.ics").decode() == (
        "<a href='webcal://localhost:8080/f/abc.ics'>http://localhost:8080/f/abc.ics</a>"
        " ?url=http%3A%2F%2Flocalhost%3A8080%2Ff%2Fabc.ics"
    )


def test_no_text_of_a_user_can_hold_a_hole() -> None:
    assert [unsafe_character(hole) for hole in (SCHEME, ADDRESS, QUOTED)] == ["U+0002", "U+0003", "U+0004"]


@pytest.mark.parametrize(
    "feed", ["", "https://", "ftp://a/f.ics", "https://a/'><script>", "https://a b/", "//a/f.ics", "https://ā.lv/"]
)
def test_what_is_no_address_is_refused(feed: str) -> None:
    with pytest.raises(ValueError):
        addressed(PAGE, feed)
