"""A page read back by a parser that is not ours, and strict: what is no good HTML is an error."""

import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator

import html5lib

from visitplanner.pages import addressed

FEED = "https://visits.example/f/abcdefghijklmnopqrstuvwxyz234567.ics"
LOADING = {"src", "srcset", "data", "poster", "background", "action", "formaction"}


def parse(page: bytes) -> ET.Element:
    """Parse a page as it is handed out: with the address of the feed in its holes."""
    parser = html5lib.HTMLParser(tree=html5lib.getTreeBuilder("etree"), strict=True, namespaceHTMLElements=False)
    found = parser.parse(addressed(page, FEED).decode())
    assert isinstance(found, ET.Element)
    return found


def text_of(node: ET.Element | None) -> str:
    """What is written in an element, its blanks made one."""
    assert node is not None
    return re.sub(r"\s+", " ", "".join(node.itertext())).strip()


def classed(node: ET.Element, *names: str) -> list[ET.Element]:
    return [one for one in node.iter() if set(names) & set((one.get("class") or "").split())]


def by_id(node: ET.Element, name: str) -> ET.Element:
    found = [one for one in node.iter() if one.get("id") == name]
    assert len(found) == 1, f"{name}: {len(found)}"
    return found[0]


def items(page: ET.Element, day: str) -> list[ET.Element]:
    return classed(by_id(page, day), "item")


def links(page: ET.Element) -> Iterator[str]:
    yield from (one.get("href", "") for one in page.iter("a"))


def loaded(page: ET.Element) -> list[str]:
    """All that a browser fetches by itself on opening the page."""
    found = [one.get("href", "") for one in page.iter("link") if one.get("rel") in ("stylesheet", "icon", "manifest", "preload")]
    return found + [value for one in page.iter() for name, value in one.attrib.items() if name in LOADING]
