"""Completion in the user's own folders."""

from pathlib import Path

import pytest

from visitplanner.planner.installing import Shell, load_completion, write_completion


def test_fish_finds_its_script_by_itself(tmp_path: Path) -> None:
    done = write_completion("fish", "script", tmp_path, {})
    assert (done.script, done.is_loaded) == (tmp_path / ".config/fish/completions/visitplanner.fish", True)
    assert done.script.read_text() == "script"
    load_completion(done)


@pytest.mark.parametrize("shell", ["bash", "zsh"])
def test_a_line_is_added_once_and_nothing_else_changes(tmp_path: Path, shell: Shell) -> None:
    profile = tmp_path / f".{shell}rc"
    profile.write_bytes(b"alias l=ls  # \xff no end of line")
    done = write_completion(shell, "script", tmp_path, {})
    assert (done.profile, done.is_loaded) == (profile, False)
    load_completion(done)
    assert profile.read_bytes() == b"alias l=ls  # \xff no end of line\n" + done.line.encode() + b"\n"
    again = write_completion(shell, "script", tmp_path, {})
    assert again.is_loaded
    assert done.script.read_text().endswith("script")


def test_folders_of_the_environment_are_respected(tmp_path: Path) -> None:
    done = write_completion("zsh", "x", tmp_path, {"XDG_DATA_HOME": str(tmp_path / "data"), "ZDOTDIR": str(tmp_path / "z")})
    assert (done.script, done.profile) == (tmp_path / "data/visitplanner/completion.zsh", tmp_path / "z/.zshrc")
