"""The time that a line of a programme begins with: how much of the line it is, for `read_span` to read."""

import re
from functools import lru_cache

from visitplanner.times.notation import part_words

_CLOCK = r"[0-9]{1,2}[:.][0-9]{2}(?![0-9]|:[0-9])(?:\s?\+\s?1)?"
_TWELVE = r"(?:\s?[ap]\.?\s?m\b\.?)?"  # taken along, so that it is refused: 2:30 pm is not 2:30
_BEFORE = r"(?:from\s|no\s|by\s|līdz\s|~\s?|about\s|around\s|approx\.?\s|ap\.?\s?|aptuveni\s|ca?\.?\s|დაახლ\.\s?|დაახლოებით\s)?"
_AT = r"(?:at\s|plkst\.?\s?|pulksten(?:s|os)?\s)?"
_BEHIND = r"(?:-დან|-მდე|\sსაათზე|\sსაათიდან|\sსაათამდე)?"
_DATE = r"(?:(?:[0-9]{4}|-)-[0-9]{2}-[0-9]{2}|[0-9]{1,2}\.[0-9]{1,2}\.[0-9]{4}\.?)"
_AREAS = "Africa|America|Antarctica|Arctic|Asia|Atlantic|Australia|Etc|Europe|Indian|Pacific"
_ZONE = rf"(?:\s(?:UTC|(?:{_AREAS})(?:/[A-Za-z0-9_+\-]+)+))?"


_DASHES = "-–—‐‑‒−"
_STOP = re.compile(r"\s|$|[,:]\s")
_BETWEEN = rf"\s*[{_DASHES}]\s*|\s(?i:to|until|till|līdz)\s|\s(?={_CLOCK}(?:-|\sსაათა)მდე)"


def leading_time(words: str, after: str = "") -> str:
    """Return the time or the span that a line begins with, as it stands there, or an empty text; `read_span` reads it.

    Words of a part of day count in small letters alone ("Evening concert" is a title), and `after ID` only with the id
    `after`, since any other word may belong to the title. An hour with am or pm is returned with it, to be refused.
    """
    time = _time(after)
    if not (first := time.match(words)):
        return ""
    ends = [first.end()]
    if between := _between().match(words, first.end()):
        is_open = words.startswith("?", between.end()) and not between[0].isspace()
        last = time.match(words, between.end())
        ends += [last.end()] if last else [between.end() + 1] if is_open else []
    return words[: max((end for end in ends if _STOP.match(words, end)), default=0)]


@lru_cache(maxsize=4)
def _time(after: str) -> re.Pattern[str]:
    parts = "|".join(sorted(map(re.escape, part_words()), key=len, reverse=True))
    clock = rf"(?i:{_BEFORE}{_AT}{_CLOCK}{_TWELVE}{_BEHIND})"
    followed = rf"|after {re.escape(after)}" if after else ""
    time = rf"(?:{_DATE}[\sT])?(?:{clock}|{parts}){_ZONE}|{_DATE}{_ZONE}{followed}"
    return re.compile(rf"(?:{time})(?=\s|$|[{_DASHES},:])")


@lru_cache(maxsize=1)
def _between() -> re.Pattern[str]:
    return re.compile(_BETWEEN)
