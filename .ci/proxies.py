"""Run nginx and Caddy as docs/server.md configures them before a server, and look whether a secret address is in any log.

    .ci/proxies PYTHON FOLDER

Only ports, certificates and the names of logs are others. What a proxy logs of itself goes to files in FOLDER.
"""

import http.client
import os
import re
import socket
import ssl
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from visitplanner.itinerary import read_file
from visitplanner.planner.publishing import publish
from visitplanner.planner.subscribing import new_feeds
from visitplanner.store import open_store

TOP = Path(__file__).parents[1]
HOST = "visits.bauska.lv"
NOW = time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime())
Answer = tuple[int, bytes, dict[str, str]]


def free_port() -> int:
    """Return a port of this machine that is free."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def configured(name: str, changes: dict[str, str]) -> str:
    """Return a configuration as docs/server.md has it, with changes, each of which must be there to be made."""
    page = (TOP / "docs/server.md").read_text(encoding="utf-8")
    found = re.search(rf"^## {name}\n+```[a-z]*\n(.*?)```", page, re.DOTALL | re.MULTILINE)
    text = found[1] if found else ""
    for old, new in changes.items():
        if old not in text:
            raise SystemExit(f"docs/server.md no longer has {old!r} for {name}")
        text = text.replace(old, new, 1)
    return text


@contextmanager
def running(log: Path, *command: str, port: int) -> Iterator[None]:
    """Run a program that listens on a port; what it says goes to a log."""
    with (
        log.open("wb") as said,
        subprocess.Popen(command, stdout=said, stderr=said, env={**os.environ, "HOME": str(log.parent)}) as one,
    ):
        try:
            for _ in range(600):
                with socket.socket() as tried:
                    if tried.connect_ex(("127.0.0.1", port)) == 0:
                        break
                time.sleep(0.05)
            yield
        finally:
            one.terminate()


def ask(port: int, path: str, *, tls: bool = True, **headers: str) -> Answer:
    """Ask a proxy on this machine as if it were on the internet."""
    context = ssl.create_default_context()
    context.check_hostname, context.verify_mode = False, ssl.CERT_NONE
    found = socket.create_connection(("127.0.0.1", port), timeout=30)
    asked = http.client.HTTPConnection(HOST)
    asked.sock = context.wrap_socket(found, server_hostname=HOST) if tls else found
    asked.request("GET", path, headers={name.replace("_", "-"): value for name, value in headers.items()})
    answer = asked.getresponse()
    told = answer.status, answer.read(), {name.lower(): value for name, value in answer.getheaders()}
    asked.close()
    return told


def start_nginx(folder: Path, plain: int, secure: int, server: int) -> tuple[str, ...]:
    """Configure nginx for these ports; return the command that runs it."""
    certificate = ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", f"/CN={HOST}"]
    subprocess.run([*certificate, "-keyout", folder / "key.pem", "-out", folder / "cert.pem"], check=True, capture_output=True)
    servers = configured("nginx", {
        "listen 80;": f"listen 127.0.0.1:{plain};",
        "listen 443 ssl;": f"listen 127.0.0.1:{secure} ssl;",
        "/etc/ssl/visits.pem": f"{folder}/cert.pem",
        "/etc/ssl/visits.key": f"{folder}/key.pem",
        "127.0.0.1:8080": f"127.0.0.1:{server}",
    })  # fmt: skip
    logs = f"error_log {folder}/nginx-error.log;\npid {folder}/nginx.pid;\ndaemon off;\n"
    whole = f"{logs}events {{}}\nhttp {{ access_log {folder}/nginx-access.log;\n{servers}}}\n"
    (folder / "nginx.conf").write_text(whole, encoding="utf-8")
    return "nginx", "-c", str(folder / "nginx.conf")


def start_caddy(folder: Path, plain: int, secure: int, server: int) -> tuple[str, ...]:
    """Configure Caddy for these ports; return the command that runs it."""
    ports = f"\thttp_port {plain}\n\thttps_port {secure}\n\tadmin off\n\tskip_install_trust\n"
    text = configured("Caddy", {
        "{\n": f"{{\n{ports}",
        f"{HOST} {{\n": f"{HOST} {{\n\ttls internal\n\tbind 127.0.0.1\n",
        "127.0.0.1:8080": f"127.0.0.1:{server}",
    })  # fmt: skip
    (folder / "Caddyfile").write_text(text, encoding="utf-8")
    return "caddy", "run", "--config", str(folder / "Caddyfile")


def through(port: int, plain: int, path: str, folder: Path, command: tuple[str, ...]) -> list[object]:
    """Return what a proxy says: while no server is there, then of the feed, of the feed unchanged, and without TLS."""
    said: list[object] = [ask(port, path)[0]]
    with running(folder / "server.log", *command, port=int(command[-1])):
        direct = ask(int(command[-1]), path, tls=False)
        status, body, headers = ask(port, path)
        said += [status, body == direct[1], headers["etag"] == direct[2]["etag"], headers["content-type"]]
        said.append(ask(port, path, If_None_Match=headers["etag"])[0])
    status, _, headers = ask(plain, path, tls=False)
    return [*said, status, headers["location"] == f"https://{HOST}{path}"]


def main() -> int:
    """Look at both; say what is not as it should be."""
    folder = Path(sys.argv[1]).absolute()
    with open_store(folder / "v.sqlite", mode="write", now=NOW) as store:
        store.save(read_file(TOP / "itineraries/khashuri-2013.yaml").visit, base=None, now=NOW)
        publish(store, "", "", NOW)
        made = new_feeds(store, "", ["visit"], now=NOW)[0]
    good = True
    for name, start, moved in (("nginx", start_nginx, 301), ("Caddy", start_caddy, 308)):
        plain, secure, server = free_port(), free_port(), free_port()
        serve = (
            str(Path(sys.executable).with_name("visitplanner")),
            "--db",
            str(folder / "v.sqlite"),
            "serve",
            "--port",
            str(server),
        )
        with running(folder / f"{name}.log", *start(folder, plain, secure, server), port=secure):
            said = through(secure, plain, made.https, folder, serve)
        meant = [502, 200, True, True, "text/calendar; charset=utf-8", 304, moved, True]
        logs = [file.name for file in folder.glob("*.log") if made.token in file.read_text(encoding="utf-8", errors="replace")]
        print(f"{name}: {said}; the secret address is in {logs or 'no log'}")
        good = good and said == meant and not logs
    return 0 if good else 1


if __name__ == "__main__":
    sys.exit(main())
