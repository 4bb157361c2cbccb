"""Papers: a view as PDF."""

# They register their documents in this order, the most needed first.
# isort: off
from visitplanner.documents import programmes as _programmes  # noqa: F401  # registers its kinds
from visitplanner.documents import lists as _lists  # noqa: F401  # registers its kinds
from visitplanner.documents import orders as _orders  # noqa: F401  # registers its kinds
from visitplanner.documents import cards as _cards  # noqa: F401  # registers its kinds

# isort: on
from visitplanner.documents.data import content_digest
from visitplanner.documents.kinds import KINDS, About, DocumentKind, Layout, Need, kind_of, register
from visitplanner.documents.message import message
from visitplanner.documents.parts import Choice, Part, parts_of, subjects_of
from visitplanner.documents.rendering import check_beside, file_name, layout_of, paper_of, preview, render
from visitplanner.documents.translation import not_translated
from visitplanner.documents.typesetting import TOO_MUCH, Rendered

__all__ = [
    "KINDS",
    "TOO_MUCH",
    "About",
    "Choice",
    "DocumentKind",
    "Layout",
    "Need",
    "Part",
    "Rendered",
    "check_beside",
    "content_digest",
    "file_name",
    "kind_of",
    "layout_of",
    "message",
    "not_translated",
    "paper_of",
    "parts_of",
    "preview",
    "register",
    "render",
    "subjects_of",
]  # fmt: skip
