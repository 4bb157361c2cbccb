"""The lists, orders and sheets: whose model is worked out from the facts, in `papers`."""

from collections.abc import Callable
from typing import Any

from visitplanner.documents.kinds import About, DocumentKind, Need, register
from visitplanner.model import LEVELS, NOT_HELD, Item, Level, Revision
from visitplanner.papers.lists import contact_sheet, delegation_list, rooming_list
from visitplanner.precedence import Rule
from visitplanner.schedule import status_of
from visitplanner.views import View

MODEL_ALONE = (
    "category", "purpose", "dates", "dates_note", "coordinator", "project", "delegations", "days", "undated", "removed",
    "lodgings", "open_points", "notes",
)  # fmt: skip
"""Fields of the view that a paper with a model of its own does not print: the model says all."""


def made_by(make: Callable[[Revision, View, Rule], Any]) -> Callable[[About], Any]:
    """Return the model of a kind from a function of revision, view and order of precedence."""
    return lambda about: make(about.revision, about.view, about.rule)


def has_item(level: Level, is_wanted: Callable[[Item], bool]) -> Callable[[Revision, View], bool]:
    """Return whether a visit has an item of some sort that has a day, is to take place, and may be seen at a level."""

    def is_met(revision: Revision, _: View) -> bool:
        most = LEVELS.index(level)
        return any(
            item.start.day and status_of(revision.visit, item) not in NOT_HELD and is_wanted(item)
            and LEVELS.index(item.level or revision.visit.level) <= most
            for item in revision.visit.items
        )  # fmt: skip

    return is_met


def subjects_with(is_wanted: Callable[[Item], bool]) -> Callable[[Revision, View], list[str]]:
    """Return the ids of the items of a view that are of some sort, each once."""

    def found(revision: Revision, view: View) -> list[str]:
        visit = revision.visit
        wanted = {item.id for item in visit.items if status_of(visit, item) not in NOT_HELD and is_wanted(item)}
        return [one.id for day in view.days for one in day.items if one.id in wanted and not one.continues]

    return found


def if_any(is_wanted: Callable[[Item], bool]) -> Callable[[Revision, View], list[str]]:
    """Return the one subject of a document about all that was chosen, or none where no item of some sort is among it."""
    find = subjects_with(is_wanted)
    return lambda revision, view: [""] if find(revision, view) else []


def _delegations(revision: Revision, view: View) -> bool:
    return bool(revision.visit.delegations)


def _lodgings(revision: Revision, view: View) -> bool:
    return bool(revision.visit.lodgings)


DELEGATION = Need("a delegation", "write who comes under delegations in the itinerary file", _delegations)
LODGING = Need("lodging", "write who sleeps where under lodgings in the itinerary file", _lodgings)

register(
    DocumentKind(
        "delegation-list", "visit", ("delegate", "public", "host"), omits=MODEL_ALONE, model=made_by(delegation_list),
        needs=(DELEGATION,),
    ),
    DocumentKind("contact-sheet", "visit", ("delegate", "public", "host"), omits=MODEL_ALONE, model=made_by(contact_sheet)),
    DocumentKind(
        "rooming-list", "place", ("host",), omits=MODEL_ALONE, needs=(LODGING,), is_each=True, is_whole=True,
        subjects=lambda revision, _: dict.fromkeys(one.place for one in revision.visit.lodgings),
        model=lambda about: rooming_list(about.revision, about.view, about.rule, place=about.subject),
    ),
)  # fmt: skip
