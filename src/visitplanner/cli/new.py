"""new: the first five minutes of a visit, asked one by one."""

import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

from visitplanner.cli.options import entry, json_option, now, yes_option
from visitplanner.cli.output import complain, paint, say, say_json, say_row, width
from visitplanner.planner.answers import QUESTIONS, Question, check_answer, today_of
from visitplanner.planner.beginning import begin, forget_answers, keep_answers, kept_answers, suggestions, told, visit_of
from visitplanner.problems import ProblemsFound, refuse
from visitplanner.store import open_store
from visitplanner.texts import visible

_BACK = frozenset({"<", "back"})


def _options(command: Callable[..., Any]) -> Callable[..., Any]:
    """Give a command an option for each question."""
    for question in reversed(QUESTIONS):
        text = f"{question.words.rstrip('?.')}: {question.example}."
        command = click.option(f"--{question.name}", f"answer_{question.name}", metavar="WORDS", help=text)(command)
    return command


@click.command("new")
@_options
@click.option("--no-paper", is_flag=True, help="Print no first draft.")
@yes_option
@json_option
@click.pass_obj
def new_command(db: Path, /, no_paper: bool, is_agreed: bool, as_json: bool, **options: str | None) -> None:
    """Begin a visit: answer a few questions, and have its draft, its programme, and a first paper that says DRAFT.

    Enter, or `?`, means that nobody knows yet; `<` goes back. What you typed is kept if you stop, and `new` goes on with it. In a
    script, answer by options and say --yes.

    \b
    Examples:
      visitplanner new
      visitplanner new --guests "Khashuri municipality, Georgia" --arrival "31 July"
      visitplanner new --yes --zone Riga --guests "Khashuri municipality" --arrival 2013-07-31 --id khashuri
    """
    given = {name.removeprefix("answer_"): words for name, words in options.items() if words is not None}
    answers = {"today": today_of(now())}
    is_asking = not is_agreed and sys.stdin.isatty()
    if not is_asking and not is_agreed:
        hint = "run it on a terminal, or answer by options and say --yes"
        raise refuse("VP965", "new asks questions, and nobody is there to answer", hint)
    for question in QUESTIONS:
        if question.name in given:
            answers[question.name] = check_answer(question, given[question.name], answers)
    if is_asking:
        answers = _ask_all(db, answers, set(given))
    elif not answers.get("zone"):
        raise refuse("VP965", "without a time zone no hour can be kept", "say --zone Riga")
    with open_store(db, mode="write", now=now()) as store:
        visit = begin(store, answers, entry=entry(), now=now())
    forget_answers(db)
    papers = () if no_paper else _first_paper(db, visit.id)
    if as_json:
        say_json({"visit": visit.id, "papers": papers})
        return
    _say_begun(db, visit.id, papers)


def _ask_all(db: Path, answers: dict[str, str], given: set[str]) -> dict[str, str]:
    """Ask what was not given, until the visit is agreed to; what was typed is kept at every answer."""
    before = kept_answers(db)
    if before:
        say(paint("Going on with what you typed last time; Enter takes it over.", fg="yellow"))
    say("Enter or ? where nobody knows yet, < to go back, Ctrl-C to stop: what you typed is kept.")
    asked = [question for question in QUESTIONS if question.name not in given]
    number = 0
    try:
        while number < len(asked):
            number += _ask(db, asked[number], answers, before)
            number = max(0, number)
            if number == len(asked) and not _is_agreed(answers):
                number = 0
                before = {**before, **answers}
    except click.Abort:
        say()
        kept = db.with_name(f"{db.stem}.new.json")
        say(f"nothing was made; what you typed is kept in {kept}, and visitplanner new goes on with it")
        raise
    return answers


def _ask(db: Path, question: Question, answers: dict[str, str], before: dict[str, str]) -> int:
    """Ask one question; return how many questions to go on: 1, 0 for an answer that cannot be, -1 back."""
    usual = answers.get(question.name) or before.get(question.name) or suggestions(answers).get(question.name, "")
    if question.name == "zone":
        usual = usual or _own_zone()
    if question.name == "departure" and not usual and _has_end(answers):
        answers["departure"] = ""
        return 1
    say()
    example = f"  e.g. {question.example}"
    is_long = len(question.words) + len(example) > width()
    say(paint(question.words, bold=True) + ("\n" if is_long else "") + paint(example, dim=True))
    words = click.prompt(">", prompt_suffix=" ", default=usual, show_default=bool(usual), type=str)
    if words.strip() in _BACK:
        return -1
    try:
        answers[question.name] = check_answer(question, words, answers)
    except ProblemsFound as found:
        complain(found.problems)
        return 0
    keep_answers(db, {**before, **answers})
    return 1


def _has_end(answers: dict[str, str]) -> bool:
    """Whether the day of departure was said with the arrival already."""
    from visitplanner.planner.answers import read_arrival

    return bool(answers.get("arrival")) and bool(read_arrival(answers["arrival"], answers).end.day)


def _is_agreed(answers: dict[str, str]) -> bool:
    say()
    for name, words in told(visit_of(answers)):
        say_row([(name, 12, {"dim": True}), (words, width() - 16, {"fg": "yellow"} if words == "?" else {})], "  ")
    say()
    return click.confirm(f"Make the visit {answers.get('id') or suggestions(answers)['id']}?", default=True)


def _own_zone() -> str:
    """Return the time zone of this computer, as far as it says: to be offered, never taken without asking."""
    named = os.environ.get("TZ", "").removeprefix(":")
    place = Path("/etc/localtime")
    linked = place.resolve().as_posix().partition("/zoneinfo/")[2] if place.is_symlink() else ""
    found = named or linked
    return found if "/" in found and not found.startswith("Etc/") else ""


def _first_paper(db: Path, visit: str) -> tuple[str, ...]:
    """Print the programme of the draft; every page of it says DRAFT."""
    from visitplanner.planner.printing import Order, make_prints, plan_prints

    order = Order(kinds=("programme-of-visit",), from_draft=True)
    with open_store(db, mode="read", now=now()) as store:
        sheaves = plan_prints(store, visit, None, order, now())
    made = make_prints(sheaves, now())
    complain(made.problems)
    return tuple(str(one.path) for one in made.written)


def _say_begun(db: Path, visit: str, papers: tuple[str, ...]) -> None:
    from visitplanner.cli.programme import say_programme
    from visitplanner.planner.showing import show_visit

    with open_store(db, mode="read", now=now()) as store:
        shown = show_visit(store, visit, "", "organiser", (), None)
    say()
    say_programme(shown, whole=True)
    say()
    for paper in papers:
        say(f"a first draft on paper:  {paint(visible(paper), bold=True)}")
    say(f"what is still open:      {paint('visitplanner todo', bold=True)}")
    say(f"go on in your editor:    {paint('visitplanner edit', bold=True)}")
