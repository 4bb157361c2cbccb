import sys
from pathlib import Path

import pytest

from visitplanner.documents.templates import copy_templates
from visitplanner.problems import ProblemsFound

TOP = Path(__file__).parents[2]


def test_the_fonts_travel_with_their_licence() -> None:
    fonts = TOP / "templates" / "fonts"
    assert sorted(file.name for file in fonts.iterdir()) == ["FiraGO-Regular.ttf", "FiraGO-SemiBold.ttf", "OFL.txt"]
    licence = (fonts / "OFL.txt").read_text(encoding="utf-8")
    assert "copyright 2012-2018 for FiraGO" in licence
    assert "SIL OPEN FONT LICENSE Version 1.1" in licence


def test_only_files_of_the_folder_itself_are_copied(tmp_path: Path) -> None:
    source, target = tmp_path / "source", tmp_path / "target"
    source.mkdir()
    target.mkdir()
    (source / "theme.typ").write_text("#let a = 1\n", encoding="utf-8")
    (source / "notes.txt").write_text("not for templates", encoding="utf-8")
    (source / "more").mkdir()
    copy_templates(source, target)
    assert [file.name for file in target.iterdir()] == ["theme.typ"]


@pytest.mark.skipif(sys.platform == "win32", reason="links need a privilege there")
def test_a_link_stays_behind(tmp_path: Path) -> None:
    source, target = tmp_path / "source", tmp_path / "target"
    source.mkdir()
    target.mkdir()
    (tmp_path / "secret.json").write_text("{}", encoding="utf-8")
    (source / "secret.json").symlink_to(tmp_path / "secret.json")
    copy_templates(source, target)
    assert list(target.iterdir()) == []


def test_a_package_from_the_network_is_refused_where_it_stands(tmp_path: Path) -> None:
    source, target = tmp_path / "source", tmp_path / "target"
    source.mkdir()
    target.mkdir()
    (source / "a.typ").write_text('\n#import "@preview/cetz:0.3.0"\n', encoding="utf-8")
    with pytest.raises(ProblemsFound) as caught:
        copy_templates(source, target)
    assert [(one.code, str(one.spot)) for one in caught.value.problems] == [("VP703", "a.typ:2")]
