"""Every feed of every sample, fetched through the server and read by a parser that we did not write, is what the view says."""

import datetime as dt
from pathlib import Path
from typing import Any

import falcon.testing
import pytest
from icalendar import Calendar

from tests.itineraries.samples import SAMPLES, load
from visitplanner.feeds.wording import location, summary
from visitplanner.planner.feeding import all_readers
from visitplanner.planner.publishing import publish
from visitplanner.planner.subscribing import Address, new_feeds
from visitplanner.server.app import make_app
from visitplanner.server.fetches import Fetches
from visitplanner.store import open_store
from visitplanner.texts import visible
from visitplanner.times import date_of
from visitplanner.views import Reader, View, ViewItem, view

NOW = "2013-07-01T09:00:00Z"
LANGUAGES = ("en", "lv", "ka")


def of_view(told: View) -> dict[str, tuple[Any, ...]]:
    """What a calendar must show of a view: by UID the start, the end, the words, the place."""
    items = [item for day in told.days for item in day.items if not item.continues]
    return {
        item.uid: (*times(item), shown(summary(item, told.languages[0])), shown(location(item, told.languages[0])))
        for item in items
        if item.begins or date_of(item.day)
    }


def times(item: ViewItem) -> tuple[Any, Any]:
    first = date_of(item.day)
    if item.begins and not item.all_day:
        return item.begins, item.ends
    assert first
    return first, (date_of(item.last_day) or first) + dt.timedelta(days=1)


def shown(words: str) -> str:
    return "\n".join(map(visible, words.split("\n")))


def of_calendar(body: bytes) -> dict[str, tuple[Any, ...]]:
    """The same, as icalendar reads it."""
    return {
        str(event["UID"]): (moment(event.start), moment(event.end), str(event["SUMMARY"]), str(event.get("LOCATION", "")))
        for event in Calendar.from_ical(body).events
    }


def moment(read: dt.date) -> dt.date:
    return read.astimezone(dt.UTC) if isinstance(read, dt.datetime) else read


@pytest.mark.parametrize("name", SAMPLES)
def test_every_feed_of_a_sample_says_what_its_view_says(name: str, tmp_path: Path) -> None:
    path = tmp_path / "v.sqlite"
    with open_store(path, mode="write", now=NOW) as store:
        store.save(load(name), base=None, now=NOW)
        revision = publish(store, "", "", NOW).revision
        readers = list(all_readers(revision, "delegate"))
        words = [f"{reader.kind}:{reader.id}" if reader.id else "visit" for reader in readers]
        made: list[Address] = []
        for number, word in enumerate(words):
            made += new_feeds(store, "", [word], now=NOW, language=LANGUAGES[number % 3], expires="2100-01-01")
        made += [new_feeds(store, "", ["public"], now=NOW, language=language, expires="2100-01-01")[0] for language in LANGUAGES]
    app = make_app(
        path, fetches=Fetches(lambda fetches: None, print), complain=print, clock=dt.datetime.fromisoformat(NOW).timestamp
    )
    client = falcon.testing.TestClient(app)
    for one in made:
        found = client.simulate_get(one.https)
        reader = Reader(one.feed.kind, one.feed.reader, one.feed.level)
        told = view(revision, reader, (one.feed.language,))
        assert (found.status_code, of_calendar(found.content)) == (200, of_view(told)), reader
