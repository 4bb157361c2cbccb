"""Times as people say them, in English, Latvian, Georgian and ISO 8601: read in their surroundings, never guessed.

Every way to read the words is found; several that differ are asked back, none is taken for another.
"""

import datetime as dt
import re
from collections.abc import Iterator
from typing import NamedTuple

from visitplanner.times.durations import read_duration, shifted
from visitplanner.times.hints import not_a_time
from visitplanner.times.moment import MINUTES_OF_DAY, PARTS, UNKNOWN, Moment, TimeFault, zone_of
from visitplanner.times.notation import check_exists, part_words, plain_words, read_moment, read_span, write_span
from visitplanner.times.spoken_days import Around, days_said, plain_letters, spelt_out

LONGEST = 200
_MOST_TOLD = 4
_ZONE = re.compile(r"(?:(?P<rest>.*) )?(?P<zone>UTC|[A-Za-z]+(?:/[A-Za-z0-9_+\-]+)+)")
_AFTER = re.compile(r"(?:right |directly |uzreiz )?(?:after|pēc|pec) (?P<id>\D.*)", re.IGNORECASE)
_NO_TIME = re.compile(r"(?:after|pēc|pec) (?:pl(?:kst)?\.? ?|pulksten )?[0-9]{1,2}(?:[:.][0-9]{2})?|c [0-9].*", re.IGNORECASE)
"""Words that could be taken for a time: "after 9" names no item, and "C 10:00" may be a Thursday (ceturtdiena) or circa."""
_BEFORE = (
    ("about", r"~ ?|about |around |approx\.? |circa |ap\.? ?|apm\.? ?|aptuveni |(?:ca|ca\.|c\.) ?|დაახლ\. ?|დაახლოებით "),
    ("from", r"from |sakot no |no "),
    ("by", r"by |until |till |before |lidz |pirms "),
)
_CLOCK = (
    r"(?:at |@ ?|pl(?:kst)?\.? ?|pulksten(?:s|os)? )?"
    r"(?:(?P<h>[0-9]{1,2})(?:[:.](?P<m>[0-9]{2})(?::00)?| ?h ?(?P<m2>[0-9]{2}))?"
    r"(?P<mark> ?[ap]\.? ?m\b\.?| ?(?:h|st\.|uhr|o'clock|საათზე)|-ზე)?(?P<next> ?\+ ?1)?|"
    r"(?:12 )?(?P<word>noon|midnight|pusnakt[si]?|შუაღამე|შუაღამისას))"
)
_PARTS = {
    "morning": "no rita|ritos|rits|rita|priekspusdiena|დილა",
    "midday": "pusdienlaiks|lunchtime|შუადღე",
    "afternoon": "pecpusdiena|ნაშუადღევი",
    "evening": "vakars|vakara|vakaros|საღამო",
    "night": "nakts|nakti|ღამე",
}
_TODAYS = {
    "tonight": "today evening",
    "this evening": "today evening",
    "this morning": "today morning",
    "this afternoon": "today afternoon",
    "šovakar": "today evening",
    "sovakar": "today evening",
    "šorīt": "today morning",
    "sorit": "today morning",
    "ამ საღამოს": "today evening",
}
_BETWEEN = re.compile(r" ?[-–—] ?| (?:to|until|till|līdz|lidz) ", re.IGNORECASE)
_FOR = re.compile(r"(?P<start>.+?) (?:for|uz) (?P<length>[0-9].*)", re.IGNORECASE)
_OPEN = re.compile(r"(?P<start>.+?)(?: ?[-–—] ?\??| open| onwards?)", re.IGNORECASE)
_SHIFT = re.compile(
    r"(?:(?P<sign>[+-]) ?(?P<by>.+)|(?:par )?(?P<by2>.+?) (?P<word>later|earlier|vēlāk|velak|agrāk|agrak|გვიან|ადრე))",
    re.IGNORECASE,
)
_FROM_DAYS = re.compile(r"(?:from|sākot no|no) (.+)", re.IGNORECASE)
_UNDATED = re.compile(r"(?:undated|bez datuma)(?: |$)", re.IGNORECASE)


class Said(NamedTuple):
    """What words about a time say: a start, an end, and whether an end, or that it is open, was said at all."""

    start: Moment
    end: Moment = UNKNOWN
    end_is_said: bool = False


class Unclear(TimeFault):
    """Words that can mean several times (VP110): `readings` are all of them."""

    def __init__(self, words: str, readings: tuple[Said, ...]) -> None:
        self.readings = readings
        if len(readings) > _MOST_TOLD and len({said._replace(start=said.start._replace(day="")) for said in readings}) == 1:
            super().__init__(
                "VP110", f"'{words[:60]}' does not say on which day", f"write the day too: '{write_said(readings[0])}'"
            )
            return
        told = [f"'{write_said(one)}'" for one in readings[:_MOST_TOLD]]
        more = ", ..." if len(readings) > _MOST_TOLD else ""
        super().__init__("VP110", f"'{words[:60]}' can mean several times", f"write {' or '.join(told)}{more}")


def write_said(said: Said) -> str:
    """Write what words say as files hold it; `read_spoken` reads it back."""
    return write_span(said.start, said.end) + (" –" if said.end_is_said and not said.end.is_known else "")


def read_spoken(words: str, around: Around) -> Said:
    """Read a time, or a span, as people say it.

    The id in `after ID` is given as it stands. Raises TimeFault: Unclear (VP110) for what can mean several times, VP101 to
    VP105 as `read_moment` does, VP111 where there is nothing to count from, VP112 for an end before its start.
    """
    text = plain_words(words)
    if not text or len(text) > LONGEST:
        raise not_a_time(text, _words_of_times())
    if (shift := _SHIFT.fullmatch(text)) and (minutes := read_duration(shift["by"] or shift["by2"])) is not None:
        return _shifted(-minutes if (shift["sign"] or shift["word"])[0].casefold() in "-eaა" else minutes, around)
    text = spelt_out(_TODAYS.get(text.casefold(), text))
    if (strict := _strict(text)) and strict.start.day:
        return _one(words, [strict], around)
    if undated := _UNDATED.match(text):
        rest = text[undated.end() :]
        return _one(words, list(_spans(rest, around, has_day=True)) if rest else [Said(UNKNOWN)], around)
    return _one(words, list(_readings(text, around)) or _by_dateutil(text), around)


def _words_of_times() -> tuple[str, ...]:
    return (*PARTS, *part_words(), "unknown", "today", "tomorrow", "rīt", "noon")


def _shifted(minutes: int, around: Around) -> Said:
    start = shifted(around.start, minutes)
    end = around.end
    if end.is_known and (end.day or end.minute is not None):
        end = shifted(end, minutes)
    return Said(start, end, end_is_said=True)


def _strict(text: str) -> Said | None:
    """Return what a text means as files write times, or None if it is no such thing."""
    try:
        start, end = read_span(text)
    except TimeFault as fault:
        if fault.code in ("VP103", "VP104"):
            raise
        return None
    is_open = bool(re.search(r"[-–—] ?\??$", text))
    return None if start.precision == "after" else Said(start, end, end.is_known or is_open)


def _readings(text: str, around: Around) -> Iterator[Said]:
    """Yield every reading of a text, each on every day that it can mean."""
    for said in _spans(text, around, has_day=False):
        yield from _on_days(said, _own_days(said, around))
    if (span := _FROM_DAYS.fullmatch(text)) and any(
        re.match(r"(?:-|–|—|to |until |till |līdz |lidz )", days.rest) for days in days_said(span[1], around)
    ):
        text = span[1]
    for days in days_said(text, around):
        rest = re.sub(r"^(?:,|at (?![0-9]))\s*|\s*,$", "", days.rest.strip())
        if not rest:
            yield from (Said(Moment("date", day)) for day in days.days)
            continue
        ending = re.fullmatch(r"[-–—] ?(.*)|(?:to|until|till|līdz|lidz) (.+)", rest, re.IGNORECASE)
        if ending and not days.is_weak:
            ends = _ends(ending[1] or ending[2] or "", around, days.days)
            found = [(Moment("date", day), end) for end in ends for day in days.days if not end.day or end.day >= day]
            yield from (Said(start, end, end_is_said=True) for start, end in found)
            if found or not ending[2]:  # "thu līdz 12.00" is an hour
                continue
        for said in _spans(rest, around, has_day=True) if not _UNDATED.match(rest) else ():
            yield from _on_days(said, days.days)


def _ends(text: str, around: Around, days: tuple[str, ...]) -> Iterator[Moment]:
    """Yield the readings of the end of a span that begins with a date alone."""
    if text in ("", "?"):
        yield UNKNOWN
        return
    for said in days_said(text, around):
        if not said.rest:
            near = [day for day in said.days if day >= days[0]] or list(said.days)
            yield from (Moment("date", day) for day in near)


def _own_days(said: Said, around: Around) -> tuple[str, ...]:
    """Return the days that a time without one can be on: that of the present time, else any of the visit."""
    if said.start.precision in ("unknown", "after") or said.start.day:
        return ("",)
    return (around.start.day,) if around.start.day else around.days or ("",)


def _on_days(said: Said, days: tuple[str, ...]) -> Iterator[Said]:
    for day in days:
        start = said.start._replace(day=said.start.day or day)
        if start.precision == "unknown" and start.day:
            start = start._replace(precision="date")
        end = said.end
        if end.is_known and not end.day and end.precision != "unknown":
            end = end._replace(day=start.day)
        yield Said(start, end, said.end_is_said)


def _spans(text: str, around: Around, *, has_day: bool) -> Iterator[Said]:
    """Yield the readings of a time or a span whose start has no date of its own."""
    if _NO_TIME.fullmatch(text):
        return
    if found := _FOR.fullmatch(text):
        minutes = read_duration(found["length"])
        for start in _clocks(found["start"], is_bare_good=True, is_end=False) if minutes is not None else ():
            if start.minute is not None and minutes is not None:
                end = shifted(start, minutes)
                yield Said(start, end if start.precision == "about" else end._replace(precision="exact"), end_is_said=True)
        return
    if found := _OPEN.fullmatch(text):
        yield from (Said(start, UNKNOWN, end_is_said=True) for start in _clocks(found["start"], is_bare_good=True, is_end=False))
        return
    if (strict := _strict(text)) and not strict.start.day:
        yield from _nights(strict, around)
        return
    yield from (Said(start) for start in _clocks(text, is_bare_good=has_day, is_end=False))
    for between in _BETWEEN.finditer(text):
        yield from _parted(text[: between.start()], text[between.end() :], around, has_day=has_day or bool(around.start.day))


def _parted(first: str, last: str, around: Around, *, has_day: bool) -> Iterator[Said]:
    """Yield the readings of a start and an end; am or pm behind the end holds for the start if that is then before it."""
    first = re.sub(r"^(?:from|no) ", "", first, flags=re.IGNORECASE)
    half = re.search(r" ?[ap]\.? ?m\.?$", last, re.IGNORECASE)
    starts = list(_clocks(first, is_bare_good=True, is_end=False))
    if half and re.fullmatch(r"[0-9]{1,2}(?:[:.][0-9]{2})?", first):
        with_half = list(_clocks(first + half[0], is_bare_good=True, is_end=False))
    else:
        with_half = []
    for end in (*_clocks(last, is_bare_good=True, is_end=True), *(_dated_ends(last, around) if has_day else ())):
        fitting = [
            start for start in with_half if start.minute is not None and end.minute is not None and start.minute < end.minute
        ]
        for start in fitting or starts:
            yield from _nights(Said(start, end, end_is_said=True), around)


def _dated_ends(text: str, around: Around) -> Iterator[Moment]:
    """Yield the readings of an end with a date before it; one behind it is of the whole span."""
    for said in days_said(text, around):
        for clock in _clocks(said.rest, is_bare_good=True, is_end=True) if said.rest and text.endswith(said.rest) else ():
            yield from (clock._replace(day=day) for day in said.days)


def _nights(said: Said, around: Around) -> Iterator[Said]:
    """Yield a span, its end in the night after if it reads so; refuse one that ends before it starts (VP112)."""
    start, end = said.start, said.end
    is_one_zone = (start.zone or around.zone) == (end.zone or around.end_zone or around.zone)
    if end.day or start.minute is None or end.minute is None or end.minute >= start.minute or not is_one_zone:
        yield said
    elif end.minute <= PARTS["night"][1] - MINUTES_OF_DAY and start.minute >= PARTS["evening"][0]:
        yield said._replace(end=end._replace(minute=end.minute + MINUTES_OF_DAY))
    else:
        hint = "swap start and end, or write '+1' behind an end on the next day"
        raise TimeFault("VP112", f"'{write_span(start, end)}' ends before it starts", hint)


def _clocks(text: str, *, is_bare_good: bool, is_end: bool) -> Iterator[Moment]:
    """Yield the readings of one time without a date; a number alone counts only where `is_bare_good`."""
    rest, zone = "" if _NO_TIME.fullmatch(text.strip()) else text.strip(), ""
    if zoned := _ZONE.fullmatch(rest):
        rest, zone = zoned["rest"] or "", zoned["zone"]
        zone_of(zone)
    if (after := _AFTER.fullmatch(rest)) and not is_end:
        yield Moment("after", zone=zone, after=after["id"])
        return
    try:
        strict = read_moment(rest)
    except TimeFault:
        strict = None
    if strict is not None and not strict.day and rest:
        yield strict._replace(zone=strict.zone or zone)
        return
    folded = plain_letters(rest)
    for part, words in _PARTS.items():
        if re.fullmatch(rf"(?:in the |the )?(?:{words})", folded, re.IGNORECASE):
            yield Moment("part", part=part, zone=zone)
            return
    for precision, before in (*_BEFORE, ("exact", "")):
        if found := re.fullmatch(rf"(?:{before}){_CLOCK}", folded, re.IGNORECASE):
            is_good = is_bare_good or bool(before) or not folded[0].isdigit() or bool(found["mark"])
            for minute in _minutes(found, is_end=is_end or precision == "by") if is_good else ():
                yield Moment(precision, minute=minute, zone=zone)  # type: ignore[arg-type]  # one of the precisions above
            return


def _minutes(found: re.Match[str], *, is_end: bool) -> tuple[int, ...]:
    """Return the minutes of the day that a clock time can be: midnight opens a day, or ends it."""
    if found["word"]:
        return (12 * 60,) if found["word"].casefold() == "noon" else (MINUTES_OF_DAY,) if is_end else (0, MINUTES_OF_DAY)
    hours, minutes = int(found["h"]), int(found["m"] or found["m2"] or 0)
    mark = (found["mark"] or "").strip().casefold()[:1]
    if mark in ("a", "p") and found["mark"]:
        if not 1 <= hours <= 12:
            return ()
        if hours == 12 and mark == "a" and not minutes:
            return (0,) if is_end else (0, MINUTES_OF_DAY)
        hours = hours % 12 + (12 if mark == "p" else 0)
    if minutes > 59 or hours > 24 or (hours == 24 and (minutes or found["next"])):
        return ()
    return (hours * 60 + minutes + (MINUTES_OF_DAY if found["next"] else 0),)


def _one(words: str, found: list[Said], around: Around) -> Said:
    """Return the only reading. Raises TimeFault where there is none, or several, or an hour that does not exist."""
    readings = tuple(dict.fromkeys(found))
    if not readings:
        raise _not_understood(plain_words(words), around)
    told = tuple(one for said in readings for one in _folds(said, around, is_alone=len(readings) == 1))
    if len(told) > 1:
        raise Unclear(plain_words(words), told)
    return told[0]


def _not_understood(text: str, around: Around) -> TimeFault:
    """Make the fault (VP101) for words that have no reading; where a day is among them, the rest is what is told of."""
    for days in days_said(text, around):
        rest = days.rest.strip(" ,")
        if days.days and rest and not days.is_weak and rest != text:
            fault = not_a_time(rest, _words_of_times())
            hint = f"the day is understood, '{rest[:60]}' is not: {fault.hint}"
            return TimeFault("VP101", f"'{text[:60]}' is not a time", hint)
    return not_a_time(text, _words_of_times())


def _folds(said: Said, around: Around, *, is_alone: bool) -> Iterator[Said]:
    """Yield a reading, or both where its hour is repeated as the clocks go back. Raises TimeFault (VP104) for a skipped one."""
    starts = _runs(said.start, around.zone)
    ends = _runs(said.end, around.end_zone or around.zone)
    yield from (Said(start, end, said.end_is_said) for start in starts for end in ends) if is_alone else (said,)


def _runs(moment: Moment, zone: str) -> tuple[Moment, ...]:
    if moment.minute is None or not (moment.zone or zone):
        return (moment,)
    try:
        check_exists(moment, moment.zone or zone)
    except TimeFault as fault:
        if fault.code != "VP105":
            raise
        return moment._replace(fold=0), moment._replace(fold=1)
    return (moment,)


def _by_dateutil(text: str) -> list[Said]:
    """Return what dateutil reads in a text with a month in letters and a year, if it fills in nothing and reads it in one way."""
    if (
        not text.isascii()
        or not re.search(r"[a-z]{3}", text, re.IGNORECASE)
        or not re.search(r"(?<![0-9])[12][0-9]{3}(?![0-9])", text)
    ):
        return []
    from dateutil import parser  # heavy: only words that no rule of ours reads need it

    found = set()
    for default in (dt.datetime(2001, 2, 3, 4, 5), dt.datetime(2010, 11, 12, 13, 14)):  # noqa: DTZ001  # a wall clock has no zone
        for dayfirst in (True, False):
            try:
                found.add((default, parser.parse(text, default=default, dayfirst=dayfirst)))
            except (ValueError, OverflowError, TypeError, AttributeError, IndexError, ArithmeticError):
                return []
    dates, clocks = {date.date() for _, date in found}, {date.time() for _, date in found}
    if len(dates) > 1 or not all(1900 <= date.year < 2200 for date in dates) or any(date.tzinfo for _, date in found):
        return []
    day = Moment("date", dates.pop().isoformat())
    if len(clocks) == 1:
        clock = clocks.pop()
        return [] if clock.second or clock.microsecond else [Said(Moment("exact", day.day, clock.hour * 60 + clock.minute))]
    is_unsaid = all(date.time() == default.time() for default, date in found)
    return [Said(day)] if is_unsaid else []
