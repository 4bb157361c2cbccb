"""The WSGI application: one function for feeds, which answers most requests from memory (FEEDS.md, "HTTP")."""

import re
import sys
import threading
import time
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

import falcon

from visitplanner.problems import ProblemsFound
from visitplanner.server.conditions import GZIP, is_since, matched, takes_gzip
from visitplanner.server.fetches import Fetches
from visitplanner.server.pages import PageDesk
from visitplanner.server.public import PublicDesk
from visitplanner.server.shelf import Entry, Shelf
from visitplanner.store import Fetch, open_store
from visitplanner.texts import visible

if TYPE_CHECKING:
    from wsgiref.types import StartResponse

    App = falcon.App[falcon.Request, falcon.Response]

HEADERS = {
    "Cache-Control": "private, no-cache",
    "Referrer-Policy": "no-referrer",
    "X-Robots-Tag": "noindex",
    "X-Content-Type-Options": "nosniff",
    "Vary": "Accept-Encoding",
}
"""The headers of every answer about a feed."""
_SHARED = tuple(HEADERS.items())
_FEED = re.compile(r"/f/([a-z2-7]{32})\.ics")
_PLAIN = "text/plain; charset=utf-8"
_CALENDAR = "text/calendar; charset=utf-8"
_NOT_FOUND = b"There is no calendar at this address.\n"
_GONE = b"This calendar has been closed. Ask the organisers for a new address.\n"
_TROUBLE = b"The calendar cannot be read just now. Nothing is lost; try again in some minutes.\n"
_RETRY_SECONDS = "300"

Log = Callable[[str], None]
Clock = Callable[[], float]
Sink = Callable[..., None]
"""Answers a request."""
Answer = tuple[str, list[tuple[str, str]], bytes]
"""The status line, the headers, the body."""


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
        if found and found.is_elsewhere():
            self.drop_shelf()
            found = None
        if found is None:
            found = self._threads.shelf = Shelf(self._path, self.now())
        return found

    def drop_shelf(self) -> None:
        """Open the database anew at the next request: after a fault nothing that was read is trusted."""
        shelf, self._threads.shelf = getattr(self._threads, "shelf", None), None
        if shelf is not None:
            shelf.close()

    def feed(self, req: falcon.Request, resp: falcon.Response, **_: object) -> None:
        """Answer a request for a feed that `Front` did not answer."""
        resp.context.about = "feed"
        resp.set_headers(HEADERS)
        if req.method not in ("GET", "HEAD"):
            resp.set_header("Allow", "GET, HEAD")
            _say(resp, falcon.HTTP_405, b"A calendar can only be read.\n")
            return
        try:
            entry, whole = self.answer(req.path, req.env)
        except Exception as fault:
            self.trouble(resp, fault)
            return
        if entry:
            resp.context.about = f"feed {entry.found.feed.id}"
        if whole is None:
            _say(resp, *((falcon.HTTP_410, _GONE) if entry else (falcon.HTTP_404, _NOT_FOUND)))
            return
        resp.status, headers, resp.data = whole
        resp.set_headers(headers)

    def by_token(self, token: str) -> Entry | None:
        """Return the feed of a token, None where it never was one."""
        return self.shelf().entry(token, self.now())

    def guarded(self, answer: Sink) -> Sink:
        """Return what answers only GET and HEAD so, and says that it is we who are at fault where that fails."""

        def sink(req: falcon.Request, resp: falcon.Response, **_: object) -> None:
            if req.method not in ("GET", "HEAD"):
                resp.set_header("Allow", "GET, HEAD")
                _say(resp, falcon.HTTP_405, b"This can only be read.\n")
                return
            try:
                answer(req, resp)
            except Exception as fault:
                self.trouble(resp, fault)

        return sink

    def answer(self, path: str, env: dict[str, str]) -> tuple[Entry | None, Answer | None]:
        """Return the feed at a path, None where there never was one, and its answer, None where it is closed just now.

        The answer is its bytes, or that the client has them.
        """
        named = _FEED.fullmatch(path)
        if named is None:
            return None, None
        now = self.now()
        shelf = self.shelf()
        entry = shelf.entry(named[1], now)
        if entry is None or entry.is_closed:
            return entry, None
        self._fetches.add(entry.found.feed.id, now, env.get("HTTP_USER_AGENT", ""))
        if tag := unchanged(env, entry):
            return entry, (falcon.HTTP_304, [*_SHARED, ("ETag", f'"{tag}"'), ("Last-Modified", entry.date)], b"")
        compressed = takes_gzip(env.get("HTTP_ACCEPT_ENCODING", ""))
        whole = shelf.body(entry, now, compressed=compressed)
        if whole is None:
            return entry, None
        entry, body = whole
        headers = [*_SHARED, ("Content-Type", _CALENDAR), ("Content-Length", str(len(body))), ("Last-Modified", entry.date)]
        if compressed:
            headers += ("ETag", f'"{entry.tag}{GZIP}"'), ("Content-Encoding", "gzip")
        else:
            headers.append(("ETag", f'"{entry.tag}"'))
        return entry, (falcon.HTTP_200, headers, body)

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


class Front:
    """The application: it answers what calendars ask for all day at once, and leaves all else to falcon behind it."""

    def __init__(self, desk: Desk, behind: "App", log: Log | None, clock: Clock) -> None:
        self._desk, self._behind, self._log, self._clock = desk, behind, log, clock

    def __call__(self, env: dict[str, Any], start: "StartResponse") -> Iterable[bytes]:
        """Answer a request (PEP 3333)."""
        began = self._clock() if self._log else 0.0
        whole = entry = None
        if env["REQUEST_METHOD"] == "GET":
            try:
                entry, whole = self._desk.answer(env["PATH_INFO"], env)
            except Exception:  # the other side meets it again, and says so
                return self._behind(env, start)
        if whole is None or entry is None:
            return self._behind(env, start)
        status, headers, body = whole
        start(status, headers)
        if self._log:
            self._log(line(began, self._clock() - began, "GET", f"feed {entry.found.feed.id}", status, len(body), env))
        return [body] if body else []


class AccessLog:
    """Writes one line for each request that falcon answers."""

    def __init__(self, log: Log, clock: Clock = time.time) -> None:
        self._log, self._clock = log, clock

    def process_request(self, request: falcon.Request, response: falcon.Response) -> None:
        """Note when the request came."""
        response.context.began = self._clock()

    def process_response(self, request: falcon.Request, response: falcon.Response, *_: object) -> None:
        """Write the line."""
        began, size = response.context.began, len(response.data) if response.data and request.method != "HEAD" else 0
        about = getattr(response.context, "about", "-")
        method = request.method if request.method in falcon.HTTP_METHODS else "-"
        self._log(line(began, self._clock() - began, method, about, str(response.status), size, request.env))


def line(began: float, seconds: float, method: str, about: str, status: str, size: int, env: Mapping[str, Any]) -> str:
    """Return a line of the access log: what was asked for by kind and number, never an address, a secret or who asked."""
    when = time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(began))
    return f"{when} {method} {about} {status[:3]} {size} {seconds * 1000:.1f}ms {client(env)}"


def client(env: Mapping[str, Any]) -> str:
    """Return the first word that a client says of itself: it tells Google from Thunderbird, and nobody from anybody."""
    name = re.match(r"[A-Za-z][A-Za-z0-9_.-]{0,30}", env.get("HTTP_USER_AGENT", ""))
    return visible(name[0]) if name else "-"


def make_app(
    path: Path, *, fetches: Fetches | None = None, log: Log | None = None, complain: Log = say, clock: Clock = time.time
) -> Front:
    """Return the application over a database; `log` takes the lines of the access log."""
    desk = Desk(path, fetches or noting(path, complain, clock), complain, clock)
    app = falcon.App(middleware=[AccessLog(log, clock)] if log else [], media_type=_PLAIN)
    app.req_options.auto_parse_form_urlencoded = False
    pages = PageDesk(path, desk.by_token, desk.shelf, desk.now)
    page, asset = desk.guarded(pages.page), desk.guarded(pages.asset)
    public = desk.guarded(PublicDesk(path, desk.now).answer)
    sinks = ((nothing, "/"), (desk.health, "/health$"), (desk.feed, "/f/"), (page, "/p/"), (public, "/v/"), (asset, "/assets/"))
    for sink, prefix in (*sinks, (asset, "/worker.js$")):  # the last that fits answers
        app.add_sink(sink, prefix)
    return Front(desk, app, log, clock)


def nothing(req: falcon.Request, resp: falcon.Response, **_: object) -> None:
    """Answer that there is nothing at an address."""
    resp.set_headers({"Cache-Control": "no-store", "X-Robots-Tag": "noindex"})
    _say(resp, falcon.HTTP_404, b"There is nothing at this address.\n")


def noting(path: Path, complain: Log, clock: Clock = time.time) -> Fetches:
    """Return what notes fetches in a database."""

    def write(gathered: Mapping[int, Fetch]) -> None:
        now = time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(clock()))
        with open_store(path, mode="write", now=now) as store:
            store.note_fetches(gathered)

    return Fetches(write, complain)
