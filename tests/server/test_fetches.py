"""Fetches are gathered, and written some at a time."""

from collections.abc import Mapping

from visitplanner.server.fetches import Fetches, name_of
from visitplanner.store import Fetch

NOW, LATER = "2013-07-20T09:00:00Z", "2013-07-20T09:00:05Z"


def test_the_last_one_counts_and_all_are_counted() -> None:
    written: list[Mapping[int, Fetch]] = []
    fetches = Fetches(written.append, print)
    for feed, now, agent in ((1, NOW, "a"), (2, NOW, "b"), (1, LATER, "c")):
        fetches.add(feed, now, agent)
    fetches.flush()
    fetches.flush()
    assert written == [{1: Fetch(LATER, "c", 2), 2: Fetch(NOW, "b", 1)}]


def test_what_cannot_be_written_is_kept() -> None:
    written: list[Mapping[int, Fetch]] = []
    said: list[str] = []
    is_broken = True

    def write(fetches: Mapping[int, Fetch]) -> None:
        if is_broken:
            raise OSError("no room at /f/secret.ics")
        written.append(fetches)

    fetches = Fetches(write, said.append)
    fetches.add(1, NOW, "a")
    fetches.flush()
    fetches.add(1, LATER, "b")
    is_broken = False
    fetches.flush()
    assert (written, said) == ([{1: Fetch(LATER, "b", 2)}], ["fetches are not noted yet: OSError"])


def test_what_is_left_is_written_at_the_end() -> None:
    written: list[Mapping[int, Fetch]] = []
    fetches = Fetches(written.append, print, seconds=3600)
    fetches.start()
    fetches.add(1, NOW, "a")
    fetches.stop()
    assert written == [{1: Fetch(NOW, "a", 1)}]


def test_a_client_is_named_in_short_and_without_addresses() -> None:
    assert name_of("Mozilla/5.0 (X11; +https://x.lv/f/abc.ics) Thunderbird/115.0") == "Mozilla/5.0 (X11; Thunderbird/115.0"
    assert (len(name_of("x" * 500)), name_of("a\x1b[2Jb")) == (80, "a<U+001B>[2Jb")
