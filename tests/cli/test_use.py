from pathlib import Path

from tests.cli.running import run
from tests.planner.given import VISIT, write


def given(folder: Path) -> None:
    write(folder)
    write(folder, VISIT.replace("visit: small", "visit: other"), "other.yaml")
    assert run(folder, "load", "small.yaml").code == 0
    assert run(folder, "load", "other.yaml").code == 0


def test_the_current_visit_is_what_commands_are_about(tmp_path: Path) -> None:
    given(tmp_path)
    assert run(tmp_path, "show").code == 1
    assert run(tmp_path, "use", "oth").out == "the current visit is other\n"
    assert run(tmp_path, "show").out.splitlines()[1].startswith("other · ")
    assert run(tmp_path, "show", "--visit", "small").out.splitlines()[1].startswith("small · ")
    assert run(tmp_path, "use", "--json").out == '{\n  "visit": "other"\n}\n'


def test_several_visits_and_none_chosen_is_said(tmp_path: Path) -> None:
    given(tmp_path)
    ran = run(tmp_path, "use")
    assert ran.code == 1
    assert "hint: say which, --visit other, or for good: visitplanner use other" in ran.err


def test_no_database_is_made_by_asking(tmp_path: Path) -> None:
    assert run(tmp_path, "use", "khashuri").code == 1
    assert list(tmp_path.iterdir()) == []
