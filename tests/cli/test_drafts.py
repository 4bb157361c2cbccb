"""load, check."""

import json
from pathlib import Path

from tests.cli.running import run
from tests.planner.given import VISIT, write


def test_a_file_is_loaded_and_said_to_be(tmp_path: Path) -> None:
    ran = run(tmp_path, "load", str(write(tmp_path)))
    assert (ran.code, ran.err) == (0, "")
    first, last = ran.out.splitlines()
    assert first == "new visit small: A small visit"
    assert last.startswith("small: draft is ")
    assert last.endswith(", 3 items; 1 notice (visitplanner check)")


def test_a_change_is_shown_and_a_dry_run_says_so(tmp_path: Path) -> None:
    run(tmp_path, "load", str(write(tmp_path)))
    file = write(tmp_path, VISIT.replace("14:20", "15:00"))
    ran = run(tmp_path, "load", str(file), "--dry-run")
    assert ran.out.splitlines()[0] == "  ~ item arrival: start: 2013-07-31 14:20 -> 2013-07-31 15:00"
    assert "draft would be" in ran.out
    assert json.loads(run(tmp_path, "load", str(file), "--json").out)["changes"] == [ran.out.splitlines()[0].strip()]
    assert run(tmp_path, "load", str(file)).out.splitlines()[0] == "nothing changes"


def test_a_faulty_file_is_refused_with_all_its_problems(tmp_path: Path) -> None:
    file = write(tmp_path, VISIT.replace("14:20", "25:20").replace("zone: Europe/Riga", "zone: Europe/Rga"))
    ran = run(tmp_path, "load", str(file))
    assert (ran.code, ran.out) == (1, "")
    assert [line.split(": ")[1] for line in ran.err.splitlines() if "hint" not in line] == ["VP103 error", "VP101 error"]
    assert not (tmp_path / "visitplanner.sqlite").exists()


def test_a_check_ends_with_one_if_there_are_errors(tmp_path: Path) -> None:
    good, bad = write(tmp_path), write(tmp_path, VISIT.replace("14:20 A", "14:20-13:00 A"), "bad.yaml")
    assert run(tmp_path, "check", str(good)).code == 0
    ran = run(tmp_path, "check", str(bad))
    assert (ran.code, ran.out.splitlines()[0].partition(" error")[0]) == (1, f"{bad}:16:7: VP106")
    assert run(tmp_path, "check", str(bad), "--off", "VP106").code == 0
    assert [one["code"] for one in json.loads(run(tmp_path, "check", str(bad), "--json").out)] == ["VP106", "VP601"]
    run(tmp_path, "load", str(good))
    assert run(tmp_path, "check").out.splitlines()[-1] == "1 notice"


def test_what_would_steer_a_terminal_is_made_visible(tmp_path: Path) -> None:
    file = write(tmp_path, VISIT.replace("Dinner", '"Din\\e[2Jner"'))
    ran = run(tmp_path, "load", str(file))
    assert ran.code == 1
    assert "\x1b" not in ran.out + ran.err
