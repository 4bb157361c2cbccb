"""What is wrong at a node of the file, gathered until the whole file has been read."""

from collections.abc import Iterable

from yaml.nodes import Node, ScalarNode

from visitplanner.problems import Problem, Severity, Spot, did_you_mean
from visitplanner.texts import visible

MOST_PROBLEMS = 100
"""How many problems are told one by one; of the rest only the number is."""
_MANY_NAMES = 500
"""Among more names than this the nearest is looked for only where beginning and length are alike: no file may take minutes."""


class Fault(Exception):
    """One thing that is wrong: at a node, `offset` characters into its words."""

    def __init__(self, node: Node, code: str, text: str, hint: str = "", offset: int = 0) -> None:
        super().__init__(text)
        self.node, self.code, self.text, self.hint, self.offset = node, code, text, hint, offset


class Findings:
    """The problems of one file, in the order found."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.problems: list[Problem] = []
        self.untold = 0

    def add(self, fault: Fault, severity: Severity = "error") -> None:
        """Keep a fault as a problem of that severity, or count it where there are too many already."""
        if self.is_full:
            self.untold += 1
            return
        spot = spot_of(fault.node, self.name, fault.offset)
        self.problems.append(Problem(fault.code, severity, visible(fault.text), visible(fault.hint), (), spot))

    @property
    def count(self) -> int:
        """How many have been found so far, told or not."""
        return len(self.problems) + self.untold

    @property
    def is_full(self) -> bool:
        """Whether no further problem will be told."""
        return len(self.problems) >= MOST_PROBLEMS

    @property
    def has_errors(self) -> bool:
        """Whether the file cannot be used."""
        return any(problem.severity == "error" for problem in self.problems)

    def near(self, word: str, known: Iterable[str]) -> str:
        """Return "did you mean ...?", or an empty text where nothing is near or nobody would read it."""
        if self.is_full or not word:
            return ""
        names = list(known)
        if len(names) > _MANY_NAMES:
            names = [name for name in names if name[:2] == word[:2] and abs(len(name) - len(word)) < 4][:_MANY_NAMES]
        return did_you_mean(word, names)

    def told(self) -> tuple[Problem, ...]:
        """Return the problems in the order of the file, and how many more there are."""
        found = sorted(self.problems, key=lambda problem: (problem.spot or Spot(""))[1:])
        if self.untold:
            found.append(
                Problem("VP000", "notice", f"{self.untold} more problems are not shown", "mend these first", (), Spot(self.name))
            )
        return tuple(found)


def spot_of(node: Node, name: str, offset: int = 0) -> Spot:
    """Return where a node stands; an offset counts only where the words stand in the file as they are, on one line."""
    start, end = node.start_mark, node.end_mark
    if offset and isinstance(node, ScalarNode) and start.line == end.line:
        return Spot(name, start.line + 1, start.column + 1 + offset + bool(node.style))
    return Spot(name, start.line + 1, start.column + 1)


def quoted(words: object) -> str:
    """Return words of the file in quotes, cut to what a message bears."""
    said = str(words)
    return f"'{said[:60]}…'" if len(said) > 60 else f"'{said}'"


def refuse_cut(key: Node, value: Node) -> None:
    """Raise Fault (VP005) for a key without a colon: between braces a comma has cut a text in two."""
    if value.__class__ is ScalarNode and not value.value and value.end_mark.index == key.end_mark.index:
        said = f"{quoted(key.value)} stands here" if isinstance(key, ScalarNode) else "something stands here"
        raise Fault(key, "VP005", f"{said} without a colon", "put a text with a comma in quotes, or write 'key: value'")
