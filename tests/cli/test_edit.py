"""edit: a visit as text in the organiser's own editor."""

import sys
from pathlib import Path

from tests.cli.running import run
from tests.planner.given import write
from visitplanner.store import held


def editor(folder: Path, *replacements: tuple[str, str]) -> str:
    """Make an editor that at each call makes the next of some replacements."""
    script = folder / "editor.py"
    (folder / "calls").unlink(missing_ok=True)
    script.write_text(
        "import pathlib, sys\n"
        f"todo = {list(replacements)!r}\n"
        "calls = pathlib.Path(__file__).with_name('calls')\n"
        "n = len(calls.read_text()) if calls.exists() else 0\n"
        "calls.write_text('x' * (n + 1))\n"
        "file = pathlib.Path(sys.argv[-1])\n"
        "text = file.read_text(encoding='utf-8')\n"
        "file.write_text(text.replace(*todo[n]) if n < len(todo) else text, encoding='utf-8')\n",
        encoding="utf-8",
    )
    return f'"{sys.executable}" "{script}"'


def test_an_edit_is_applied_and_told(tmp_path: Path) -> None:
    run(tmp_path, "load", str(write(tmp_path)))
    ran = run(tmp_path, "edit", VISUAL=editor(tmp_path, ("14:20", "15:00")))
    assert (ran.code, ran.out.splitlines()[0]) == (0, "  ~ item arrival: start: 2013-07-31 14:20 -> 2013-07-31 15:00")


def test_a_mistake_opens_the_editor_again(tmp_path: Path) -> None:
    run(tmp_path, "load", str(write(tmp_path)))
    ran = run(tmp_path, "edit", VISUAL=editor(tmp_path, ("14:20", "25:20"), ("25:20", "15:00")))
    assert (ran.code, "VP101" in ran.err, "-> 2013-07-31 15:00" in ran.out) == (0, True, True)


def test_giving_up_keeps_what_was_typed(tmp_path: Path) -> None:
    run(tmp_path, "load", str(write(tmp_path)))
    ran = run(tmp_path, "edit", VISUAL=editor(tmp_path, ("14:20", "25:20")))
    kept = tmp_path / "visitplanner.small.edit.yaml"
    assert (ran.code, ran.out, "25:20 Arrival" in kept.read_text(encoding="utf-8")) == (1, f"kept: {kept.name}\n", True)
    again = run(tmp_path, "edit", VISUAL=editor(tmp_path, ("25:20", "15:00")))
    assert (again.code, again.out.splitlines()[0].startswith("going on with the unfinished edit")) == (0, True)


def test_one_day_is_edited_alone(tmp_path: Path) -> None:
    run(tmp_path, "load", str(write(tmp_path)))
    ran = run(tmp_path, "edit", "--day", "31", VISUAL=editor(tmp_path, ("14:20", "25:20"), ("25:20", "15:00")))
    assert (ran.code, "VP101" in ran.err, "-> 2013-07-31 15:00" in ran.out) == (0, True, True)
    assert sorted(file.suffix for file in tmp_path.iterdir() if "edit" in file.name) == [".py"]


def test_two_edits_do_not_share_a_text(tmp_path: Path) -> None:
    run(tmp_path, "load", str(write(tmp_path)))
    with held(tmp_path / "visitplanner.small.2013-07-31.edit.yaml"):
        ran = run(tmp_path, "edit", "--day", "31", VISUAL=editor(tmp_path, ("14:20", "15:00")))
    assert (ran.code, ran.err[:5]) == (1, "VP935")
