"""Targets to publish to, and one that breaks."""

from pathlib import Path

import fsspec

from visitplanner.problems import refuse
from visitplanner.sites import RemoteTarget, SiteFile, open_remote

NOW = "2013-07-20T09:00:00Z"
CSS, PAGE, FEED = "assets/page.aaaaaaaaaaaa.css", f"p/{'a' * 32}/index.html", f"f/{'a' * 32}.ics"


def files(page: str = "one", css: str = CSS) -> tuple[SiteFile, ...]:
    return (
        SiteFile(PAGE, f"<link href={css}>{page}".encode(), "page"),
        SiteFile(FEED, f"BEGIN:{page}".encode(), "feed"),
        SiteFile(css, b"body{}", "asset"),
        SiteFile("robots.txt", b"User-agent: *\n", "host", gives_way=True),
    )


def in_folder(folder: Path) -> RemoteTarget:
    return open_remote(folder.as_uri())


def in_memory(name: str) -> RemoteTarget:
    fsspec.filesystem("memory").store.clear()
    return open_remote(f"memory://{name}")


class Breaking:
    """A target that fails at the n-th write or removal, and lets itself be looked at after each."""

    compares = False
    at_once = 1

    def __init__(self, target: RemoteTarget, deeds: int = 10**9) -> None:
        self.target, self.deeds, self.name = target, deeds, target.name
        self.seen: list[dict[str, bytes]] = []

    def paths(self) -> frozenset[str]:
        return self.target.paths()

    def read(self, path: str) -> bytes:
        return self.target.read(path)

    def write(self, file: SiteFile) -> bool:
        self._count()
        done = self.target.write(file)
        self.seen.append({path: self.read(path) for path in self.paths()})
        return done

    def remove(self, path: str) -> None:
        self._count()
        self.target.remove(path)
        self.seen.append({path: self.read(path) for path in self.paths()})

    def _count(self) -> None:
        self.deeds -= 1
        if self.deeds < 0:
            raise refuse("VP832", "the network is gone")
