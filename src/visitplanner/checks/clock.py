"""Rules about times (VP1xx)."""

from collections.abc import Iterator

from visitplanner.checks.circles import cycle
from visitplanner.checks.registry import Facts, Finding, rule
from visitplanner.model import ItemId
from visitplanner.schedule import is_before
from visitplanner.times import bounds, write_moment


@rule("VP106", "error")
def ends_before_it_starts(facts: Facts) -> Iterator[Finding]:
    """An item ends before it starts; also where the two clocks stand in different zones."""
    for item in facts.visit.items:
        zone, end_zone = facts.lookup.zones(item)
        starts, ends = bounds(item.start, zone).earliest, bounds(item.end, end_zone).latest
        timed = item.start.has_clock and item.end.has_clock  # over the date line a flight lands the day before
        backwards = not timed and is_before(item.end.day, item.start.day)
        if backwards or (starts and ends and item.end.is_known and ends < starts):
            overnight = item.end.day == item.start.day and item.end.has_clock
            hint = f"if it ends in the night, write the end as '{write_moment(item.end, item.end.day)} +1'" if overnight else ""
            text = f"'{item.title}' ends {write_moment(item.end)}, before it starts {write_moment(item.start)}"
            yield Finding(("item", item.id, "end"), text, hint or "swap start and end, or correct the date")


@rule("VP107", "error")
def follows_itself(facts: Facts) -> Iterator[Finding]:
    """Items stand "after" one another in a circle, so that none of them can come first."""
    edges = {str(item.id): item.start.after for item in facts.visit.items if item.start.precision == "after"}
    if circle := cycle(edges):
        text = f"'{facts.lookup.items[ItemId(circle[0])].title}' would follow itself: {' after '.join([*circle, circle[0]])}"
        yield Finding(("item", circle[0], "start"), text, "give one of them an hour, or let it follow another")


@rule("VP116", "warning")
def follows_an_item_of_another_day(facts: Facts) -> Iterator[Finding]:
    """An item on one day is to come right after an item that is on another day."""
    for item in facts.visit.items:
        first = facts.lookup.items.get(ItemId(item.start.after)) if item.start.precision == "after" else None
        days = (item.start.day, first.start.day if first else "", first.end.day if first else "")
        if first and days[0] and days[1] and days[0] not in days[1:]:
            text = f"'{item.title}' is on {days[0]}, right after '{first.title}', which is on {days[1]}"
            yield Finding(("item", item.id, "start"), text, "correct one of the days, or leave the day out")


@rule("VP108", "warning")
def lies_outside_the_visit(facts: Facts) -> Iterator[Finding]:
    """An item lies before the first or after the last day of the visit."""
    visit = facts.visit
    for item in visit.items:
        day = item.start.day
        if is_before(day, visit.start) or is_before(visit.end, day):
            dates = " to ".join(one or "?" for one in (visit.start, visit.end))
            hint = "correct the day, or the visit's from and to"
            yield Finding(("item", item.id, "start"), f"'{item.title}' is on {day}; the visit lasts {dates}", hint)


@rule("VP109", "error")
def visit_ends_before_it_starts(facts: Facts) -> Iterator[Finding]:
    """The last day of a visit, a presence, a lodging or of a head's leg lies before its first."""
    visit = facts.visit
    spans = [(("visit", visit.id, "end"), visit.start, visit.end)]
    spans += [(("lodging", str(n), "end"), one.start, one.end) for n, one in enumerate(visit.lodgings, 1)]
    for one in visit.delegations:
        periods = [*one.presence, *(period for member in one.members for period in member.presence)]
        spans += [(("delegation", one.id, "presence"), period.start, period.end) for period in periods]
        spans += [(("delegation", one.id, "heads"), head.start, head.end) for head in one.heads]
    for subject, start, end in spans:
        if is_before(end, start):
            yield Finding(subject, f"it would end on {end}, before it starts on {start}", "swap the two days")
