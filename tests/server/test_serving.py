"""The server as a process: it starts, answers, and ends when told to."""

import http.client
import os
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from tests.planner.given import NOW
from tests.server.given import Served
from visitplanner.problems import ProblemsFound
from visitplanner.server.serving import exposure, find_address
from visitplanner.store import open_store


def test_it_starts_answers_and_ends(tmp_path: Path) -> None:
    """It has started when it takes the first connection; nothing sleeps."""
    served = Served(tmp_path)
    made = served.feed()
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    command = [sys.executable, "-m", "visitplanner", "--db", str(served.path), "serve", "--port", str(port)]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, encoding="utf-8", env=os.environ | {"PYTHONUNBUFFERED": "1"}
    ) as server:
        assert server.stdout is not None
        try:
            wait(port, server)
            status, body = ask(port, "/health")
            assert (status, body) == (200, b"good\n")
            assert [ask(port, path)[0] for path in (made.https, "/f/x.ics", "/")] == [410, 404, 404]  # 2013 is long over
        finally:
            server.terminate()
            rest = server.stdout.read()
        assert server.wait(timeout=20) == 0
    assert (made.token in rest, "GET feed 1 410" in rest) == (False, True)
    with open_store(served.path, mode="read", now=NOW) as store:
        assert [feed.id for feed in store.feeds("small")] == [1]


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost"])
def test_a_host_is_found_by_its_name(host: str) -> None:
    assert find_address(host, 0) == "127.0.0.1"


@pytest.mark.parametrize("host", ["a..b", "", "x" * 300, "192.0.2.1"])
def test_what_is_no_host_of_this_machine_is_a_problem(host: str) -> None:
    with pytest.raises(ProblemsFound, match="VP809 error"):
        find_address(host, 0)


@pytest.mark.parametrize(
    ("address", "codes"),
    [
        ("127.0.0.1", []),
        ("127.8.0.1", []),
        ("::1", []),
        ("0.0.0.0", ["VP810"]),
        ("fe80::1%eth0", ["VP810"]),
        ("10.0.0.5", ["VP810"]),
    ],
)
def test_only_this_machine_needs_no_warning(address: str, codes: list[str]) -> None:
    assert [one.code for one in exposure(address)] == codes


def wait(port: int, server: "subprocess.Popen[str]") -> None:
    """Try until a connection is taken, or the server has ended."""
    while server.poll() is None:
        with socket.socket() as tried:
            if tried.connect_ex(("127.0.0.1", port)) == 0:
                return


def ask(port: int, path: str) -> tuple[int, bytes]:
    """Ask the server once."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=20)
    connection.request("GET", path)
    answer = connection.getresponse()
    body = answer.status, answer.read()
    connection.close()
    return body


def test_its_threads_wait_their_turn() -> None:
    """In a process of its own, since what is asked for here holds until its end; elsewhere than on Linux it does nothing."""
    lines = "import os", "from visitplanner.server.serving import be_patient", "be_patient()", "print(os.sched_getscheduler(0))"
    told = subprocess.run([sys.executable, "-c", "\n".join(lines)], capture_output=True, encoding="utf-8", check=False)
    if hasattr(os, "SCHED_BATCH"):
        assert told.stdout == f"{os.SCHED_BATCH}\n"
