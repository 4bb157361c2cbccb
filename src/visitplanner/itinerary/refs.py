"""Who and what the file defines, and what a reference to it means: by id, or by exact name in any form."""

import unicodedata
from collections.abc import Iterable, Iterator
from functools import cache
from typing import Any

from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from visitplanner.itinerary.faults import Fault, Findings, quoted
from visitplanner.itinerary.keys import is_section, key_of, word_for
from visitplanner.model import Expected, Visit
from visitplanner.shapes import Field, fields
from visitplanner.texts import is_language

_MOST_TOLD = 5
_NAMING = frozenset({"name", "names", "short", "title"})
_NOT_A_NAME = frozenset({"kind", "given_by", "language"})


@cache
def sections() -> dict[Any, Field]:
    """Return the field of the visit that holds the facts of each type of id."""
    return {fields(field.of)[0].of: field for field in fields(Visit) if is_section(field)}


class Directory:
    """The ids of each section, and the names behind them as soon as somebody asks for one."""

    def __init__(self, root: dict[str, Node]) -> None:
        self.entries: dict[Any, dict[str, Node]] = {}
        for kind, field in sections().items():
            node = root.get(field.name)
            pairs = node.value if isinstance(node, MappingNode) else ()
            self.entries[kind] = {key.value: value for key, value in pairs if isinstance(key, ScalarNode)}
        self._names: dict[Any, dict[str, list[str]]] = {}
        self._expected: dict[str, Expected] = {}

    def find(self, kind: Any, node: Node, words: str, findings: Findings, offset: int = 0) -> str:
        """Return the id that words mean among one kind. Raises Fault: VP011 for none, VP013 for several."""
        if words in self.entries[kind]:
            return words
        found = [(kind, one) for one in self._named(kind, words)[:_MOST_TOLD]]
        return self._one(node, words, found, [kind], findings, offset)[1]

    def find_expected(self, node: Node, words: str, findings: Findings) -> Expected:
        """Return the delegation, group or person that words mean. Raises Fault: VP011 for none, VP013 for several."""
        if words not in self._expected:
            kinds = [field.of for field in fields(Expected)]
            found = [(kind, words) for kind in kinds if words in self.entries[kind]]
            found = found or [(kind, one) for kind in kinds for one in self._named(kind, words)[:_MOST_TOLD]]
            kind, one = self._one(node, words, found, kinds, findings, 0)
            self._expected[words] = Expected._make(one if field.of is kind else "" for field in fields(Expected))
        return self._expected[words]

    def _one(
        self, node: Node, words: str, found: list[tuple[Any, str]], kinds: list[Any], findings: Findings, offset: int
    ) -> tuple[Any, str]:
        if len(found) == 1:
            return found[0]
        said = ", ".join(word_for(sections()[kind].of).replace("_", " ") for kind in kinds)
        if found:
            all_found = ", ".join(f"{sections()[kind].name}: {one}" for kind, one in found)
            raise Fault(node, "VP013", f"{quoted(words)} is ambiguous", f"it can be {all_found}; write the id of one", offset)
        known = (word for kind in kinds for table in (self.entries[kind], self._names.get(kind, ())) for word in table)
        near = findings.near(words, known)
        where = " or ".join(sections()[kind].name for kind in kinds)
        raise Fault(node, "VP011", f"there is no {said} {quoted(words)}", near or f"add it under {where}", offset)

    def _named(self, kind: Any, words: str) -> list[str]:
        if kind not in self._names:
            table: dict[str, list[str]] = {}
            shape = sections()[kind].of
            known = {key_of(shape, field) for field in fields(shape)}
            for key, node in self.entries[kind].items():
                for name in {fold(name) for name in _names_in(node, known)}:
                    table.setdefault(name, []).append(key)
            self._names[kind] = table
        return self._names[kind].get(fold(words), [])


def fold(name: str) -> str:
    """Return a name as names are compared: composed, with single spaces; capitals count."""
    return " ".join(unicodedata.normalize("NFC", name).split())


def _names_in(node: Node, known: set[str]) -> Iterator[str]:
    """Yield the names of an entry: its short form, in words or in languages, or what stands under the keys that name."""
    if isinstance(node, ScalarNode):
        yield node.value
    elif isinstance(node, MappingNode):
        pairs = [(key.value, value) for key, value in node.value if isinstance(key, ScalarNode)]
        is_short = all(is_language(key) and key not in known for key, _ in pairs)
        for key, value in pairs:
            if is_short or key in _NAMING:
                yield from _words_in(value)


def _words_in(node: Node) -> Iterator[str]:
    if isinstance(node, ScalarNode):
        yield node.value
        return
    inner: Iterable[Any] = node.value
    for one in inner:
        if isinstance(node, SequenceNode):
            yield from _words_in(one)
        elif not (isinstance(one[0], ScalarNode) and one[0].value in _NOT_A_NAME):
            yield from _words_in(one[1])
