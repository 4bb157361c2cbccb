"""The main job in one go."""

from pathlib import Path

import pytest

from tests.planner.given import NOW, write
from visitplanner.planner.demo import DATABASE, LANGUAGES, SAMPLES, run_demo
from visitplanner.planner.loading import load
from visitplanner.problems import ProblemsFound


def test_the_demo_makes_every_feed_and_paper(tmp_path: Path) -> None:
    steps = list(run_demo(tmp_path, NOW))
    assert [step.visit for step in steps if step.published] == list(SAMPLES)
    written = [one.path.name for step in steps for one in step.written]
    assert len(set(written)) == len(written)
    for language in LANGUAGES:
        assert any(name.endswith(".pdf") and f"-{language}-" in name for name in written)
        assert any(name.endswith(".ics") and f"_{language}_" in name for name in written)


def test_the_demo_deletes_no_database_but_its_own(tmp_path: Path) -> None:
    load(tmp_path / DATABASE, write(tmp_path), NOW)
    before = (tmp_path / DATABASE).read_bytes()
    with pytest.raises(ProblemsFound, match="VP934"):
        next(run_demo(tmp_path, NOW))
    assert (tmp_path / DATABASE).read_bytes() == before


def test_the_demo_can_be_run_again(tmp_path: Path) -> None:
    for _ in range(2):
        assert next(run_demo(tmp_path, NOW)).visit == SAMPLES[0]
