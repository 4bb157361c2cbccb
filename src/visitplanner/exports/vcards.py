"""People as vCards, version 3.0 (RFC 2426), which every telephone reads; lines are folded and escaped as in iCalendar."""

import hashlib
from collections.abc import Iterator

from icalendar.parser import Contentline

from visitplanner.exports.records import PersonRecord, Records
from visitplanner.texts import Said


def write_vcards(found: Records, uid: str) -> bytes:
    """Return a card for each person with a name; `uid` is the visit's, from which each card has its own."""
    cards = [_card(found, person, uid) for person in found.people if person.name]
    return b"".join(line for card in cards for line in card)


def _card(found: Records, person: PersonRecord, uid: str) -> Iterator[bytes]:
    name, *others = [words.text for words in person.name]
    given, _, family = name.rpartition(" ")
    digest = hashlib.sha256(f"{uid}\n{person.id}".encode()).hexdigest()
    yield _line("BEGIN", "VCARD")
    yield _line("VERSION", "3.0")
    yield _line("UID", f"urn:uuid:{digest[:8]}-{digest[8:12]}-8{digest[12:15]}-a{digest[15:18]}-{digest[18:30]}")
    yield _line("FN", _text(name))
    yield _line("N", f"{_text(family)};{_text(given)};;;")  # telephones sort by it, and put it together again as it was
    for key, said in (("ORG", person.organisation), ("TITLE", person.function)):
        if said:
            yield _line(key, _text(_one(said)))
    for kind, numbers in (("VOICE", person.phone), ("CELL", person.mobile)):
        for number in numbers:
            yield _line(f"TEL;TYPE={kind}", _text(number))
    for address in person.email:
        yield _line("EMAIL;TYPE=INTERNET", _text(address))
    notes = [*others, *(_one(said) for said in (person.delegation, person.role, person.languages, found.view.title) if said)]
    yield _line("NOTE", _text("\n".join(notes)))
    if found.view.published:
        yield _line("REV", found.view.published)
    yield _line("END", "VCARD")


def _one(said: Said) -> str:
    return " / ".join(words.text for words in said)


def _text(words: str) -> str:
    r"""Return a text escaped (RFC 2426, 4); icalendar would make a line break of a written \N."""
    return words.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,").replace("\n", "\\n")


def _line(name: str, value: str) -> bytes:
    line: bytes = Contentline(f"{name}:{value}").to_ical()
    return line + b"\r\n"
