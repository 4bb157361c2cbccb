"""Jinja2 as the pages use it, its sole home: everything is escaped, and what is missing is an error."""

import re
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import quote, urlsplit

from visitplanner.labels import keys, label
from visitplanner.pages.assets import named
from visitplanner.pages.policy import IN_PAGE
from visitplanner.shipped import templates_folder
from visitplanner.texts import Said, Words, language_name, visible

if TYPE_CHECKING:
    from jinja2 import Environment

_DIALLED = re.compile(r"[^0-9+*#]")
_MAIL = re.compile(r"[^\s@<>\"'?&]+@[^\s@<>\"'?&]+")
_CLOCK = re.compile(r"(\d{1,2}[.:]\d{2})")


def render(template: str, languages: Sequence[str], facts: dict[str, object], templates: Path | None = None) -> bytes:
    """Fill a template of the pages. `templates` stands in for the shipped folder of templates."""
    folder = templates or templates_folder()
    shown = (
        _environment(folder)
        .get_template(template)
        .render(
            facts,
            language=languages[0].partition("-")[0] if languages else "en",
            words=_words(tuple(languages)),
            assets=named(folder),
            policy=IN_PAGE,
        )
    )
    return shown.encode()


@cache
def _words(languages: tuple[str, ...]) -> dict[str, Said]:
    return {key.partition(".")[2]: label(key, languages) for key in (*keys("word."), *keys("page."))}


@cache
def _environment(folder: Path) -> "Environment":
    from jinja2 import Environment, FileSystemLoader, StrictUndefined  # heavy: only what draws a page pays it

    found = Environment(
        loader=FileSystemLoader(folder / "pages"), autoescape=True, undefined=StrictUndefined,
        trim_blocks=True, lstrip_blocks=True, keep_trailing_newline=True,
    )  # fmt: skip
    found.filters |= {
        "forms": forms, "shown": shown, "headed": headed, "dialled": dialled, "mailed": mailed, "web": web, "quoted": quoted,
        "tag": tag, "clocks": clocks, "filled": filled, "language_name": own_name,
    }  # fmt: skip
    return found


def forms(said: Said) -> Said:
    """Return what is said, each wording once."""
    found: dict[str, Words] = {}
    for one in said:
        found.setdefault(one.text, one)
    return tuple(found.values())


def shown(words: str) -> str:
    """Return words without what would steer a reader's eye or machine."""
    return visible(words, lines=True)


def tag(words: Words, language: str) -> str:
    """Return the language to mark words with: none where it is the page's own, or nobody said, or there is nothing to read."""
    own = words.language
    if own in ("", "und", "mul", "zxx") or own == language or own.partition("-")[0] == language:
        return ""
    return own if any(letter.isalpha() for letter in words.text) else ""


def headed(said: Said) -> Said:
    """Return what is said with a capital first letter. Title case, since Georgian has no capitals but Unicode has some for it."""
    return tuple(one._replace(text=one.text[:1].title() + one.text[1:]) for one in said)


def filled(said: Said, *values: str) -> Said:
    """Return a label with values in its braces."""
    return tuple(one._replace(text=one.text.format(*values)) for one in said)


def clocks(words: str) -> list[tuple[str, bool]]:
    """Return the pieces of an hour as it is said, each with whether it is a time of the clock."""
    return [(piece, bool(_CLOCK.fullmatch(piece))) for piece in _CLOCK.split(words) if piece]


def dialled(number: str) -> str:
    """Return the address that calls a number, or nothing where it is none."""
    digits = _DIALLED.sub("", number)
    return f"tel:{digits}" if len(digits) > 2 else ""


def mailed(address: str) -> str:
    """Return the address that writes to an e-mail address, or nothing where it is none."""
    return f"mailto:{quote(address, safe='@-._~+')}" if _MAIL.fullmatch(address) else ""


def web(address: str) -> str:
    """Return a web address that a page may link to, or nothing: no other scheme than http and https, no user in it."""
    try:
        parts = urlsplit(address)
        is_web = parts.scheme in ("http", "https") and bool(parts.hostname) and parts.username is None
    except ValueError:
        return ""
    return address if is_web else ""


def own_name(tag: str) -> str:
    """Return what a language calls itself."""
    return language_name(tag, tag)


def quoted(words: str) -> str:
    """Return words as a value within an address."""
    return quote(words, safe="")
