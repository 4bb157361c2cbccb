"""The project's own source as the tests of the house read it: files, imports, literals."""

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).parents[1]
SRC = ROOT / "src"
PACKAGE = SRC / "visitplanner"


class Import(NamedTuple):
    """One name that a module imports: `target` is dotted, `inside` tells an import that a function hides."""

    module: str
    target: str
    line: int
    inside: bool

    def __str__(self) -> str:
        """Write it as a message names it."""
        return f"{self.module}:{self.line} imports {self.target}"


def files() -> list[Path]:
    """Return every source file of the package."""
    return sorted(PACKAGE.rglob("*.py"))


@cache
def tree(path: Path) -> ast.Module:
    """Return the syntax tree of a file."""
    return ast.parse(path.read_text(encoding="utf-8"))


def module_of(path: Path) -> str:
    """Return the dotted name of a source file."""
    parts = path.relative_to(SRC).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def room_of(module: str) -> str:
    """Return the room of a module of ours: `feeds` for `visitplanner.feeds.zones`; empty for the package itself."""
    return module.split(".")[1] if "." in module else ""


@cache
def modules() -> dict[str, Path]:
    """Return the source files by dotted name."""
    return {module_of(path): path for path in files()}


def imports() -> Iterator[Import]:
    """Yield every import of every source file, ours and others', those for types alone too."""
    for module, path in modules().items():
        hidden = {
            id(node)
            for function in ast.walk(tree(path))
            if isinstance(function, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda)
            for node in ast.walk(function)
        }
        for node in ast.walk(tree(path)):
            for target in _targets(node, module, path):
                yield Import(module, target, getattr(node, "lineno", 0), id(node) in hidden)


def _targets(node: ast.AST, module: str, path: Path) -> Iterator[str]:
    if isinstance(node, ast.Import):
        yield from (alias.name for alias in node.names)
    elif isinstance(node, ast.ImportFrom):
        base = node.module or ""
        if node.level:
            package = module.split(".") if path.name == "__init__.py" else module.split(".")[:-1]
            base = ".".join([*package[: len(package) - node.level + 1], *filter(None, [node.module])])
        for alias in node.names:
            whole = f"{base}.{alias.name}"
            yield whole if whole in modules() else base


def is_ours(target: str) -> bool:
    """Say whether a dotted name is of this package."""
    return target.split(".")[0] == "visitplanner"


def graph(found: Iterator[Import] | list[Import]) -> dict[str, set[str]]:
    """Return which of our modules imports which."""
    edges: dict[str, set[str]] = {module: set() for module in modules()}
    for one in found:
        if is_ours(one.target) and one.target != one.module:
            edges[one.module].add(one.target)
    return edges
