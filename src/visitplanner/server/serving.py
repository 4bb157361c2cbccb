"""Start and stop the server: granian, with one process of its own for each worker."""

import os
import socket
from contextlib import suppress
from functools import partial
from ipaddress import ip_address
from multiprocessing.util import Finalize
from pathlib import Path
from typing import Any, NamedTuple

from visitplanner.problems import Problem, refuse
from visitplanner.server.app import make_app, noting, say
from visitplanner.server.pages import prepare

_HEADER_SECONDS = 10
_HEADER_BYTES = 32 * 1024
_STOP_SECONDS = 10
_BACKLOG = 1024


class Options(NamedTuple):
    """Where to listen, with how many processes, and whether to log each request."""

    host: str = "127.0.0.1"
    port: int = 8080
    workers: int = 1
    logs: bool = True


def find_address(host: str, port: int) -> str:
    """Return the IP address of a host of this machine, once it is proven that nobody listens there.

    Two servers could share a port, and would answer in turns: calendars would find their feed and lose it. Raises ProblemsFound
    (VP809).
    """
    hint = "name an address of this machine with --host, a port that is free with --port"
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError):
        raise refuse("VP809", f"'{host}' is no address", hint) from None
    family, _, _, _, name = min(found, key=lambda one: one[0] != socket.AF_INET)
    with socket.socket(family, socket.SOCK_STREAM) as tried:
        if os.name == "posix":  # elsewhere this would let two share a port
            tried.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            tried.bind(name)
        except OSError as error:
            raise refuse("VP809", f"nothing can be served at {host}, port {port}: {error.strerror}", hint) from None
    return str(name[0])


def exposure(address: str) -> tuple[Problem, ...]:
    """Warn (VP810) of an IP address that others than this machine reach, since the server has no TLS."""
    if ip_address(address.partition("%")[0]).is_loopback:
        return ()
    text = f"whoever is on the way to {address} can read the secret addresses of feeds: the server has no TLS"
    return (Problem("VP810", "warning", text, "leave --host alone, and put a proxy before the server: docs/server.md"),)


def load(path: Path, *, logs: bool) -> Any:
    """Return the application, in the process of a worker: with a thread that notes fetches, and writes the last at the end."""
    prepare()
    be_patient()
    fetches = noting(path, say)
    fetches.start()
    Finalize(None, fetches.stop, exitpriority=10)
    return make_app(path, fetches=fetches, log=say if logs else None)


def be_patient() -> None:
    """Let the threads of this process wait their turn, where the system knows of that (sched(7), SCHED_BATCH).

    The thread that takes requests and the one that answers them wake each other. Without this they push aside who is at work,
    mostly the proxy that asks them, tens of thousands of times a second.
    """
    if hasattr(os, "SCHED_BATCH"):
        with suppress(OSError):  # a container may forbid it
            os.sched_setscheduler(0, os.SCHED_BATCH, os.sched_param(0))


def serve(path: Path, options: Options) -> None:
    """Serve feeds until the process is told to end (SIGINT, SIGTERM): requests that have begun are finished."""
    from granian import Granian
    from granian.constants import HTTPModes, Interfaces
    from granian.http import HTTP1Settings

    server = Granian(
        "visitplanner",
        address=options.host,
        port=options.port,
        interface=Interfaces.WSGI,
        workers=options.workers,
        blocking_threads=1,
        http=HTTPModes.http1,
        websockets=False,
        backlog=_BACKLOG,
        http1_settings=HTTP1Settings(header_read_timeout=_HEADER_SECONDS * 1000, max_buffer_size=_HEADER_BYTES),
        log_access=False,
        respawn_failed_workers=True,
        workers_kill_timeout=_STOP_SECONDS,
    )
    server.serve(target_loader=partial(load, path, logs=options.logs), wrap_loader=False)
