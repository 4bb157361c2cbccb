"""What a rule or a reader found wrong: with place, code, text and a hint one can follow."""

from collections.abc import Iterable
from typing import Literal, NamedTuple

Severity = Literal["error", "warning", "notice"]

SEVERITIES: tuple[Severity, ...] = ("error", "warning", "notice")


def _printable(words: str) -> str:
    if words.isprintable():
        return words
    return "".join(letter if letter.isprintable() else f"<U+{ord(letter):04X}>" for letter in words)


class Spot(NamedTuple):
    """Where in a file: its name as the user gave it, line and column counted from 1 (0: unknown).

    In a spreadsheet `cell` says it as spreadsheet programs do, "Sheet1!C7", in CSV "C7"; line and column count its rows and
    columns.
    """

    file: str
    line: int = 0
    column: int = 0
    cell: str = ""

    def __str__(self) -> str:
        """Write the spot as `file:line:column`, leaving out what is unknown, or as `file: Sheet1!C7`."""
        if self.cell:
            return f"{self.file}: {self.cell}"
        return ":".join([self.file, *(str(n) for n in (self.line, self.column) if n)])


class Problem(NamedTuple):
    """One finding. `subject` names the fact it is about: (kind, id, field), as far as it is known."""

    code: str
    severity: Severity
    text: str
    hint: str = ""
    subject: tuple[str, ...] = ()
    spot: Spot | None = None

    def __str__(self) -> str:
        """Write the problem as the terminal shows it: one line, and the hint indented below.

        Its words may quote users, so what does not print stands as <U+XXXX>: nothing here can steer a terminal, forge a
        second problem in a log, or hide between two names that look alike. The fields themselves (for JSON) are raw.
        """
        where = str(self.spot) if self.spot else " ".join(part for part in self.subject if part)
        line = f"{self.code} {self.severity}: {self.text}"
        line = _printable(f"{where}: {line}" if where else line)
        return f"{line}\n    hint: {_printable(self.hint)}" if self.hint else line


class ProblemsFound(Exception):
    """The one exception that users see: everything found at once, in the order found."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__("\n".join(str(problem) for problem in self.problems))


def error(code: str, text: str, hint: str = "", *subject: str, spot: Spot | None = None) -> Problem:
    """Make a problem that stops what was asked for."""
    return Problem(code, "error", text, hint, subject, spot)


def refuse(code: str, text: str, hint: str = "", *subject: str) -> ProblemsFound:
    """Make the exception for a single error, to be raised by the caller."""
    return ProblemsFound([error(code, text, hint, *subject)])


def has_errors(problems: Iterable[Problem]) -> bool:
    """Say whether any of the problems is an error."""
    return any(problem.severity == "error" for problem in problems)


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """Return "did you mean 'x'?" for the known word nearest to `word`, or an empty text."""
    import difflib  # heavy: only who has made a mistake pays it

    folded = {name.casefold(): name for name in reversed(list(known))}  # of names that fold alike, the first is offered
    near = difflib.get_close_matches(word[:80].casefold(), folded, n=1, cutoff=0.6)
    return f"did you mean '{folded[near[0]]}'?" if near else ""
