"""The bytes of feeds are stored with the revision, and with the feeds that need them."""

from pathlib import Path
from typing import Any

import pytest

from tests.planner.given import LATER, NOW, VISIT, write
from visitplanner.feeds.edition import work_out
from visitplanner.planner import editions
from visitplanner.planner.loading import load
from visitplanner.planner.publishing import Published, publish
from visitplanner.planner.subscribing import new_feeds, revoke_feeds
from visitplanner.problems import ProblemsFound
from visitplanner.store import Feeding, Store, open_store


def opened(folder: Path) -> Store:
    load(folder / "v.sqlite", write(folder), NOW)
    store = open_store(folder / "v.sqlite", mode="write", now=NOW)
    publish(store, "", "", NOW)
    return store


def again(store: Store, text: str) -> Published:
    load(store.path, write(store.path.parent, text), LATER)
    return publish(store, "", "", LATER)


def test_a_publication_brings_the_bytes_of_all_feeds_with_it(tmp_path: Path) -> None:
    with opened(tmp_path) as store:
        new_feeds(store, "", ["person:ann", "visit"], now=NOW)
        before = store.feeding("small")
        again(store, VISIT.replace("14:20", "15:00"))
        after = store.feeding("small")
    assert [known.edition.revision for known in (before, after) if known.edition] == [1, 2]
    assert sorted(after.modified["delegate", "en"].values()) == [NOW, LATER]


def test_those_who_are_gone_are_told_of_and_their_feeds_ended(tmp_path: Path) -> None:
    with opened(tmp_path) as store:
        new_feeds(store, "", ["person:ben", "person:ann"], now=NOW)
        text = VISIT.replace("  ben: Ben\n", "").replace("members: [ann, ben]", "members: [ann]")
        done = again(store, text)
        assert [(feed.reader, bool(feed.ended), feed.why) for feed in store.feeds("small")] == [
            ("ben", True, "removed"), ("ann", False, ""),
        ]  # fmt: skip
    assert [feed.reader for feed in done.ended] == ["ben"]
    assert [problem.code for problem in done.warnings] == ["VP802"]


def test_feeds_that_others_change_meanwhile_are_looked_at_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with opened(tmp_path) as store:
        new_feeds(store, "", ["person:ann", "person:ben"], now=NOW)

        def meanwhile(known: Feeding, *facts: Any) -> Any:
            fed = work_out(known, *facts)
            if not any(feed.ended for feed in known.feeds):
                revoke_feeds(store, "", ["person:ben"], now=LATER)
            return fed

        monkeypatch.setattr(editions, "work_out", meanwhile)
        again(store, VISIT.replace("Dinner", "Supper"))
        assert [one for _, _, one in store.feeding("small").parts] == ["ann"]


def test_without_end_it_gives_up_and_changes_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with opened(tmp_path) as store:
        new_feeds(store, "", ["person:ann"], now=NOW)

        def meanwhile(known: Feeding, *facts: Any) -> Any:
            fed = work_out(known, *facts)
            store.end_feeds([1], "revoked", LATER)
            return fed._replace(changes=-1)

        monkeypatch.setattr(editions, "work_out", meanwhile)
        with pytest.raises(ProblemsFound, match="VP803"):
            new_feeds(store, "", ["person:ben"], now=NOW)
        assert len(store.feeds("small")) == 1
