"""How a view says facts: everything once a language, with what stands in where a language is missing."""

from collections.abc import Callable, Iterable, Sequence

from visitplanner.labels import label
from visitplanner.model import LEVELS, Level, NameForm, Note, Person
from visitplanner.texts import Said, Text, Words, said, say_dates, script_of, script_read_in


class Voice:
    """Says facts in the languages of a view and at its level."""

    def __init__(self, languages: Sequence[str], own: Sequence[str], level: Level) -> None:
        """`own` are the visit's own languages, in which a missing one is sought."""
        self.languages = tuple(languages)
        self._own = tuple(own)
        self.level = level

    def may_see(self, level: Level) -> bool:
        """Say whether what is meant for a level is for this reader too."""
        return LEVELS.index(level) <= LEVELS.index(self.level)

    def text(self, source: Text) -> Said:
        """Say a text."""
        return said(source, self.languages) if source else ()

    def label(self, key: str, *values: str) -> Said:
        """Say a label."""
        return label(key, self.languages, *values)

    def each(self, speak: Callable[[str], Words]) -> Said:
        """Say what a function says for each language, once where it is the same."""
        return tuple(dict.fromkeys(words for language in self.languages if (words := speak(language)).text))

    def listed(self, parts: Iterable[Said], separator: str = ", ") -> Said:
        """Say several things as one, each in the language asked for where it has it."""
        parts = [part for part in parts if part]

        def speak(language: str) -> Words:
            found = [self._in(language, part) for part in parts]
            spoken = {words.language for words in found}
            return Words(separator.join(words.text for words in found), spoken.pop() if len(spoken) == 1 else language)

        return self.each(speak)

    def paired(self, first: Said, second: Said, form: str = "{} ({})") -> Said:
        """Say two things as one, the second in brackets; one alone as it is."""
        if not first or not second:
            return first or second
        return self.each(lambda lang: Words(form.format(self._in(lang, first).text, self._in(lang, second).text), lang))

    def led(self, key: str, told: Said) -> Said:
        """Say a thing with a label and a colon before it."""
        return self.paired(self.label(key), told, "{}: {}") if told else ()

    def _in(self, language: str, told: Said) -> Words:
        """Return what a text says in a language: each stands at its language's place, what is the same in all stands once."""
        return told[min(self.languages.index(language), len(told) - 1)]

    def notes(self, notes: Iterable[Note]) -> tuple[Said, ...]:
        """Say the notes that this reader may read."""
        return tuple(self.text(note.text) for note in notes if note.text and self.may_see(note.level))

    def remark(self, source: Text) -> Said:
        """Say a remark about a person, which has no level of its own: to all but the public (our default)."""
        return self.text(source) if self.may_see("delegate") else ()

    def dates(self, start: str, end: str) -> Said:
        """Say from which to which day."""
        return self.each(lambda language: Words(say_dates(start, end, language), language))

    def name(self, person: Person) -> Said:
        """Say a person's name in each language, else in the script that its readers read; without a name, the function.

        Of several forms in a language the one that was given for public use goes before that on a card, in the passport, and
        one that was inferred; of several languages in a script the visit's own go first, in their order.
        """
        if not person.names:
            return self.text(person.functions[-1].title) if person.functions else ()
        forms: dict[str, str] = {}
        for form in by_kind(person.names):
            forms.setdefault(form.language, form.name)
        own = [language for language in self._own if language in forms]
        ordered = [(language, forms[language]) for language in dict.fromkeys([*own, *forms])]

        def speak(language: str) -> Words:
            readable = [form for form in ordered if script_of(form[1]) == script_read_in(language)]
            return Text((*readable, *ordered)).pick((language,))

        return self.each(speak)


def by_kind(names: Iterable[NameForm]) -> list[NameForm]:
    """Return forms of a name, those that were given for public use first, those that were inferred last."""
    return sorted(names, key=lambda form: _KINDS.index(form.kind))


_KINDS = ("official", "card", "passport", "inferred")
