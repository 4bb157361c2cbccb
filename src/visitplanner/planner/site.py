"""Publish feeds and pages as a tree of files, which any web server, object store or CDN hands out."""

import re
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from contextlib import closing
from functools import cache
from itertools import chain
from typing import NamedTuple
from urllib.parse import urlsplit

from visitplanner import __version__
from visitplanner.model import Level, Revision
from visitplanner.pages import HEADERS, Drawn, addressed, assets, render_notice, render_programme, templates_sum
from visitplanner.planner.finding import find_visit
from visitplanner.planner.public import public_visits
from visitplanner.planner.public_files import leaving, public_files, public_paths
from visitplanner.planner.showing import published
from visitplanner.planner.subscribing import digest_of, is_alive, said, tokens_in
from visitplanner.problems import Problem, refuse
from visitplanner.schedule import Lookup
from visitplanner.sites import Later, Outcome, SiteFile, Target, host_files, publish
from visitplanner.store import Feed, Store
from visitplanner.store.reads import FeedReads, Found, depends_on
from visitplanner.views import Reader, Views

_TRIES = 10
_PART = re.compile(r"(?:[fpv]|assets)/(?:.+/)?[.][^/]+[.]part")
_OF_READER = re.compile(r"(?:f/([a-z2-7]{32})\.ics|p/([a-z2-7]{32})/index\.html)")


class SitePublished(NamedTuple):
    """What was done to a site, and how many feeds and public programmes it has."""

    outcome: Outcome
    feeds: int
    public: int
    problems: tuple[Problem, ...]


def publish_site(
    store: Store,
    target: Target,
    *,
    now: str,
    address: str = "",
    links: Iterable[str] = (),
    public: Sequence[str] = (),
    takes_over: bool = False,
) -> SitePublished:
    """Make a target hold the feeds and pages of the latest revisions, and take away those that are closed.

    The database knows only digests of addresses: they are found in the names of files that are there already, and in
    `links`, texts that hold addresses as they were shown when they were made. `public` names visits whose public part
    has a programme for everybody, beside those for which the database says so. `address` is where the site is served, unless
    given the one of the database.
    `takes_over` removes feeds that another database has put there, and replaces what stands where files of this site belong:
    so a site whose manifest was lost is made good.

    Raises ProblemsFound: VP830 without an address; VP831 and VP832 as `sites.publish` does; VP836 for feeds of another
    database.
    """
    base = _base(address or store.setting("address"))
    there = target.paths()
    with closing(FeedReads(store.path, now)) as reads:
        making = _Making(store, reads, base, now)
        known = {token: found for token in _tokens(there, links) if (found := reads.find(digest_of(token)))}
        if not takes_over:
            _refuse_others(target, there, known)
        alive = {token: found for token, found in known.items() if is_alive(found.feed, now)}
        visits = list(dict.fromkeys([*public_visits(store), *(find_visit(store, word) for word in public)]))
        sums = making.sums_of_readers(alive) | making.sums_of_public(visits)
        later = Later(sums, lambda paths: chain(making.of_readers(alive, paths), making.of_public(visits, paths)))
        common = tuple(_common(base))
        taken = {*sums, *(file.path for file in common if not file.gives_way)} if takes_over else set()
        outcome = publish(target, common, now=now, is_ours=lambda path: path in taken or _is_ours(path, known), later=later)
    problems = (*outcome.problems, *_not_there(store, (found.feed for found in alive.values()), now))
    return SitePublished(outcome, len(alive), len(visits), problems)


def _base(address: str) -> str:
    try:
        addressed(b"", f"{address.rstrip('/')}/f/a.ics")
    except ValueError:
        hint = "say it: --address https://visits.bauska.lv"
        raise refuse(
            "VP830", f"'{address}' is no address of a site" if address else "nobody said where the site is served", hint
        ) from None
    return address.rstrip("/")


def _tokens(paths: Iterable[str], links: Iterable[str]) -> set[str]:
    found = {token for path in paths if (token := _token_in(path))}
    return found | tokens_in(links)


def _token_in(path: str) -> str:
    found = _OF_READER.fullmatch(path)
    return (found[1] or found[2]) if found else ""


def _is_ours(path: str, known: Container[str]) -> bool:
    """Say whether a file is that of a feed of ours, or one that was not put in its place since a run was broken off."""
    return _token_in(path) in known or bool(_PART.fullmatch(path))


def _refuse_others(target: Target, paths: Iterable[str], known: Container[str]) -> None:
    others = [path for path in paths if (token := _token_in(path)) and token not in known]
    if others:
        text = f"{target.name} holds {len(others)} files of feeds that this database does not know"
        raise refuse("VP836", text, "choose another folder, or take it over: --take-over, which removes them")


def _not_there(store: Store, alive: Iterable[Feed], now: str) -> Iterator[Problem]:
    shown_ones = {feed.id for feed in alive}
    missing = [
        feed for row in store.visits() for feed in store.feeds(row.id) if is_alive(feed, now) and feed.id not in shown_ones
    ]
    if missing:
        names = "; ".join(said(feed) for feed in missing[:3]) + "; ..." * (len(missing) > 3)
        text = f"{len(missing)} feed{'s are' if len(missing) > 1 else ' is'} not on the site, for want of the address: {names}"
        yield Problem("VP835", "warning", text, "name the file in which the addresses stand, --links FILE, or rotate these feeds")


def _common(base: str) -> Iterator[SiteFile]:
    path = urlsplit(base).path
    yield from host_files(HEADERS, path)
    for one in assets():
        yield SiteFile(one.path, one.content, "asset" if "/" in one.path else "worker")
    notice = render_notice("not-found", root=f"{path}/")
    yield SiteFile("404.html", notice, "notice", gives_way=True)
    for folder in ("f", "p", "v"):  # where a host lists folders after all, this stands instead of the list
        yield SiteFile(f"{folder}/index.html", notice, "notice")


class _Making:
    """Makes feeds and pages; what several of them share is made once."""

    def __init__(self, store: Store, reads: FeedReads, base: str, now: str) -> None:
        self._store, self._reads, self._base, self._now = store, reads, base, now
        self._program = __version__, templates_sum(), base
        self._revision = cache(lambda visit: published(store, visit, None))
        self._before = cache(lambda visit: store.revision(visit, self._revision(visit).number - 1))
        self._lookups: dict[tuple[str, int], Lookup] = {}

    def _sum(self, visit: str, *more: object) -> str:
        """Return the sum of what something of a visit is made of; of a revision, facts of a person may be deleted."""
        of = self._revision(visit)
        said = [self._store.revision_sum(visit, of.number - back) for back in (0, 1)]
        return digest_of(repr((self._program, visit, of.number, of.published, said, *more)))

    def sums_of_readers(self, alive: Mapping[str, Found]) -> dict[str, str]:
        """Return by path the sum of what each calendar and page is made of."""
        sums: dict[str, str] = {}
        for token, found in alive.items():
            of_feed, of_page = _files(token)
            sums[of_feed] = digest_of(repr((__version__, depends_on(found, self._now))))
            sums[of_page] = self._sum(found.feed.visit, _reader(found.feed), found.feed.language)
        return sums

    def of_readers(self, alive: Mapping[str, Found], paths: frozenset[str]) -> Iterator[SiteFile]:
        """Yield the calendars and pages at paths, each when it is asked for: those of one visit, level and language together."""
        groups: dict[tuple[str, Level, str], dict[Reader, list[str]]] = {}
        for token, found in alive.items():
            if not paths.isdisjoint(_files(token)):
                feed = found.feed
                groups.setdefault((feed.visit, feed.level, feed.language), {}).setdefault(_reader(feed), []).append(token)
        for (visit, level, language), tokens in groups.items():
            drawn, told = Drawn(), self._views(self._revision(visit), level, language)
            earlier = self._before(visit)
            before = self._views(earlier, level, language) if earlier else None
            for reader, own in tokens.items():
                page = b""
                for token in own:
                    of_feed, of_page = _files(token)
                    if of_feed in paths:
                        yield SiteFile(of_feed, self._calendar(token, alive[token]), "feed")
                    if of_page in paths:
                        page = page or render_programme(
                            told.of(reader), before=before.find(reader) if before else None, root="../../", drawn=drawn
                        )
                        yield SiteFile(of_page, addressed(page, f"{self._base}/{of_feed}"), "page")

    def _views(self, revision: Revision, level: Level, language: str) -> Views:
        """Return the views of a revision; what its facts have to do with each other is found out once."""
        key = revision.visit.id, revision.number
        if key not in self._lookups:
            self._lookups[key] = Lookup(revision.visit)
        return Views(revision, level, (language,), self._lookups[key])

    def _calendar(self, token: str, found: Found) -> bytes:
        """Return the bytes of a calendar: those of a newer revision where one was published meanwhile."""
        for _ in range(_TRIES):
            if body := self._reads.body(found, self._now):
                return body
            found = self._reads.find(digest_of(token)) or found
        raise RuntimeError("feeds change faster than they can be read")

    def sums_of_public(self, visits: Iterable[str]) -> dict[str, str]:
        """Return by path the sum of what each file of public programmes is made of."""
        sums: dict[str, str] = {}
        for visit in visits:
            gone = sum(when <= self._now for when in leaving(self._revision(visit)))
            for paths in public_paths(self._revision(visit)).values():
                sums |= dict.fromkeys(paths, self._sum(visit, gone))
        return sums

    def of_public(self, visits: Iterable[str], paths: frozenset[str]) -> Iterator[SiteFile]:
        """Yield the files of public programmes at paths."""
        for visit in visits:
            own = {path for pair in public_paths(self._revision(visit)).values() for path in pair}
            for file in () if own.isdisjoint(paths) else public_files(self._revision(visit), self._now, self._before(visit)):
                if file.path in paths:
                    content = addressed(file.content, f"{self._base}/{file.feed}") if file.feed else file.content
                    yield SiteFile(file.path, content, "public")


def _reader(feed: Feed) -> Reader:
    return Reader(feed.kind, feed.reader, feed.level)


def _files(token: str) -> tuple[str, str]:
    """Return where a reader's calendar and page lie."""
    return f"f/{token}.ics", f"p/{token}/index.html"
