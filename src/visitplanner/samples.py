"""The sample visits that come with the program."""

from collections.abc import Iterator
from contextlib import contextmanager
from importlib.resources import as_file, files
from pathlib import Path

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
