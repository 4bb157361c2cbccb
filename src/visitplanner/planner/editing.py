"""Edit a visit as text: nothing typed is ever lost, and what is wrong is said at the line it is wrong at."""

from collections.abc import Iterable
from pathlib import Path

from visitplanner.planner.files import write_beside
from visitplanner.planner.finding import find_visit
from visitplanner.planner.loading import Loaded, export, load
from visitplanner.problems import Problem, ProblemsFound, refuse
from visitplanner.store import UNSAID, Entry, Store

_MARK = "#! "
"""Begins a comment that says what is wrong with the line below it; reading takes such lines out again."""


def begin_edit(store: Store, word: str) -> tuple[Path, bool]:
    """Write the draft of a visit as text beside the database; return the file, and whether an unfinished edit lay there.

    An edit that was not finished is opened again as it was left.
    """
    visit = find_visit(store, word)
    file = store.path.with_name(f"{store.path.stem}.{visit}.edit.yaml")
    if file.exists():
        return file, True
    write_beside(file, export(store, visit).encode(), mode=0o600)  # it holds all that organisers know
    return file, False


def finish_edit(database: Path, file: Path, now: str, entry: Entry = UNSAID) -> Loaded:
    """Make the edited text the draft, in one transaction, and remove it. Raises ProblemsFound, with the text kept and marked."""
    text = without_marks(read_text(file))
    write_beside(file, text.encode())
    try:
        loaded = load(database, file, now, entry=entry)
    except ProblemsFound as found:
        write_beside(file, with_marks(text, found.problems).encode())
        raise
    file.unlink()
    return loaded


def read_text(file: Path) -> str:
    """Return what an editor saved. Raises ProblemsFound (VP936) where that is not UTF-8."""
    try:
        return file.read_text(encoding="utf-8")
    except UnicodeDecodeError:
        raise refuse("VP936", f"{file} is not UTF-8", "save it as UTF-8 in your editor") from None


def with_marks(text: str, problems: Iterable[Problem]) -> str:
    """Return a text with each problem as a comment above the line it is about; those without a line stand at the top."""
    lines = text.splitlines(keepends=True)
    marks: dict[int, list[str]] = {}
    for problem in problems:
        line = min(problem.spot.line, len(lines)) if problem.spot else 0
        hint = f" ({problem.hint})" if problem.hint else ""
        said = f"{problem.code} {problem.severity}: {problem.text}{hint}".replace("\n", " ")
        marks.setdefault(max(line, 1), []).append(f"{_MARK}{said}\n")
    return "".join("".join(marks.get(number, ())) + line for number, line in enumerate(lines, 1))


def without_marks(text: str) -> str:
    """Return a text without the comments that `with_marks` put there."""
    return "".join(line for line in text.splitlines(keepends=True) if not line.startswith(_MARK))
