"""Publish feeds and pages as a tree of files, which any web server, object store or CDN hands out."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache, partial
from typing import NamedTuple
from urllib.parse import urlsplit

from visitplanner import __version__
from visitplanner.feeds import Frame, RenderedItem, feed_uid, frame, join, render_item, shown
from visitplanner.model import Level, Revision
from visitplanner.pages import HEADERS, Drawn, addressed, assets, render_notice, render_programme, templates_sum
from visitplanner.planner.finding import find_visit
from visitplanner.planner.public import public_visits
from visitplanner.planner.public_files import public_files
from visitplanner.planner.showing import published
from visitplanner.planner.subscribing import digest_of, is_alive, said, tokens_in
from visitplanner.problems import Problem, refuse
from visitplanner.sites import Later, Outcome, SiteFile, Target, host_files, publish
from visitplanner.store import Feed, Store
from visitplanner.views import Reader, View, ViewItem, view, views

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
    `takes_over` removes feeds that another database has put there.

    Raises ProblemsFound: VP830 without an address; VP831 and VP832 as `sites.publish` does; VP836 for feeds of another
    database.
    """
    base = _base(address or store.setting("address"))
    there = target.paths()
    known = {token: feed for token in _tokens(there, links) if (feed := store.feed_at(digest_of(token)))}
    if not takes_over:
        _refuse_others(target, there, known)
    alive = {token: feed for token, feed in known.items() if is_alive(feed, now)}
    making = _Making(store)
    files = [*_common(base)]
    visits = list(dict.fromkeys([*public_visits(store), *(find_visit(store, word) for word in public)]))
    files += [file for visit in visits for file in _of_public(making, visit, base)]
    later = Later(_sums(making, alive, base), lambda paths: _of_readers(making, alive, base, paths))
    outcome = publish(target, files, now=now, is_ours=lambda path: _token_in(path) in known, later=later)
    problems = (*outcome.problems, *_not_there(store, alive.values(), now))
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


def _refuse_others(target: Target, paths: Iterable[str], known: dict[str, Feed]) -> None:
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
    """Makes feeds and pages; what several feeds share is made once."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self.revision = cache(self._revision)
        self.sum_of = cache(self._sum_of)
        self.frame = cache(self._frame)

    def _revision(self, visit: str) -> Revision:
        return published(self._store, visit, None)

    def _sum_of(self, visit: str) -> str:
        return self._store.revision_sum(visit, self.revision(visit).number)

    def _frame(self, visit: str, level: Level, language: str) -> tuple[Frame, Callable[[ViewItem], RenderedItem | None]]:
        shared = frame(view(self.revision(visit), Reader("visit", "", level), (language,)))
        return shared, cache(partial(render_item, frame=shared))

    def feed(self, told: View) -> bytes:
        language = told.languages[0]
        shared, rendered = self.frame(told.visit, told.reader.level, language)
        uid = feed_uid(self.revision(told.visit).visit.uid, told.reader, language)
        return join(told, uid, shared, filter(None, map(rendered, shown(told))))


def _reader(feed: Feed) -> Reader:
    return Reader(feed.kind, feed.reader, feed.level)


def _files(token: str) -> tuple[str, str]:
    """Return where a reader's calendar and page lie."""
    return f"f/{token}.ics", f"p/{token}/index.html"


def _sums(making: _Making, alive: Mapping[str, Feed], base: str) -> dict[str, str]:
    """Return by path the sum of what each calendar and page is made of; of a revision, facts of a person may be deleted."""
    program = __version__, templates_sum(), base
    found: dict[str, str] = {}
    for token, feed in alive.items():
        of = making.revision(feed.visit)
        facts = repr((program, feed.visit, of.number, of.published, making.sum_of(feed.visit), _reader(feed), feed.language))
        found |= dict.fromkeys(_files(token), digest_of(facts))
    return found


def _of_readers(making: _Making, alive: Mapping[str, Feed], base: str, paths: frozenset[str]) -> Iterator[SiteFile]:
    """Yield the calendars and pages at paths, each when it is asked for: those of one visit, level and language together."""
    groups: dict[tuple[str, Level, str], dict[Reader, list[str]]] = {}
    for token, feed in alive.items():
        if not paths.isdisjoint(_files(token)):
            reader = _reader(feed)
            groups.setdefault((feed.visit, reader.level, feed.language), {}).setdefault(reader, []).append(token)
    for (visit, _, language), tokens in groups.items():
        drawn = Drawn()
        for told in views(making.revision(visit), tuple(tokens), (language,)):
            calendar, page = making.feed(told), render_programme(told, root="../../", drawn=drawn)
            for token in tokens[told.reader]:
                of_feed, of_page = _files(token)
                yield SiteFile(of_feed, calendar, "feed")
                yield SiteFile(of_page, addressed(page, f"{base}/{of_feed}"), "page")


def _of_public(making: _Making, visit: str, base: str) -> Iterator[SiteFile]:
    for file in public_files(making.revision(visit)):
        content = addressed(file.content, f"{base}/{file.feed}") if file.feed else file.content
        yield SiteFile(file.path, content, "public")
