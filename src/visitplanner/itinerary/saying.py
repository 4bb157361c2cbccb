"""Facts made and changed by fields set in words, read as the file is read: one understanding of every field."""

from collections.abc import Callable, Sequence
from typing import Any

from yaml.error import Mark
from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from visitplanner.itinerary.context import Context
from visitplanner.itinerary.facts import plan_of, read_into
from visitplanner.itinerary.faults import Fault, Findings
from visitplanner.itinerary.keys import REQUIRED, second_of, word_for
from visitplanner.itinerary.layout import Value
from visitplanner.itinerary.links import with_items
from visitplanner.itinerary.nodes import STRING_TAG
from visitplanner.itinerary.refs import Directory, sections
from visitplanner.itinerary.sets import Convert, Data, Set, Setter, field_of
from visitplanner.model import Expected
from visitplanner.problems import ProblemsFound

Find = Callable[[str, str], str]
"""Returns the id of the fact of a kind (person, place, item ...) that words mean, or raises ProblemsFound."""


class Saying:
    """What reading words about facts has to know: the language of words without one, how to find what they mean, the times."""

    def __init__(
        self,
        main: str,
        find: Find,
        find_expected: Callable[[str], tuple[str, str]],
        convert: Convert,
        languages: Sequence[str] = (),
    ) -> None:
        self.main, self.find, self.find_expected, self.convert, self.languages = main, find, find_expected, convert, languages

    def said(self, shape: Any, fact: Any, sets: Sequence[Set], subject: Sequence[str] = ()) -> Any:
        """Return a fact with fields set in words; what no word names stays as it is, to the letter.

        Raises ProblemsFound with all that is wrong, in the words and codes of the itinerary file.
        """
        names = {field_of(shape, one.path[0]).name: None for one in sets}
        names |= dict.fromkeys(filter(None, [second_of(shape, name) for name in names]))
        named = [*names, *(name for name in REQUIRED.get(shape, ()) if name not in names and name in shape._fields)]
        setter = Setter(self.main, self.convert, self.languages)
        data = setter.data(shape, fact, named)
        for one in sets:
            setter.apply(shape, data, one, one.path)
        read = self._read(shape, data, subject)
        return fact._replace(**{name: getattr(read, name) for name in names})

    def _read(self, shape: Any, data: Data, subject: Sequence[str]) -> Any:
        findings = Findings("")
        context = Context(findings, _Finder(self), self.main)
        try:
            fact = read_into(plan_of(shape), list(plan_of(shape).defaults), context, _node(_kept(data)))
        except Fault as fault:
            findings.add(fault)
            fact = None
        if findings.problems:
            raise ProblemsFound(one._replace(spot=None, subject=tuple(subject)) for one in findings.problems)
        meant = {ref.words: self.find("item", ref.words) for ref in context.item_refs}
        return with_items(fact, meant) if meant else fact


class _Finder(Directory):
    """Finds what words mean in the draft instead of in a file."""

    def __init__(self, saying: Saying) -> None:
        super().__init__({})
        self._saying = saying

    def find(self, kind: Any, node: Node, words: str, findings: Findings, offset: int = 0) -> str:
        """Return the id that words mean among one kind. Raises ProblemsFound."""
        return self._saying.find(word_for(sections()[kind].of), words)

    def find_expected(self, node: Node, words: str, findings: Findings) -> Expected:
        """Return the delegation, group or person that words mean. Raises ProblemsFound."""
        kind, one = self._saying.find_expected(words)
        return Expected._make(one if name == kind else "" for name in Expected._fields)


def _kept(value: Value) -> Value:
    """Return data without what is empty, which the file would not say."""
    if isinstance(value, dict):
        return {key: _kept(one) for key, one in value.items() if one not in ("", {}, [])}
    return [_kept(one) for one in value] if isinstance(value, list) else value


_BEGIN, _END = Mark("", 0, 0, 0, None, 0), Mark("", 1, 0, 1, None, 0)


def _node(value: Value) -> Node:
    """Return data as the nodes that the file's readers take."""
    if isinstance(value, dict):
        pairs = [(ScalarNode(STRING_TAG, key, _BEGIN, _BEGIN), _node(one)) for key, one in value.items()]
        return MappingNode("tag:yaml.org,2002:map", pairs, _BEGIN, _END)
    if isinstance(value, list):
        return SequenceNode("tag:yaml.org,2002:seq", [_node(one) for one in value], _BEGIN, _END)
    return ScalarNode(STRING_TAG, value, _BEGIN, _END, style='"')
