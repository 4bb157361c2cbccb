"""A copy of the templates that a compiler may be let into, once it is clear that they read nothing but each other."""

import os
import re
import shutil
from collections.abc import Iterable, Iterator, Sequence
from functools import cache, lru_cache
from pathlib import Path
from tempfile import mkdtemp
from weakref import finalize

from visitplanner.documents.branding import PICTURES
from visitplanner.problems import Problem, Spot, error

_COPIED = PICTURES | {".typ", ".json"}
_NOT_COPIED = frozenset({"sample.json", "schema.json"})
"""For editors: a document gets its data otherwise."""
_IMPORT = re.compile(r"i(?<![\w-]i)(?:mport|nclude)(?![\w-])(?!\s+\"[A-Za-z0-9_-]+\.typ\")")
"""An import of anything but a template beside: of a package, which is fetched over the network, or of what is worked out."""
_HIDDEN = re.compile(r"(?<![\w-])(?:eval|(?<!== )dictionary|plugin)(?![\w-])|(?<![\w.-])std(?!\.[a-z])(?![\w-])")
"""What could make code of a text, and so an import that nobody sees: eval, and the ways to come by it under another name."""


class Copy:
    """A folder that is there for as long as somebody holds this; `faults` says by name which templates are not in it, and why."""

    def __init__(self) -> None:
        self.path = Path(mkdtemp(prefix="visitplanner-")).resolve()
        self.faults: dict[str, tuple[Problem, ...]] = {}
        finalize(self, shutil.rmtree, self.path, ignore_errors=True)


def copied(sources: Sequence[Path]) -> Copy:
    """Return a folder with a copy of the files of folders of templates, as `copy_templates` makes it.

    The same while none of them changes; whoever uses it must hold it, and nobody may write into it.
    """
    return _copied(tuple(sources), tuple(sorted(_stamps(sources))))


def _stamps(sources: Sequence[Path]) -> Iterator[tuple[str, int, int, int]]:
    for source in sources:
        if source.is_dir():
            with os.scandir(source) as files:
                for file in files:
                    told = file.stat(follow_symlinks=False)
                    yield file.path, told.st_mtime_ns, told.st_size, told.st_ino


@lru_cache(maxsize=2)
def _copied(sources: tuple[Path, ...], stamps: tuple[tuple[str, int, int, int], ...]) -> Copy:
    """Make the copy for `stamps`, by which it is known when a file has changed."""
    copy = Copy()
    copy.faults = copy_templates(sources, copy.path)
    return copy


def copy_templates(sources: Iterable[Path], target: Path) -> dict[str, tuple[Problem, ...]]:
    """Copy the files of folders of templates that a document may read; a later folder stands in for an earlier one.

    Links and folders stay behind, since a link could lead out of the folder. So does a template that would import anything
    but the templates beside it: what is wrong with such is returned by its name (VP703).
    """
    found: dict[str, tuple[Problem, ...]] = {}
    for source in sources:
        for file in sorted(source.iterdir()) if source.is_dir() else ():
            if file.suffix in _COPIED and file.name not in _NOT_COPIED and file.is_file() and not file.is_symlink():
                is_template = file.suffix == ".typ"
                found[file.name] = _faults(file.name, file.read_text(encoding="utf-8", errors="replace")) if is_template else ()
                if found[file.name]:
                    (target / file.name).unlink(missing_ok=True)  # the shipped one must not stand in for it unsaid
                else:
                    shutil.copyfile(file, target / file.name)
    return {name: problems for name, problems in found.items() if problems}


@cache
def _faults(name: str, text: str) -> tuple[Problem, ...]:
    """Name the lines that would read more than the templates beside: judged by words, so that no spelling slips through.

    A pack reads the same few templates for each of its files: what was judged once is.
    """
    found = []
    for pattern, words, what in (
        (_IMPORT, ("import", "include"), 'only import "name.typ", of a template beside it'),
        (_HIDDEN, ("eval", "dictionary", "plugin", "std"), "no eval, dictionary, plugin or std"),
    ):
        for match in pattern.finditer(text) if any(word in text for word in words) else ():  # most have none: a search is slow
            spot = Spot(name, text.count("\n", 0, match.start()) + 1)
            hint = (
                "copy what it needs into the template"
                if pattern is _IMPORT
                else "write it without; std.page and the like are allowed"
            )
            found.append(error("VP703", f"a template may have {what}", hint, spot=spot))
    return tuple(sorted(found, key=lambda one: one.spot.line if one.spot else 0))
