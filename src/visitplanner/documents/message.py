"""A programme as plain text, for a message: no columns to fall out of line in a chat, no letter that a telephone lacks."""

from collections.abc import Iterator

from visitplanner.documents.parts import Part
from visitplanner.labels import label
from visitplanner.texts import Said, visible
from visitplanner.views import ViewDay, ViewItem, ViewPlace


def message(parts: tuple[Part, ...], title: str) -> str:
    """Return parts of a programme as text, a line a fact; several languages stand in one line. `title` is a label's key."""
    return "\n\n".join("\n".join(_part(part, title)) for part in parts) + "\n"


def _part(part: Part, title: str) -> Iterator[str]:
    view = part.view
    name = _say(view.reader_name) or _say(view.title) or view.visit
    state = label("word.revision", view.languages, str(view.revision)) if view.revision else label("word.draft", view.languages)
    yield f"{_say(label(title, view.languages))}: {visible(name)}"
    yield _say(state)
    for day in view.days:
        yield ""
        yield from _day(day, part)
    if view.undated:
        yield ""
        yield _say(label("word.undated", view.languages))
        for item in view.undated:
            yield from _item(item, part)


def _day(day: ViewDay, part: Part) -> Iterator[str]:
    yield _say(day.date) + (f" – {_say(day.title)}" if day.title else "")
    if day.dress:
        yield f"{_say(label('word.dress', part.view.languages))}: {_say(day.dress)}"
    if day.is_unknown:
        yield _say(label("word.nothing-planned", part.view.languages))
    for item in day.items:
        yield from _item(item, part)


def _item(item: ViewItem, part: Part) -> Iterator[str]:
    languages = part.view.languages
    marks = [_say(item.status_label), _say(label(f"word.{part.marks[item.uid]}", languages)) if item.uid in part.marks else ""]
    marked = ", ".join(filter(None, marks))
    hour = _say(label("word.continues", languages)) if item.continues else _say(item.time[:1])
    yield f"{hour or '–'} {_say(item.title)}" + (f" ({marked})" if marked else "")
    for place in item.places:
        yield f"   {_place(place)}"
    for said in (item.be_there, item.zone_note, item.time_note):
        if said:
            yield f"   {_say(said)}"
    for key, said in (("who", item.who), ("in-case", item.condition), ("dress", item.dress), ("bring", item.bring)):
        if said:
            yield f"   {_say(label(f'word.{key}', languages))}: {_say(said)}"


def _place(place: ViewPlace) -> str:
    words = ", ".join(filter(None, [_say(place.name), _say(place.address[:1])]))
    return f"{_say(place.label)}: {words}" if place.label else words


def _say(told: Said) -> str:
    return visible(" / ".join(dict.fromkeys(words.text for words in told)))
