"""Draw the programme for everybody, for a server that loads what draws calendars only when somebody asks for one."""

from visitplanner.model import Revision
from visitplanner.planner.public import PublicFile


def draw_public(revision: Revision, now: str, before: Revision | None = None) -> tuple[dict[str, PublicFile], str]:
    """Return the files of a public programme at an instant by path, and the instant at which they will be others, or empty.

    `before` is the revision before, whose changes the pages mark.
    """
    from visitplanner.planner.public_files import leaving, public_files  # draws calendars, which is heavy

    until = next((when for when in leaving(revision) if when > now), "")
    return {file.path: file for file in public_files(revision, now, before)}, until
