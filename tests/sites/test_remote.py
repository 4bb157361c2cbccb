from pathlib import Path

import pytest

from tests.sites.making import FEED, in_folder
from visitplanner.problems import ProblemsFound
from visitplanner.sites import SiteFile, open_remote


def test_a_file_is_put_beside_its_place_and_moved_there(tmp_path: Path) -> None:
    target = in_folder(tmp_path / "deep" / "er")
    target.write(SiteFile(FEED, b"one", "feed"))
    target.write(SiteFile(FEED, b"two", "feed"))
    assert [path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*") if path.is_file()] == [f"deep/er/{FEED}"]
    assert target.read(FEED) == b"two"


def test_an_empty_folder_goes_with_its_last_file(tmp_path: Path) -> None:
    target = in_folder(tmp_path)
    target.write(SiteFile("p/a/index.html", b"", "page"))
    target.write(SiteFile("p/b/index.html", b"", "page"))
    target.remove("p/a/index.html")
    target.remove("p/a/index.html")
    assert sorted(path.name for path in (tmp_path / "p").iterdir()) == ["b"]


def test_only_the_folders_of_a_site_are_looked_at(tmp_path: Path) -> None:
    for name in ("photos/1.jpg", "f/x.ics", "index.html", "p/y/index.html"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_bytes(b"")
    assert in_folder(tmp_path).paths() == {"f/x.ics", "index.html", "p/y/index.html"}


def test_a_remote_that_is_empty_has_no_files() -> None:
    assert open_remote("memory://nothing-here").paths() == frozenset()


@pytest.mark.parametrize(("address", "code"), [("nonsense://x/y", "VP834"), ("webdavs://user:SECRET@dav.example/site", "VP834")])
def test_what_cannot_be_reached_is_said_and_how_to_mend_it(address: str, code: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(__import__("sys").modules, "webdav4", None)
    monkeypatch.setitem(__import__("sys").modules, "webdav4.fsspec", None)
    with pytest.raises(ProblemsFound) as caught:
        open_remote(address)
    (problem,) = caught.value.problems
    assert problem.code == code
    assert "SECRET" not in str(problem)
    assert "webdavs://HOST/FOLDER" in problem.hint or "visitplanner[site-webdav]" in problem.hint


def test_a_remote_that_fails_is_a_problem_with_its_name(tmp_path: Path) -> None:
    (tmp_path / "f").write_text("a file where a folder should be", encoding="utf-8")
    with pytest.raises(ProblemsFound) as caught:
        in_folder(tmp_path).write(SiteFile(FEED, b"", "feed"))
    assert [problem.code for problem in caught.value.problems] == ["VP832"]
