"""What a request's headers ask for: whether it has the newest already, and whether it takes gzip (RFC 9110, 8.8, 12.5, 13)."""

import datetime as dt

import falcon

GZIP = "-gzip"
"""What the tag of the compressed bytes has behind that of the plain ones: a strong tag names bytes (RFC 9110, 8.8.3)."""


def http_date(instant: str) -> str:
    """Return an instant (ISO 8601 in UTC) as HTTP writes it."""
    return falcon.dt_to_http(dt.datetime.fromisoformat(instant))


def matched(header: str, tag: str) -> str:
    """Return which of the two tags of a feed an If-None-Match names, without quotes, or nothing; `*` names the plain one.

    Weak and strong compare alike here (13.1.2). Tags without quotes are taken, since some clients forget them.
    """
    if header in (f'"{tag}"', f'"{tag}{GZIP}"'):  # what nearly all clients send
        return header[1:-1]
    if header.strip() == "*":
        return tag
    named = [one.strip().removeprefix("W/").strip('"') for one in header.split(",")]
    return next((one for one in named if one.removesuffix(GZIP) == tag), "")


def is_since(header: str, modified: str) -> bool:
    """Whether what was last changed at an instant (ISO 8601) has not changed since If-Modified-Since; not if that is no date."""
    try:
        since = falcon.http_date_to_dt(header, obs_date=True)
    except ValueError:
        return False
    return dt.datetime.fromisoformat(modified) <= since.replace(tzinfo=dt.UTC)


def takes_gzip(header: str) -> bool:
    """Whether Accept-Encoding asks for gzip by name; a star alone does not ask for it."""
    for one in header.lower().split(","):
        name, _, rest = one.partition(";")
        if name.strip() in ("gzip", "x-gzip"):
            quality = rest.partition("q=")[2].strip() or "1"
            return any(digit in "123456789" for digit in quality)
    return False
