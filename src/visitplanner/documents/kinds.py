"""The registry of document kinds: one entry and one template each; choices, docs and tests read it."""

from collections.abc import Callable, Iterable
from typing import Any, Literal, NamedTuple

from visitplanner.model import LEVELS, Level, Revision
from visitplanner.precedence import AS_LISTED, Rule
from visitplanner.problems import did_you_mean, refuse
from visitplanner.texts import visible
from visitplanner.views import View

Per = Literal["visit", "day", "item", "person", "delegation", "group", "place", "vehicle"]
Paper = Literal["a3", "a4", "a5", "a6", "booklet"]
"""A page size; `booklet` is A5 pages, two on each side of an A4 sheet in the order in which they are folded."""
Layout = Literal["beside", "stacked"]
"""How two languages stand: side by side, or one above the other."""


class About(NamedTuple):
    """What one part of a document is about, for what a kind adds to the view.

    `subject` is the id of a day, item, person ..., empty for the whole visit; `view` is already narrowed to it and to the
    days chosen, in the languages and at the level of the print. `rule`: the order of precedence in force.
    """

    revision: Revision
    view: View
    subject: str = ""
    rule: Rule = AS_LISTED


class Need(NamedTuple):
    """What a visit must have for a document: `what` completes "NAME needs ...", `hint` says how to get there."""

    what: str
    hint: str
    is_met: Callable[[Revision, View], bool]


class DocumentKind(NamedTuple):
    """One kind of paper. Its template is `documents/NAME.typ`, its title the label `word.NAME`.

    `per`: what one part of it is about; parts make one file, or one each. `levels`: for whom it is made, the usual one
    first; a view of more than the most or less than the least is refused. `papers`: the sizes it is laid out for, the usual one
    first. `beside`: those on which two languages can stand side by side. `omits`: fields of the view that it does not print
    ("lodgings", "items.description"): they do not reach the template, and their change does not make a paper stale.
    `subjects`: the ids of its parts, unless all there are. `model`: what the template gets beside the view, from the facts
    (a tuple or NamedTuple of plain values). `needs`: what must be there. `is_daily`: it belongs to the pack of a day.
    `is_marked`: it marks what changed since the revision before. `is_each`: one file for each part is usual. `is_whole`: a
    model is worked out from the view of the whole visit, and no view is made for each person or place. `is_own`: it is handed
    to its one person alone, and so may bear their own address.
    """

    name: str
    per: Per
    levels: tuple[Level, ...]
    papers: tuple[Paper, ...] = ("a4",)
    beside: tuple[Paper, ...] = ()
    omits: tuple[str, ...] = ()
    subjects: Callable[[Revision, View], Iterable[str]] | None = None
    model: Callable[[About], Any] | None = None
    needs: tuple[Need, ...] = ()
    is_daily: bool = False
    is_marked: bool = False
    is_each: bool = False
    is_whole: bool = False
    is_own: bool = False

    @property
    def title(self) -> str:
        """Return the key of the label that names the document."""
        return f"word.{self.name}"

    @property
    def template(self) -> str:
        """Return the file name of the template in the folder `documents` of the templates."""
        return f"{self.name}.typ"

    def may_show(self, level: Level) -> bool:
        """Say whether a view made for that level holds what the document's readers need, and nothing that they may not know."""
        places = [LEVELS.index(one) for one in self.levels]
        return min(places) <= LEVELS.index(level) <= max(places)


KINDS: dict[str, DocumentKind] = {}
"""Every document there is, by name, the most needed first. `register` fills it, at import."""


def register(*kinds: DocumentKind) -> None:
    """Add kinds of documents. Raises ValueError for a name that is taken."""
    for kind in kinds:
        if kind.name in KINDS:
            raise ValueError(f"the document {kind.name} is there already")
        KINDS[kind.name] = kind


def kind_of(name: str) -> DocumentKind:
    """Return the kind of that name. Raises ProblemsFound (VP701) with the nearest name."""
    if name not in KINDS:
        hint = did_you_mean(name, KINDS) or f"documents are: {', '.join(KINDS)}"
        raise refuse("VP701", f"there is no document '{visible(name[:60])}'", hint)
    return KINDS[name]
