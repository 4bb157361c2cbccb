import re
from urllib.parse import unquote

from tests.pages.reading import classed, links, loaded, parse, text_of
from tests.test_codes import read
from visitplanner.pages import Link, render_links
from visitplanner.texts import Words

TITLE = (Words("<b>Visit</b> & more", "en"),)
ROWS = tuple(
    Link((Words(name, language),), language, f"https://v.example/p/{number}/", f"https://v.example/f/{number}.ics", expires)
    for number, (name, language, expires) in enumerate([("Irine <script>", "ka", "4 September 2013"), ("Lana", "lv", "")])
)


def test_every_reader_has_a_row_and_a_slip_with_a_code_that_opens_the_page() -> None:
    page = render_links(TITLE, ROWS, languages=("en",))
    codes = re.findall(r"<svg.*?</svg>", page.decode())
    assert [read(code) for code in codes] == [row.page for row in ROWS] * 2
    shown = parse(page)
    assert [text_of(one) for one in classed(shown, "name")] == ["Irine <script>", "Lana"]
    assert [text_of(one) for one in classed(shown, "code")] == [row.page for row in ROWS]
    addresses = [unquote(address) for address in links(shown)]
    assert addresses == [
        address
        for row in ROWS
        for address in (row.page, row.feed, f"mailto:?subject=<b>Visit</b> & more&body={row.page}")
    ]  # fmt: skip


def test_a_slip_speaks_its_readers_language() -> None:
    shown = parse(render_links(TITLE, ROWS, languages=("en",)))
    assert [(slip.get("lang"), text_of(classed(slip, "scan")[0])[:8]) for slip in classed(shown, "slips")[0]] == [
        ("ka", "დაასკანე"),
        ("lv", "Skenējie"),
    ]


def test_the_sheet_loads_nothing_and_runs_nothing() -> None:
    page = parse(render_links(TITLE, ROWS, languages=("ka",)))
    assert loaded(page) == []
    assert list(page.iter("script")) == []
    assert [name for one in page.iter() for name in one.attrib if name == "style"] == []


def test_a_reader_with_a_feed_alone_gets_its_code() -> None:
    row = ROWS[0]._replace(page="")
    codes = re.findall(r"<svg.*?</svg>", render_links(TITLE, (row,), languages=("en",)).decode())
    assert [read(code) for code in codes] == [row.feed] * 2
