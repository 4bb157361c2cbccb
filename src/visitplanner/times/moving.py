"""What happens to the time of an item when it is moved: a day alone keeps the hour, a new start keeps the length."""

from visitplanner.times.durations import next_day, shifted
from visitplanner.times.moment import UNKNOWN, Moment, date_of
from visitplanner.times.spoken import Said


def moved(said: Said, start: Moment, end: Moment) -> tuple[Moment, Moment]:
    """Return the start and the end of what was from `start` to `end` and now is when the words say.

    A day alone keeps the hour; a new start keeps the length, unless an end was said too. Zones stay where none is said.
    """
    new = said.start
    if new.precision == "date" and start.precision not in ("unknown", "date"):
        new = start._replace(day=new.day, fold=None)
    if not new.zone and new.minute is not None:
        new = new._replace(zone=start.zone)
    if said.end_is_said:
        last = said.end
        return new, last._replace(zone=last.zone or end.zone) if last.minute is not None else last
    return new, _carried(new, start, end)


def _carried(new: Moment, start: Moment, end: Moment) -> Moment:
    """Return the end that keeps the length, where both are known well enough to have one; else an unknown one."""
    if not end.is_known or end.precision == "after":
        return end
    was, now_, ends = (date_of(moment.day) for moment in (start, new, end))
    if was and now_ and ends:
        end = end._replace(day=next_day(now_.isoformat(), (ends - was).days))
    elif end.day == start.day:
        end = end._replace(day=new.day)
    if end.minute is None or start.minute is None or new.minute is None:
        is_kept = (new.minute is None and start.minute is None) or new.minute == start.minute
        return end if is_kept or end.precision == "date" else UNKNOWN
    return shifted(end, new.minute - start.minute) if new.minute != start.minute else end._replace(fold=None)
