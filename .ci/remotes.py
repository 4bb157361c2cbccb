"""Publish a site to real servers and read it back as a reader would: a folder behind nginx, SFTP, WebDAV, S3.

Needs sshd and nginx on the PATH or in /usr/sbin, and the libraries of .ci/remotes.txt. Everything runs on the loopback
interface in a temporary folder. Says what is wrong, and ends with 1 then.
"""

import contextlib
import functools
import logging
import os
import shutil
import socket
import subprocess
import sys
import tempfile
import threading
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from visitplanner.pages import HEADERS, assets
from visitplanner.planner.folders import FolderTarget
from visitplanner.planner.loading import load
from visitplanner.planner.publishing import publish
from visitplanner.planner.site import publish_site
from visitplanner.planner.subscribing import new_feeds, revoke_feeds
from visitplanner.shipped import sample
from visitplanner.sites import CACHING, RemoteTarget, Target, media_type, nginx, open_remote
from visitplanner.store import Store, open_store

NOW, LATER = "2013-07-20T09:00:00Z", "2013-07-21T09:00:00Z"
VISIT = "khashuri-2013-example"
FAULTS: list[str] = []


def expect(what: str, found: object, wanted: object) -> None:
    """Note a fault where two things differ."""
    if found != wanted:
        FAULTS.append(what)
        print(f"  {what}: {found!r} instead of {wanted!r}")


def free_port() -> int:
    """Return a port that nobody listens on."""
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])


def wait_for(port: int) -> None:
    """Return when somebody listens on a port."""
    for _ in range(200):
        with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port), 0.2):
            return
        time.sleep(0.05)
    raise TimeoutError(f"nobody listens on {port}")


@contextlib.contextmanager
def running(*words: str | Path) -> Iterator[None]:
    """Run a program for as long as it is needed."""
    with subprocess.Popen([str(word) for word in words]) as process:
        try:
            yield
        finally:
            process.terminate()


def program(name: str) -> str:
    """Return where a program is."""
    found = shutil.which(name, path=f"{os.environ['PATH']}:/usr/sbin")
    if not found:
        raise FileNotFoundError(f"{name} is not installed")
    return found


# ---------------------------------------------------------------- What is published


def prepared(folder: Path) -> Store:
    """Return a database with a visit and two readers' feeds."""
    database = folder / "visits.sqlite"
    with sample(VISIT) as file:
        load(database, file, NOW)
    store = open_store(database, mode="write", now=NOW)
    publish(store, VISIT, "first", NOW)
    return store


def try_out(name: str, target: Target, folder: Path) -> None:
    """Publish, change nothing, revoke: on any target the same, and the same as in a folder."""
    started = time.perf_counter()
    folder.mkdir()
    with prepared(folder) as store:
        made = new_feeds(store, VISIT, ["person:irine-gelasvili", "visit"], now=NOW)
        tokens = [one.token for one in made]
        site = functools.partial(publish_site, store, address="https://visits.example", public=[VISIT])
        first = site(target, now=NOW, links=tokens)
        beside = FolderTarget(folder / "beside")
        site(beside, now=NOW, links=tokens)
        expect(f"{name}: paths", target.paths(), beside.paths())
        expect(f"{name}: contents", [path for path in sorted(beside.paths()) if target.read(path) != beside.read(path)], [])
        expect(f"{name}: left over", [path for path in target.paths() if path.endswith(".part")], [])
        again = site(target, now=LATER)
        expect(f"{name}: written again", (again.outcome.written, again.outcome.removed), ((), ()))
        revoke_feeds(store, VISIT, [str(made[0].feed.id)], now=LATER)
        closed = site(target, now=LATER)
        expect(f"{name}: closed", sorted(closed.outcome.removed), [f"f/{tokens[0]}.ics", f"p/{tokens[0]}/index.html"])
        expect(f"{name}: readers", [token in " ".join(target.paths()) for token in tokens], [False, True])
    print(f"  {name}: {len(first.outcome.written)} files, {time.perf_counter() - started:.1f} s")


# ---------------------------------------------------------------- Servers


@contextlib.contextmanager
def sftp(folder: Path) -> Iterator[RemoteTarget]:
    """Run sshd for whoever runs this, with keys of its own."""
    folder.mkdir()
    for name in ("host", "user"):
        subprocess.run(["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", folder / name], check=True)
    shutil.copy(folder / "user.pub", folder / "authorized")
    port = free_port()
    lines = [
        f"Port {port}", "ListenAddress 127.0.0.1", f"HostKey {folder / 'host'}", f"AuthorizedKeysFile {folder / 'authorized'}",
        "StrictModes no", "UsePAM no", "PasswordAuthentication no", "PermitRootLogin yes", f"PidFile {folder / 'pid'}",
        "Subsystem sftp internal-sftp",
    ]  # fmt: skip
    (folder / "config").write_text("\n".join(lines) + "\n", encoding="utf-8")
    with contextlib.suppress(OSError):
        Path("/run/sshd").mkdir(parents=True, exist_ok=True)  # where sshd was built to want it
    user = os.environ.get("USER") or subprocess.run(["id", "-un"], capture_output=True, text=True, check=True).stdout.strip()
    with running(program("sshd"), "-D", "-E", folder / "log", "-f", folder / "config"):
        wait_for(port)
        options = {"key_filename": str(folder / "user"), "port": port, "look_for_keys": False, "allow_agent": False}
        yield open_remote(f"sftp://{user}@127.0.0.1{folder}/site", options)


@contextlib.contextmanager
def webdav(folder: Path) -> Iterator[RemoteTarget]:
    """Run WsgiDAV in this process."""
    from cheroot import wsgi  # of .ci/remotes.txt
    from wsgidav.wsgidav_app import WsgiDAVApp

    folder.mkdir()
    port = free_port()
    users = {"*": {"publisher": {"password": "for this test"}}}
    login = {"accept_basic": True, "accept_digest": False, "default_to_digest": False}
    facts = {"provider_mapping": {"/": str(folder)}, "simple_dc": {"user_mapping": users}, "http_authenticator": login}
    app = WsgiDAVApp(facts | {"verbose": 0, "logging": {"enable": False}})
    server = wsgi.Server(("127.0.0.1", port), app)
    threading.Thread(target=server.start, daemon=True).start()
    wait_for(port)
    try:
        yield open_remote(f"webdav://127.0.0.1:{port}/site", {"auth": ("publisher", "for this test")})
    finally:
        server.stop()


@contextlib.contextmanager
def s3(_: Path) -> Iterator[RemoteTarget]:
    """Run moto's server in this process."""
    from moto.server import ThreadedMotoServer  # of .ci/remotes.txt

    port = free_port()
    os.environ |= {"AWS_ACCESS_KEY_ID": "test", "AWS_SECRET_ACCESS_KEY": "test", "AWS_DEFAULT_REGION": "us-east-1"}
    server = ThreadedMotoServer("127.0.0.1", port, verbose=False)
    server.start()
    wait_for(port)
    try:
        target = open_remote("s3://visits/site", {"endpoint_url": f"http://127.0.0.1:{port}"})
        target._system.mkdir("visits")  # the bucket; who publishes has one
        yield target
    finally:
        server.stop()


def headers_in_s3(target: RemoteTarget) -> None:
    """See that objects say what they are, and how long they may be kept."""
    for path in sorted(target.paths()):
        kind = next((kind for start, kind in KINDS.items() if path.startswith(start)), None)
        facts = target._system.info(f"visits/site/{path}", refresh=True)
        expect(f"s3: type of {path}", facts["ContentType"], media_type(path))
        if kind:
            head: Any = target._system.call_s3("head_object", Bucket="visits", Key=f"site/{path}")
            expect(f"s3: caching of {path}", head["CacheControl"], CACHING[kind])


KINDS: dict[str, Any] = {"f/a": "feed", "assets/": "asset", "worker.js": "worker", "v/k": "public"}

# ---------------------------------------------------------------- nginx


def behind_nginx(folder: Path) -> None:
    """Serve a folder by the lines of the manual, and look at it as a reader does."""
    folder.mkdir()
    with prepared(folder) as store:
        (made,) = new_feeds(store, VISIT, ["visit"], now=NOW)
        publish_site(store, FolderTarget(folder / "our site"), now=NOW, address="https://visits.example", links=[made.token])
    port = free_port()
    (folder / "lines").write_text(nginx(HEADERS, str(folder / "our site")), encoding="utf-8")
    (folder / "config").write_text(
        f"daemon off; pid {folder}/pid; error_log stderr crit; worker_processes 1;\n"
        f"user {'root' if os.geteuid() == 0 else 'nobody'};\n"
        f"events {{}}\nhttp {{ include /etc/nginx/mime.types; access_log off;\n"
        + "".join(f"{name}_temp_path {folder}/{name};\n" for name in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi"))
        + f"server {{ listen 127.0.0.1:{port}; root '{folder}/our site'; include {folder}/lines; }} }}\n",
        encoding="utf-8",
    )
    with running(program("nginx"), "-c", folder / "config", "-e", "stderr"):
        wait_for(port)
        base = f"http://127.0.0.1:{port}"
        token = made.token
        wanted = {
            f"/f/{token}.ics": (200, "text/calendar; charset=utf-8", CACHING["feed"], None),
            f"/p/{token}/": (200, "text/html; charset=utf-8", CACHING["page"], HEADERS["Content-Security-Policy"]),
            f"/{assets()[0].path}": (200, "text/css; charset=utf-8", CACHING["asset"], HEADERS["Content-Security-Policy"]),
            "/f/nothing.ics": (404, "text/html; charset=utf-8", CACHING["feed"], None),
            "/.visitplanner-site.json": (404, "text/html; charset=utf-8", None, None),
        }
        for path, facts in wanted.items():
            status, headers, body = asked(base + path)
            found = (status, headers["Content-Type"], headers["Cache-Control"], headers["Content-Security-Policy"])
            expect(f"nginx: {path}", found if status == 200 else found[:2], facts if facts[0] == 200 else facts[:2])
            expect(f"nginx: {path} names no address", token.encode() in body, path in (f"/p/{token}/",))
        for path in ("/f/", "/p/"):
            expect(f"nginx: addresses in the list of {path}", asked(base + path)[2].count(token.encode()), 0)
    print("  nginx: types, headers, no lists")


def asked(address: str) -> tuple[int, Any, bytes]:
    """Return what a server says."""
    try:
        with urllib.request.urlopen(address) as answer:  # noqa: S310  # our own, on the loopback interface
            return answer.status, answer.headers, answer.read()
    except urllib.error.HTTPError as fault:
        return fault.code, fault.headers, fault.read()


def main() -> int:
    """Try them all out."""
    logging.getLogger("werkzeug").setLevel(logging.ERROR)
    with tempfile.TemporaryDirectory() as temporary:
        root = Path(temporary)
        root.chmod(0o755)
        for name, server in (("sftp", sftp), ("webdav", webdav), ("s3", s3)):
            with server(root / name) as target:
                try_out(name, target, root / f"{name}-database")
                if name == "s3":
                    headers_in_s3(target)
        behind_nginx(root / "nginx")
    return bool(FAULTS)


if __name__ == "__main__":
    sys.exit(main())
