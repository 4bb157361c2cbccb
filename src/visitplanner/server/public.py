"""The programmes for everybody over HTTP: at the paths at which `site` writes them, and the same bytes."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple
from urllib.parse import quote, unquote

import falcon

from visitplanner.pages import addressed
from visitplanner.planner.public import PublicFile, public_visits
from visitplanner.planner.public_drawing import draw_public
from visitplanner.server.pages import hand_out, say_notice
from visitplanner.sites import CACHING, media_type
from visitplanner.store import open_store

MOST_VISITS = 8
"""The programmes of how many visits are kept in each process."""
_PATH = re.compile(r"/(v/([^/]+)(?:/.*)?)")


class _Kept(NamedTuple):
    """The files of a visit by path, number and sum of the revision they are of; when a cancelled item leaves them, or empty."""

    said: tuple[int, str]
    until: str
    files: dict[str, PublicFile]


class PublicDesk:
    """Hands out the public programmes of those visits of which the database says that everybody may see them."""

    def __init__(self, path: Path, now: Callable[[], str]) -> None:
        self._path, self._now = path, now
        self._kept: dict[str, _Kept] = {}

    def answer(self, req: falcon.Request, resp: falcon.Response, **_: object) -> None:
        """Answer a request; raises what the database raises, for the desk to say."""
        resp.context.about = "public"
        found = _PATH.fullmatch(quote(req.path, safe="/"))
        base, files = self._files(unquote(found[2])) if found else ("", {})
        path = found[1] if found else ""
        if f"{path}/index.html" in files:  # without the slash, a page would seek its assets in the wrong folder
            resp.status = falcon.HTTP_308
            resp.set_header("Location", f"{path.rpartition('/')[2]}/")
            return
        file = files.get(f"{path}index.html" if path.endswith("/") else path)
        if file is None:
            say_notice(resp, falcon.HTTP_404, "not-found", root=f"{'../' * (path.count('/') or 1)}")
            return
        try:
            body = addressed(file.content, f"{base or req.prefix}/{file.feed}") if file.feed else file.content
        except ValueError:  # no base is set, and the client's Host is no host
            say_notice(resp, falcon.HTTP_400, "not-found")
            return
        hand_out(req, resp, body, media_type(file.path), CACHING["public"], file.modified)

    def _files(self, visit: str) -> tuple[str, dict[str, PublicFile]]:
        """Return the address of the server, empty if nobody said it, and the files of a visit's latest revision by path."""
        now = self._now()
        with open_store(self._path, mode="read", now=now) as store:
            base = store.setting("address")
            if visit not in public_visits(store):
                return base, {}
            number = store.revisions(visit)[-1].number
            said = (
                number,
                "".join(store.revision_sum(visit, number - back) for back in (0, 1)),
            )  # facts of a person may be deleted
            kept = self._kept.get(visit)
            if kept and kept.said == said and (not kept.until or now < kept.until):
                return base, kept.files
            revision, before = store.revision(visit, number), store.revision(visit, number - 1)
        if revision is None:
            raise RuntimeError(f"revision {number} is missing")
        if len(self._kept) >= MOST_VISITS:
            self._kept.clear()
        files, until = draw_public(revision, now, before)
        self._kept[visit] = _Kept(said, until, files)
        return base, files
