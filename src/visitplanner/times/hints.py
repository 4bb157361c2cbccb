"""What somebody may have meant who wrote a time that is none: never taken for it, only asked back."""

import re
from collections.abc import Iterable

from visitplanner.problems import did_you_mean
from visitplanner.times.moment import TimeFault

_USUAL = "write 10:00, ~9:00, from 18:00, by 12:00, evening, after ID, or ?"
_NOTHING_KNOWN = "write ? where nothing is known"
_IN_WORDS = {
    "noon": "write 12:00",
    "midnight": "write 0:00 where the day begins, or 24:00 where it ends",
    "tba": _NOTHING_KNOWN,
    "tbc": _NOTHING_KNOWN,
    "tbd": _NOTHING_KNOWN,
}

_H, _M = r"(?P<h>[01]?[0-9]|2[0-4])", r"(?P<m>[0-5][0-9])"
_MEANT = (
    (rf"(?:.* )?{_H}(?:[:.]{_M})? ?(?P<half>[ap])\.? ?m\.?", "the clock has 24 hours here: write {clock}"),
    (rf"(?:at )?{_H}(?: ?(?:h|st\.|uhr|o'clock) ?{_M}?)?", "write {clock}"),
    (r"(?P<h>[01][0-9]|2[0-4])(?P<m>[0-5][0-9])", "write {clock}"),
    (rf"{_H}[:.]{_M}[:.][0-9.]+z?", "hours and minutes are enough: write {clock}"),
    (rf"{_H}(?:[:.,][0-9]|,[0-9]{{2}})", "write hours and minutes as 9:05"),
    (r"[0-9]{1,2}[-–][0-9]{1,2}(?:[:.][0-9]{2})?", "write both hours in full: 10:00-11:30"),
    (r"(?:after|pēc|pec) \D*[0-9]{1,2}(?:[:.][0-9]{2})?", "write from 18:00 for not before; after ID names an item"),
    (r"(?:this|next|last|šo|nākam\w+)(?: .*)?|.* (?:next|this) week", "write its date: 31.07.2013"),
    (r"[0-9]{1,2}[./][0-9]{1,2}[./][0-9]{2}(?: .*)?", "write the year in full: 31.07.2013"),
    (r"[0-9]{1,2}\. ?[0-9]{1,2}\.(?: .*)?", "a date needs its year: 31.07.2013, or --07-31 if it is unknown"),
    (r"[0-9]{1,4}[/-][0-9]{1,2}(?:[/-][0-9]{1,4})?(?: .*)?", "write a date as 2013-07-31"),
    (r"(?:until|till|to) .*", "where only the end is known, write '? – 12:00'"),
    (r"(?P<word>from|by|about|no|līdz|ap) (?:[0-9-]\S* .*|\S{8,})", "write the date before '{word}', and an hour behind it"),
)
"""What texts that are no times look like, and what to say of them; `re` compiles them when one is met, and keeps them."""


def not_a_time(text: str, words: Iterable[str]) -> TimeFault:
    """Make the fault (VP101) for a text that is no time, with what comes nearest to it; `words` are those that times use."""
    text = text[:60]
    hint = _IN_WORDS.get(text.casefold().removeprefix("at "), "")
    for form, meant in _MEANT:
        if not hint and (found := re.fullmatch(form, text, re.IGNORECASE)):
            hint = meant.format(**found.groupdict(), clock=_clock(found.groupdict()))
    if not hint and not any(letter.isdigit() for letter in text):
        hint = did_you_mean(text, words)
    return TimeFault("VP101", f"'{text}' is not a time", hint or _USUAL)


def _clock(groups: dict[str, str | None]) -> str:
    """Return the hour that was meant on a clock of 24 hours; 12:00 am is midnight, 12:00 pm noon."""
    hours, half = int(groups.get("h") or 0), (groups.get("half") or "").casefold()
    if half and hours <= 12:
        hours = hours % 12 + (12 if half == "p" else 0)
    return f"{hours}:{groups.get('m') or '00'}"
