import io
import json
from pathlib import Path

import pytest

from tests.cli.running import run
from tests.planner.given import write
from tests.planner.test_forgetting import PRIVATE


def test_forgetting_is_said_without_the_values(tmp_path: Path) -> None:
    write(tmp_path, PRIVATE)
    run(tmp_path, "load", "small.yaml")
    run(tmp_path, "publish")
    done = run(tmp_path, "forget", "ann", "--yes", "-m", "asked for")
    assert (done.code, done.out) == (0, "ann: deleted: diet, out of 1 revision\n")
    logged = json.loads(run(tmp_path, "log", "--json").out)[-1]
    assert (logged["kind"], logged["command"], logged["reason"]) == (
        "forget",
        "visitplanner forget ann --yes -m 'asked for'",
        "asked for",
    )
    assert "vegan" not in run(tmp_path, "export").out


@pytest.mark.parametrize(("said", "code", "is_left"), [("", 130, True), ("n\n", 130, True), ("y\n", 0, False)])
def test_forgetting_asks_first(tmp_path: Path, said: str, code: int, monkeypatch: pytest.MonkeyPatch, *, is_left: bool) -> None:
    write(tmp_path, PRIVATE)
    run(tmp_path, "load", "small.yaml")
    monkeypatch.setattr("sys.stdin", io.StringIO(said))
    assert run(tmp_path, "forget", "ann").code == code
    assert ("vegan" in run(tmp_path, "export").out) == is_left
