"""Begin a visit from a template of its category: what such a visit usually has, in its usual order, without hours."""

import re
from pathlib import Path
from typing import NamedTuple

from visitplanner.changes import compare
from visitplanner.checks import check
from visitplanner.itinerary import read
from visitplanner.model import ItemId, Visit, Zone
from visitplanner.planner.changing import Entry
from visitplanner.planner.copying import new_visit_id, visit_from
from visitplanner.planner.moving import Shifted
from visitplanner.problems import did_you_mean, refuse
from visitplanner.shipped import templates_folder
from visitplanner.store import Store
from visitplanner.times import TimeFault, zone_of

_OF_DAY = re.compile(r"-01([0-9]{2})$")
"""How an id ends that tells items of several days apart; the days of a template only count, and so do the ids: `dinner-2`."""


class Template(NamedTuple):
    """A template of a visit: its name, what it is for, and the visit, whose days only count from the first."""

    name: str
    about: str
    visit: Visit


def list_templates() -> tuple[Template, ...]:
    """Return the templates that ship with the program, by name. Raises ProblemsFound (VP937) where they are missing."""
    return tuple(_read(file) for file in sorted((templates_folder() / "visits").glob("*.yaml")))


def _read(file: Path) -> Template:
    content = file.read_bytes()
    about = content.decode("utf-8").partition("\n")[0].removeprefix("#").strip().removesuffix(".")
    return Template(file.stem, about, read(content, file.name).visit)


def visit_of_template(name: str, new_id: str, zone: str, start: str = "") -> Visit:
    """Return a new visit made from a template, from a first day on, or without dates where none is said.

    Raises ProblemsFound: VP945 for no such template, VP943 for a date or a zone that is none.
    """
    known = {one.name: one for one in list_templates()}
    if name not in known:
        near = did_you_mean(name, known)
        raise refuse("VP945", f"there is no template '{name}'", near or f"one of: {', '.join(known)}")
    try:
        zone_of(zone)
    except TimeFault as fault:
        raise refuse("VP943", f"{fault}", fault.hint) from None
    visit, _ = visit_from(known[name].visit, new_id, start)
    items = (item._replace(id=ItemId(_OF_DAY.sub(lambda day: f"-{int(day[1])}", item.id))) for item in visit.items)
    return visit._replace(zone=Zone(zone), items=tuple(items))


def apply_template(
    store: Store, name: str, new_id: str, zone: str, start: str = "", *, entry: Entry, now: str, dry_run: bool = False
) -> Shifted:
    """Make a new visit from a template. Raises ProblemsFound: VP944 for an id that is taken, and as `visit_of_template`."""
    new_visit_id(store, new_id)
    visit = visit_of_template(name, new_id, zone, start)
    if not dry_run:
        store.save(visit, base="", now=now, entry=entry)
    return Shifted(new_id, compare(Visit(id=new_id), visit), (), check(visit))
