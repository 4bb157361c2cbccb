"""Run the command line inside the test."""

import contextlib
import io
import sys
from pathlib import Path
from typing import NamedTuple
from unittest.mock import patch

from visitplanner.cli import main


class Ran(NamedTuple):
    """How a command ended, and what it printed."""

    code: int
    out: str
    err: str


class _Stream(io.StringIO):
    def reconfigure(self, **ignored: object) -> None:
        """Take what a real stream takes."""


def run(folder: Path, *words: str, **environment: str) -> Ran:
    """Run `visitplanner WORDS` in a folder."""
    out, err = _Stream(), _Stream()
    env = {"SOURCE_DATE_EPOCH": "1374310800", "COLUMNS": "100"} | environment
    with (
        contextlib.chdir(folder),
        patch.object(sys, "argv", ["visitplanner", *words]),
        patch.dict("os.environ", env),
        contextlib.redirect_stdout(out),
        contextlib.redirect_stderr(err),
    ):
        try:
            main()
            code = 0
        except SystemExit as leave:
            code = leave.code if isinstance(leave.code, int) else int(leave.code is not None)
    return Ran(code, out.getvalue(), err.getvalue())
