"""Give readers secret addresses of feeds, list them, replace them, end them."""

import base64
import datetime as dt
import hashlib
import re
import secrets
import urllib.parse
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from visitplanner.model import Level, Person, PersonId, Revision, Visit
from visitplanner.planner.finding import find_reader, find_visit
from visitplanner.planner.showing import published
from visitplanner.problems import Problem, refuse
from visitplanner.store import Fed, Feed, Feeding, NewFeed, Store
from visitplanner.texts import unsafe_character
from visitplanner.views import Reader

_TOKEN_BYTES = 20
_TOKEN = re.compile(r"(?<![a-z2-7])[a-z2-7]{32}(?![a-z2-7])")
NOT_URGENT = "Feeds are not urgent: Google reads them every 8 to 24 hours. Tell what changes on the day by phone, mail and paper."
"""What is said wherever a feed is offered (FEEDS.md)."""
_LONGEST_NOTE = 80


class Address(NamedTuple):
    """A feed with its secret address, which is shown once: nobody can find it out again."""

    feed: Feed
    token: str
    base: str = ""

    @property
    def https(self) -> str:
        """The address of the calendar, to copy; without a base address only its path."""
        return f"{self.base}/f/{self.token}.ics"

    @property
    def page(self) -> str:
        """The address of the reader's page."""
        return f"{self.base}/p/{self.token}/"

    @property
    def webcal(self) -> str:
        """The address that opens a calendar program (Apple, Thunderbird, Outlook on a desktop)."""
        return f"webcal:{self.https.partition(':')[2]}"

    @property
    def google(self) -> str:
        """The page of Google Calendar that adds the feed: `render` is the entry that Android takes too."""
        return f"https://calendar.google.com/calendar/render?cid={urllib.parse.quote(self.webcal, safe='')}"

    @property
    def outlook(self) -> str:
        """The page of Outlook that adds the feed."""
        return f"https://outlook.live.com/calendar/0/addfromweb?url={urllib.parse.quote(self.https, safe='')}"

    @property
    def ways(self) -> tuple[tuple[str, str], ...]:
        """The ways into a calendar, each with its name; without a base address there is but a path."""
        if not self.base:
            return (("path", self.https), ("page", self.page))
        return (
            ("copy", self.https), ("Apple", self.webcal), ("Google", self.google), ("Outlook", self.outlook), ("page", self.page),
        )  # fmt: skip


def facts(address: Address) -> dict[str, object]:
    """Return a feed and its addresses for programs."""
    feed, ways = address.feed, ("https", "webcal", "google", "outlook") if address.base else ()
    told = {name: getattr(feed, name) for name in ("id", "visit", "kind", "reader", "level", "language", "note", "expires")}
    paths = {"feed": f"/f/{address.token}.ics", "page": f"/p/{address.token}/"}
    return {**told, "paths": paths, **{way: getattr(address, way) for way in ways}}


def new_token() -> str:
    """Return a new secret: 160 random bits, as 32 letters and digits that no program cuts or changes."""
    return base64.b32encode(secrets.token_bytes(_TOKEN_BYTES)).decode().lower()


def tokens_in(texts: Iterable[str]) -> set[str]:
    """Return all that may be tokens in texts that hold addresses, as `feed new` or a link sheet shows them."""
    return {token for text in texts for token in _TOKEN.findall(text)}


def digest_of(token: str) -> str:
    """Return what is stored of a token: its SHA-256. The token is random, so it needs no salt."""
    return hashlib.sha256(token.encode()).hexdigest()


def new_feeds(
    store: Store,
    word: str,
    who: Sequence[str],
    *,
    now: str,
    level: Level | None = None,
    language: str = "",
    note: str = "",
    expires: str = "",
    to_all: bool = False,
) -> tuple[Address, ...]:
    """Make a feed for each of those named, or for each delegate that has none yet. Raises ProblemsFound.

    Without a language everybody gets their own, as far as the visit is written in it, else the visit's first. `expires`
    is a day, the last one on which the feed can be read; without it that is 30 days after the visit, or after `now` where
    the feeds of the visit are closed already.
    """
    revision = published(store, find_visit(store, word))
    visit, until, note = revision.visit, _until(expires), note.strip()
    if (unsafe := unsafe_character(note)) or len(note) > _LONGEST_NOTE:
        raise refuse(
            "VP806", f"the note {f'holds {unsafe}' if unsafe else 'is too long'}", f"at most {_LONGEST_NOTE} letters, in one line"
        )
    readers = [_reader(visit, one, level) for one in who]
    if to_all:
        readers += _without(store.feeds(visit.id), delegates(visit), level or "delegate", now)
    wanted = [
        (NewFeed(one.kind, one.id, one.level, language or _own_language(visit, one), note, "", until), new_token())
        for one in dict.fromkeys(readers)
    ]
    _refuse_twins(store.feeds(visit.id), [feed for feed, _ in wanted], now)
    return _add(store, revision, wanted, now) if wanted else ()


def _add(store: Store, revision: Revision, wanted: Sequence[tuple[NewFeed, str]], now: str) -> tuple[Address, ...]:
    from visitplanner.planner.editions import store_bytes  # draws calendars, which is heavy

    new = [feed._replace(digest=digest_of(token)) for feed, token in wanted]

    def write(known: Feeding, fed: Fed) -> tuple[Feed, ...]:
        over = [feed.id for feed in known.feeds if not feed.ended and _is_over(feed, now) and _key(feed) in map(_key, new)]
        is_past = bool(fed.edition.ends) and fed.edition.ends <= now
        lasting = [feed._replace(expires=feed.expires or _month_after(now)) for feed in new] if is_past else new
        return store.add_feeds(lasting, fed, now, instead_of=over)

    made = store_bytes(store, revision, [((one.level, one.kind, one.reader), one.language) for one in new], write)
    base = store.setting("address")
    return tuple(Address(feed, token, base) for feed, (_, token) in zip(made, wanted, strict=True))


def _reader(visit: Visit, word: str, level: Level | None) -> Reader:
    """Return the reader that a word means; "public" is the public part of the visit. No word is nobody: a script lost it."""
    if word == "public":
        return Reader("visit", "", "public")
    if not word.strip():
        raise refuse("VP920", "no reader is named", "visit is the whole of it, public its public part, person:ID a person")
    return find_reader(visit, word, level or "delegate")


def delegates(visit: Visit) -> Iterator[PersonId]:
    """Yield each delegate once: heads and members, as delegations name them."""
    yield from dict.fromkeys(
        person
        for delegation in visit.delegations
        for person in (*(head.person for head in delegation.heads), *(member.person for member in delegation.members))
        if person
    )


def _without(feeds: Sequence[Feed], people: Iterator[PersonId], level: Level, now: str) -> list[Reader]:
    """Return those who have no feed of the level that still works."""
    have = {feed.reader for feed in feeds if feed.kind == "person" and feed.level == level and is_alive(feed, now)}
    return [Reader("person", person, level) for person in people if person not in have]


def _own_language(visit: Visit, reader: Reader) -> str:
    person = next((one for one in visit.people if reader.kind == "person" and one.id == reader.id), Person())
    known = [language for language in person.languages if language in visit.languages]
    return next(iter((*known, *visit.languages)), "en")


def _until(day: str) -> str:
    """Return the instant at which a day is over everywhere in Europe: its midnight in UTC."""
    if not day:
        return ""
    try:
        return f"{dt.date.fromisoformat(day)}T23:59:59Z"
    except ValueError:
        raise refuse("VP805", f"'{day}' is not a day", "write it as 2013-09-01") from None


def _month_after(now: str) -> str:
    return _until((dt.datetime.fromisoformat(now) + dt.timedelta(days=30)).date().isoformat())


def is_alive(feed: Feed, now: str) -> bool:
    """Whether a feed can be read at an instant."""
    return not feed.ended and not _is_over(feed, now)


def last_day(feed: Feed) -> str:
    """Return the last day on which a feed can be read, empty where none is known: an instant of midnight ends the day before."""
    if not feed.expires:
        return ""
    return (dt.datetime.fromisoformat(feed.expires) - dt.timedelta(seconds=1)).date().isoformat()


def closed_already(made: Iterable[Address], now: str) -> tuple[Problem, ...]:
    """Warn (VP811) of feeds that nobody can read, since the last day that was named for them has passed."""
    over = [one.feed for one in made if _is_over(one.feed, now)]
    if not over:
        return ()
    which = f"feed {over[0].id} is" if len(over) == 1 else f"{len(over)} feeds, {over[0].id} to {over[-1].id}, are"
    text = f"{which} closed already: the last day was {last_day(over[0])}"
    hint = "name a later one with --until; a feed that is over makes room for it"
    return (Problem("VP811", "warning", text, hint, ("feed", str(over[0].id))),)


def _is_over(feed: Feed, now: str) -> bool:
    return bool(feed.expires) and feed.expires <= now


def _key(feed: Feed | NewFeed) -> tuple[str, ...]:
    return feed.kind, feed.reader, feed.level, feed.language, feed.note


def _refuse_twins(feeds: Sequence[Feed], wanted: Sequence[NewFeed], now: str) -> None:
    alive = {_key(feed): feed for feed in feeds if is_alive(feed, now)}
    for one in wanted:
        if twin := alive.get(_key(one)):
            text = f"feed {twin.id} is already that of {said(twin)}"
            hint = f"for a second device give it a --note; for another address: visitplanner feed rotate {twin.id}"
            raise refuse("VP804", text, hint, "feed", str(twin.id))


def said(feed: Feed) -> str:
    """Say whose a feed is: "person:irine (ka, delegate, phone)"."""
    who = f"{feed.kind}:{feed.reader}" if feed.reader else feed.kind
    return f"{who} ({', '.join(part for part in (feed.language, feed.level, feed.note) if part)})"


def list_feeds(store: Store, word: str) -> tuple[Feed, ...]:
    """Return the feeds of a visit, those that were ended too."""
    return store.feeds(find_visit(store, word))


def rotate_feeds(store: Store, word: str, which: Sequence[str], *, now: str) -> tuple[Address, ...]:
    """Give feeds another secret address: the old one is closed at the next request. Raises ProblemsFound."""
    feeds = _chosen(store, find_visit(store, word), which, now)
    tokens = {feed.id: new_token() for feed in feeds}
    done = store.replace_addresses({number: digest_of(token) for number, token in tokens.items()}, now)
    return tuple(Address(feed, tokens[feed.id], store.setting("address")) for feed in feeds if feed.id in done)


def revoke_feeds(store: Store, word: str, which: Sequence[str], *, now: str) -> tuple[Feed, ...]:
    """End feeds: their addresses are closed at the next request. Raises ProblemsFound."""
    feeds = _chosen(store, find_visit(store, word), which, now)
    store.end_feeds([feed.id for feed in feeds], "revoked", now)
    return feeds


def _chosen(store: Store, visit: str, which: Sequence[str], now: str) -> tuple[Feed, ...]:
    """Return the feeds meant by numbers, or by words for their readers: all of the reader's that still work."""
    alive = {feed.id: feed for feed in store.feeds(visit) if is_alive(feed, now)}
    chosen: dict[int, Feed] = {}
    for word in which:
        if word.isascii() and word.isdecimal():
            found = [alive[int(word)]] if int(word) in alive else []
        else:
            reader = _reader(published(store, visit).visit, word, None)
            found = [feed for feed in alive.values() if (feed.kind, feed.reader) == (reader.kind, reader.id)]
            if reader.kind == "visit":  # whose public part is a reader of its own
                found = [feed for feed in found if (feed.level == "public") == (word == "public")]
        if not found:
            raise refuse("VP807", f"'{word}' has no feed that works", "visitplanner feed list shows those that do")
        chosen |= {feed.id: feed for feed in found}
    return tuple(chosen.values())


def set_address(store: Store, address: str) -> str:
    """Keep the address at which feeds and pages are served, `https://visits.bauska.lv`; return it as it is kept.

    Without a scheme it is https. Raises ProblemsFound (VP808) for what cannot be one.
    """
    whole = address if "://" in address else f"https://{address}"
    try:
        parts = urllib.parse.urlsplit(whole.strip())
        is_good = parts.scheme in ("http", "https") and bool(parts.hostname) and (parts.port or 1) > 0
    except ValueError:
        is_good = False
    if not is_good or parts.query or parts.fragment or "@" in parts.netloc or unsafe_character(whole) or " " in whole.strip():
        raise refuse("VP808", f"'{address}' is no address of a server", "write it as https://visits.bauska.lv")
    kept = f"{parts.scheme}://{parts.netloc}{parts.path.rstrip('/')}"
    store.set("address", kept)
    return kept
