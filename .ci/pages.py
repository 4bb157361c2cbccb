"""Look at pages in a real browser: no fault that axe-core finds, nothing loaded from elsewhere, offline, and closed when closed.

    .ci/pages.py FOLDER     FOLDER holds node_modules with playwright-core and axe-core; CHROMIUM names the browser

Makes pages of the samples in a temporary folder, serves them on the loopback interface with the headers of a server, and lets
.ci/pages.mjs walk through them. Says what is wrong, and ends with 1 then.
"""

import os
import subprocess
import sys
import tempfile
import threading
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

from visitplanner.changes import revise
from visitplanner.itinerary import read_file
from visitplanner.model import Revision
from visitplanner.pages import HEADERS, Link, addressed, assets, render_links, render_notice, render_programme
from visitplanner.sites import media_type
from visitplanner.texts import Words
from visitplanner.views import Reader, view

ROOT = Path(__file__).parents[1]
LANGUAGES = ("en", "lv", "ka")
FEED = "https://visits.example/f/abcdefghijklmnopqrstuvwxyz234567.ics"
WORKED = "khashuri-2013-example"
READERS = {
    WORKED: Reader("person", "irine-gelasvili", "delegate"),
    "khashuri-2013": Reader("visit", "", "delegate"),
    "intersteno-budapest-2015": Reader("visit", "", "public"),
    "holy-see-mongolia-2023": Reader("visit", "", "organiser"),
    "mount-prospect-sevres-2011": Reader("visit", "", "host"),
}


def revision(sample: str, number: int = 1) -> Revision:
    """Return a sample as it was published; of the worked-out visit, number 2 has another hour and one item less."""
    visit = read_file(ROOT / "itineraries" / f"{sample}.yaml").visit
    visit = visit._replace(items=tuple(item._replace(uid=f"uid-{item.id}") for item in visit.items))
    first = revise(None, visit, 1, "2013-07-20T09:00:00Z", "")
    if number == 1:
        return first
    items = list(first.visit.items)
    changed = next(index for index, item in enumerate(items) if item.title.pick(("en",)).text.startswith("Creative workshop"))
    items[changed] = items[changed]._replace(headcount=7, dress=items[changed].title)
    gone = next(index for index, item in enumerate(items) if item.kind == "lunch")
    return revise(first, first.visit._replace(items=(*items[:gone], *items[gone + 1 :])), 2, "2013-07-25T09:00:00Z", "")


def write(folder: Path) -> list[str]:
    """Write all pages and what they load; return their addresses."""
    for one in assets():
        _put(folder / one.path, one.content)
    pages = {}
    for sample, reader in READERS.items():
        for language in LANGUAGES:
            pages[f"p/{sample}-{language}/"] = _page(revision(sample), reader, language)
    for language in LANGUAGES:
        pages[f"p/changed-{language}/"] = _page(revision(WORKED, 2), READERS[WORKED], language, revision(WORKED))
    pages["p/two-languages/"] = addressed(
        render_programme(view(revision(WORKED), READERS[WORKED], ("lv", "ka")), root="../../"), FEED
    )
    links = [
        Link((Words(name, language),), language, f"https://visits.example/p/{name}/", f"https://visits.example/f/{name}.ics")
        for name, language in (("a", "ka"), ("b", "lv"), ("c", "en"))
    ]
    pages["links/"] = render_links((Words("Visit", "en"),), links, languages=("en",))
    pages["closed/"] = render_notice("closed", root="/")
    for address, content in pages.items():
        _put(folder / address / "index.html", content)
    _put(folder / "next" / "index.html", pages["p/changed-en/"])
    return list(pages)


def _page(of: Revision, reader: Reader, language: str, before: Revision | None = None) -> bytes:
    was = view(before, reader, (language,)) if before else None
    return addressed(render_programme(view(of, reader, (language,)), before=was, root="../../"), FEED)


def _put(path: Path, content: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)


class Handler(SimpleHTTPRequestHandler):
    """Serves the pages. /control/down ends answers, /control/up begins them; /control/close and /control/next change a page."""

    is_up = True
    error_message_format = render_notice("closed", root="/").decode().replace("%", "%%")
    error_content_type = "text/html; charset=utf-8"

    def do_GET(self) -> None:
        """Answer."""
        folder = Path(self.directory)
        deed = self.path.removeprefix("/control/")
        if deed != self.path:
            page = folder / "p" / f"{WORKED}-en" / "index.html"
            if deed in ("up", "down"):
                type(self).is_up = deed == "up"
            elif deed == "close":
                page.unlink()
            elif deed == "next":
                page.write_bytes((folder / "next" / "index.html").read_bytes())
            self.send_response(204)
            self.end_headers()
        elif not self.is_up:
            self.close_connection = True
            self.connection.close()
        else:
            super().do_GET()

    def guess_type(self, path: Any) -> str:
        """Return the type as a site says it."""
        return media_type(str(path))

    def list_directory(self, path: Any) -> None:
        """List no folder."""
        self.send_error(404)

    def end_headers(self) -> None:
        """Add the headers of pages; the link sheet is a file of its own, and has none."""
        for name, value in HEADERS.items() if self.path != "/links/" else ():
            self.send_header(name, value)
        self.send_header("Cache-Control", "no-cache")
        super().end_headers()

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002  # the library's name
        """Say nothing."""


def main(modules: str) -> int:
    """Make, serve, look."""
    with tempfile.TemporaryDirectory() as temporary:
        addresses = write(Path(temporary))
        server = ThreadingHTTPServer(("127.0.0.1", 0), lambda *args: Handler(*args, directory=temporary))
        threading.Thread(target=server.serve_forever, daemon=True).start()
        base = f"http://localhost:{server.server_port}/"
        environment = os.environ | {"NODE_MODULES": str(Path(modules).resolve() / "node_modules"), "BASE": base}
        done = subprocess.run(["node", str(ROOT / ".ci" / "pages.mjs"), *addresses], env=environment, check=False)
        server.shutdown()
        return done.returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
