from pathlib import Path

import pytest

from visitplanner.cli.written import say_written
from visitplanner.planner.files import Written
from visitplanner.problems import Problem


def test_a_problem_of_several_files_is_told_once(capsys: pytest.CaptureFixture[str]) -> None:
    problem = Problem("VP711", "warning", "a text is missing")
    say_written([Written(Path("a.pdf"), True, "x", (problem,)), Written(Path("b.pdf"), False, "y", (problem,))], as_json=False)
    said = capsys.readouterr()
    assert (said.out, said.err.count("VP711")) == ("a.pdf  x\nb.pdf  y  (unchanged)\n", 1)
