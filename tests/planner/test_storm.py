"""A little of the storm that CI raises in full: `python -m tests.planner.storm 625 300`."""

from pathlib import Path

from tests.planner.storm import die_often, edit_at_once


def test_eight_processes_that_edit_one_visit_at_once_lose_nothing(tmp_path: Path) -> None:
    assert edit_at_once(tmp_path / "v.sqlite", 12) == []


def test_a_process_killed_at_any_moment_leaves_each_command_whole_or_undone(tmp_path: Path) -> None:
    assert die_often(tmp_path / "v.sqlite", 24) == []
