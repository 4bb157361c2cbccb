"""Days as people say them: 31.07., thu, rīt, 31 July, 31. jūlijā, the 31st; every day that the words can mean."""

import datetime as dt
import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from visitplanner.texts import month_words, weekday_words
from visitplanner.times.durations import next_day
from visitplanner.times.moment import UNKNOWN, Moment, TimeFault, date_of, read_day

_LETTERS = str.maketrans("āčēģīķļņšūžĀČĒĢĪĶĻŅŠŪŽ", "acegiklnsuzACEGIKLNSUZ")
_NUMBER_ALONE = re.compile(r"[0-9]{1,2}(?![0-9./]|st|nd|rd|th| ?\w{3,})")
_NEAR = 60
"""Within how many days of the visit a date without a year is taken to be of its time."""
_LEAP = 8
"""How many years may lie between two days that are both the 29th of February."""
_ABBREVIATED = {
    "jan": 1, "janv": 1, "feb": 2, "febr": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8, "sep": 9, "sept": 9, "oct": 10,
    "okt": 10, "nov": 11, "dec": 12,
}  # fmt: skip
_WEEKDAYS = {
    "mon": 0, "tue": 1, "tues": 1, "wed": 2, "thu": 3, "thur": 3, "thurs": 3, "fri": 4, "sat": 5, "sun": 6,
    "mo": 0, "tu": 1, "we": 2, "th": 3, "fr": 4, "sa": 5, "su": 6,
    "pr": 0, "ot": 1, "tr": 2, "ce": 3, "pk": 4, "se": 5, "sv": 6,
    "ორშ": 0, "სამ": 1, "ოთხ": 2, "ხუთ": 3, "პარ": 4, "შაბ": 5, "კვ": 6,
    "pirmd": 0, "otrd": 1, "tresd": 2, "ceturtd": 3, "piektd": 4, "sestd": 5, "svetd": 6,
}  # fmt: skip
_RELATIVE = {
    "today": 0, "tomorrow": 1, "the day after tomorrow": 2, "day after tomorrow": 2, "yesterday": -1,
    "sodien": 0, "rit": 1, "parit": 2, "vakar": -1, "დღეს": 0, "ხვალ": 1, "ზეგ": 2, "გუშინ": -1,
}  # fmt: skip


class Around(NamedTuple):
    """What is known around words about time: today, the visit's days, the present time of what is spoken of, the zones.

    `days` are the days of the visit, in order, and `is_open` tells that its last one is not known; `zone` holds where the
    words name none, `end_zone` for an end (empty: `zone`).
    """

    today: str = ""
    days: tuple[str, ...] = ()
    start: Moment = UNKNOWN
    end: Moment = UNKNOWN
    zone: str = ""
    end_zone: str = ""
    is_open: bool = False


class DaysSaid(NamedTuple):
    """The days that words can mean, and the words beside them, which are to say the hour; `is_weak`: if they do."""

    days: tuple[str, ...]
    rest: str
    is_weak: bool = False


def plain_letters(text: str) -> str:
    """Return a text without the marks of Latvian letters, letter for letter: people leave them out."""
    return text.translate(_LETTERS)


def spelt_out(text: str) -> str:
    """Return a text with "2-4 August" spelt out, and the seconds and the Z of ISO 8601 as we write them."""
    month = rf"(?:{_any_of(_months())})\b\.?(?:,? [0-9]{{4}}(?![0-9:]))?"
    folded = plain_letters(text)
    if found := re.fullmatch(rf"([0-9]{{1,2}}\.?) ?[-–—] ?([0-9]{{1,2}}\.? ?({month}))", folded, re.IGNORECASE):
        return f"{found[1]} {found[3]} - {found[2]}"
    text = re.sub(r"^([12][0-9]{3})\.([0-9]{2})\.([0-9]{2})\b\.?", r"\1-\2-\3", text)
    text = re.sub(r"(?<=[0-9])/(?=[0-9]{4}-[0-9]{2}-[0-9]{2}T)", " - ", text)
    return re.sub(
        r"(?<=[0-9])T([0-9]{2}:[0-9]{2})(?::00(?:\.0+)?)?(Z?)(?= - |$)", lambda one: f" {one[1]}{' UTC' if one[2] else ''}", text
    )


def days_from(start: str, end: str, most: int = 400) -> tuple[str, ...]:
    """Return the days from a first to a last one; without a last one, the first alone."""
    if not start:
        return (end,) if end else ()
    days = [start]
    while end and days[-1] < end and len(days) < most:
        days.append(next_day(days[-1], 1))
    return tuple(days)


@lru_cache(maxsize=1)
def _months() -> dict[str, int]:
    return _ABBREVIATED | {plain_letters(word).casefold(): number for word, number in month_words().items()}


@lru_cache(maxsize=1)
def _weekdays() -> dict[str, int]:
    return _WEEKDAYS | {plain_letters(word).casefold(): number for word, number in weekday_words().items()}


def weekday_number(word: str) -> int | None:
    """Return which day of the week a word names, counted from Monday, 0; None for no such word."""
    return _weekdays().get(plain_letters(word).casefold().rstrip("."))


def _any_of(words: dict[str, int]) -> str:
    return "|".join(sorted(map(re.escape, words), key=len, reverse=True))


@lru_cache(maxsize=1)
def _forms() -> dict[str, str]:
    """Return how each way to say a day looks."""
    month, year = rf"(?P<month>{_any_of(_months())})\b\.?", r"(?P<year>[0-9]{4})(?![0-9:]|\.[0-9])\.?"
    return {
        "whole": r"(?:[0-9]{4}|-)-[0-9]{2}-[0-9]{2}(?![0-9])|[0-9]{1,2}\. ?[0-9]{1,2}\. ?[0-9]{4}(?![0-9:])\.?",
        "slash": r"(?P<a>[0-9]{1,4})/(?P<b>[0-9]{1,2})(?:/(?P<c>[0-9]{1,4}))?(?![0-9/])",
        "dots": r"(?P<number>[0-9]{1,2})\. ?(?P<m>[0-9]{1,2})\.(?![0-9])",
        "dot": r"(?P<number>[0-9]{1,2})\.(?P<m>[0-9]{1,2})(?![0-9:.])",
        "named": rf"(?P<number>[0-9]{{1,2}})(?:\.|st|nd|rd|th)? ?(?:of )?{month}(?:,? {year})?",
        "reversed": rf"{month} (?P<number>[0-9]{{1,2}})(?:st|nd|rd|th)?(?![0-9:]|\.[0-9]| ?[ap]\.?m)(?:,? {year})?",
        "long": rf"(?P<year>[0-9]{{4}})(?:\.? gada| წლის) (?P<number>[0-9]{{1,2}})\.? {month}",
        "weekday": rf"(?P<weekday>{_any_of(_weekdays())})\b\.?",
        "relative": rf"(?P<relative>{_any_of(_RELATIVE)})\b",
        "nth": r"(?:the )?(?P<number>[0-9]{1,2})(?:st|nd|rd|th)\b",
        "count": r"(?:day (?P<count>[0-9]{1,3})\b|(?P<count2>[0-9]{1,3})\. dien[au]?\b|მე-(?P<count3>[0-9]{1,3}) დღ\w+)",
        "number": r"(?P<number>[0-9]{1,2})\.?(?![0-9:.,/-]|h\b| ?[ap]\.?m\b)",
    }


_AT_THE_END = ("whole", "slash", "dots", "named", "reversed", "long", "weekday", "relative", "nth", "count")


def days_said(text: str, around: Around) -> Iterator[DaysSaid]:
    """Yield every way to find a day at the begin or the end of words, and first that none is said. Raises TimeFault."""
    folded = plain_letters(text)
    for name, form in _forms().items():
        found = re.match(rf"(?:on )?{form}(?:T(?=[0-9])|[ ,]+|$|(?=[-–—]))", folded, re.IGNORECASE)
        if found:
            yield from _said(name, found, text[found.end() :], around)
        if (
            name in _AT_THE_END
            and (found := re.search(rf"(?:^|[ ,]+)(?:on )?(?:{form})$", folded, re.IGNORECASE))
            and found.start()
            and text[found.start() - 1] not in "-–—"
        ):
            yield from _said(name, found, text[: found.start()], around)


def _said(name: str, found: re.Match[str], rest: str, around: Around) -> Iterator[DaysSaid]:
    groups = {key: value for key, value in found.groupdict().items() if value}
    if name == "weekday":
        yield from _of_weekday(_weekdays()[groups["weekday"].casefold()], rest, around)
        return
    days = _days(name, groups, found[0], around)
    if days:
        yield DaysSaid(days, rest, is_weak=name == "dot" and not (not rest and set(days) <= set(around.days)))


def _days(name: str, groups: dict[str, str], words: str, around: Around) -> tuple[str, ...]:
    if name == "whole":
        said = re.sub(r"^[\s,]*(?:on )?|[T\s,]*$", "", words, flags=re.IGNORECASE)
        return (read_day(said),)
    if name == "slash":
        return _of_slashes(groups["a"], groups["b"], groups.get("c", ""), around)
    if name == "relative":
        return (next_day(around.today, _RELATIVE[groups["relative"].casefold()]),) if around.today else ()
    if name == "count":
        place = int(next(groups[key] for key in ("count", "count2", "count3") if key in groups))
        return around.days[place - 1 : place] if place else ()
    number = int(groups["number"])
    if name in ("nth", "number"):
        return tuple(day for day in around.days if int(day[-2:]) == number)
    month = int(groups["m"]) if "m" in groups else _months()[groups["month"].casefold()]
    if "year" in groups:
        return (read_day(f"{groups['year']}-{month:02}-{number:02}"),)
    return _in_some_year(month, number, around)


def _of_slashes(a: str, b: str, c: str, around: Around) -> tuple[str, ...]:
    """Return both readings of a date with slashes, day before month and month before day, as far as they are days."""
    if len(a) == 4:
        return (read_day(f"{a}-{b:0>2}-{c:0>2}"),) if c else ()
    found: dict[str, None] = {}
    for number, month in ((int(a), int(b)), (int(b), int(a))):
        if len(c) in (0, 4) and 1 <= month <= 12 and _is_day(int(c or 2000), month, number):
            days = (read_day(f"{c}-{month:02}-{number:02}"),) if c else _in_some_year(month, number, around)
            found |= dict.fromkeys(
                days if len(days) == 1 else [min(days, key=lambda day: _distance(day, around))] if days else []
            )
    return tuple(found)


def _distance(day: str, around: Around) -> int:
    """Return how many days lie between a day and the visit, or today."""
    here, base = date_of(day), date_of(around.days[0] if around.days else around.today)
    return abs((here - base).days) if here and base else 0


def _in_some_year(month: int, number: int, around: Around) -> tuple[str, ...]:
    """Return the days that a month and a number can mean: of the visit's time if that is near, else of either year about."""
    tail = f"-{month:02}-{number:02}"
    if inside := tuple(day for day in around.days if day.endswith(tail)):
        return inside
    if around.days and around.days[0].startswith("--"):
        return (read_day(f"-{tail}"),) if _is_day(2000, month, number) else ()
    base = date_of(around.days[0] if around.days else around.today)
    last = date_of(around.days[-1]) if around.days else base
    if base is None or last is None:
        return ()
    years = range(base.year - _LEAP, last.year + _LEAP + 1)
    found = [dt.date(year, month, number) for year in years if _is_day(year, month, number)]
    if not found and 1 <= month <= 12:
        raise TimeFault("VP102", f"there is no day {number}.{month:02}.", "correct the day, or the month")
    if around.days:
        near = [date for date in found if (date - base).days >= -_NEAR and (date - last).days <= _NEAR]
        if len(near) == 1:
            return (near[0].isoformat(),)
    earlier, later = [date for date in found if date < base][-1:], [date for date in found if date >= base][:1]
    return tuple(date.isoformat() for date in (*earlier, *later))


def _is_day(year: int, month: int, number: int) -> bool:
    try:
        dt.date(year, month, number)
    except ValueError:
        return False
    return True


def _of_weekday(weekday: int, rest: str, around: Around) -> Iterator[DaysSaid]:
    """Yield the days of the visit that are such a weekday, and the date behind it if one stands there. Raises TimeFault."""
    is_dated = False
    for said in days_said(rest, around) if rest[:1].isalnum() or rest[:2] == "--" else ():
        fitting = tuple(day for day in said.days if _weekday(day) in (weekday, None))
        if fitting:
            is_dated = True
            yield said._replace(days=fitting)
        elif not said.is_weak and _weekday(said.days[0]) is not None and not _NUMBER_ALONE.match(rest):
            raise TimeFault("VP102", f"{said.days[0]} is another day of the week", "correct the date, or leave out the weekday")
    if not is_dated or around.days or around.today:
        yield DaysSaid(_named_so(weekday, around), rest)


def _weekday(day: str) -> int | None:
    date = date_of(day)
    return None if date is None else date.weekday()


def _named_so(weekday: int, around: Around) -> tuple[str, ...]:
    inside = tuple(day for day in around.days if _weekday(day) == weekday)
    if inside:
        return inside
    base = date_of(around.days[-1] if around.days else around.today)
    if base is None:
        raise TimeFault("VP102", "it is not known which day of that name is meant", "write the date: 2013-07-31")
    coming = base + dt.timedelta(days=(weekday - base.weekday()) % 7 or (7 if around.days else 0))
    if around.days and around.is_open:
        return (coming.isoformat(),)
    before = base - dt.timedelta(days=(base.weekday() - weekday) % 7 or 7)
    if around.days and (first := date_of(around.days[0])):
        before = first - dt.timedelta(days=(first.weekday() - weekday) % 7 or 7)
    return before.isoformat(), coming.isoformat()
