"""From bytes to YAML nodes, with everything refused on the way that could harm: floods, depth, aliases, odd characters."""

import re
from typing import Any, NoReturn

import yaml
from yaml.nodes import Node

from visitplanner.problems import Problem, ProblemsFound, Spot, error
from visitplanner.texts import unsafe_character

MOST_BYTES = 16 * 1024 * 1024
MOST_DEPTH = 100
"""A real file nests a dozen deep; libyaml's composer overruns the stack of the process at some 100,000."""
MOST_NODES = 600_000
"""20,000 items of fifteen keys each; a node takes about a kilobyte of memory."""
STRING_TAG = "tag:yaml.org,2002:str"

_UTF_32 = (b"\xff\xfe\0\0", b"\0\0\xfe\xff")
_BOMS = ((b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be"))
_SPECIAL = re.compile(r"(?:^|[\s\[{,:?])[&*!][^\s,\[\]{}]", re.MULTILINE)
"""What may be an anchor, an alias or a tag."""
_STEEP = re.compile(rf"^[ \t?:\-]{{{MOST_DEPTH}}}", re.MULTILINE)
"""A line that may open a hundred blocks: each takes at least a column, or an indicator of its own."""
_LINE_END = re.compile(r"\r\n|\r|\n")
_BRACKETS = re.compile(r"[\[\]{}]")

_Base: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)


class _Loader(_Base):  # type: ignore[misc]  # which of the two classes it is shows only at run time
    """Composes nodes and resolves nothing: every scalar is a string until the schema says otherwise."""

    def resolve(self, kind: Any, value: object, implicit: object) -> str:
        return STRING_TAG

    def descend_resolver(self, parent: object, index: object) -> None:
        """Keep no path: nothing is resolved by path."""

    def ascend_resolver(self) -> None:
        """Keep no path: nothing is resolved by path."""


def decode(source: bytes, name: str) -> str:
    """Return the text of a file: UTF-8, or UTF-16 with its mark. Raises ProblemsFound (VP001, VP002, VP009)."""
    if len(source) > MOST_BYTES:
        told = f"the file is larger than {MOST_BYTES // 1024 // 1024} MB"
        raise ProblemsFound([error("VP002", told, "an itinerary of 10,000 items takes about 2 MB", spot=Spot(name))])
    bom, encoding = next(((bom, kind) for bom, kind in _BOMS if source.startswith(bom)), (b"", "utf-8"))
    if source.startswith(_UTF_32) or (encoding == "utf-8" and b"\0" in source):
        raise ProblemsFound([error("VP001", "this is not a text file", "give an itinerary file in UTF-8", spot=Spot(name))])
    source = source[len(bom) :]
    try:
        text = source.decode(encoding)
    except UnicodeDecodeError as fault:
        line = source.count(b"\n", 0, fault.start) + 1
        told = f"byte {len(bom) + fault.start} is not {encoding.upper()}"
        raise ProblemsFound([error("VP001", told, "save the file as UTF-8", spot=Spot(name, line))]) from None
    _refuse_unsafe(text, name)
    return text


def _refuse_unsafe(text: str, name: str) -> None:
    if not unsafe_character(text.replace("\n", "").replace("\r", "").replace("\t", "")):
        return
    found = []
    for number, line in enumerate(_LINE_END.split(text), 1):  # not splitlines, which swallows what is unsafe at line ends
        if character := unsafe_character(line.replace("\t", "")):
            column = line.index(chr(int(character[2:], 16))) + 1
            found.append(unsafe(character, Spot(name, number, column)))
    raise ProblemsFound(found[:20])


def unsafe(character: str, spot: Spot) -> Problem:
    """Make the problem of a character that no text may hold."""
    return error("VP009", f"the character {character} may not stand in a text", "delete it; it is invisible", spot=spot)


def compose(text: str, name: str) -> Node | None:
    """Return the root node of a text. Raises ProblemsFound: VP002 too much in it, VP003 no YAML, VP004 alias or too deep."""
    try:
        if _may_harm(text):
            _refuse_harm(text, name)
        return yaml.compose(text, Loader=_Loader)
    except yaml.YAMLError as fault:
        raise ProblemsFound([_syntax(fault, name)]) from None


def _may_harm(text: str) -> bool:
    """Whether it is worth a look at each event: cheap, and true for some harmless texts too."""
    nodes = sum(map(text.count, ("\n", ",", ":", "[", "{", "- ", "? ")))
    return nodes > MOST_NODES or bool(_SPECIAL.search(text) or _STEEP.search(text)) or _bracket_depth(text) > MOST_DEPTH // 2


def _bracket_depth(text: str) -> int:
    if text.count("[") + text.count("{") <= MOST_DEPTH // 2:
        return 0
    depth = deepest = 0
    for bracket in _BRACKETS.findall(text):
        depth += 1 if bracket in "[{" else -1
        deepest = max(deepest, depth)
        depth = max(depth, 0)
    return deepest


def _refuse_harm(text: str, name: str) -> None:
    """Go through the events, which need no memory, before nodes are made of them."""
    depth = nodes = 0
    for event in yaml.parse(text, Loader=_Loader):
        if isinstance(event, yaml.NodeEvent):
            nodes += 1
            if isinstance(event, yaml.AliasEvent) or event.anchor:
                _harm(
                    name,
                    event,
                    "VP004",
                    "anchors and aliases (& and *) are not understood",
                    "write it out, or put the text in quotes",
                )
            if getattr(event, "tag", None) not in (None, "!"):
                _harm(name, event, "VP003", "tags (!) are not understood", "put the text in quotes")
        if isinstance(event, yaml.CollectionStartEvent):
            depth += 1
        elif isinstance(event, yaml.CollectionEndEvent):
            depth -= 1
        if depth > MOST_DEPTH:
            _harm(name, event, "VP004", f"this is nested more than {MOST_DEPTH} deep", "an itinerary nests about eight deep")
        if nodes > MOST_NODES:
            _harm(name, event, "VP002", f"there are more than {MOST_NODES:,} values in the file", "split the visit in two")


def _harm(name: str, event: yaml.Event, code: str, text: str, hint: str) -> NoReturn:
    mark = event.start_mark
    spot = Spot(name, mark.line + 1, mark.column + 1) if mark else Spot(name)
    raise ProblemsFound([error(code, text, hint, spot=spot)])


def _syntax(fault: yaml.YAMLError, name: str) -> Problem:
    told = getattr(fault, "problem", None) or "this is not YAML"
    mark = getattr(fault, "problem_mark", None) or getattr(fault, "context_mark", None)
    spot = Spot(name, mark.line + 1, mark.column + 1) if mark else Spot(name)
    hint = next((hint for part, hint in _SYNTAX_HINTS.items() if part in told), "check the indentation and the quotes above it")
    return error("VP003", f"the YAML cannot be read: {told}", hint, spot=spot)


_SYNTAX_HINTS = {
    "mapping values are not allowed": "put the whole line in quotes, or check the indentation",
    "cannot start any token": "put the text in quotes; indent with spaces, not tabs",
    "another document": "keep one visit in one file, and delete the line ---",
    "expected <block end>": "check the indentation: entries of one list or mapping stand below each other",
    "undefined alias": "put the text in quotes",
    "unexpected end of stream": "a quote is not closed",
    "unknown escape": "write a backslash twice, or use single quotes",
}
