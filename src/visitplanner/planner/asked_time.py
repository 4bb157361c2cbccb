"""The instant that words of a user mean, in the surroundings of a visit."""

import datetime as dt

from visitplanner.planner.finding import find_visit
from visitplanner.planner.today import programme_day
from visitplanner.problems import refuse
from visitplanner.schedule import days_of
from visitplanner.store import Store
from visitplanner.times import Moment, TimeFault, bounds
from visitplanner.times.spoken import read_spoken
from visitplanner.times.spoken_days import Around

_DAY_BEGINS = 6 * 60


def instant_said(store: Store, word: str, words: str, now: str) -> str:
    """Return the instant (ISO 8601 in UTC) that words mean in a visit: "14:20" is today, "thu 9" the Thursday of the visit.

    Of a day six in the morning is meant, when the programme's day begins; of a part of it, its first minute. Raises
    ProblemsFound: what `times.spoken` refuses, VP961 for words that name no instant.
    """
    visit = store.draft(find_visit(store, word)).visit
    today = programme_day(dt.datetime.fromisoformat(now), visit.zone or "UTC")
    days = {*days_of(visit), *(item.start.day for item in visit.items if item.start.day)}
    around = Around(today, tuple(sorted(days)), Moment("date", today), zone=visit.zone)
    try:
        start = read_spoken(words, around).start
    except TimeFault as fault:
        raise refuse(fault.code, str(fault), fault.hint) from None
    if start.precision == "date":
        start = start._replace(minute=_DAY_BEGINS)
    when = bounds(start._replace(precision="exact") if start.has_clock else start, visit.zone or "UTC").earliest
    if when is None:
        raise refuse("VP961", f"'{words}' names no instant", "write a day and an hour: '31.07. 14:20'")
    return f"{when:%Y-%m-%dT%H:%M:%SZ}"
