"""Write files so that nobody ever sees half of one."""

import errno
import os
import tempfile
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from visitplanner.problems import Problem, refuse


class Written(NamedTuple):
    """A file that was made: `is_new` is false where it held the same bytes already."""

    path: Path
    is_new: bool
    about: str
    problems: tuple[Problem, ...] = ()


def write_beside(file: Path, content: bytes, *, mode: int = 0o644) -> bool:
    """Write a file beside its place and rename it there; return False where it held the same bytes and was left alone.

    The time of a file that changes moves on by a second at least, since servers tell versions apart by it (FEEDS.md, HTTP).
    Raises ProblemsFound (VP931) where the folder cannot be written to.
    """
    file = file.resolve()  # a link goes on pointing at what is written
    try:
        if file.is_file() and file.read_bytes() == content:
            return False
        file.parent.mkdir(parents=True, exist_ok=True)
        before = file.stat().st_mtime if file.exists() else 0.0
        _replace(file, content, before, mode)
    except OSError as fault:
        raise refuse("VP931", f"{file} cannot be written: {fault.strerror or fault}", hint_of(fault)) from None
    return True


def hint_of(fault: OSError) -> str:
    """Return what to do about a fault of files."""
    if fault.errno in (errno.ENOSPC, errno.EDQUOT):
        return "make room on the disk, and do it again: what is there stays whole"
    if fault.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
        return "choose another folder, or have the right to write there given to you"
    return "choose another folder, or close the file"


def _replace(file: Path, content: bytes, before: float, mode: int) -> None:
    handle, name = tempfile.mkstemp(dir=file.parent, prefix=f".{file.name[:40]}.", suffix=".part")
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(content)
            stream.flush()
            os.fsync(stream.fileno())
        Path(name).chmod(file.stat().st_mode & 0o777 if file.exists() else mode)
        if Path(name).stat().st_mtime < before + 1:
            os.utime(name, (before + 1, before + 1))
        Path(name).replace(file)
    except BaseException:
        with suppress(OSError):
            Path(name).unlink()
        raise
