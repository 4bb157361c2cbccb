"""What comes with the program beside its code: sample visits, templates, fonts."""

from collections.abc import Iterator
from contextlib import contextmanager
from importlib.resources import as_file, files
from pathlib import Path

import visitplanner
from visitplanner.problems import refuse


@contextmanager
def sample(name: str) -> Iterator[Path]:
    """Give the file of a sample visit: from the wheel, or from the folder `itineraries` of a checkout."""
    inside = files("visitplanner") / "itineraries" / f"{name}.yaml"
    if inside.is_file():
        with as_file(inside) as path:
            yield path
        return
    beside = Path(__file__).parents[2] / "itineraries" / f"{name}.yaml"
    if not beside.is_file():
        raise refuse("VP932", f"the sample '{name}' is missing from this installation", "install visitplanner anew")
    yield beside


def templates_folder(package: Path | None = None) -> Path:
    """Return the folder of the templates: inside the package of a wheel, at the top of the repository otherwise.

    `package` is the folder of the package `visitplanner`, unless given the imported one's. Raises ProblemsFound (VP937).
    """
    home = package or Path(visitplanner.__file__).parent
    for folder in (home / "templates", home.parents[1] / "templates"):
        if (folder / "documents").is_dir():
            return folder
    raise refuse("VP937", f"the templates are missing from {home}", "install visitplanner again")
