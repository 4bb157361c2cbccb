"""The instant that words mean."""

from pathlib import Path

import pytest

from tests.planner.given import write
from tests.planner.test_today import DAY
from visitplanner.planner.asked_time import instant_said
from visitplanner.planner.loading import load
from visitplanner.problems import ProblemsFound
from visitplanner.store import open_store

NOW = "2013-07-31T05:00:00Z"


def said(folder: Path, words: str) -> str:
    load(folder / "v.sqlite", write(folder, DAY), NOW)
    with open_store(folder / "v.sqlite", mode="read", now=NOW) as store:
        return instant_said(store, "", words, NOW)


@pytest.mark.parametrize(
    ("words", "instant"),
    [
        ("14:20", "2013-07-31T11:20:00Z"),
        ("31.07. 14:20", "2013-07-31T11:20:00Z"),
        ("thu 9:00", "2013-08-01T06:00:00Z"),
        ("tomorrow 9:00", "2013-08-01T06:00:00Z"),
        ("~9:00", "2013-07-31T06:00:00Z"),
        ("1 Aug", "2013-08-01T03:00:00Z"),
        ("thu evening", "2013-08-01T14:00:00Z"),
    ],
)
def test_words_mean_an_instant_of_the_visit(tmp_path: Path, words: str, instant: str) -> None:
    assert said(tmp_path, words) == instant


@pytest.mark.parametrize(("words", "code"), [("soon", "VP101"), ("?", "VP961"), ("after opening", "VP961")])
def test_words_that_name_no_instant_are_refused(tmp_path: Path, words: str, code: str) -> None:
    with pytest.raises(ProblemsFound) as refused:
        said(tmp_path, words)
    assert [problem.code for problem in refused.value.problems] == [code]
