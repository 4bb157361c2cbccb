"""The commands by section."""

from pathlib import Path

from tests.cli.running import run
from visitplanner.cli.registry import COMMANDS, SECTIONS


def test_a_command_stands_in_one_section() -> None:
    assert sum(map(len, SECTIONS.values())) == len(COMMANDS)


def test_the_help_lists_them_by_section(tmp_path: Path) -> None:
    said = run(tmp_path, "--help").out
    heads = [said.index(f"\n{section.capitalize()}:\n") for section in SECTIONS]
    assert heads == sorted(heads)
    listed = [line.split()[0] for line in said[heads[0] :].splitlines() if line.startswith("  ") and line[2] != " "]
    assert listed == list(COMMANDS)


def test_the_module_of_a_command_is_named_after_a_noun_or_a_deed() -> None:
    assert [name for name, (module, about) in COMMANDS.items() if not module.isidentifier() or not about.endswith(".")] == []
