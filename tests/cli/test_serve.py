"""serve: feeds over HTTP."""

import socket
from pathlib import Path
from unittest.mock import patch

from tests.cli.running import run
from tests.planner.given import write
from visitplanner.server.serving import Options


def test_it_serves_the_database_where_it_is_told_to(tmp_path: Path) -> None:
    write(tmp_path)
    run(tmp_path, "load", "small.yaml")
    run(tmp_path, "address", "visits.bauska.lv")
    with patch("visitplanner.cli.serve.serve") as served, patch("visitplanner.cli.serve.find_address", return_value="127.0.0.1"):
        ran = run(tmp_path, "serve", "--host", "localhost", "--port", "8081", "--workers", "2", "--quiet")
    assert served.call_args.args == (tmp_path / "visitplanner.sqlite", Options("127.0.0.1", 8081, 2, logs=False))
    said = "serving http://127.0.0.1:8081, which readers know as https://visits.bauska.lv; /health says whether all is good\n"
    assert (ran.code, ran.out, ran.err) == (0, said, "")


def test_where_others_can_read_along_it_says_so(tmp_path: Path) -> None:
    write(tmp_path)
    run(tmp_path, "load", "small.yaml")
    with patch("visitplanner.cli.serve.serve"), patch("visitplanner.cli.serve.find_address", return_value="::"):
        ran = run(tmp_path, "serve", "--host", "::")
    assert ran.out.startswith("serving http://[::]:8080;")
    assert ran.err.startswith("VP810 warning: whoever is on the way to :: can read the secret addresses of feeds")


def test_where_somebody_listens_already_it_does_not_start(tmp_path: Path) -> None:
    write(tmp_path)
    run(tmp_path, "load", "small.yaml")
    with socket.create_server(("127.0.0.1", 0)) as other, patch("visitplanner.cli.serve.serve") as served:
        port = other.getsockname()[1]
        ran = run(tmp_path, "serve", "--port", str(port))
    assert (ran.code, served.called, ran.out) == (1, False, "")
    assert ran.err.startswith(f"VP809 error: nothing can be served at 127.0.0.1, port {port}: ")


def test_without_a_database_it_does_not_start(tmp_path: Path) -> None:
    with patch("visitplanner.cli.serve.serve") as served:
        ran = run(tmp_path, "serve")
    assert (ran.code, served.called, list(tmp_path.iterdir())) == (1, False, [])
