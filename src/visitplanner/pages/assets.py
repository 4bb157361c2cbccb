"""What pages load beside themselves: style, script, icon, each under a name that its content gives, and the worker.

A page and its assets can thus not disagree: the page of an older revision goes on asking for the assets it was made with.
"""

from functools import cache
from pathlib import Path
from typing import NamedTuple

from visitplanner.shipped import templates_folder

ASSETS_FOLDER = "assets"
WORKER = "worker.js"
_NAMED = ("page.css", "page.js", "icon.svg")
_LIST = "/*ASSETS*/"


class Asset(NamedTuple):
    """A file that pages load: where it lies, seen from the folder of the pages, and its content."""

    path: str
    content: bytes


def assets(folder: Path | None = None) -> tuple[Asset, ...]:
    """Return all assets, the worker last; `folder` stands in for the shipped folder of templates."""
    return _assets(folder or templates_folder())


def named(folder: Path) -> dict[str, str]:
    """Return the path of each asset by its plain name."""
    return dict(zip(_NAMED, (one.path for one in _assets(folder)), strict=False))


@cache
def templates_sum() -> str:
    """Return a sum of all that pages are drawn with: it changes when they would look otherwise."""
    import hashlib  # heavy, as in `digests`

    found = hashlib.sha256()
    for path in sorted((templates_folder() / "pages").iterdir()):
        found.update(b"%s\0%s\0" % (path.name.encode(), path.read_bytes()))
    return found.hexdigest()


@cache
def _assets(folder: Path) -> tuple[Asset, ...]:
    import hashlib  # heavy, as in `digests`
    import json

    found = []
    for name in _NAMED:
        content = (folder / "pages" / name).read_bytes().replace(b"\r\n", b"\n")
        stem, _, suffix = name.partition(".")
        found.append(Asset(f"{ASSETS_FOLDER}/{stem}.{hashlib.sha256(content).hexdigest()[:12]}.{suffix}", content))
    worker = (folder / "pages" / WORKER).read_text(encoding="utf-8").replace(_LIST, json.dumps([one.path for one in found])[1:-1])
    return (*found, Asset(WORKER, worker.encode()))
