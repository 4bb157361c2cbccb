"""Edit one day of a visit as text: its lines of the itinerary file, put back into the rest of the file to be read."""

from pathlib import Path
from typing import NamedTuple

from visitplanner.changes import compare, reconcile
from visitplanner.checks import check, structural
from visitplanner.digests import digest, sha256
from visitplanner.itinerary import Reading, read
from visitplanner.model import Day
from visitplanner.planner.editing import read_text, with_marks, without_marks
from visitplanner.planner.files import write_beside
from visitplanner.planner.finding import find_days, find_visit
from visitplanner.planner.loading import Loaded, export, located
from visitplanner.planner.moving import said_anew
from visitplanner.problems import Problem, ProblemsFound, error
from visitplanner.schedule import days_of
from visitplanner.store import UNSAID, Entry, Store, open_store

_BASE = "# state: "
_DIGITS = 12


class Lines(NamedTuple):
    """The lines of an itinerary file, and where those of a day stand in it: first and behind the last, counted from 0."""

    lines: tuple[str, ...]
    first: int
    behind: int

    @property
    def block(self) -> str:
        """The lines of the day, its own heading among them; empty where the file says nothing of it."""
        return "".join(self.lines[self.first : self.behind])


def begin_day(store: Store, word: str, day_word: str) -> tuple[Path, str, bool]:
    """Write one day of a draft as text beside the database; return the file, the day, and whether an unfinished edit lay there.

    Raises ProblemsFound (VP708) for a day that the visit does not have.
    """
    visit_id = find_visit(store, word)
    visit = store.draft(visit_id).visit
    known = [Day(day) for day in sorted({*days_of(visit), *(item.start.day for item in visit.items)} - {""})]
    (day,) = find_days(known, [day_word])
    file = store.path.with_name(f"{store.path.stem}.{visit_id}.{day}.edit.yaml")
    if file.exists():
        return file, day, True
    block = lines_of(export(store, visit_id), day).block
    write_beside(file, _text(visit_id, day, block, block or f"  {day}:\n").encode(), mode=0o600)
    return file, day, False


def _text(visit: str, day: str, block: str, shown: str) -> str:
    """Return the text of an edit: what it is of, the state that it began from, and the lines of the day."""
    about = f"# {visit}, {day}: this day alone, as in an itinerary file. An item that you take out is removed.\n"
    return f"{about}{_BASE}{_sum(block)}\n{shown}"


def _sum(block: str) -> str:
    return sha256(block)[:_DIGITS]


def lines_of(text: str, day: str) -> Lines:
    """Return the lines of an itinerary file as `export` writes it, and where those of a day stand, or would stand."""
    lines = tuple(text.splitlines(keepends=True))
    days = next((number for number, line in enumerate(lines) if line == "days:\n"), None)
    if days is None:
        return Lines((*lines, "days:\n"), len(lines) + 1, len(lines) + 1)
    first = next((n for n in range(days + 1, len(lines)) if lines[n].startswith((f"  {day}:", f'  "{day}":'))), None)
    if first is None:
        return Lines(lines, days + 1, days + 1)
    behind = next((n for n in range(first + 1, len(lines)) if lines[n].strip() and not lines[n].startswith("   ")), len(lines))
    while not lines[behind - 1].strip():
        behind -= 1
    return Lines(lines, first, behind)


def finish_day(database: Path, file: Path, day: str, now: str, entry: Entry = UNSAID) -> Loaded:
    """Let a day of the draft be as the text says, in one transaction, and remove the text.

    Raises ProblemsFound, with the text kept and marked at the line of each problem; VP910 where the day was changed meanwhile:
    the text then shows what it now says, and can be applied all the same.
    """
    text = without_marks(read_text(file))
    write_beside(file, text.encode())
    try:
        loaded = _apply(database, file, text, day, now, entry)
    except ProblemsFound as found:
        if not any(problem.code == "VP910" for problem in found.problems):
            write_beside(file, with_marks(text, found.problems).encode())
        raise
    file.unlink()
    return loaded


def _apply(database: Path, file: Path, text: str, day: str, now: str, entry: Entry) -> Loaded:
    visit_id = file.name.removesuffix(f".{day}.edit.yaml").removeprefix(f"{database.stem}.")
    with open_store(database, mode="write", now=now) as store:
        draft = store.draft(visit_id)
        stands = lines_of(export(store, visit_id), day)
        if _base(text) != _sum(stands.block):
            raise _moved_on(file, text, day, stands.block)
        reading = _read(text, stands, file, day)
        visit = reconcile(draft.visit, reading.visit)
        problems = said_anew(check(visit), draft.visit)
        store.save(visit, base=draft.digest, now=now, entry=entry)
    return Loaded(visit, compare(draft.visit, visit), problems, is_new=False, digest=digest(visit))


def _base(text: str) -> str:
    return next((line.removeprefix(_BASE).strip() for line in text.splitlines() if line.startswith(_BASE)), "")


def _read(text: str, stands: Lines, file: Path, day: str) -> Reading:
    """Return the whole visit with the day as typed. Raises ProblemsFound, each at its line of the typed text."""
    typed = text if text.endswith("\n") else f"{text}\n"
    says = any(
        line.strip() and not line.startswith("#") and line.strip().strip('"').rstrip(':"') != day for line in typed.splitlines()
    )
    whole = "".join((*stands.lines[: stands.first], typed if says else "", *stands.lines[stands.behind :]))
    length = len(typed.splitlines())
    try:
        reading = read(whole.encode(), str(file))
        if found := located(structural(reading.visit), reading.spots):
            raise ProblemsFound(found)
    except ProblemsFound as found:
        raise ProblemsFound(_at_home(one, stands.first, length) for one in found.problems) from None
    return reading


def _at_home(problem: Problem, before: int, length: int) -> Problem:
    """Return a problem with its line in the typed text, or at its top where it is about another day."""
    if not problem.spot:
        return problem
    line = problem.spot.line - before
    return problem._replace(spot=problem.spot._replace(line=line if 1 <= line <= length else 0))


def _moved_on(file: Path, text: str, day: str, block: str) -> ProblemsFound:
    """Make the exception for a day that somebody changed meanwhile, and show in the text what it now says."""
    shown = [f"the draft of {day} now says:", *block.splitlines()] if block else [f"the draft now says nothing of {day}"]
    kept = "".join(line for line in text.splitlines(keepends=True) if not line.startswith(_BASE))
    notes = "".join(f"#! {line}\n" for line in ("VP910: this day was changed while you were typing", *shown))
    write_beside(file, f"{_BASE}{_sum(block)}\n{notes}{kept}".encode())
    hint = "look at what it now says, above your text; what you save next becomes the day"
    return ProblemsFound([error("VP910", f"{day} was changed while you were typing", hint)])
