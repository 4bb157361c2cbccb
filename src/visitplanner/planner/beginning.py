"""Begin a visit from the answers to a few questions; what was typed is kept until the visit is there."""

import json
import re
from pathlib import Path
from typing import Any

from visitplanner.ids import slug
from visitplanner.labels import label
from visitplanner.model import (
    Contact,
    Day,
    Delegation,
    DelegationId,
    Function,
    Head,
    Item,
    ItemId,
    ItemKind,
    Language,
    Member,
    NameForm,
    Organisation,
    OrganisationId,
    Person,
    PersonId,
    Visit,
    Zone,
)
from visitplanner.planner.answers import (
    Answers,
    country_in,
    read_arrival,
    read_departure,
    read_kind,
    read_languages,
    read_number,
    read_zone,
)
from visitplanner.planner.files import write_beside
from visitplanner.planner.templates import visit_of_template
from visitplanner.problems import refuse
from visitplanner.store import Entry, Store
from visitplanner.texts import LANGUAGES, NO_TEXT, Text
from visitplanner.times import UNKNOWN, Moment

_PHONE = re.compile(r"[,;]?\s*(\+?[0-9][0-9 ()/-]{3,}[0-9])\s*$")


def kept_answers(database: Path) -> dict[str, str]:
    """Return the answers that were typed for a visit that was not begun in the end; none where there are none to be read."""
    file = _file(database)
    if not file.is_file():
        return {}
    try:
        held = json.loads(file.read_bytes())
    except ValueError:
        return {}
    return {str(name): str(words) for name, words in held.items()} if isinstance(held, dict) else {}


def keep_answers(database: Path, answers: Answers) -> Path:
    """Keep answers beside the database, for their writer alone to read. Raises ProblemsFound (VP931)."""
    write_beside(_file(database), json.dumps(dict(answers), ensure_ascii=False, indent=1).encode(), mode=0o600)
    return _file(database)


def forget_answers(database: Path) -> None:
    """Forget the answers that were kept."""
    _file(database).unlink(missing_ok=True)


def _file(database: Path) -> Path:
    return database.with_name(f"{database.stem}.new.json")


def suggestions(answers: Answers) -> dict[str, str]:
    """Return what may be meant where nothing is answered: a title and a short name made from the other answers."""
    guests, _ = country_in(answers.get("guests", ""))
    host, _ = country_in(answers.get("host", ""))
    main = read_languages(answers["languages"], answers)[0] if answers.get("languages") else "en"
    title = f"Visit of {guests or 'guests'}" + (f" to {host}" if host else "")
    if main.partition("-")[0] in LANGUAGES and not main.startswith("en"):  # no case endings are made up
        title = ": ".join(filter(None, (label("category.other", (main,))[0].text, guests)))
    start = read_arrival(answers["arrival"], answers).start.day if answers.get("arrival") else ""
    words = (slug(guests).split("-") or ["visit"])[0] or "visit"
    return {"title": title, "id": f"{words}-{(start or answers['today'])[:4]}", "languages": "en"}


def begin(store: Store, answers: Answers, *, entry: Entry, now: str) -> Visit:
    """Make the visit that answers tell of, and make it the current one. Raises ProblemsFound (VP964) for an id that is taken."""
    visit = visit_of(answers)
    if any(row.id == visit.id for row in store.visits()):
        raise refuse("VP964", f"there is a visit '{visit.id}' already", "give this one another short name: --id")
    store.save(visit, base="", now=now, entry=entry)
    store.set("visit", visit.id)
    return store.draft(visit.id).visit


def visit_of(answers: Answers) -> Visit:
    """Return the visit that answers tell of; what nobody knows stays unknown."""
    given = {**suggestions(answers), **{name: words for name, words in answers.items() if words}}
    languages = tuple(Language(tag) for tag in read_languages(given["languages"], given))
    start, end = _dates(given)
    guests, hosts = (_body(given.get(name, ""), languages[0]) for name in ("guests", "host"))
    head, coordinator = (_person(given.get(name, ""), languages[0]) for name in ("head", "coordinator"))
    if coordinator and head and coordinator.id == head.id:
        coordinator = coordinator._replace(id=PersonId(f"{coordinator.id}-2"))
    spoken = tuple(Language(tag) for tag in read_languages(given["speak"], given)) if given.get("speak") else ()
    delegation = _delegation(guests, head, given, spoken)
    return Visit(
        id=given["id"],
        title=_text(given["title"], languages[0]),
        zone=Zone(read_zone(given["zone"], given)),
        languages=languages,
        start=Day(start.day),
        end=Day(end.day),
        hosts=(hosts.id,) if hosts else (),
        coordinator=coordinator.id if coordinator else PersonId(""),
        organisations=tuple(one for one in (hosts, guests) if one),
        people=tuple(one for one in (head and head._replace(languages=spoken), coordinator) if one),
        delegations=(delegation,) if delegation else (),
        category=_template(given).category if given.get("kind") else "other",
        items=tuple(_items(start, end, languages)) if not given.get("kind") else _usual(given, start, end, languages),
    )


def _dates(given: Answers) -> tuple[Moment, Moment]:
    said = read_arrival(given["arrival"], given) if given.get("arrival") else None
    start = said.start if said else UNKNOWN
    end = read_departure(given["departure"], given) if given.get("departure") else said.end if said else UNKNOWN
    return start, end if end.day and end.day >= start.day else UNKNOWN


def _text(words: str, language: str) -> Text:
    return Text(((language, words),)) if words else NO_TEXT


def _body(words: str, language: Language) -> Organisation | None:
    name, country = country_in(words)
    if not name:
        return None
    return Organisation(OrganisationId(slug(name) or "body"), name=_text(name, language), country=country)


def _person(words: str, language: Language) -> Person | None:
    """Return the person of "Ilze Tijone, coordinator, 63922233": a name, then an office, then a phone, as far as is said."""
    phone = _PHONE.search(words)
    rest = words[: phone.start()] if phone else words
    name, _, office = (part.strip() for part in rest.partition(","))
    if not name:
        return None
    functions = (Function(_text(office, language)),) if office else ()
    contacts = (Contact("phone", " ".join(phone[1].split())),) if phone else ()
    forms = (NameForm(language, name),)
    return Person(PersonId(slug(name) or "person"), names=forms, functions=functions, contacts=contacts)


def _delegation(
    body: Organisation | None, head: Person | None, given: Answers, spoken: tuple[Language, ...]
) -> Delegation | None:
    if body is None and head is None and not given.get("size"):
        return None
    return Delegation(
        DelegationId(str(body.id) if body else "guests"),
        name=body.name if body else label_text("word.delegation", tuple(LANGUAGES[:1])),
        body=body.id if body else OrganisationId(""),
        heads=(Head(head.id),) if head else (),
        members=(Member(head.id),) if head else (),
        size=read_number(given["size"], given) if given.get("size") else None,
        languages=spoken,
    )


def label_text(key: str, languages: tuple[str, ...]) -> Text:
    """Return a label of ours as a text in those of the languages that have it."""
    own = [tag for tag in languages if tag.partition("-")[0] in LANGUAGES] or ["en"]
    return Text(tuple((tag, label(key, (tag,))[0].text) for tag in own))


def _items(start: Moment, end: Moment, languages: tuple[Language, ...]) -> list[Item]:
    """Return arrival and departure, as far as their days are known."""
    made: list[tuple[ItemKind, Moment]] = [("arrival", start), ("departure", end)]
    return [
        Item(ItemId(kind), kind=kind, title=label_text(f"kind.{kind}", tuple(languages)), start=when)
        for kind, when in made
        if when.day
    ]


def _template(given: Answers) -> Visit:
    """Return the template of the kind of visit that was answered, from its first day on."""
    start = read_arrival(given["arrival"], given).start.day if given.get("arrival") else ""
    return visit_of_template(read_kind(given["kind"], given), given["id"], read_zone(given["zone"], given), start)


def _usual(given: Answers, start: Moment, end: Moment, languages: tuple[Language, ...]) -> tuple[Item, ...]:
    """Return what such a visit usually has: its last day on the day of departure, what does not fit between without a day."""
    items = _template(given).items
    last = max((item.start.day for item in items), default="")
    made = []
    for item in items:
        when = item.start
        if when.day and end.day and when.day == last:
            when = when._replace(day=end.day)
        elif when.day and end.day and when.day >= end.day:
            when = UNKNOWN
        if item.kind == "arrival" and start.day:
            when = start
        made.append(item._replace(start=when, title=_in(item.title, languages)))
    return tuple(made)


def _in(text: Text, languages: tuple[Language, ...]) -> Text:
    """Return a text in those of the languages that it has; in its first, where it has none."""
    said = dict(text.forms)
    return Text(tuple((tag, said[tag]) for tag in languages if tag in said) or text.forms[:1])


def told(visit: Visit) -> list[tuple[str, str]]:
    """Return what a new visit says, as names and words, for its maker to agree to; what is unknown says so."""
    rows: list[tuple[str, Any]] = [
        ("title", visit.title),
        ("guests", visit.delegations[0].name if visit.delegations else ""),
        ("how many", visit.delegations[0].size if visit.delegations else ""),
        ("led by", next((one.names[0].name for one in visit.people if one.id != visit.coordinator), "")),
        ("host", next((one.name for one in visit.organisations if one.id in visit.hosts), "")),
        ("coordinator", next((one.names[0].name for one in visit.people if one.id == visit.coordinator), "")),
        ("from", visit.start),
        ("to", visit.end),
        ("programme", f"{len(visit.items)} items" if visit.items else ""),
        ("languages", ", ".join(visit.languages)),
        ("time zone", visit.zone),
        ("short name", visit.id),
    ]
    return [(name, str(words) if words else "?") for name, words in rows]
