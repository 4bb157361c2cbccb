"""The sample visits that come with the program."""

import pytest

from visitplanner.problems import ProblemsFound
from visitplanner.samples import sample


def test_a_sample_is_found() -> None:
    with sample("khashuri-2013") as file:
        assert "visit: khashuri-2013\n" in file.read_text(encoding="utf-8")


def test_a_missing_sample_is_a_problem() -> None:
    with pytest.raises(ProblemsFound, match="VP932"), sample("nothing"):
        pass
