"""Papers: a view as PDF."""

from visitplanner.documents.kinds import KINDS, DocumentKind, kind_of
from visitplanner.documents.rendering import file_name, render
from visitplanner.documents.translation import not_translated
from visitplanner.documents.typesetting import Rendered

__all__ = ["KINDS", "DocumentKind", "Rendered", "file_name", "kind_of", "not_translated", "render"]
