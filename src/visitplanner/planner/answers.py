"""The questions with which a visit begins, and how their answers are read: forgiving, and never guessed."""

import datetime as dt
import re
from collections.abc import Callable, Mapping
from typing import NamedTuple

from visitplanner.planner.templates import list_templates
from visitplanner.problems import did_you_mean, refuse
from visitplanner.texts import LANGUAGES, is_language, names_in, unsafe_character, zone_city
from visitplanner.times import Moment, TimeFault, next_day, zone_of
from visitplanner.times.spoken import Said, read_spoken
from visitplanner.times.spoken_days import Around, days_from

Answers = Mapping[str, str]
"""What was answered, by the name of the question; what nobody knows is empty or not there."""
UNKNOWN = frozenset({"", "?", "-", "don't know", "dont know", "unknown", "nezinu", "არ ვიცი", "n.n.", "tbc", "tba"})
_BEFORE, _AHEAD = -30, 330
"""A day without a year is one of the last month or of the eleven to come."""


class Question(NamedTuple):
    """What is asked: its name (also of the option), the words, an example, and what reads an answer or refuses it."""

    name: str
    words: str
    example: str
    read: Callable[[str, Answers], object]


def read_text(words: str, given: Answers) -> str:
    """Read any words. Raises ProblemsFound (VP963) for letters that no text may hold."""
    if unsafe := unsafe_character(words):
        raise refuse("VP963", f"the answer holds {unsafe}, which no text may", "type it anew")
    return " ".join(words.split())


def read_number(words: str, given: Answers) -> int:
    """Read how many people come. Raises ProblemsFound (VP963)."""
    found = re.fullmatch(r"(?:about |ap |~)?([0-9]{1,5})(?: .*)?", words.strip(), re.IGNORECASE)
    if not found:
        raise refuse("VP963", f"'{words}' is no number of people", "write 5, or press Enter if nobody knows")
    return int(found[1])


def read_languages(words: str, given: Answers) -> tuple[str, ...]:
    """Read languages by tag or by name, in English, Latvian or Georgian. Raises ProblemsFound (VP963)."""
    found = [_tag(word) for word in re.split(r"[,;/+ ]+(?:and |un |და )?", words.strip()) if word]
    return tuple(dict.fromkeys(found))


def _tag(word: str) -> str:
    names = {name.casefold(): tag for language in LANGUAGES for tag, name in names_in(language).languages.items()}
    if word in names.values() or (is_language(word) and word.partition("-")[0] in names.values()):
        return word
    if found := names.get(word.casefold()):
        return found.replace("_", "-")
    raise refuse("VP963", f"'{word}' is no language", did_you_mean(word, names) or "write lv, en, ka, or their names")


def read_zone(words: str, given: Answers) -> str:
    """Read a time zone by its name or its city. Raises ProblemsFound (VP963)."""
    word = words.strip()
    zones = sorted({zone for language in LANGUAGES for zone in names_in(language).cities if "/" in zone})
    cities = {zone_city(zone, language).casefold(): zone for language in LANGUAGES for zone in zones}
    zone = cities.get(word.casefold(), word)
    try:
        zone_of(zone)
    except TimeFault as fault:
        near = did_you_mean(word, cities)
        raise refuse("VP963", f"'{word}' is no time zone", near or fault.hint) from None
    return zone


def read_arrival(words: str, given: Answers) -> Said:
    """Read when a visit begins, or from when to when it is. Raises ProblemsFound."""
    return _spoken(words, given, "")


def read_departure(words: str, given: Answers) -> Moment:
    """Read when a visit ends: on its first day or later. Raises ProblemsFound."""
    first = read_arrival(given["arrival"], given).start.day if given.get("arrival") else ""
    start = _spoken(words, given, first).start
    if first and start.day < first:
        raise refuse("VP963", f"'{words}' lies before the arrival on {first}", "write a later day")
    return start


def _spoken(words: str, given: Answers, first: str) -> Said:
    today = first or given["today"]
    days = days_from(next_day(today, 0 if first else _BEFORE), next_day(today, _AHEAD))
    around = Around(given["today"], days, Moment("date", first) if first else Moment(), zone=given.get("zone", ""))
    try:
        said = read_spoken(words, around)
    except TimeFault as fault:
        raise refuse(fault.code, str(fault), fault.hint) from None
    if not said.start.day:
        raise refuse("VP963", f"'{words}' names no day", "write a day: 31 July, 31.07., 2013-07-31")
    return said


def read_kind(words: str, given: Answers) -> str:
    """Read the kind of a visit: the name of a template, or the beginning of it. Raises ProblemsFound (VP963)."""
    known = [one.name for one in list_templates()]
    found = [name for name in known if name.startswith(words.strip().casefold().replace(" ", "-"))]
    if len(found) != 1:
        near = did_you_mean(words, known) or f"one of: {', '.join(known)}; or Enter to begin with an empty programme"
        raise refuse("VP963", f"'{words}' is no kind of visit that a template is for", near)
    return found[0]


def read_id(words: str, given: Answers) -> str:
    """Read the short name of a visit. Raises ProblemsFound (VP963)."""
    if not re.fullmatch(r"[a-z0-9]+(?:-[a-z0-9]+)*", words) or len(words) > 60:
        raise refuse("VP963", f"'{words}' is no short name", "small letters, digits and hyphens: khashuri-2013")
    return words


def country_in(words: str) -> tuple[str, str]:
    """Return words without the country that they end with, and its code: "Khashuri, Georgia" is in GE."""
    head, comma, tail = words.rpartition(",")
    names = {name.casefold(): code for language in LANGUAGES for code, name in names_in(language).territories.items()}
    code = tail.strip() if tail.strip() in names.values() else names.get(tail.strip().casefold(), "")
    return (head.strip(), code) if comma and len(code) == 2 else (words.strip(), "")


QUESTIONS: tuple[Question, ...] = (
    Question("zone", "In which time zone is it?", "Riga, or Europe/Riga", read_zone),
    Question("guests", "Who comes? The body that sends them, and its country", "Khashuri municipality, Georgia", read_text),
    Question("head", "Who leads them, and what is their office?", "Irine Gelašvili, deputy chair", read_text),
    Question("size", "How many come?", "5", read_number),
    Question("speak", "Which languages do they speak?", "Georgian, Russian", read_languages),
    Question("host", "Who hosts them?", "Bauska county municipality, Latvia", read_text),
    Question("coordinator", "Who coordinates the visit, and on which phone?", "Ilze Tijone, 63922233", read_text),
    Question("arrival", "When do they arrive? A day, an hour if it is known", "31 July 14:20, or 31.07. – 5.08.", read_arrival),
    Question("departure", "When do they leave?", "5 August", read_departure),
    Question("kind", "What kind of visit is it? Its usual programme becomes the first draft", "twin-town, study", read_kind),
    Question("languages", "In which languages do you print, the main one first?", "Latvian, Georgian", read_languages),
    Question("title", "What shall the visit be called?", "Visit of Khashuri municipality to Bauska", read_text),
    Question("id", "Its short name, for commands and files?", "khashuri-2013", read_id),
)
"""All that is asked, in order; to each, not to know is an answer, but for the zone and the short name."""


def is_unknown(words: str) -> bool:
    """Whether an answer says that nobody knows."""
    return words.strip().casefold() in UNKNOWN


def check_answer(question: Question, words: str, given: Answers) -> str:
    """Return an answer as it is kept, empty for what nobody knows. Raises ProblemsFound for one that cannot be read."""
    if is_unknown(words):
        if question.name == "zone":
            raise refuse("VP963", "without a time zone no hour can be kept", "write a city in it: Riga")
        return ""
    read = question.read(words, given)
    return str(read) if question.name == "zone" else " ".join(words.split())


def today_of(now: str) -> str:
    """Return the day of an instant (ISO 8601 in UTC)."""
    return dt.datetime.fromisoformat(now).date().isoformat()
