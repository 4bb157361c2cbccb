"""A PDF read back: its words in order, and what PDF/UA asks of it."""

import io
import re
from collections.abc import Iterable, Iterator
from typing import Any

from pypdf import PdfReader
from pypdf.generic import ArrayObject, DictionaryObject

from visitplanner.texts import Said
from visitplanner.views import ViewItem

_LANGUAGE = re.compile(rb"/Lang ?\(([\w-]+)\)")
_INVISIBLE = re.compile("[\\s\u00ad\u200b\u00a0]+")


def squeezed(words: str) -> str:
    """Return words without the spaces and hyphens that a line break may add, change or take."""
    return _INVISIBLE.sub("", words.replace("\u2011", "-")).replace("-", "")


def pages_of(pdf: bytes) -> list[str]:
    """Return the text of each page, squeezed."""
    return [squeezed(page.extract_text()) for page in PdfReader(io.BytesIO(pdf)).pages]


def text_of(pdf: bytes) -> str:
    """Return the whole text, squeezed."""
    return "".join(pages_of(pdf))


def baselines_of(pdf: bytes) -> list[list[tuple[str, float]]]:
    """Return of each page its pieces of text, squeezed, with the height of their baselines in points above the lower edge."""
    found: list[list[tuple[str, float]]] = []
    for page in PdfReader(io.BytesIO(pdf)).pages:
        pieces: list[tuple[str, float]] = []

        def note(words: str, cm: list[float], tm: list[float], _font: Any, _size: float, *, to: Any = pieces) -> None:
            if squeezed(words):
                to.append((squeezed(words), cm[1] * tm[4] + cm[3] * tm[5] + cm[5]))

        page.extract_text(visitor_text=note)
        found.append(pieces)
    return found


def missing_in_order(text: str, wanted: Iterable[str]) -> list[str]:
    """Return the wanted words that do not stand behind the ones before them in a squeezed text."""
    missing, at = [], 0
    for words in map(squeezed, wanted):
        found = text.find(words, at)
        if found < 0:
            missing.append(words)
        else:
            at = found + len(words)
    return missing


def forms(said: Said) -> list[str]:
    """Return the words of a text, once each."""
    return list(dict.fromkeys(one.text for one in said))


def words_of(item: ViewItem) -> Iterator[str]:
    """Yield what every paper says of an item, in order: the hours, then the title in each language."""
    if item.time:
        yield item.time[0].text.replace(" – ", "–")
    yield from forms(item.title)


def facts_for_readers_aloud(pdf: bytes) -> dict[str, Any]:
    """Return what a PDF says of itself to those who have it read aloud."""
    reader = PdfReader(io.BytesIO(pdf))
    root: Any = reader.root_object
    metadata = reader.xmp_metadata
    parts = metadata.get_element("", "http://www.aiim.org/pdfua/ns/id/", "part") if metadata else ()
    titles = (metadata.dc_title if metadata else None) or {}
    return {
        "language": str(root.get("/Lang", "")),
        "marked": "/MarkInfo" in root and bool(root["/MarkInfo"]["/Marked"]),
        "tagged": "/StructTreeRoot" in root,
        "part": next((one.firstChild.data for one in parts), None),
        "title": next(iter(titles.values()), None),
        "languages within": {*_languages(root.get("/StructTreeRoot")), *_languages_of_words(reader)},
    }


def _languages_of_words(reader: PdfReader) -> Iterator[str]:
    """Yield the languages that stand with the words themselves, as in the cells of tables."""
    for page in reader.pages:
        contents = page.get_contents()
        yield from (found[1].decode() for found in _LANGUAGE.finditer(contents.get_data() if contents is not None else b""))


def _languages(node: Any) -> Iterator[str]:
    """Yield the languages of the tags below a node; a tag's way up ("/P") and its page are not followed."""
    node = node.get_object() if node is not None else None
    if isinstance(node, ArrayObject):
        for one in node:
            yield from _languages(one)
    elif isinstance(node, DictionaryObject):
        if "/Lang" in node:
            yield str(node["/Lang"])
        if "/K" in node:
            yield from _languages(node["/K"])
