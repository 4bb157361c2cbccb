"""Where a site is published to: a folder of this machine or a remote."""

from typing import Protocol

from visitplanner.sites.files import SiteFile

ROOTS = ("f", "p", "v", "assets")
"""The folders of a site. Beside them, only files at its top are looked at: the rest of a folder is none of ours."""


class Target(Protocol):
    """A tree of files. Each call may raise ProblemsFound where it cannot be done."""

    name: str
    compares: bool
    """Whether `write` itself leaves alone what is the same already; else the manifest of the last time says what differs."""

    at_once: int
    """How many files may be on their way at the same time; 1 where each waits for the one before."""

    def paths(self) -> frozenset[str]:
        """Return the paths of all files in the folders of a site, and at its top."""
        ...

    def read(self, path: str) -> bytes:
        """Return what a file holds."""
        ...

    def write(self, file: SiteFile) -> bool:
        """Put a file in its place so that nobody ever sees half of it; return False where it was left alone."""
        ...

    def remove(self, path: str) -> None:
        """Take a file away, and its folder with it where that is empty then."""
        ...
