"""What is open about items: day, hour, end, place, confirmation, who does what, vehicles."""

from collections.abc import Collection, Iterator

from visitplanner.model import NOT_HELD, Assignment, Item, PersonId
from visitplanner.planner.still_open import Open, Surroundings, base_languages, quoted
from visitplanner.schedule import status_of
from visitplanner.times import date_of, write_moment
from visitplanner.vehicles import vehicles_of

_ANYWHERE = frozenset({"free", "rest", "preparation", "flight", "train", "boat", "transfer", "overnight"})
_NEVER_CONFIRMED = frozenset({"free", "rest", "preparation", "overnight", "breakfast"})
_ENDLESS = frozenset({"free", "rest", "overnight", "arrival", "departure", "checkin", "registration"})
_SPEAKING = frozenset({"host", "greeter", "chair", "speaker", "guide"})
_WEEK = 7


def about_items(around: Surroundings) -> Iterator[Open]:
    """Yield what is open about each item that is to take place."""
    for item in around.visit.items:
        if status_of(around.visit, item) not in NOT_HELD:
            yield from _times(item)
            yield from _place(item)
            yield from _confirmation(around, item)
            yield from _people(around, item)
            yield from _transport(around, item)


def _open(kind: str, item: Item, text: str, command: str) -> Open:
    return Open(kind, item.start.day, ("item", item.id), str(item.title) or item.kind, text, f"visitplanner {command}")


def _times(item: Item) -> Iterator[Open]:
    start, name = item.start, quoted(item.id)
    if not start.day:
        hour = write_moment(start._replace(zone="")) if start.has_clock or start.part else "HH:MM"
        yield _open("day", item, "the day is not known", f'item set {name} --at "DAY {hour}"')
    elif not start.has_clock and start.precision != "after":
        said = f"only the {start.part} is known" if start.part else "the hour is not known"
        yield _open("hour", item, said, f'item set {name} --at "{_day(start.day)} HH:MM"')
    elif start.has_clock and not item.end.is_known and item.kind not in _ENDLESS:
        hour = write_moment(start._replace(day="", zone="", fold=None))
        yield _open("end", item, "the end is not known", f'item set {name} --at "{_day(start.day)} {hour} – HH:MM"')


def _day(day: str) -> str:
    """Return a day as people say it: 31.07."""
    date = date_of(day)
    return f"{date.day}.{date.month:02}." if date else day


def _place(item: Item) -> Iterator[Open]:
    if not item.places and item.kind not in _ANYWHERE and item.mode != "online":
        yield _open("place", item, "the place is not known", f"item set {quoted(item.id)} --place PLACE")
    uses = {use.use for use in item.places}
    if item.kind == "transfer" and not uses >= {"from", "to"}:
        lacking = [use for use in ("from", "to") if use not in uses]
        options = " ".join(f"--{use} PLACE" for use in lacking)
        yield _open("place", item, f"{' and '.join(lacking)} where is not known", f"item set {quoted(item.id)} {options}")


def _confirmation(around: Surroundings, item: Item) -> Iterator[Open]:
    command = f"item confirm {quoted(item.id)}"
    if item.status == "tentative":
        yield _open("tentative", item, "it is only tentative", command)
    today, day = date_of(around.today), date_of(item.start.day)
    is_near = today is not None and day is not None and 0 <= (day - today).days <= _WEEK
    if item.status == "planned" and is_near and item.kind not in _NEVER_CONFIRMED:
        yield _open("confirm", item, "nobody has confirmed it", command)


def _people(around: Surroundings, item: Item) -> Iterator[Open]:
    tasks = (*item.assignments, *_standing(around, item))
    for number, task in enumerate(item.assignments, 1):
        if not task.person:
            command = f"assignment set {quoted(item.id)} {number} person=PERSON"
            yield _open("somebody", item, f"no {task.role} is named yet", command)
    for ours, theirs in sorted(_unheard(around, item, tasks)):
        command = f"assignment add {quoted(item.id)} interpreter PERSON --from {theirs} --to {ours}"
        yield _open("interpreter", item, f"nobody interprets between {theirs} and {ours}", command)


def _standing(around: Surroundings, item: Item) -> tuple[Assignment, ...]:
    """Return who serves all along a delegation that is expected at an item."""
    expected = {one.delegation for one in item.expected}
    return tuple(task for one in around.visit.delegations if not item.expected or one.id in expected for task in one.assignments)


def _unheard(around: Surroundings, item: Item, tasks: tuple[Assignment, ...]) -> set[tuple[str, str]]:
    """Return the pairs of languages, a guest's and a host's, in which nobody could follow the other."""
    people, members = around.lookup.people, around.spoken
    guests = _guests(around, item)
    hosts = [
        base_languages(people[task.person].languages)
        for task in item.assignments
        if task.person and task.role in _SPEAKING and not (task.person in members and task.person in guests)
    ]
    spoken = {members[person] for person in guests if person in members} if hosts else ()
    pairs = [_pair(around, task) for task in tasks if task.role == "interpreter"]
    return {
        (guest[0], host[0])
        for guest in spoken
        for host in hosts
        if guest and host and not set(guest) & set(host) and not any(_bridges(pair, guest, host) for pair in pairs)
    }


def _guests(around: Surroundings, item: Item) -> Collection[PersonId]:
    """Return who is expected at an item, where nobody is named all members of delegations."""
    if not item.expected:
        return around.spoken
    return {PersonId(mark.removeprefix("p:")) for mark in around.lookup.marks(item) if mark.startswith("p:")}


def _pair(around: Surroundings, task: Assignment) -> frozenset[str]:
    """Return the languages between which somebody interprets: as said, else those that the interpreter speaks."""
    said = base_languages(tuple(tag for tag in (task.source, task.target) if tag))
    person = around.lookup.people.get(task.person)
    return frozenset(said if len(said) > 1 or person is None else (*said, *base_languages(person.languages)))


def _bridges(pair: frozenset[str], guest: tuple[str, ...], host: tuple[str, ...]) -> bool:
    return not pair or (not pair.isdisjoint(guest) and not pair.isdisjoint(host))


def _transport(around: Surroundings, item: Item) -> Iterator[Open]:
    if item.kind in ("flight", "train", "boat") and not item.number:
        if item.kind != "boat":
            yield _open(
                "number", item, f"the number of the {item.kind} is not known", f"item set {quoted(item.id)} number=NUMBER"
            )
        return
    if item.kind != "transfer":
        return
    if not vehicles_of(item):
        yield _open("transport", item, "no vehicle", f"item set {quoted(item.id)} --vehicles VEHICLE")
    driven = [around.lookup.vehicles[one].driver for one in vehicles_of(item)]
    if not any(task.role == "driver" for task in item.assignments) and not (driven and all(driven)):
        yield _open("transport", item, "no driver", f"item set {quoted(item.id)} --driver PERSON")
