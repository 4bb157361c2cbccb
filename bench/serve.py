"""What the server does a second, against nginx serving the same bytes as files, in one run on one process each.

    python bench/serve.py [seconds]

Needs nginx and wrk (apt). Measured are feeds that have not changed (304), whole feeds, and memory with 10,000 feeds.
"""

import contextlib
import re
import shutil
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from measure import installed, verdict

from visitplanner.model import (
    Day,
    Delegation,
    DelegationId,
    Item,
    ItemId,
    Language,
    Member,
    NameForm,
    Person,
    PersonId,
    Visit,
    Zone,
)
from visitplanner.planner.publishing import publish
from visitplanner.planner.subscribing import Address, new_feeds
from visitplanner.store import open_store
from visitplanner.texts import text
from visitplanner.times import read_span

NOW = "2013-07-20T09:00:00Z"
PEOPLE, ITEMS = 10_000, 40
LEAST, SLOWEST, MOST_MEMORY = 0.30, 3.0, 80.0
CONNECTIONS = 32
ASKED = 500
"""How many of the feeds wrk asks for, in turn."""

NGINX = """
daemon off; worker_processes 1; pid {folder}/nginx.pid; error_log {folder}/error.log;
events {{ worker_connections 512; }}
http {{
  access_log off; etag on; types {{ text/calendar ics; }} charset utf-8; charset_types text/calendar;
  client_body_temp_path {folder}/t1; proxy_temp_path {folder}/t2; fastcgi_temp_path {folder}/t3;
  uwsgi_temp_path {folder}/t4; scgi_temp_path {folder}/t5; keepalive_requests 1000000; sendfile on; tcp_nopush on;
  server {{ listen 127.0.0.1:{port}; root {folder}/files; add_header Cache-Control "private, no-cache"; }}
}}
"""
WRK = """
local paths, tags, at = {{}}, {{}}, 0
for line in io.lines("{list}") do
  local path, tag = line:match("^(%S+) (.*)$")
  paths[#paths + 1] = path; tags[#tags + 1] = tag
end
request = function()
  at = at % #paths + 1
  local headers = {{}}
  if {conditional} then headers["If-None-Match"] = tags[at] end
  return wrk.format("GET", paths[at], headers)
end
"""


def visit() -> Visit:
    """A festival day with forty items for everybody, and ten thousand people."""
    people = tuple(Person(PersonId(f"p{n}"), (NameForm(Language("en"), f"Person {n}"),)) for n in range(PEOPLE))
    items = []
    for number in range(ITEMS):
        start, end = read_span(f"{8 + number // 4:02}:{number % 4 * 15:02}", "2013-07-31")
        said = text(en=f"Item {number} of the festival of the county", lv=f"Novada svētku pasākums {number}")
        items.append(Item(ItemId(f"item-{number}"), title=said, start=start, end=end, description=said))
    members = tuple(Member(person.id) for person in people)
    delegation = Delegation(DelegationId("guests"), text(en="Guests"), members=members)
    return Visit(
        "festival", title=text(en="Festival"), zone=Zone("Europe/Riga"), languages=(Language("en"),), start=Day("2013-07-31"),
        end=Day("2113-07-31"), people=people, delegations=(delegation,), items=tuple(items),
    )  # fmt: skip


def prepare(path: Path) -> tuple[Address, ...]:
    with open_store(path, mode="write", now=NOW) as store:
        store.save(visit(), base=None, now=NOW)
        publish(store, "", "", NOW)
        return new_feeds(store, "", [], now=NOW, to_all=True)


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@contextlib.contextmanager
def running(port: int, *words: str | Path) -> Iterator[subprocess.Popen[bytes]]:
    with subprocess.Popen(words, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
        for _ in range(600):
            with socket.socket() as tried:
                if tried.connect_ex(("127.0.0.1", port)) == 0:
                    break
            time.sleep(0.05)
        try:
            yield process
        finally:
            process.terminate()


def get(port: int, path: str) -> tuple[str, bytes]:
    """Return the tag and the bytes of a path."""
    with socket.create_connection(("127.0.0.1", port), timeout=30) as asked:
        asked.sendall(f"GET {path} HTTP/1.1\r\nHost: bench\r\nConnection: close\r\n\r\n".encode())
        whole = b"".join(iter(lambda: asked.recv(65536), b""))
    head, _, body = whole.partition(b"\r\n\r\n")
    if not head.startswith(b"HTTP/1.1 200"):
        raise RuntimeError(head.split(b"\r\n")[0].decode())
    return re.findall(rb"(?im)^etag: (.*?)\r?$", head)[0].decode(), body


def drive(folder: Path, port: int, name: str, seconds: int, *, conditional: bool) -> tuple[float, float]:
    """Return requests a second and the 99th percentile in milliseconds, as wrk sees them."""
    script = folder / f"{name}.lua"
    script.write_text(WRK.format(list=folder / f"{name}.txt", conditional=str(conditional).lower()), encoding="utf-8")
    command = ["wrk", "-t1", f"-c{CONNECTIONS}", f"-d{seconds}s", "--latency", "-s", str(script), f"http://127.0.0.1:{port}"]
    said = subprocess.run(command, capture_output=True, encoding="utf-8", check=True).stdout
    if "Non-2xx" in said and not conditional:
        raise RuntimeError(said)
    rate = float(re.findall(r"Requests/sec:\s+([\d.]+)", said)[0])
    number, unit = re.findall(r"99%\s+([\d.]+)(us|ms|s)", said)[0]
    return rate, float(number) * {"us": 0.001, "ms": 1.0, "s": 1000.0}[unit]


def memory(pid: int) -> float:
    """Return the megabytes that a process and its children have to themselves, with their share of what they share."""
    pids = [pid, *map(int, Path(f"/proc/{pid}/task/{pid}/children").read_text().split())]
    sizes = (re.findall(r"(?m)^Pss:\s+(\d+)", Path(f"/proc/{one}/smaps_rollup").read_text())[0] for one in pids)
    return sum(map(int, sizes)) / 1024


def main() -> int:
    seconds = int(sys.argv[1]) if len(sys.argv) > 1 else 5
    if not (shutil.which("nginx") and shutil.which("wrk")):
        print("bench/serve.py needs nginx and wrk: apt-get install nginx wrk")
        return 1
    with tempfile.TemporaryDirectory() as name:
        return measure(Path(name), seconds)


def measure(folder: Path, seconds: int) -> int:
    folder.chmod(0o755)
    feeds = prepare(folder / "v.sqlite")
    ours, theirs = free_port(), free_port()
    (folder / "files" / "f").mkdir(parents=True)
    (folder / "nginx.conf").write_text(NGINX.format(folder=folder, port=theirs), encoding="utf-8")
    command = (installed("visitplanner"), "--db", folder / "v.sqlite", "serve", "--port", str(ours), "--quiet")
    with running(ours, *command) as server:
        asked = [(feed.https, *get(ours, feed.https)) for feed in feeds[:ASKED]]
        for path, _, body in asked:
            (folder / "files" / path.lstrip("/")).write_bytes(body)
        with running(theirs, "nginx", "-c", folder / "nginx.conf", "-p", folder):
            tagged = {
                "ours": [(path, tag) for path, tag, _ in asked],
                "nginx": [(path, get(theirs, path)[0]) for path, *_ in asked],
            }
            for side, pairs in tagged.items():
                (folder / f"{side}.txt").write_text("".join(f"{path} {tag}\n" for path, tag in pairs), encoding="utf-8")
            print(f"\n{len(feeds):,} feeds of {len(asked[0][2]):,} bytes; wrk, {CONNECTIONS} connections, {seconds} s, twice")
            good = [report(folder, ours, theirs, seconds, conditional=conditional) for conditional in (True, False)]
        for feed in feeds:
            get(ours, feed.https)
        held = memory(server.pid)
        good.append(
            verdict(f"{held:.0f} MB after all {len(feeds):,} feeds were read", f"{MOST_MEMORY:g} MB", is_kept=held <= MOST_MEMORY)
        )
    return 0 if all(good) else 1


def report(folder: Path, ours: int, theirs: int, seconds: int, *, conditional: bool) -> bool:
    best: dict[str, tuple[float, float]] = {}
    for _ in range(2):
        for side, port in (("nginx", theirs), ("ours", ours)):
            rate, slowest = drive(folder, port, side, seconds, conditional=conditional)
            held = best.get(side, (0.0, slowest))
            best[side] = max(held[0], rate), min(held[1], slowest)
    print(f"\n{'unchanged feeds (304)' if conditional else 'whole feeds (200)'}")
    for side, (rate, slowest) in best.items():
        print(f"  {side:<8}{rate:10,.0f} a second   p99 {slowest:7.2f} ms")
    rate, slowest = best["ours"][0] / best["nginx"][0], best["ours"][1] / best["nginx"][1]
    good = verdict(f"{rate:.2f} of nginx's rate", f"{LEAST:g}", is_kept=rate >= LEAST)
    if not conditional:  # the bar is that of 304s
        print(f"  p99 {slowest:.1f} times nginx's")
        return good
    return verdict(f"p99 {slowest:.1f} times nginx's", f"{SLOWEST:g}", is_kept=slowest <= SLOWEST) and good


if __name__ == "__main__":
    sys.exit(main())
