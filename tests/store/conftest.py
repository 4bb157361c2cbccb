from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.store.visits import NOW
from visitplanner.store import Store, open_store


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "visits.sqlite"


@pytest.fixture
def store(path: Path) -> Iterator[Store]:
    with open_store(path, mode="write", now=NOW) as opened:
        yield opened
