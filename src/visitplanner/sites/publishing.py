"""Make a target hold a site, and nothing more of ours: written in an order in which no reader ever meets half of it.

1. What is closed goes first: however the rest ends, a revoked address is gone.
2. The manifest learns the names of what is about to be written: after a break at any moment the next run knows all of ours.
3. Headers, assets, worker; then feeds and pages, each whole, a reader's own one after the other. A page asks for assets by
   names that their content gives, so a page of the last revision and one of this both find theirs while the one follows
   the other. Feeds and pages need nothing of each other: where a target takes several at once, several are on their way.
4. Assets that no page asks for any more stay for some days, for pages that are open or on their way.
"""

import datetime as dt
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from typing import NamedTuple

from visitplanner.problems import Problem, refuse
from visitplanner.sites.files import ORDER, SiteFile
from visitplanner.sites.manifest import MANIFEST, Entry, Manifest, digest, read_manifest
from visitplanner.sites.target import Target
from visitplanner.texts import visible

KEPT_DAYS = 7
"""For how many days an asset stays that no page asks for any more."""


class Outcome(NamedTuple):
    """What was done: paths written, left as they were, and removed; and what is worth knowing."""

    written: tuple[str, ...]
    unchanged: tuple[str, ...]
    removed: tuple[str, ...]
    problems: tuple[Problem, ...] = ()


class Later(NamedTuple):
    """Files that cost much to make: by path the sum of what each is made of, and what makes those that are asked for."""

    sums: Mapping[str, str]
    make: Callable[[frozenset[str]], Iterator[SiteFile]]


_NOTHING = Later({}, lambda paths: iter(()))


def publish(
    target: Target,
    wanted: Iterable[SiteFile],
    *,
    now: str,
    is_ours: Callable[[str], bool] = lambda path: False,
    later: Later = _NOTHING,
) -> Outcome:
    """Make a target hold the files wanted, and those of `later`, made one by one where they differ. `now` is ISO 8601 in UTC.

    `is_ours` tells files of ours of which the manifest says nothing. Raises ProblemsFound: VP831 where files of
    somebody else stand in the way, before anything is written or removed; VP832 where the target cannot be written to.
    """
    present = target.paths()
    before = target.read(MANIFEST) if MANIFEST in present else b""
    manifest = read_manifest(before) or Manifest({})
    files = sorted(wanted, key=lambda file: ORDER.index(file.kind))
    wanted_paths = {*(file.path for file in files), *later.sums}
    foreign = {path for path in wanted_paths if path in present and not manifest.of(path) and not is_ours(path)}
    files, problems = _without_foreign(target, files, foreign)
    kept = {*(file.path for file in files), *later.sums}
    mine = [path for path in sorted(present) if path not in kept and (manifest.of(path) or is_ours(path))]
    removed = [path for path in mine if not path.startswith("assets/")]
    for path in removed:
        target.remove(path)
        manifest.note(path, None)
    changed = [file for file in files if not _is_there(target, manifest, present, file)]
    for file in files:
        known, content = manifest.of(file.path), digest(file.content)
        manifest.note(file.path, Entry(content if known and known.content == content else ""))
    missing = frozenset(path for path, made_of in later.sums.items() if not _is_made(target, manifest, present, path, made_of))
    for path in missing:
        manifest.note(path, Entry(""))
    before = _write_manifest(target, manifest, before)
    written = (
        *_write(target, manifest, changed, {}, at_once=1),
        *_write(target, manifest, later.make(missing), later.sums, at_once=target.at_once),
    )
    removed += _old_assets(target, manifest, (path for path in mine if path.startswith("assets/")), now)
    _write_manifest(target, manifest, before)
    unchanged = tuple(sorted(kept - set(written)))
    return Outcome(written, unchanged, tuple(removed), problems)


def _without_foreign(target: Target, files: Sequence[SiteFile], foreign: set[str]) -> tuple[list[SiteFile], tuple[Problem, ...]]:
    blocked = [
        file.path for file in files if file.path in foreign and not file.gives_way and target.read(file.path) != file.content
    ]
    blocked += sorted(foreign - {file.path for file in files})
    if blocked:
        number = f"{len(blocked)} file{'s' * (len(blocked) > 1)}"
        text = f"{target.name} holds {number} of somebody else in the way: {visible(blocked[0])}"
        hint = (
            "choose another folder, or take them away; what an earlier run of yours left there is written anew with --take-over"
        )
        raise refuse("VP831", text, hint)
    left = [file for file in files if file.path in foreign and file.gives_way and target.read(file.path) != file.content]
    problems = tuple(
        Problem("VP833", "notice", f"{file.path} of somebody else was left as it is", "docs/site.md says what it should hold")
        for file in left
    )
    return [file for file in files if file not in left], problems


def _is_there(target: Target, manifest: Manifest, present: frozenset[str], file: SiteFile) -> bool:
    """Whether a target that cannot compare holds a file already, as the manifest says."""
    known = manifest.of(file.path)
    return not target.compares and file.path in present and known is not None and known.content == digest(file.content)


def _is_made(target: Target, manifest: Manifest, present: frozenset[str], path: str, made_of: str) -> bool:
    """Whether a target holds what would be made of the same; a folder is read, since others may have changed what lies there."""
    known = manifest.of(path)
    if path not in present or known is None or not known.content or known.made_of != made_of:
        return False
    return not target.compares or digest(target.read(path)) == known.content


def _write(
    target: Target, manifest: Manifest, files: Iterable[SiteFile], sums: Mapping[str, str], *, at_once: int
) -> tuple[str, ...]:
    """Write files, and note each when it stands there. Where one fails, those on their way still arrive."""
    written: list[str] = []
    under_way: deque[tuple[SiteFile, Future[bool]]] = deque()

    def arrive() -> None:
        file, is_written = under_way.popleft()
        if is_written.result():
            written.append(file.path)
        manifest.note(file.path, Entry(digest(file.content), made_of=sums.get(file.path, "")))

    with ThreadPoolExecutor(at_once) as pool:
        for file in files:
            if len(under_way) == at_once:
                arrive()
            under_way.append((file, pool.submit(target.write, file)))
        while under_way:
            arrive()
    return tuple(written)


def _old_assets(target: Target, manifest: Manifest, paths: Iterable[str], now: str) -> list[str]:
    removed = []
    for path in paths:
        known = manifest.of(path) or Entry("")
        if not known.unused:
            manifest.note(path, known._replace(unused=now))
        elif dt.datetime.fromisoformat(now) - dt.datetime.fromisoformat(known.unused) > dt.timedelta(days=KEPT_DAYS):
            target.remove(path)
            manifest.note(path, None)
            removed.append(path)
    return removed


def _write_manifest(target: Target, manifest: Manifest, before: bytes) -> bytes:
    content = manifest.written()
    if content != before:
        target.write(SiteFile(MANIFEST, content, "host"))
    return content
