"""Bad input: a problem with a next step each time, and a database that stays as it was."""

import json
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from tests.cli.running import run
from tests.planner.given import VISIT, write
from visitplanner.itinerary import nodes

HEAD = "visitplanner: 1\nvisit: small\ntitle: Small\nzone: Europe/Riga\nlanguages: [en, lv]\n"


def undated(item: str) -> bytes:
    return f"{HEAD}undated:\n  - {item}\n".encode()


def rows(folder: Path) -> list[str]:
    with closing(sqlite3.connect(folder / "visitplanner.sqlite")) as database:
        return list(database.iterdump())


BAD = {
    "empty": (b"", "1:1: VP008"),
    "binary": (b"\x89PNG\r\n\0\0", " VP001"),
    "no letters of UTF-8": (VISIT.replace("Ben", "Bén").encode("latin-1", "replace"), "9: VP001"),
    "UTF-32": (VISIT.encode("utf-32"), " VP001"),
    "half a letter": (VISIT.encode()[: VISIT.encode().index("ī".encode()) + 1], "3: VP001"),
    "half a file": (VISIT.encode()[: VISIT.index("ben]")], "12:1: VP003"),
    "no mapping": (b"- a\n- b\n", "1:1: VP007"),
    "two documents": ((VISIT + "---\n" + VISIT).encode(), "20:1: VP003"),
    "tab": (undated("a").replace(b"  -", b"\t-"), "7:1: VP003"),
    "control": (undated('"a\\x07b"'), "7:5: VP009"),
    "next line": (undated("a\x85b"), "7:6: VP009"),
    "separator of lines": (undated("a\u2028b"), "7:6: VP009"),
    "right to left": (undated("a\u202eb"), "7:6: VP009"),
    "anchor": ((HEAD + "hosts: &a [x]\ncoordinator: *a\n").encode(), "6:8: VP004"),
    "tag": (undated('!!python/object/apply:os.system ["id"]'), "7:5: VP003"),
    "brackets": (undated("[" * 200_000), "7:103: VP004"),
    "dashes": (undated("- " * 200_000), "7:201: VP004"),
    "long": (undated("x" * 100_000), "7:5: VP010"),
    "double key": ((VISIT + "zone: Europe/Rome\n").encode(), "20:1: VP006"),
    "double id": (undated("{id: a, title: A}\n  - {id: a, title: B}"), "8:10: VP012"),
    "double UID": (undated("{uid: a, title: A}\n  - {uid: a, title: B}"), "8:11: VP012"),
    "circle of items": (undated("{id: a, title: A, at: after b}\n  - {id: b, title: B, at: after a}"), "7:27: VP107"),
    "circle of places": ((HEAD + "places:\n  a: {name: A, in: b}\n  b: {name: B, in: a}\n").encode(), "7:20: VP301"),
    "no such day": (VISIT.replace("2013-07-31:", "2013-02-30:").encode(), "15:3: VP102"),
    "no such id": (undated("{title: A, host: nobody}"), "7:22: VP011"),
    "languages by name": (HEAD.replace("[en, lv]", "{en: yes}").encode(), "5:12: VP007"),
    "list as a key": (undated("{title: A, notes: {public: x, [a]: y}}"), "7:35: VP005"),
}


@pytest.mark.parametrize("name", BAD)
def test_a_bad_file_is_refused_and_the_database_stays_as_it_was(tmp_path: Path, name: str) -> None:
    run(tmp_path, "load", str(write(tmp_path)))
    before = rows(tmp_path)
    source, said = BAD[name]
    (tmp_path / "bad.yaml").write_bytes(source)
    for words in (("check",), ("load", "--dry-run"), ("load", "--force")):
        ran = run(tmp_path, *words, "bad.yaml")
        first, hint = (ran.out + ran.err).splitlines()[:2]
        assert (ran.code, first.startswith(f"bad.yaml:{said} error: "), hint[:10]) == (1, True, "    hint: "), first
        assert [letter for letter in ran.out + ran.err if not letter.isprintable() and letter != "\n"] == []
    assert (rows(tmp_path), (tmp_path / "bad.yaml").read_bytes()) == (before, source)
    assert {one.name for one in tmp_path.iterdir()} == {"small.yaml", "bad.yaml", "visitplanner.sqlite"}


@pytest.mark.parametrize(
    "item",
    [
        "{title: Lunch, then walk, kind: lunch}",
        "{title: {en: Lunch, then walk, lv: Pusdienas}}",
        "{title: Coffee, press, kind: coffee}",
        "{title: A, notes: {public: bread, salt}}",
    ],
)
def test_a_comma_that_cuts_a_text_in_two_is_told_of(tmp_path: Path, item: str) -> None:
    (tmp_path / "bad.yaml").write_bytes(undated(item))
    ran = run(tmp_path, "check", "bad.yaml")
    assert "stands here without a colon" in ran.out.splitlines()[0]
    assert ran.out.splitlines()[1] == "    hint: put a text with a comma in quotes, or write 'key: value'"


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_a_file_of_any_computer_says_the_same(tmp_path: Path, encoding: str, end: str) -> None:
    run(tmp_path, "load", str(write(tmp_path)))
    (tmp_path / "other.yaml").write_bytes(VISIT.replace("\n", end).encode(encoding))
    assert run(tmp_path, "load", "other.yaml", "--dry-run").out.splitlines()[0] == "nothing changes"


def test_a_file_that_is_too_large_is_not_read_to_its_end(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with (tmp_path / "large.yaml").open("wb") as file:
        file.truncate(100 * 1024 * 1024)
    assert "VP002" in run(tmp_path, "check", "large.yaml").out
    monkeypatch.setattr(nodes, "MOST_NODES", 10)
    assert "VP002" in run(tmp_path, "check", str(write(tmp_path))).out


def test_names_of_five_hundred_letters_are_kept_and_shown(tmp_path: Path) -> None:
    name = "ხ" * 500
    run(tmp_path, "load", str(write(tmp_path, VISIT.replace("Town hall", name))))
    told = json.loads(run(tmp_path, "show", "--json").out)
    assert told["days"][0]["items"][0]["places"][0]["name"][0]["text"] == name
    assert max(map(len, run(tmp_path, "show", COLUMNS="60").out.splitlines())) <= 60


@pytest.mark.parametrize(
    ("database", "said"),
    [
        (".", "is a directory"),
        ("no/such/folder.sqlite", "VP907 error: there is no folder 'no/such'"),
        ("small.yaml", "VP902 error: 'small.yaml' is no database\n    hint: name another file with --db"),
    ],
)
def test_what_is_no_database_is_told_apart(tmp_path: Path, database: str, said: str) -> None:
    write(tmp_path)
    ran = run(tmp_path, "--db", database, "load", "small.yaml")
    assert (ran.code != 0, said in ran.err) == (True, True), ran.err
    assert [one.name for one in tmp_path.iterdir()] == ["small.yaml"]


def test_a_dry_run_on_an_empty_database_leaves_it_empty(tmp_path: Path) -> None:
    (tmp_path / "visitplanner.sqlite").touch()
    ran = run(tmp_path, "load", str(write(tmp_path)), "--dry-run")
    assert (ran.code, (tmp_path / "visitplanner.sqlite").stat().st_size) == (0, 0)


def test_a_revision_that_is_not_there_is_told_with_the_latest(tmp_path: Path) -> None:
    run(tmp_path, "load", str(write(tmp_path)))
    run(tmp_path, "publish")
    assert "hint: the latest is 1" in run(tmp_path, "show", "--revision", "3").err
