"""Files that nobody ever sees half of."""

import errno
import os
import sys
from pathlib import Path

import pytest

from visitplanner.planner.files import write_beside
from visitplanner.problems import ProblemsFound


def test_a_file_is_written_once_and_then_left_alone(tmp_path: Path) -> None:
    file = tmp_path / "new" / "a.ics"
    assert write_beside(file, b"one")
    os.utime(file, (1000, 1000))
    assert not write_beside(file, b"one")
    assert (file.read_bytes(), file.stat().st_mtime) == (b"one", 1000)


def test_the_time_of_a_changed_file_moves_on(tmp_path: Path) -> None:
    file = tmp_path / "a.ics"
    write_beside(file, b"10:30")
    ahead = file.stat().st_mtime + 3600
    os.utime(file, (ahead, ahead))
    assert write_beside(file, b"10:45")
    assert file.stat().st_mtime >= ahead + 1


def test_nothing_is_left_beside_it(tmp_path: Path) -> None:
    write_beside(tmp_path / "a.ics", b"one")
    assert [one.name for one in tmp_path.iterdir()] == ["a.ics"]


def test_a_place_that_cannot_be_written_is_a_problem(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(ProblemsFound) as refused:
        write_beside(tmp_path / "file" / "a.ics", b"one")
    assert [problem.code for problem in refused.value.problems] == ["VP931"]
    assert [one.name for one in tmp_path.iterdir()] == ["file"]


@pytest.mark.skipif(sys.platform == "win32", reason="links and modes are others there")
def test_a_link_and_a_closed_file_stay_what_they_are(tmp_path: Path) -> None:
    file, link = tmp_path / "a.yaml", tmp_path / "link.yaml"
    file.write_bytes(b"one")
    file.chmod(0o600)
    link.symlink_to(file)
    write_beside(link, b"two")
    assert (link.is_symlink(), file.read_bytes(), file.stat().st_mode & 0o777) == (True, b"two", 0o600)


@pytest.mark.parametrize(
    ("number", "hint"),
    [
        (errno.ENOSPC, "make room on the disk, and do it again: what is there stays whole"),
        (errno.EROFS, "choose another folder, or have the right to write there given to you"),
        (errno.EIO, "choose another folder, or close the file"),
    ],
)
def test_what_fails_halfway_leaves_the_file_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, hint: str
) -> None:
    file = tmp_path / "a.ics"
    write_beside(file, b"one")

    def fail(handle: int) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(os, "fsync", fail)
    with pytest.raises(ProblemsFound) as refused:
        write_beside(file, b"two")
    (problem,) = refused.value.problems
    assert (problem.code, problem.hint) == ("VP931", hint)
    assert {one.name: one.read_bytes() for one in tmp_path.iterdir()} == {"a.ics": b"one"}
