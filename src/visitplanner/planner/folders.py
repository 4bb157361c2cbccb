"""Where a site is published to: a folder of this machine, or a remote."""

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from visitplanner.planner.files import hint_of, write_beside
from visitplanner.problems import refuse
from visitplanner.sites import ROOTS, SiteFile, Target, open_remote
from visitplanner.texts import visible


class FolderTarget:
    """A folder that a web server serves: `write_beside` compares, renames, and moves the time of a file on (FEEDS.md, HTTP)."""

    compares = True
    at_once = 1

    def __init__(self, folder: Path) -> None:
        self.name = str(folder)
        self._folder = folder

    def paths(self) -> frozenset[str]:
        """Return the paths of all files in the folders of a site, and at its top. No folder is passed over in silence."""
        found: list[Path] = []
        with self._told("looked into"):
            for start in (self._folder, *(self._folder / root for root in ROOTS)):
                for folder, folders, names in os.walk(start, onerror=_raised):
                    found += [Path(folder, name) for name in names]
                    if start == self._folder:
                        folders.clear()
        return frozenset(path.relative_to(self._folder).as_posix() for path in found)

    def read(self, path: str) -> bytes:
        """Return what a file holds."""
        with self._told("read"):
            return (self._folder / path).read_bytes()

    def write(self, file: SiteFile) -> bool:
        """Put a file in its place whole; return False where it held the same already."""
        return write_beside(self._folder / file.path, file.content)

    def remove(self, path: str) -> None:
        """Take a file away, and its folder with it where that is empty then."""
        with self._told("taken away"):
            (self._folder / path).unlink(missing_ok=True)
        parent = (self._folder / path).parent
        if parent != self._folder and parent.name not in ROOTS:
            with suppress(OSError):
                parent.rmdir()

    @contextmanager
    def _told(self, deed: str) -> Iterator[None]:
        try:
            yield
        except OSError as fault:
            where = visible(str(fault.filename or self.name))
            raise refuse("VP832", f"{where} cannot be {deed}: {fault.strerror or fault}", hint_of(fault)) from None


def _raised(fault: OSError) -> None:
    if not isinstance(fault, FileNotFoundError):  # a folder that is not there yet
        raise fault


def target_at(folder: Path | None, remote: str) -> Target:
    """Return a folder, or the remote at an address, as the place of a site. Raises ProblemsFound (VP832, VP834)."""
    return FolderTarget(folder) if folder else open_remote(remote)
