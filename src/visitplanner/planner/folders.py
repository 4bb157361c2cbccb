"""Where a site is published to: a folder of this machine, or a remote."""

from contextlib import suppress
from pathlib import Path

from visitplanner.planner.files import write_beside
from visitplanner.sites import ROOTS, SiteFile, Target, open_remote


class FolderTarget:
    """A folder that a web server serves: `write_beside` compares, renames, and moves the time of a file on (FEEDS.md, HTTP)."""

    compares = True

    def __init__(self, folder: Path) -> None:
        self.name = str(folder)
        self._folder = folder

    def paths(self) -> frozenset[str]:
        """Return the paths of all files in the folders of a site, and at its top."""
        found = [path for path in self._folder.glob("*") if path.is_file()]
        found += [path for root in ROOTS for path in (self._folder / root).rglob("*") if path.is_file()]
        return frozenset(path.relative_to(self._folder).as_posix() for path in found)

    def read(self, path: str) -> bytes:
        """Return what a file holds."""
        return (self._folder / path).read_bytes()

    def write(self, file: SiteFile) -> bool:
        """Put a file in its place whole; return False where it held the same already."""
        return write_beside(self._folder / file.path, file.content)

    def remove(self, path: str) -> None:
        """Take a file away, and its folder with it where that is empty then."""
        (self._folder / path).unlink(missing_ok=True)
        parent = (self._folder / path).parent
        if parent != self._folder and parent.name not in ROOTS:
            with suppress(OSError):
                parent.rmdir()


def target_at(folder: Path | None, remote: str) -> Target:
    """Return a folder, or the remote at an address, as the place of a site. Raises ProblemsFound (VP832, VP834)."""
    return FolderTarget(folder) if folder else open_remote(remote)
