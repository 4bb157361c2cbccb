"""What a cell says: a date, a country, languages, ways to reach somebody. What cannot be read is a fault, never a guess."""

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from visitplanner.imports.fields import hint_of
from visitplanner.imports.words import folded
from visitplanner.model import Contact, Day, Language
from visitplanner.problems import did_you_mean
from visitplanner.texts import LANGUAGES, is_language, month_words, names_in, script_of, unsafe_character
from visitplanner.times import TimeFault, read_day

LONGEST = 2_000
"""Letters that a text may have, as in the itinerary file."""


class Unread(ValueError):
    """A cell that cannot be read: its code, text and `hint` as a problem wants them."""

    def __init__(self, code: str, text: str, hint: str = "") -> None:
        super().__init__(text)
        self.code, self.hint = code, hint


def words(cell: str) -> str:
    """Return the words of a cell in one line. Raises Unread (VP024) for what no text may hold."""
    said = " ".join(cell.split())
    if character := unsafe_character(said):
        raise Unread("VP024", f"the character {character} may not stand in a text", "delete it in the list; it is invisible")
    if len(said) > LONGEST:
        raise Unread("VP024", f"the text has {len(said):,} characters", f"at most {LONGEST:,} are kept here")
    return said


_SERIAL = re.compile(r"[2-5][0-9]{4}")
_NUMERIC = re.compile(
    r"([0-9]{1,2})([./\-])\s?([0-9]{1,2})(?:\2\s?([0-9]{4}))?\.?(?:\s?g\.?|\s?წ\.?|\s?г\.?)?(?: +[0-9]{1,2}[:.][0-9]{2})?"
)
_ISO = re.compile(r"([0-9]{4})[-./]([0-9]{1,2})[-./]([0-9]{1,2})\.?(?:[ T][0-9:.]{4,8})?")


def day(cell: str, year: str = "") -> Day:
    """Return the day that a cell says; `year` is meant where it says none. Raises Unread (VP025)."""
    said = words(cell)
    if not said:
        return Day("")
    if found := _ISO.fullmatch(said):
        return _day(said, found[1], found[2], found[3])
    if found := _NUMERIC.fullmatch(said):
        first, mark, second, told = found.groups()
        if mark == "/" and int(first) <= 12 and int(second) <= 12 and first != second:
            readings = [f"{told or '?'}-{month:>02}-{date:>02}" for date, month in ((first, second), (second, first))]
            raise Unread("VP025", f"'{said}' can be {readings[0]} or {readings[1]}", "write it as 2013-07-31 or 31.07.2013")
        if mark == "/" and int(second) > 12:
            first, second = second, first
        if not (told or year):
            raise Unread("VP025", f"'{said}' has no year", "write it as 2013-07-31")
        return _day(said, told or year, second, first)
    if (parts := _in_words(said)) and (parts[0] or year):
        return _day(said, parts[0] or year, parts[1], parts[2])
    if _SERIAL.fullmatch(said):
        meant = dt.date(1899, 12, 30) + dt.timedelta(days=int(said))
        raise Unread("VP025", f"{said} is a number, not a date", f"if {meant} is meant, format the cell as a date")
    raise Unread("VP025", "this is not a date that is understood", "write it as 2013-07-31 or 31.07.2013")


def _in_words(said: str) -> tuple[str, str, str] | None:
    """Return year, month and day of a date whose month is a word: 31. jūlijs 2013, 2013. gada 31. jūlijā, July 31, 2013."""
    parts = re.findall(r"[^\W\d_]+|[0-9]+", said.casefold())
    known = {word.casefold(): number for word, number in month_words().items()}
    months = [known[part] for part in parts if part in known]
    years = [part for part in parts if part.isdecimal() and len(part) == 4]
    dates = [part for part in parts if part.isdecimal() and len(part) <= 2]
    if len(months) != 1 or len(dates) != 1 or len(years) > 1 or len(parts) > 6:
        return None
    return (years[0] if years else ""), str(months[0]), dates[0]


def _day(said: str, year: str, month: str, date: str) -> Day:
    try:
        return Day(read_day(f"{year}-{month:>02}-{date:>02}"))
    except TimeFault:
        raise Unread("VP025", f"there is no day {said}", "check the month and the day, and write it as 2013-07-31") from None


_ALIASES = {
    "gruzija": "GE", "sakartvelo": "GE", "sakhartvelo": "GE", "republic of georgia": "GE", "uk": "GB", "great britain": "GB",
    "usa": "US", "asv": "US", "czech republic": "CZ", "cehijas republika": "CZ", "lv": "LV", "latvijas republika": "LV",
    "republic of latvia": "LV", "republic of lithuania": "LT", "lietuvas republika": "LT", "holland": "NL", "turkey": "TR",
    "geo": "GE", "lva": "LV", "ltu": "LT", "est": "EE", "ukr": "UA", "pol": "PL", "deu": "DE", "swe": "SE", "fin": "FI",
    "mda": "MD", "arm": "AM", "aze": "AZ", "cze": "CZ", "nor": "NO", "dnk": "DK", "fra": "FR", "ita": "IT", "gbr": "GB",
    "tur": "TR", "blr": "BY", "rou": "RO", "bgr": "BG", "hun": "HU", "aut": "AT", "esp": "ES", "prt": "PT", "nld": "NL",
}  # fmt: skip
"""Names and codes that CLDR does not have (ISO 3166-1 alpha-3, which stands in passports, of Europe and its neighbours)."""


def country(cell: str, own: Sequence[str] = ()) -> str:
    """Return the ISO 3166-1 alpha-2 code of the country that a cell names.

    In English, Latvian, Georgian or Russian, or in a language of the visit's `own`. Raises Unread (VP026).
    """
    said = words(cell)
    if not said:
        return ""
    codes = _countries(_tags(said, own))
    found = _ALIASES.get(folded(said)) or codes.get(folded(said)) or (said.upper() if said.upper() in codes.values() else "")
    if not found:
        near = did_you_mean(said, (name for language in LANGUAGES for name in names_in(language).territories.values()))
        raise Unread("VP026", f"no country is called '{said[:60]}'", near or "write its name, or its code: LV, GE")
    return found


def _tags(said: str, own: Sequence[str]) -> tuple[str, ...]:
    """Return the languages that words may be in; others than ours cost babel, so only where letters or the visit ask for them."""
    more = ("ru",) if script_of(said) == "CYRILLIC" else ()
    return tuple(dict.fromkeys((*LANGUAGES, *more, *own)))


@lru_cache(maxsize=8)
def _countries(tags: tuple[str, ...]) -> dict[str, str]:
    return {
        folded(name): code
        for tag in tags
        for code, name in names_in(tag).territories.items()
        if len(code) == 2 and code.isalpha() and code not in ("EU", "EZ", "UN", "XA", "XB", "ZZ", "QO")
    }


_SPLIT = re.compile(r"[,;/\n]| un | and | და | и |\+")
_LANGUAGE_WORDS = re.compile(r"\b(?:valodas?|valodu|language|languages|ენა|ენები|язык|языки)\b")
_LEVELS = re.compile(r"\(.*?\)|\b[abc][12]\b")


def languages(cell: str, own: Sequence[str] = ()) -> tuple[Language, ...]:
    """Return the languages that a cell names, as BCP 47 tags; what it says of how well they are spoken is left out.

    In the same languages as `country`. Raises Unread (VP027).
    """
    found: dict[Language, None] = {}
    for part in _SPLIT.split(cell.casefold()):
        said = words(_LEVELS.sub("", _LANGUAGE_WORDS.sub("", part)))
        if said:
            found[_language(said, own)] = None
    return tuple(found)


def _language(said: str, own: Sequence[str]) -> Language:
    tags = _languages(_tags(said, own))
    if found := tags.get(folded(said)) or hint_of(said):
        return Language(found)
    if is_language(said) and said in tags.values():
        return Language(said)
    near = did_you_mean(said, (name for language in LANGUAGES for name in names_in(language).languages.values()))
    raise Unread("VP027", f"no language is called '{said[:60]}'", near or "write its name, or its code: lv, ka")


@lru_cache(maxsize=8)
def _languages(tags: tuple[str, ...]) -> dict[str, str]:
    found = {folded(name): code for tag in tags for code, name in names_in(tag).languages.items() if is_language(code)}
    return found | {name.removesuffix("u") + "iski": code for name, code in found.items() if name.endswith("u")}


_PHONE = re.compile(r"\+?[0-9][0-9 ()./\-]*[0-9](?: ?(?:ext|x|iekš|iekšējais)\.? ?[0-9]+)?|112")
_EMAIL = re.compile(r"[^@\s,;<>]+@[^@\s,;<>]+\.[^@\s,;<>.]+")


def phones(cell: str) -> Iterator[Contact]:
    """Yield the phone numbers of a cell. Raises Unread (VP028)."""
    for part in re.split(r"[,;\n]|(?<=[0-9]) ?/ ?(?=\+|[0-9]{6})", cell):
        said = words(re.sub(r"^(?:tel|tālr|mob|ტელ|тел)\.?:? *", "", part.strip(), flags=re.IGNORECASE))
        if not said:
            continue
        if not _PHONE.fullmatch(said) or not 3 <= sum(letter.isdigit() for letter in said) <= 20:
            raise Unread("VP028", f"'{said[:60]}' is not a phone number", "write digits, with the country's code: +371 63922233")
        yield Contact("phone", said)


def emails(cell: str) -> Iterator[Contact]:
    """Yield the e-mail addresses of a cell. Raises Unread (VP028)."""
    for part in re.split(r"[,;\s]+", cell.replace("mailto:", " ")):
        said = words(part.strip("<>"))
        if not said:
            continue
        if not _EMAIL.fullmatch(said):
            raise Unread("VP028", f"'{said[:60]}' is not an e-mail address", "write it as name@example.org")
        yield Contact("email", said)


def digits(phone: str) -> str:
    """Return a phone number as it is compared: its digits, without the zeros that dial abroad."""
    return re.sub(r"\D", "", phone).removeprefix("00")


_GENDERS = {
    "f": "f", "female": "f", "woman": "f", "sieviete": "f", "s": "f", "siev": "f", "ქალი": "f", "მდედრობითი": "f", "ж": "f",
    "женщина": "f", "жен": "f", "m": "m", "male": "m", "man": "m", "virietis": "m", "v": "m", "vir": "m", "კაცი": "m",
    "მამრობითი": "m", "м": "m", "мужчина": "m", "муж": "m",
}  # fmt: skip


def gender(cell: str) -> str:
    """Return f or m, or an empty text for an empty cell. Raises Unread (VP024)."""
    said = folded(words(cell))
    if said and said not in _GENDERS:
        raise Unread("VP024", "this is neither f nor m", "write f or m, or leave it empty")
    return _GENDERS.get(said, "")


_UNNAMED = frozenset({"", "n n", "nn", "tbc", "tbd", "tba", "bus precizets", "precizes", "zinams velak", "უცნობია", "x"})


def is_named(cell: str) -> bool:
    """Say whether a cell names anybody: N.N., TBC and a dash do not."""
    return folded(cell) not in _UNNAMED


def name(cell: str, *, turned: object = False) -> str:
    """Return a name as it is said: "Gelašvili, Irine" and, where it is `turned`, "Gelašvili Irine" begin with the last name.

    Empty where the cell says that nobody is named yet. Raises Unread (VP024).
    """
    said = words(cell)
    if not is_named(said):
        return ""
    parts = [part.strip() for part in said.split(",")]
    if len(parts) == 2 and all(parts):
        return f"{parts[1]} {parts[0]}"
    if turned and len(said.split()) == 2:
        last, first = said.split()
        return f"{first} {last}"
    return said
