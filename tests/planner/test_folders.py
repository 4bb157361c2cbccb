import errno
import os
from pathlib import Path

import pytest

from visitplanner.planner.folders import FolderTarget, target_at
from visitplanner.problems import ProblemsFound
from visitplanner.sites import RemoteTarget, SiteFile


def test_only_the_folders_of_a_site_are_looked_at(tmp_path: Path) -> None:
    for name in ("photos/1.jpg", "f/x.ics", "index.html", "p/y/index.html"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_bytes(b"")
    assert FolderTarget(tmp_path).paths() == {"f/x.ics", "index.html", "p/y/index.html"}
    assert FolderTarget(tmp_path / "nothing").paths() == frozenset()


def test_what_is_the_same_is_left_alone_and_what_changes_has_another_time(tmp_path: Path) -> None:
    target, file = FolderTarget(tmp_path), SiteFile("f/x.ics", b"one", "feed")
    assert (target.write(file), target.write(file)) == (True, False)
    before = (tmp_path / file.path).stat().st_mtime
    assert target.write(file._replace(content=b"two"))
    assert (tmp_path / file.path).stat().st_mtime >= before + 1
    assert target.read(file.path) == b"two"


def test_a_folder_that_has_nothing_left_goes_but_not_those_of_the_site(tmp_path: Path) -> None:
    target = FolderTarget(tmp_path)
    target.write(SiteFile("p/x/index.html", b"", "page"))
    target.remove("p/x/index.html")
    target.remove("p/x/index.html")
    assert [path.name for path in tmp_path.rglob("*")] == ["p"]


def test_a_site_goes_to_a_folder_or_to_a_remote(tmp_path: Path) -> None:
    assert isinstance(target_at(tmp_path, ""), FolderTarget)
    assert isinstance(target_at(None, "memory://site"), RemoteTarget)


@pytest.mark.parametrize("deed", ["look", "read", "take away"])
def test_what_the_folder_refuses_is_said_with_its_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, deed: str) -> None:
    target = FolderTarget(tmp_path)
    target.write(SiteFile("f/x.ics", b"one", "feed"))

    def fail(path: object, *_: object, **__: object) -> None:
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(path))

    named = {
        "look": ("os.scandir", target.paths, tmp_path),
        "read": ("pathlib.Path.read_bytes", lambda: target.read("f/x.ics"), tmp_path / "f" / "x.ics"),
        "take away": ("pathlib.Path.unlink", lambda: target.remove("f/x.ics"), tmp_path / "f" / "x.ics"),
    }
    name, do, where = named[deed]
    monkeypatch.setattr(name, fail)
    with pytest.raises(ProblemsFound) as refused:
        do()
    (problem,) = refused.value.problems
    assert (problem.code, problem.text.partition(" cannot be ")[0]) == ("VP832", str(where))
