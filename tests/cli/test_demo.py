"""demo: the main job in one go."""

import re
from pathlib import Path
from unittest.mock import patch

import pytest

from tests.cli.running import run
from visitplanner.cli.demo import _called


def test_the_demo_says_what_it_made_and_what_to_open(tmp_path: Path) -> None:
    with patch("visitplanner.planner.demo.LANGUAGES", ("ka",)):  # all languages: tests/planner/test_demo.py
        ran = run(tmp_path, "demo", "here")
    assert (ran.code, ran.err) == (0, "")
    assert re.findall(r"^(\S+): \d+ items loaded", ran.out, re.MULTILINE) == ["khashuri-2013", "khashuri-2013-example"]
    named = re.findall(r"here\S+\.(?:pdf|ics)\b", ran.out)
    assert [path for path in named if not (tmp_path / path).is_file()] == []
    papers = {path.relative_to(tmp_path).as_posix() for path in (tmp_path / "here" / "prints").iterdir()}
    assert {path for path in papers if "daily-programme" in path or "programme-of-visit" in path} <= set(named)
    more = [int(number) for number in re.findall(r"(\d+) more papers in here", ran.out)]
    assert len(papers & set(named)) + sum(more) == len(papers)
    counted = [int(number) for number in re.findall(r"(\d+) calendars in here", ran.out)]
    assert sum(counted) == len(list((tmp_path / "here" / "feeds").iterdir()))
    paper, calendar, command = (line.split()[-1] for line in ran.out.splitlines()[-3:])
    assert (Path(paper).name, Path(calendar).name, command) == (
        "khashuri-2013-example-programme-of-visit-ka-r1.pdf",
        "khashuri-2013-example_visit_ka_delegate.ics",
        "khashuri-2013-example",
    )


@pytest.mark.parametrize(
    ("program", "found", "typed"),
    [
        (".venv/bin/visitplanner", None, ".venv/bin/visitplanner"),
        ("my tools/visitplanner.exe", None, "'my tools/visitplanner.exe'"),
        (".venv/bin/visitplanner", "/usr/bin/visitplanner", "visitplanner"),
        ("src/visitplanner/__main__.py", None, "visitplanner"),
    ],
)
def test_the_command_to_go_on_with_is_one_that_the_shell_finds(program: str, found: str | None, typed: str) -> None:
    with patch("shutil.which", return_value=found):
        assert _called(Path(program)) == typed
