"""The program runs as a module too."""

import subprocess
import sys

from visitplanner import __version__


def test_the_module_is_the_command() -> None:
    ran = subprocess.run([sys.executable, "-m", "visitplanner", "--version"], capture_output=True, text=True, check=True)
    assert ran.stdout == f"visitplanner, version {__version__}\n"
