"""Cells of CSV that no spreadsheet program may take for a formula (OWASP: CSV injection)."""

import re

_FORMULA = re.compile(r"'* *[=+\-@\t\r\n＝＋－＠]")
"""What begins a formula in some program; the wide ones are taken for their narrow twins in East Asian editions."""
_PHONE = re.compile(r"\+[0-9][0-9 ().\-/]*")


def guarded(words: str) -> str:
    """Return words with an apostrophe before what would begin a formula; `unguarded` takes it off again.

    A phone number keeps its plus, so that it can be dialled: of digits and spaces alone no formula can be made, so its other
    signs become spaces.
    """
    if _PHONE.fullmatch(words):
        return " ".join(re.sub(r"[^0-9+]", " ", words).split())
    return f"'{words}" if _FORMULA.match(words) else words


def unguarded(words: str) -> str:
    """Return words without the apostrophe that stands there only as a guard."""
    return words[1:] if words.startswith("'") and _FORMULA.match(words) else words
