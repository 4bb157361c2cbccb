"""Start and stop the server: granian, with one process of its own for each worker."""

from functools import partial
from multiprocessing.util import Finalize
from pathlib import Path
from typing import Any, NamedTuple

from visitplanner.server.app import make_app, noting, say

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


def load(path: Path, *, logs: bool) -> Any:
    """Return the application, in the process of a worker: with a thread that notes fetches, and writes the last at the end."""
    fetches = noting(path, say)
    fetches.start()
    Finalize(None, fetches.stop, exitpriority=10)
    return make_app(path, fetches=fetches, log=say if logs else None)


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
