"""Pages over HTTP: rendered at their first request, kept until something changes; and what they load."""

import gzip
import hashlib
import re
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import falcon

from visitplanner.model import Level, Revision, Visit, Zone
from visitplanner.pages import HEADERS, Drawn, Notice, addressed, assets, render_notice, render_programme
from visitplanner.server.conditions import GZIP, http_date, is_since, matched, takes_gzip
from visitplanner.server.shelf import Entry, Shelf
from visitplanner.sites import CACHING, media_type
from visitplanner.store import Feed, open_store
from visitplanner.store.reads import Bounded
from visitplanner.views import Reader, Views, view

MOST_PAGES = 8_000_000
"""How many bytes of pages are kept in each process; readers of one page share it."""
MOST_SHARING = 6
"""For how many levels and languages what pages share is kept in each process."""
_PAGE = re.compile(r"/p/([a-z2-7]{32})(/?)")
_HTML = "text/html; charset=utf-8"

Find = Callable[[str], Entry | None]
"""Finds the feed of a token, None where it never was one."""


class _Of(NamedTuple):
    """Which revision pages are of, with its sum and that of the one before: facts of a person may be deleted from both."""

    visit: str
    number: int
    sum: str
    before: str


class _Shared(NamedTuple):
    """What pages of a revision, level and language share; `before` tells of the revision before, if there was one."""

    told: Views
    drawn: Drawn
    before: Views | None


def _for(known: Views | Revision, feed: Feed) -> Views:
    """Return the views of a revision for the level and language of a feed; those of another one know what is in it already."""
    revision, lookup = (known.revision, known.lookup) if isinstance(known, Views) else (known, None)
    return Views(revision, feed.level, (feed.language,), lookup)


class PageDesk:
    """Hands out pages and what they load."""

    def __init__(self, path: Path, find: Find, shelf: Callable[[], Shelf], now: Callable[[], str]) -> None:
        """`shelf` gives what this thread reads from, `now` the present instant."""
        self._path, self._find, self._shelf, self._now = path, find, shelf, now
        self._kept = Bounded(MOST_PAGES)
        self._sharing: dict[tuple[_Of, tuple[Level, str]], _Shared] = {}
        self._assets = {f"/{one.path}": one.content for one in assets()}

    def page(self, req: falcon.Request, resp: falcon.Response, **_: object) -> None:
        """Answer a request for a reader's page; raises what the database raises, for the desk to say."""
        resp.context.about = "page"
        found = _PAGE.fullmatch(req.path)
        entry = self._find(found[1]) if found else None
        if entry:
            resp.context.about = f"page {entry.found.feed.id}"
        if found is None or entry is None:
            say_notice(resp, falcon.HTTP_404, "not-found")
        elif entry.is_closed:
            say_notice(resp, falcon.HTTP_410, "closed")
        elif not found[2]:  # without the slash, a page would seek its assets in the wrong folder
            resp.status = falcon.HTTP_308
            resp.set_header("Location", f"{found[1]}/")
            resp.set_header("Referrer-Policy", "no-referrer")
        else:
            self._hand_out(req, resp, found[1], entry)

    def _hand_out(self, req: falcon.Request, resp: falcon.Response, token: str, entry: Entry) -> None:
        made = self._page(entry)
        try:
            body = addressed(made, f"{self._shelf().address() or req.prefix}/f/{token}.ics")
        except ValueError:  # no base is set, and the client's Host is no host
            say_notice(resp, falcon.HTTP_400, "not-found")
            return
        hand_out(req, resp, body, _HTML, CACHING["page"])

    def _page(self, entry: Entry) -> bytes:
        """Return a page, with the holes for its reader's address, of the revision that the feeds of the visit are of."""
        feed, edition = entry.found.feed, entry.found.edition
        if edition is None:
            raise RuntimeError(f"nothing is stored for feed {feed.id}")
        of = _Of(
            feed.visit, edition.revision, *(self._shelf().revision_sum(feed.visit, edition.revision - back) for back in (0, 1))
        )
        key = of, feed.kind, feed.reader, feed.level, feed.language
        if kept := self._kept.get(key):
            return kept
        told, drawn, before = self._shared(feed, of)
        reader = Reader(feed.kind, feed.reader, feed.level)
        was = before.find(reader) if before else None
        return self._kept.put(key, render_programme(told.of(reader), before=was, root="../../", drawn=drawn))

    def _shared(self, feed: Feed, of: "_Of") -> "_Shared":
        """Return what pages of a revision, level and language share; what was shared by those of an older one goes."""
        variant, sharing = (feed.level, feed.language), self._sharing.items()
        older = next((one.told for (was, _), one in sharing if was[:3] == (of.visit, of.number - 1, of.before)), None)
        self._sharing = {key: value for key, value in sharing if key[0] == of or key[0].visit != of.visit}
        found = self._sharing.pop((of, variant), None)
        if found is None:
            known = next((shared for (those, _), shared in self._sharing.items() if those == of), None)
            told, before = (known.told, known.before) if known else self._revisions(of, older)
            found = _Shared(_for(told, feed), Drawn(), _for(before, feed) if before else None)
        self._sharing[of, variant] = found  # the newest stand at the end
        while len(self._sharing) > MOST_SHARING:
            del self._sharing[next(iter(self._sharing))]
        return found

    def _revisions(self, of: "_Of", older: Views | None) -> tuple[Revision, Views | Revision | None]:
        """Return a revision, and the one before: `older`, where that was shown until now."""
        with open_store(self._path, mode="read", now=self._now()) as store:
            revision = store.revision(of.visit, of.number)
            before = older or store.revision(of.visit, of.number - 1)
        if revision is None:
            raise RuntimeError(f"revision {of.number} is missing")
        return revision, before

    def asset(self, req: falcon.Request, resp: falcon.Response, **_: object) -> None:
        """Answer a request for what pages load."""
        resp.context.about = "asset"
        content = self._assets.get(req.path)
        if content is None:
            say_notice(resp, falcon.HTTP_404, "not-found")
        else:
            caching = CACHING["worker" if req.path.count("/") == 1 else "asset"]
            hand_out(req, resp, content, media_type(req.path), caching)


def prepare() -> None:
    """Load what draws pages: else the first reader of one waits for half a second, and all who ask for feeds behind it."""
    nothing = view(Revision(visit=Visit("", zone=Zone("Etc/UTC"))), Reader("visit", "", "public"), ("en",))
    render_programme(nothing, root="../../")


def say_notice(resp: falcon.Response, status: str, notice: Notice, *, root: str = "../../") -> None:
    """Answer with a page that says why there is none, and names no visit and no address."""
    resp.status, resp.content_type = status, _HTML
    resp.set_headers({**HEADERS, "Cache-Control": "no-store"})
    resp.data = render_notice(notice, root=root)


def hand_out(req: falcon.Request, resp: falcon.Response, body: bytes, kind: str, caching: str, modified: str = "") -> None:
    """Answer with bytes, or that the client has them already; `modified` (ISO 8601 in UTC) is when they changed, if known."""
    tag = hashlib.sha256(body).hexdigest()[:24]
    resp.set_headers({**HEADERS, "Cache-Control": caching, "Vary": "Accept-Encoding"})
    if modified:
        resp.set_header("Last-Modified", http_date(modified))
    tags, since = req.get_header("If-None-Match"), req.get_header("If-Modified-Since")
    has_it = modified and since and tags is None and is_since(since, modified)  # a tag beats a date (RFC 9110, 13.2.2)
    if had := tag if has_it else matched(tags or "", tag):
        resp.status = falcon.HTTP_304
        resp.set_header("ETag", f'"{had}"')
        return
    resp.content_type = kind
    if takes_gzip(req.get_header("Accept-Encoding") or ""):
        resp.set_header("Content-Encoding", "gzip")
        resp.set_header("ETag", f'"{tag}{GZIP}"')
        resp.data = gzip.compress(body, 6, mtime=0)
    else:
        resp.set_header("ETag", f'"{tag}"')
        resp.data = body
