"""Repetition (RFC 5545, 3.3.10), said in words or as a rule, as the plain days on which something happens."""

import datetime as dt
import re

from visitplanner.times.moment import TimeFault, date_of
from visitplanner.times.spoken_days import plain_letters, weekday_number

_HINT = 'write daily, weekly, workdays, "mo,we,fr", "every 2 days", or a rule such as FREQ=WEEKLY;BYDAY=TU'
_DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_WORDS = {
    "daily": "FREQ=DAILY", "every day": "FREQ=DAILY", "katru dienu": "FREQ=DAILY", "ikdienas": "FREQ=DAILY",
    "weekly": "FREQ=WEEKLY", "every week": "FREQ=WEEKLY", "katru nedelu": "FREQ=WEEKLY",
    "workdays": "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR", "weekdays": "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR",
    "darbdienas": "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR", "ყოველდღე": "FREQ=DAILY",
}  # fmt: skip
_RULE = re.compile(r"FREQ=(?:DAILY|WEEKLY|MONTHLY|YEARLY)(?:;(?:INTERVAL|BYDAY|BYMONTHDAY|BYMONTH|BYSETPOS|WKST)=[A-Z0-9,+-]+)*")


def read_rule(words: str) -> str:
    """Return the rule that words mean, as RFC 5545 writes it. Raises TimeFault (VP113)."""
    text = plain_letters(" ".join(words.split())).casefold()
    if text in _WORDS:
        return _WORDS[text]
    if found := re.fullmatch(r"every ([0-9]{1,2}) (day|week)s?", text):
        return f"FREQ={'DAILY' if found[2] == 'day' else 'WEEKLY'};INTERVAL={found[1]}"
    if _RULE.fullmatch(words.strip().upper()):
        return words.strip().upper()
    named = [weekday_number(word) for word in re.split(r"[,;/ ]+(?:and |un )?", text) if word]
    if named and all(number is not None for number in named):
        return "FREQ=WEEKLY;BYDAY=" + ",".join(_DAYS[number] for number in named if number is not None)
    raise TimeFault("VP113", f"'{words[:60]}' is no repetition", _HINT)


def on_days(first: str, words: str, last: str, count: int | None, most: int) -> tuple[str, ...]:
    """Return the days of a repetition from a first day on, up to a last one or so many. Raises TimeFault (VP113).

    The first day counts only where the rule gives it, as RFC 5545 would have it.
    """
    rule, begins = read_rule(words), date_of(first)
    if begins is None or not (last or count):
        raise TimeFault("VP113", "it is not said how long it goes on", "say --until DAY, or --count NUMBER")
    from dateutil.rrule import rrulestr  # heavy: only repetitions need it

    start = dt.datetime.combine(begins, dt.time())
    ends = date_of(last) if last else None
    try:
        found: list[str] = []
        for at in rrulestr(rule, dtstart=start):
            if (ends and at.date() > ends) or (count and len(found) >= count):
                break
            if len(found) >= most:
                raise TimeFault("VP113", f"that is more than {most} times", "say a nearer --until, or a smaller --count")
            found.append(at.date().isoformat())
    except ValueError as fault:
        if isinstance(fault, TimeFault):
            raise
        raise TimeFault("VP113", f"'{words[:60]}' is no repetition: {fault}", _HINT) from None
    if not found:
        raise TimeFault("VP113", f"'{words[:60]}' gives no day from {first} to {last}", "say a later --until")
    return tuple(found)
