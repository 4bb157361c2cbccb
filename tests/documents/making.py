"""Views made by hand, with few words: the tools of the examples."""

from collections.abc import Sequence
from typing import Any

from visitplanner.documents import DocumentKind, Part
from visitplanner.documents.parts import without
from visitplanner.labels import label
from visitplanner.model import Day
from visitplanner.texts import NO_TEXT, Said, Text, Words, said, say_date, text
from visitplanner.times import read_span, say, say_span
from visitplanner.views import View, ViewDay, ViewItem, ViewPerson, ViewPlace

GENERAL: dict[str, str] = {"tentative": "status.tentative", "cancelled": "status.cancelled", "postponed": "status.postponed"}


class Maker:
    """Makes the facts of a view in the languages given."""

    def __init__(self, languages: Sequence[str], places: dict[str, tuple[Text, Text]] | None = None) -> None:
        self.languages = tuple(languages)
        self.places = places or {}

    def say(self, words: Text | str) -> Said:
        """Say words in the languages of the view; plain words as they are."""
        return said(text(words) if isinstance(words, str) else words, self.languages)

    def label(self, key: str, *values: str) -> Said:
        """Say a label in the languages of the view."""
        return label(key, self.languages, *values)

    def place(self, name: str, use: Any = "at") -> ViewPlace:
        """Make a place out of its name in the table of places."""
        words, address = self.places.get(name, (text(name), NO_TEXT))
        use_label = () if use == "at" else self.label(f"place.{use}")
        return ViewPlace(name, use, use_label, self.say(words), self.say(address))

    def person(self, name: Text | str, function: Text | str = "", **more: Any) -> ViewPerson:
        """Make a person; without a name, the function stands for it."""
        slug = str(name).lower().replace(" ", "-")
        return ViewPerson(slug, self.say(name), self.say(function), **more)

    def item(self, day: str, at: str, title: Text | str, kind: Any = "other", **more: Any) -> ViewItem:
        """Make an item of a day out of its span as files write it."""
        start, end = read_span(at, day)
        places = more.pop("places", ())
        status = more.get("status", "planned")
        facts: dict[str, Any] = {
            "start": start, "end": end, "all_day": start.precision == "date",
            "time": self._spoken(lambda language: say_span(start, end, language)),
            "start_said": self._spoken(lambda language: say(start, language)),
            "end_said": self._spoken(lambda language: say(end, language)),
            "status_label": self.label(GENERAL[status]) if status in GENERAL else (),
            "places": tuple(self.place(*((place,) if isinstance(place, str) else place)) for place in places),
        }  # fmt: skip
        for name, value in more.items():
            facts[name] = self.say(value) if isinstance(value, Text) else value
        slug = "".join(letter if letter.isalnum() else "-" for letter in str(title).lower())[:40]
        return ViewItem(
            f"{slug}-{day}", f"uid-{slug}-{day}-{at}", kind, self.label(f"kind.{kind}"), self.say(title), Day(day), **facts
        )

    def _spoken(self, speak: Any) -> Said:
        words = [Words(speak(language), language) for language in self.languages]
        alike = {words.text: words for words in reversed(words) if words.text}
        return tuple(dict.fromkeys(alike[one.text] for one in words if one.text))

    def day(self, day: str, number: int, items: Sequence[ViewItem] = (), **more: Any) -> ViewDay:
        """Make a day with its items."""
        full, short, weekday = (
            tuple(Words(say_date(day, language, form), language) for language in self.languages)
            for form in ("full", "short", "weekday")
        )
        facts: dict[str, Any] = {name: self.say(value) if isinstance(value, Text) else value for name, value in more.items()}
        return ViewDay(Day(day), number, full, short, weekday, items=tuple(items), **facts)


def divided(kind: DocumentKind, view: View) -> list[Part]:
    """Divide a view made by hand into the parts of a document about a visit or its days."""
    if kind.per != "day":
        return [Part(without(view, kind.omits))]
    days = [day for day in view.days if day.items or not day.is_unknown] or view.days
    return [Part(without(view._replace(days=(day,)), kind.omits), day.day) for day in days]
