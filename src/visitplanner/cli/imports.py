"""import people, import items: from what others send, shown before it is applied."""

from pathlib import Path
from typing import Any

import click

from visitplanner.changes import in_words
from visitplanner.cli.applying import is_asked, is_wanted, say_changes, say_done, yes_option
from visitplanner.cli.import_items import items_command
from visitplanner.cli.options import dry_run_option, entry, json_option, now, reason_option, visit_option
from visitplanner.cli.output import columns_of, complain, paint, say, say_json, say_row, tally, width
from visitplanner.imports import NEW, Match
from visitplanner.planner.importing_people import PeopleOptions, PeoplePlan, import_people, plan_people
from visitplanner.problems import has_errors
from visitplanner.store import Store, open_store
from visitplanner.texts import visible

_SURE = {"sure": "green", "told": "green", "likely": "yellow", "guess": "yellow"}


@click.group("import")
def import_command() -> None:
    """Bring in people from a spreadsheet, or items from a calendar."""


import_command.add_command(items_command)


@import_command.command("people")
@click.argument("file", type=click.Path(path_type=Path))
@visit_option
@click.option("--delegation", "-d", default="", metavar="ID", help="Whose list it is: who is new becomes its member.")
@click.option("--sheet", default="", metavar="NAME", help="Which sheet, where several hold lists.")
@click.option("--column", "columns", multiple=True, metavar="C=FIELD", help="What a column is; may be given several times.")
@click.option("--heading", type=click.IntRange(0), metavar="ROW", help="The row with the headings; 0: there is none.")
@click.option("--match", "decided", multiple=True, metavar="ROW=ID", help="Who a row is: somebody who is there, or new.")
@click.option("--encoding", default="", metavar="NAME", help="Of a CSV file, where it is not found: windows-1257, utf-16 ...")
@click.option("--hidden", is_flag=True, help="Take rows along that are hidden in the sheet.")
@click.option("--skip", is_flag=True, help="Leave out cells that cannot be read, and import the rest.")
@dry_run_option
@yes_option
@reason_option
@json_option
@click.pass_obj
def people_command(db: Path, /, file: Path, visit: str, dry_run: bool, yes: bool, reason: str, as_json: bool, **how: Any) -> None:
    """Import a list of people from an XLSX or CSV file. What it would do is shown first, and then applied wholly or not at all.

    Columns are known by their headings in English, Latvian, Georgian or Russian. --column says what is not known, as a field:
    name, first, last, last-first, function, organisation, country, languages, phone, email, arrival, departure, salutation,
    gender, note, diet, allergies, access, passport, passport-expires, birth-date, emergency, ignore; name:ka has its language.

    \b
    Examples:
      visitplanner import people delegation.xlsx --delegation khashuri
      visitplanner import people list.csv --column C=function --column F=ignore --dry-run
      visitplanner import people list.xlsx --match 7=lana-sadagasvili --match 9=new --yes
    """
    options = PeopleOptions(**how)
    with open_store(db, mode="read" if dry_run else "write", now=now()) as store:
        plan = plan_people(store, visit, file, options)
        if not as_json:
            _say_people(plan)
            plan = _asked(store, plan, visit, file, options) if _may_ask(yes=yes, dry_run=dry_run) else plan
        applies = not dry_run and not has_errors(plan.problems) and bool(plan.changes)
        applies = applies and is_wanted(yes=yes, as_json=as_json)
        done = import_people(store, plan, entry(reason), now()) if applies else None
    if as_json:
        say_json(_people_json(plan, applied=done is not None))
    elif not has_errors(plan.problems):
        say_done(plan.visit, plan.changes, applied=done is not None, problems=tally(done.problems) if done else "")
    if has_errors(plan.problems):
        complain(plan.problems if as_json else ())
        raise click.exceptions.Exit(1)


def _may_ask(*, yes: bool, dry_run: bool) -> bool:
    return is_asked() and not yes and not dry_run


def _asked(store: Store, plan: PeoplePlan, visit: str, file: Path, options: PeopleOptions) -> PeoplePlan:
    """Ask about everybody who is doubtful, and return the plan with the answers in it."""
    doubtful = [one for one in plan.matches if one.is_doubtful]
    if not doubtful:
        return plan
    answers = [f"{one.listed.row}={_answer(one)}" for one in doubtful]
    plan = plan_people(store, visit, file, options._replace(decided=(*options.decided, *answers)))
    say_changes(plan.changes)
    return plan


def _answer(one: Match) -> str:
    choices = [*one.candidates, NEW]
    return str(click.prompt(visible(f"row {one.listed.row}, {one.listed}: who is it"), type=click.Choice(choices)))


def _say_people(plan: PeoplePlan) -> None:
    where = f"{plan.file}, sheet {plan.sheet}" if plan.sheet else plan.file
    heading = f" below row {plan.layout.heading}" if plan.layout.heading else ""
    say(paint(visible(f"{where}: {len(plan.matches)} people{heading}"), bold=True))
    _say_columns(plan)
    say()
    longest = min(40, max(columns_of(visible(str(one.listed))) for one in plan.matches))
    for one, person in zip(plan.matches, plan.people, strict=True):
        told = "?" if one.is_doubtful else f"{one.person}  ({one.why})" if one.person else f"new: {person}"
        style = {"fg": "yellow"} if one.is_doubtful else {"dim": True} if one.person else {"fg": "green"}
        cells: list[tuple[str, int, dict[str, Any]]] = [
            (f"row {one.listed.row}", 8, {"dim": True}),
            (str(one.listed), longest, {}),
        ]
        say_row([*cells, (told, max(20, width() - longest - 16), style)], "  ")
    for delegation, gone in plan.missing:
        say(visible(f"  not in the list: {gone} ({delegation}), who stays"))
    if plan.problems:
        say()
        complain(plan.problems, to_error=has_errors(plan.problems))
    if not has_errors(plan.problems):
        say_changes(plan.changes)


def _say_columns(plan: PeoplePlan) -> None:
    longest = min(40, max(columns_of(visible(" ".join(one.heading.split()))) for one in plan.layout.columns))
    for one in plan.layout.columns:
        field = f"{one.field}:{one.language}" if one.field and one.language and one.field in _SPOKEN else one.field
        told = field or "not taken"
        sure = one.certainty or f"--column {one.letters}=FIELD takes it"
        cells: list[tuple[str, int, dict[str, Any]]] = [
            (one.letters, 3, {"bold": True}),
            (" ".join(one.heading.split()), longest, {}),
        ]
        say_row([*cells, (told, 18, {"dim": not one.field}), (sure, 34, {"fg": _SURE.get(sure)})], "  ")


_SPOKEN = ("name", "last-first", "first", "last", "function", "organisation", "salutation", "note")


def _people_json(plan: PeoplePlan, *, applied: bool) -> dict[str, Any]:
    columns = [
        {
            "column": one.letters,
            "heading": one.heading,
            "field": one.field or "",
            "language": one.language,
            "certainty": one.certainty,
        }
        for one in plan.layout.columns
    ]
    people = [
        {
            "row": one.listed.row,
            "name": str(one.listed),
            "person": "" if one.is_doubtful else person,
            "new": not one.person and not one.is_doubtful,
            "candidates": one.candidates,
        }
        for one, person in zip(plan.matches, plan.people, strict=True)
    ]
    return {
        "visit": plan.visit,
        "sheet": plan.sheet,
        "heading": plan.layout.heading,
        "columns": columns,
        "people": people,
        "missing": [{"delegation": delegation, "person": person} for delegation, person in plan.missing],
        "changes": [in_words(change) for change in plan.changes],
        "problems": plan.problems,
        "applied": applied,
    }
