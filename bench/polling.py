"""A hundred thousand requests as calendars, curious people and broken programs make them, while revisions are published.

    python bench/polling.py [requests] [revisions]

The real server on a real socket, on loopback alone. Each answer must be right for one revision that was published before the
request ended and not replaced before it began; none may be of 500 or more, and the memory must stay flat.
"""

import http.client
import random
import re
import socket
import subprocess
import sys
import tempfile
import threading
import time
from collections import Counter
from pathlib import Path

from measure import installed

from visitplanner.planner.loading import load
from visitplanner.planner.publishing import publish
from visitplanner.planner.subscribing import Address, new_feeds, new_token, revoke_feeds
from visitplanner.store import open_store

VISIT = """\
visitplanner: 1
visit: polled
title: A visit that is polled
zone: Europe/Riga
languages: [en]
from: 2113-07-31
people:
{people}
delegations:
  guests: {{name: Guests, members: [{members}]}}
days:
  2113-07-31:
{items}
"""
PEOPLE, ITEMS, THREADS, SLOW, SIP = 50, 40, 4, 8, 512
FLAT = 8.0
"""Megabytes by which memory may grow from the first quarter of the requests to the end."""


def text(revision: int) -> str:
    """The visit at a revision: its number stands in the title of each item, so that a mixture would show."""
    people = "\n".join(f"  p{n}: Person {n}" for n in range(PEOPLE))
    members = ", ".join(f"p{n}" for n in range(PEOPLE))
    items = "\n".join(
        f"    - {{id: item-{n}, at: '{8 + n // 4:02}:{n % 4 * 15:02}', title: Item {n} of {revision}.}}" for n in range(ITEMS)
    )
    return VISIT.format(people=people, members=members, items=items)


class Polled:
    """The server, its feeds, and which revisions an answer may be of."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.database = folder, folder / "v.sqlite"
        self.published = 0
        self.wrong: list[str] = []
        self.seen: Counter[str] = Counter()
        self.lock = threading.Lock()
        self.publish()
        with open_store(self.database, mode="write", now=self.now()) as store:
            self.feeds = new_feeds(store, "", [], now=self.now(), to_all=True)
            self.closed = new_feeds(store, "", ["p0"], now=self.now(), note="closed")[0]
            revoke_feeds(store, "", [str(self.closed.feed.id)], now=self.now())

    def now(self) -> str:
        return f"2013-07-01T{self.published:02}:00:00Z"

    def publish(self) -> None:
        number = self.published + 1
        file = self.folder / "v.yaml"
        file.write_text(text(number), encoding="utf-8")
        load(self.database, file, self.now())
        with open_store(self.database, mode="write", now=self.now()) as store:
            publish(store, "", "", f"2013-07-01T{number:02}:00:00Z")
        self.published = number

    def look(self, body: bytes, before: int, after: int) -> int:
        """Return of which revision a calendar is, which must be one of those published before to after, and all of it."""
        found = {int(number) for number in re.findall(rb"Item \d+ of (\d+)\.", body.replace(b"\r\n ", b""))}
        count, number = body.count(b"BEGIN:VEVENT"), max(found, default=0)
        if len(found) != 1 or count != ITEMS or not before <= number <= after or f"Revision {number}".encode() not in body:
            self.complain(f"200 of {sorted(found)} with {count} events, published {before} to {after}")
        return number

    def complain(self, what: str) -> None:
        with self.lock:
            self.wrong.append(what)


class Client:
    """One connection that is kept, with what it has of each feed."""

    def __init__(self, polled: Polled, port: int, seed: int) -> None:
        self.polled, self.port, self.random = polled, port, random.Random(seed)
        self.had: dict[str, tuple[str, str, int]] = {}
        self.connection = http.client.HTTPConnection("127.0.0.1", port, timeout=30)

    def run(self, times: int) -> None:
        asks = [
            (self.conditional, 60),
            (self.dated, 12),
            (self.whole, 10),
            (self.head, 8),
            (self.put, 4),
            (self.junk, 4),
            (self.gone, 2),
        ]
        for ask in self.random.choices([one for one, _ in asks], [weight for _, weight in asks], k=times):
            ask(self.random.choice(self.polled.feeds))

    def send(self, method: str, path: str, headers: dict[str, str] | None = None) -> tuple[int, http.client.HTTPMessage, bytes]:
        try:
            self.connection.request(method, path, headers=headers or {})
            answer = self.connection.getresponse()
            body = answer.read()
        except (http.client.HTTPException, OSError) as fault:
            self.polled.complain(f"{method}: {type(fault).__name__}")
            self.connection.close()
            return 0, http.client.HTTPMessage(), b""
        with self.polled.lock:
            self.polled.seen[f"{method} {answer.status}"] += 1
        if answer.status >= 500 or (answer.status == 200 and not body and method != "HEAD"):
            self.polled.complain(f"{method} {answer.status}, {len(body)} bytes")
        return answer.status, answer.headers, body

    def ask(self, feed: Address, headers: dict[str, str], method: str = "GET") -> None:
        """Ask for a feed; a new answer must be of one revision, and 304 must be true of what is had."""
        before = self.polled.published
        status, said, body = self.send(method, feed.https, headers)
        after = self.polled.published + 1  # which may be in the database though not yet counted here
        known = self.had.get(feed.https)
        if status == 304:
            if not known or not before <= known[2] <= after:
                self.polled.complain(f"304 for revision {known and known[2]}, published {before} to {after}")
        elif status == 200 and method == "GET":
            self.had[feed.https] = said["ETag"], said["Last-Modified"], self.polled.look(body, before, after)
        elif status != 200:
            self.polled.complain(f"{method} {status}")

    def conditional(self, feed: Address) -> None:
        self.ask(feed, {"If-None-Match": self.had[feed.https][0]} if feed.https in self.had else {})

    def dated(self, feed: Address) -> None:
        self.ask(feed, {"If-Modified-Since": self.had[feed.https][1]} if feed.https in self.had else {})

    def whole(self, feed: Address) -> None:
        self.ask(feed, {"User-Agent": "Google-Calendar-Importer", "If-Modified-Since": "nonsense"})

    def head(self, feed: Address) -> None:
        self.ask(feed, {}, "HEAD")

    def put(self, feed: Address) -> None:
        self.expect(405, self.random.choice(["PUT", "DELETE", "PROPFIND", "OPTIONS"]), feed.https)

    def junk(self, feed: Address) -> None:
        path = self.random.choice(
            [f"/f/{new_token()}.ics", "/", "/f/../../etc/passwd", f"{feed.https}/..", f"/f/{'a' * 5000}.ics", "/%00"]
        )
        self.expect(404, "GET", path)

    def gone(self, feed: Address) -> None:
        self.expect(410, "GET", self.polled.closed.https)

    def expect(self, status: int, method: str, path: str) -> None:
        found, _, _ = self.send(method, path)
        if found != status:
            self.polled.complain(f"{method} of {path[:9]}: {found} instead of {status}")


def slow(port: int, feed: Address, ended: threading.Event) -> None:
    """Send a request a byte at a time, never finish it, begin again when thrown out."""
    while not ended.is_set():
        with socket.create_connection(("127.0.0.1", port), timeout=30) as asked:
            for letter in f"GET {feed.https} HTTP/1.1\r\nHost: slow\r\nX-Slow: {'x' * 200}":
                try:
                    asked.sendall(letter.encode())
                except OSError:
                    break
                if ended.wait(0.1):
                    return


def slow_reader(polled: Polled, port: int, feed: Address, ended: threading.Event) -> None:
    """Ask for a feed and read it a piece at a time, while revisions are published: what was begun must be ended."""
    while not ended.is_set():
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
        before = polled.published
        connection.request("GET", feed.https)
        answer = connection.getresponse()
        after, body = polled.published + 1, b""
        while piece := answer.read(SIP):
            body += piece
            ended.wait(0.05)
        connection.close()
        if answer.status != 200:
            polled.complain(f"slow reader: {answer.status}")
        polled.look(body, before, after)
        with polled.lock:
            polled.seen[f"slow GET {answer.status}"] += 1


def memory(pid: int) -> float:
    """Return the megabytes of a process and its children."""
    pids = [pid, *map(int, Path(f"/proc/{pid}/task/{pid}/children").read_text(encoding="utf-8").split())]
    found = (re.findall(r"(?m)^Pss:\s+(\d+)", Path(f"/proc/{one}/smaps_rollup").read_text(encoding="utf-8"))[0] for one in pids)
    return sum(map(int, found)) / 1024


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def main() -> int:
    requests, revisions = (int(word) for word in (sys.argv[1:] + ["100000", "10"][len(sys.argv) - 1 :])[:2])
    with tempfile.TemporaryDirectory() as name:
        polled, port = Polled(Path(name)), free_port()
        command = [str(installed("visitplanner")), "--db", str(polled.database), "serve", "--port", str(port)]
        with (Path(name) / "log").open("wb") as log, subprocess.Popen(command, stdout=log, stderr=log) as server:
            for _ in range(600):
                with socket.socket() as tried:
                    if tried.connect_ex(("127.0.0.1", port)) == 0:
                        break
                time.sleep(0.05)
            try:
                first, last = poll(polled, port, server.pid, requests, revisions)
            finally:
                server.terminate()
        said = (Path(name) / "log").read_text(encoding="utf-8")
    secrets = sum(feed.token in said for feed in polled.feeds)
    print(f"{sum(polled.seen.values()):,} answers, {polled.published} revisions: {dict(sorted(polled.seen.items()))}")
    print(f"memory {first:.1f} MB, at the end {last:.1f} MB; {len(polled.wrong)} wrong; {secrets} secrets in the log")
    for what, times in Counter(polled.wrong).most_common(10):
        print(f"  {times} x {what}")
    is_good = (
        not polled.wrong and not secrets and last - first <= FLAT and server.returncode == 0 and polled.published > revisions
    )
    return 0 if is_good else 1


def poll(polled: Polled, port: int, pid: int, requests: int, revisions: int) -> tuple[float, float]:
    """Ask, publish, ask; return the memory after the first quarter and at the end."""
    ended = threading.Event()
    slows = [threading.Thread(target=slow, args=(port, feed, ended), daemon=True) for feed in polled.feeds[:SLOW]]
    slows += [threading.Thread(target=slow_reader, args=(polled, port, feed, ended), daemon=True) for feed in polled.feeds[:SLOW]]
    clients = [Client(polled, port, seed) for seed in range(THREADS)]
    for one in slows:
        one.start()
    first = 0.0
    for part in range(4):
        threads = [threading.Thread(target=client.run, args=(requests // (4 * THREADS),)) for client in clients]
        for thread in threads:
            thread.start()
        for _ in range((revisions + 3 - part) // 4):
            polled.publish()
        for thread in threads:
            thread.join()
        first = first or memory(pid)
    last = memory(pid)
    ended.set()
    return first, last


if __name__ == "__main__":
    sys.exit(main())
