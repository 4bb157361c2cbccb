"""serve: feeds over HTTP."""

from pathlib import Path
from unittest.mock import patch

from tests.cli.running import run
from tests.planner.given import write
from visitplanner.server.serving import Options


def test_it_serves_the_database_where_it_is_told_to(tmp_path: Path) -> None:
    write(tmp_path)
    run(tmp_path, "load", "small.yaml")
    run(tmp_path, "address", "visits.bauska.lv")
    with patch("visitplanner.cli.serve.serve") as served:
        ran = run(tmp_path, "serve", "--port", "8081", "--workers", "2", "--quiet")
    assert served.call_args.args == (tmp_path / "visitplanner.sqlite", Options("127.0.0.1", 8081, 2, logs=False))
    said = "serving http://127.0.0.1:8081, which readers know as https://visits.bauska.lv; /health says whether all is good\n"
    assert (ran.code, ran.out) == (0, said)


def test_without_a_database_it_does_not_start(tmp_path: Path) -> None:
    with patch("visitplanner.cli.serve.serve") as served:
        ran = run(tmp_path, "serve")
    assert (ran.code, served.called, list(tmp_path.iterdir())) == (1, False, [])
