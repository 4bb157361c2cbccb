"""The registry of document kinds: one entry and one template each; choices, docs and tests read it."""

from typing import Literal, NamedTuple

from visitplanner.model import LEVELS, Level
from visitplanner.problems import did_you_mean, refuse
from visitplanner.texts import visible


class DocumentKind(NamedTuple):
    """One kind of paper. Its template is `documents/NAME.typ`, its title the label `word.NAME`.

    `per`: what one print of it is about. `level`: the most that a reader of it may know; a view that shows more is
    refused. `papers`: the page sizes it is laid out for, the usual one first.
    """

    name: str
    per: Literal["visit", "day"]
    level: Level
    papers: tuple[str, ...] = ("a4",)

    @property
    def title(self) -> str:
        """Return the key of the label that names the document."""
        return f"word.{self.name}"

    @property
    def template(self) -> str:
        """Return the file name of the template in the folder `documents` of the templates."""
        return f"{self.name}.typ"

    def may_show(self, level: Level) -> bool:
        """Say whether a view made for that level holds nothing that the document's readers may not know."""
        return LEVELS.index(level) <= LEVELS.index(self.level)


KINDS = {
    kind.name: kind
    for kind in (
        DocumentKind("daily-programme", "day", "delegate", ("a4", "a3")),
        DocumentKind("programme-of-visit", "visit", "delegate"),
    )
}
"""Every document there is, by name, the most needed first."""


def kind_of(name: str) -> DocumentKind:
    """Return the kind of that name. Raises ProblemsFound (VP701) with the nearest name."""
    if name not in KINDS:
        hint = did_you_mean(name, KINDS) or f"documents are: {', '.join(KINDS)}"
        raise refuse("VP701", f"there is no document '{visible(name[:60])}'", hint)
    return KINDS[name]
