"""Where the codes on papers lead: to the public programme, on a paper for one person alone to that person's own page."""

from collections.abc import Sequence
from functools import cache

from visitplanner.documents import DocumentKind, Part
from visitplanner.model import Level
from visitplanner.planner.public import public_address
from visitplanner.planner.subscribing import digest_of, is_alive, tokens_in
from visitplanner.problems import Problem
from visitplanner.store import Store


class Linking:
    """Gives parts the address that their code leads to: always that of a page that is there, else none."""

    def __init__(self, store: Store, visit: str, texts: Sequence[str] = (), now: str = "") -> None:
        """`texts` hold the secret addresses of feeds, as they were shown when these were made; closed ones open nothing."""
        self._public = cache(lambda language: public_address(store, visit, language))
        self._own: dict[tuple[str, Level, str], str] = {}
        self._has_texts = bool(texts)
        base = store.setting("address")
        for token in sorted(tokens_in(texts)) if base else ():
            feed = store.feed_at(digest_of(token))
            if feed and feed.visit == visit and feed.kind == "person" and is_alive(feed, now):
                address = f"{base}/p/{token}/"
                self._own[feed.reader, feed.level, feed.language] = self._own[feed.reader, feed.level, ""] = address

    def linked(self, kind: DocumentKind, part: Part) -> Part:
        """Return a part with its address. Of a person's own pages, that of the paper's level, in its language if there is one."""
        return part._replace(link=self._page(kind, part) or self._public(part.view.languages[0]))

    def _page(self, kind: DocumentKind, part: Part) -> str:
        if not kind.is_own:
            return ""
        level = part.view.reader.level
        return self._own.get((part.subject, level, part.view.languages[0])) or self._own.get((part.subject, level, ""), "")

    def missing(self, kind: DocumentKind, parts: Sequence[Part]) -> tuple[Problem, ...]:
        """Say of how many persons no address was found in the texts, if there were any."""
        without = [part.subject for part in parts if kind.is_own and self._has_texts and not self._page(kind, part)]
        if not without:
            return ()
        names = ", ".join(without[:3]) + ", ..." * (len(without) > 3)
        text = f"{len(without)} {'person has' if len(without) == 1 else 'persons have'} no code of their own page: {names}"
        hint = "make or rotate their feeds with --sheet FILE, and name that file: --links FILE"
        return (Problem("VP717", "notice", text, hint),)
