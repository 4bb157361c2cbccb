"""A file of a site, and what a server says with it."""

from typing import Literal, NamedTuple, get_args

Kind = Literal["host", "asset", "worker", "notice", "feed", "page", "public"]
"""What a file is: for the host (its headers), an asset, the worker of pages, a notice; a reader's feed or page; of the public."""
ORDER: tuple[Kind, ...] = get_args(Kind)
"""Files are written in this order: what a page needs stands there before the page."""

_TYPES = {
    ".ics": "text/calendar; charset=utf-8", ".html": "text/html; charset=utf-8", ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8", ".svg": "image/svg+xml", ".txt": "text/plain; charset=utf-8",
}  # fmt: skip
CACHING: dict[Kind, str] = {
    "host": "no-cache",
    "asset": "public, max-age=31536000, immutable",
    "worker": "no-cache",
    "notice": "no-cache",
    "feed": "private, no-cache",
    "page": "private, no-cache",
    "public": "public, max-age=300",
}
"""What may keep a file for how long: an asset for ever, since its name says its content; what is a reader's, nobody unasked."""


class SiteFile(NamedTuple):
    """A file of a site: its path below the site's own address, and its content.

    Where `gives_way`, a file that somebody else put there stays.
    """

    path: str
    content: bytes
    kind: Kind
    gives_way: bool = False


def media_type(path: str) -> str:
    """Return the type of a file as HTTP says it, by the end of its name."""
    return next((kind for end, kind in _TYPES.items() if path.endswith(end)), "application/octet-stream")
