"""A small visit with feeds, and the application over it."""

import datetime as dt
from collections.abc import Mapping
from pathlib import Path

import falcon.testing

from tests.planner.given import NOW, VISIT, write
from visitplanner.planner.loading import load
from visitplanner.planner.publishing import publish
from visitplanner.planner.subscribing import Address, new_feeds
from visitplanner.server.app import make_app
from visitplanner.server.fetches import Fetches
from visitplanner.store import Fetch, open_store


class Served:
    """A database with one published visit, its application, and a clock that stands until it is moved."""

    def __init__(self, folder: Path, text: str = VISIT) -> None:
        self.folder, self.path, self.now = folder, folder / "v.sqlite", NOW
        self.lines: list[str] = []
        self.troubles: list[str] = []
        self.noted: dict[int, Fetch] = {}
        self.publish(text, NOW)
        self.fetches = Fetches(self._note, self.troubles.append)
        app = make_app(self.path, fetches=self.fetches, log=self.lines.append, complain=self.troubles.append, clock=self.seconds)
        self.client = falcon.testing.TestClient(app)

    def _note(self, fetches: Mapping[int, Fetch]) -> None:
        self.noted |= fetches

    def seconds(self) -> float:
        return dt.datetime.fromisoformat(self.now).timestamp()

    def publish(self, text: str, now: str) -> None:
        load(self.path, write(self.folder, text), now)
        with open_store(self.path, mode="write", now=now) as store:
            publish(store, "", "", now)

    def feed(self, word: str = "person:ann", **more: str) -> Address:
        with open_store(self.path, mode="write", now=NOW) as store:
            return new_feeds(store, "", [word], now=NOW, **more)[0]  # type: ignore[arg-type]  # options by name

    def ask(self, address: Address | str, method: str = "GET", **headers: str) -> falcon.testing.Result:
        """Ask for a feed; If_None_Match="..." sends that header."""
        path = address if isinstance(address, str) else address.https
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        return self.client.simulate_request(method, path, headers=named)
