"""How the benches measure: in turns, so that a busy machine slows all sides alike; medians; whole processes as users see them."""

import contextlib
import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Mapping
from pathlib import Path

Work = Callable[[], object]

ROOT = Path(__file__).parents[1]
EXAMPLE = ROOT / "itineraries" / "khashuri-2013-example.yaml"
PYTHON = Path(sys.executable)
COLUMNS = 100


def installed(name: str) -> Path:
    """Return the command of that name that stands beside this Python."""
    return PYTHON.with_name(name)


def rounds(usual: int) -> int:
    """Return how many rounds to run: the first word of the command line, or the usual number."""
    return int(sys.argv[1]) if len(sys.argv) > 1 else usual


def in_turns(works: Mapping[str, Work], times: int) -> dict[str, float]:
    """Return the median seconds of each work: one unmeasured round, then `times` rounds of each in turn, to and fro."""
    taken: dict[str, list[float]] = {name: [] for name in works}
    for number in range(times + 1):
        for name in list(works) if number % 2 else reversed(list(works)):
            start = time.perf_counter()
            works[name]()
            if number:
                taken[name].append(time.perf_counter() - start)
    return {name: statistics.median(seconds) for name, seconds in taken.items()}


def table(title: str, medians: Mapping[str, float], times: int) -> None:
    """Print each median and its ratio to the last, which is the base."""
    *_, base = medians.values()
    print(f"\n{title} (medians of {times} rounds)")
    for name, seconds in medians.items():
        print(f"  {name:<58}{seconds * 1000:8.1f} ms  {seconds / base:6.2f}")


def report(title: str, medians: Mapping[str, float], times: int, bar: float) -> bool:
    """Print the table of medians; say whether the first keeps under the bar, as a ratio to the last, which is the base."""
    table(title, medians, times)
    first, *_, base = medians.values()
    first /= base
    return verdict(f"{first:.2f} times the base", f"{bar:g}", is_kept=first <= bar)


def verdict(measured: str, bar: str, *, is_kept: bool) -> bool:
    """Print what was measured against its bar; return whether it is kept."""
    print(f"  {measured}, bar {bar}: {'kept' if is_kept else 'BROKEN'}")
    return is_kept


def process(folder: Path, *words: str | Path) -> Work:
    """Return a work that runs a command in a folder, its output into a pipe. It raises RuntimeError if the command fails."""

    def run() -> None:
        done = subprocess.run(words, cwd=folder, env=_environment(), capture_output=True, check=False)
        _refuse_failure(words, done.returncode, done.stdout + done.stderr)

    return run


def on_terminal(folder: Path, *words: str | Path) -> Work:
    """Return a work that runs a command in a folder on a terminal of its own, as `process` does; on Unix only."""
    import fcntl
    import pty
    import struct
    import termios

    def run() -> None:
        ours, theirs = pty.openpty()
        fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 50, COLUMNS, 0, 0))
        with subprocess.Popen(words, cwd=folder, env=_environment(), stdin=theirs, stdout=theirs, stderr=theirs) as child:
            os.close(theirs)
            said = b""
            with contextlib.suppress(OSError):  # Linux: the other end is closed
                while part := os.read(ours, 65536):
                    said += part
            os.close(ours)
        _refuse_failure(words, child.returncode, said)

    return run


def _environment() -> dict[str, str]:
    """Return what users have around a command: with bytecode kept from one run to the next, else compiling is measured."""
    foreign = ("VISITPLANNER_", "NO_COLOR", "PYTHONDONTWRITEBYTECODE", "PYTHONPATH")
    return {name: value for name, value in os.environ.items() if not name.startswith(foreign)} | {"TERM": "xterm-256color"}


def _refuse_failure(words: tuple[str | Path, ...], code: int, said: bytes) -> None:
    if code:
        raise RuntimeError(f"{' '.join(map(str, words))}: exit {code}\n{said.decode('utf-8', 'replace')}")
