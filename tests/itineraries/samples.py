"""The samples in itineraries/, and how the tests ask them."""

from collections.abc import Iterable
from functools import cache
from pathlib import Path

from visitplanner.itinerary import read_file
from visitplanner.model import Item, Person, Visit
from visitplanner.texts import Text
from visitplanner.times import write_span

FOLDER = Path(__file__).parent.parent.parent / "itineraries"
SAMPLES = sorted(path.stem for path in FOLDER.glob("*.yaml"))


@cache
def load(name: str) -> Visit:
    return read_file(FOLDER / f"{name}.yaml").visit


def hour(item: Item) -> str:
    if item.start.precision in ("date", "unknown"):
        return "-"
    return write_span(item.start, item.end, item.start.day).replace(" – ", "–").replace(" ", "@")


def on(name: str, day: str, start: str) -> list[Item]:
    """The items of a day of a sample that start so."""
    items = [item for item in load(name).items if item.start.day == day]
    return [item for item in items if hour(item).split("–")[0] == start]


def by_title(name: str, words: str) -> Item:
    found = [item for item in load(name).items if words in {form for _, form in item.title.forms}]
    assert len(found) == 1, f"{words}: {len(found)} items"
    return found[0]


def person(name: str, one: str) -> Person:
    return next(found for found in load(name).people if found.id == one)


def forms(person: Person) -> list[tuple[str, str]]:
    return [(form.language, form.name) for form in person.names]


def en(texts: Iterable[Text]) -> list[str]:
    return [text.pick(("en",)).text for text in texts]


def all_notes(visit: Visit) -> str:
    """Every note of a visit, its days and its items in one text."""
    of = [visit.notes, *(day.notes for day in visit.days), *(item.notes for item in visit.items)]
    of += [person.notes for person in visit.people]
    return "\n".join(words for notes in of for note in notes for _, words in note.text.forms)
