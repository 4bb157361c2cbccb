import hashlib
import re
from pathlib import Path

from visitplanner.pages.assets import assets, named
from visitplanner.shipped import templates_folder


def test_an_asset_is_named_by_its_content() -> None:
    for path, content in assets()[:-1]:
        assert path.split(".")[-2] == hashlib.sha256(content).hexdigest()[:12]
    assert [re.sub(r"\.[0-9a-f]{12}", "", one.path) for one in assets()] == [
        "assets/page.css", "assets/page.js", "assets/icon.svg", "worker.js",
    ]  # fmt: skip


def test_the_worker_keeps_every_asset() -> None:
    *kept, worker = assets()
    for one in kept:
        assert f'"{one.path}"'.encode() in worker.content
    assert b"ASSETS*/" not in worker.content


def test_assets_load_nothing_from_elsewhere() -> None:
    for one in assets():
        addresses = re.findall(rb"(?:https?:)?//[a-z][a-z0-9.-]+\.[a-z]{2,}", one.content)
        assert set(addresses) <= {b"http://www.w3.org"}, one.path
        assert not re.search(rb"url\(|@import|document\.cookie", one.content)


def test_the_style_never_sets_capitals_which_georgian_lacks() -> None:
    assert b"uppercase" not in b"".join(one.content for one in assets())


def test_another_folder_stands_in_for_ours(tmp_path: Path) -> None:
    (tmp_path / "pages").mkdir()
    for name in ("page.css", "page.js", "icon.svg", "worker.js"):
        (tmp_path / "pages" / name).write_text("/* mine */", encoding="utf-8")
    assert named(tmp_path)["page.css"] != named(templates_folder())["page.css"]
    assert assets(tmp_path)[0].content == b"/* mine */"
