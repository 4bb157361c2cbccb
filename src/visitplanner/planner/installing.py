"""Put the completion for a shell where the shell finds it."""

import shlex
from collections.abc import Mapping
from pathlib import Path
from typing import Literal, NamedTuple

from visitplanner.planner.files import write_beside

Shell = Literal["bash", "zsh", "fish"]
SHELLS: tuple[Shell, ...] = ("bash", "zsh", "fish")
_ZSH_HEAD = "(( $+functions[compdef] )) || { autoload -Uz compinit && compinit; }\n"
"""A zsh without its completion system started has no compdef."""


class Installed(NamedTuple):
    """Where the script is, and what the shell's own file must hold to load it: nothing (empty) for fish, which looks there."""

    script: Path
    profile: Path | None = None
    line: str = ""
    is_loaded: bool = True


def write_completion(shell: Shell, source: str, home: Path, environment: Mapping[str, str]) -> Installed:
    """Write the script for a shell into the user's own folders; say which line its profile still lacks. Raises ProblemsFound."""
    config = Path(environment.get("XDG_CONFIG_HOME") or home / ".config")
    data = Path(environment.get("XDG_DATA_HOME") or home / ".local" / "share")
    if shell == "fish":
        script = config / "fish" / "completions" / "visitplanner.fish"
        write_beside(script, source.encode())
        return Installed(script)
    script = data / "visitplanner" / f"completion.{shell}"
    write_beside(script, ((_ZSH_HEAD if shell == "zsh" else "") + source).encode())
    folder = Path(environment.get("ZDOTDIR") or home) if shell == "zsh" else home
    profile = folder / f".{shell}rc"
    path = shlex.quote(str(script))
    line = f"[ -r {path} ] && . {path}  # visitplanner completion"
    held = profile.read_text(encoding="utf-8", errors="surrogateescape") if profile.is_file() else ""
    return Installed(script, profile, line, line in held.splitlines())


def load_completion(installed: Installed) -> None:
    """Add the line that loads the script at the end of the shell's profile. Raises ProblemsFound."""
    if installed.profile is None or installed.is_loaded:
        return
    held = installed.profile.read_bytes() if installed.profile.is_file() else b""
    end = b"" if not held or held.endswith(b"\n") else b"\n"
    write_beside(installed.profile, held + end + installed.line.encode() + b"\n")
