"""forget: what is private of a person, deleted everywhere."""

from pathlib import Path

import click

from visitplanner.cli.options import entry, json_option, now, reason_option, visit_option
from visitplanner.cli.output import count, paint, say, say_json
from visitplanner.planner.forgetting import copies_of, forget, still_kept, whom
from visitplanner.planner.mentions import Mentions, mentions
from visitplanner.store import open_store
from visitplanner.texts import visible


@click.command("forget")
@click.argument("person")
@click.option("--contacts", is_flag=True, help="Phones and addresses of all kinds too.")
@click.option("--yes", "-y", "yes", is_flag=True, help="Delete without asking, for scripts.")
@visit_option
@reason_option
@json_option
@click.pass_obj
def forget_command(db: Path, person: str, contacts: bool, yes: bool, visit: str, reason: str, as_json: bool) -> None:
    """Delete what is private of a person: diet, allergies, access, passport, birth date, emergency contact.

    It is deleted from the draft, from its history, and out of what was published; nothing brings it back, an undo neither. The
    history keeps that it was deleted, when and by whom, and none of the values. Who was removed from the draft is found by id.

    Titles, notes and reasons that name the person are listed, and left as they are: what they say is yours to judge.

    \b
    Examples:
      visitplanner forget irine --reason "14 days after the visit"
      visitplanner forget irine --contacts --yes
    """
    with open_store(db, mode="read", now=now()) as store:
        found = whom(store, visit, person)
    if not yes:
        what = "what is private, and all contacts," if contacts else "what is private"
        click.confirm(visible(f"Delete {what} of {found.name or found.person} for good?"), abort=True, err=as_json)
    with open_store(db, mode="write", now=now()) as store:
        done = forget(store, found, contacts=contacts, entry=entry(reason), now=now())
        others = still_kept(store, found.visit, contacts=contacts)
        named = mentions(store, found.visit, found.person)
    if as_json:
        say_json(
            done._asdict() | {"copies": [str(file) for file in copies_of(db)], "others": others, "mentions": named._asdict()}
        )
        return
    facts = ", ".join(name.replace("_", " ") for name in done.facts) or "nothing was kept"
    out = f", out of {count(done.revisions, 'revision')}" if done.revisions else ""
    say(visible(f"{found.person}: deleted: {facts}{out}"))
    if "contacts" in done.facts and done.revisions:
        say("sites and papers made before still say them: make those anew; visitplanner prints names the papers")
    for other in others:
        say(visible(f"{other} is no longer in the draft, but is still kept: visitplanner forget {other}"))
    _say_mentions(named)
    for file in copies_of(db):
        say(visible(f"may still hold it, delete it yourself: {file}"))


def _say_mentions(named: Mentions) -> None:
    """Say which texts name the person: whether they tell something private no program can know."""
    if named.draft:
        say("these texts name the person; look whether they tell what is private:")
    facts = dict.fromkeys((one.noun, one.id) for one in named.draft)
    for noun, id_ in facts:
        fields = dict.fromkeys(one.field for one in named.draft if (one.noun, one.id) == (noun, id_))
        command = f"visitplanner {noun} show" + (f" {id_}" if noun not in ("visit", "project") else "")
        say(visible(f"  {noun} {id_}: {', '.join(fields)}  ") + paint(visible(command), fg="cyan"))
    for numbers, what in ((named.entries, "entries of the history"), (named.revisions, "revisions")):
        if numbers:
            say(f"{what} that name the person, and stay as they are: {', '.join(map(str, numbers))}")
