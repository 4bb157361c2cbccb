"""What Tab offers, asked as each shell asks click."""

import contextlib
from pathlib import Path
from unittest.mock import patch

import pytest
from click.shell_completion import get_completion_class

from tests.cli.running import run
from tests.cli.words import commands
from tests.planner.given import write
from visitplanner.cli.main import group
from visitplanner.cli.registry import COMMANDS, COMPLETING

TEXT = """\
visitplanner: 1
visit: small
title: A small visit
zone: Europe/Riga
languages: [en]
people:
  irine: {names: {lv: Irine Gelašvili, ka: ირინე გელაშვილი}}
  ben: Ben
places: {hall: Town hall}
vehicles: {bus: Bus}
days:
  2013-07-31: [{at: 10:00, title: Arrival}]
"""


def offered(folder: Path, line: str, shell: str = "bash") -> list[str]:
    """Return the values that Tab offers at the end of a line."""
    words = line.split(" ")
    last = words[-1] if shell == "fish" else str(len(words) - 1)
    environment = {COMPLETING: f"{shell}_complete", "COMP_WORDS": line, "COMP_CWORD": last}
    found = get_completion_class(shell)
    assert found is not None
    with contextlib.chdir(folder), patch.dict("os.environ", environment):
        said = found(group, {}, "visitplanner", COMPLETING).complete().splitlines()
    if shell == "zsh":
        return [value.replace("\\:", ":") for value in said[1::3]]
    return [one.partition(",")[2].partition("\t")[0] for one in said]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    run(tmp_path, "load", str(write(tmp_path, TEXT)))
    return tmp_path


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_commands_and_ids_are_offered_in_every_shell(folder: Path, shell: str) -> None:
    assert offered(folder, "visitplanner ", shell) == list(COMMANDS)
    assert offered(folder, "visitplanner show --for ", shell) == ["irine", "ben", "hall", "bus"]


@pytest.mark.parametrize(
    ("line", "values"),
    [
        ("visitplanner sho", ["show"]),
        ("visitplanner use s", ["small"]),
        ("visitplanner show --visit ", ["small"]),
        ("visitplanner show --for gelashvi", ["irine"]),
        ("visitplanner show --for გელ", ["irine"]),
        ("visitplanner show --for town", ["hall"]),
        ("visitplanner show --for zzz", []),
        ("visitplanner show --day ", ["2013-07-31"]),
        ("visitplanner show --lang l", ["lv"]),
        ("visitplanner show --level h", ["host"]),
        ("visitplanner show --gr", ["--grid"]),
        ("visitplanner visit l", ["list"]),
        ("visitplanner visit show ", ["small"]),
        ("visitplanner check --off ", []),
    ],
)
def test_what_fits_is_offered(folder: Path, line: str, values: list[str]) -> None:
    assert offered(folder, line) == values


def test_the_database_named_before_the_command_is_asked(folder: Path) -> None:
    (folder / "visitplanner.sqlite").rename(folder / "town.sqlite")
    assert offered(folder, "visitplanner use ") == []
    assert offered(folder, "visitplanner --db town.sqlite use ") == ["small"]


@pytest.mark.parametrize("words", commands())
def test_no_command_trips_over_tab_without_a_database(tmp_path: Path, words: str) -> None:
    offered(tmp_path, f"visitplanner {words} ")
    assert "--help" in offered(tmp_path, f"visitplanner {words} --he")
    assert list(tmp_path.iterdir()) == []
