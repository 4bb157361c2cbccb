"""Words compared as people mean them: without capitals, accents and signs, and names across scripts."""

import re
import unicodedata
from collections.abc import Sequence

from visitplanner.texts import in_ascii, script_of, script_read_in

_SIGNS = re.compile(r"[\W_]+")
_DIGRAPHS = (
    ("shch", "s"),
    ("sh", "s"),
    ("ch", "c"),
    ("zh", "z"),
    ("kh", "h"),
    ("gh", "g"),
    ("ts", "c"),
    ("dz", "z"),
    ("ph", "f"),
    ("y", "j"),
)
"""How transliterations of one Georgian or Cyrillic letter differ, brought down to what Latvian writes without its accents."""
_ENDINGS = re.compile(r"(?<=[a-z]{3})(?:[sš])$")
"""Latvian gives men's names an ending: Nodars is ნოდარ."""


def folded(words: str) -> str:
    """Return words for comparing: composed of small letters without accents, digits and single spaces."""
    apart = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", words).casefold())
    return _SIGNS.sub(" ", "".join(letter for letter in apart if not unicodedata.combining(letter))).strip()


def folded_name(name: str) -> str:
    """Return a name for comparing in its own script: its parts in order of the alphabet, since lists turn them round."""
    return " ".join(sorted(folded(name).split()))


def sounded_name(name: str) -> str:
    """Return a name for comparing across scripts: as it sounds, roughly. "Tamazs Čubinidze" and "თამაზ ჩუბინიძე" are alike."""
    parts = []
    for part in folded(re.sub("['`’ʼ‘]", "", in_ascii(re.sub("[’ʼ‘]", "", name)))).split():
        for letters, letter in _DIGRAPHS:
            part = part.replace(letters, letter)
        parts.append(_ENDINGS.sub("", re.sub(r"(.)\1", r"\1", part)))
    return " ".join(sorted(parts))


def language_of(words: str, told: str, own: Sequence[str]) -> str:
    """Return the language of words: the one that was told if they are in its script, else by their script.

    Latin letters are in the first of the visit's languages that is written so, English first if it is one of them. A guess is
    better than none: a name in Georgian letters is for readers of Georgian.
    """
    script = script_of(words)
    if told and script in ("", script_read_in(told)):
        return told
    known = {"GEORGIAN": ("ka",), "CYRILLIC": ("ru", "uk"), "LATIN": ("en",)}.get(script, ())
    fitting = [tag for tag in own if script_read_in(tag) == script]
    return next((tag for tag in known if tag in fitting), "") or (fitting[0] if fitting else next(iter(known), "und"))
