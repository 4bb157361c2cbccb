"""From the words of one node to a value of the model: texts, days, zones, numbers, choices."""

import re
from collections.abc import Callable
from typing import Any

from yaml.nodes import MappingNode, Node, ScalarNode

from visitplanner.itinerary.faults import Fault, Findings, quoted, refuse_cut
from visitplanner.itinerary.keys import LONG, SHORT
from visitplanner.model import Amount, Clock, Day, Language, Zone
from visitplanner.texts import Text, is_language, unsafe_character
from visitplanner.times import TimeFault, read_day, zone_of

_AMOUNT = re.compile(r"-?\d{1,15}(\.\d{1,6})?", re.ASCII)
_NUMBER = re.compile(r"\d{1,9}", re.ASCII)
_DECIMAL = re.compile(r"-?\d{1,9}(\.\d+)?", re.ASCII)
_CLOCK = re.compile(r"(\d{1,2})[:.](\d\d)", re.ASCII)
_YES_NO = {"yes": True, "true": True, "no": False, "false": False}


def is_blank(node: Node) -> bool:
    """Say whether nothing stands there: the key is as good as absent."""
    return node.__class__ is ScalarNode and not node.value


def words(node: Node) -> str:
    """Return the words of a scalar, without spaces around. Raises Fault: VP007 for a list, VP008, VP009, VP010."""
    said = node.value
    if node.__class__ is not ScalarNode:
        raise Fault(
            node, "VP007", f"a text is expected here, not {_kind(node)}", "put it in quotes if the text holds brackets or ': '"
        )
    if node.style:
        said = said.strip()
    if len(said) > SHORT:
        raise _too_long(node, len(said), SHORT)
    if not said:
        raise Fault(node, "VP008", "nothing stands here", "write it, or delete the line")
    if not said.isprintable() and unsafe_character(said):  # the first is quick, and true of all that is harmless but odd spaces
        raise _unsafe(node, said)
    return said  # type: ignore[no-any-return]  # the value of a scalar


def long_words(node: Node) -> str:
    """Return the words of a text that may be long and have paragraphs. Raises Fault as `words` does."""
    said = node.value
    if node.__class__ is not ScalarNode or (len(said) <= SHORT and "\n" not in said):
        return words(node)
    said = said.strip()
    if len(said) > LONG:
        raise _too_long(node, len(said), LONG)
    if unsafe_character(said.replace("\n", "")):
        raise _unsafe(node, said.replace("\n", ""))
    return str(said)


def _kind(node: Node) -> str:
    return "a mapping" if isinstance(node, MappingNode) else "a list"


def _too_long(node: Node, length: int, most: int) -> Fault:
    return Fault(node, "VP010", f"the text has {length:,} characters", f"at most {most:,} are kept here")


def _unsafe(node: Node, said: str) -> Fault:
    character = unsafe_character(said)
    if character in ("U+000A", "U+0009"):
        name = "line break" if character == "U+000A" else "tab"
        return Fault(node, "VP009", f"a {name} may not stand in this text", "write it in one line, with spaces")
    return Fault(node, "VP009", f"the character {character} may not stand in a text", "delete it; it is invisible")


def text(node: Node, main: str, read: Callable[[Node], str] = words) -> Text:
    """Return a text: words in the main language, or a mapping of language to words."""
    if node.__class__ is ScalarNode:
        return Text(((main, read(node)),))
    if not isinstance(node, MappingNode):
        raise Fault(node, "VP007", "a text is expected here, not a list", "write the words, or {en: words, lv: words}")
    forms: dict[str, str] = {}
    for key, value in node.value:
        refuse_cut(key, value)
        language = language_key(key, forms)
        if not is_blank(value):
            forms[language] = read(value)
    return Text(tuple(forms.items()))


def language_key(key: Node, seen: dict[str, Any]) -> str:
    """Return the key of a mapping of languages. Raises Fault: VP005 for no language, VP006 for a second one."""
    language = key.value
    if not isinstance(language, str) or not is_language(language):
        said = quoted(language) if isinstance(language, str) else "this"
        raise Fault(
            key, "VP005", f"{said} is not a language", "write a tag such as en, lv, ka or ka-Latn; put a text with ': ' in quotes"
        )
    if language in seen:
        raise Fault(key, "VP006", f"the language {quoted(language)} stands here twice", "keep one of the two")
    return language


def day(node: Node) -> str:
    """Return a day. Raises Fault (VP102)."""
    try:
        return read_day(words(node))
    except TimeFault as fault:
        raise Fault(node, fault.code, str(fault), fault.hint) from None


def zone(node: Node) -> str:
    """Return the name of a time zone. Raises Fault (VP103)."""
    try:
        zone_of(words(node))
    except TimeFault as fault:
        raise Fault(node, fault.code, str(fault), fault.hint) from None
    return words(node)


def clock(node: Node) -> str:
    """Return a time of day as HH:MM. Raises Fault (VP101)."""
    return clock_of(node, words(node))


def clock_of(node: Node, said: str) -> str:
    """Return words as HH:MM, up to 24:00. Raises Fault (VP101)."""
    found = _CLOCK.fullmatch(said)
    if not found or int(found[2]) > 59 or int(found[1]) * 60 + int(found[2]) > 24 * 60:
        raise Fault(node, "VP101", f"{quoted(said)} is not a time of day", "write it as 09:00; hours run from 0:00 to 24:00")
    return f"{int(found[1]):02}:{found[2]}"


def language(node: Node) -> str:
    """Return a language tag. Raises Fault (VP007)."""
    said = words(node)
    if not is_language(said):
        raise Fault(node, "VP007", f"{quoted(said)} is not a language tag", "write a tag such as en, lv, ka or ka-Latn")
    return said


def amount(node: Node) -> str:
    """Return a sum as decimal text. Raises Fault (VP007)."""
    return _matched(node, _AMOUNT, "a sum", "write digits and a point, such as 1500 or 20.50, and the currency under its own key")


def number(node: Node) -> int:
    """Return a whole number. Raises Fault (VP007)."""
    return int(_matched(node, _NUMBER, "a whole number", "write digits only"))


def decimal(node: Node) -> float:
    """Return a number with decimals. Raises Fault (VP007)."""
    return float(_matched(node, _DECIMAL, "a number", "write digits and a point, such as 56.4079"))


def _matched(node: Node, form: re.Pattern[str], what: str, hint: str) -> str:
    said = words(node)
    if not form.fullmatch(said):
        raise Fault(node, "VP007", f"{quoted(said)} is not {what}", hint)
    return said


def formed(node: Node, form: str, hint: str) -> str:
    """Return words that match a form. Raises Fault (VP007)."""
    said = words(node)
    if not re.fullmatch(form, said):
        raise Fault(node, "VP007", f"{quoted(said)} has not the form that is expected here", hint)
    return said


def flag(node: Node) -> bool:
    """Return yes or no. Raises Fault (VP007)."""
    said = words(node)
    if said.lower() not in _YES_NO:
        raise Fault(node, "VP007", f"{quoted(said)} is neither yes nor no", "write yes or no")
    return _YES_NO[said.lower()]


def choice(node: Node, choices: tuple[str, ...], findings: Findings) -> str:
    """Return one of the choices. Raises Fault (VP014)."""
    said = words(node)
    if said not in choices:
        known = [one for one in choices if one]
        hint = findings.near(said, known) or "write one of: " + ", ".join(known)
        raise Fault(node, "VP014", f"{quoted(said)} is not known here", hint)
    return said


BY_SORT: dict[Any, Callable[[Node], Any]] = {Day: day, Zone: zone, Clock: clock, Language: language, Amount: amount}
"""How words of each sort are read; others as they stand."""
