import sys
from pathlib import Path

import pytest

from visitplanner.documents.templates import copied, copy_templates

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
    copy_templates([source], target)
    assert [file.name for file in target.iterdir()] == ["theme.typ"]


@pytest.mark.skipif(sys.platform == "win32", reason="links need a privilege there")
def test_a_link_stays_behind(tmp_path: Path) -> None:
    source, target = tmp_path / "source", tmp_path / "target"
    source.mkdir()
    target.mkdir()
    (tmp_path / "secret.json").write_text("{}", encoding="utf-8")
    (source / "secret.json").symlink_to(tmp_path / "secret.json")
    copy_templates([source], target)
    assert list(target.iterdir()) == []


@pytest.mark.parametrize(
    "line",
    [
        '#import "@preview/cetz:0.3.0"',
        '#import"@preview/cetz:0.3.0": *',
        '#import "\\u{40}preview/cetz:0.3.0"',
        '#let name = "@" + "preview/cetz:0.3.0"; #import name',
        '#include "/../x.typ"',
        '#{ let a = import ("@local/x:1.0.0") }',
        '#import/**/"@preview/cetz:0.3.0"',
        '#import "../documents.typ"',
        '#eval("1")',
        '#let e = std.eval',
        '#dictionary(std).at("ev" + "al")("1")',
        '#type((:))(std)',
        '#let s = std',
        '#plugin("x.wasm")',
    ],
)  # fmt: skip
def test_what_reaches_further_than_the_folder_is_refused_where_it_stands(tmp_path: Path, line: str) -> None:
    (tmp_path / "source").mkdir()
    (tmp_path / "target").mkdir()
    (tmp_path / "source" / "a.typ").write_text(f"\n{line}\n", encoding="utf-8")
    (tmp_path / "source" / "b.typ").write_text("b", encoding="utf-8")
    (tmp_path / "target" / "a.typ").write_text("the shipped one, which must not stand in for it", encoding="utf-8")
    faults = copy_templates([tmp_path / "source"], tmp_path / "target")
    assert {name: {(one.code, str(one.spot)) for one in found} for name, found in faults.items()} == {
        "a.typ": {("VP703", "a.typ:2")}
    }
    assert [file.name for file in (tmp_path / "target").iterdir()] == ["b.typ"]


@pytest.mark.parametrize(
    "line",
    [
        '#import "theme.typ": *',
        '#include "more.typ"',
        "#std.page()",
        "#(type(1) == dictionary)",
        "The important evaluation includes plugins.",
    ],
)
def test_what_stays_in_the_folder_is_allowed(tmp_path: Path, line: str) -> None:
    (tmp_path / "source").mkdir()
    (tmp_path / "target").mkdir()
    (tmp_path / "source" / "a.typ").write_text(f"\n{line}\n", encoding="utf-8")
    assert copy_templates([tmp_path / "source"], tmp_path / "target") == {}
    assert (tmp_path / "target" / "a.typ").is_file()


def test_the_shipped_templates_keep_to_it(tmp_path: Path) -> None:
    assert copy_templates([TOP / "templates" / "documents"], tmp_path) == {}
    assert {file.name for file in tmp_path.iterdir()} >= {"theme.typ", "daily-programme.typ"}
    assert not (tmp_path / "sample.json").exists()


def test_a_later_folder_stands_in_for_an_earlier_one_and_one_that_is_not_there_for_none(tmp_path: Path) -> None:
    for name in ("first", "second", "target"):
        (tmp_path / name).mkdir()
    (tmp_path / "first" / "a.typ").write_text("1", encoding="utf-8")
    (tmp_path / "first" / "b.typ").write_text("1", encoding="utf-8")
    (tmp_path / "second" / "a.typ").write_text("2", encoding="utf-8")
    copy_templates([tmp_path / "first", tmp_path / "second", tmp_path / "third"], tmp_path / "target")
    assert [(tmp_path / "target" / name).read_text(encoding="utf-8") for name in ("a.typ", "b.typ")] == ["2", "1"]


def test_one_copy_serves_until_a_file_changes(tmp_path: Path) -> None:
    (tmp_path / "one.typ").write_text("One", encoding="utf-8")
    first = copied([tmp_path])
    assert copied([tmp_path]) is first
    (tmp_path / "two.typ").write_text("Two", encoding="utf-8")
    second = copied([tmp_path])
    assert sorted(one.name for one in second.path.iterdir()) == ["one.typ", "two.typ"]
    assert [one.name for one in first.path.iterdir()] == ["one.typ"]
