"""import people, import items."""

import json
from pathlib import Path

import pytest

from tests.cli.running import run
from tests.planner.given import write
from tests.sheets.books import book

LIST = "Nr.;Name;Position;Diet;Code\r\n1;Ann;mayor;vegan;7\r\n2;Cid Campeador;clerk;;8\r\n;Total: 2;;;\r\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    run(tmp_path, "load", str(write(tmp_path)))
    (tmp_path / "list.csv").write_text(LIST, encoding="utf-8")
    return tmp_path


def test_what_would_happen_is_shown_and_nothing_is_done_until_somebody_says_yes(folder: Path) -> None:
    shown = run(folder, "import", "people", "list.csv", "--delegation", "guests", "--dry-run")
    assert (shown.code, shown.err) == (0, "")
    assert (
        shown.out
        == """\
list.csv: 2 people below row 1
  A    Nr.       number              sure
  B    Name      name:en             sure
  C    Position  function:en         sure
  D    Diet      diet                sure
  E    Code      not taken           --column E=FIELD takes it

  row 2     Ann            ann  (the same name)
  row 3     Cid Campeador  new: cid-campeador
  not in the list: ben (guests), who stays

list.csv: B4: VP037 notice: 'Total: 2' is no person: it is left out

  ~ person ann: private: changed
  + person cid-campeador: Cid Campeador
  ~ delegation guests: members: ann; ben -> ann; ben; cid-campeador
small: 3 changes would be made
"""
    )
    asked = run(folder, "import", "people", "list.csv", "--delegation", "guests")
    assert (asked.code, asked.err.splitlines()) == (
        1,
        [
            "VP033 error: nothing was changed: nobody has said yes",
            "    hint: --yes applies it; --dry-run only shows it",
        ],
    )
    done = run(folder, "import", "people", "list.csv", "--delegation", "guests", "--yes")
    assert (done.code, done.out.splitlines()[-1]) == (0, "small: applied, 3 changes; 1 notice (visitplanner check)")
    assert run(folder, "import", "people", "list.csv", "-d", "guests", "--yes").out.splitlines()[-1] == "nothing changes"


def test_private_cells_are_printed_nowhere(folder: Path) -> None:
    (folder / "list.csv").write_text("Name;Diet;Passport No;Born\nAnn;secret-1;secret-2;secret-3\n", encoding="utf-8")
    ran = run(folder, "import", "people", "list.csv", "--skip", "--yes")
    assert ran.code == 0
    assert "secret" not in ran.out + ran.err
    assert "secret" not in run(folder, "import", "people", "list.csv", "--skip", "--dry-run", "--json").out


def test_a_fault_is_said_by_its_cell(folder: Path) -> None:
    (folder / "list.xlsx").write_bytes(book([["Name", "Country"], ["Ann", "Atlantis"]]))
    ran = run(folder, "import", "people", "list.xlsx", "--yes")
    assert (ran.code, ran.err.splitlines()[0]) == (1, "list.xlsx: Sheet1!B2: VP026 error: no country is called 'Atlantis'")
    assert "applied" not in ran.out


def test_doubts_are_for_somebody_to_decide(folder: Path) -> None:
    (folder / "list.csv").write_text("Name;Position\nBenn;mayor\n", encoding="utf-8")
    ran = run(folder, "import", "people", "list.csv", "--yes")
    assert (ran.code, ran.err.splitlines()[0]) == (1, "list.csv: A2: VP029 error: 'Benn' may be ben (Ben), or somebody new")
    assert run(folder, "import", "people", "list.csv", "--yes", "--match", "2=new").code == 0


def test_on_a_terminal_it_asks_who_is_doubtful_and_whether_to_apply(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (folder / "list.csv").write_text("Name;Country\nBenn;LV\n", encoding="utf-8")
    asked, answers = [], iter(["ben", "n", "ben", "y"])

    def answer(prompt: str) -> str:
        asked.append(prompt)
        return next(answers)

    monkeypatch.setattr("click.termui.visible_prompt_func", answer)
    monkeypatch.setattr("visitplanner.cli.imports.is_asked", lambda: True)
    monkeypatch.setattr("visitplanner.cli.applying.is_asked", lambda: True)
    assert run(folder, "import", "people", "list.csv").code == 130
    assert run(folder, "export", "people").out.count("Latvia") == 0
    assert run(folder, "import", "people", "list.csv").code == 0
    assert run(folder, "export", "people").out.count("Latvia") == 1
    assert len(asked) == 4


def test_for_programs_it_is_json_and_nothing_else(folder: Path) -> None:
    told = json.loads(run(folder, "import", "people", "list.csv", "--yes", "--json").out)
    assert told["applied"] is True
    assert [(one["row"], one["person"], one["new"]) for one in told["people"]] == [(2, "ann", False), (3, "cid-campeador", True)]
    assert [(one["column"], one["field"]) for one in told["columns"]] == [
        ("A", "number"), ("B", "name"), ("C", "function"), ("D", "diet"), ("E", ""),
    ]  # fmt: skip


def test_a_hostile_cell_cannot_steer_the_terminal(folder: Path) -> None:
    (folder / "list.csv").write_text("Name;Position\x1b[2J\nAnn;mayor\n\x1b]0;x\x07;y\n", encoding="utf-8")
    ran = run(folder, "import", "people", "list.csv", "--dry-run")
    assert "\x1b" not in ran.out + ran.err
