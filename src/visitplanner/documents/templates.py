"""Where the templates are, and a copy of them that a compiler may be let into."""

import re
import shutil
from pathlib import Path

import visitplanner
from visitplanner.problems import Problem, ProblemsFound, Spot, error, refuse

_PACKAGE = re.compile(r"\"\s*@")
_COPIED = frozenset({".typ", ".json", ".svg", ".png", ".jpg"})


def templates_folder(package: Path | None = None) -> Path:
    """Return the folder of the templates: inside the package of a wheel, at the top of the repository otherwise.

    `package` is the folder of the package `visitplanner`, unless given the imported one's. Raises ProblemsFound (VP702).
    """
    home = package or Path(visitplanner.__file__).parent
    for folder in (home / "templates", home.parents[1] / "templates"):
        if (folder / "documents").is_dir():
            return folder
    raise refuse("VP702", f"the templates are missing from {home}", "install visitplanner again")


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
