"""People from lists and items from calendars: what they say, as proposals that somebody looks at before they are applied."""

from visitplanner.imports.layout import Column, Layout, lay_out, read_columns
from visitplanner.imports.matching import NEW, Match, doubles, doubts, match
from visitplanner.imports.merging import Merged, merge, missing
from visitplanner.imports.people import Around, List, Listed, read_people

__all__ = [
    "NEW", "Around", "Column", "Layout", "List", "Listed", "Match", "Merged", "doubles", "doubts", "lay_out", "match", "merge",
    "missing", "read_columns", "read_people",
]  # fmt: skip
