"""What each verb of a noun does: take the words apart, call one function of the planner, print."""

import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import click

from visitplanner.cli.options import entry, now
from visitplanner.cli.output import complain, paint, say, say_change, say_json, say_row, width
from visitplanner.planner.changing import Changed
from visitplanner.planner.nouns import KINDS, Noun
from visitplanner.problems import Problem
from visitplanner.shapes import to_data
from visitplanner.store import open_store
from visitplanner.texts import visible

_MOST_CHANGES = 12


def add_deed(
    db: Path, noun: Noun, *, visit: str = "", id_: str = "", reason: str = "", as_json: bool = False, **given: Any
) -> None:
    """Add a fact."""
    from visitplanner.planner.facts import Wish, add
    from visitplanner.planner.items import repeat
    from visitplanner.planner.visits import add_visit

    rule, until, count = (given.pop(name, None) for name in ("repeat", "until", "count"))
    owner, lang = given.pop("owner", ""), given.pop("lang")

    def deed(answers: dict[str, str]) -> Any:
        sets = _sets(noun, given, noun.says, answers)
        wish = Wish(visit, noun, sets, lang)
        with open_store(db, mode="write", now=now()) as store:
            if noun.word == "visit":
                return add_visit(store, id_, wish, entry=entry(reason), now=now())
            if rule or until or count:
                return repeat(store, wish, id_, rule or "daily", until or "", count, entry=entry(reason), now=now())
            return add(store, wish, id_, owner, entry=entry(reason), now=now())

    done = _asked(deed)
    if noun.word == "visit":
        if as_json:
            say_json({"visit": done.id, "ids": [done.id], "changes": [], "problems": []})
        else:
            say(paint(visible(f"new visit {done.id}: {done.title}; it is the current one now"), bold=True))
        return
    _say(done, as_json=as_json)


def set_deed(db: Path, noun: Noun, *, visit: str, reason: str, as_json: bool, **given: Any) -> None:
    """Set fields of a fact."""
    from visitplanner.planner.facts import Wish, set_fields

    names, lang = _names(noun, given), given.pop("lang")

    def deed(answers: dict[str, str]) -> Any:
        sets = _sets(noun, given, (), answers)
        if not sets:
            raise click.UsageError("nothing is said to be set; write an option or FIELD=VALUE")
        with open_store(db, mode="write", now=now()) as store:
            return set_fields(store, Wish(visit, noun, sets, lang), names, entry=entry(reason), now=now())

    _say(_asked(deed), as_json=as_json)


def move_deed(db: Path, noun: Noun, *, visit: str, reason: str, as_json: bool, names: Sequence[str], when: Sequence[str]) -> None:
    """Move an item."""
    from visitplanner.planner.items import move

    words = " ".join(when)

    def deed(answers: dict[str, str]) -> Any:
        with open_store(db, mode="write", now=now()) as store:
            return move(store, visit, names[0], answers.get(words, words), entry=entry(reason), now=now())

    _say(_asked(deed), as_json=as_json)


def _status(db: Path, noun: Noun, verb: Any, visit: str, reason: str, names: Sequence[str], by: str, *, as_json: bool) -> None:
    from visitplanner.planner.items import set_status

    with open_store(db, mode="write", now=now()) as store:
        done = set_status(store, visit, noun, names, verb, by, entry=entry(reason), now=now())
    _say(done, as_json=as_json)


def cancel_deed(db: Path, noun: Noun, *, visit: str, reason: str, as_json: bool, names: Sequence[str] = ()) -> None:
    """Cancel items, or the visit."""
    _status(db, noun, "cancel", visit, reason, names, "", as_json=as_json)


def restore_deed(db: Path, noun: Noun, *, visit: str, reason: str, as_json: bool, names: Sequence[str] = ()) -> None:
    """Take a cancellation back."""
    _status(db, noun, "restore", visit, reason, names, "", as_json=as_json)


def confirm_deed(
    db: Path, noun: Noun, *, visit: str, reason: str, as_json: bool, names: Sequence[str] = (), by: str = ""
) -> None:
    """Note that items, or the visit, are confirmed."""
    _status(db, noun, "confirm", visit, reason, names, by, as_json=as_json)


def remove_deed(db: Path, noun: Noun, *, visit: str, reason: str, as_json: bool, force: bool = False, **given: Any) -> None:
    """Remove a fact."""
    from visitplanner.planner.references import remove

    names = _names(noun, given, is_setting=False)
    with open_store(db, mode="write", now=now()) as store:
        done = remove(store, visit, noun, names, force=force, entry=entry(reason), now=now())
    _say(done, as_json=as_json, is_whole=True)


def rename_deed(db: Path, noun: Noun, *, visit: str, reason: str, as_json: bool, names: Sequence[str], new: str) -> None:
    """Give a fact another id."""
    from visitplanner.planner.references import rename

    with open_store(db, mode="write", now=now()) as store:
        done = rename(store, visit, noun, names[0], new, entry=entry(reason), now=now())
    _say(done, as_json=as_json, is_whole=True)


def list_deed(db: Path, noun: Noun, *, visit: str, as_json: bool, owner: str = "", word: str = "", lang: str = "") -> None:
    """List facts."""
    from visitplanner.planner.telling import list_facts

    with open_store(db, mode="read", now=now()) as store:
        found, told = list_facts(store, visit, noun, owner, word, now()[:10], lang)
    if as_json:
        say_json({"visit": found, noun.field: [data_of(one.fact, one.id) for one in told]})
        return
    if not told:
        say(f"no {noun.word} {'is like that' if word else 'yet'}: visitplanner {noun.word} add --help")
    ids = min(max((len(one.id) for one in told), default=0), 40)
    for one in told:
        say_row([(one.id, ids, {"bold": True}), (one.name, max(20, width() - ids - 2), {})])


def show_deed(db: Path, noun: Noun, *, visit: str, as_json: bool, **given: Any) -> None:
    """Show a fact."""
    from visitplanner.planner.telling import rows_of, show_fact

    names = _names(noun, given, is_setting=False)
    with open_store(db, mode="read", now=now()) as store:
        found, told = show_fact(store, visit, noun, names, now()[:10])
    if as_json:
        say_json({"visit": found, noun.word: data_of(told.fact, told.id)})
        return
    say_facts(list(rows_of(told.fact)) or [(noun.word, "nothing is known")])


def _names(noun: Noun, given: dict[str, Any], *, is_setting: bool = True) -> list[str]:
    """Return the words that name a fact; for what stands in another: the owner's, then its own, before the first FIELD=VALUE."""
    if noun.lives != "inside":
        return list(given.pop("names", ()))
    words = list(given["words"])
    at = next((place for place, word in enumerate(words) if "=" in word), len(words)) if is_setting else len(words)
    given["words"] = tuple(words[at:])
    return [given.pop("owner"), *words[:at]]


def _sets(noun: Noun, given: dict[str, Any], says: Sequence[str], answers: dict[str, str]) -> tuple[Any, ...]:
    """Return the fields that words and options set; answers stand for what was unclear."""
    from visitplanner.planner.wishes import sets_of

    options = [(key, given.get(f"field_{key}", ())) for key in (*noun.says, *noun.usual)]
    return sets_of(noun, given.get("words", ()), says, options, given.get("more", ()), answers)


def _asked(deed: Callable[[dict[str, str]], Any]) -> Any:
    """Do a deed; where a time can mean several and somebody is there, ask which, and do it again."""
    from visitplanner.planner.facts import Ask

    answers: dict[str, str] = {}
    while True:
        try:
            return deed(answers)
        except Ask as ask:
            if not is_asking() or ask.words in answers:
                raise
            say(visible(f"'{ask.words}' can mean:"))
            for number, reading in enumerate(ask.readings, 1):
                say(f"  {number}  {visible(reading)}")
            chosen = click.prompt("which", type=click.IntRange(1, len(ask.readings)))
            answers[ask.words] = ask.readings[chosen - 1]


def _say(done: Any, *, as_json: bool, is_whole: bool = False) -> None:
    """Print what a deed did. `is_whole`: the visit was looked at as a whole, so that the problems are those of all of it."""
    changed: Changed = done.changed
    ids = [key.id for key in done.keys if not key.owner]
    is_whole = is_whole or not all(_root(key).noun in KINDS for key in done.keys)
    problems = [one for one in changed.problems if one.severity != "notice" and (not is_whole or one.subject[1:2] in _ids(done))]
    say_done(changed.visit, ids, changed.changes, problems, as_json=as_json)


def _root(key: Any) -> Any:
    return _root(key.owner) if key.owner else key


def _ids(done: Any) -> set[tuple[str, ...]]:
    return {(_root(key).id,) for key in done.keys}


def is_asking() -> bool:
    """Whether somebody is there to answer."""
    return sys.stdin.isatty() and sys.stdout.isatty()


def say_done(visit: str, ids: Sequence[str], changes: Sequence[Any], problems: Sequence[Problem], *, as_json: bool) -> None:
    """Print what a command changed, and what is wrong with it now."""
    from visitplanner.planner.reporting import report

    said = report(changes)
    if as_json:
        say_json({"visit": visit, "ids": list(ids), "changes": list(said), "problems": problems})
        return
    if not said:
        say("nothing changes")
    for line in said[:_MOST_CHANGES]:
        say_change(line, "")
    if len(said) > _MOST_CHANGES:
        say(paint(f"and {len(said) - _MOST_CHANGES} more changes", dim=True))
    complain(problems)


def say_facts(rows: Sequence[tuple[str, str]]) -> None:
    """Print names and what stands under them, side by side."""
    first = min(max((len(name) for name, _ in rows), default=0), 28)
    for name, words in rows:
        say_row([(name, first, {"bold": True}), (words, max(20, width() - first - 4), {})], "  ")


def data_of(fact: Any, id_: str) -> dict[str, Any]:
    """Return a fact as JSON has it, with the number of one that has neither id nor day."""
    data = to_data(fact)
    return data if not id_ or "id" in data or "day" in data else {"number": int(id_), **data}
