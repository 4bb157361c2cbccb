"""A command starts quickly: what only reads imports nothing that draws, parses or migrates; what writes, only its own tool."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.source import PACKAGE, ROOT

SAMPLE = ROOT / "itineraries" / "khashuri-2013.yaml"
TOO_HEAVY = {"babel", "dateutil.parser", "icalendar", "importlib.metadata", "jinja2", "sqlite_utils", "typst", "yaml"}

RUN = """
import atexit, json, sys
atexit.register(lambda: print("\\n" + json.dumps(sorted(sys.modules))))
sys.argv = ["visitplanner", *json.loads(sys.argv[1])]
from visitplanner.cli import main
main()
"""


def run(folder: Path, *words: str) -> tuple[str, set[str]]:
    """Run a command in a folder, as a process of its own; return what it printed and the modules it had imported."""
    environment = {name: value for name, value in os.environ.items() if not name.startswith(("VISITPLANNER_", "COV_"))}
    environment["PYTHONPATH"] = str(PACKAGE.parent)
    command = [sys.executable, "-c", RUN, json.dumps(words)]
    done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, encoding="utf-8", check=False)
    assert (done.returncode, done.stderr) == (0, "")
    said, _, modules = done.stdout.rstrip("\n").rpartition("\n")
    return said, set(json.loads(modules))


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A working folder whose database holds the Khashuri visit."""
    made = tmp_path_factory.mktemp("cold")
    _, modules = run(made, "load", str(SAMPLE))
    assert "yaml" in modules
    return made


@pytest.mark.parametrize(
    "words",
    [
        ("visit", "list"), ("visit", "show"), ("feed", "list"), ("address",), ("show",), ("show", "--lang", "ka"),
        ("show", "--grid"), ("show", "--by", "person"), ("now",), ("next",), ("search", "gelashvili"), ("todo",), ("log",),
    ],
)  # fmt: skip
def test_reading_imports_nothing_heavy(folder: Path, words: tuple[str, ...]) -> None:
    said, modules = run(folder, *words)
    assert said.strip()
    assert modules & TOO_HEAVY == set()


LIBRARIES = {"babel", "icalendar", "sqlite_utils", "typst", "yaml"}


@pytest.mark.parametrize(
    ("words", "needed"),
    [
        (("load", str(SAMPLE)), {"yaml"}),
        (("check",), {"yaml"}),
        (("publish", "--reason", "cold"), set()),
        (("feed", "write", "--revision", "1", "--for", "visit"), {"icalendar"}),
        (("print", "--draft", "--document", "programme-of-visit"), {"typst"}),
    ],
)
def test_writing_imports_one_tool_alone(folder: Path, tmp_path: Path, words: tuple[str, ...], needed: set[str]) -> None:
    database = tmp_path / "visitplanner.sqlite"
    shutil.copyfile(folder / database.name, database)
    if words[0] == "feed" and words[1] != "list":
        run(tmp_path, "publish")
    assert run(tmp_path, *words)[1] & LIBRARIES == needed


def test_the_server_holds_nothing_that_draws_calendars_until_it_draws_one() -> None:
    code = "import json, sys; import visitplanner.server.app; print(json.dumps(sorted(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, encoding="utf-8", check=True)
    assert LIBRARIES & set(json.loads(done.stdout)) == set()
