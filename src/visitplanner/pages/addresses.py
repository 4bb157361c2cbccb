"""The secret address of a feed in the stored page of its reader, who alone may know it.

Only the digest of an address is stored, and one page may have several readers; so a page is stored with holes, which are
filled when it is handed out. A hole is a control character: no text of a user holds one (`texts.visible` saw to it).
"""

from urllib.parse import quote

SCHEME, ADDRESS, QUOTED = "\x02", "\x03", "\x04"
"""Holes for `https`, for the address without its scheme, and for the same as a value within another address."""


def addressed(page: bytes, feed: str) -> bytes:
    """Return a stored page with the address of its reader's feed. Raises ValueError if that is no http or https address."""
    scheme, _, rest = feed.partition("://")
    if scheme not in ("http", "https") or not rest or quote(rest, safe="/:-._~[]") != rest:
        raise ValueError("the address of a feed begins with http:// or https:// and holds letters of an address alone")
    for hole, filling in ((SCHEME, scheme), (ADDRESS, rest), (QUOTED, quote(rest, safe="-._~"))):
        page = page.replace(hole.encode(), filling.encode())
    return page
