"""People from a spreadsheet: planned and shown first, then applied in one transaction."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from visitplanner.changes import Change, compare
from visitplanner.imports import (
    NEW,
    Around,
    Layout,
    List,
    Listed,
    Match,
    doubles,
    doubts,
    lay_out,
    match,
    merge,
    missing,
    read_columns,
    read_people,
)
from visitplanner.imports.fields import Field
from visitplanner.model import DelegationId, PersonId, Visit
from visitplanner.planner.changing import Changed, Session, change
from visitplanner.planner.finding import find, find_visit, named
from visitplanner.problems import Problem, ProblemsFound, Spot, did_you_mean, error, has_errors, refuse
from visitplanner.sheets import Book, Sheet, read_book_file
from visitplanner.store import Entry, Store


class PeopleOptions(NamedTuple):
    """How a list is to be read. `columns`: "C=function"; `decided`: "7=irine-gelasvili", "8=new"; `heading`: its row, 0 for none.

    `hidden` takes hidden rows along; `skip` leaves cells out that cannot be read.
    """

    sheet: str = ""
    encoding: str = ""
    columns: tuple[str, ...] = ()
    heading: int | None = None
    delegation: str = ""
    decided: tuple[str, ...] = ()
    hidden: bool = False
    skip: bool = False


class PeoplePlan(NamedTuple):
    """What importing a list would do; `problems` with an error among them stop it. `missing` are told, and stay."""

    visit: str
    file: str
    sheet: str
    layout: Layout
    matches: tuple[Match, ...]
    people: tuple[PersonId, ...]
    delegation: str
    changes: tuple[Change, ...]
    missing: tuple[tuple[DelegationId, PersonId], ...]
    problems: tuple[Problem, ...]
    decided: Mapping[int, str]


def plan_people(store: Store, word: str, file: Path, options: PeopleOptions) -> PeoplePlan:
    """Read a list of people, and say what importing it into a visit would do; nothing is changed. Raises ProblemsFound."""
    visit = store.draft(find_visit(store, word)).visit
    delegation = find(options.delegation, named(visit, "delegation"), "delegation") if options.delegation else ""
    told = read_columns(options.columns)
    book = read_book_file(file, options.encoding)
    sheet, layout = _table(book, options, told)
    year = "" if visit.start.startswith("--") else visit.start[:4]
    around = Around(book.file, sheet.name, visit.languages, year, file.name)
    listed = read_people(sheet, layout, around, hidden=options.hidden)
    if not listed.people:
        raise ProblemsFound([error("VP032", "the list names nobody", _HINT_NOBODY, spot=Spot(book.file)), *listed.notices])
    decided = _decided(options.decided, listed.people, visit)
    matches = match(listed.people, visit, decided)
    problems = (*book.problems, *_of_cells(listed, skip=options.skip), *doubles(listed.people, decided), *doubts(matches, visit))
    merged = merge(visit, matches, delegation)
    gone = missing(visit, matches, delegation)
    changes = compare(visit, merged.visit)
    return PeoplePlan(
        visit.id, book.file, sheet.name, layout, matches, merged.people, delegation, changes, gone, problems, decided
    )


_HINT_NOBODY = "look whether the heading was found in the right row: --heading 3; and whether rows are hidden: --hidden"


def _table(book: Book, options: PeopleOptions, told: Mapping[int, tuple[Field, str]]) -> tuple[Sheet, Layout]:
    """Return the sheet with the list: the one that was named, else the only one with a heading that is known."""
    if options.sheet:
        sheet = _named(book, options.sheet)
        return sheet, lay_out(sheet, book.file, told, options.heading)
    found: list[tuple[Sheet, Layout]] = []
    faults: list[Problem] = []
    for sheet in book.sheets:
        if sheet.is_hidden or not sheet.rows:
            continue
        try:
            found.append((sheet, lay_out(sheet, book.file, told, options.heading)))
        except ProblemsFound as fault:
            faults += fault.problems
    if len(found) == 1:
        return found[0]
    if not found:
        raise ProblemsFound(faults[:5] or [error("VP032", "the file is empty", "save the list into it", spot=Spot(book.file))])
    names = ", ".join(f"'{sheet.name}'" for sheet, _ in found)
    hint = f"say which, and import them one by one: --sheet '{found[0][0].name}'"
    raise ProblemsFound([error("VP020", f"several sheets hold lists of people: {names}", hint, spot=Spot(book.file))])


def _named(book: Book, word: str) -> Sheet:
    exact = [sheet for sheet in book.sheets if sheet.name == word]
    near = exact or [sheet for sheet in book.sheets if sheet.name.casefold().startswith(word.casefold())]
    if len(near) == 1:
        return near[0]
    names = [sheet.name for sheet in book.sheets if sheet.name]
    hint = f"its sheets are: {', '.join(names)}" if names else "a CSV file has none; leave --sheet out"
    raise ProblemsFound([error("VP020", f"there is no sheet '{word}'", did_you_mean(word, names) or hint, spot=Spot(book.file))])


def _decided(words: Sequence[str], people: Sequence[Listed], visit: Visit) -> dict[int, str]:
    """Read what the user says of rows: "7=irine-gelasvili", "8=new". Raises ProblemsFound (VP031)."""
    rows = {one.row for one in people}
    found: dict[int, str] = {}
    for word in words:
        row, _, who = word.partition("=")
        if not row.isdecimal() or int(row) not in rows or not who.strip():
            hint = f"write it as ROW=ID or ROW=new; rows with people are {_rows(sorted(rows))}"
            raise ProblemsFound([error("VP031", f"'{word}' does not say who a row is", hint)])
        found[int(row)] = who if who == NEW else find(who, named(visit, "person"), "person")
    return found


def _rows(numbers: Sequence[int]) -> str:
    return f"{numbers[0]} to {numbers[-1]}" if len(numbers) == numbers[-1] - numbers[0] + 1 > 2 else ", ".join(map(str, numbers))


def _of_cells(listed: List, *, skip: bool) -> tuple[Problem, ...]:
    """Return what is wrong with cells: errors, or where these are to be left out, warnings."""
    faults = listed.faults
    if skip:
        faults = tuple(one._replace(severity="warning", text=f"{one.text}: the cell is left out") for one in faults)
    return (*faults, *listed.notices)


def unasked() -> ProblemsFound:
    """Make the exception for what was shown and not applied, since nobody could be asked (VP033)."""
    return refuse("VP033", "nothing was changed: nobody has said yes", "--yes applies it; --dry-run only shows it")


def import_people(store: Store, plan: PeoplePlan, entry: Entry, now: str) -> Changed:
    """Apply what was planned, in one transaction.

    Raises ProblemsFound and changes nothing: the plan's own errors, or VP034 if the people of the visit have changed meanwhile.
    """
    if has_errors(plan.problems):
        raise ProblemsFound(plan.problems)

    def how(session: Session) -> None:
        visit = session.whole()
        again = match([one.listed for one in plan.matches], visit, plan.decided)
        if again != plan.matches:
            hint = "import the list again, and look at what it would change now"
            raise ProblemsFound([error("VP034", "the people of the visit have changed meanwhile", hint, spot=Spot(plan.file))])
        session.replace(merge(visit, again, plan.delegation).visit)

    return change(store, plan.visit, how, entry=entry, now=now)
