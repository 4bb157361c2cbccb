"""A remote as fsspec reaches it, its sole home: object stores, SFTP, WebDAV and whatever else has a filesystem for it."""

import posixpath
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from visitplanner.problems import refuse
from visitplanner.sites.files import CACHING, SiteFile, media_type
from visitplanner.sites.target import ROOTS
from visitplanner.texts import visible

if TYPE_CHECKING:
    from fsspec import AbstractFileSystem

_EXTRAS = {
    "s3": "site-s3",
    "s3a": "site-s3",
    "sftp": "site-sftp",
    "ssh": "site-sftp",
    "webdav": "site-webdav",
    "webdavs": "site-webdav",
}
_WHOLE = frozenset({"s3", "s3a", "gs", "gcs", "memory", "abfs", "az"})
"""Where a file that is being put is not seen before it is whole; elsewhere it is put beside its place and moved there."""
_AT_ONCE = 8
"""How many files an object store is given at the same time: each takes as long as the way there and back. The others have
one connection, or folders that two files at once would make twice."""
_HTTP = {"webdav": "http", "webdavs": "https"}
_KNOWN = "write it as s3://BUCKET/FOLDER, sftp://HOST/FOLDER or webdavs://HOST/FOLDER; a folder of this machine needs no --to"
_Answer = TypeVar("_Answer")


class RemoteTarget:
    """A tree of files on a remote."""

    compares = False
    at_once = 1

    def __init__(self, system: "AbstractFileSystem", root: str, name: str, protocol: str) -> None:
        self.name = name
        self._system, self._root, self._protocol = system, root.rstrip("/"), protocol
        if protocol in _WHOLE:
            self.at_once = _AT_ONCE

    def paths(self) -> frozenset[str]:
        """Return the paths of all files in the folders of a site, and at its top."""
        return self._asked("read", self._paths)

    def _paths(self) -> frozenset[str]:
        self._system.invalidate_cache()
        found: set[str] = set()
        for folder in ("", *ROOTS):
            try:
                found.update(self._system.find(self._whole(folder), maxdepth=None if folder else 1))
            except FileNotFoundError:
                continue
        skip = len(self._system._strip_protocol(self._root).strip("/"))
        return frozenset(path.strip("/")[skip:].strip("/") for path in found)

    def read(self, path: str) -> bytes:
        """Return what a file holds."""
        return self._asked("read", lambda: bytes(self._system.cat_file(self._whole(path))))

    def write(self, file: SiteFile) -> bool:
        """Put a file in its place whole, with its type and how long it may be kept where the remote tells readers so."""
        self._asked("write to", lambda: self._write(file))
        return True

    def _write(self, file: SiteFile) -> None:
        whole = self._whole(file.path)
        if self._protocol in _WHOLE:
            self._system.pipe_file(whole, file.content, **self._facts(file))
            return
        folder, name = posixpath.split(whole)
        self._system.makedirs(folder, exist_ok=True)
        beside = posixpath.join(folder, f".{name}.part")
        self._system.pipe_file(beside, file.content)
        if self._protocol in _HTTP:
            self._system.client.move(beside, whole, overwrite=True)  # fsspec's own way refuses to replace
        else:
            self._system.mv(beside, whole)

    def _facts(self, file: SiteFile) -> Mapping[str, Any]:
        if self._protocol in ("s3", "s3a"):
            return {"ContentType": media_type(file.path), "CacheControl": CACHING[file.kind]}
        if self._protocol in ("gs", "gcs"):
            return {"content_type": media_type(file.path), "fixed_key_metadata": {"cache_control": CACHING[file.kind]}}
        return {}

    def remove(self, path: str) -> None:
        """Take a file away; a folder that has none left goes too."""
        self._asked("write to", lambda: self._remove(path))

    def _remove(self, path: str) -> None:
        try:
            self._system.rm_file(self._whole(path))
        except FileNotFoundError:
            return
        folder = posixpath.dirname(path)
        if self._protocol not in _WHOLE and folder not in ("", *ROOTS) and not self._system.ls(self._whole(folder), detail=False):
            self._system.rmdir(self._whole(folder))

    def _whole(self, path: str) -> str:
        return f"{self._root}/{path}" if path else self._root

    def _asked(self, deed: str, work: Callable[[], _Answer]) -> _Answer:
        try:
            return work()
        except Exception as fault:  # each library of fsspec's has faults of its own
            told = visible(str(fault).strip() or type(fault).__name__)
            raise refuse(
                "VP832", f"cannot {deed} {self.name}: {told}", "look at address, rights and network; what is there stays whole"
            ) from fault


def open_remote(address: str, options: Mapping[str, Any] | None = None) -> RemoteTarget:
    """Return the remote at an address: s3://bucket/folder, sftp://host/folder, webdavs://host/folder, memory://folder.

    Who may write there is said as the library of each asks for it, in its environment or files (docs/site.md), or in `options`.
    Raises ProblemsFound: VP834 where its library is not installed or nothing is known of such addresses, VP832 where it
    does not answer.
    """
    import fsspec  # heavy: only who publishes to a remote pays it

    protocol, _, rest = address.partition("://")
    named = visible(f"{protocol}://{rest.rpartition('@')[2]}")  # a password in the address is nobody's to read
    given = dict(options or {})
    target = address
    if protocol in _HTTP:
        server, _, target = rest.partition("/")
        given = {"base_url": f"{_HTTP[protocol]}://{server}"} | given
    try:
        if protocol in _HTTP:
            system = fsspec.filesystem("webdav", **given)
            target = f"/{target}"
        else:
            system, target = fsspec.core.url_to_fs(address, **given)
    except (ImportError, ValueError) as fault:
        extra = _EXTRAS.get(protocol)
        hint = f"install it: pip install 'visitplanner[{extra}]', in a clone '.[{extra}]'" if extra else _KNOWN
        raise refuse("VP834", f"cannot publish to {named}: {visible(str(fault))}", hint) from fault
    except Exception as fault:
        hint = "look at address, rights and network"
        raise refuse("VP832", f"cannot reach {named}: {visible(str(fault) or type(fault).__name__)}", hint) from fault
    return RemoteTarget(system, target, named, protocol)
