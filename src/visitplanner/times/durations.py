"""How long something takes, as people say it, and moments moved by so much."""

import datetime as dt
import re

from visitplanner.times.moment import MINUTES_OF_DAY, NIGHT_ENDS, Moment, TimeFault

_DAYS = r"(?P<d>[0-9]{1,3}) ?(?:d|days?|dien\w*|დღ\w*)"
_HOURS = r"(?P<h>[0-9]{1,3}(?:[.,][0-9]{1,2})?) ?(?:h|hrs?|hours?|st|stund\w*|საათ\w*|სთ)\.?"
_MINUTES = r"(?P<m>[0-9]{1,4}) ?(?:m|min|mins|minutes?|minūt\w*|minut\w*|წთ|წუთ\w*)\.?"
_DURATION = (
    r"(?:(?P<ch>[0-9]{1,2}):(?P<cm>[0-5][0-9])"
    rf"|(?:{_DAYS})? ?(?:{_HOURS}(?: ?(?P<rest>[0-5][0-9])(?= ?$))?)? ?(?:{_MINUTES})?)"
)


_IN_WORDS = {
    "an hour": 60, "one hour": 60, "half an hour": 30, "an hour and a half": 90, "stundu": 60, "vienu stundu": 60,
    "pusstundu": 30, "pusotru stundu": 90, "ერთი საათით": 60, "ნახევარი საათით": 30,
}  # fmt: skip


def read_duration(words: str) -> int | None:
    """Return how many minutes words mean (`90m`, `1h30`, `1.5 h`, `2 stundas`, `45 წუთი`, `1d`, `1:30`, `an hour`), or None."""
    if in_words := _IN_WORDS.get(words.strip().casefold()):
        return in_words
    found = re.fullmatch(_DURATION, words.strip(), re.IGNORECASE)
    if not found or not any(found.groupdict().values()):
        return None
    parts = {name: float((said or "0").replace(",", ".")) for name, said in found.groupdict().items()}
    minutes = parts["d"] * MINUTES_OF_DAY + (parts["h"] + parts["ch"]) * 60 + parts["m"] + parts["cm"] + parts["rest"]
    return round(minutes) if abs(minutes - round(minutes)) < 1e-6 else None  # 4.1 hours are 245.99999999999997 minutes


def next_day(day: str, days: int) -> str:
    """Return the day so many days after another, or before it; of a day without a year, such a day. Raises TimeFault (VP102)."""
    has_year = not day.startswith("--")
    try:
        date = dt.date.fromisoformat(day if has_year else "2000" + day[1:]) + dt.timedelta(days=days)
    except OverflowError:
        date = dt.date.max
    if not 1900 <= date.year < 2200:
        raise TimeFault("VP102", f"{days} days from {day} is out of reach", "years from 1900 to 2199 are understood")
    return date.isoformat() if has_year else f"--{date:%m-%d}"


def shifted(moment: Moment, minutes: int) -> Moment:
    """Return a moment that many minutes later, or earlier; one without an hour moves by whole days alone.

    An hour that comes past midnight stays with its programme day until that ends. Raises TimeFault (VP111) where there is
    nothing to count from.
    """
    if moment.minute is None:
        days, rest = divmod(minutes, MINUTES_OF_DAY)
        if rest or not moment.day:
            what = "hour" if rest else "day"
            raise TimeFault("VP111", f"there is no {what} to count from", f"say the {what} itself")
        return moment._replace(day=next_day(moment.day, days))
    whole, rest = int(minutes / MINUTES_OF_DAY), minutes - int(minutes / MINUTES_OF_DAY) * MINUTES_OF_DAY
    total = moment.minute + rest
    over = (
        0
        if 0 <= total < NIGHT_ENDS or (total < 2 * MINUTES_OF_DAY and moment.minute >= MINUTES_OF_DAY)
        else total // MINUTES_OF_DAY
    )
    if not moment.day:
        if whole or over:
            raise TimeFault("VP111", "there is no day to count from", "say the day too")
        return moment._replace(minute=total, fold=None)
    day = next_day(moment.day, whole + over) if whole or over else moment.day
    return moment._replace(day=day, minute=total - over * MINUTES_OF_DAY, fold=moment.fold if not minutes else None)
