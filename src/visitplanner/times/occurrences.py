"""When something happens that a calendar says once with a rule (RFC 5545, 3.3.10): plain wall-clock times within some days."""

import datetime as dt
import re

from visitplanner.times.moment import TimeFault

MOST = 500
"""So often may one rule happen within the days that are asked for."""
_PARTS = frozenset({"FREQ", "INTERVAL", "COUNT", "UNTIL", "BYDAY", "BYMONTH", "BYMONTHDAY", "BYSETPOS", "WKST"})
_RULE = re.compile(r"(?:RRULE:)?([A-Z]+=[A-Z0-9,+-]+(?:;[A-Z]+=[A-Z0-9,+-]+)*);?")
_MONTH_LENGTHS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_HINT = "leave it out, --skip, and add its items to the visit by hand"


def occurrences(start: dt.datetime, rule: str, first: dt.date, last: dt.date) -> tuple[dt.datetime, ...]:
    """Return the starts that a rule gives from a first to a last day, as wall-clock times like `start`, which counts as one.

    `start` has no zone; an UNTIL in UTC is taken as wall-clock time, at most half a day off, so that day counts whole. Rules by
    the hour, minute or second are no programme, and are refused as those that cannot be read. Raises TimeFault (VP043).
    """
    parts = _read(rule)
    if not _can_happen(parts):
        return (start,) if first <= start.date() <= last else ()
    until = parts.pop("UNTIL", "")
    limit = dt.datetime.combine(last, dt.time.max)
    if until:
        limit = min(limit, _until(until))
    return tuple(_expanded(start, ";".join(f"{name}={value}" for name, value in parts.items()), first, limit))


def _expanded(start: dt.datetime, rule: str, first: dt.date, limit: dt.datetime) -> list[dt.datetime]:
    from dateutil.rrule import rrulestr  # heavy: only who has a rule pays it

    found = [start] if first <= start.date() and start <= limit else []
    counted, is_over = 0, False
    try:
        for one in rrulestr(rule, dtstart=start, ignoretz=True):
            counted += 1
            is_over = one > limit
            if is_over:
                break
            if one.date() >= first and one != start:
                found.append(one)
            if len(found) > MOST:
                raise TimeFault("VP043", f"'{rule[:60]}' gives more than {MOST} times", "ask for fewer days")
    except TimeFault:
        raise
    except (ValueError, TypeError, OverflowError, KeyError, IndexError, AttributeError):
        raise TimeFault("VP043", f"'{rule[:60]}' is no rule that is understood", _HINT) from None
    told = re.search(r"COUNT=([0-9]+)", rule)
    if not is_over and not (told and int(told[1]) == counted):
        raise TimeFault("VP043", f"'{rule[:60]}' never comes to its next time", _HINT)
    return found


def _read(rule: str) -> dict[str, str]:
    found = _RULE.fullmatch(rule.strip().upper())
    parts = dict(part.split("=", 1) for part in found[1].split(";")) if found else {}
    known = set(parts) <= _PARTS and parts.get("FREQ") in ("DAILY", "WEEKLY", "MONTHLY", "YEARLY")
    if not known or not re.fullmatch(r"[1-9][0-9]{0,2}", parts.get("INTERVAL", "1")):
        raise TimeFault("VP043", f"'{rule[:60]}' is no rule that is understood", _HINT)
    if not all(re.fullmatch("0?[1-9]|1[0-2]", month) for month in parts.get("BYMONTH", "1").split(",")):
        raise TimeFault("VP043", f"'{rule[:60]}' names a month that there is not", _HINT)
    if "BYSETPOS" in parts and parts["FREQ"] in ("DAILY", "WEEKLY"):
        raise TimeFault("VP043", f"'{rule[:60]}' is no rule that is understood", _HINT)
    return parts


def _can_happen(parts: dict[str, str]) -> bool:
    """Whether any day is of those months and those days of the month: of 30 February one would look for ever."""
    if "BYMONTHDAY" not in parts:
        return True
    days = {abs(int(day)) for day in parts["BYMONTHDAY"].split(",") if re.fullmatch(r"[+-]?[0-9]{1,2}", day)}
    months = {int(month) for month in parts.get("BYMONTH", "").split(",") if re.fullmatch(r"1?[0-9]", month)} or range(1, 13)
    return any(0 < day <= _MONTH_LENGTHS[month - 1] for day in days for month in months if 1 <= month <= 12)


def _until(until: str) -> dt.datetime:
    found = re.fullmatch(r"([0-9]{4})([0-9]{2})([0-9]{2})(?:T[0-9]{6}Z?)?", until)
    try:
        if found:
            return dt.datetime.combine(dt.date(int(found[1]), int(found[2]), int(found[3])), dt.time.max)
    except ValueError:
        pass
    raise TimeFault("VP043", f"the rule ends at '{until[:20]}', which is no date", _HINT)
