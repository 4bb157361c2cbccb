"""Words as a search compares them: without case, marks, script, or the ways in which a name is carried from script to script."""

import re
import unicodedata

from visitplanner.texts import in_ascii

_ROMAN = "a b g d e v z t i k l m n o p zh r s t u p k gh k sh ch ts dz ts ch kh j h"
_GEORGIAN = str.maketrans(
    dict(
        zip(
            "აბგდევზთიკლმნოპჟრსტუფქღყშჩცძწჭხჯჰ",
            _ROMAN.split(" "),
            strict=True,
        )
    )
)
"""The national system of romanisation (2002) without its apostrophes."""
_ALIKE = (
    ("shch", "s"), ("sch", "s"), ("tch", "c"), ("dzh", "z"), ("sh", "s"), ("ch", "c"), ("zh", "z"), ("kh", "h"), ("gh", "g"),
    ("ph", "f"), ("th", "t"), ("ts", "c"), ("tz", "c"), ("dz", "z"), ("ck", "k"), ("q", "k"), ("x", "h"), ("w", "v"),
    ("yo", "e"), ("y", "i"), ("j", "i"),
)  # fmt: skip
"""Spellings of one sound: Gelashvili is Gelašvili and გელაშვილი, Khashuri is Hašuri and ხაშური."""
_APOSTROPHES = re.compile("['’ʼ`ʹʺ]")
_TWICE = re.compile(r"([a-z])\1+")
_BETWEEN_DIGITS = re.compile(r"(?<=\d)[ \-](?=\d)")


def folded(words: str) -> str:
    """Return words so that two ways to write the same name or number mostly become one: for comparing, never to be shown."""
    plain = words.casefold()
    if not plain.isascii():
        plain = "".join(letter for letter in unicodedata.normalize("NFKD", plain) if not unicodedata.combining(letter))
        plain = in_ascii(plain.translate(_GEORGIAN)).casefold()
    plain = _APOSTROPHES.sub("", plain)
    for spelling, sound in _ALIKE:
        plain = plain.replace(spelling, sound)
    return _BETWEEN_DIGITS.sub("", _TWICE.sub(r"\1", plain))
