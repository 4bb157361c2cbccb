"""The programme of a reader as a page: what is on by day, where, whom to call, and how it comes into a calendar."""

import datetime as dt
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Literal, NamedTuple

from visitplanner.labels import label
from visitplanner.model import NOT_HELD
from visitplanner.pages.addresses import ADDRESS, QUOTED, SCHEME
from visitplanner.pages.environment import dialled, render
from visitplanner.pages.latest import Mark, latest, seen
from visitplanner.shapes import plain
from visitplanner.texts import Said, Words, say_date, zone_city
from visitplanner.times import local
from visitplanner.views import View, ViewContact, ViewDay, ViewItem, ViewPerson

_WITHOUT_HOUR = frozenset({"free", "overnight", "rest"})
_EDITION = b'data-edition=""'


class Alternate(NamedTuple):
    """The same page in another language: its address, seen from this one."""

    language: str
    address: str


class Call(NamedTuple):
    """Somebody to call, with what they do."""

    name: Said
    about: tuple[Said, ...]
    contacts: tuple[ViewContact, ...]


class Drawn:
    """What several pages show alike, drawn once. All of it is kept: let one live for a visit, a level and a language."""

    def __init__(self) -> None:
        self._kept: dict[object, str] = {}
        self._delegations: tuple[object, str] = None, ""

    def item(
        self, show: Callable[..., str], item: ViewItem, day: ViewDay | None, view: View, mark: Mark | Literal[""] = ""
    ) -> str:
        """Return an item as `show` draws it. The days from and to which one goes are said by those that its reader has."""
        if item.last_day:
            return show(item, day, mark)
        key = view.languages, item, day.day if day else "", mark
        if (kept := self._kept.get(key)) is None:
            kept = self._kept[key] = show(item, day, mark)
        return kept

    def delegations(self, show: Callable[..., str], view: View) -> str:
        """Return the delegations of a view as `show` draws them: again only where they are not the very same."""
        if self._delegations[0] is not view.delegations:
            self._delegations = view.delegations, show(view.delegations)
        return self._delegations[1]


def render_programme(
    view: View,
    *,
    before: View | None = None,
    root: str = "",
    offers_feed: bool = True,
    alternates: Sequence[Alternate] = (),
    drawn: Drawn | None = None,
    templates: Path | None = None,
) -> bytes:
    """Return the page of a view. The same views give the same bytes.

    `before` is what the same reader saw in the revision before: what has changed since is marked.
    `root` leads from the page to the folder that holds the assets, relative, with its slash. Where `offers_feed`, the page
    has holes for the address of the feed: `addressed` fills them. `alternates` are the same page in other languages.
    Pages that share one `drawn` cost less, and are the same.
    """
    import hashlib  # heavy, as in `digests`

    facts: dict[str, object] = {
        "view": view, "root": root, "alternates": tuple(alternates), "calls": calls(view),
        "reach": first_call(view), "state": state, "hours": hours,
        "is_unknown": is_unknown, "not_held": NOT_HELD, "issue": issue(view), "clock": clock(view),
        "feed": Feed(view) if offers_feed else None, "drawn": drawn or Drawn(),
        "latest": latest(before, view),
        "heading": view.reader_name or view.title or (Words(view.visit),), "name": view.title or (Words(view.visit),),
    }  # fmt: skip
    page = render("programme.html.j2", view.languages, facts, templates)
    return page.replace(_EDITION, b'data-edition="%s"' % hashlib.sha256(page).hexdigest()[:16].encode(), 1)


class Feed:
    """The addresses by which a calendar takes in the feed of a page, with holes for its secret part."""

    def __init__(self, view: View) -> None:
        self.address = f"{SCHEME}://{ADDRESS}"
        self.webcal = f"webcal://{ADDRESS}"
        self.google = f"https://calendar.google.com/calendar/render?cid=webcal%3A%2F%2F{QUOTED}"
        query = f"?url={SCHEME}%3A%2F%2F{QUOTED}"
        self.outlook = f"https://outlook.live.com/calendar/0/addfromweb{query}"
        self.office = f"https://outlook.office.com/calendar/0/addfromweb{query}"


def issue(view: View) -> Said:
    """Say which revision a page shows and since when, by the clock of the visit; of a draft, that it is one."""
    if not view.revision:
        return label("word.draft", view.languages)
    when = local(dt.datetime.fromisoformat(view.published), view.zone)

    def speak(language: str) -> Words:
        date = f"{say_date(f'{when:%Y-%m-%d}', language, 'long')}, {when:%H:%M}"
        return label("page.issue", (language,), str(view.revision), date)[0]

    return tuple(map(speak, view.languages))


def clock(view: View) -> Said:
    """Say by the clock of which city all hours are."""
    return tuple(label("page.clock", (one,), zone_city(view.zone, one))[0] for one in view.languages)


def state(item: ViewItem) -> str:
    """Return a short sum of all that a reader sees of an item: it changes when, and only when, what they see does."""
    import hashlib  # heavy, as in `digests`
    import json

    facts = {name: said for name, value in zip(item._fields, seen(item), strict=True) if value and (said := plain(value))}
    return hashlib.sha256(json.dumps(facts, sort_keys=True).encode()).hexdigest()[:10]


def is_unknown(item: ViewItem) -> bool:
    """Say whether an item has a day but no hour, and might have one: an hour that nobody knows yet."""
    return not (item.time or item.continues or item.last_day or item.kind in _WITHOUT_HOUR)


def hours(item: ViewItem, view: View, day: ViewDay | None = None) -> Said:
    """Say the hours of an item as paper does: its time, else from which to which day, else that the hour is not known yet."""
    if item.time or item.continues:
        return item.time[:1] + tuple(one for one in item.time[1:] if any(letter.isalpha() for letter in one.text))
    short = {one.day: one.short for one in view.days}
    if item.last_day and item.day in short and item.last_day in short:
        pairs = zip(short[item.day], short[item.last_day], strict=False)
        return tuple(Words(f"{first.text} – {last.text}", first.language) for first, last in pairs)
    return label("word.time-unknown", view.languages) if day and is_unknown(item) else ()


def calls(view: View) -> tuple[Call, ...]:
    """Return whom a reader may call, each once: the coordinator, the hosts, and who does what for the delegations or the day."""
    found: dict[tuple[ViewContact, ...], Call] = {}

    def add(name: Said, contacts: tuple[ViewContact, ...], *about: Said) -> None:
        if contacts:
            found.setdefault(contacts, Call(name, tuple(filter(None, about)), contacts))

    def add_person(person: ViewPerson | None, doing: Said) -> None:
        if person:
            add(person.names, person.contacts, doing, person.function, person.organisation)

    add_person(view.coordinator, label("word.coordinator", view.languages))
    for delegation in view.delegations:
        for task in delegation.assignments:
            add_person(task.person, task.label)
    for day in view.days:
        for task in day.assignments:
            add_person(task.person, task.label)
    for host in view.hosts:
        add(host.name, host.contacts, host.address)
    return tuple(found.values())


def first_call(view: View) -> Call | None:
    """Return the first whom a reader may call, with one number to dial, for the head of the page; None where nobody has one."""
    for call in calls(view):
        for contact in call.contacts:
            if contact.kind in ("phone", "mobile", "duty") and dialled(contact.value):
                return call._replace(contacts=(contact,))
    return None
