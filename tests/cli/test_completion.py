"""completion: the scripts, and where they go."""

from pathlib import Path

import pytest

from tests.cli.running import run


@pytest.mark.parametrize(
    ("shell", "said"), [("bash", "complete -o nosort"), ("zsh", "#compdef visitplanner"), ("fish", "complete --no-files")]
)
def test_the_script_of_each_shell_is_shown(tmp_path: Path, shell: str, said: str) -> None:
    ran = run(tmp_path, "completion", "show", shell)
    assert (ran.code, said in ran.out) == (0, True)


def test_without_a_terminal_a_line_is_shown_and_added_only_if_agreed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("XDG_DATA_HOME", raising=False)
    monkeypatch.setattr("pathlib.Path.home", lambda: tmp_path)
    ran = run(tmp_path, "completion", "install", SHELL="/usr/bin/bash")
    assert ran.out.splitlines()[1] == f"add this line to {tmp_path / '.bashrc'}:"
    assert not (tmp_path / ".bashrc").exists()
    assert run(tmp_path, "completion", "install", "bash", "--yes").code == 0
    assert (tmp_path / ".bashrc").read_text() == ran.out.splitlines()[2] + "\n"
    assert "a new shell completes" in run(tmp_path, "completion", "install", "bash").out


def test_an_unknown_shell_must_be_named(tmp_path: Path) -> None:
    ran = run(tmp_path, "completion", "install", SHELL="/bin/tcsh")
    assert (ran.code, "one of: bash, zsh, fish" in ran.err) == (2, True)
