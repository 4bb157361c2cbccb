"""A copy of the templates that a compiler may be let into."""

import re
import shutil
from pathlib import Path

from visitplanner.problems import Problem, ProblemsFound, Spot, error

_PACKAGE = re.compile(r"\"\s*@")
_COPIED = frozenset({".typ", ".json", ".svg", ".png", ".jpg"})


def copy_templates(source: Path, target: Path) -> None:
    """Copy the files of one folder of templates that a document may read; links and folders stay behind.

    A link could lead out of the folder, and a package is fetched over the network: for a template that names one,
    ProblemsFound (VP703) is raised.
    """
    problems: list[Problem] = []
    for file in sorted(source.iterdir()):
        if file.suffix in _COPIED and file.is_file() and not file.is_symlink():
            if file.suffix == ".typ":
                problems += _packages(file)
            shutil.copyfile(file, target / file.name)
    if problems:
        raise ProblemsFound(problems)


def _packages(file: Path) -> list[Problem]:
    lines = file.read_text(encoding="utf-8", errors="replace").splitlines()
    return [
        error("VP703", "a template may not load packages", "copy what it needs into the template", spot=Spot(file.name, number))
        for number, line in enumerate(lines, start=1)
        if _PACKAGE.search(line)
    ]
