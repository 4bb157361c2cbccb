"""From the draft to a revision."""

from pathlib import Path

import pytest

from tests.planner.given import LATER, NOW, VISIT, write
from visitplanner.changes import in_words
from visitplanner.planner.loading import load
from visitplanner.planner.publishing import publish
from visitplanner.problems import ProblemsFound
from visitplanner.store import open_store


def publish_file(folder: Path, text: str, now: str, reason: str = "") -> tuple[int, str, list[str]]:
    load(folder / "v.sqlite", write(folder, text), now)
    with open_store(folder / "v.sqlite", mode="write", now=now) as store:
        done = publish(store, "small", reason, now)
        assert store.revision("small") == done.revision
    return done.revision.number, done.revision.published, [in_words(change) for change in done.changes if change.field]


def test_revisions_are_numbered_and_tell_what_changed(tmp_path: Path) -> None:
    assert publish_file(tmp_path, VISIT, NOW)[:2] == (1, NOW)
    number, published, changes = publish_file(tmp_path, VISIT.replace("14:20", "15:00"), LATER)
    assert (number, published) == (2, LATER)
    assert changes == ["~ item arrival: start: 2013-07-31 14:20 -> 2013-07-31 15:00"]


def test_a_clock_that_goes_back_does_not_take_revisions_with_it(tmp_path: Path) -> None:
    publish_file(tmp_path, VISIT, LATER)
    assert publish_file(tmp_path, VISIT.replace("14:20", "15:00"), NOW)[1] == "2013-07-21T09:00:01Z"


def test_nothing_new_is_not_published_again(tmp_path: Path) -> None:
    publish_file(tmp_path, VISIT, NOW)
    with pytest.raises(ProblemsFound) as refused:
        publish_file(tmp_path, VISIT, LATER)
    assert [problem.code for problem in refused.value.problems] == ["VP926"]
