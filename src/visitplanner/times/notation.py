"""How a time is written in files and said in English, Latvian and Georgian; both are read back."""

import re
import unicodedata
from functools import lru_cache
from typing import Literal

from visitplanner.times.hints import not_a_time
from visitplanner.times.moment import (
    MINUTES_OF_DAY,
    PARTS,
    UNKNOWN,
    Moment,
    Precision,
    TimeFault,
    date_of,
    instant,
    read_day,
    zone_of,
)

Style = Literal["table", "sentence"]

# DOMAIN.md, section 7; words marked there with a dagger, and those found by ourselves, stand in docs/words.md for a native check.
_CLOCK = {"en": "{h:02}:{m:02}", "lv": "{h}.{m:02}", "ka": "{h:02}:{m:02}"}
_SENTENCE = {"en": "at {}", "lv": "plkst. {}", "ka": "{} საათზე"}
_WORDS: dict[str, dict[str, str]] = {
    "en": {
        "about": "about {}", "from": "from {}", "by": "by {}", "after": "right after", "unknown": "not yet known",
        "morning": "in the morning", "midday": "around midday", "afternoon": "in the afternoon",
        "evening": "in the evening", "night": "at night", "first": "first", "second": "second",
    },
    "lv": {
        "about": "ap {}", "from": "no {}", "by": "līdz {}", "after": "uzreiz pēc tam", "unknown": "vēl nav zināms",
        "morning": "rīta pusē", "midday": "pusdienlaikā", "afternoon": "pēcpusdienā",
        "evening": "vakarā", "night": "naktī", "first": "pirmoreiz", "second": "otrreiz",
    },
    "ka": {
        "about": "დაახლ. {}", "from": "{}-დან", "by": "{}-მდე", "after": "მაშინვე შემდეგ", "unknown": "ჯერ უცნობია",
        "morning": "დილით", "midday": "შუადღისას", "afternoon": "ნაშუადღევს",
        "evening": "საღამოს", "night": "ღამით", "first": "პირველი", "second": "მეორე",
    },
}  # fmt: skip

_AT = r"(?:at |plkst\.? ?|pulksten(?:s|os)? )?"
_ABOUT = r"(?:~ ?|about |around |approx\.? |ap\.? ?|aptuveni |ca?\.? |დაახლ\. ?|დაახლოებით )"
_HM = r"(?P<h>[0-9]{1,2})[:.](?P<m>[0-9]{2})(?P<next> ?\+ ?1)?"
_FORMS: tuple[tuple[Precision, str], ...] = (
    ("exact", rf"{_AT}{_HM}(?: საათზე)?"),
    ("about", rf"{_ABOUT}{_AT}{_HM}(?: საათზე)?"),
    ("from", rf"(?:from |no ){_AT}{_HM}"),
    ("from", rf"{_HM}(?:-| საათი)დან"),
    ("by", rf"(?:by |līdz ){_AT}{_HM}"),
    ("by", rf"{_HM}(?:-| საათა)მდე"),
)
"""How the clock times of each precision look; `re` compiles them when one is met, which most commands never need."""
_PART_WORDS = {
    said.casefold(): part for part in PARTS for said in (part, *(words[part] for words in _WORDS.values()))
}  # fmt: skip
_FOLDS = {words[key]: fold for words in _WORDS.values() for fold, key in enumerate(("first", "second"))}
_UNKNOWN = {"?", "unknown", *(words["unknown"].casefold() for words in _WORDS.values())}
_UNDATED = "undated"
_WORDS_OF_TIMES = (*PARTS, *_PART_WORDS, "unknown", _UNDATED)
_SIMPLE = re.compile(r"([01]?[0-9]|2[0-3])[:.]([0-5][0-9])(?: ?[-–] ?([01]?[0-9]|2[0-3])[:.]([0-5][0-9]))?")
_DATED = re.compile(
    r"(?P<day>(?:[0-9]{4}|-)-[0-9]{2}-[0-9]{2}|[0-9]{1,2}\. ?[0-9]{1,2}\. ?[0-9]{4}\.?|undated)(?:[ T](?P<rest>.*))?", re.I
)
_FOLDED = re.compile(rf"(?P<rest>.+) (?P<fold>{'|'.join(_FOLDS)})", re.I)
_ZONED = re.compile(r"(?:(?P<rest>.*) )?(?P<zone>UTC|[A-Za-z]+(?:/[A-Za-z0-9_+\-]+)+)")
_AFTER = re.compile(r"(?i:after) (?P<id>[\w.\-]+)")
_DASH = re.compile(
    r" ?[–—](?: |$)?"  # an en dash, with spaces or without
    r"|(?:^| )-(?: |$)"  # a hyphen between spaces
    r"|(?<=[:.][0-9]{2}) ?- ?(?=[0-9~?])|(?<=\+1) ?- ?(?=[0-9~?])"  # a hyphen behind a clock time
    r"|(?<=\.[0-9]{4})-(?=[0-9])|(?<=\.[0-9]{4}\.)-(?=[0-9])"  # or behind a date that is written with dots
)
_FROM_TO = r"(?:(?:from|no) )?(?P<start>\S.*?) (?:to|until|till|līdz) (?P<end>.+)"
_FROM_TO_KA = r"(?P<start>[^–—]+?)(?:-| საათი)დან (?P<end>[^–—]+?)(?:-| საათა)მდე"
_HYPHENS = str.maketrans(dict.fromkeys("\u2010\u2011\u2012\u2212\ufe63\uff0d", "-")) | dict.fromkeys(
    map(ord, "\u200b\u200e\u200f\u2060\ufeff")
)
"""Other hyphens, and the marks without a width that come along when words are copied from a message or a page."""


def read_moment(text: str, day: str = "") -> Moment:
    """Read one time as files write it and as this module says it; `day` holds where the text names none.

    `10:00`, `9.30`, `24:00`, `00:30 +1`, `~9:00`, `from 18:00`, `by 12:00`, `evening`, `after welcome`, `?`, each with a
    date before it (or `undated`, where it has none though its surroundings have), and an IANA zone, or `first`/`second`
    in a repeated hour, behind it. Raises TimeFault: VP101 for what is no time, VP102 to VP105 for a day, a zone, a
    skipped or an unclear repeated hour.
    """
    return _existing(_read(plain_words(text), day))


@lru_cache(maxsize=16_384)
def restore_moment(text: str) -> Moment:
    """Read what `write_moment` wrote, though a zone may since have changed its clocks: what was published stays readable."""
    return _read(text, "")


def _existing(moment: Moment) -> Moment:
    if moment.zone:
        check_exists(moment, moment.zone)
    return moment


def plain_words(text: str) -> str:
    """Return a text with single spaces, plain hyphens and no marks that nobody sees, its letters composed."""
    if not text.isascii():
        text = unicodedata.normalize("NFC", text).translate(_HYPHENS)
    return " ".join(text.split())


def _read(text: str, day: str) -> Moment:
    if simple := _SIMPLE.fullmatch(text):
        hours, minutes, *end = simple.groups()
        if end[0] is None:
            return Moment("exact", day, int(hours) * 60 + int(minutes))
    rest, zone, fold = text, "", None
    dated = _DATED.fullmatch(rest)
    if dated:
        day = "" if dated["day"].casefold() == _UNDATED else read_day(dated["day"])
        rest = dated["rest"] or ""
    if zoned := _ZONED.fullmatch(rest):
        if not dated and not zoned["rest"]:
            raise not_a_time(text, _WORDS_OF_TIMES)
        rest, zone = zoned["rest"] or "", zoned["zone"]
        zone_of(zone)
    if (folded := _FOLDED.fullmatch(rest)) and not _AFTER.fullmatch(rest):
        rest, fold = folded["rest"], _FOLDS[folded["fold"].casefold()]
    moment = _read_clock(rest, day)
    if fold is not None and moment.minute is None:
        raise not_a_time(text, _WORDS_OF_TIMES)
    return moment._replace(zone=zone, fold=fold)


def part_words() -> tuple[str, ...]:
    """Return the words that name a part of day, in all languages."""
    return tuple(_PART_WORDS)


def check_exists(moment: Moment, zone: str) -> None:
    """Raise TimeFault (VP104, VP105) for a clock time that the zone skips, or repeats without saying which."""
    day = date_of(moment.day)
    if day and moment.minute is not None:
        instant(day, moment.minute, moment.zone or zone, moment.fold)


def _read_clock(text: str, day: str) -> Moment:
    folded = text.casefold()
    if not text or folded in _UNKNOWN:
        return Moment("date", day) if day else UNKNOWN
    if folded in _PART_WORDS:
        return Moment("part", day, part=_PART_WORDS[folded])
    if after := _AFTER.fullmatch(text):
        return Moment("after", day, after=after["id"])
    for precision, form in _FORMS:
        if found := re.fullmatch(form, text, re.IGNORECASE):
            return Moment(precision, day, _minute(text, found))
    raise not_a_time(text, _WORDS_OF_TIMES)


def _minute(text: str, found: re.Match[str]) -> int:
    hours, minutes = int(found["h"]), int(found["m"])
    if hours > 24 or minutes > 59 or (hours == 24 and found["next"]):
        hint = "hours run from 0:00 to 24:00, minutes from 00 to 59"
        if 24 <= hours < 48 and minutes < 60:
            hint = f"if it is in the night after that day, write {hours - 24:02}:{minutes:02} +1"
        raise TimeFault("VP101", f"'{text}' is not a time of day", hint)
    return hours * 60 + minutes + (MINUTES_OF_DAY if found["next"] else 0)


def read_span(text: str, day: str = "") -> tuple[Moment, Moment]:
    """Read a start and, after a dash, `to` or `until`, an end; the end is UNKNOWN where none stands. Raises TimeFault.

    `from 10:00 to 12:00`, `no 10.00 līdz 12.00` and `10:00-დან 12:00-მდე` are plain spans; with a dash, `from 10:00 – 12:00`,
    the start keeps its own precision: not before 10:00. An end on no day of its own is on the day of the start, also where
    it is earlier: a check reports that (`01:00 +1` is the night after).
    """
    text = plain_words(text)
    if simple := _SIMPLE.fullmatch(text):
        hours, minutes, end_hours, end_minutes = simple.groups()
        start = Moment("exact", day, int(hours) * 60 + int(minutes))
        return start, Moment("exact", day, int(end_hours) * 60 + int(end_minutes)) if end_hours else UNKNOWN
    if dash := _DASH.search(text):
        first, last = text[: dash.start()], text[dash.end() :]
    elif found := re.fullmatch(_FROM_TO_KA, text) or re.fullmatch(_FROM_TO, text, re.IGNORECASE):
        first, last = found["start"], found["end"]
    else:
        return _existing(_read(text, day)), UNKNOWN
    start = _existing(_read(first, day))
    return start, UNKNOWN if not last or last.casefold() in _UNKNOWN else _existing(_read(last, start.day))


def _write_clock(minute: int) -> str:
    days, rest = (0, minute) if minute == MINUTES_OF_DAY else divmod(minute, MINUTES_OF_DAY)
    return f"{rest // 60:02}:{rest % 60:02}" + (" +1" if days else "")


def write_moment(moment: Moment, day: str = "") -> str:
    """Write a moment as files hold it, without its day where that is `day`. `read_moment` is the exact inverse."""
    clock = _write_clock(moment.minute) if moment.minute is not None else ""
    form = {"exact": clock, "about": "~" + clock, "part": moment.part, "after": "after " + moment.after}
    said = form.get(moment.precision, f"{moment.precision} {clock}" if clock else "")
    fold = "" if moment.fold is None else ("first", "second")[moment.fold]
    date = moment.day if moment.day != day or not said else ""
    if not moment.day:
        date, said = (_UNDATED, said) if day else ("", said or "?")
    return " ".join(part for part in (date, said, fold, moment.zone) if part)


def write_span(start: Moment, end: Moment, day: str = "") -> str:
    """Write a start and an end as files hold them. `read_span` is the exact inverse."""
    if end == UNKNOWN:
        return write_moment(start, day)
    return f"{write_moment(start, day)} – {write_moment(end, start.day)}"


def _own(language: str) -> str:
    """Return the language among those known here that a tag asks for: lv for lv-LV, else English."""
    own = language.partition("-")[0]
    return own if own in _WORDS else "en"


def say_clock(minute: int, language: str) -> str:
    """Say a clock time in the manner of a language: 09:30, 9.30; past midnight "00:30 +1", and 24:00 as such."""
    days, rest = (0, minute) if minute == MINUTES_OF_DAY else divmod(minute, MINUTES_OF_DAY)
    clock = _CLOCK[_own(language)].format(h=rest // 60, m=rest % 60)
    return clock + (" +1" if days else "")


def say(moment: Moment, language: str, style: Style = "table") -> str:
    """Say the hour of a moment, without its day, in en, lv or ka (others as English); empty where there is none.

    A table says "9.00" where a sentence says "plkst. 9.00" (DOMAIN.md, section 7). `read_moment` reads back what is said
    of a clock time and of a part of day.
    """
    own = _own(language)
    words = _WORDS[own]
    if moment.minute is None:
        return words.get(moment.part or moment.precision, "") if moment.precision != "unknown" else ""
    clock = say_clock(moment.minute, own)
    if style == "sentence" and (moment.precision == "exact" or own == "lv"):
        clock = _SENTENCE[own].format(clock)
    said = words[moment.precision].format(clock) if moment.precision != "exact" else clock
    return said if moment.fold is None else f"{said} {words[('first', 'second')[moment.fold]]}"


def say_span(start: Moment, end: Moment, language: str) -> str:
    """Say a start and an end of one day as a table does: "10:00–11:30"; words keep spaces around the dash.

    An end alone keeps its dash, "– 12:00", so that nobody takes it for a start.
    """
    first, last = say(start, language), say(end, language)
    if not last:
        return first
    dash = "–" if start.precision == end.precision == "exact" else " – "
    return f"{first}{dash}{last}".lstrip()
