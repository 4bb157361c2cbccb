"""What comes with the program: sample visits, templates."""

from pathlib import Path

import pytest

from tests.source import ROOT
from visitplanner.problems import ProblemsFound
from visitplanner.shipped import sample, templates_folder


def test_a_sample_is_found() -> None:
    with sample("khashuri-2013") as file:
        assert "visit: khashuri-2013\n" in file.read_text(encoding="utf-8")


def test_a_missing_sample_is_a_problem() -> None:
    with pytest.raises(ProblemsFound, match="VP932"), sample("nothing"):
        pass


def test_in_the_repository_the_templates_stand_at_its_top() -> None:
    assert templates_folder() == ROOT / "templates"


def test_in_a_wheel_the_templates_stand_inside_the_package(tmp_path: Path) -> None:
    package = tmp_path / "site-packages" / "visitplanner"
    (package / "templates" / "documents").mkdir(parents=True)
    assert templates_folder(package) == package / "templates"


def test_where_there_are_no_templates_that_is_said(tmp_path: Path) -> None:
    (tmp_path / "a" / "visitplanner").mkdir(parents=True)
    with pytest.raises(ProblemsFound, match="VP937 error: the templates are missing"):
        templates_folder(tmp_path / "a" / "visitplanner")
