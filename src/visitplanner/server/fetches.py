"""When feeds were last fetched, and by what: gathered in memory, written beside the requests some seconds later."""

import threading
from collections.abc import Callable, Mapping

from visitplanner.store import Fetch
from visitplanner.texts import visible

SECONDS = 15.0
"""How long after a fetch it is noted in the database."""
_LONGEST_CLIENT = 80

Write = Callable[[Mapping[int, Fetch]], None]


class Fetches:
    """Gathers fetches; a thread of its own writes them. What cannot be written now is kept for the next time."""

    def __init__(self, write: Write, complain: Callable[[str], None], seconds: float = SECONDS) -> None:
        """`write` notes fetches in the database, and may raise anything; what it says goes to `complain`."""
        self._write, self._complain, self._seconds = write, complain, seconds
        self._gathered: dict[int, tuple[str, str, int]] = {}
        self._lock, self._end = threading.Lock(), threading.Event()
        self._thread = threading.Thread(target=self._run, name="fetches", daemon=True)

    def start(self) -> None:
        """Begin to write them from time to time."""
        self._thread.start()

    def add(self, feed: int, now: str, client: str) -> None:
        """Note that a feed was fetched at an instant by a client that calls itself so."""
        with self._lock:
            self._gathered[feed] = now, client, self._gathered.get(feed, ("", "", 0))[2] + 1

    def flush(self) -> None:
        """Write what was gathered."""
        with self._lock:
            gathered, self._gathered = self._gathered, {}
        if not gathered:
            return
        try:
            self._write({feed: Fetch(now, name_of(client), times) for feed, (now, client, times) in gathered.items()})
        except Exception as fault:  # the readers must not notice
            self._complain(f"fetches are not noted yet: {type(fault).__name__}")
            with self._lock:
                for feed, (now, client, times) in gathered.items():
                    newer = self._gathered.get(feed, (now, client, 0))
                    self._gathered[feed] = newer[0], newer[1], newer[2] + times

    def stop(self) -> None:
        """Write what is left, and end."""
        self._end.set()
        if self._thread.is_alive():
            self._thread.join(timeout=5)
        self.flush()

    def _run(self) -> None:
        while not self._end.wait(self._seconds):
            self.flush()


def name_of(client: str) -> str:
    """Return what a client calls itself as one short line; an address in it, which may be a secret one, is left out."""
    words = [word for word in visible(client).split() if "/f/" not in word and "/p/" not in word and ".ics" not in word]
    return " ".join(words)[:_LONGEST_CLIENT]
