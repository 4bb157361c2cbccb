"""Rules about what the media may attend."""

from tests.checks.given import item, visit
from visitplanner.checks import check
from visitplanner.model import Press


def test_vp602_finds_what_is_open_to_the_media_but_not_public() -> None:
    facts = visit(
        item("a")._replace(press=Press("open")),
        item("b")._replace(press=Press("photo"), level="public"),
        item("c")._replace(press=Press("closed")),
        item("d")._replace(press=Press("open"), status="cancelled"),
    )
    assert [(one.subject, one.hint) for one in check(facts) if one.code == "VP602"] == [
        (("item", "a", "press"), "set `level: public`, or `press: closed`")
    ]
