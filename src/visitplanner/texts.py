"""Text in several languages, names in several scripts, and dates as CLDR writes them. The sole home of babel and anyascii."""

import datetime as dt
import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from babel import Locale

LANGUAGES = ("en", "lv", "ka")
"""The languages that labels, prints and feeds exist in."""

_LANGUAGE_TAG = re.compile(r"[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?")
_UNSAFE = (
    "["
    "\x00-\x1f\x7f-\x9f"  # controls, the line feed among them
    "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\u206a-\u206f"  # marks that turn the direction of what follows
    "\u2028\u2029\ufeff\ufff9-\ufffb"  # separators, byte order mark, annotation
    "\ufffc\ufffd"  # what stands where an object or a letter got lost
    "\ud800-\udfff\ue000-\uf8ff\U000f0000-\U0010ffff"  # halves of letters, and letters that only one computer knows
    "\ufdd0-\ufdef" + "".join(f"{chr(plane + 0xFFFE)}{chr(plane + 0xFFFF)}" for plane in range(0, 0xF0000, 0x10000)) +
    "\U000e0000-\U000e007f]"  # tags: a hidden copy of ASCII
)  # fmt: skip


class Words(NamedTuple):
    """A text and the language it is in, as a BCP 47 tag ("und" where nobody said)."""

    text: str
    language: str = "und"


class Text(NamedTuple):
    """One text in some languages, in the order given: pairs of BCP 47 tag and words."""

    forms: tuple[tuple[str, str], ...] = ()

    def __bool__(self) -> bool:
        """Whether it says anything in any language."""
        return bool(self.forms)

    def __str__(self) -> str:
        """Return the first form: for messages only."""
        return self.forms[0][1] if self.forms else ""

    def pick(self, languages: Iterable[str]) -> Words:
        """Return the words in the first of the languages that has any, else the first form given.

        A tag falls back on shorter ones (RFC 4647, 3.4: pt-BR, pt), then on a regional form of itself (en: en-GB), never
        on another script.
        """
        said = dict(self.forms)
        for language in languages:
            if language in said:
                return Words(said[language], language)
            if near := _near(language, said):
                return Words(said[near], near)
        return Words(self.forms[0][1], self.forms[0][0]) if self.forms else Words("")


def _near(language: str, tags: Iterable[str]) -> str:
    """Return the tag that can stand for a language that is not among them, or an empty text."""
    shorter = language
    while "-" in shorter:
        shorter = shorter.rpartition("-")[0]
        if shorter in tags:
            return shorter
    return next((tag for tag in tags if tag.startswith(f"{language}-") and len(tag) == len(language) + 3), "")


_SCRIPTS = {
    "ka": "GEORGIAN", "xmf": "GEORGIAN", "ru": "CYRILLIC", "uk": "CYRILLIC", "be": "CYRILLIC", "bg": "CYRILLIC",
    "mk": "CYRILLIC", "kk": "CYRILLIC", "ky": "CYRILLIC", "mn": "CYRILLIC", "sr": "CYRILLIC", "tg": "CYRILLIC",
    "el": "GREEK", "hy": "ARMENIAN", "he": "HEBREW", "yi": "HEBREW", "ar": "ARABIC", "fa": "ARABIC", "ur": "ARABIC",
    "ja": "CJK", "zh": "CJK", "ko": "HANGUL", "th": "THAI", "hi": "DEVANAGARI", "ne": "DEVANAGARI",
    "Geor": "GEORGIAN", "Cyrl": "CYRILLIC", "Grek": "GREEK", "Armn": "ARMENIAN", "Arab": "ARABIC", "Hans": "CJK", "Hant": "CJK",
}  # fmt: skip


def script_of(words: str) -> str:
    """Return the script of the first letter, as Unicode names it (LATIN, GEORGIAN ...); empty where there is no letter."""
    letter = next((one for one in words if one.isalpha()), " ")
    name = unicodedata.name(letter, "").partition(" ")[0] if letter != " " else ""
    return "CJK" if name in ("HIRAGANA", "KATAKANA") else name


def script_read_in(language: str) -> str:
    """Return the script that readers of a language read (BCP 47), as Unicode names it: LATIN unless we know better."""
    return next((_SCRIPTS.get(part, "LATIN") for part in reversed(language.split("-")) if part.istitle() or part.islower()), "")


NO_TEXT = Text()

Said = tuple[Words, ...]
"""The same thing said once for each language of a view; equal neighbours are said once."""


def text(words: str = "", **forms: str) -> Text:
    """Make a Text from words by language: `text(en="Lunch", lv="Pusdienas")`, or from words alone ("und")."""
    return Text(((("und", words),) if words else ()) + tuple(forms.items()))


def said(source: Text, languages: Sequence[str]) -> Said:
    """Say a text in each of the languages; where one is missing, another stands in, once: one in the same script, if there is."""
    found = [source.pick((language, *_read_like(language, source, languages), *languages)) for language in languages]
    return tuple(dict.fromkeys(words for words in found if words.text))


def _read_like(language: str, source: Text, languages: Sequence[str]) -> Iterator[str]:
    """Yield the languages that stand in for one because its readers read their script, those asked for first."""
    script = script_read_in(language)
    return (tag for tag in (*languages, *(tag for tag, _ in source.forms)) if script_read_in(tag) == script)


def missing(source: Text, languages: Iterable[str]) -> tuple[str, ...]:
    """Return those of the languages that a text says nothing in, so that another stands in; none where it is empty or "und"."""
    said = dict(source.forms)
    if not said or "und" in said:
        return ()
    return tuple(language for language in languages if language not in said and not _near(language, said))


def speaks(tag: str, language: str) -> bool:
    """Say whether words with that tag are in a language: en-GB speaks en; what nobody gave a language speaks every one."""
    return tag in ("und", language) or bool(_near(language, (tag,)))


_LONG = re.compile(r"[^\W\d_]{18,}")


def hyphenated(words: str, language: str) -> str:
    """Return words with soft hyphens in the long ones, where the typesetter has no rules of its own: in Latvian.

    The patterns are those of LibreOffice, by pyphen. Shorter words are left whole, so that a ragged edge stays calm.
    """
    if not language.startswith("lv") or not _LONG.search(words):
        return words
    from pyphen import Pyphen  # heavy: only a paper with long words pays it

    rules = Pyphen(lang="lv_LV", left=3, right=3)
    return _LONG.sub(lambda found: str(rules.inserted(found[0], "\u00ad")), words)


def is_language(tag: str) -> bool:
    """Say whether a tag has the form of BCP 47 that is understood: lv, ka-Latn, pt-BR."""
    return bool(_LANGUAGE_TAG.fullmatch(tag))


def in_ascii(words: str) -> str:
    """Return words in the letters of ASCII, for ids and file names, never for people to read: "viziti" for "ვიზიტი"."""
    if words.isascii():
        return words
    from anyascii import anyascii  # heavy: only other letters need it

    return anyascii(words)


def unsafe_character(words: str, *, lines: bool = False) -> str:
    """Return the first character that no text may hold as U+XXXX, or an empty text; a long text may have `lines`.

    Refused are controls (tabs and, but for `lines`, line feeds), marks that turn the direction of writing, lone surrogates,
    private use, noncharacters, tags, the byte order mark, and U+FFFC and U+FFFD, which stand where something was lost.
    Joiners, soft hyphens, zero-width spaces and variation selectors are allowed: names and long words need them
    (Persian, Khmer, Mongolian, emoji).
    """
    if _is_plain(words):
        return ""
    found = re.search(_UNSAFE, words.replace("\n", "") if lines else words)
    return f"U+{ord(found[0]):04X}" if found else ""


def visible(words: str, *, lines: bool = False) -> str:
    """Return words fit for a terminal or a log: what would steer it stands as U+XXXX in angle brackets; `lines` may break."""
    if _is_plain(words):
        return words
    return re.sub(_UNSAFE, lambda found: "\n" if lines and found[0] == "\n" else f"<U+{ord(found[0]):04X}>", words)


def _is_plain(words: str) -> bool:
    """Whether a glance is enough: all that is unsafe is unprintable too, but for the two signs of a loss."""
    return words.isprintable() and "\ufffc" not in words and "\ufffd" not in words


class _Calendar(NamedTuple):
    """How a language writes days; months and weekdays are CLDR's (a test holds them to babel's).

    `from_months` and `until_months` stand in the case that the word of a half-open range asks for.
    """

    weekdays: tuple[str, ...]
    months: tuple[str, ...]
    number: str
    year: str
    from_months: tuple[str, ...]
    from_: str
    until_months: tuple[str, ...]
    until: str
    cased_year: str


def _calendar(weekdays: str, months: str, number: str, year: str, **cased: str) -> _Calendar:
    names = tuple(months.split())
    return _Calendar(
        tuple(weekdays.split()), names, number, year,
        tuple(cased.get("from_months", months).split()), cased["from_"],
        tuple(cased.get("until_months", months).split()), cased["until"], cased.get("cased_year", year),
    )  # fmt: skip


_CALENDARS = {
    "en": _calendar(
        "Monday Tuesday Wednesday Thursday Friday Saturday Sunday",
        "January February March April May June July August September October November December",
        "{}", "{days} {year}", from_="from {}", until="until {}",
    ),
    "lv": _calendar(
        "pirmdiena otrdiena trešdiena ceturtdiena piektdiena sestdiena svētdiena",
        "janvāris februāris marts aprīlis maijs jūnijs jūlijs augusts septembris oktobris novembris decembris",
        "{}.", "{year}. gada {days}", from_="no {}", until="līdz {}",
        from_months="janvāra februāra marta aprīļa maija jūnija jūlija augusta septembra oktobra novembra decembra",
        until_months="janvārim februārim martam aprīlim maijam jūnijam jūlijam augustam septembrim oktobrim novembrim decembrim",
    ),
    "ka": _calendar(
        "ორშაბათი სამშაბათი ოთხშაბათი ხუთშაბათი პარასკევი შაბათი კვირა",
        "იანვარი თებერვალი მარტი აპრილი მაისი ივნისი ივლისი აგვისტო სექტემბერი ოქტომბერი ნოემბერი დეკემბერი",
        "{}", "{days}, {year}", from_="{}", until="{}", cased_year="{year} წლის {days}",
        from_months="იანვრიდან თებერვლიდან მარტიდან აპრილიდან მაისიდან ივნისიდან ივლისიდან აგვისტოდან "
        "სექტემბრიდან ოქტომბრიდან ნოემბრიდან დეკემბრიდან",
        until_months="იანვრამდე თებერვლამდე მარტამდე აპრილამდე მაისამდე ივნისამდე ივლისამდე აგვისტომდე "
        "სექტემბრამდე ოქტომბრამდე ნოემბრამდე დეკემბრამდე",
    ),
}  # fmt: skip


def month_words() -> dict[str, int]:
    """Return the words for months as people write dates in our languages, in every case, each with its number."""
    found: dict[str, int] = {}
    for own in _CALENDARS.values():
        for names in (own.months, own.from_months, own.until_months):
            found |= {name: number for number, name in enumerate(names, 1)}
    for number, name in enumerate(_CALENDARS["lv"].months, 1):
        found[name[:-2] + "ī" if name.endswith("is") else name[:-1] + "ā"] = number
    for number, name in enumerate(_CALENDARS["ka"].months, 1):
        stem = name.removesuffix("ი")
        found |= {stem + ending: number for ending in ("ს", "ის", "ში")}
    return found


def weekday_words() -> dict[str, int]:
    """Return the words for days of the week in our languages, as they stand in a date, each counted from Monday, 0."""
    found: dict[str, int] = {}
    for own in _CALENDARS.values():
        found |= {name: number for number, name in enumerate(own.weekdays)}
    for number, name in enumerate(_CALENDARS["lv"].weekdays):
        found |= {name[:-1] + ending: number for ending in ("", "u", "ā", "as")}
    for number, name in enumerate(_CALENDARS["ka"].weekdays):
        found[name.removesuffix("ი") + "ს"] = number
    return found


def _date(day: str) -> dt.date:
    return dt.date.fromisoformat("2000" + day[1:] if day.startswith("--") else day)


def say_date(day: str, language: str, form: str = "full") -> str:
    """Say a day ("2013-07-31", or "--07-31": no year, so no weekday) as the language writes dates; empty for no day.

    `form`: full (weekday, day, month, year), long (no weekday), short (day and month), weekday. English as in Britain.
    English, Latvian and Georgian cost no import; other languages are CLDR's, by babel, and English if CLDR lacks them.
    """
    if not day or (form == "weekday" and day.startswith("--")):
        return ""
    date, has_year = _date(day), not day.startswith("--")
    form = form if has_year else "short"
    own = _CALENDARS.get(language.partition("-")[0])
    if own is None:
        patterns = {"short": "skeleton:MMMMd", "weekday": "EEEE"}
        return _formatted(date, patterns.get(form, form), language)
    said = f"{own.number.format(date.day)} {own.months[date.month - 1]}"
    match form:
        case "short":
            return said
        case "weekday":
            return own.weekdays[date.weekday()]
        case "long":
            return own.year.format(days=said, year=date.year)
        case _:
            return f"{own.weekdays[date.weekday()]}, {own.year.format(days=said, year=date.year)}"


def say_dates(start: str, end: str, language: str) -> str:
    """Say a range of days, both included: "31 July – 5 August 2013", "from 31 July 2013", "until 5 August 2013"; or nothing.

    Days are as in `say_date`. The words of half-open ranges come with the month in the case they ask for ("no 2013. gada
    31. jūlija"), in English, Latvian and Georgian; other languages have a dash instead ("31. Juli 2013 –").
    """
    own = _CALENDARS.get(language.partition("-")[0])
    if start == end or not (start or end):
        return say_date(start, language, "long")
    if own and not end:
        return own.from_.format(_cased(start, own, own.from_months))
    if own and not start:
        return own.until.format(_cased(end, own, own.until_months))
    if own and start[:-6] == end[:-6]:  # the same year, or both without one
        return _in_one_year(start, end, own)
    return f"{say_date(start, language, 'long')} – {say_date(end, language, 'long')}".strip()


def _cased(day: str, own: _Calendar, months: Sequence[str]) -> str:
    date = _date(day)
    said = f"{own.number.format(date.day)} {months[date.month - 1]}"
    return said if day.startswith("--") else own.cased_year.format(days=said, year=date.year)


def _in_one_year(start: str, end: str, own: _Calendar) -> str:
    first, last = _date(start), _date(end)
    begins, ends = own.number.format(first.day), f"{own.number.format(last.day)} {own.months[last.month - 1]}"
    said = f"{begins}–{ends}" if first.month == last.month else f"{begins} {own.months[first.month - 1]} – {ends}"
    return said if start.startswith("--") else own.year.format(days=said, year=first.year)


@lru_cache(maxsize=64)
def _locale(language: str) -> "Locale":
    from babel import Locale, UnknownLocaleError  # heavy: only what needs a word of CLDR's pays it

    for tag in (language, language.partition("-")[0]):
        try:
            return Locale.parse("en-GB" if tag in ("en", "und", "") else tag, sep="-")
        except (UnknownLocaleError, ValueError):
            continue
    return Locale("en", "GB")


@lru_cache(maxsize=256)
def _formatted(day: dt.date, pattern: str, language: str) -> str:
    from babel.dates import format_date, format_skeleton  # heavy, as above

    if pattern.startswith("skeleton:"):
        return str(format_skeleton(pattern.removeprefix("skeleton:"), day, locale=_locale(language)))
    return format_date(day, pattern, locale=_locale(language))


class Names(NamedTuple):
    """What CLDR calls languages, countries, scripts and the cities of time zones in one language."""

    languages: dict[str, str]
    territories: dict[str, str]
    scripts: dict[str, str]
    cities: dict[str, str]


def cldr_names(language: str) -> Names:
    """Return CLDR's names in a language, by babel."""
    locale = _locale(language)
    cities = {zone: str(facts["city"]) for zone, facts in locale.time_zones.items() if "city" in facts}
    names = (locale.languages, locale.territories, locale.scripts)
    languages, territories, scripts = ({key: str(name) for key, name in one.items()} for one in names)
    return Names(languages, territories, scripts, cities)


@lru_cache(maxsize=8)
def names_in(language: str) -> Names:
    """Return the names of CLDR in a language: ours have theirs in files, since babel costs 20 ms (a test holds them to it)."""
    own = language.partition("-")[0]
    if own not in LANGUAGES:
        return cldr_names(language)
    import json  # heavy, as above

    return Names(**json.loads((Path(__file__).parent / "names" / f"{own}.json").read_bytes()))


def country_name(code: str, language: str) -> str:
    """Return the name of a country (ISO 3166-1 alpha-2) in a language (CLDR); the code itself where there is none."""
    return names_in(language).territories.get(code) or code


def language_name(tag: str, language: str) -> str:
    """Return the name of a language in a language (CLDR): "Georgian", "Georgian (Latin)"; the tag itself where there is none."""
    names = names_in(language)
    if whole := names.languages.get(tag.replace("-", "_")):
        return whole
    base, *rest = tag.split("-")
    if base not in names.languages:
        return tag
    details = [names.scripts.get(part) or names.territories.get(part) or part for part in rest]
    return f"{names.languages[base]} ({', '.join(details)})"


def zone_city(zone: str, language: str) -> str:
    """Return the city that names a time zone, as a language calls it (CLDR): Asia/Tbilisi is "Tbilisi", "თბილისი"."""
    return names_in(language).cities.get(zone) or zone.rpartition("/")[2].replace("_", " ")
