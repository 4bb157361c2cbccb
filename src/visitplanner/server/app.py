"""The WSGI application: one function for feeds, which answers most requests from memory (FEEDS.md, "HTTP")."""

import hashlib
import re
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path

import falcon

from visitplanner.problems import ProblemsFound
from visitplanner.server.conditions import GZIP, is_since, matched, takes_gzip
from visitplanner.server.fetches import Fetches
from visitplanner.server.shelf import Entry, Shelf
from visitplanner.store import open_store
from visitplanner.texts import visible

HEADERS = {
    "Cache-Control": "private, no-cache",
    "Referrer-Policy": "no-referrer",
    "X-Robots-Tag": "noindex",
    "X-Content-Type-Options": "nosniff",
    "Vary": "Accept-Encoding",
}
"""The headers of every answer about a feed."""
_FEED = re.compile(r"/f/([a-z2-7]{32})\.ics")
_LEAST_GZIP = 1000  # bytes; less than that is not worth it
_PLAIN = "text/plain; charset=utf-8"
_CALENDAR = "text/calendar; charset=utf-8"
_NOT_FOUND = b"There is no calendar at this address.\n"
_GONE = b"This calendar has been closed. Ask the organisers for a new address.\n"
_TROUBLE = b"The calendar cannot be read just now. Nothing is lost; try again in some minutes.\n"
_RETRY_SECONDS = "300"

Log = Callable[[str], None]
Clock = Callable[[], float]


def say(line: str) -> None:
    """Write a line of the log to the standard error, at once."""
    sys.stderr.write(line + "\n")
    sys.stderr.flush()


class Desk:
    """Hands out feeds: one shelf for each thread, one place where fetches are gathered."""

    def __init__(self, path: Path, fetches: Fetches, complain: Log, clock: Clock = time.time) -> None:
        """`clock` gives seconds since 1970; `complain` takes lines about our own trouble, without secrets."""
        self._path, self._fetches, self._complain, self._clock = path, fetches, complain, clock
        self._threads = threading.local()
        self._second, self._instant = -1, ""

    def now(self) -> str:
        """Return the present instant, ISO 8601 in UTC, made anew each second."""
        second = int(self._clock())
        if second != self._second:
            self._instant = time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(second))
            self._second = second
        return self._instant

    def shelf(self) -> Shelf:
        """Return the shelf of this thread."""
        found: Shelf | None = getattr(self._threads, "shelf", None)
        if found is None:
            found = self._threads.shelf = Shelf(self._path, self.now())
        return found

    def drop_shelf(self) -> None:
        """Open the database anew at the next request: after a fault nothing that was read is trusted."""
        shelf, self._threads.shelf = getattr(self._threads, "shelf", None), None
        if shelf is not None:
            shelf.close()

    def feed(self, req: falcon.Request, resp: falcon.Response, **_: object) -> None:
        """Answer a request for a feed."""
        resp.context.about = "feed"
        resp.set_headers(HEADERS)
        if req.method not in ("GET", "HEAD"):
            resp.set_header("Allow", "GET, HEAD")
            _say(resp, falcon.HTTP_405, b"A calendar can only be read.\n")
            return
        try:
            self._answer(req, resp)
        except Exception as fault:
            self.trouble(resp, fault)

    def _answer(self, request: falcon.Request, response: falcon.Response) -> None:
        path = _FEED.fullmatch(request.path)
        if path is None:
            _say(response, falcon.HTTP_404, _NOT_FOUND)
            return
        digest, now, shelf = hashlib.sha256(path[1].encode()).hexdigest(), self.now(), self.shelf()
        entry = shelf.entry(digest, now)
        if entry is None:
            _say(response, falcon.HTTP_404, _NOT_FOUND)
            return
        feed = entry.found.feed.id
        response.context.about = f"feed {feed}"
        if entry.is_closed:
            _say(response, falcon.HTTP_410, _GONE)
            return
        env = request.env
        self._fetches.add(feed, now, env.get("HTTP_USER_AGENT", ""))
        if tag := unchanged(env, entry):
            response.status = falcon.HTTP_304
            response.set_headers({"ETag": f'"{tag}"', "Last-Modified": entry.date})
            return
        compressed = takes_gzip(env.get("HTTP_ACCEPT_ENCODING", ""))
        whole = shelf.body(digest, entry, now, compressed=compressed)
        if whole is None:
            _say(response, falcon.HTTP_410, _GONE)
            return
        entry, body = whole
        if compressed:
            response.set_header("Content-Encoding", "gzip")
        response.set_headers({"ETag": f'"{entry.tag}{GZIP if compressed else ""}"', "Last-Modified": entry.date})
        response.content_type = _CALENDAR
        response.data = body

    def trouble(self, response: falcon.Response, fault: Exception) -> None:
        """Answer that it is we who are at fault, so that calendars keep what they have."""
        code = fault.problems[0].code if isinstance(fault, ProblemsFound) else type(fault).__name__
        self._complain(f"{self.now()} trouble: {code}")
        self.drop_shelf()
        response.set_header("Retry-After", _RETRY_SECONDS)
        _say(response, falcon.HTTP_503, _TROUBLE)

    def health(self, req: falcon.Request, resp: falcon.Response, **_: object) -> None:
        """Say whether the database can be read."""
        resp.context.about = "health"
        resp.set_header("Cache-Control", "no-store")
        if req.method not in ("GET", "HEAD"):
            resp.set_header("Allow", "GET, HEAD")
            _say(resp, falcon.HTTP_405, b"")
            return
        try:
            self.shelf().check()
            _say(resp, falcon.HTTP_200, b"good\n")
        except Exception as fault:
            self.trouble(resp, fault)


def unchanged(env: dict[str, str], entry: Entry) -> str:
    """Return the tag of what the client has, if that is the newest; If-None-Match beats the date (RFC 9110, 13.2.2)."""
    if (tags := env.get("HTTP_IF_NONE_MATCH")) is not None:
        return matched(tags, entry.tag)
    since = env.get("HTTP_IF_MODIFIED_SINCE")
    if since and (since == entry.date or is_since(since, entry.modified)):
        return entry.tag
    return ""


def _say(response: falcon.Response, status: str, words: bytes) -> None:
    response.status = status
    response.content_type = _PLAIN
    response.data = words


class AccessLog:
    """Writes one line a request: what was asked for by kind and number, never an address, a secret or who asked."""

    def __init__(self, log: Log, clock: Clock = time.time) -> None:
        self._log, self._clock = log, clock

    def process_request(self, request: falcon.Request, response: falcon.Response) -> None:
        """Note when the request came."""
        response.context.began = self._clock()

    def process_response(self, request: falcon.Request, response: falcon.Response, resource: object, succeeded: bool) -> None:  # noqa: FBT001  # falcon calls it
        """Write the line."""
        began = response.context.began
        when = time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(began))
        method = request.method if request.method in falcon.HTTP_METHODS else "-"
        about = getattr(response.context, "about", "-")
        size = len(response.data) if response.data and method != "HEAD" else 0
        took = (self._clock() - began) * 1000
        self._log(f"{when} {method} {about} {str(response.status)[:3]} {size} {took:.1f}ms {client(request)}")


def client(request: falcon.Request) -> str:
    """Return the first word that a client says of itself: it tells Google from Thunderbird, and nobody from anybody."""
    name = re.match(r"[A-Za-z][A-Za-z0-9_.-]{0,30}", request.env.get("HTTP_USER_AGENT", ""))
    return visible(name[0]) if name else "-"


def make_app(
    path: Path, *, fetches: Fetches | None = None, log: Log | None = None, complain: Log = say, clock: Clock = time.time
) -> "falcon.App[falcon.Request, falcon.Response]":
    """Return the application over a database; `log` takes the lines of the access log."""
    desk = Desk(path, fetches or noting(path, complain, clock), complain, clock)
    app = falcon.App(middleware=[AccessLog(log, clock)] if log else [], media_type=_PLAIN)
    app.req_options.auto_parse_form_urlencoded = False
    for sink, prefix in ((nothing, "/"), (desk.health, "/health$"), (desk.feed, "/f/")):  # the last that fits answers
        app.add_sink(sink, prefix)
    return app


def nothing(req: falcon.Request, resp: falcon.Response, **_: object) -> None:
    """Answer that there is nothing at an address."""
    resp.set_headers({"Cache-Control": "no-store", "X-Robots-Tag": "noindex"})
    _say(resp, falcon.HTTP_404, b"There is nothing at this address.\n")


def noting(path: Path, complain: Log, clock: Clock = time.time) -> Fetches:
    """Return what notes fetches in a database."""

    def write(gathered: object) -> None:
        now = time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(clock()))
        with open_store(path, mode="write", now=now) as store:
            store.note_fetches(gathered)  # type: ignore[arg-type]

    return Fetches(write, complain)
