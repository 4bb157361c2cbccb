"""What an event says in one language: its summary, its place, its description. Plain text; nothing here knows iCalendar."""

from collections.abc import Iterable, Iterator
from functools import cache

from visitplanner.labels import label
from visitplanner.model import MOVEMENTS, NOT_HELD
from visitplanner.texts import Said
from visitplanner.times import say_span
from visitplanner.views import ViewAssignment, ViewItem, ViewPerson, ViewPlace

_VAGUE = frozenset({"about", "from", "by", "part", "after"})
"""The statuses of an item that does not take place when it says; its summary and its TRANSP say so."""


def words(said: Said, language: str) -> str:
    """Return what is said in the language, else in the language that stands in for it, else nothing."""
    return next((one.text for one in said if one.language == language), said[0].text if said else "")


@cache
def word(key: str, language: str) -> str:
    """Return a label, fit to open a line."""
    return opening(words(label(key, (language,)), language))


def opening(text: str) -> str:
    """Return a text with a capital first letter. Title case, since Georgian has no capitals but Unicode has some for it."""
    return text[:1].title() + text[1:]


def summary(item: ViewItem, language: str) -> str:
    """Return the title; what is cancelled or postponed says so before it, since many calendars show no STATUS."""
    title = words(item.title, language) or words(item.kind_label, language)
    return f"{word(f'status.{item.status}', language)}: {title}" if item.status in NOT_HELD else title


def main_places(item: ViewItem) -> tuple[ViewPlace, ...]:
    """Return the places that LOCATION names: from and to for a movement or where there are no others, else at and or."""
    way = tuple(place for use in ("from", "to") for place in item.places if place.use == use)
    here = tuple(place for use in ("at", "or") for place in item.places if place.use == use)
    return way if way and (item.kind in MOVEMENTS or not here) else here


def location(item: ViewItem, language: str) -> str:
    """Return "room, house, address", "from → to" for a movement, "one or another" where that is open."""
    said, last = "", ""
    for place in main_places(item):
        where = place_words(place, language)
        between = {"to": " → ", "or": f" {words(label('place.or', (language,)), language)} "}.get(place.use, "; ")
        if where:
            said, last = f"{said}{between}{where}" if said or place.use == "to" else where, place.use
    return f"{said} →" if last == "from" else said.lstrip()


def place_words(place: ViewPlace, language: str) -> str:
    """Return a place from the room to the address, saying nothing twice."""
    parts = (words(place.name, language), words(place.address, language))
    return ", ".join(dict.fromkeys(part for part in parts if part))


def description(item: ViewItem, language: str) -> str:
    """Return all else that the reader may know of the item, a line a fact, and the address to join at as the last one."""
    lines = [*_when(item, language), *_what(item, language), *_who(item, language), *_where(item, language)]
    return "\n".join(line for line in [*lines, *_manners(item, language), item.url] if line)


def _when(item: ViewItem, language: str) -> Iterator[str]:
    """Say how sure the time is: DTSTART and DTEND look exact, whatever they rest on."""
    if item.status not in NOT_HELD:
        yield opening(words(item.status_label, language))
    vague = {item.start.precision, item.end.precision} & _VAGUE
    if vague or item.open_end or (item.end_zone and item.end_zone != item.zone):
        time = words(item.time, language) or say_span(item.start, item.end, language)
        yield _line("word.time", _join((time, words(item.zone_note, language))), language)
    elif item.begins is None and not item.time and not item.last_day:
        yield word("word.time-unknown", language)
    yield words(item.time_note, language)
    if item.open_end:
        yield word("word.end-open", language)
    yield opening(words(item.be_there, language))


def _what(item: ViewItem, language: str) -> Iterator[str]:
    if item.number:
        yield f"{words(item.kind_label, language)}: {item.number}".removeprefix(": ")
    yield words(item.description, language)
    yield from (f"– {words(part, language)}" for part in item.parts if part)
    yield from (words(gap, language) for gap in item.gaps)
    yield words(item.condition, language)
    yield _line("word.instead-of", words(item.instead_of, language), language)
    yield _line("word.part-of", words(item.public_event, language), language)


def _who(item: ViewItem, language: str) -> Iterator[str]:
    yield _line("word.participants", words(item.who, language), language)
    named: dict[str, list[str]] = {}
    for assignment in item.assignments:
        role = words(assignment.label, language) or words(label(f"role.{assignment.role}", (language,)), language)
        named.setdefault(role, []).append(_assigned(assignment, language))
    yield from (f"{opening(role)}: {'; '.join(people)}" for role, people in named.items())


def _assigned(assignment: ViewAssignment, language: str) -> str:
    known = person_words(assignment.person, language) if assignment.person else ""
    detail = words(assignment.detail, language)
    return (known or word("word.to-be-named", language)) + (f" ({detail})" if detail else "")


def person_words(person: ViewPerson, language: str) -> str:
    """Return a person as "name, function, organisation", as far as each is known. Phone numbers stay out of calendars."""
    return _join(words(said, language) for said in (person.names, person.function, person.organisation))


def _where(item: ViewItem, language: str) -> Iterator[str]:
    """Say the places that LOCATION leaves out, such as the one for rain, and what is noted of those in it."""
    main = main_places(item)
    for place in item.places:
        note = words(place.note, language)
        if place in main:
            yield f"{words(place.name, language)}: {note}".removeprefix(": ") if note else ""
            continue
        use = words(place.label, language)
        if not use and place.use != "at":
            use = words(label(f"place.{place.use}", (language,)), language)
        where = place_words(place, language) + (f" ({note})" if note else "")
        yield f"{opening(use)}: {where}" if use else where
    yield from (words(vehicle, language) for vehicle in item.vehicles)


def _manners(item: ViewItem, language: str) -> Iterator[str]:
    for key, said in (
        ("word.luggage", item.luggage),
        ("word.dress", item.dress),
        ("word.bring", item.bring),
        ("word.languages", item.languages),
    ):
        yield _line(key, words(said, language), language)
    yield opening(words(item.mode_label, language))
    yield opening(words(item.press, language))
    yield from (words(note, language) for note in item.notes)


def _line(key: str, said: str, language: str) -> str:
    return f"{word(key, language).rstrip(':')}: {said}" if said else ""


def _join(parts: Iterable[str]) -> str:
    return ", ".join(dict.fromkeys(part for part in parts if part))
